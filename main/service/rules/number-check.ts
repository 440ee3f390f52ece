import { formatNumber } from "../../../shared/numbering.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { scopesOf, templateOf } from "../../../shared/rules/number-templates.ts";
import type { Parameters } from "../../../shared/rules/parameters.ts";
import type { Connection } from "../../database/open.ts";
import { lastPlace } from "../office/numbers.ts";
import { statement } from "../office/statements.ts";

/** NUMBER_ALREADY_GIVEN (data: `number`) for each template whose next number, on that day, was given before. */
export function numbersGivenBefore(
  connection: Connection,
  code: string,
  parameters: Parameters,
  on: string,
): Problem[] {
  const year = Number(on.slice(0, 4));
  const prefix = templateOf(parameters, "prefix");
  return scopesOf(code).flatMap((scope) => {
    const seq = lastPlace(connection, scope, prefix, year) + 1;
    const number = formatNumber(templateOf(parameters, scope), { yyyy: year, prefix, seq });
    const found = statement(connection, "SELECT 1 FROM number_given WHERE scope = ? AND number = ?").get(scope, number);
    return found === undefined ? [] : [problem(`parameters.${scope}`, "NUMBER_ALREADY_GIVEN", { number })];
  });
}
