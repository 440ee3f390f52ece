import type { Inputs, Outputs } from "../../../shared/contract.ts";
import type { AssessmentDraft } from "../../../shared/assessments/contract.ts";
import { assessmentProblems, simpleProblems } from "../../../shared/assessments/rules.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { writingOf } from "../registers/index.ts";
import { requireAssessment } from "./assessment-file.ts";
import { draftOfStored, recordAssessment } from "./assessment-register.ts";
import { keepMove, refuseMove } from "./moving.ts";

/**
 * 重新评估: a new assessment of the same project, linked to the old one, which stays as it is. What was expected before is
 * not taken over: whoever begins anew says it anew.
 */
export function reassess(
  context: ActContext,
  { on, cause, procedure, prejudged, secret, reason, ...target }: Inputs["assessments"]["reassess"],
): Outputs["assessments"]["reassess"] {
  const assessment = requireAssessment(context, target);
  refuseMove(context, assessment, "reassess", { on, asking: { isSecret: secret } });
  const draft: AssessmentDraft = {
    ...draftOfStored(assessment),
    registeredOn: on,
    procedure,
    prejudged: prejudged ?? null,
    trigger: "again",
    possibleParticipants: null,
    foreseenIncident: null,
    incidentPeople: null,
    note: null,
  };
  refuseIfAny([...assessmentProblems(draft, context.today), ...simpleProblems(draft)]);
  const writing = writingOf(context);
  const newId = recordAssessment(writing, draft, { previousId: assessment.id });
  const newNo = String(
    statement(writing.connection, "SELECT assessment_no FROM assessment WHERE id = ?").pluck().get(newId),
  );
  const { id, version } = keepMove(context, assessment, "reassess", {
    on,
    reason,
    details: { cause, procedure, newNo },
    told: { new_no: newNo },
  });
  return { id, version, newId };
}
