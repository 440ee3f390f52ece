import { lazy } from "react";
import { channels, courtProcedures, specialMatters } from "../../shared/disputes/channels.ts";
import { deadlineKinds } from "../../shared/disputes/deadlines/kinds.ts";
import { disputeFields as names, importances } from "../../shared/disputes/fields.ts";
import { disputeOutcomes, disputeStates } from "../../shared/disputes/states.ts";
import type { Fields } from "../parts/fields/field.ts";
import { enterpriseField, metaFields } from "../parts/fields/usual-fields.ts";
import { PartiesList } from "./parties/parties-list.tsx";
import { partiesWords } from "./parties/parties.ts";

/** Only a form needs it. */
const PartiesInput = lazy(async () => ({ default: (await import("./parties/parties-input.tsx")).PartiesInput }));

export const disputeFields = {
  ...metaFields,
  ledgerNo: { name: names.ledgerNo, kind: "text" },
  mediationNo: { name: names.mediationNo, kind: "text" },
  title: { name: names.title, kind: "text" },
  parties: { name: names.parties, kind: "own", words: partiesWords, Show: PartiesList, Input: PartiesInput },
  enterpriseRelated: { name: names.enterpriseRelated, kind: "flag" },
  applicantName: { name: names.applicantName, kind: "text" },
  applicantUscc: { name: names.applicantUscc, kind: "creditCode" },
  respondentName: { name: names.respondentName, kind: "text" },
  respondentUscc: { name: names.respondentUscc, kind: "creditCode" },
  type: { name: names.type, kind: "word", dictionary: "dispute_type_enterprise" },
  officialType: { name: names.officialType, kind: "word", dictionary: "dispute_type_official" },
  special: { name: names.special, kind: "choice", choices: specialMatters },
  claim: { name: names.claim, kind: "longText" },
  claimBasis: { name: names.claimBasis, kind: "longText" },
  summary: { name: names.summary, kind: "longText" },
  amountClaimed: { name: names.amountClaimed, kind: "money" },
  amountApproximate: { name: names.amountApproximate, kind: "flag" },
  amountBasis: { name: names.amountBasis, kind: "text" },
  peopleCount: { name: names.peopleCount, kind: "count" },
  town: { name: names.town, kind: "word", dictionary: "town" },
  place: { name: names.place, kind: "text" },
  occurredOn: { name: names.occurredOn, kind: "date" },
  foundOn: { name: names.foundOn, kind: "date" },
  registeredOn: { name: names.registeredOn, kind: "date" },
  source: { name: names.source, kind: "word", dictionary: "dispute_source" },
  sourceDocNo: { name: names.sourceDocNo, kind: "text" },
  riskLevel: { name: names.riskLevel, kind: "word", dictionary: "risk_level" },
  importance: { name: names.importance, kind: "choice", choices: importances },
  groupRisk: { name: names.groupRisk, kind: "flag" },
  violenceRisk: { name: names.violenceRisk, kind: "flag" },
  leader: { name: names.leader, kind: "text" },
  leadUnit: { name: names.leadUnit, kind: "word", dictionary: "organisation" },
  handler: { name: names.handler, kind: "name" },
  firstContact: { name: names.firstContact, kind: "text" },
  channel: { name: names.channel, kind: "choice", choices: channels },
  courtProcedure: { name: names.courtProcedure, kind: "choice", choices: courtProcedures },
  dueOn: { name: names.dueOn, kind: "date" },
  nextDueOn: { name: names.nextDueOn, kind: "date" },
  nextDueKind: { name: names.nextDueKind, kind: "choice", choices: deadlineKinds },
  state: { name: names.state, kind: "choice", choices: disputeStates },
  stateSince: { name: names.stateSince, kind: "date" },
  acceptedOn: { name: names.acceptedOn, kind: "date" },
  outcome: { name: names.outcome, kind: "choice", choices: disputeOutcomes },
  outcomeOn: { name: names.outcomeOn, kind: "date" },
  reopenedCount: { name: names.reopenedCount, kind: "count" },
  struckOffOn: { name: names.struckOffOn, kind: "date" },
  archivedOn: { name: names.archivedOn, kind: "date" },
  note: { name: names.note, kind: "longText" },
  enterprise: enterpriseField,
} as const satisfies Fields;
