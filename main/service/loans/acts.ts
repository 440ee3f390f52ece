import type { Outputs, Rows } from "../../../shared/contract.ts";
import type { LoanDraft } from "../../../shared/loans/contract.ts";
import { loanMoves } from "../../../shared/loans/moves.ts";
import { loanProblems } from "../../../shared/loans/rules.ts";
import { movesIn, tableOf } from "../../../shared/moves.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { act, office, question } from "../office/acting.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import { changeRecord, registerActs, requireRecord, writingOf } from "../registers/index.ts";
import { refreshLoan } from "./deadlines.ts";
import { readFacts } from "./facts.ts";
import { loanFile } from "./file.ts";
import { loanRegister, loanValues, loanWords, recordLoan } from "./loan-register.ts";
import { charges, contactLimits, contacts, efforts, warningsFor } from "./part-acts.ts";
import { steps } from "./steps.ts";

const os = office.loans;

type NewLoan = LoanDraft & Pick<Rows["loans"], "state">;

/** A new loan says besides where it stands. */
const entering = registerActs<Rows["loans"], NewLoan>({
  register: loanRegister,
  problemsOf,
  record: (context, { state, ...draft }) => recordLoan(writingOf(context), draft, { state, since: null }),
  change: () => undefined,
});

const acts = registerActs<Rows["loans"], LoanDraft>({
  register: loanRegister,
  problemsOf,
  record: (context, draft) => recordLoan(writingOf(context), draft),
  change: (context, before, draft) => {
    const writing = writingOf(context);
    const isChanged = changeRecord(writing, "loan", before, loanValues(writing, draft), loanWords(draft));
    if (isChanged) refreshLoan(context.ground.writer, before.id);
  },
});

export const loans = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(entering.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),

  moves: os.moves.use(question).handler(({ context, input: { id } }) => ({
    table: tableOf(loanMoves),
    ...(id === undefined ? { state: null, now: [] } : movesOf(context, id)),
  })),

  file: os.file.use(question).handler(({ context, input: { id } }) => loanFile(context.ground.reader, id)),

  contactWarnings: os.contactWarnings.use(question).handler(({ context, input: { loanId, except, ...contact } }) => {
    const { reader } = context.ground;
    const { id } = requireRecord(reader, "loan", loanId);
    return {
      warnings: warningsFor(reader, id, contact, except ?? null),
      limits: contactLimits(reader, contact.at),
    };
  }),

  ...steps,

  addCharge: os.addCharge.use(act).handler(charges.add),
  reviseCharge: os.reviseCharge.use(act).handler(charges.revise),
  removeCharge: os.removeCharge.use(act).handler(charges.remove),
  addEffort: os.addEffort.use(act).handler(efforts.add),
  reviseEffort: os.reviseEffort.use(act).handler(efforts.revise),
  removeEffort: os.removeEffort.use(act).handler(efforts.remove),
  addContact: os.addContact.use(act).handler(contacts.add),
  reviseContact: os.reviseContact.use(act).handler(contacts.revise),
  removeContact: os.removeContact.use(act).handler(contacts.remove),
});

/** What can be done with a loan now. A day of the act is not known yet: whatever asks for it, asks later. */
function movesOf({ ground, today }: QuestionContext, id: number) {
  const loan = requireRecord(ground.reader, "loan", id);
  const state = String(loan["state"]) as Rows["loans"]["state"];
  const facts = readFacts(ground.reader, loan, { today, on: null });
  return { state, now: movesIn(loanMoves, state, facts) as Outputs["loans"]["moves"]["now"] };
}

async function problemsOf(context: ActContext, draft: LoanDraft, id: number | null): Promise<Problem[]> {
  const found = [
    ...loanProblems(draft, context.today),
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
