import type { Rows } from "../../../shared/contract.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { ProjectDraft } from "../../../shared/projects/contract.ts";
import { projectProblems } from "../../../shared/projects/rules.ts";
import { refreshAssessmentsOf, rewordAssessmentsOf } from "../assessments/index.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { rewordCasesOf } from "../fasttrack/index.ts";
import { act, office, question } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { changeRecord, registerActs, writingOf } from "../registers/index.ts";
import { rewordServicesOf } from "../servicerecords/index.ts";
import { plannedStartProblems } from "./planned-start.ts";
import { normalProjectCode, projectRegister, projectValues, projectWords, recordProject } from "./project-register.ts";

const os = office.projects;

const acts = registerActs<Rows["projects"], ProjectDraft>({
  register: projectRegister,
  problemsOf,
  record: (context, draft) => recordProject(writingOf(context), draft),
  change: (context, before, draft) => {
    const writing = writingOf(context);
    const values = projectValues(writing, draft);
    if (!changeRecord(writing, "project", before, values, projectWords(draft))) return;
    rewordAssessmentsOf(writing, before.id);
    refreshAssessmentsOf(context.ground, before.id);
    rewordCasesOf(writing, before.id, draft.name);
    rewordServicesOf(writing, "project", before.id);
  },
});

export const projects = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(acts.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),
});

async function problemsOf(context: ActContext, draft: ProjectDraft, id: number | null): Promise<Problem[]> {
  const found = [
    ...projectProblems(draft),
    ...(id === null ? [] : plannedStartProblems(context.ground.writer, draft, id)),
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
