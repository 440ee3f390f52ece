import type { z } from "zod";
import type { Outputs } from "../../../shared/contract.ts";
import { problem } from "../../../shared/problems.ts";
import {
  caseNumberParameters,
  colourParameters,
  deskParameters,
  contactParameters,
  paymentCheckParameters,
  moneyNumberParameters,
  numberingParameters,
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
import { ruleInForce } from "../office/rule-sets.ts";
import { statement } from "../office/statements.ts";
import { numbersGivenBefore } from "./number-check.ts";

type RuleSet = Outputs["rules"]["list"][number];

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
    const text = "INSERT INTO rule_set (code, rule_version, effective_from, basis, parameters) VALUES (?, ?, ?, ?, ?)";
    const values = [code, version + 1, effectiveFrom, basis, JSON.stringify(parameters)];
    const { lastInsertRowid } = statement(writer, text).run(values);
    noteAct(context, {
      entity: "rule_set",
      recordId: Number(lastInsertRowid),
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
};

function checked(code: RevisableRule, given: unknown): Parameters {
  const read = (shapes[code] ?? termParameters).safeParse(given);
  return read.success ? read.data : refuse(problem("parameters", "PARAMETERS_WRONG"));
}

function ruleSet(connection: Connection, code: string, today: string): RuleSet {
  const rows = statement(
    connection,
    `SELECT rule_version AS version, effective_from AS effectiveFrom, basis, parameters FROM rule_set
     WHERE code = ? ORDER BY rule_version DESC`,
  ).all(code) as { version: number; effectiveFrom: string; basis: string; parameters: string }[];
  return {
    code,
    versions: rows.map((row) => ({
      ...row,
      standing: standingOf(rows, row, today),
      parameters: JSON.parse(row.parameters) as Record<string, unknown>,
    })),
  };
}
