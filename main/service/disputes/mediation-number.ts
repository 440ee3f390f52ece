import type { ActContext } from "../office/ground.ts";
import { giveNumber } from "../office/numbers.ts";
import { writingOf } from "../registers/index.ts";

/** The next mediation number of the year of that day; write it into the case: it is given for good. */
export function giveMediationNumber(context: ActContext, on: string): string {
  return giveNumber(writingOf(context), { scope: "mediation", date: on });
}
