import { z } from "zod";
import { movesAsked, stepsTaken } from "../moves-contract.ts";
import { codesOf } from "../names.ts";
import {
  act,
  dictionaryCode,
  fenAmount,
  localDate,
  longText,
  query,
  reasonText,
  recordId,
  shortText,
} from "../procedures.ts";
import { amountRange, anyOf, dateRange, linkedTo, registerContract, yesNo } from "../registers/contract.ts";
import { caseChanged, caseTarget } from "./case-contract.ts";
import { channels, courtProcedures, specialMatters } from "./channels.ts";
import { deadlinesAsked } from "./deadlines/contract.ts";
import { importances } from "./fields.ts";
import { disputeActs, routes, suspensionCauses, terminationCauses } from "./moves.ts";
import { agentKinds, agentScopes, genders, partyKinds, partyRoles } from "./parties.ts";
import { disputeOutcomes, disputeStates } from "./states.ts";

const party = z.object({
  role: z.enum(codesOf(partyRoles)),
  kind: z.enum(codesOf(partyKinds)),
  partyName: shortText.min(1),
  partyUscc: z.string().max(40).nullable(),
  idNumber: shortText.max(30).nullable(),
  gender: z.enum(codesOf(genders)).nullable(),
  ethnicity: shortText.max(30).nullable(),
  birthYear: z.int().min(1900).max(2099).nullable(),
  occupation: shortText.nullable(),
  phone: shortText.max(40).nullable(),
  address: shortText.nullable(),
  representative: shortText.nullable(),
  agentName: shortText.nullable(),
  agentKind: z.enum(codesOf(agentKinds)).nullable(),
  agentIdNumber: shortText.max(30).nullable(),
  agentPhone: shortText.max(40).nullable(),
  agentScope: z.array(z.enum(codesOf(agentScopes))).max(20),
});

/** What the ledger says about a dispute, apart from its parties. */
const facts = {
  title: shortText.nullable(),
  registeredOn: localDate,
  /** When the quarrel began, and when the office learned of it. */
  occurredOn: localDate.nullable(),
  foundOn: localDate.nullable(),
  town: dictionaryCode,
  place: shortText.nullable(),
  /** Enterprise sub-type; the official eighteen-way type follows from it unless given. */
  type: dictionaryCode,
  officialType: dictionaryCode.nullable(),
  special: z.enum(codesOf(specialMatters)).nullable(),
  source: dictionaryCode,
  sourceDocNo: shortText.nullable(),
  enterpriseRelated: z.boolean(),
  claim: longText.nullable(),
  claimBasis: longText.nullable(),
  /** Fen; null when the dispute is not about money. */
  amountClaimed: fenAmount.nullable(),
  amountApproximate: z.boolean(),
  amountBasis: shortText.nullable(),
  peopleCount: z.int().min(1).max(1_000_000).nullable(),
  riskLevel: dictionaryCode.nullable(),
  importance: z.enum(codesOf(importances)),
  groupRisk: z.boolean(),
  violenceRisk: z.boolean(),
  leadUnit: dictionaryCode.nullable(),
  handler: shortText.nullable(),
  /** The county leader who answers for a grave case. */
  leader: shortText.nullable(),
  channel: z.enum(codesOf(channels)).nullable(),
  courtProcedure: z.enum(codesOf(courtProcedures)).nullable(),
  dueOn: localDate.nullable(),
  summary: longText.nullable(),
  note: longText.nullable(),
};

const parties = z.array(party).min(1).max(60);
const draft = { ...facts, parties };

export const disputeDraft = z.object(draft);
export type DisputeDraft = z.infer<typeof disputeDraft>;

const partiesShown = z.array(z.object({ ...party.shape, partyName: z.string(), enterpriseId: recordId.nullable() }));

const register = registerContract({
  row: {
    ...facts,
    ledgerNo: z.string(),
    mediationNo: z.string().nullable(),
    /** The first applicant and the first respondent. */
    applicantName: z.string(),
    applicantUscc: z.string().nullable(),
    applicantId: recordId.nullable(),
    respondentName: z.string(),
    respondentUscc: z.string().nullable(),
    respondentId: recordId.nullable(),
    state: z.enum(codesOf(disputeStates)),
    outcome: z.enum(codesOf(disputeOutcomes)).nullable(),
    outcomeOn: localDate.nullable(),
    acceptedOn: localDate.nullable(),
    stateSince: localDate.nullable(),
    nextDueOn: localDate.nullable(),
    nextDueKind: z.string().nullable(),
    /** Who took it in and answers for it until the hand-over is signed. */
    firstContact: z.string().nullable(),
    mergedIntoId: recordId.nullable(),
    reopenedCount: z.int(),
    struckOffOn: localDate.nullable(),
    archivedOn: localDate.nullable(),
    /** All parties; only where one dispute is opened. */
    parties: partiesShown.optional(),
  },
  draft,
  creation: {
    /**
     * What is to become of it where the office has a dispute between the same parties that is like it (refused with
     * SIMILAR_EXISTS, data `count`, until somebody has decided): go on, link it to that one, or merge it into that one.
     */
    similar: z
      .discriminatedUnion("decision", [
        z.object({ decision: z.literal("go_on") }),
        z.object({ decision: z.enum(["link", "merge"]), to: recordId }),
      ])
      .nullable()
      .default(null),
  },
  filter: {
    town: anyOf,
    type: anyOf,
    source: anyOf,
    state: anyOf,
    outcome: anyOf,
    leadUnit: anyOf,
    riskLevel: anyOf,
    channel: anyOf,
    importance: anyOf,
    registeredOn: dateRange,
    outcomeOn: dateRange,
    dueOn: dateRange,
    nextDueOn: dateRange,
    amountClaimed: amountRange,
    enterpriseRelated: yesNo,
    /** Disputes in which this enterprise is a party. */
    enterprise: linkedTo,
  },
  sort: ["registeredOn", "ledgerNo", "amountClaimed", "dueOn", "nextDueOn", "outcomeOn", "updatedAt"],
});

