import { useCallback } from "react";
import { useWords } from "../../language/index.ts";
import { useDictionaries } from "./use-field-words.ts";

/** What the office's dictionary calls a unit, and whoever of it, side by side; "" where neither is known. */
export function useUnitNames(): (code: string | null, person?: string | null) => string {
  const { nameOf } = useWords();
  const { entryOf } = useDictionaries();
  return useCallback(
    (code, person = null) => {
      const entry = code === null ? undefined : entryOf("organisation", code);
      return [entry ? nameOf(entry) : code, person].filter((part) => part !== null).join(" ");
    },
    [entryOf, nameOf],
  );
}
