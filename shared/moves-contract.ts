import { z } from "zod";
import { codesOf } from "./names.ts";
import type { Names } from "./names.ts";
import { problemSchema, query, recordId } from "./procedures.ts";

/**
 * The table of all transitions of a machine; with an id also what can be done with that record now, and what speaks
 * against it.
 */
export function movesAsked<States extends Names, Acts extends Names>(states: States, acts: Acts) {
  const state = z.enum(codesOf(states));
  return query.input(z.object({ id: recordId.optional() })).output(
    z.object({
      table: z.array(z.object({ from: z.array(z.string()), act: z.string(), to: z.array(z.string()) })),
      state: state.nullable(),
      now: z.array(z.object({ act: z.enum(codesOf(acts)), to: z.array(state), problems: z.array(problemSchema) })),
    }),
  );
}