const similarOne = z.object({
  id: recordId,
  ledgerNo: z.string(),
  title: z.string().nullable(),
  applicantName: z.string(),
  respondentName: z.string(),
  amountClaimed: fenAmount.nullable(),
  registeredOn: localDate,
  state: z.enum(codesOf(disputeStates)),
});
export type SimilarDispute = z.infer<typeof similarOne>;

/** An act on the case as a whole: on which day it was done, and what else there is to say. */
const move = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...caseTarget, on: localDate, ...shape })).output(caseChanged);
const note = longText.nullable().default(null);

export const disputes = {
  ...register,

  /** Disputes of the last days between the same two parties about a similar amount, as the rule set says. */
  similar: query
    .input(
      z.object({
        parties: z.array(party.pick({ role: true, partyName: true, partyUscc: true })).max(60),
        amountClaimed: fenAmount.nullable(),
        registeredOn: localDate,
        /** The dispute that is being asked about, if it is entered already. */
        except: recordId.optional(),
      }),
    )
    .output(z.array(similarOne)),

  moves: movesAsked(disputeStates, disputeActs),

  /** 期限: what is due when, by a rule set and the facts that it asks for; for scripts and for those who check. */
  deadlines: deadlinesAsked,

  /** What the case file says around the record: steps, links, what was merged into it, which ways its type allows. */
  file: query.input(z.object({ id: recordId })).output(
    z.object({
      version: z.int(),
      steps: stepsTaken,
      linked: z.array(similarOne.extend({ reason: z.string() })),
      merged: z.array(similarOne),
      mergedInto: similarOne.nullable(),
      allowed: z.object({
        class: z.string(),
        basis: z.string(),
        channels: z.record(z.string(), z.enum(["yes", "no", "talks_only"])),
        confirmable: z.enum(["yes", "no", "payment_terms"]),
      }),
    }),
  ),

  link: act.input(z.object({ ...caseTarget, otherId: recordId, reason: reasonText })).output(caseChanged),
  unlink: act.input(z.object({ ...caseTarget, otherId: recordId, reason: reasonText })).output(caseChanged),

  accept: move({
    channel: z.enum(codesOf(channels)),
    courtProcedure: z.enum(codesOf(courtProcedures)).nullable().default(null),
    note,
  }),
  refuse: move({ reason: reasonText }),
  transfer: move({ unit: dictionaryCode.min(1), reason: reasonText }),
  merge: move({ into: recordId, reason: reasonText }),
  beginMediation: move({ note }),
  handToDepartment: move({ unit: dictionaryCode.min(1), note }),
  suspend: move({ cause: z.enum(codesOf(suspensionCauses)), reason: reasonText }),
  resume: move({ note }),
  terminate: move({ cause: z.enum(codesOf(terminationCauses)), reason: reasonText }),
  withdraw: move({ reason: reasonText }),
  settle: move({ note }),
  resolve: move({ note }),
  litigate: move({ court: shortText.min(1), docketNo: shortText.nullable().default(null), note }),
  tellRoutes: move({
    routes: z
      .array(z.enum(codesOf(routes)))
      .min(1)
      .max(3),
    note,
  }),
  beginPerformance: move({ note }),
  recordPerformed: move({ note }),
  recordPartPerformed: move({ note }),
  recordUnperformed: move({ note }),
  urge: move({ reason: reasonText }),
  resumePerformance: move({ note }),
  proposeStrikeOff: move({
    /** Why nobody made a follow-up visit. */
    waiver: reasonText.nullable().default(null),
    docketNo: shortText.nullable().default(null),
    note,
  }),
  strikeOff: move({ note }),
  rejectStrikeOff: move({ reason: reasonText }),
  archive: move({ note }),
  reopen: move({ to: z.enum(["in_mediation", "with_department"]), reason: reasonText }),
};
