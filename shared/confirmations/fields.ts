import type { Names } from "../names.ts";

/** 司法确认 */
export const confirmationFields = {
  court: { zh: "受理法院", en: "Court" },
  appliedOn: { zh: "申请日期", en: "Applied on" },
  joint: { zh: "双方当事人共同申请", en: "Both parties apply together" },
  docketNo: { zh: "案号", en: "Docket no." },
  acceptedOn: { zh: "受理日期", en: "Accepted on" },
  endedOn: { zh: "裁定或终结日期", en: "Ruled or ended on" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
