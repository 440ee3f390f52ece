import { usccProblems } from "../../../../shared/enterprises/rules.ts";
import type { AcceptedRow } from "../../../../shared/imports/candidates.ts";
import { problem } from "../../../../shared/problems.ts";
import type { Problem } from "../../../../shared/problems.ts";
import type { ToldCase, ToldStanding } from "../../fasttrack/index.ts";

/** A fast-track case as the ledger's row tells it; its assessment is entered with it. */
export type ToldFastTrack = {
  readonly case: Omit<ToldCase, "assessmentId">;
  readonly standing: ToldStanding;
};

/** As the register of fast-track cases takes them. */
const MOST_MATERIALS = 60;
const LONGEST_MATERIAL = 200;

type Values = AcceptedRow<"assessments">["values"];

/** Null where the row tells of no papers that came later. The papers share its one promise and one day of completion. */
export function fastTrackOf(
  values: Values,
  { decision, decidedOn }: { readonly decision: string | null; readonly decidedOn: string | null },
): ToldFastTrack | null {
  const { deferredMaterials, commitmentDueOn, completedOn } = values;
  if (deferredMaterials === null || commitmentDueOn === null) return null;
  const names = deferredMaterials.split(/[、，,；;\n]/u).map((name) => name.trim());
  const papers = [...new Set(names.filter((name) => name !== ""))].map((name) => ({
    name,
    dueOn: commitmentDueOn,
    completedOn,
  }));
  const isClosed = completedOn !== null && decision !== null;
  return {
    case: {
      applicantName: values.ownerUnit,
      applicantUscc: values.ownerUscc,
      receivedOn: null,
      handler: null,
      note: null,
    },
    standing: {
      state: isClosed ? "closed" : completedOn === null ? "accepted" : "complete",
      closedOn: isClosed ? decidedOn : null,
      papers,
    },
  };
}

/**
 * What is wrong with it: TEXT_TOO_LONG, MATERIALS_MISSING, DATE_IN_FUTURE, USCC_*. The papers stand in one cell, so what is
 * wrong with each of them alike is said once.
 */
export function toldProblems({ case: told, standing: { papers } }: ToldFastTrack, today: string): Problem[] {
  const isTooLong = papers.length > MOST_MATERIALS || papers.some(({ name }) => name.length > LONGEST_MATERIAL);
  const isAhead = papers.some(({ completedOn }) => completedOn !== null && completedOn > today);
  return [
    ...usccProblems("applicantUscc", told.applicantUscc),
    ...(papers.length === 0 ? [problem("materials", "MATERIALS_MISSING")] : []),
    ...(isTooLong ? [problem("materials", "TEXT_TOO_LONG")] : []),
    ...(isAhead ? [problem("materials.completedOn", "DATE_IN_FUTURE")] : []),
  ];
}
