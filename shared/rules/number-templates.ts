import { checkNumberTemplate } from "../numbering.ts";
import type { TemplateCheck } from "../numbering.ts";
import { numberScopes, ruleOfScope } from "../numbers/scopes.ts";
import type { NumberScope } from "../numbers/scopes.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** Templates by scope; beside them the prefix, where the rule set has one. */
export type NumberParameters = Readonly<Record<string, unknown>>;

type Bad = Extract<TemplateCheck, { ok: false }>["reason"];

const codes = {
  TOO_LONG: "TEMPLATE_TOO_LONG",
  CONTROL_CHARACTER: "TEMPLATE_CONTROL_CHARACTER",
  UNKNOWN_PLACEHOLDER: "TEMPLATE_UNKNOWN_PLACEHOLDER",
  YEAR_MISSING: "TEMPLATE_YEAR_MISSING",
  SEQUENCE_MISSING: "TEMPLATE_SEQUENCE_MISSING",
  PLACEHOLDER_REPEATED: "TEMPLATE_PLACEHOLDER_REPEATED",
} as const satisfies Record<Bad, string>;

/** A template, or the prefix; "" where the rule set has none. */
export function templateOf(parameters: NumberParameters, name: NumberScope | "prefix"): string {
  const text = parameters[name];
  return typeof text === "string" ? text : "";
}

/** The scopes that a rule set holds templates for. */
export function scopesOf(code: string): NumberScope[] {
  return (Object.keys(numberScopes) as NumberScope[]).filter((scope) => ruleOfScope[scope] === code);
}

/**
 * What is wrong with the templates of a rule set, each under the name of its scope: TEMPLATE_TOO_LONG,
 * TEMPLATE_CONTROL_CHARACTER, TEMPLATE_UNKNOWN_PLACEHOLDER, TEMPLATE_YEAR_MISSING, TEMPLATE_SEQUENCE_MISSING,
 * TEMPLATE_PLACEHOLDER_REPEATED; PREFIX_NOT_SHOWN where there is a prefix, because each prefix counts from 1, and
 * PREFIX_NOT_SET where there is none; TEMPLATE_TAKEN where two kinds would be numbered alike.
 */
export function templateProblems(code: string, parameters: NumberParameters): Problem[] {
  const prefix = templateOf(parameters, "prefix");
  const seen = new Set<string>();
  return scopesOf(code).flatMap((scope) => {
    const template = templateOf(parameters, scope);
    const check = checkNumberTemplate(template);
    if (!check.ok) return [problem(scope, codes[check.reason])];
    const showsPrefix = template.includes("{prefix}");
    if (showsPrefix && prefix === "") return [problem(scope, "PREFIX_NOT_SET")];
    if (!showsPrefix && prefix !== "") return [problem(scope, "PREFIX_NOT_SHOWN")];
    const bare = template.replace(/\{seq(?::\d)?\}/u, "{seq}");
    const isTaken = seen.has(bare);
    seen.add(bare);
    return isTaken ? [problem(scope, "TEMPLATE_TAKEN")] : [];
  });
}
