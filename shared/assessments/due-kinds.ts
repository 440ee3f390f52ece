import type { Names } from "../names.ts";

/** What is due of an assessment. */
export const assessmentDueKinds = {
  notice: { zh: "公示期满", en: "Notice ends" },
  mitigation: { zh: "措施到期", en: "Measure due" },
  filing: { zh: "备案答复", en: "Filing answer" },
  validity: { zh: "结论有效期", en: "Valid until" },
} as const satisfies Names;
export type AssessmentDueKind = keyof typeof assessmentDueKinds;

/** What of an assessment waits on the desk. */
export const assessmentDeskKinds = {
  ...assessmentDueKinds,
  lowering: { zh: "提请调低等级", en: "Lower level proposed" },
} as const satisfies Names;
