import type { Words } from "../../language/index.ts";
import type { RegisterView } from "./view.ts";

/** Names a field of the contract as the page does; "" for the record as a whole. `materials.0.name` is a material. */
export function fieldNamer(view: RegisterView, words: Words): (field: string) => string {
  return (field) => {
    const known = view.fields[field] ?? view.fields[field.split(".")[0] ?? ""];
    return known ? words.nameOf(known.name) : "";
  };
}
