import type { Rows } from "../../../shared/contract.ts";
import type { DisputeDraft } from "../../../shared/disputes/contract.ts";
import { searchWords } from "../../database/search-words.ts";
import { normalUscc } from "../enterprises/index.ts";
import { ownColumns } from "../registers/index.ts";
import type { Register, Values } from "../registers/index.ts";

export const disputeRegister: Register<Rows["disputes"]> = {
  table: "dispute",
  columns: {
    ...ownColumns([
      "ledgerNo",
      "mediationNo",
      "title",
      "registeredOn",
      "occurredOn",
      "foundOn",
      "town",
      "place",
      "type",
      "officialType",
      "special",
      "source",
      "sourceDocNo",
      "enterpriseRelated",
      "applicantName",
      "applicantUscc",
      "applicantId",
      "respondentName",
      "respondentUscc",
      "respondentId",
      "claim",
      "claimBasis",
      "amountClaimed",
      "amountApproximate",
      "amountBasis",
      "peopleCount",
      "riskLevel",
      "importance",
      "groupRisk",
      "violenceRisk",
      "leadUnit",
      "handler",
      "leader",
      "channel",
      "courtProcedure",
      "dueOn",
      "state",
      "outcome",
      "outcomeOn",
      "acceptedOn",
      "stateSince",
      "nextDueOn",
      "nextDueKind",
      "mergedIntoId",
      "reopenedCount",
      "struckOffOn",
      "archivedOn",
      "summary",
      "note",
    ]),
    firstContact: "(SELECT s.name FROM staff AS s WHERE s.id = r.first_contact_id)",
  },
  flags: ["enterpriseRelated", "amountApproximate", "groupRisk", "violenceRisk"],
  filters: {
    town: { kind: "anyOf", column: "r.town", indexed: true },
    type: { kind: "anyOf", column: "r.type", indexed: true },
    source: { kind: "anyOf", column: "r.source", indexed: true },
    state: { kind: "anyOf", column: "r.state", indexed: true },
    outcome: { kind: "anyOf", column: "r.outcome" },
    leadUnit: { kind: "anyOf", column: "r.lead_unit" },
    riskLevel: { kind: "anyOf", column: "r.risk_level" },
    channel: { kind: "anyOf", column: "r.channel" },
    importance: { kind: "anyOf", column: "r.importance" },
    registeredOn: { kind: "range", column: "r.registered_on" },
    outcomeOn: { kind: "range", column: "r.outcome_on" },
    dueOn: { kind: "range", column: "r.due_on" },
    nextDueOn: { kind: "range", column: "r.next_due_on" },
    amountClaimed: { kind: "range", column: "r.amount_claimed" },
    enterpriseRelated: { kind: "flag", column: "r.enterprise_related" },
    enterprise: { kind: "through", table: "case_party", id: "dispute_id", column: "enterprise_id", indexed: true },
  },
  sorts: {
    registeredOn: { column: "r.registered_on", nullable: false },
    ledgerNo: { column: "r.ledger_no", nullable: false },
    amountClaimed: { column: "r.amount_claimed", nullable: true },
    dueOn: { column: "r.due_on", nullable: true },
    nextDueOn: { column: "r.next_due_on", nullable: true },
    outcomeOn: { column: "r.outcome_on", nullable: true },
    updatedAt: { column: "r.updated_at", nullable: false },
  },
  defaultSort: { by: "registeredOn", direction: "desc" },
  facets: "dispute_facets",
};

/** What the dispute's own table keeps of a draft, apart from its parties. */
export function disputeValues(draft: DisputeDraft): Values {
  return {
    title: draft.title,
    registered_on: draft.registeredOn,
    occurred_on: draft.occurredOn,
    found_on: draft.foundOn,
    town: draft.town,
    place: draft.place,
    type: draft.type,
    official_type: draft.officialType,
    special: draft.special,
    source: draft.source,
    source_doc_no: draft.sourceDocNo,
    enterprise_related: draft.enterpriseRelated ? 1 : 0,
    claim: draft.claim,
    claim_basis: draft.claimBasis,
    amount_claimed: draft.amountClaimed,
    amount_approximate: draft.amountApproximate ? 1 : 0,
    amount_basis: draft.amountBasis,
    people_count: draft.peopleCount,
    risk_level: draft.riskLevel,
    importance: draft.importance,
    group_risk: draft.groupRisk ? 1 : 0,
    violence_risk: draft.violenceRisk ? 1 : 0,
    lead_unit: draft.leadUnit,
    handler: draft.handler,
    leader: draft.leader,
    channel: draft.channel,
    court_procedure: draft.courtProcedure,
    due_on: draft.dueOn,
    summary: draft.summary,
    note: draft.note,
  };
}

type Worded = Pick<DisputeDraft, "title" | "handler" | "summary" | "note" | "claim"> & {
  readonly parties: readonly {
    readonly partyName: string;
    readonly partyUscc: string | null;
    readonly agentName: string | null;
  }[];
};

export function disputeWords(dispute: Worded, ledgerNo: string, mediationNo: string | null = null): string {
  return searchWords(
    [
      ledgerNo,
      mediationNo,
      dispute.title,
      ...dispute.parties.map(({ partyUscc }) => normalUscc(partyUscc)),
      dispute.handler,
      dispute.claim,
      dispute.summary,
      dispute.note,
    ],
    dispute.parties.flatMap(({ partyName, agentName }) => [partyName, agentName]),
  );
}
