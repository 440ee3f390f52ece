import type { Names } from "../names.ts";

/** 卷内文书, in the order of the file (司法部人民调解文书格式). */
export const dossierPapers = {
  cover: { zh: "卷宗封面", en: "Cover" },
  index: { zh: "卷内目录", en: "Index" },
  application: { zh: "人民调解申请书或受理登记表", en: "Application or intake form" },
  rights_notice: { zh: "当事人权利义务告知书", en: "Notice of rights and duties" },
  identity: { zh: "当事人身份证明", en: "Proof of identity" },
  proxy: { zh: "授权委托书", en: "Proxy" },
  investigation: { zh: "调查记录", en: "Investigation notes" },
  evidence: { zh: "证据材料", en: "Evidence" },
  mediation_record: { zh: "调解记录", en: "Mediation record" },
  agreement: { zh: "调解协议书或口头协议登记表", en: "Agreement" },
  performance: { zh: "履行凭证", en: "Proof of performance" },
  follow_up: { zh: "回访记录", en: "Follow-up record" },
  confirmation: { zh: "司法确认有关材料", en: "Court confirmation papers" },
  other: { zh: "其他材料", en: "Other papers" },
  file_note: { zh: "卷宗情况说明", en: "Note on the file" },
  back_cover: { zh: "封底", en: "Back cover" },
} as const satisfies Names;
export type DossierPaper = keyof typeof dossierPapers;

/** What decides which papers a dossier must have. */
export type DossierFacts = {
  /** The office mediated it: what only a mediation has does not belong to a case that a department dealt with. */
  readonly wasMediated: boolean;
  readonly reachedAgreement: boolean;
  readonly sittings: number;
};

/** 必须: the papers that this case's dossier must have; the others are filed as needed. */
export function requiredPapers({ wasMediated, reachedAgreement, sittings }: DossierFacts): DossierPaper[] {
  const always: DossierPaper[] = ["application", "identity", "back_cover"];
  const ofMediation: DossierPaper[] = wasMediated ? ["rights_notice"] : [];
  const record: DossierPaper[] = wasMediated && (sittings > 0 || reachedAgreement) ? ["mediation_record"] : [];
  return [...always, ...ofMediation, ...record, ...(reachedAgreement ? (["agreement"] as const) : [])];
}

/** Which of the required papers are not among those that are filed. */
export function missingPapers(filed: readonly string[], facts: DossierFacts): DossierPaper[] {
  return requiredPapers(facts).filter((paper) => !filed.includes(paper));
}
