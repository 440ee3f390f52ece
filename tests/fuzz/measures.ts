import { measureDraft, serviceDraft } from "../../main/service/office/testing/drafts.ts";
import type { Client } from "../../main/service/office/testing/office.ts";
import { driveMeasures } from "../../main/service/measures/testing/measures-kit.ts";
import { codesOf } from "../../shared/names.ts";
import { measureStates } from "../../shared/measures/states.ts";
import type { MeasureState } from "../../shared/measures/states.ts";

const states = codesOf(measureStates);

/** The measure that was brought to this state. */
const measureOf = (state: MeasureState): number => states.indexOf(state) + 1;
/** Measures with a supervision that is awaited and one that is answered, and the supervisions themselves. */
const AWAITED = { measure: states.length + 1, id: 1 };
const ANSWERED = { measure: states.length + 2, id: 2 };

/** One measure in each state, two that are supervised, and a service. */
export async function makeMeasures(mediator: Client, supervisor: Client): Promise<void> {
  const driver = driveMeasures(mediator, supervisor);
  for (const state of states) await driver.measureIn(state);
  await driver.supervisionIn("waiting");
  await driver.supervisionIn("answered");
  await driver.report(measureOf("under_way"));
  await mediator.serviceRecords.create(serviceDraft());
}

/** Inputs that go through; `version` stands for the present one. */
export function measureSamples(version: number): Readonly<Record<string, object>> {
  const of = (state: MeasureState) => ({ measureId: measureOf(state), version, on: "2026-11-23" });
  const reason = "登记有误";
  const record = { id: measureOf("not_started"), version };
  const progress = {
    reportedOn: "2026-11-20",
    percent: 70,
    plannedPercent: null,
    text: "又完成五家",
    problems: null,
    nextStep: null,
  };
  // The first progress made the closed measure whole; the second is that of the one under way.
  const reported = { measureId: measureOf("under_way"), version, id: 2 };
  const on = ({ measure, id }: typeof AWAITED) => ({ measureId: measure, version, id, on: "2026-11-23" });
  return {
    "measures.create": measureDraft({ no: 99 }),
    "measures.revise": { ...measureDraft(), ...record },
    "measures.remove": { ...record, reason },
    "measures.moves": { id: measureOf("under_way") },
    "measures.file": { id: measureOf("under_way") },
    "measures.begin": { ...of("not_started"), note: null },
    "measures.close": { ...of("under_way"), reason: "任务调整" },
    "measures.drop": { ...of("under_way"), reason },
    "measures.reopen": { ...of("closed"), reason },
    "measures.addProgress": { measureId: measureOf("under_way"), version, ...progress },
    "measures.reviseProgress": { ...reported, ...progress },
    "measures.removeProgress": { ...reported, reason },
    "measures.supervise": { ...of("under_way"), toUnit: "justice_bureau", reason, replyDueOn: "2026-11-30" },
    "measures.answerSupervision": { ...on(AWAITED), reply: "已办" },
    "measures.concludeSupervision": { ...on(ANSWERED), result: "到位" },
    "measures.withdrawSupervision": { ...on(AWAITED), reason },
    "measures.confirmHeadings": {},
    "measures.sheet": { year: 2026, quarter: 4 },
    "measures.sheetExcel": { year: 2026, quarter: 4, language: "zh" },
    "serviceRecords.create": serviceDraft(),
    "serviceRecords.revise": { ...serviceDraft(), id: 1, version },
    "serviceRecords.remove": { id: 1, version, reason },
  };
}
