import type { DossierPaper } from "../dossiers/papers.ts";
import type { Names } from "../names.ts";
import type { OwnerKind } from "../owners/owners.ts";

/** 文书种类: what the office can produce, in the order of the file (司法部人民调解文书格式), then what it needs besides. */
export const documentKinds = {
  cover: { zh: "卷宗封面", en: "Dossier cover" },
  index: { zh: "卷内目录", en: "Index of the dossier" },
  application: { zh: "人民调解申请书", en: "Application for mediation" },
  intake: { zh: "受理登记表", en: "Intake form" },
  rights_notice: { zh: "当事人权利义务告知书", en: "Notice of rights and duties" },
  proxy: { zh: "授权委托书", en: "Proxy" },
  investigation: { zh: "调查记录", en: "Investigation note" },
  evidence: { zh: "证据材料清单", en: "List of evidence" },
  mediation_record: { zh: "调解记录", en: "Mediation record" },
  agreement: { zh: "调解协议书", en: "Mediation agreement" },
  oral_agreement: { zh: "口头协议登记表", en: "Record of an oral agreement" },
  follow_up: { zh: "回访记录", en: "Follow-up record" },
  confirmation_application: { zh: "司法确认申请书", en: "Application for judicial confirmation" },
  mediation_proof: { zh: "调解组织证明", en: "Proof of mediation" },
  file_note: { zh: "卷宗情况说明", en: "Note on the file" },
  closing_report: { zh: "结案报告表", en: "Closing report" },
  back_cover: { zh: "封底", en: "Back cover" },
  acceptance_notice: { zh: "受理通知书", en: "Notice of acceptance" },
  refusal_notice: { zh: "不予受理告知书", en: "Notice of refusal" },
  termination_notice: { zh: "终止调解通知书", en: "Notice of termination" },
  assignment: { zh: "交办单", en: "Assignment sheet" },
  minutes: { zh: "会议纪要", en: "Minutes of a meeting" },
  receipt: { zh: "到账确认单", en: "Receipt of a payment" },
  recovery_certificate: { zh: "挽损确认书", en: "Certificate of a recovery" },
  collection_certificate: { zh: "清收确认书", en: "Certificate of collection" },
  clearance_certificate: { zh: "清欠销号确认书", en: "Certificate that arrears are cleared" },
  enterprise_statement: { zh: "企业挽损确认表", en: "Statement for an enterprise" },
  bank_statement: { zh: "金融机构清收确认表", en: "Statement for a bank" },
  one_time_notice: { zh: "一次性告知书", en: "Notice of everything that is missing" },
  commitment: { zh: "容缺受理承诺书", en: "Commitment to hand in what is missing" },
  deferred_acceptance: { zh: "容缺受理通知书", en: "Notice of acceptance with papers to follow" },
  correction_notice: { zh: "补正材料通知书", en: "Notice of what is to be handed in" },
  breach_decision: { zh: "终止（撤销）决定书", en: "Decision of termination or revocation" },
  consultation_notice: { zh: "稳评公示", en: "Public notice of an assessment" },
  questionnaire: { zh: "稳评调查问卷", en: "Questionnaire" },
  expert_form: { zh: "专家评审表", en: "Expert's review form" },
  assessment_report: { zh: "评估报告", en: "Assessment report" },
  filing_form: { zh: "稳评备案表", en: "Filing form" },
  supervision_notice: { zh: "督办通知", en: "Supervision notice" },
} as const satisfies Names;
export type DocumentKind = keyof typeof documentKinds;

/** Which part of the file a paper is about; of a part of which there are several, one paper is produced for each. */
export type DocumentAbout =
  | "case"
  | "party"
  | "investigation"
  | "sitting"
  | "agreement"
  | "follow_up"
  | "assignment"
  | "dossier"
  | "meeting"
  | "payment"
  | "loan"
  | "arrears"
  | "statement"
  | "fast_track_case"
  | "assessment"
  | "assessment_notice"
  | "expert_review"
  | "supervision";

type KindFacts = {
  readonly about: DocumentAbout;
  /** Where it is filed; null for what belongs to no dossier. */
  readonly paper: DossierPaper | null;
};

