import { codesOf } from "../../shared/names.ts";
import { statementStates } from "../../shared/statements/states.ts";
import type { StatementState } from "../../shared/statements/states.ts";

/** Which statements the page shows; it lies in the address, which is anybody's. */
export type StatementsPlace = {
  readonly bank?: string | undefined;
  readonly enterprise?: number | undefined;
  readonly state?: StatementState | undefined;
};

export function readStatementsPlace(search: Readonly<Record<string, unknown>>): StatementsPlace {
  const { bank, enterprise, state } = search;
  const known = codesOf(statementStates).find((code) => code === state);
  return {
    ...(typeof bank === "string" && bank !== "" && { bank }),
    ...(typeof enterprise === "number" && Number.isInteger(enterprise) && enterprise > 0 && { enterprise }),
    ...(known !== undefined && { state: known }),
  };
}
