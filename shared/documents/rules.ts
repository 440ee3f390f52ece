import { outcomesOfState } from "../disputes/states.ts";
import type { DisputeState } from "../disputes/states.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { CaseDocumentKind } from "./kinds.ts";

/** What decides which papers a case can have now. */
export type DocumentCase = {
  readonly state: DisputeState;
  readonly acceptedOn: string | null;
  /** It is dealt with by mediation, not by a department. */
  readonly isMediated: boolean;
  readonly hasBothParties: boolean;
  readonly hasClaim: boolean;
  readonly evidence: number;
  /** Mediation was terminated, and the case was not taken up again since. */
  readonly wasTerminated: boolean;
  readonly wasRefused: boolean;
  readonly hasDossier: boolean;
  /** How many parts of the file a paper of a kind can be about. */
  readonly subjects: Readonly<Partial<Record<CaseDocumentKind, number>>>;
};

/** Where a case must be read as it was: nothing is produced any more. */
export function whyNoPaperAtAll(state: DisputeState): Problem | null {
  return state === "archived" ? problem("", "CASE_ARCHIVED") : null;
}

/** 结案即履行完毕: what was agreed and is still to be performed has not ended. */
const toBePerformed: readonly DisputeState[] = ["agreed", "performing", "partly_performed", "not_performed", "urging"];

function hasEnded(state: DisputeState): boolean {
  return outcomesOfState[state].length > 0 && !toBePerformed.includes(state);
}

type Rule = (kase: DocumentCase, kind: CaseDocumentKind) => Problem | null;

const partiesKnown: Rule = ({ hasBothParties }) => (hasBothParties ? null : problem("", "PARTIES_MISSING"));
const claimStated: Rule = ({ hasClaim }) => (hasClaim ? null : problem("", "CLAIM_MISSING"));
const accepted: Rule = ({ acceptedOn }) => (acceptedOn === null ? problem("", "PAPER_BEFORE_ACCEPTANCE") : null);
const mediated: Rule = ({ isMediated }) => (isMediated ? null : problem("", "CHANNEL_NOT_MEDIATION"));
const dossierFiled: Rule = ({ hasDossier }) => (hasDossier ? null : problem("", "DOSSIER_MISSING"));
const evidenceThere: Rule = ({ evidence }) => (evidence > 0 ? null : problem("", "EVIDENCE_NOT_LISTED"));
const terminated: Rule = ({ wasTerminated }) => (wasTerminated ? null : problem("", "NOT_TERMINATED"));
const refused: Rule = ({ wasRefused }) => (wasRefused ? null : problem("", "NOT_REFUSED"));
const ended: Rule = ({ state }) => (hasEnded(state) ? null : problem("", "CASE_NOT_ENDED", { state }));
const aboutSomething =
  (code: string): Rule =>
  ({ subjects }, kind) =>
    (subjects[kind] ?? 0) > 0 ? null : problem("", code);

const needs = {
  cover: [dossierFiled],
  index: [dossierFiled],
  application: [partiesKnown, claimStated],
  intake: [partiesKnown, accepted],
  rights_notice: [partiesKnown, accepted, mediated],
  proxy: [aboutSomething("NO_AGENT")],
  investigation: [aboutSomething("NO_INVESTIGATION")],
  evidence: [evidenceThere],
  mediation_record: [aboutSomething("NO_SITTING")],
  agreement: [aboutSomething("NO_WRITTEN_AGREEMENT")],
  oral_agreement: [aboutSomething("NO_ORAL_AGREEMENT")],
  follow_up: [aboutSomething("NO_FOLLOW_UP")],
  confirmation_application: [aboutSomething("NO_AGREEMENT_IN_FORCE")],
  mediation_proof: [aboutSomething("NO_AGREEMENT_IN_FORCE")],
  file_note: [dossierFiled],
  closing_report: [ended],
  back_cover: [dossierFiled],
  acceptance_notice: [accepted],
  refusal_notice: [refused],
  termination_notice: [terminated],
  assignment: [aboutSomething("NO_ASSIGNMENT")],
} as const satisfies Record<CaseDocumentKind, readonly Rule[]>;

/**
 * What speaks against producing a paper of this kind now. Codes: CASE_ARCHIVED, PARTIES_MISSING, CLAIM_MISSING,
 * PAPER_BEFORE_ACCEPTANCE, CHANNEL_NOT_MEDIATION, NO_AGENT, NO_INVESTIGATION, EVIDENCE_NOT_LISTED, NO_SITTING,
 * NO_WRITTEN_AGREEMENT, NO_ORAL_AGREEMENT, NO_FOLLOW_UP, NO_AGREEMENT_IN_FORCE, DOSSIER_MISSING, CASE_NOT_ENDED (data:
 * `state`), NOT_REFUSED, NOT_TERMINATED, NO_ASSIGNMENT.
 */
export function whyNotProduce(kind: CaseDocumentKind, kase: DocumentCase): Problem[] {
  const archived = whyNoPaperAtAll(kase.state);
  if (archived !== null) return [archived];
  const rules: readonly Rule[] = needs[kind];
  return rules.flatMap((rule) => rule(kase, kind) ?? []);
}

/** Code MEETING_NOT_HELD: there is nothing to put down yet. */
export function whyNoMinutes(meeting: { readonly state: string }): Problem | null {
  return meeting.state === "held" ? null : problem("", "MEETING_NOT_HELD");
}
