import { isContractProcedure } from "@orpc/contract";
import type { AnyContractProcedure } from "@orpc/contract";
import type { z } from "zod";
import { rolesFor } from "../../shared/accounts/roles.ts";
import type { Role } from "../../shared/accounts/roles.ts";
import { contract } from "../../shared/contract.ts";

/** A procedure of the contract, and one who may ask it. */
export type Asked = {
  readonly path: readonly string[];
  readonly name: string;
  /** Null where nothing is asked with it. */
  readonly input: z.core.$ZodType | null;
  readonly role: Role;
};

/** Every procedure of the contract. */
export function everyProcedure(): Asked[] {
  return proceduresIn(contract, []);
}

function proceduresIn(part: object, path: readonly string[]): Asked[] {
  if (isContractProcedure(part)) {
    const { inputSchema }: AnyContractProcedure["~orpc"] = part["~orpc"];
    return [
      { path, name: path.join("."), input: (inputSchema as z.core.$ZodType | undefined) ?? null, role: roleFor(path) },
    ];
  }
  return Object.entries(part).flatMap(([name, inner]) => proceduresIn(inner as object, [...path, name]));
}

/** What is open to everybody is asked by the administrator, who sees the most. */
function roleFor(path: readonly string[]): Role {
  const roles = rolesFor(path);
  return roles.length === 0 || roles.includes("administrator") ? "administrator" : (roles[0] ?? "administrator");
}
