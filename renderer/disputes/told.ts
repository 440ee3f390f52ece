import { agreementFields } from "../../shared/agreements/fields.ts";
import { agreementForms, agreementStates } from "../../shared/agreements/states.ts";
import { assignmentFields } from "../../shared/assignments/fields.ts";
import { assignmentKinds, assignmentStates } from "../../shared/assignments/states.ts";
import { attachmentKinds } from "../../shared/attachments/kinds.ts";
import { confirmationFields } from "../../shared/confirmations/fields.ts";
import { confirmationStates } from "../../shared/confirmations/states.ts";
import { channels, courtProcedures } from "../../shared/disputes/channels.ts";
import { disputeFields } from "../../shared/disputes/fields.ts";
import { suspensionCauses, terminationCauses } from "../../shared/disputes/moves.ts";
import { partyRoles } from "../../shared/disputes/parties.ts";
import { disputeOutcomes } from "../../shared/disputes/states.ts";
import { stepFields } from "../../shared/disputes/step-fields.ts";
import { toldNames } from "../../shared/disputes/told-names.ts";
import { dossierFields } from "../../shared/dossiers/fields.ts";
import { followUpFields, followUpMethods, satisfactions, toldPerformance } from "../../shared/followups/fields.ts";
import {
  declarationFields,
  evidenceFields,
  extensionFields,
  investigationFields,
  sittingFields,
  sittingResults,
} from "../../shared/mediation/fields.ts";
import { agendaFields, meetingFields } from "../../shared/meetings/fields.ts";
import type { Name } from "../../shared/names.ts";
import { proceedingFields } from "../../shared/proceedings/fields.ts";
import { proceedingKinds, proceedingResults } from "../../shared/proceedings/kinds.ts";
import type { Field, Fields } from "../parts/fields/field.ts";
import { routesWords } from "./routes-words.ts";
import { ToldRoutes } from "./told-routes.tsx";

const text = (name: Name): Field => ({ name, kind: "text" });
const date = (name: Name): Field => ({ name, kind: "date" });
const flag = (name: Name): Field => ({ name, kind: "flag" });

/** Parties are told by name; which numbers belong to them the log knows masked. */
const parties = {
  applicants: text(partyRoles.applicant),
  respondents: text(partyRoles.respondent),
  thirdParties: text(partyRoles.third),
  agents: text(toldNames.agents),
  partyNumbers: text(toldNames.partyNumbers),
} as const satisfies Fields;

/** What the steps of a case say. */
const steps = {
  channel: { name: disputeFields.channel, kind: "choice", choices: channels },
  courtProcedure: { name: disputeFields.courtProcedure, kind: "choice", choices: courtProcedures },
  mediationNo: text(disputeFields.mediationNo),
  unit: { name: stepFields.unit, kind: "word", dictionary: "organisation" },
  leadUnit: { name: disputeFields.leadUnit, kind: "word", dictionary: "organisation" },
  cause: { name: stepFields.cause, kind: "choice", choices: { ...suspensionCauses, ...terminationCauses } },
  into: { name: stepFields.into, kind: "record", register: "disputes" },
  court: text(stepFields.court),
  docketNo: text(stepFields.docketNo),
  routes: { name: stepFields.routes, kind: "own", words: routesWords, Show: ToldRoutes, Input: () => null },
  waiver: text(stepFields.waiver),
  linkedTo: text(stepFields.linkedTo),
  outcome: { name: disputeFields.outcome, kind: "choice", choices: disputeOutcomes },
  note: text(stepFields.note),
} as const satisfies Fields;

