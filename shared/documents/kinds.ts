import type { DossierPaper } from "../dossiers/papers.ts";
import type { Names } from "../names.ts";

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
} as const satisfies Names;
export type DocumentKind = keyof typeof documentKinds;

/** Which part of the file a paper is about; of a part of which there are several, one paper is produced for each. */
export type DocumentAbout =
  "case" | "party" | "investigation" | "sitting" | "agreement" | "follow_up" | "assignment" | "dossier" | "meeting";

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
} as const satisfies Record<DocumentKind, KindFacts>;

/** What a case can have; minutes belong to a meeting. */
export type CaseDocumentKind = Exclude<DocumentKind, "minutes">;

export const caseDocumentKinds = (Object.keys(documentKinds) as DocumentKind[]).filter(
  (kind): kind is CaseDocumentKind => kind !== "minutes",
);
