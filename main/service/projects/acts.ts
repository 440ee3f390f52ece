import type { ProjectDraft } from "../../../shared/projects/contract.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { projectProblems } from "../../../shared/projects/rules.ts";
import { unknownWords } from "../dictionaries/index.ts";
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
import { normalProjectCode, projectRegister, projectValues, projectWords, recordProject } from "./project-register.ts";

const os = office.projects;

export const projects = os.router({
  list: os.list.use(question).handler(({ context, input }) => listRecords(context.db, projectRegister, input)),

  open: os.open.use(question).handler(async ({ context, input }) => ({
    record: await readRecord(context.db, projectRegister, input.id),
    history: await historyOf(context.db, "project", input.id),
  })),

  create: os.create.use(act).handler(async ({ context, input }) => {
    refuseIfAny(await problemsOf(context, input, null));
    return readRecord(context.db, projectRegister, recordProject(writingOf(context), input));
  }),

  revise: os.revise.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "project", input);
    refuseIfAny(await problemsOf(context, input, input.id));
    const writing = writingOf(context);
    changeRecord(writing, "project", before, projectValues(writing, input), projectWords(input));
    return readRecord(context.db, projectRegister, input.id);
  }),

  remove: os.remove.use(act).handler(({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "project", input);
    refuseIfLinked(context.ground.writer, "project", input.id);
    removeRecord(writingOf(context), "project", before, input.reason);
    return { id: input.id };
  }),
});

async function problemsOf(context: ActContext, draft: ProjectDraft, id: number | null): Promise<Problem[]> {
  const found = [
    ...projectProblems(draft),
    ...(await unknownWords(context.db, [
      ["category", "project_category", draft.category],
      ["industry", "industry", draft.industry],
      ["nature", "project_nature", draft.nature],
      ["town", "town", draft.town],
      ["stage", "project_stage", draft.stage],
      ["leadUnit", "organisation", draft.leadUnit],
    ])),
  ];
  const code = normalProjectCode(draft.projectCode);
  if (code === null) return found;
  const other = await context.db
    .selectFrom("project")
    .select(["id", "name"])
    .where("project_code", "=", code)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return other && other.id !== id
    ? [...found, problem("projectCode", "PROJECT_CODE_TAKEN", { name: other.name })]
    : found;
}
