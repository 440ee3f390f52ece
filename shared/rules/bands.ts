import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { Parameters } from "./parameters.ts";

type Pair = { readonly lower: string; readonly higher: string; readonly equal: "may_meet" | "apart" };

const apart = (lower: string, higher: string): Pair => ({ lower, higher, equal: "apart" });
const mayMeet = (lower: string, higher: string): Pair => ({ lower, higher, equal: "may_meet" });

/** 分档界限: which bound of a rule set lies below which. Where the medium band would be empty they may meet. */
const pairs: Readonly<Record<string, readonly Pair[]>> = {
  risk_index: [
    apart("minorAbove", "generalAbove"),
    apart("generalAbove", "largerAbove"),
    apart("largerAbove", "majorAbove"),
    mayMeet("indexMediumFrom", "indexHighAbove"),
  ],
  risk_count: [mayMeet("mediumMajor", "highMajor"), mayMeet("mediumLarger", "highLarger")],
  risk_participants: [mayMeet("mediumFrom", "highAbove")],
  risk_opposition: [mayMeet("mediumFromPercent", "highAbovePercent")],
  risk_opposition_expropriation: [mayMeet("mediumFromPercent", "highAbovePercent")],
  risk_triggers: [mayMeet("mediumPeople", "highPeople"), mayMeet("mediumOpposePercentFrom", "highOpposePercentAbove")],
};

/** BANDS_CROSS at the higher bound of a rule set that lies below its lower one; data: `lower`, the value of that one. */
export function bandProblems(code: string, parameters: Parameters): Problem[] {
  return (pairs[code] ?? []).flatMap(({ lower, higher, equal }) => {
    const [low, high] = [parameters[lower], parameters[higher]];
    if (typeof low !== "number" || typeof high !== "number") return [];
    const isApart = equal === "may_meet" ? low <= high : low < high;
    return isApart ? [] : [problem(higher, "BANDS_CROSS", { lower: low })];
  });
}
