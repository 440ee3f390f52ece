import { measureDraft, serviceDraft } from "../../office/testing/drafts.ts";
import type { Client } from "../../office/testing/office.ts";

type Call = (client: Client) => Promise<unknown>;

/** Every act on measures and services, done to one that nobody has. */
export function callsOnMeasures(target: { readonly id: number; readonly version: number }): Record<string, Call> {
  const { id, version } = target;
  const measure = { measureId: id, version };
  const step = { ...measure, on: "2026-11-23" };
  const reason = "登记有误";
  const progress = {
    reportedOn: "2026-11-20",
    percent: 50,
    plannedPercent: null,
    text: "过半",
    problems: null,
    nextStep: null,
  };
  const notice = { toUnit: "justice_bureau", reason: "进度落后", replyDueOn: "2026-11-30" };
  return {
    "measures.create": ({ measures }) => measures.create(measureDraft()),
    "measures.revise": ({ measures }) => measures.revise({ ...measureDraft(), ...target }),
    "measures.remove": ({ measures }) => measures.remove({ ...target, reason }),
    "measures.begin": ({ measures }) => measures.begin(step),
    "measures.close": ({ measures }) => measures.close(step),
    "measures.drop": ({ measures }) => measures.drop({ ...step, reason }),
    "measures.reopen": ({ measures }) => measures.reopen({ ...step, reason }),
    "measures.addProgress": ({ measures }) => measures.addProgress({ ...measure, ...progress }),
    "measures.reviseProgress": ({ measures }) => measures.reviseProgress({ ...measure, id, ...progress }),
    "measures.removeProgress": ({ measures }) => measures.removeProgress({ ...measure, id, reason }),
    "measures.supervise": ({ measures }) => measures.supervise({ ...step, ...notice }),
    "measures.answerSupervision": ({ measures }) => measures.answerSupervision({ ...step, id, reply: "已办" }),
    "measures.concludeSupervision": ({ measures }) => measures.concludeSupervision({ ...step, id, result: "到位" }),
    "measures.withdrawSupervision": ({ measures }) => measures.withdrawSupervision({ ...step, id, reason }),
    "measures.confirmHeadings": ({ measures }) => measures.confirmHeadings({}),
    "measures.sheetExcel": ({ measures }) => measures.sheetExcel({ year: 2026, quarter: 4 }),
    "serviceRecords.create": ({ serviceRecords }) => serviceRecords.create(serviceDraft()),
    "serviceRecords.revise": ({ serviceRecords }) => serviceRecords.revise({ ...serviceDraft(), ...target }),
    "serviceRecords.remove": ({ serviceRecords }) => serviceRecords.remove({ ...target, reason }),
  };
}
