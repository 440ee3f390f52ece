import type { AgreementAct } from "../../shared/agreements/states.ts";
import type { Problem } from "../../shared/problems.ts";
import { problem } from "../../shared/problems.ts";
import type { Edition } from "./asking.ts";

/** What speaks against an act as things stand; WRONG_STATE where the state of the agreement knows no such act. */
export function problemsOfAct({ now, state }: Pick<Edition, "now" | "state">, act: AgreementAct): readonly Problem[] {
  return now.find((possible) => possible.act === act)?.problems ?? [problem("", "WRONG_STATE", { state, act })];
}
