import type { fixedRules, RevisableRule } from "../../shared/rules/kinds.ts";
import type { WordKey } from "../language/index.ts";

export type RuleCode = RevisableRule | Exclude<keyof typeof fixedRules, "channels">;

/** In which order an office looks for its rules. The matrix of channels has a table of its own. */
export const ruleGroups = [
  {
    title: "rules.group.cases",
    codes: [
      "dispute_resolution",
      "peoples_mediation",
      "court_entrusted_mediation",
      "platform_acceptance",
      "labour_mediation",
      "judicial_confirmation",
      "court_confirmation_ruling",
      "follow_up",
      "assignment",
    ],
  },
  {
    title: "rules.group.law",
    codes: [
      "limitation",
      "enforcement_application",
      "payment_order_objection",
      "guarantee_expiry",
      "sme_payment",
      "sme_complaint",
      "petition",
    ],
  },
  {
    title: "rules.group.projects",
    codes: [
      "assessment_terms",
      "risk_index",
      "risk_count",
      "risk_participants",
      "risk_opposition",
      "risk_opposition_expropriation",
      "risk_triggers",
      "risk_experts",
      "risk_decision",
      "fast_track",
      "fast_track_exclusions",
      "measure_colours",
    ],
  },
  {
    title: "rules.group.hints",
    codes: ["desk", "overdue_colours", "similar_disputes", "payment_checks", "contact_limits"],
  },
  { title: "rules.group.numbers", codes: ["case_numbers", "money_numbers", "project_numbers", "numbering"] },
  { title: "rules.group.fixed", codes: ["papers", "report_indicators", "retention"] },
] as const satisfies readonly { readonly title: WordKey; readonly codes: readonly RuleCode[] }[];
