import { disputeStates, resolvedOutcomes } from "../../shared/disputes/states.ts";
import { countedStates, recoveryCategories } from "../../shared/payments/states.ts";
import type { Period } from "../../shared/period.ts";
import type { ListBehind } from "./lists-behind.ts";

/** 并案 and 不予受理 are not counted as registered. */
const notCounted: readonly string[] = ["merged", "not_accepted"];
const countedDisputeStates = Object.keys(disputeStates).filter((state) => !notCounted.includes(state));

/** The list that adds up to a headline number, by the filters of its register. */
export function recordsBehind(
  code: "registered" | "resolved" | "recovered" | "collected" | "assessed",
  period: Period,
): ListBehind {
  switch (code) {
    case "registered":
      return {
        register: "disputes",
        place: { filter: { registeredOn: period, enterpriseRelated: true, state: countedDisputeStates } },
      };
    case "resolved":
      return {
        register: "disputes",
        place: { filter: { outcomeOn: period, enterpriseRelated: true, outcome: resolvedOutcomes } },
      };
    case "recovered":
      return {
        register: "payments",
        place: {
          filter: { countsOn: period, headline: ["recovery"], category: recoveryCategories, state: countedStates },
        },
      };
    case "collected":
      return {
        register: "payments",
        place: { filter: { countsOn: period, headline: ["collection"], cash: true, state: countedStates } },
      };
    case "assessed":
      return { register: "assessments", place: { filter: { decidedOn: period } } };
  }
}
