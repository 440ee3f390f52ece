import type { Rows } from "../../../shared/contract.ts";
import type { EnterpriseDraft } from "../../../shared/enterprises/contract.ts";
import { enterpriseProblems } from "../../../shared/enterprises/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { act, office, question } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { changeRecord, insertRecord, registerActs, writingOf } from "../registers/index.ts";
import { rewordServicesOf } from "../servicerecords/index.ts";
import { enterpriseRegister, enterpriseValues, enterpriseWords, normalUscc } from "./enterprise-register.ts";

const os = office.enterprises;

const acts = registerActs<Rows["enterprises"], EnterpriseDraft>({
  register: enterpriseRegister,
  problemsOf,
  record: (context, draft) =>
    insertRecord(writingOf(context), "enterprise", enterpriseValues(draft), enterpriseWords(draft)),
  change: (context, before, draft) => {
    const writing = writingOf(context);
    const isChanged = changeRecord(writing, "enterprise", before, enterpriseValues(draft), enterpriseWords(draft));
    if (isChanged) rewordServicesOf(writing, "enterprise", before.id);
  },
});

export const enterprises = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(acts.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),
});

async function problemsOf(context: ActContext, draft: EnterpriseDraft, id: number | null): Promise<Problem[]> {
  const found = [
    ...enterpriseProblems(draft),
    ...(await unknownWords(context.db, [
      ["size", "enterprise_size", draft.size],
      ["industry", "industry", draft.industry],
      ["town", "town", draft.town],
    ])),
  ];
  const uscc = normalUscc(draft.uscc);
  if (uscc === null) return found;
  const other = await context.db
    .selectFrom("enterprise")
    .select(["id", "name"])
    .where("uscc", "=", uscc)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return other && other.id !== id ? [...found, problem("uscc", "USCC_TAKEN", { name: other.name })] : found;
}
