import type { UsedRule } from "../../../shared/assessments/score-contract.ts";
import { scoreRules } from "../../../shared/assessments/score-rules.ts";
import type { ScoreParameters, ScoreRule } from "../../../shared/assessments/score-rules.ts";
import { codesOf } from "../../../shared/names.ts";
import {
  riskCountParameters,
  riskExpertParameters,
  riskIndexParameters,
  riskOppositionParameters,
  riskParticipantParameters,
  riskTriggerParameters,
} from "../../../shared/rules/contract.ts";
import type { Connection } from "../../database/open.ts";
import { notFound } from "../office/acting.ts";
import { ruleInForce, ruleSaidOf, ruleVersion } from "../office/rule-sets.ts";
import { statement } from "../office/statements.ts";

/** Which version of each rule a level is told by. */
type RuleVersions = Readonly<Partial<Record<ScoreRule, number | undefined>>>;

/** The rules that a level is told by, and which versions they are. */
type RulesForScore = { readonly parameters: ScoreParameters; readonly used: UsedRule[] };

/**
 * The rules by which a level is told: of those that are named these versions, of the others the one in force on the day.
 * Throws NOT_FOUND where a version is named that the office does not have.
 */
export function rulesForScore(connection: Connection, on: string, versions: RuleVersions = {}): RulesForScore {
  const used = codesOf(scoreRules).map((code): UsedRule => {
    const version = namedVersion(connection, code, versions[code]) ?? ruleInForce(connection, code, on).version;
    const parameters = ruleVersion(connection, code, version).parameters as Record<string, unknown>;
    return { ...ruleSaidOf(connection, code, version), code, parameters };
  });
  return { used, parameters: parametersOf(used) };
}

function parametersOf(used: readonly UsedRule[]): ScoreParameters {
  const of = (code: ScoreRule) => used.find((rule) => rule.code === code)?.parameters;
  return {
    risk_index: riskIndexParameters.parse(of("risk_index")),
    risk_count: riskCountParameters.parse(of("risk_count")),
    risk_opposition: riskOppositionParameters.parse(of("risk_opposition")),
    risk_opposition_expropriation: riskOppositionParameters.parse(of("risk_opposition_expropriation")),
    risk_participants: riskParticipantParameters.parse(of("risk_participants")),
    risk_triggers: riskTriggerParameters.parse(of("risk_triggers")),
    risk_experts: riskExpertParameters.parse(of("risk_experts")),
  };
}

/** A version that somebody names; undefined where nobody names one. Throws NOT_FOUND where the office has none such. */
function namedVersion(connection: Connection, code: ScoreRule, version: number | undefined): number | undefined {
  if (version === undefined) return undefined;
  const found = statement(connection, "SELECT 1 FROM rule_set WHERE code = ? AND rule_version = ?").get(code, version);
  return found === undefined ? notFound("rule_set", version) : version;
}

/** Of these the versions, to tell the same level again. */
export function versionsOf(used: readonly UsedRule[]): RuleVersions {
  return Object.fromEntries(used.map(({ code, version }) => [code, version]));
}
