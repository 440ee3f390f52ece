import type { Names } from "../names.ts";

/** What the acts on a case ask for and its history tells: 办理动作的各项内容. */
export const stepFields = {
  on: { zh: "办理日期", en: "Done on" },
  unit: { zh: "接收单位", en: "To which unit" },
  into: { zh: "并入的纠纷", en: "Merged into" },
  cause: { zh: "事由", en: "Cause" },
  reason: { zh: "理由", en: "Reason" },
  court: { zh: "受理法院", en: "Court" },
  docketNo: { zh: "案号", en: "Docket no." },
  routes: { zh: "告知的途径", en: "Routes told" },
  waiver: { zh: "不回访的理由", en: "Why there was no follow-up" },
  to: { zh: "重开后转入", en: "Goes on as" },
  note: { zh: "说明", en: "Note" },
  linkedTo: { zh: "关联纠纷", en: "Linked dispute" },
} as const satisfies Names;
