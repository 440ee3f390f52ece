import { isContractProcedure } from "@orpc/contract";
import { z } from "zod";
import { rolesFor } from "../../shared/accounts/roles.ts";
import { contract } from "../../shared/contract.ts";

type Described = {
  procedure: string;
  /** Who may; empty for a question, which is open to everyone. */
  roles: readonly string[];
  input: unknown;
  output: unknown;
  errors: Record<string, unknown>;
};

/** Every procedure of the contract with the JSON Schema of what goes in and comes out. */
export function describeContract(): Described[] {
  return procedures(contract, []);
}

function procedures(part: object, path: readonly string[]): Described[] {
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== "object" || value === null) return [];
    const here = [...path, name];
    if (!isContractProcedure(value)) return procedures(value, here);
    const { inputSchema, outputSchema, errorMap } = value["~orpc"];
    return [
      {
        procedure: here.join("."),
        roles: rolesFor(here),
        input: schemaOf(inputSchema, "input"),
        output: schemaOf(outputSchema, "output"),
        errors: Object.fromEntries(
          Object.entries(errorMap).map(([code, error]) => [code, schemaOf(dataOf(error), "output")]),
        ),
      },
    ];
  });
}

/** Files and streams have no JSON Schema; they stand as an empty one, which allows anything. */
function schemaOf(schema: unknown, io: "input" | "output"): unknown {
  return schema instanceof z.ZodType ? z.toJSONSchema(schema, { io, unrepresentable: "any" }) : null;
}

function dataOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "data" in error ? error.data : undefined;
}
