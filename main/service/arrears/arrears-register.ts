import type { Rows } from "../../../shared/contract.ts";
import type { ArrearsDraft } from "../../../shared/arrears/contract.ts";
import { searchWords } from "../../database/search-words.ts";
import { linkEnterprise, normalUscc } from "../enterprises/index.ts";
import { paysSomething } from "../office/paying.ts";
import { ownColumns } from "../registers/index.ts";
import type { Register, Values, Writing } from "../registers/index.ts";

/**
 * What the money ledger says about the arrears `r`, in fen: losses avoided and waivers (N1–N3) pay nothing; a reversal
 * goes with the payment that it takes back, wherever it is entered.
 */
const ledgerSum = (states: string) =>
  `(SELECT ifnull(sum(p.amount), 0) FROM payment AS p WHERE p.arrears_id = r.id AND p.reverses_id IS NULL
      AND p.state IN (${states}) AND ${paysSomething("p")} AND p.deleted_at IS NULL)
   + (SELECT ifnull(sum(p.amount), 0) FROM payment AS o JOIN payment AS p ON p.reverses_id = o.id
      WHERE o.arrears_id = r.id AND o.deleted_at IS NULL AND p.state IN (${states})
      AND ${paysSomething("o")} AND p.deleted_at IS NULL)`;

/** Expressions on the arrears `r`: fen verified, and fen that wait to be verified. */
export const PAID = `(${ledgerSum("'verified', 'locked'")})`;
export const PENDING = `(${ledgerSum("'to_verify'")})`;

export const arrearsRegister: Register<Rows["arrears"]> = {
  table: "arrears",
  columns: {
    ...ownColumns([
      "arrearsNo",
      "registeredOn",
      "debtorName",
      "debtorUscc",
      "debtorKind",
      "creditorName",
      "creditorUscc",
      "creditorId",
      "creditorSize",
      "town",
      "contractNo",
      "contractName",
      "signedOn",
      "subject",
      "contractAmount",
      "settledAmount",
      "paidBefore",
      "principal",
      "disputed",
      "disputeReason",
      "deliveredOn",
      "acceptedOn",
      "acceptanceUntil",
      "settlementOn",
      "agreedDays",
      "industryNorm",
      "industryNormReason",
      "payWhenPaid",
      "dueOn",
      "dueOverridden",
      "dueReason",
      "agreedRate",
      "lpr",
      "depositKind",
      "fundSource",
      "lawsuit",
      "disputeId",
      "leadUnit",
      "leader",
      "complaintNo",
      "complainedOn",
      "transferredOn",
      "complaintExtended",
      "answeredOn",
      "state",
      "stateSince",
      "struckOffOn",
      "nextDueOn",
      "nextDueKind",
      "note",
    ]),
    dueOverride: "iif(r.due_overridden = 1, r.due_on, NULL)",
    disputeNo: "(SELECT d.ledger_no FROM dispute AS d WHERE d.id = r.dispute_id)",
    paid: PAID,
    pending: PENDING,
    outstanding: `r.principal - ${PAID}`,
  },
  flags: ["industryNorm", "payWhenPaid", "dueOverridden", "complaintExtended"],
  filters: {
    state: { kind: "anyOf", column: "r.state" },
    debtorKind: { kind: "anyOf", column: "r.debtor_kind" },
    subject: { kind: "anyOf", column: "r.subject" },
    town: { kind: "anyOf", column: "r.town" },
    leadUnit: { kind: "anyOf", column: "r.lead_unit" },
    fundSource: { kind: "anyOf", column: "r.fund_source" },
    dueOn: { kind: "range", column: "r.due_on" },
    registeredOn: { kind: "range", column: "r.registered_on" },
    nextDueOn: { kind: "range", column: "r.next_due_on" },
    principal: { kind: "range", column: "r.principal" },
    payWhenPaid: { kind: "flag", column: "r.pay_when_paid" },
    enterprise: { kind: "link", columns: ["r.creditor_id"] },
    disputeId: { kind: "link", columns: ["r.dispute_id"] },
  },
  sorts: {
    registeredOn: { column: "r.registered_on", nullable: false },
    dueOn: { column: "r.due_on", nullable: true },
    principal: { column: "r.principal", nullable: false },
    nextDueOn: { column: "r.next_due_on", nullable: true },
    updatedAt: { column: "r.updated_at", nullable: false },
  },
  defaultSort: { by: "registeredOn", direction: "desc" },
};

/** What the table keeps of a draft, apart from what is reckoned from it. */
export function arrearsValues(writing: Writing, draft: ArrearsDraft, importId: number | null = null): Values {
  const creditor = { name: draft.creditorName, uscc: draft.creditorUscc, town: draft.town };
  return {
    registered_on: draft.registeredOn,
    debtor_name: draft.debtorName,
    debtor_uscc: normalUscc(draft.debtorUscc),
    debtor_kind: draft.debtorKind,
    creditor_name: draft.creditorName,
    creditor_uscc: normalUscc(draft.creditorUscc),
    creditor_id: linkEnterprise(writing, creditor, importId),
    creditor_size: draft.creditorSize,
    town: draft.town,
    contract_no: draft.contractNo,
    contract_name: draft.contractName,
    signed_on: draft.signedOn,
    subject: draft.subject,
    contract_amount: draft.contractAmount,
    settled_amount: draft.settledAmount,
    paid_before: draft.paidBefore,
    principal: draft.principal,
    disputed: draft.disputed,
    dispute_reason: draft.disputeReason,
    delivered_on: draft.deliveredOn,
    accepted_on: draft.acceptedOn,
    acceptance_until: draft.acceptanceUntil,
    settlement_on: draft.settlementOn,
    agreed_days: draft.agreedDays,
    industry_norm: draft.industryNorm ? 1 : 0,
    industry_norm_reason: draft.industryNormReason,
    pay_when_paid: draft.payWhenPaid ? 1 : 0,
    agreed_rate: draft.agreedRate,
    lpr: draft.lpr,
    deposit_kind: draft.depositKind,
    fund_source: draft.fundSource,
    lawsuit: draft.lawsuit,
    dispute_id: draft.disputeId,
    lead_unit: draft.leadUnit,
    leader: draft.leader,
    complaint_no: draft.complaintNo,
    complained_on: draft.complainedOn,
    transferred_on: draft.transferredOn,
    complaint_extended: draft.complaintExtended ? 1 : 0,
    answered_on: draft.answeredOn,
    note: draft.note,
  };
}

type Worded = Pick<
  ArrearsDraft,
  | "debtorName"
  | "debtorUscc"
  | "creditorName"
  | "creditorUscc"
  | "contractNo"
  | "contractName"
  | "complaintNo"
  | "disputeReason"
  | "leader"
  | "note"
> & { readonly arrearsNo: string };

export function arrearsWords(row: Worded): string {
  return searchWords(
    [
      row.arrearsNo,
      normalUscc(row.debtorUscc),
      normalUscc(row.creditorUscc),
      row.contractNo,
      row.contractName,
      row.complaintNo,
      row.leader,
      row.disputeReason,
      row.note,
    ],
    [row.debtorName, row.creditorName],
  );
}
