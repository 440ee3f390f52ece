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
  | "statement";

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
} as const satisfies Record<DocumentKind, KindFacts>;

type KindAbout<About extends DocumentAbout> = {
  [Kind in DocumentKind]: (typeof kindFacts)[Kind]["about"] extends About ? Kind : never;
}[DocumentKind];

/** What a record of the money ledger can have. */
export type MoneyDocumentKind = KindAbout<"payment" | "loan" | "arrears">;
/** 确认表: kept with a statement, and not among the papers of a record. */
export type StatementKind = KindAbout<"statement">;
/** What a case can have; minutes belong to a meeting. */
export type CaseDocumentKind = Exclude<DocumentKind, MoneyDocumentKind | StatementKind | "minutes">;
/** What is produced for a dispute, a payment, a loan or an arrears case. */
export type OwnedDocumentKind = CaseDocumentKind | MoneyDocumentKind;

const every = Object.keys(documentKinds) as DocumentKind[];

/** Whose papers of a kind are; null for minutes and statements, which are kept elsewhere. */
export function ownerOfKind(kind: DocumentKind): OwnerKind | null {
  const { about } = kindFacts[kind];
  switch (about) {
    case "payment":
    case "loan":
    case "arrears":
      return about;
    case "meeting":
    case "statement":
      return null;
    default:
      return "dispute";
  }
}

export const caseDocumentKinds = every.filter((kind): kind is CaseDocumentKind => ownerOfKind(kind) === "dispute");

export const ownedDocumentKinds = every.filter((kind): kind is OwnedDocumentKind => ownerOfKind(kind) !== null);

/** The kinds of paper that a record of the money ledger can have. */
export function moneyDocumentKinds(owner: Exclude<OwnerKind, "dispute">): readonly MoneyDocumentKind[] {
  return every.filter((kind): kind is MoneyDocumentKind => ownerOfKind(kind) === owner);
}
