import type { Connection } from "../../database/open.ts";
import { statement } from "./statements.ts";

/** One version of a rule set, as it is stored. */
export type StoredRuleSet = {
  readonly code: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly basis: string;
  readonly parameters: unknown;
};

/**
 * The version of a rule set that is in force on a day: of those that have begun the one that was decided last. Before any
 * has, as old ledgers ask, the first.
 */
export function ruleInForce(connection: Connection, code: string, on: string): StoredRuleSet {
  const found = statement(
    connection,
    `SELECT code, rule_version AS version, effective_from AS effectiveFrom, basis, parameters FROM rule_set
     WHERE code = ?1
     ORDER BY effective_from <= ?2 DESC, iif(effective_from <= ?2, -rule_version, rule_version) LIMIT 1`,
  ).get({ 1: code, 2: on }) as (Omit<StoredRuleSet, "parameters"> & { parameters: string }) | undefined;
  if (found === undefined) throw new Error(`no rule set ${code}`);
  return { ...found, parameters: JSON.parse(found.parameters) as unknown };
}
