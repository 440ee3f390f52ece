import type { AssessmentDraft } from "../../../shared/assessments/contract.ts";
import { assessmentProblems } from "../../../shared/assessments/rules.ts";
import type { Rows } from "../../../shared/contract.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { act, office, question } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { changeRecord, registerActs, writingOf } from "../registers/index.ts";
import { assessmentRegister, assessmentValues, assessmentWords, recordAssessment } from "./assessment-register.ts";

const os = office.assessments;

const acts = registerActs<Rows["assessments"], AssessmentDraft>({
  register: assessmentRegister,
  problemsOf,
  record: (context, draft) => recordAssessment(writingOf(context), draft),
  change: (context, before, draft) => {
    const writing = writingOf(context);
    const words = assessmentWords(writing, draft, String(before["assessment_no"]));
    changeRecord(writing, "assessment", before, assessmentValues(draft), words);
  },
});

export const assessments = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(acts.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),
});

async function problemsOf(context: ActContext, draft: AssessmentDraft): Promise<Problem[]> {
  const project = await context.db
    .selectFrom("project")
    .select("id")
    .where("id", "=", draft.projectId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return [...assessmentProblems(draft, context.today), ...(project ? [] : [problem("projectId", "LINK_MISSING")])];
}
