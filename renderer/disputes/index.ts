import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import { deadlineKinds } from "../../shared/disputes/deadlines/kinds.ts";
import type { Name, Names } from "../../shared/names.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import { registerView } from "../parts/register/view.ts";
import { disputeFields } from "./fields.ts";
import { disputeForm } from "./form.ts";
import { toldBy } from "./told.ts";
import { caseSections } from "./sections.ts";
import { Standing } from "./standing.tsx";
import { toneOf } from "./tone.ts";

/** 纠纷 */
export const disputesView = registerView<Rows["disputes"], DisputeDraft>({
  name: "disputes",
  noun: registerNouns.disputes,
  procedures: client.disputes,
  fields: disputeFields,
  numberOf: (row) => row.ledgerNo,
  titleOf: (row) => row.title ?? `${row.applicantName} – ${row.respondentName}`,
  stateOf: (row) => ({ field: "state", tone: toneOf(row.state) }),
  dueOf: (row) => row.nextDueOn,
  dueWhat: (row) => dueName(row.nextDueKind),
  dueColumn: "nextDueOn",
  columns: [
    { field: "ledgerNo", width: 118 },
    { field: "state", width: 134 },
    { field: "applicantName", width: 180 },
    { field: "respondentName", width: 180 },
    { field: "amountClaimed", width: 130 },
    { field: "nextDueOn", width: 144 },
    { field: "nextDueKind", width: 110 },
    { field: "registeredOn", width: 104 },
    { field: "type", width: 120 },
    { field: "town", width: 100 },
    { field: "channel", width: 110 },
    { field: "handler", width: 90 },
    { field: "leadUnit", width: 130 },
    { field: "mediationNo", width: 170 },
    { field: "outcome", width: 100 },
    { field: "outcomeOn", width: 104 },
    { field: "importance", width: 90, hidden: true },
    { field: "riskLevel", width: 90, hidden: true },
    { field: "dueOn", width: 104, hidden: true },
    { field: "source", width: 100, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["registeredOn", "ledgerNo", "amountClaimed", "nextDueOn", "dueOn", "outcomeOn", "updatedAt"],
  defaultSort: { by: "registeredOn", direction: "desc" },
  filters: [
    "state",
    "town",
    "type",
    "nextDueOn",
    "registeredOn",
    "channel",
    "source",
    "outcome",
    "outcomeOn",
    "dueOn",
    "amountClaimed",
    "leadUnit",
    "riskLevel",
    "importance",
    "enterpriseRelated",
    "enterprise",
  ],
  alwaysShownFilters: 4,
  facts: [
    { title: "section.parties", fields: ["parties"] },
    {
      title: "section.matter",
      onlyFilled: true,
      fields: [
        "type",
        "officialType",
        "special",
        "amountClaimed",
        "amountApproximate",
        "amountBasis",
        "claim",
        "claimBasis",
        "summary",
        "peopleCount",
        "occurredOn",
        "foundOn",
        "town",
        "place",
      ],
    },
    {
      title: "section.intake",
      onlyFilled: true,
      fields: [
        "registeredOn",
        "source",
        "sourceDocNo",
        "acceptedOn",
        "channel",
        "courtProcedure",
        "leadUnit",
        "handler",
        "firstContact",
        "leader",
        "riskLevel",
        "importance",
        "groupRisk",
        "violenceRisk",
        "enterpriseRelated",
        "dueOn",
        "outcome",
        "outcomeOn",
        "struckOffOn",
        "archivedOn",
        "note",
      ],
    },
  ],
  Standing,
  sections: caseSections,
  past: toldBy,
  linked: [
    {
      register: "payments",
      by: "disputeId",
      title: "linked.payments",
      columns: ["receivedOn", "payerName", "amount", "state"],
      addable: true,
    },
    {
      register: "arrears",
      by: "disputeId",
      title: "linked.arrears",
      columns: ["arrearsNo", "debtorName", "outstanding", "state"],
      addable: true,
    },
    {
      register: "fasttrack",
      by: "disputeId",
      title: "linked.fasttrack",
      columns: ["caseNo", "applicantName", "dueOn", "state"],
      addable: true,
    },
  ],
  empty: { nothing: "empty.disputes", whatNext: "empty.disputesNext", create: "empty.disputesCreate" },
  importable: true,
  form: disputeForm,
  fixed: (row) => (row.state === "archived" ? "dispute.archivedWhy" : null),
  Acts: lazy(async () => ({ default: (await import("./acts/dispute-acts.tsx")).DisputeActs })),
});

function dueName(kind: string | null): Name | null {
  const kinds: Names = deadlineKinds;
  return kinds[kind ?? ""] ?? null;
}
