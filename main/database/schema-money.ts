import type { Generated } from "kysely";
import type { RecordColumns, StepColumns, WrittenColumns } from "./schema-columns.ts";

/** Amounts are fen, rates are yearly in millionths. */
export type PaymentTable = RecordColumns & {
  received_on: string;
  /** The day by which it counts: that of its receipt, unless a report had closed that period. */
  counts_on: string;
  payer_name: string;
  payee_name: string;
  payee_uscc: string | null;
  payee_id: number | null;
  amount: number;
  channel: string | null;
  headline: string;
  category: string | null;
  voucher_no: string | null;
  /** JSON. */
  tags: Generated<string>;
  dispute_id: number | null;
  loan_id: number | null;
  arrears_id: number | null;
  /** Of the plan in the agreement of the dispute, or of that for the arrears; from 1. */
  instalment_no: number | null;
  proceeding_id: number | null;
  method: string | null;
  cash: number;
  /** Of a loan payment the five parts that sum to the amount; `other` is what was paid beyond the debt. */
  fees: number | null;
  penalty: number | null;
  interest: number | null;
  principal: number | null;
  other: number | null;
  lead_unit: string | null;
  /** JSON. */
  participants: Generated<string>;
  bank: string | null;
  town: string | null;
  state: string;
  verified_by: string | null;
  verified_at: string | null;
  reverses_id: number | null;
  /** The report that locked it. */
  report_id: number | null;
  note: string | null;
};

export type LoanTable = RecordColumns & {
  bank: string;
  loan_no: string;
  borrower_name: string;
  borrower_uscc: string | null;
  borrower_id: number | null;
  five_tier_class: string | null;
  classified_on: string | null;
  guarantee: string | null;
  handed_over_on: string | null;
  balance_at_handover: number;
  plan_for_year: number | null;
  lead_unit: string | null;
  state: string;
  note: string | null;
  contract_no: string | null;
  lent: number | null;
  lent_on: string | null;
  due_on: string | null;
  original_due_on: string | null;
  overdue_since: string | null;
  npl_since: string | null;
  rate: number | null;
  penalty_rate: number | null;
  fees_due: Generated<number>;
  penalty_due: Generated<number>;
  interest_due: Generated<number>;
  on_balance: Generated<number>;
  guarantors: string | null;
  collateral: string | null;
  guarantee_until: string | null;
  interrupted_on: string | null;
  limitation_until: string | null;
  allocation_rule: Generated<string>;
  plan_year: number | null;
  collector: string | null;
  state_since: string | null;
  written_off_on: string | null;
  settled_on: string | null;
  next_due_on: string | null;
  next_due_kind: string | null;
};

export type ArrearsTable = RecordColumns & {
  arrears_no: string;
  registered_on: string;
  debtor_name: string;
  debtor_uscc: string | null;
  debtor_kind: string;
  creditor_name: string;
  creditor_uscc: string | null;
  creditor_id: number | null;
  creditor_size: string | null;
  town: string | null;
  contract_no: string | null;
  contract_name: string | null;
  signed_on: string | null;
  subject: string;
  contract_amount: number | null;
  settled_amount: number | null;
  paid_before: number | null;
  principal: number;
  disputed: Generated<number>;
  dispute_reason: string | null;
  delivered_on: string | null;
  accepted_on: string | null;
  acceptance_until: string | null;
  settlement_on: string | null;
  agreed_days: number | null;
  industry_norm: Generated<number>;
  industry_norm_reason: string | null;
  pay_when_paid: Generated<number>;
  due_on: string | null;
  due_overridden: Generated<number>;
  due_reason: string | null;
  rule: string | null;
  rule_version: number | null;
  agreed_rate: number | null;
  /** One-year LPR on the day of the contract. */
  lpr: number | null;
  deposit_kind: string | null;
  fund_source: string | null;
  lawsuit: string | null;
  dispute_id: number | null;
  lead_unit: string | null;
  leader: string | null;
  complaint_no: string | null;
  complained_on: string | null;
  transferred_on: string | null;
  complaint_extended: Generated<number>;
  answered_on: string | null;
  state: string;
  state_since: string;
  struck_off_on: string | null;
  next_due_on: string | null;
  next_due_kind: string | null;
  note: string | null;
};

export type MoneyTables = {
  payment: PaymentTable;
  loan: LoanTable;
  arrears: ArrearsTable;
  loan_step: StepColumns & { loan_id: number };
  loan_charge: WrittenColumns & {
    loan_id: number;
    charged_on: string;
    part: string;
    amount: number;
    note: string | null;
  };
  collection_effort: WrittenColumns & {
    loan_id: number;
    done_on: string;
    method: string;
    result: string;
    interrupts: Generated<number>;
    text: string;
    next_on: string | null;
    next_step: string | null;
  };
  contact_log: WrittenColumns & {
    loan_id: number;
    at: string;
    actor: string;
    channel: string;
    reached: string;
    person: string | null;
    answered: Generated<number>;
    consented: Generated<number>;
    details_told: Generated<number>;
    visitors: number | null;
    script: string;
    text: string | null;
    /** JSON: what spoke against the contact when it was entered. */
    warnings: Generated<string>;
  };
  proceeding: WrittenColumns & {
    loan_id: number | null;
    arrears_id: number | null;
    dispute_id: number | null;
    kind: string;
    court: string;
    docket_no: string | null;
    filed_on: string;
    accepted_on: string | null;
    result: string | null;
    result_on: string | null;
    fees: number | null;
    interest: number | null;
    principal: number | null;
    perform_until: string | null;
    next_on: string | null;
    next_step: string | null;
    note: string | null;
  };
  arrears_step: StepColumns & { arrears_id: number };
  arrears_instalment: {
    arrears_id: number;
    position: number;
    due_on: string;
    amount: number;
    note: string | null;
  };
  statement: {
    id: Generated<number>;
    version: Generated<number>;
    enterprise_id: number | null;
    bank: string | null;
    name: string;
    from_on: string;
    to_on: string;
    facts: string;
    sha256: string;
    bytes: number;
    state: string;
    answered_on: string | null;
    answered_by: string | null;
    objection: string | null;
    created_by: number;
    created_at: string;
    removed_at: Generated<string | null>;
    removed_reason: Generated<string | null>;
  };
};
