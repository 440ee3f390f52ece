import type { Inputs } from "../../../shared/contract.ts";
import type { AssessmentChanged } from "../../../shared/assessments/contract.ts";
import type { FactorMarks } from "../../../shared/assessments/parts-contract.ts";
import { markProblems } from "../../../shared/assessments/part-rules.ts";
import { mayGrow, mayWrite } from "../../../shared/assessments/part-states.ts";
import { unmaskedDraft } from "../../../shared/privacy/unmasked-draft.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { refuse, refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { changePartOf, requirePartOf } from "../registers/index.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { noteOnAssessment, requireAssessment, standingOf } from "./assessment-file.ts";

/**
 * The marks of many factors at once, as they were typed into the grid: all of them, or none. Codes as a factor's own, on
 * `marks.0.p0` and so on; FACTOR_TWICE where a factor is named twice.
 */
export function saveMarks(context: ActContext, input: Inputs["assessments"]["saveMarks"]): AssessmentChanged {
  const assessment = requireAssessment(context, input);
  refuseClosed("factors", assessment);
  const owner = { column: "assessment_id", id: assessment.id };
  const rows = input.marks.map((marks) => ({ marks, stored: requirePartOf(context, "risk_factor", owner, marks.id) }));
  const isFixed = !mayGrow("factors", standingOf(assessment));
  const meant = rows.map(({ marks, stored }) => {
    const unmasked = unmaskedDraft({ worseReason: stored["worse_reason"] }, marks, context.user.role);
    return { stored, marks: unmasked.draft, problems: unmasked.problems };
  });
  refuseIfAny(
    meant.flatMap(({ marks, stored, problems }, place) => {
      const isTwice = input.marks.findIndex(({ id }) => id === marks.id) !== place;
      const found = [
        ...problems,
        ...(isTwice ? [problem("id", "FACTOR_TWICE")] : []),
        ...markProblems(marks, String(stored["name"])),
        ...(isFixed ? fixedMarks(marks, stored) : []),
      ];
      return found.map((each) => ({ ...each, field: `marks.${place}.${each.field}` }));
    }),
  );
  const changes = meant.flatMap(({ marks, stored }) => {
    const { before, after } = changePartOf(context, "risk_factor", stored, valuesOf(marks));
    return Object.keys(after).length === 0 ? [] : [{ id: stored.id, before, after }];
  });
  if (changes.length === 0) return { id: assessment.id, version: assessment.version };
  const told = (of: "before" | "after"): Values => ({
    marks: JSON.stringify(changes.map((change) => ({ id: change.id, ...change[of] }))),
  });
  const { version } = noteOnAssessment(context, assessment, assessment.id, {
    before: told("before"),
    after: told("after"),
  });
  return { id: assessment.id, version };
}

const valuesOf = ({ weightBp, p0, q0, p1, q1, worseReason }: FactorMarks): Values => ({
  weight_bp: weightBp,
  p0,
  q0,
  p1,
  q1,
  worse_reason: worseReason,
});

function fixedMarks({ weightBp, p0, q0 }: FactorMarks, stored: StoredRecord): Problem[] {
  const changed = Object.entries({ weightBp, p0, q0 }).filter(
    ([field, mark]) => stored[field === "weightBp" ? "weight_bp" : field] !== mark,
  );
  return changed.map(([field]) => problem(field, "INITIAL_MARKS_FIXED"));
}

/** 四性分析: each criterion once. Code CRITERION_TWICE. */
export function saveCriteria(context: ActContext, input: Inputs["assessments"]["saveCriteria"]): AssessmentChanged {
  const assessment = requireAssessment(context, input);
  refuseClosed("criteria", assessment);
  const { draft, problems } = unmaskedDraft(
    { criteria: JSON.parse(String(assessment["criteria"])) as unknown },
    { criteria: input.criteria },
    context.user.role,
  );
  refuseIfAny(problems);
  const codes = draft.criteria.map(({ criterion }) => criterion);
  if (new Set(codes).size < codes.length) refuse(problem("criteria", "CRITERION_TWICE"));
  const criteria = JSON.stringify(draft.criteria);
  if (criteria === assessment["criteria"]) return { id: assessment.id, version: assessment.version };
  const { version } = noteOnAssessment(context, assessment, assessment.id, { after: {} }, { criteria });
  return { id: assessment.id, version };
}

function refuseClosed(part: "factors" | "criteria", assessment: StoredRecord): void {
  const standing = standingOf(assessment);
  if (!mayWrite(part, standing)) refuse(problem("", "PART_CLOSED", { state: standing.state }));
}
