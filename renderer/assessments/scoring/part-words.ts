import type { ScorePart } from "../../../shared/assessments/score-parts.ts";
import type { Words } from "../../language/index.ts";

/** What a part of the level came to, and from where on it is medium or high. */
type PartWords = { readonly came: string; readonly limits: string };

/** R and I as they are written: 4875 of 10000 is 0.4875, without noughts at its end. */
export function fraction(value: number, of: number): string {
  const decimals = String(of).length - 1;
  const [whole, rest] = [Math.trunc(value / of), String(value % of).padStart(decimals, "0")];
  const shown = rest.replace(/0+$/u, "");
  return shown === "" ? String(whole) : `${whole}.${shown}`;
}

/** A share with at most two decimals, rounded half up; the numbers that it is made of decide, and stand beside it. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return "–";
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole));
  return `${fraction(hundredths, 100)}%`;
}

/** R, kept as a whole number of 10^4. */
export const riskSaid = (risk: number): string => fraction(risk, 10_000);

/** I and what each factor adds to it, kept as whole numbers of 10^8. */
export const indexSaid = (index: number): string => fraction(index, 100_000_000);

export function partWords(part: ScorePart, { t }: Words): PartWords {
  switch (part.code) {
    case "index": {
      const { sum, highAbove, mediumFrom } = part.numbers;
      return {
        came: sum === null ? "" : `I = ${indexSaid(sum)}`,
        limits: t("assessments.limits.index", {
          high: riskSaid(highAbove),
          medium: riskSaid(mediumFrom),
        }),
      };
    }
    case "count": {
      const { major, larger, ...limits } = part.numbers;
      return { came: t("assessments.came.count", { major, larger }), limits: t("assessments.limits.count", limits) };
    }
    case "opposition": {
      const { oppose, valid, highAbovePercent: high, mediumFromPercent: medium } = part.numbers;
      return {
        came: t("assessments.came.opposition", { oppose, valid, share: percent(oppose, valid) }),
        limits: t("assessments.limits.opposition", { high, medium }),
      };
    }
    case "participants": {
      const { people, highAbove: high, mediumFrom: medium } = part.numbers;
      return {
        came: people === null ? "" : t("assessments.came.participants", { people }),
        limits: t("assessments.limits.participants", { high, medium }),
      };
    }
    case "triggers": {
      const { people, oppose, valid, ...limits } = part.numbers;
      const share = percent(oppose, valid);
      return {
        came: t("assessments.came.triggers", { people: people ?? 0, share }),
        limits: t("assessments.limits.triggers", limits),
      };
    }
    case "experts": {
      const { low, medium, high, minimum } = part.numbers;
      return {
        came: t("assessments.came.experts", { low, medium, high }),
        limits: t("assessments.limits.experts", { minimum }),
      };
    }
  }
}
