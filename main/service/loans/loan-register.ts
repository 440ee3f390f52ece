import type { Rows } from "../../../shared/contract.ts";
import type { LoanDraft } from "../../../shared/loans/contract.ts";
import type { LoanState } from "../../../shared/loans/states.ts";
import { writtenOffStates } from "../../../shared/loans/states.ts";
import { debtParts, totalOf } from "../../../shared/payments/allocation.ts";
import type { Debt } from "../../../shared/payments/allocation.ts";
import { searchWords } from "../../database/search-words.ts";
import { linkEnterprise, normalUscc } from "../enterprises/index.ts";
import { isEntered, isVerified, reducesDebt } from "../payments/index.ts";
import { insertRecord, ownColumns } from "../registers/index.ts";
import type { Register, Values, Writing } from "../registers/index.ts";
import { firstDeadlines } from "./deadlines.ts";

const sumOf = (column: string, condition: string) => `ifnull(sum(iif(${condition}, p.${column}, 0)), 0)`;

/**
 * What the money ledger says of a loan, read once for each row of a page: paid of each part, then cash principal, cash,
 * cash after the write-off, what waits for verification, and what was no money.
 */
const paid = `(SELECT json_array(
    ${debtParts.map((part) => sumOf(part, `${isEntered} AND ${reducesDebt}`)).join(", ")},
    ${sumOf("principal", `${isVerified} AND p.cash = 1`)},
    ${sumOf("amount", `${isVerified} AND p.cash = 1`)},
    ${sumOf("amount", `${isVerified} AND p.cash = 1 AND (p.method = 'after_write_off' OR p.received_on > r.written_off_on)`)},
    ${sumOf("amount", "p.state = 'to_verify'")},
    ${sumOf("amount", `${isVerified} AND p.cash = 0`)})
  FROM payment AS p WHERE p.loan_id = r.id AND p.deleted_at IS NULL)`;

const charged = `(SELECT json_array(
    ${["fees", "penalty", "interest"].map((part) => `ifnull(sum(iif(c.part = '${part}', c.amount, 0)), 0)`).join(", ")}, 0)
  FROM loan_charge AS c WHERE c.loan_id = r.id AND c.removed_at IS NULL)`;

const draftColumns = [
  "bank",
  "loanNo",
  "contractNo",
  "borrowerName",
  "borrowerUscc",
  "lent",
  "lentOn",
  "dueOn",
  "originalDueOn",
  "rate",
  "penaltyRate",
  "overdueSince",
  "nplSince",
  "fiveTierClass",
  "classifiedOn",
  "onBalance",
  "guarantee",
  "guarantors",
  "collateral",
  "guaranteeUntil",
  "interruptedOn",
  "handedOverOn",
  "balanceAtHandover",
  "interestDue",
  "penaltyDue",
  "feesDue",
  "allocationRule",
  "planYear",
  "planForYear",
  "leadUnit",
  "collector",
  "note",
] as const satisfies readonly (keyof LoanDraft)[];

export const loanRegister: Register<Rows["loans"]> = {
  table: "loan",
  columns: {
    ...ownColumns([
      ...draftColumns,
      "borrowerId",
      "state",
      "stateSince",
      "writtenOffOn",
      "settledOn",
      "limitationUntil",
      "nextDueOn",
      "nextDueKind",
    ]),
    paid,
    charged,
  },
  flags: ["onBalance"],
  reckoned: reckonMoney,
  filters: {
    bank: { kind: "anyOf", column: "r.bank" },
    fiveTierClass: { kind: "anyOf", column: "r.five_tier_class" },
    guarantee: { kind: "anyOf", column: "r.guarantee" },
    state: { kind: "anyOf", column: "r.state" },
    leadUnit: { kind: "anyOf", column: "r.lead_unit" },
    onBalance: { kind: "flag", column: "r.on_balance" },
    balanceAtHandover: { kind: "range", column: "r.balance_at_handover" },
    dueOn: { kind: "range", column: "r.due_on" },
    handedOverOn: { kind: "range", column: "r.handed_over_on" },
    limitationUntil: { kind: "range", column: "r.limitation_until" },
    nextDueOn: { kind: "range", column: "r.next_due_on" },
    enterprise: { kind: "link", columns: ["r.borrower_id"] },
  },
  sorts: {
    updatedAt: { column: "r.updated_at", nullable: false },
    loanNo: { column: "r.loan_no", nullable: false },
    balanceAtHandover: { column: "r.balance_at_handover", nullable: false },
    nextDueOn: { column: "r.next_due_on", nullable: true },
  },
  defaultSort: { by: "loanNo", direction: "asc" },
};

