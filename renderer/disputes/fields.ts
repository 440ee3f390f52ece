import { disputeFields as names } from "../../shared/disputes/fields.ts";
import { disputeOutcomes, disputeStates } from "../../shared/disputes/states.ts";
import type { Fields } from "../parts/fields/field.ts";
import { enterpriseField, metaFields } from "../parts/fields/usual-fields.ts";

export const disputeFields = {
  ...metaFields,
  ledgerNo: { name: names.ledgerNo, kind: "text" },
  title: { name: names.title, kind: "text" },
  registeredOn: { name: names.registeredOn, kind: "date" },
  town: { name: names.town, kind: "word", dictionary: "town" },
  type: { name: names.type, kind: "word", dictionary: "dispute_type_enterprise" },
  officialType: { name: names.officialType, kind: "word", dictionary: "dispute_type_official" },
  source: { name: names.source, kind: "word", dictionary: "dispute_source" },
  enterpriseRelated: { name: names.enterpriseRelated, kind: "flag" },
  applicantName: { name: names.applicantName, kind: "text" },
  applicantUscc: { name: names.applicantUscc, kind: "creditCode" },
  respondentName: { name: names.respondentName, kind: "text" },
  respondentUscc: { name: names.respondentUscc, kind: "creditCode" },
  amountClaimed: { name: names.amountClaimed, kind: "money" },
  amountApproximate: { name: names.amountApproximate, kind: "flag" },
  leadUnit: { name: names.leadUnit, kind: "word", dictionary: "organisation" },
  handler: { name: names.handler, kind: "text" },
  riskLevel: { name: names.riskLevel, kind: "word", dictionary: "risk_level" },
  dueOn: { name: names.dueOn, kind: "date" },
  state: { name: names.state, kind: "choice", choices: disputeStates },
  outcome: { name: names.outcome, kind: "choice", choices: disputeOutcomes },
  outcomeOn: { name: names.outcomeOn, kind: "date" },
  summary: { name: names.summary, kind: "longText" },
  note: { name: names.note, kind: "longText" },
  enterprise: enterpriseField,
} as const satisfies Fields;
