import type { Names } from "../names.ts";

/** What the acts on an arrears case ask for and its history tells. */
export const arrearsStepFields = {
  on: { zh: "办理日期", en: "Done on" },
  disputed: { zh: "仍有分歧的金额", en: "Still disputed" },
  contested: { zh: "有分歧的金额", en: "Disputed part" },
  reason: { zh: "分歧原因", en: "Why disputed" },
  why: { zh: "理由", en: "Reason" },
  court: { zh: "受理法院", en: "Court" },
  docketNo: { zh: "案号", en: "Docket no." },
  instalments: { zh: "还款计划", en: "Payment plan" },
  note: { zh: "说明", en: "Note" },
} as const satisfies Names;
