import type { Rows } from "../../../shared/contract.ts";
import type { LoanDraft } from "../../../shared/loans/contract.ts";
import { loanProblems } from "../../../shared/loans/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { act, office, question } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { changeRecord, registerActs, writingOf } from "../registers/index.ts";
import { loanRegister, loanValues, loanWords, recordLoan } from "./loan-register.ts";

const os = office.loans;

const acts = registerActs<Rows["loans"], LoanDraft>({
  register: loanRegister,
  problemsOf,
  record: (context, draft) => recordLoan(writingOf(context), draft),
  change: (context, before, draft) => {
    const writing = writingOf(context);
    changeRecord(writing, "loan", before, loanValues(writing, draft), loanWords(draft));
  },
});

export const loans = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(acts.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),
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
