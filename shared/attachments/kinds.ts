import type { Names } from "../names.ts";

/** 附件类别: the papers of a dossier that come from outside. */
export const attachmentKinds = {
  identity: { zh: "身份证明", en: "Proof of identity" },
  proxy: { zh: "授权委托书", en: "Power of attorney" },
  evidence: { zh: "证据材料", en: "Evidence" },
  performance: { zh: "履行凭证", en: "Proof of performance" },
  court: { zh: "司法确认材料", en: "Court paper" },
  signed: { zh: "签署件", en: "Signed paper" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;
export type AttachmentKind = keyof typeof attachmentKinds;

/** What the names that people give to such files have in them; the first that fits counts. */
const usualWords: readonly (readonly [AttachmentKind, RegExp])[] = [
  ["proxy", /委托书|授权书|授权委托|委托手续|power of attorney/iu],
  ["identity", /身份证|营业执照|户口|护照|驾驶证|法定代表人身份|法人证明|资格证明|id card|passport/iu],
  ["court", /司法确认|裁定|法院|受理通知|court|ruling/iu],
  ["performance", /回单|转账|收条|收据|付款凭证|履行|汇款|结清|receipt|payment/iu],
  ["signed", /签字|签署|签名|盖章|签收|送达回证|signed/iu],
  ["evidence", /证据|合同|发票|对账|欠条|借条|聊天|录音|截图|现场|照片|协议|清单|contract|invoice|evidence/iu],
];

/** Which kind a file most likely is, by its name; `other` where nothing tells. */
export function likelyKind(name: string): AttachmentKind {
  return usualWords.find(([, words]) => words.test(name))?.[0] ?? "other";
}
