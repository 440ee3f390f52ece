import type { TermRules } from "../../../../shared/disputes/deadlines/rule-sets.ts";
import type { Connection } from "../../../database/open.ts";
import { statement } from "../../office/statements.ts";

type Stored = { code: string; version: number; effectiveFrom: string; basis: string; parameters: string };

/** Every version of every rule set that has terms. */
export function readTermRules(connection: Connection): TermRules[] {
  const rows = statement(
    connection,
    `SELECT code, rule_version AS version, effective_from AS effectiveFrom, basis, parameters FROM rule_set
     WHERE json_extract(parameters, '$.terms') IS NOT NULL`,
  ).all() as Stored[];
  return rows.map(({ parameters, ...row }) => ({
    ...row,
    ...(JSON.parse(parameters) as Pick<TermRules, "terms" | "extension" | "remindAfterDays" | "remindBeforeDays">),
  }));
}
