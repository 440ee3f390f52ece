import { hundredthsOf } from "../../../../shared/projects/land.ts";
import type { LandUnit } from "../../../../shared/projects/land.ts";

/** The unit that a header or a cell names: 亩, 公顷 (also ha), 平方米 (also ㎡ and m2). */
export function landUnitIn(text: string): LandUnit | undefined {
  const line = text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
  if (line.includes("公顷") || /(?:^|[^a-z])ha(?:$|[^a-z])/u.test(line)) return "hectare";
  if (line.includes("平方米") || line.includes("平米") || line.includes("m2")) return "square_metre";
  return line.includes("亩") ? "mu" : undefined;
}

/** An area in hundredths of a 亩, or why there is none. `headed`: the unit of the column. */
export function readLand(
  given: string | number | boolean,
  headed: LandUnit | undefined,
): { readonly hundredths: number } | { readonly code: "LAND_UNIT_UNKNOWN" | "LAND_UNREADABLE" } {
  const line = String(given).normalize("NFKC").replace(/[\s,]/gu, "");
  const written = /^(\d+(?:\.\d+)?)(\D.*|)$/u.exec(line);
  const [, digits, rest = ""] = written ?? [];
  if (typeof given === "boolean" || digits === undefined) return { code: "LAND_UNREADABLE" };
  const named = landUnitIn(rest);
  if (rest !== "" && named === undefined) return { code: "LAND_UNREADABLE" };
  const unit = named ?? headed;
  // Nothing is nothing in every unit.
  if (unit === undefined) return Number(digits) === 0 ? { hundredths: 0 } : { code: "LAND_UNIT_UNKNOWN" };
  const hundredths = hundredthsOf(Number(digits), unit);
  return hundredths === null ? { code: "LAND_UNREADABLE" } : { hundredths };
}
