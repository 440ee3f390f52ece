import type { Names } from "../names.ts";
import type { OwnerKind } from "../owners/owners.ts";

/** 附件类别: the papers of a dossier that come from outside. */
export const attachmentKinds = {
  identity: { zh: "身份证明", en: "Proof of identity" },
  proxy: { zh: "授权委托书", en: "Power of attorney" },
  evidence: { zh: "证据材料", en: "Evidence" },
  performance: { zh: "履行凭证", en: "Proof of performance" },
  court: { zh: "司法确认材料", en: "Court paper" },
  notice_proof: { zh: "公示佐证", en: "Proof of the public notice" },
  survey_sheets: { zh: "问卷", en: "Survey sheets" },
  consultation_record: { zh: "座谈走访听证记录", en: "Record of a talk, visit or hearing" },
  emergency_plan: { zh: "应急预案", en: "Emergency plan" },
  expert_opinion: { zh: "专家意见", en: "Expert's opinion" },
  signed_report: { zh: "签章评估报告", en: "Signed assessment report" },
  filing_reply: { zh: "备案意见", en: "Reply to the filing" },
  decision_paper: { zh: "决策文件", en: "Decision" },
  credit_evidence: { zh: "信用核查截图", en: "Proof of the credit check" },
  signed_commitment: { zh: "已签承诺书", en: "Signed commitment" },
  submitted_paper: { zh: "补正材料", en: "Paper handed in later" },
  breach_paper: { zh: "终止撤销文书", en: "Paper of termination or revocation" },
  progress_evidence: { zh: "进展佐证", en: "Proof of progress" },
  signed: { zh: "签署件", en: "Signed paper" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;
export type AttachmentKind = keyof typeof attachmentKinds;

const everyday = ["signed", "other"] as const satisfies readonly AttachmentKind[];
const caseFile: readonly AttachmentKind[] = ["identity", "proxy", "evidence", "performance", "court", ...everyday];

/** Which kinds belong to what, in the order in which they are offered. */
const kindsOf: Readonly<Record<OwnerKind, readonly AttachmentKind[]>> = {
  dispute: caseFile,
  payment: caseFile,
  loan: caseFile,
  arrears: caseFile,
  assessment: [
    "notice_proof",
    "survey_sheets",
    "consultation_record",
    "emergency_plan",
    "expert_opinion",
    "signed_report",
    "filing_reply",
    "decision_paper",
    "evidence",
    ...everyday,
  ],
  fast_track_case: [
    "credit_evidence",
    "signed_commitment",
    "submitted_paper",
    "proxy",
    "identity",
    "breach_paper",
    "evidence",
    ...everyday,
  ],
  measure: ["progress_evidence", "evidence", ...everyday],
  service_record: ["consultation_record", "evidence", ...everyday],
  project: ["decision_paper", "evidence", ...everyday],
};

/** What is offered for a file of this owner. `now`: what it is already, which is offered whatever it is. */
export function kindsOfOwner(owner: OwnerKind, now: AttachmentKind): Names {
  const offered = kindsOf[owner].includes(now) ? kindsOf[owner] : [...kindsOf[owner], now];
  return Object.fromEntries(offered.map((kind) => [kind, attachmentKinds[kind]]));
}

/** What the names that people give to such files have in them; the first that fits counts. */
const usualWords: readonly (readonly [AttachmentKind, RegExp])[] = [
  ["signed_commitment", /承诺书|commitment/iu],
  ["credit_evidence", /信用|失信|credit/iu],
  ["proxy", /委托书|授权书|授权委托|委托手续|power of attorney/iu],
  ["identity", /身份证|营业执照|户口|护照|驾驶证|法定代表人身份|法人证明|资格证明|id card|passport/iu],
  ["breach_paper", /终止决定|撤销决定|终止通知|termination|revocation/iu],
  ["submitted_paper", /补正|补齐|补交|批复|意见书|许可证|submitted/iu],
  ["notice_proof", /公示|公告|张贴|public notice/iu],
  ["survey_sheets", /问卷|调查表|测评表|survey|questionnaire/iu],
  ["consultation_record", /座谈|走访|听证|访谈|会议记录|hearing|interview/iu],
  ["emergency_plan", /应急预案|处置预案|emergency plan/iu],
  ["expert_opinion", /专家|评审表|评审意见|expert/iu],
  ["signed_report", /评估报告|assessment report/iu],
  ["filing_reply", /备案意见|备案回执|备案表|filing/iu],
  ["decision_paper", /决策|决定|会议纪要|批复|decision/iu],
  ["progress_evidence", /进展|佐证|简报|完成情况|progress/iu],
  ["court", /司法确认|裁定|法院|受理通知|court|ruling/iu],
  ["performance", /回单|转账|收条|收据|付款凭证|履行|汇款|结清|receipt|payment/iu],
  ["signed", /签字|签署|签名|盖章|签收|送达回证|signed/iu],
  ["evidence", /证据|合同|发票|对账|欠条|借条|聊天|录音|截图|现场|照片|协议|清单|contract|invoice|evidence/iu],
];

/** Which kind a file of this owner most likely is, by its name; `other` where nothing tells. */
export function likelyKind(name: string, owner: OwnerKind): AttachmentKind {
  return usualWords.find(([kind, words]) => kindsOf[owner].includes(kind) && words.test(name))?.[0] ?? "other";
}
