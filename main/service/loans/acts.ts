import type { LoanDraft } from "../../../shared/loans/contract.ts";
import { loanProblems } from "../../../shared/loans/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
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
import { loanRegister, loanValues, loanWords, recordLoan } from "./loan-register.ts";

const os = office.loans;

export const loans = os.router({
  list: os.list.use(question).handler(({ context, input }) => listRecords(context.db, loanRegister, input)),

  open: os.open.use(question).handler(async ({ context, input }) => ({
    record: await readRecord(context.db, loanRegister, input.id),
    history: await historyOf(context.db, "loan", input.id),
  })),

  create: os.create.use(act).handler(async ({ context, input }) => {
    refuseIfAny(await problemsOf(context, input, null));
    return readRecord(context.db, loanRegister, recordLoan(writingOf(context), input));
  }),

  revise: os.revise.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "loan", input);
    refuseIfAny(await problemsOf(context, input, input.id));
    const writing = writingOf(context);
    changeRecord(writing, "loan", before, loanValues(writing, input), loanWords(input));
    return readRecord(context.db, loanRegister, input.id);
  }),

  remove: os.remove.use(act).handler(({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "loan", input);
    refuseIfLinked(context.ground.writer, "loan", input.id);
    removeRecord(writingOf(context), "loan", before, input.reason);
    return { id: input.id };
  }),
});

async function problemsOf(context: ActContext, draft: LoanDraft, id: number | null): Promise<Problem[]> {
  const found = [
    ...loanProblems(draft),
    ...(await unknownWords(context.db, [
      ["bank", "bank", draft.bank],
      ["fiveTierClass", "five_tier_class", draft.fiveTierClass],
      ["guarantee", "guarantee", draft.guarantee],
      ["leadUnit", "organisation", draft.leadUnit],
    ])),
  ];
  const other = await context.db
    .selectFrom("loan")
    .select("id")
    .where("bank", "=", draft.bank)
    .where("loan_no", "=", draft.loanNo)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return other && other.id !== id ? [...found, problem("loanNo", "LOAN_NUMBER_TAKEN")] : found;
}
