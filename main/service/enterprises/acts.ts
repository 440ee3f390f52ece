import type { EnterpriseDraft } from "../../../shared/enterprises/contract.ts";
import { enterpriseProblems } from "../../../shared/enterprises/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { act, office, question, refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import {
  changeRecord,
  historyOf,
  insertRecord,
  listRecords,
  readRecord,
  refuseIfLinked,
  removeRecord,
  requireCurrent,
  writingOf,
} from "../registers/index.ts";
import { enterpriseRegister, enterpriseValues, enterpriseWords, normalUscc } from "./enterprise-register.ts";

const os = office.enterprises;

export const enterprises = os.router({
  list: os.list.use(question).handler(({ context, input }) => listRecords(context.db, enterpriseRegister, input)),

  open: os.open.use(question).handler(async ({ context, input }) => ({
    record: await readRecord(context.db, enterpriseRegister, input.id),
    history: await historyOf(context.db, "enterprise", input.id),
  })),

  create: os.create.use(act).handler(async ({ context, input }) => {
    refuseIfAny(await problemsOf(context, input, null));
    const id = insertRecord(writingOf(context), "enterprise", enterpriseValues(input), enterpriseWords(input));
    return readRecord(context.db, enterpriseRegister, id);
  }),

  revise: os.revise.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "enterprise", input);
    refuseIfAny(await problemsOf(context, input, input.id));
    changeRecord(writingOf(context), "enterprise", before, enterpriseValues(input), enterpriseWords(input));
    return readRecord(context.db, enterpriseRegister, input.id);
  }),

  remove: os.remove.use(act).handler(({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "enterprise", input);
    refuseIfLinked(context.ground.writer, "enterprise", input.id);
    removeRecord(writingOf(context), "enterprise", before, input.reason);
    return { id: input.id };
  }),
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