/** What an assignment in the case says, whether it was issued by itself or came from a meeting. */
const assigned = {
  assignmentNo: text(assignmentFields.assignmentNo),
  assignmentKind: { name: assignmentFields.kind, kind: "choice", choices: assignmentKinds },
  toUnit: { name: assignmentFields.toUnit, kind: "word", dictionary: "organisation" },
  assignmentState: { name: toldNames.assignmentState, kind: "choice", choices: assignmentStates },
  assignmentDueOn: date(assignmentFields.dueOn),
  newDueOn: date(assignmentFields.newDueOn),
  report: text(assignmentFields.report),
  assignmentNote: text(assignmentFields.note),
  leadUnit: { name: disputeFields.leadUnit, kind: "word", dictionary: "organisation" },
  handler: text(disputeFields.handler),
} as const satisfies Fields;

/** What of the parts of a case file tells which one it is, and what came of it. The rest is read in its section. */
const parts: Readonly<Record<string, Fields>> = {
  mediation: {
    heldOn: date(toldNames.heldOn),
    result: { name: sittingFields.result, kind: "choice", choices: sittingResults },
    askedPerson: text(investigationFields.askedPerson),
    name: text(evidenceFields.name),
    provider: text(evidenceFields.provider),
    mediator: text(declarationFields.mediator),
    hasInterest: flag(declarationFields.hasInterest),
    days: { name: extensionFields.days, kind: "count" },
  },
  agreements: {
    agreementNo: text(agreementFields.agreementNo),
    mediationNo: text(disputeFields.mediationNo),
    form: { name: agreementFields.form, kind: "choice", choices: agreementForms },
    state: { name: toldNames.agreementState, kind: "choice", choices: agreementStates },
    signedOn: date(agreementFields.signedOn),
    mediatorSigned: flag(agreementFields.mediatorSigned),
    sealed: flag(agreementFields.sealed),
    effectiveOn: date(agreementFields.effectiveOn),
    instalments: text(agreementFields.instalments),
  },
  confirmations: {
    court: text(confirmationFields.court),
    docketNo: text(confirmationFields.docketNo),
    appliedOn: date(confirmationFields.appliedOn),
    acceptedOn: date(confirmationFields.acceptedOn),
    endedOn: date(confirmationFields.endedOn),
    state: { name: toldNames.confirmationState, kind: "choice", choices: confirmationStates },
  },
  proceedings: {
    kind: { name: proceedingFields.kind, kind: "choice", choices: proceedingKinds },
    court: text(proceedingFields.court),
    docketNo: text(proceedingFields.docketNo),
    filedOn: date(proceedingFields.filedOn),
    result: { name: proceedingFields.result, kind: "choice", choices: proceedingResults },
  },
  followUps: {
    visitedOn: date(followUpFields.visitedOn),
    method: { name: followUpFields.method, kind: "choice", choices: followUpMethods },
    performance: { name: followUpFields.performance, kind: "choice", choices: toldPerformance },
    satisfaction: { name: followUpFields.satisfaction, kind: "choice", choices: satisfactions },
    relapse: flag(followUpFields.relapse),
  },
  assignments: assigned,
  meetings: {
    meeting: text(toldNames.meeting),
    meetingOn: date(meetingFields.heldOn),
    opinion: text(agendaFields.opinion),
    resolution: text(agendaFields.resolution),
    doneNote: text(agendaFields.doneNote),
    ...assigned,
  },
  documents: { title: text(toldNames.paper) },
  dossiers: {
    retention: text(dossierFields.retention),
    filedBy: text(dossierFields.filedBy),
    filedOn: date(dossierFields.filedOn),
    checkedBy: text(dossierFields.checkedBy),
    checkedOn: date(dossierFields.checkedOn),
  },
  attachments: {
    name: text(toldNames.file),
    kind: { name: toldNames.kind, kind: "choice", choices: attachmentKinds },
    note: text(toldNames.note),
  },
};

const none: Fields = {};

/** What the history of a case tells of an act besides the case's own fields. */
export function toldBy(act: string): Fields {
  const [domain = "", name = ""] = act.split(".");
  if (domain !== "disputes") return parts[domain] ?? none;
  if (name === "revise" || name === "remove") return parties;
  // What was decided about similar disputes is told by the entry that it belongs to.
  return name === "create" ? { ...parties, ...steps } : steps;
}
