import type { Rows } from "../../../shared/contract.ts";
import type { LoanDraft } from "../../../shared/loans/contract.ts";
import { searchWords } from "../../database/search-words.ts";
import { linkEnterprise, normalUscc } from "../enterprises/index.ts";
import { insertRecord, ownColumns } from "../registers/index.ts";
import type { Register, Values, Writing } from "../registers/index.ts";

const collected = (column: string) =>
  `(SELECT ifnull(sum(p.${column}), 0) FROM payment AS p WHERE p.loan_id = r.id AND p.cash = 1
    AND p.state IN ('verified', 'locked') AND p.deleted_at IS NULL)`;

export const loanRegister: Register<Rows["loans"]> = {
  table: "loan",
  columns: {
    ...ownColumns([
      "bank",
      "loanNo",
      "borrowerName",
      "borrowerUscc",
      "borrowerId",
      "fiveTierClass",
      "classifiedOn",
      "guarantee",
      "handedOverOn",
      "balanceAtHandover",
      "planForYear",
      "leadUnit",
      "state",
      "note",
    ]),
    collectedPrincipal: collected("principal"),
    collectedTotal: collected("amount"),
  },
  flags: [],
  filters: {
    bank: { kind: "anyOf", column: "r.bank" },
    fiveTierClass: { kind: "anyOf", column: "r.five_tier_class" },
    guarantee: { kind: "anyOf", column: "r.guarantee" },
    state: { kind: "anyOf", column: "r.state" },
    balanceAtHandover: { kind: "range", column: "r.balance_at_handover" },
    enterprise: { kind: "link", columns: ["r.borrower_id"] },
  },
  sorts: {
    updatedAt: { column: "r.updated_at", nullable: false },
    loanNo: { column: "r.loan_no", nullable: false },
    balanceAtHandover: { column: "r.balance_at_handover", nullable: false },
  },
  defaultSort: { by: "loanNo", direction: "asc" },
};

export function loanValues(writing: Writing, draft: LoanDraft, importId: number | null = null): Values {
  return {
    bank: draft.bank,
    loan_no: draft.loanNo,
    borrower_name: draft.borrowerName,
    borrower_uscc: normalUscc(draft.borrowerUscc),
    borrower_id: linkEnterprise(writing, { name: draft.borrowerName, uscc: draft.borrowerUscc }, importId),
    five_tier_class: draft.fiveTierClass,
    classified_on: draft.classifiedOn,
    guarantee: draft.guarantee,
    handed_over_on: draft.handedOverOn,
    balance_at_handover: draft.balanceAtHandover,
    plan_for_year: draft.planForYear,
    lead_unit: draft.leadUnit,
    state: draft.state,
    note: draft.note,
  };
}

export function loanWords(draft: LoanDraft): string {
  return searchWords([draft.loanNo, normalUscc(draft.borrowerUscc), draft.note], [draft.borrowerName]);
}

/** Enters a checked loan; answers its id. */
export function recordLoan(writing: Writing, draft: LoanDraft, importId: number | null = null): number {
  return insertRecord(writing, "loan", loanValues(writing, draft, importId), loanWords(draft), importId);
}
