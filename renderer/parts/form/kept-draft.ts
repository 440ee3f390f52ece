import type { RegisterName } from "../../../shared/search-contract.ts";
import { forget, isNumber, isRecord, isText, readRemembered, remember } from "../remembered.ts";
import type { Draft } from "../register/view.ts";

/** What somebody had typed and not saved when the form closed. */
export type KeptDraft = {
  /** ISO instant. */
  readonly at: string;
  readonly values: Draft;
  /** The record as it was when typing began; for a new one the blank form. */
  readonly base: Draft;
  readonly version: number | null;
};

export type DraftKeeper = {
  readonly read: () => KeptDraft | undefined;
  readonly keep: (draft: KeptDraft) => void;
  readonly clear: () => void;
};

function isKeptDraft(value: unknown): value is KeptDraft {
  return (
    isRecord(value) &&
    isText(value["at"]) &&
    isRecord(value["values"]) &&
    isRecord(value["base"]) &&
    (value["version"] === null || isNumber(value["version"]))
  );
}

/** Each user has one unfinished new record per register, and one unfinished change per record. */
export function draftKeeper(userId: number, register: RegisterName, recordId: number | null): DraftKeeper {
  const key = `anshang:draft:${userId}:${register}:${recordId ?? "new"}`;
  return {
    read: () => readRemembered(key, isKeptDraft),
    keep: (draft) => remember(key, draft),
    clear: () => forget(key),
  };
}
