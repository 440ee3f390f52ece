import type { Rows } from "../../../shared/contract.ts";
import type { Calendar } from "../../../shared/calendar.ts";
import { measureColour } from "../../../shared/measures/colours.ts";
import type { Coloured, ColourFacts } from "../../../shared/measures/colours.ts";
import { measureColourParameters } from "../../../shared/rules/contract.ts";
import type { Connection } from "../../database/open.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import { ruleInForce } from "../office/rule-sets.ts";

/** How measures are coloured on one day: by the rule that is in force on it. */
export function colouringOn(
  connection: Connection,
  calendar: Calendar,
  on: string,
): (facts: ColourFacts) => Coloured | null {
  const rule = measureColourParameters.parse(ruleInForce(connection, "measure_colours", on).parameters);
  return (facts) => measureColour(facts, rule, calendar, on);
}

/** Gives measures, as their table says them, today's colours. */
export function coloured(
  { ground, today }: QuestionContext | ActContext,
  rows: readonly Omit<Rows["measures"], "colour" | "colourReason">[],
): Rows["measures"][] {
  const colourOf = colouringOn(ground.reader, ground.calendar(), today);
  return rows.map((row) => {
    const found = colourOf(row);
    return { ...row, colour: found?.colour ?? null, colourReason: found?.reason ?? null };
  });
}
