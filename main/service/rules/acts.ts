import type { z } from "zod";
import type { Outputs } from "../../../shared/contract.ts";
import { problem } from "../../../shared/problems.ts";
import {
  caseNumberParameters,
  colourParameters,
  contactParameters,
  deskParameters,
  exclusionParameters,
  fastTrackParameters,
  measureColourParameters,
  moneyNumberParameters,
  numberingParameters,
  paymentCheckParameters,
  projectNumberParameters,
  riskCountParameters,
  riskDecisionParameters,
  riskExpertParameters,
  riskIndexParameters,
  riskOppositionParameters,
  riskParticipantParameters,
  riskTriggerParameters,
  similarityParameters,
  termParameters,
} from "../../../shared/rules/contract.ts";
import type { RevisableRule } from "../../../shared/rules/kinds.ts";
import { revisionProblems } from "../../../shared/rules/parameters.ts";
import type { Parameters } from "../../../shared/rules/parameters.ts";
import { inForceOn, standingOf } from "../../../shared/rules/standing.ts";
import type { Connection } from "../../database/open.ts";
import { act, notFound, office, question, refuse, refuseIfAny, stale } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import { addVersion, confirmationOf, ruleInForce } from "../office/rule-sets.ts";
import { statement } from "../office/statements.ts";
import { confirmRule } from "./confirming.ts";
import { numbersGivenBefore } from "./number-check.ts";

type RuleSet = Outputs["rules"]["list"][number];
type StoredVersion = Pick<
  RuleSet["versions"][number],
  "version" | "effectiveFrom" | "basis" | "revisedBy" | "revisedAt"
> & {
  readonly parameters: string;
};

const os = office.rules;

export const rules = os.router({
  list: os.list.use(question).handler(({ context }) => {
    const { reader } = context.ground;
    const codes = statement(reader, "SELECT code FROM rule_set GROUP BY code ORDER BY min(id)")
      .pluck()
      .all() as string[];
    return codes.map((code) => ruleSet(reader, code, context.today));
  }),

  colours: os.colours
    .use(question)
    .handler(({ context: { ground, today } }) =>
      colourParameters.parse(ruleInForce(ground.reader, "overdue_colours", today).parameters),
    ),

  revise: os.revise.use(act).handler(({ context, input }) => {
    const { code, version, effectiveFrom, basis } = input;
    const { today } = context;
    const { writer } = context.ground;
    const { versions } = ruleSet(writer, code, today);
    const [last] = versions;
    if (last === undefined) return notFound("rule_set", 0);
    if (last.version !== version) stale("rule_set", 0, last.version);
    const parameters = checked(code, input.parameters);
    const { effectiveFrom: inForceFrom } = inForceOn(versions, today) ?? last;
    const next = { effectiveFrom, basis, parameters };
    refuseIfAny(revisionProblems({ code, inForceFrom, last, next, today }));
    refuseIfAny(numbersGivenBefore(writer, code, parameters, effectiveFrom > today ? effectiveFrom : today));
    const recordId = addVersion(context, { ...next, code, version: version + 1 });
    noteAct(context, {
      entity: "rule_set",
      recordId,
      before: {
        code,
        rule_version: version,
        effective_from: last.effectiveFrom,
        basis: last.basis,
        parameters: last.parameters,
      },
      after: { code, rule_version: version + 1, effective_from: effectiveFrom, basis, parameters },
    });
    return ruleSet(writer, code, today);
  }),

  confirm: os.confirm.use(act).handler(({ context, input }) => {
    confirmRule(context, input);
    return ruleSet(context.ground.writer, input.code, context.today);
  }),
});

/** What the parameters of a rule set look like. */
const shapes: Partial<Record<RevisableRule, z.ZodType<Parameters>>> = {
  desk: deskParameters,
  overdue_colours: colourParameters,
  similar_disputes: similarityParameters,
  payment_checks: paymentCheckParameters,
  contact_limits: contactParameters,
  numbering: numberingParameters,
  case_numbers: caseNumberParameters,
  money_numbers: moneyNumberParameters,
  project_numbers: projectNumberParameters,
  risk_index: riskIndexParameters,
  risk_count: riskCountParameters,
  risk_participants: riskParticipantParameters,
  risk_opposition: riskOppositionParameters,
  risk_opposition_expropriation: riskOppositionParameters,
  risk_triggers: riskTriggerParameters,
  risk_experts: riskExpertParameters,
  risk_decision: riskDecisionParameters,
  fast_track: fastTrackParameters,
  fast_track_exclusions: exclusionParameters,
  measure_colours: measureColourParameters,
};

function checked(code: RevisableRule, given: unknown): Parameters {
  const read = (shapes[code] ?? termParameters).safeParse(given);
  return read.success ? read.data : refuse(problem("parameters", "PARAMETERS_WRONG"));
}

function ruleSet(connection: Connection, code: string, today: string): RuleSet {
  const rows = statement(
    connection,
    `SELECT rule_version AS version, effective_from AS effectiveFrom, basis, parameters,
       (SELECT name FROM staff WHERE id = revised_by) AS revisedBy, revised_at AS revisedAt
     FROM rule_set WHERE code = ? ORDER BY rule_version DESC`,
  ).all(code) as StoredVersion[];
  return {
    code,
    versions: rows.map((row) => ({
      ...row,
      standing: standingOf(rows, row, today),
      parameters: JSON.parse(row.parameters) as Record<string, unknown>,
      confirmed: confirmationOf(connection, code, row.version),
    })),
  };
}
