import type { RuleSaid } from "../../../shared/rules/contract.ts";
import type { Connection } from "../../database/open.ts";
import type { ActContext } from "./ground.ts";
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

/** A version of a rule set that something was judged by. Throws where the office has none such. */
export function ruleVersion(connection: Connection, code: string, version: number): StoredRuleSet {
  const found = statement(
    connection,
    `SELECT code, rule_version AS version, effective_from AS effectiveFrom, basis, parameters FROM rule_set
     WHERE code = ? AND rule_version = ?`,
  ).get(code, version) as (Omit<StoredRuleSet, "parameters"> & { parameters: string }) | undefined;
  if (found === undefined) throw new Error(`no version ${version} of rule set ${code}`);
  return { ...found, parameters: JSON.parse(found.parameters) as unknown };
}

/** What an answer says of the rule that it judges by, in force on a day: its version, its basis, and who confirmed it. */
export function ruleSaid(connection: Connection, code: string, on: string): RuleSaid {
  return ruleSaidOf(connection, code, ruleInForce(connection, code, on).version);
}

/** As {@link ruleSaid}, of the version that something was judged by. */
export function ruleSaidOf(connection: Connection, code: string, version: number): RuleSaid {
  const { effectiveFrom, basis } = ruleVersion(connection, code, version);
  return { code, version, effectiveFrom, basis, confirmed: confirmationOf(connection, code, version) };
}

/** 核定: who confirmed a version when, and by what; null while nobody has. */
export function confirmationOf(connection: Connection, code: string, version: number): RuleSaid["confirmed"] {
  const found = statement(
    connection,
    `SELECT s.name AS "by", r.confirmed_at AS at, r.confirmed_note AS note
     FROM rule_set AS r JOIN staff AS s ON s.id = r.confirmed_by WHERE r.code = ? AND r.rule_version = ?`,
  ).get(code, version) as NonNullable<RuleSaid["confirmed"]> | undefined;
  return found ?? null;
}

type NewVersion = StoredRuleSet & { readonly parameters: object };

/** Adds a version that an act of the office makes; nobody has confirmed it yet. Answers its id. */
export function addVersion(
  context: ActContext,
  { code, version, effectiveFrom, basis, parameters }: NewVersion,
): number {
  const { lastInsertRowid } = statement(
    context.ground.writer,
    `INSERT INTO rule_set (code, rule_version, effective_from, basis, parameters, revised_by, revised_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run([code, version, effectiveFrom, basis, JSON.stringify(parameters), context.user.id, context.now]);
  return Number(lastInsertRowid);
}
