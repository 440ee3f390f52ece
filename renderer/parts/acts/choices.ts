import type { Name, Names } from "../../../shared/names.ts";
import type { Choice } from "./act-field.ts";

/** The choices that a table of `shared/` offers, in its order. */
export function choicesOf(names: Names, nameOf: (name: Name) => string): Choice[] {
  return Object.entries(names).map(([value, name]) => ({ value, label: nameOf(name) }));
}
