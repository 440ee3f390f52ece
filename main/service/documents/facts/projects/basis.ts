import type { Connection } from "../../../../database/open.ts";
import { statement } from "../../../office/statements.ts";
import type { Value } from "../../../registers/index.ts";

/**
 * By which text a decision is made: the basis of the version of a rule that the case was judged by, once the office has
 * written it itself and confirmed it. What came with the program is a suggestion and stands on no official paper.
 */
export function confirmedBasis(connection: Connection, code: string, version: Value | undefined): string {
  const found = statement(
    connection,
    `SELECT basis FROM rule_set
     WHERE code = ? AND rule_version = ? AND confirmed_by IS NOT NULL AND revised_by IS NOT NULL`,
  )
    .pluck()
    .get(code, version);
  return typeof found === "string" ? found : "";
}
