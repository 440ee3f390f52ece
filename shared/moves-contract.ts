import { z } from "zod";
import { codesOf } from "./names.ts";
import type { Names } from "./names.ts";
import { localDate, problemSchema, query, recordId } from "./procedures.ts";

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

/** The steps that a record has taken, the oldest first; `details` is what each says besides its day. */
export const stepsTaken = z.array(
  z.object({
    id: recordId,
    act: z.string(),
    fromState: z.string(),
    toState: z.string(),
    on: localDate,
    at: z.string(),
    user: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
);
export type StepTaken = z.infer<typeof stepsTaken>[number];
