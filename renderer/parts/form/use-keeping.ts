import { useEffect } from "react";
import type { DraftKeeper, KeptDraft } from "./kept-draft.ts";

type Typed = Omit<KeptDraft, "at">;

/** Has what was typed kept, shortly after, and at once when the form closes or the window goes out of sight. */
export function useKeeping(keeper: DraftKeeper, isChanged: boolean, typed: Typed): void {
  const written = JSON.stringify(typed);
  useEffect(() => {
    if (isChanged) keeper.keep({ ...(JSON.parse(written) as Typed), at: new Date().toISOString() });
    else keeper.drop();
  }, [keeper, isChanged, written]);
  useEffect(() => {
    window.addEventListener("pagehide", keeper.flushLeaving);
    window.addEventListener("blur", keeper.flush);
    return () => {
      window.removeEventListener("pagehide", keeper.flushLeaving);
      window.removeEventListener("blur", keeper.flush);
      keeper.flush();
    };
  }, [keeper]);
}