export const kindFacts = {
  cover: { about: "dossier", paper: "cover" },
  index: { about: "dossier", paper: "index" },
  application: { about: "case", paper: "application" },
  intake: { about: "case", paper: "application" },
  rights_notice: { about: "case", paper: "rights_notice" },
  proxy: { about: "party", paper: "proxy" },
  investigation: { about: "investigation", paper: "investigation" },
  evidence: { about: "case", paper: "evidence" },
  mediation_record: { about: "sitting", paper: "mediation_record" },
  agreement: { about: "agreement", paper: "agreement" },
  oral_agreement: { about: "agreement", paper: "agreement" },
  follow_up: { about: "follow_up", paper: "follow_up" },
  confirmation_application: { about: "agreement", paper: "confirmation" },
  mediation_proof: { about: "agreement", paper: "confirmation" },
  file_note: { about: "dossier", paper: "file_note" },
  closing_report: { about: "case", paper: "other" },
  back_cover: { about: "dossier", paper: "back_cover" },
  acceptance_notice: { about: "case", paper: "other" },
  refusal_notice: { about: "case", paper: "other" },
  termination_notice: { about: "case", paper: "other" },
  assignment: { about: "assignment", paper: "other" },
  minutes: { about: "meeting", paper: null },
  receipt: { about: "payment", paper: null },
  recovery_certificate: { about: "payment", paper: null },
  collection_certificate: { about: "loan", paper: null },
  clearance_certificate: { about: "arrears", paper: null },
  enterprise_statement: { about: "statement", paper: null },
  bank_statement: { about: "statement", paper: null },
  one_time_notice: { about: "fast_track_case", paper: null },
  commitment: { about: "fast_track_case", paper: null },
  deferred_acceptance: { about: "fast_track_case", paper: null },
  correction_notice: { about: "fast_track_case", paper: null },
  breach_decision: { about: "fast_track_case", paper: null },
  consultation_notice: { about: "assessment_notice", paper: null },
  questionnaire: { about: "assessment", paper: null },
  expert_form: { about: "expert_review", paper: null },
  assessment_report: { about: "assessment", paper: null },
  filing_form: { about: "assessment", paper: null },
  supervision_notice: { about: "supervision", paper: null },
} as const satisfies Record<DocumentKind, KindFacts>;

type KindAbout<About extends DocumentAbout> = {
  [Kind in DocumentKind]: (typeof kindFacts)[Kind]["about"] extends About ? Kind : never;
}[DocumentKind];

/** What a record of the money ledger can have. */
export type MoneyDocumentKind = KindAbout<"payment" | "loan" | "arrears">;
/** What a fast-track case, an assessment, a measure can have. */
export type FastTrackDocumentKind = KindAbout<"fast_track_case">;
export type AssessmentDocumentKind = KindAbout<"assessment" | "assessment_notice" | "expert_review">;
export type MeasureDocumentKind = KindAbout<"supervision">;
/** 确认表: kept with a statement, and not among the papers of a record. */
export type StatementKind = KindAbout<"statement">;
/** What is produced for a record, by what the record is. */
type KindsOf = {
  readonly dispute: CaseDocumentKind;
  readonly payment: MoneyDocumentKind;
  readonly loan: MoneyDocumentKind;
  readonly arrears: MoneyDocumentKind;
  readonly fast_track_case: FastTrackDocumentKind;
  readonly assessment: AssessmentDocumentKind;
  readonly measure: MeasureDocumentKind;
};
/** Records that have papers; the others have files alone. */
export type PaperOwnerKind = keyof KindsOf & OwnerKind;
export type OwnedDocumentKind = KindsOf[PaperOwnerKind];
/** What a case can have; minutes belong to a meeting. */
export type CaseDocumentKind = Exclude<
  DocumentKind,
  MoneyDocumentKind | FastTrackDocumentKind | AssessmentDocumentKind | MeasureDocumentKind | StatementKind | "minutes"
>;

const every = Object.keys(documentKinds) as DocumentKind[];

/** Whose papers of a kind are; null for minutes and statements, which are kept elsewhere. */
export function ownerOfKind(kind: DocumentKind): PaperOwnerKind | null {
  const { about } = kindFacts[kind];
  switch (about) {
    case "payment":
    case "loan":
    case "arrears":
    case "fast_track_case":
    case "assessment":
      return about;
    case "assessment_notice":
    case "expert_review":
      return "assessment";
    case "supervision":
      return "measure";
    case "meeting":
    case "statement":
      return null;
    default:
      return "dispute";
  }
}

export const caseDocumentKinds = every.filter((kind): kind is CaseDocumentKind => ownerOfKind(kind) === "dispute");

export const ownedDocumentKinds = every.filter((kind): kind is OwnedDocumentKind => ownerOfKind(kind) !== null);

/** The kinds of paper that such a record can have. */
export function kindsOfRecord<Kind extends PaperOwnerKind>(owner: Kind): readonly KindsOf[Kind][] {
  return every.filter((kind): kind is KindsOf[Kind] & DocumentKind => ownerOfKind(kind) === owner);
}
