import type { Term } from "../disputes/deadlines/rule-sets.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { bandProblems } from "./bands.ts";
import { templateProblems } from "./number-templates.ts";

export type Parameters = Readonly<Record<string, unknown>>;

type Said = { readonly effectiveFrom: string; readonly basis: string; readonly parameters: Parameters };

/** A rule set, and the version that is to follow its last one. */
export type Revision = {
  readonly code: string;
  /** Since when the version counts that is in force today. */
  readonly inForceFrom: string;
  readonly last: Said;
  readonly next: Said;
  readonly today: string;
};

/**
 * What speaks against a new version: EFFECTIVE_BEFORE_LAST (data: `last`), a version that is not in force yet may be
 * overtaken; PARAMETERS_WRONG where it says other things than the last one, so that nothing that is reckoned by it is left
 * without a rule; TERMS_DIFFER likewise for terms; what `templateProblems` and
 * `bandProblems` find; NOTHING_CHANGED.
 */
export function revisionProblems({ code, inForceFrom, last, next, today }: Revision): Problem[] {
  if (next.effectiveFrom < inForceFrom)
    return [problem("effectiveFrom", "EFFECTIVE_BEFORE_LAST", { last: inForceFrom })];
  if (!sameNames(needed(last.parameters), needed(next.parameters))) return [problem("parameters", "PARAMETERS_WRONG")];
  if (!sameNames(termsOf(last.parameters), termsOf(next.parameters))) return [problem("parameters", "TERMS_DIFFER")];
  const objections = [...templateProblems(code, next.parameters), ...bandProblems(code, next.parameters)].map(
    (each): Problem => ({ ...each, field: `parameters.${each.field}` }),
  );
  if (objections.length > 0) return objections;
  const isSame = last.basis === next.basis && inOrder(last.parameters) === inOrder(next.parameters);
  const isMoved = last.effectiveFrom > today && last.effectiveFrom !== next.effectiveFrom;
  return isSame && !isMoved ? [problem("", "NOTHING_CHANGED")] : [];
}

export function termsOf(parameters: Parameters): Readonly<Record<string, Term>> {
  return (parameters["terms"] ?? {}) as Readonly<Record<string, Term>>;
}

/** Whether both parties may agree on more is for the rule to say: without a word they may not. */
function needed({ extension: _mayBeLeftOut, ...parameters }: Parameters): Parameters {
  return parameters;
}

function sameNames(one: object, other: object): boolean {
  return namesOf(one).join("\n") === namesOf(other).join("\n");
}

const namesOf = (record: object) =>
  Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name)
    .toSorted();

/** The same text for the same content, whatever the order of its names. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
