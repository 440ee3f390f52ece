import type { AssessmentDraft } from "../../../shared/assessments/contract.ts";
import { assessmentProblems } from "../../../shared/assessments/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { act, office, question, refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import {
  changeRecord,
  historyOf,
  listRecords,
  readRecord,
  refuseIfLinked,
  removeRecord,
  requireCurrent,
  writingOf,
} from "../registers/index.ts";
import { assessmentRegister, assessmentValues, assessmentWords, recordAssessment } from "./assessment-register.ts";

const os = office.assessments;

export const assessments = os.router({
  list: os.list.use(question).handler(({ context, input }) => listRecords(context.db, assessmentRegister, input)),

  open: os.open.use(question).handler(async ({ context, input }) => ({
    record: await readRecord(context.db, assessmentRegister, input.id),
    history: await historyOf(context.db, "assessment", input.id),
  })),

  create: os.create.use(act).handler(async ({ context, input }) => {
    refuseIfAny(await problemsOf(context, input));
    return readRecord(context.db, assessmentRegister, recordAssessment(writingOf(context), input));
  }),

  revise: os.revise.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "assessment", input);
    refuseIfAny(await problemsOf(context, input));
    const writing = writingOf(context);
    const words = assessmentWords(writing, input, String(before["assessment_no"]));
    changeRecord(writing, "assessment", before, assessmentValues(input), words);
    return readRecord(context.db, assessmentRegister, input.id);
  }),

  remove: os.remove.use(act).handler(({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "assessment", input);
    refuseIfLinked(context.ground.writer, "assessment", input.id);
    removeRecord(writingOf(context), "assessment", before, input.reason);
    return { id: input.id };
  }),
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
