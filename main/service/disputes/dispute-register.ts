import type { Rows } from "../../../shared/contract.ts";
import type { DisputeDraft } from "../../../shared/disputes/contract.ts";
import { searchWords } from "../../database/search-words.ts";
import { normalUscc } from "../enterprises/index.ts";
import { ownColumns } from "../registers/index.ts";
import type { Register, Values } from "../registers/index.ts";

export const disputeRegister: Register<Rows["disputes"]> = {
  table: "dispute",
  columns: ownColumns([
    "ledgerNo",
    "title",
    "registeredOn",
    "town",
    "type",
    "officialType",
    "source",
    "enterpriseRelated",
    "applicantName",
    "applicantUscc",
    "applicantId",
    "respondentName",
    "respondentUscc",
    "respondentId",
    "amountClaimed",
    "amountApproximate",
    "leadUnit",
    "handler",
    "riskLevel",
    "dueOn",
    "state",
    "outcome",
    "outcomeOn",
    "summary",
    "note",
  ]),
  flags: ["enterpriseRelated", "amountApproximate"],
  filters: {
    town: { kind: "anyOf", column: "r.town", indexed: true },
    type: { kind: "anyOf", column: "r.type", indexed: true },
    source: { kind: "anyOf", column: "r.source", indexed: true },
    state: { kind: "anyOf", column: "r.state", indexed: true },
    outcome: { kind: "anyOf", column: "r.outcome" },
    leadUnit: { kind: "anyOf", column: "r.lead_unit" },
    riskLevel: { kind: "anyOf", column: "r.risk_level" },
    registeredOn: { kind: "range", column: "r.registered_on" },
    outcomeOn: { kind: "range", column: "r.outcome_on" },
    dueOn: { kind: "range", column: "r.due_on" },
    amountClaimed: { kind: "range", column: "r.amount_claimed" },
    enterpriseRelated: { kind: "flag", column: "r.enterprise_related" },
    enterprise: { kind: "link", columns: ["r.applicant_id", "r.respondent_id"], indexed: true },
  },
  sorts: {
    registeredOn: { column: "r.registered_on", nullable: false },
    ledgerNo: { column: "r.ledger_no", nullable: false },
    amountClaimed: { column: "r.amount_claimed", nullable: true },
    dueOn: { column: "r.due_on", nullable: true },
    outcomeOn: { column: "r.outcome_on", nullable: true },
    updatedAt: { column: "r.updated_at", nullable: false },
  },
  defaultSort: { by: "registeredOn", direction: "desc" },
  facets: "dispute_facets",
};

/** What the dispute's own table keeps, apart from number and links to enterprises. */
export function disputeValues(draft: DisputeDraft): Values {
  return {
    title: draft.title,
    registered_on: draft.registeredOn,
    town: draft.town,
    type: draft.type,
    official_type: draft.officialType,
    source: draft.source,
    enterprise_related: draft.enterpriseRelated ? 1 : 0,
    applicant_name: draft.applicantName,
    applicant_uscc: normalUscc(draft.applicantUscc),
    respondent_name: draft.respondentName,
    respondent_uscc: normalUscc(draft.respondentUscc),
    amount_claimed: draft.amountClaimed,
    amount_approximate: draft.amountApproximate ? 1 : 0,
    lead_unit: draft.leadUnit,
    handler: draft.handler,
    risk_level: draft.riskLevel,
    due_on: draft.dueOn,
    state: draft.state,
    outcome: draft.outcome,
    outcome_on: draft.outcomeOn,
    summary: draft.summary,
    note: draft.note,
  };
}

export function disputeWords(draft: DisputeDraft, ledgerNo: string): string {
  return searchWords(
    [
      ledgerNo,
      draft.title,
      normalUscc(draft.applicantUscc),
      normalUscc(draft.respondentUscc),
      draft.handler,
      draft.summary,
      draft.note,
    ],
    [draft.applicantName, draft.respondentName],
  );
}
