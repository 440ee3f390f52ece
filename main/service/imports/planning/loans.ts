import type { AcceptedRow, SheetMapping } from "../../../../shared/imports/candidates.ts";
import type { ImportProblem } from "../../../../shared/imports/contract.ts";
import { plainLoan } from "../../../../shared/loans/blank.ts";
import type { LoanDraft } from "../../../../shared/loans/contract.ts";
import { loanProblems } from "../../../../shared/loans/rules.ts";
import type { LoanState } from "../../../../shared/loans/states.ts";
import { MAX_FEN } from "../../../../shared/money.ts";
import type { PaymentDraft } from "../../../../shared/payments/contract.ts";
import { paymentProblems } from "../../../../shared/payments/rules.ts";
import type { Problem } from "../../../../shared/problems.ts";
import { cellOf } from "./plan.ts";
import type { Target } from "./plan.ts";
import { cellProblems } from "./planning.ts";
import type { Planning, Verdict } from "./planning.ts";
import { originalOf } from "./reversals.ts";

const LINKED = 1;

/** As the register takes it. */
const LONGEST_LOAN_NUMBER = 60;

const cellFor = {
  receivedOn: "collectedOn",
  amount: "total",
  principal: "principal",
  borrowerUscc: "borrower",
  reversesId: "principal",
};

/** A loan and what was collected on it: the loan comes with its first row, later rows add to it. */
export function planLoan(planning: Planning, mapping: SheetMapping, accepted: AcceptedRow<"loans">): Verdict {
  const { values } = accepted;
  const { words, known, earlier } = planning;
  const problems: ImportProblem[] = [];
  const unknown = (field: string) => problems.push(cellOf(mapping, accepted, field, "UNKNOWN_WORD"));
  const method = words.codeOf("collection_method", values.method);
  if (method === null) unknown("method");
  const guarantee = values.guarantee === null ? null : words.codeOf("guarantee", values.guarantee);
  if (values.guarantee !== null && guarantee === null) unknown("guarantee");
  const fiveTierClass = values.fiveTierClass === null ? null : words.codeOf("five_tier_class", values.fiveTierClass);
  if (values.fiveTierClass !== null && fiveTierClass === null) unknown("fiveTierClass");
  const bank = words.codeOrNew("bank", values.bank);

  const interest = values.interest ?? 0;
  const fees = values.fees ?? 0;
  const amount = values.principal + interest + fees;
  const earlierRow = earlier.loans.get(loanKey(bank, values.loanNo));
  const keptId = known.loanWith(bank, values.loanNo);
  const loanTarget: Target = keptId !== null ? { record: keptId } : earlierRow ? { row: earlierRow } : null;
  const payer = values.borrower;
  const payee = values.bank;
  const original =
    amount < 0 ? originalOf({ kind: "loans", payer, payee, amount: -amount, loan: loanTarget }, known, earlier) : null;
  if (original && "code" in original) problems.push(cellOf(mapping, accepted, "principal", original.code));
  if (values.loanNo.length > LONGEST_LOAN_NUMBER) problems.push(cellOf(mapping, accepted, "loanNo", "TEXT_TOO_LONG"));
  if (Math.abs(amount) > MAX_FEN) problems.push(cellOf(mapping, accepted, "principal", "AMOUNT_TOO_LARGE"));
  if (loanTarget === null && values.balanceAtHandover === null) {
    problems.push(cellOf(mapping, accepted, "balanceAtHandover", "REQUIRED_MISSING"));
  }

  const loan: LoanDraft | null =
    loanTarget !== null
      ? null
      : {
          ...plainLoan,
          bank,
          loanNo: values.loanNo,
          borrowerName: values.borrower,
          fiveTierClass,
          guarantee,
          balanceAtHandover: values.balanceAtHandover ?? 0,
          note: values.note,
        };
  const payment: PaymentDraft = {
    receivedOn: values.collectedOn,
    payerName: payer,
    payeeName: payee,
    payeeUscc: null,
    amount,
    headline: "collection",
    category: null,
    voucherNo: null,
    channel: null,
    disputeId: null,
    loanId: LINKED,
    arrearsId: null,
    instalmentNo: null,
    proceedingId: null,
    method,
    fees,
    penalty: 0,
    interest,
    principal: values.principal,
    other: 0,
    participants: [],
    tags: [],
    leadUnit: null,
    reversesId: original === null ? null : LINKED,
    note: values.note,
  };
  if (problems.length === 0) {
    const found = [...(loan ? problemsOfLoan(loan, planning.today) : []), ...paymentProblems(payment, planning.today)];
    problems.push(...cellProblems(mapping, accepted, found, cellFor));
  }
  return {
    write: {
      kind: "loans",
      loan,
      loanStanding: {
        state: stateAfter(method, values.principal, values.balanceAtHandover),
        since: values.collectedOn,
      },
      loanTarget,
      payment,
      cash: method !== null && words.isCash(method),
      reverses: original && "found" in original ? original.found : null,
      // The collection ledger is the bank's own statement of what came in; the bank stands for it.
      verifiedBy: values.bank,
    },
    becomes: () => ({
      bank: words.shown("bank", bank),
      loanNo: values.loanNo,
      borrowerName: values.borrower,
      fiveTierClass,
      guarantee,
      balanceAtHandover: values.balanceAtHandover,
      receivedOn: values.collectedOn,
      principal: values.principal,
      interest,
      fees,
      amount,
      method,
      cash: method !== null && words.isCash(method),
      note: values.note,
    }),
    problems,
    warnings: [],
  };
}

/** An old ledger gives the bank's class without its day; whoever changes the loan later says it. */
function problemsOfLoan(loan: LoanDraft, today: string): Problem[] {
  return loanProblems(loan, today).filter(({ code }) => code !== "CLASS_DATE_MISSING");
}

export function loanKey(bank: string, loanNo: string): string {
  return JSON.stringify([bank, loanNo]);
}

function stateAfter(method: string | null, principal: number, balance: number | null): LoanState {
  if (method === "in_kind") return "in_kind";
  if (method === "write_off") return "written_off";
  if (method === "transfer") return "transferred";
  return balance !== null && principal >= balance ? "settled" : "collecting";
}
