import type { Value } from "../../../registers/index.ts";

/** A whole number of tenths, hundredths, … as a decimal without needless zeros; nothing where it is not known. */
export function decimals(value: Value | undefined, places: number): string {
  if (typeof value !== "number") return "";
  const digits = String(Math.abs(value)).padStart(places + 1, "0");
  const cut = digits.length - places;
  const fraction = digits.slice(cut).replace(/0+$/u, "");
  return `${value < 0 ? "-" : ""}${digits.slice(0, cut)}${fraction === "" ? "" : `.${fraction}`}`;
}
