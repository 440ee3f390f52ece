import type { ScorePart } from "../../../../../shared/assessments/score-parts.ts";
import { decimals } from "./numbers.ts";

/** What a part of the level was told from, and where its limits are. `earlier`: the same part before the measures. */
export function limitsOf(part: ScorePart, earlier: ScorePart | undefined): string {
  switch (part.code) {
    case "index": {
      const { sum, highAbove, mediumFrom } = part.numbers;
      const before = earlier?.code === "index" ? earlier.numbers.sum : null;
      const limits = `大于${decimals(highAbove, 4)}为高，不小于${decimals(mediumFrom, 4)}为中`;
      return `措施前${known(before)}，措施后${known(sum)}；${limits}`;
    }
    case "count": {
      const { highMajor, highLarger, mediumMajor, mediumLarger } = part.numbers;
      const limits = `重大${highMajor}个或较大${highLarger}个以上为高，重大${mediumMajor}个或较大${mediumLarger}个以上为中`;
      return `措施前${counted(earlier)}，措施后${counted(part)}；${limits}`;
    }
    case "opposition": {
      const { oppose, valid, highAbovePercent, mediumFromPercent, reached, target } = part.numbers;
      const reach = target > 0 ? `；应查${target}户，已查${reached}户` : "";
      return `有效${valid}份，反对${oppose}份；超过${highAbovePercent}%为高，${mediumFromPercent}%以上为中${reach}`;
    }
    case "participants": {
      const { people, highAbove, mediumFrom } = part.numbers;
      return `${people === null ? "—" : people}人；超过${highAbove}人为高，${mediumFrom}人以上为中`;
    }
    case "triggers": {
      const { people, oppose, valid, highPeople, mediumPeople } = part.numbers;
      const { highOpposePercentAbove: high, mediumOpposePercentFrom: medium } = part.numbers;
      const limits = `${highPeople}人以上或反对超过${high}%为高，${mediumPeople}人以上或反对${medium}%以上为中`;
      return `${people === null ? "—" : people}人，有效${valid}份，反对${oppose}份；${limits}`;
    }
    case "experts": {
      const { low, medium, high, minimum } = part.numbers;
      return `认定低${low}人、中${medium}人、高${high}人；不少于${minimum}人，取多数认定的最高一级`;
    }
  }
}

function known(sum: number | null): string {
  return sum === null ? "—" : decimals(sum, 8);
}

/** How many grave factors there are, where it can be told. */
function counted(part: ScorePart | undefined): string {
  if (part?.code !== "count" || part.standing !== "counted") return "—";
  return `重大${part.numbers.major}个、较大${part.numbers.larger}个`;
}
