import type { ArrearsDraft } from "../../../shared/arrears/contract.ts";
import { PAYMENT_RULE } from "../../../shared/arrears/due.ts";
import type { ActContext } from "../office/ground.ts";
import { giveNumber } from "../office/numbers.ts";
import { insertRecord, writingOf } from "../registers/index.ts";
import type { Values, Writing } from "../registers/index.ts";
import { arrearsValues, arrearsWords } from "./arrears-register.ts";
import { refreshArrears } from "./refreshing.ts";
import { reckonDue } from "./terms.ts";
import type { Reckoning } from "./terms.ts";

/** What the table keeps of a draft, with the day on which it makes the sum due. */
export function valuesWithDue(writing: Writing, reckoning: Reckoning, draft: ArrearsDraft): Values {
  const { dueOn, rule } = reckonDue(reckoning, draft);
  const isByHand = draft.dueOverride !== null;
  return {
    ...arrearsValues(writing, draft),
    due_on: draft.dueOverride ?? dueOn,
    due_overridden: isByHand ? 1 : 0,
    due_reason: isByHand ? draft.dueReason : null,
    rule: PAYMENT_RULE,
    rule_version: rule.version,
  };
}

export function reckoningOf({ ground, today }: Pick<ActContext, "ground" | "today">): Reckoning {
  return { connection: ground.writer, calendar: ground.calendar(), today };
}

/** Enters a checked arrears case under the next number of its year; answers its id. */
export function recordArrears(context: ActContext, draft: ArrearsDraft): number {
  const writing = writingOf(context);
  const arrearsNo = giveNumber(writing, { scope: "arrears", date: draft.registeredOn });
  const values = {
    ...valuesWithDue(writing, reckoningOf(context), draft),
    arrears_no: arrearsNo,
    state: "registered",
    state_since: draft.registeredOn,
  };
  const id = insertRecord(writing, "arrears", values, arrearsWords({ ...draft, arrearsNo }));
  refreshArrears(context, id);
  return id;
}
