import type { Rows } from "../../shared/contract.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import { openDisputeStates } from "../../shared/disputes/states.ts";
import type { DisputeState } from "../../shared/disputes/states.ts";
import { client } from "../app/client.ts";
import { registerView } from "../parts/register/view.ts";
import type { Tone } from "../parts/register/view.ts";
import { disputeFields } from "./fields.ts";
import { disputeForm } from "./form.ts";

/** 纠纷 */
export const disputesView = registerView<Rows["disputes"], DisputeDraft>({
  name: "disputes",
  noun: { zh: "纠纷", en: "dispute" },
  procedures: client.disputes,
  fields: disputeFields,
  numberOf: (row) => row.ledgerNo,
  titleOf: (row) => row.title ?? `${row.applicantName} – ${row.respondentName}`,
  stateOf: (row) => ({ field: "state", tone: toneOf(row.state) }),
  dueOf: (row) => (isOpen(row.state) ? row.dueOn : null),
  columns: [
    { field: "ledgerNo", width: 118 },
    { field: "state", width: 134 },
    { field: "applicantName", width: 180 },
    { field: "respondentName", width: 180 },
    { field: "amountClaimed", width: 130 },
    { field: "registeredOn", width: 104 },
    { field: "dueOn", width: 144 },
    { field: "type", width: 120 },
    { field: "town", width: 100 },
    { field: "outcome", width: 100 },
    { field: "outcomeOn", width: 104 },
    { field: "leadUnit", width: 130 },
    { field: "handler", width: 90 },
    { field: "source", width: 100, hidden: true },
    { field: "riskLevel", width: 90, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["registeredOn", "ledgerNo", "amountClaimed", "dueOn", "outcomeOn", "updatedAt"],
  defaultSort: { by: "registeredOn", direction: "desc" },
  filters: [
    "state",
    "town",
    "type",
    "registeredOn",
    "source",
    "outcome",
    "outcomeOn",
    "dueOn",
    "amountClaimed",
    "leadUnit",
    "riskLevel",
    "enterpriseRelated",
    "enterprise",
  ],
  alwaysShownFilters: 4,
  facts: [
    { title: "section.parties", fields: ["applicantName", "applicantUscc", "respondentName", "respondentUscc"] },
    {
      title: "section.matter",
      fields: [
        "type",
        "officialType",
        "amountClaimed",
        "amountApproximate",
        "riskLevel",
        "enterpriseRelated",
        "summary",
      ],
    },
    { title: "section.intake", fields: ["registeredOn", "town", "source", "leadUnit", "handler", "dueOn"] },
    { title: "section.result", fields: ["outcome", "outcomeOn", "note"] },
  ],
  linked: [
    {
      register: "payments",
      by: "disputeId",
      title: "linked.payments",
      columns: ["receivedOn", "payerName", "amount", "state"],
      addable: true,
    },
  ],
  empty: { nothing: "empty.disputes", whatNext: "empty.disputesNext", create: "empty.disputesCreate" },
  importable: true,
  form: disputeForm,
});

const isOpen = (state: DisputeState): boolean => openDisputeStates.includes(state);

function toneOf(state: DisputeState): Tone {
  switch (state) {
    case "registered":
      return "quiet";
    case "agreed":
    case "performed":
    case "settled":
    case "resolved_by_department":
    case "struck_off":
    case "archived":
      return "good";
    case "suspended":
    case "partly_performed":
    case "urging":
    case "awaiting_strike_off":
      return "warn";
    case "not_accepted":
    case "not_performed":
      return "refused";
    case "transferred":
    case "merged":
    case "terminated":
    case "withdrawn":
    case "litigated":
    case "routes_told":
      return "quiet";
    case "accepted":
    case "in_mediation":
    case "with_department":
    case "performing":
      return "going";
  }
}