/** What is owed follows from what was owed at hand-over, what was charged and what was paid. */
function reckonMoney(row: Record<string, unknown>): void {
  const numbers = (name: string) => JSON.parse(String(row[name])) as number[];
  const [fees = 0, penalty = 0, interest = 0, principal = 0, ...others] = numbers("paid");
  const [moreFees = 0, morePenalty = 0, moreInterest = 0] = numbers("charged");
  const [collectedPrincipal = 0, collectedTotal = 0, afterWriteOff = 0, pending = 0, nonCash = 0] = others;
  const owed: Debt = {
    fees: Number(row["feesDue"]) + moreFees - fees,
    penalty: Number(row["penaltyDue"]) + morePenalty - penalty,
    interest: Number(row["interestDue"]) + moreInterest - interest,
    principal: Number(row["balanceAtHandover"]) - principal,
  };
  delete row["paid"];
  delete row["charged"];
  Object.assign(row, {
    feesOwed: owed.fees,
    penaltyOwed: owed.penalty,
    interestOwed: owed.interest,
    principalOwed: owed.principal,
    outstanding: totalOf(owed),
    collectedPrincipal,
    collectedTotal,
    afterWriteOff,
    pending,
    nonCash,
  });
}

export function loanValues(writing: Writing, draft: LoanDraft, importId: number | null = null): Values {
  return {
    bank: draft.bank,
    loan_no: draft.loanNo,
    contract_no: draft.contractNo,
    borrower_name: draft.borrowerName,
    borrower_uscc: normalUscc(draft.borrowerUscc),
    borrower_id: linkEnterprise(writing, { name: draft.borrowerName, uscc: draft.borrowerUscc }, importId),
    lent: draft.lent,
    lent_on: draft.lentOn,
    due_on: draft.dueOn,
    original_due_on: draft.originalDueOn,
    rate: draft.rate,
    penalty_rate: draft.penaltyRate,
    overdue_since: draft.overdueSince,
    npl_since: draft.nplSince,
    five_tier_class: draft.fiveTierClass,
    classified_on: draft.classifiedOn,
    on_balance: draft.onBalance ? 1 : 0,
    guarantee: draft.guarantee,
    guarantors: draft.guarantors,
    collateral: draft.collateral,
    guarantee_until: draft.guaranteeUntil,
    interrupted_on: draft.interruptedOn,
    handed_over_on: draft.handedOverOn,
    balance_at_handover: draft.balanceAtHandover,
    interest_due: draft.interestDue,
    penalty_due: draft.penaltyDue,
    fees_due: draft.feesDue,
    allocation_rule: draft.allocationRule,
    plan_year: draft.planYear,
    plan_for_year: draft.planForYear,
    lead_unit: draft.leadUnit,
    collector: draft.collector,
    note: draft.note,
  };
}

export function loanWords(draft: LoanDraft): string {
  return searchWords(
    [draft.loanNo, draft.contractNo, normalUscc(draft.borrowerUscc), draft.note],
    [draft.borrowerName, draft.guarantors, draft.collector],
  );
}

/** Where a loan stands when it is entered, and since when. */
export type LoanStanding = { readonly state: LoanState; readonly since: string | null };

export const standingOfNew: LoanStanding = { state: "registered", since: null };

/** Enters a checked loan; answers its id. */
export function recordLoan(
  writing: Writing,
  draft: LoanDraft,
  { state, since }: LoanStanding = standingOfNew,
  importId: number | null = null,
): number {
  const stateSince = since ?? draft.handedOverOn ?? writing.now.slice(0, 10);
  const isWrittenOff = writtenOffStates.some((each) => each === state);
  const values = {
    ...loanValues(writing, draft, importId),
    state,
    state_since: stateSince,
    written_off_on: isWrittenOff ? stateSince : null,
    settled_on: state === "settled" ? stateSince : null,
    ...firstDeadlines(writing, draft, state),
  };
  return insertRecord(writing, "loan", values, loanWords(draft), importId);
}
