import type { Names } from "../names.ts";

/** 司法程序 */
export const proceedingFields = {
  kind: { zh: "程序种类", en: "Kind" },
  court: { zh: "法院或机构", en: "Court" },
  docketNo: { zh: "案号", en: "Docket no." },
  filedOn: { zh: "申请/起诉日期", en: "Filed on" },
  acceptedOn: { zh: "立案日期", en: "Accepted on" },
  result: { zh: "结果", en: "Result" },
  resultOn: { zh: "结果日期", en: "Decided on" },
  fees: { zh: "裁判确定的费用", en: "Costs decided" },
  interest: { zh: "裁判确定的利息", en: "Interest decided" },
  principal: { zh: "裁判确定的本金", en: "Principal decided" },
  performUntil: { zh: "履行期限", en: "Perform until" },
  nextOn: { zh: "下一步日期", en: "Next step on" },
  nextStep: { zh: "下一步", en: "Next step" },
  note: { zh: "说明", en: "Note" },
} as const satisfies Names;
