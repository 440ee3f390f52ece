import { act, office } from "../office/acting.ts";
import type { Values } from "../registers/index.ts";
import { requireMeasure } from "./measure-file.ts";
import { moveMeasure } from "./moving.ts";

const os = office.measures;

const noted = (note: string | null): Values => (note === null ? {} : { step_note: note });

/** The acts that move a measure along its table; supervising it has a paper of its own. */
export const steps = {
  begin: os.begin
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) =>
      moveMeasure(context, requireMeasure(context, target), "begin", { on, details: { note }, told: noted(note) }),
    ),

  close: os.close.use(act).handler(({ context, input: { on, reason, ...target } }) =>
    moveMeasure(context, requireMeasure(context, target), "close", {
      on,
      reason,
      values: { closed_on: on, close_reason: reason },
      asking: { closeReason: reason },
    }),
  ),

  drop: os.drop.use(act).handler(({ context, input: { on, reason, ...target } }) =>
    moveMeasure(context, requireMeasure(context, target), "drop", {
      on,
      reason,
      values: { closed_on: on, close_reason: reason },
    }),
  ),

  reopen: os.reopen.use(act).handler(({ context, input: { on, reason, ...target } }) =>
    moveMeasure(context, requireMeasure(context, target), "reopen", {
      on,
      reason,
      values: { closed_on: null, close_reason: null },
    }),
  ),
};
