import type { DocumentKind } from "../kinds.ts";
import { agreement, confirmationApplication, mediationProof } from "./agreements.ts";
import { assessmentReport, consultationNotice, expertForm, filingForm, questionnaire } from "./assessments.ts";
import { backCover, cover, fileNote, index } from "./dossier.ts";
import { breachDecision, commitment, correctionNotice, deferredAcceptance, oneTimeNotice } from "./fast-track.ts";
import { acceptanceNotice, application, intake, proxy, refusalNotice, rightsNotice } from "./intake.ts";
import { supervisionNotice } from "./measures.ts";
import { closingReport, evidence, followUp, investigation, mediationRecord, terminationNotice } from "./mediation.ts";
import { clearanceCertificate, collectionCertificate, receipt, recoveryCertificate } from "./money.ts";
import { assignment, minutes } from "./office.ts";
import { bankStatement, enterpriseStatement } from "./statements.ts";
import type { Filled, TagTable } from "./tag.ts";

/** The tags that the Word template of each kind may use. */
export const documentTags = {
  cover,
  index,
  application,
  intake,
  rights_notice: rightsNotice,
  proxy,
  investigation,
  evidence,
  mediation_record: mediationRecord,
  agreement,
  oral_agreement: agreement,
  follow_up: followUp,
  confirmation_application: confirmationApplication,
  mediation_proof: mediationProof,
  file_note: fileNote,
  closing_report: closingReport,
  back_cover: backCover,
  acceptance_notice: acceptanceNotice,
  refusal_notice: refusalNotice,
  termination_notice: terminationNotice,
  assignment,
  minutes,
  receipt,
  recovery_certificate: recoveryCertificate,
  collection_certificate: collectionCertificate,
  clearance_certificate: clearanceCertificate,
  enterprise_statement: enterpriseStatement,
  bank_statement: bankStatement,
  one_time_notice: oneTimeNotice,
  commitment,
  deferred_acceptance: deferredAcceptance,
  correction_notice: correctionNotice,
  breach_decision: breachDecision,
  consultation_notice: consultationNotice,
  questionnaire,
  expert_form: expertForm,
  assessment_report: assessmentReport,
  filing_form: filingForm,
  supervision_notice: supervisionNotice,
} as const satisfies Record<DocumentKind, TagTable>;

/** What a paper of this kind is filled with. */
export type DocumentFacts<Kind extends DocumentKind> = Filled<(typeof documentTags)[Kind]>;
