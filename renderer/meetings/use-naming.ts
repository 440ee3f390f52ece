import { useMemo } from "react";
import { useWords } from "../language/index.ts";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import { useUnitNames } from "../parts/fields/use-unit-names.ts";
import type { Naming } from "./figures-text.ts";

/** What the office calls towns and units; a case that no unit leads has a word of its own. */
export function useNaming(): Naming {
  const { t, nameOf } = useWords();
  const { entryOf } = useDictionaries();
  const unitOf = useUnitNames();
  return useMemo(
    () => ({
      town: (code) => {
        const entry = entryOf("town", code);
        return entry ? nameOf(entry) : code;
      },
      unit: (code) => (code === null ? t("meetings.noUnit") : unitOf(code)),
    }),
    [entryOf, nameOf, unitOf, t],
  );
}
