import type { FastTrackDraft } from "../../../shared/fasttrack/contract.ts";
import { fastTrackProblems } from "../../../shared/fasttrack/rules.ts";
import { problem } from "../../../shared/problems.ts";
import { act, office, question, refuse, refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import {
  changeRecord,
  historyOf,
  listRecords,
  readRecord,
  removeRecord,
  requireCurrent,
  writingOf,
} from "../registers/index.ts";
import { caseRegister, caseValues, caseWords, keepMaterials, recordCase } from "./case-register.ts";

const os = office.fasttrack;

export const fasttrack = os.router({
  list: os.list.use(question).handler(({ context, input }) => listRecords(context.db, caseRegister, input)),

  open: os.open.use(question).handler(async ({ context, input }) => ({
    record: await readRecord(context.db, caseRegister, input.id),
    history: await historyOf(context.db, "fast_track_case", input.id),
  })),

  create: os.create.use(act).handler(async ({ context, input }) => {
    refuseIfAny(fastTrackProblems(input, context.today));
    const id = recordCase(writingOf(context), input, await projectNameOf(context, input));
    return readRecord(context.db, caseRegister, id);
  }),

  revise: os.revise.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "fast_track_case", input);
    refuseIfAny(fastTrackProblems(input, context.today));
    const projectName = await projectNameOf(context, input);
    const writing = writingOf(context);
    const shown = await readRecord(context.db, caseRegister, input.id);
    // The papers lie in a table of their own; they belong to the record and to its history all the same.
    const materials = { materials: JSON.stringify(input.materials) };
    changeRecord(
      writing,
      "fast_track_case",
      before,
      caseValues(writing, input),
      caseWords(input, shown.caseNo, projectName),
      null,
      { before: { materials: JSON.stringify(shown.materials) }, after: materials },
    );
    keepMaterials(writing, input.id, input.materials);
    return readRecord(context.db, caseRegister, input.id);
  }),

  remove: os.remove.use(act).handler(({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "fast_track_case", input);
    removeRecord(writingOf(context), "fast_track_case", before, input.reason);
    return { id: input.id };
  }),
});

/** The project under assessment, or LINK_MISSING. */
async function projectNameOf(context: ActContext, draft: FastTrackDraft): Promise<string> {
  const found = await context.db
    .selectFrom("assessment")
    .innerJoin("project", "project.id", "assessment.project_id")
    .select("project.name")
    .where("assessment.id", "=", draft.assessmentId)
    .where("assessment.deleted_at", "is", null)
    .executeTakeFirst();
  return found?.name ?? refuse(problem("assessmentId", "LINK_MISSING"));
}
