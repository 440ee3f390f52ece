import type { LedgerValues } from "../../../../shared/imports/fields.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";
import { assessmentRules } from "./assessments.ts";
import type { RuleBreach } from "./breach.ts";
import { disputeRules } from "./disputes.ts";
import { loanRules } from "./loans.ts";
import { paymentRules } from "./payments.ts";

type Rules = { readonly [K in LedgerKind]: (values: LedgerValues<K>) => readonly RuleBreach<K>[] };

const rules: Rules = {
  disputes: disputeRules,
  payments: paymentRules,
  loans: loanRules,
  assessments: assessmentRules,
  // What a project is held against, its own rules say.
  projects: () => [],
};

/** Breaches of the rules that hold between the fields of a row. */
export function breachesIn<K extends LedgerKind>(kind: K, values: LedgerValues<K>): readonly RuleBreach<K>[] {
  return rules[kind](values);
}
