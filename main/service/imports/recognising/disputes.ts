import type { LedgerValues } from "../../../../shared/imports/fields.ts";
import type { RuleBreach } from "./breach.ts";

/** A dispute can't be due or settled before it is registered, and a settled one has a day. */
export function disputeRules(of: LedgerValues<"disputes">): RuleBreach<"disputes">[] {
  const breaches: RuleBreach<"disputes">[] = [];
  if (of.dueOn !== null && of.dueOn < of.registeredOn) breaches.push({ field: "dueOn", refuse: "DATE_ORDER" });
  if (of.outcomeOn !== null && of.outcomeOn < of.registeredOn) {
    breaches.push({ field: "outcomeOn", refuse: "DATE_ORDER" });
  }
  const isOpen = of.result === null || goesOn(of.result);
  if (!isOpen && of.outcomeOn === null) breaches.push({ field: "outcomeOn", refuse: "OUTCOME_WITHOUT_DATE" });
  if (isOpen && of.outcomeOn !== null) breaches.push({ field: "result", warn: "OUTCOME_STILL_OPEN" });
  return breaches;
}

/** 调解中, 未化解, 正在办理, 待回访, 中止 … */
function goesOn(result: string): boolean {
  return /^(?:未(?!达成)|尚|待|正在|正|暂|拟|中止)|中$|进行中|办理中|推进/u.test(result);
}
