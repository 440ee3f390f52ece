import type { Field } from "../fields/field.ts";
import type { FilterValue, Range } from "../register/view.ts";

/** How a field is filtered by. */
export type FilterKind = "anyOf" | "dates" | "amounts" | "flag" | "link";

export function filterKindOf(field: Field): FilterKind {
  switch (field.kind) {
    case "date":
      return "dates";
    case "money":
      return "amounts";
    case "flag":
    case "yesNo":
      return "flag";
    case "record":
      return "link";
    default:
      return "anyOf";
  }
}

export const codesIn = (value: FilterValue | undefined): readonly string[] => (Array.isArray(value) ? value : []);

export function datesIn(value: FilterValue | undefined): Range<string> {
  const { from, to } = endsOf(value);
  return { ...(typeof from === "string" && { from }), ...(typeof to === "string" && { to }) };
}

export function amountsIn(value: FilterValue | undefined): Range<number> {
  const { from, to } = endsOf(value);
  return { ...(typeof from === "number" && { from }), ...(typeof to === "number" && { to }) };
}

function endsOf(value: FilterValue | undefined): Range<string | number> {
  return typeof value === "object" && !Array.isArray(value) ? (value as Range<string | number>) : {};
}

/** A filter that lets everything through is no filter. */
export function isSet(value: FilterValue | undefined): value is FilterValue {
  if (value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== "object" || Object.values(value).some((end) => end !== undefined);
}
