import type { Demand } from "../../shared/assessments/parts-contract.ts";
import { adoptions } from "../../shared/assessments/states.ts";
import { problem } from "../../shared/problems.ts";
import type { Problem } from "../../shared/problems.ts";
import { isRecord, isText } from "../parts/remembered.ts";

/** Reads what the form holds, or a kept draft of it. */
export function demandsIn(value: unknown): readonly Demand[] {
  return Array.isArray(value) ? value.filter(isDemand) : [];
}

function isDemand(value: unknown): value is Demand {
  if (!isRecord(value) || !isText(value["text"])) return false;
  const { adoption, reason } = value;
  const isKnown = adoption === null || (isText(adoption) && adoption in adoptions);
  return isKnown && (reason === null || isText(reason));
}

export const blankDemand: Demand = { text: "", adoption: null, reason: null };

/** What is still missing in the lines. */
export function missingIn(demands: readonly Demand[]): Problem[] {
  return demands.flatMap(({ text }, place) =>
    text.trim() === "" ? [problem(`demands.${place}.text`, "REQUIRED")] : [],
  );
}
