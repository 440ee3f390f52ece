import type { Rows } from "../../../shared/contract.ts";
import type { FastTrackDraft } from "../../../shared/fasttrack/contract.ts";
import { fastTrackProblems } from "../../../shared/fasttrack/rules.ts";
import { problem } from "../../../shared/problems.ts";
import { act, office, question, refuse } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { changeRecord, readRecord, registerActs, writingOf } from "../registers/index.ts";
import { caseRegister, caseValues, caseWords, keepMaterials, recordCase } from "./case-register.ts";

const os = office.fasttrack;

const acts = registerActs<Rows["fasttrack"], FastTrackDraft>({
  register: caseRegister,
  problemsOf: (context, draft) => fastTrackProblems(draft, context.today),
  record: async (context, draft) => recordCase(writingOf(context), draft, await projectNameOf(context, draft)),
  change: async (context, before, draft) => {
    const projectName = await projectNameOf(context, draft);
    const shown = await readRecord(context.db, caseRegister, before.id);
    const writing = writingOf(context);
    // The papers lie in a table of their own; they belong to the record and to its history all the same.
    const papers = {
      before: { materials: JSON.stringify(shown.materials) },
      after: { materials: JSON.stringify(draft.materials) },
    };
    const words = caseWords(draft, shown.caseNo, projectName);
    changeRecord(writing, "fast_track_case", before, caseValues(writing, draft), words, null, papers);
    if (papers.before.materials !== papers.after.materials) keepMaterials(writing, before.id, draft.materials);
  },
});

export const fasttrack = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(acts.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),
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
