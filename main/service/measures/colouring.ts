import type { Rows } from "../../../shared/contract.ts";
import type { Calendar } from "../../../shared/calendar.ts";
import { measureColour } from "../../../shared/measures/colours.ts";
import type { Coloured, ColourFacts, ColourRule } from "../../../shared/measures/colours.ts";
import { measureColourParameters } from "../../../shared/rules/contract.ts";
import type { Connection } from "../../database/open.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import { ruleInForce } from "../office/rule-sets.ts";

const COLOUR_RULE = "measure_colours";

/** The version of the rule that is in force on a day. */
export function colourRule(connection: Connection, on: string) {
  const { version, effectiveFrom, basis, parameters } = ruleInForce(connection, COLOUR_RULE, on);
  const { yellowWithinWorkdays, yellowBelowPercent } = measureColourParameters.parse(parameters);
  return { version, effectiveFrom, basis, yellowWithinWorkdays, yellowBelowPercent };
}

/** Finds colours as they are on one day. */
export type Colouring = { readonly rule: ColourRule; readonly calendar: Calendar; readonly on: string };

export function colouringOn(connection: Connection, calendar: Calendar, on: string): Colouring {
  return { rule: colourRule(connection, on), calendar, on };
}

export function colourOf({ rule, calendar, on }: Colouring, facts: ColourFacts): Coloured | null {
  return measureColour(facts, rule, calendar, on);
}

/** Gives measures, as their table says them, today's colours. */
export function coloured(
  { ground, today }: QuestionContext | ActContext,
  rows: readonly Omit<Rows["measures"], "colour" | "colourReason">[],
): Rows["measures"][] {
  const colouring = colouringOn(ground.reader, ground.calendar(), today);
  return rows.map((row) => {
    const found = colourOf(colouring, row);
    return { ...row, colour: found?.colour ?? null, colourReason: found?.reason ?? null };
  });
}
