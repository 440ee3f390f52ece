import type { LedgerValues } from "../../../../shared/imports/fields.ts";
import type { RuleBreach } from "./breach.ts";

/** A decision has a day, and so has a commitment to hand in missing materials (容缺承诺). */
export function assessmentRules(of: LedgerValues<"assessments">): RuleBreach<"assessments">[] {
  const breaches: RuleBreach<"assessments">[] = [];
  if (of.decision !== null && of.decidedOn === null) {
    breaches.push({ field: "decidedOn", refuse: "DECISION_WITHOUT_DATE" });
  }
  if (of.deferredMaterials !== null && of.commitmentDueOn === null) {
    breaches.push({ field: "commitmentDueOn", refuse: "COMMITMENT_WITHOUT_DATE" });
  }
  if (of.deferredMaterials === null && (of.commitmentDueOn !== null || of.completedOn !== null)) {
    breaches.push({ field: "deferredMaterials", warn: "DATE_WITHOUT_MATERIALS" });
  }
  return breaches;
}
