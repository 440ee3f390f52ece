import { act, office } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import type { ArrearsAct } from "../../../shared/arrears/moves.ts";
import type { Values } from "../registers/index.ts";
import { requireArrears } from "./case.ts";
import type { Target } from "./case.ts";
import { moveArrears } from "./moving.ts";
import type { Step } from "./moving.ts";
import { setPlan } from "./planning.ts";

const os = office.arrears;

type Noted = Target & { readonly on: string; readonly note: string | null };

const go = (context: ActContext, target: Target, name: ArrearsAct, step: Step) =>
  moveArrears(context, requireArrears(context, target), name, step);

/** A step that says nothing but its day and a note. */
const plainly =
  (name: ArrearsAct, values: (on: string) => Step["values"] = () => ({})) =>
  ({ context, input: { on, note, ...target } }: { context: ActContext; input: Noted }) =>
    go(context, target, name, { on, details: { note }, told: noted({ note }), values: values(on) ?? {} });

/** What the log says of a step besides its day. */
function noted({ note }: { readonly note: string | null }): { before: Values; after: Values } {
  return { before: {}, after: note === null ? {} : { step_note: note } };
}

/** The acts that move an arrears case along its table. */
export const steps = {
  beginVerification: os.beginVerification.use(act).handler(plainly("beginVerification")),

  confirmUndisputed: os.confirmUndisputed.use(act).handler(({ context, input: { on, note, disputed, ...target } }) =>
    go(context, target, "confirmUndisputed", {
      on,
      details: { disputed, note },
      told: noted({ note }),
      asking: { disputed },
      values: disputed === null ? {} : { disputed },
    }),
  ),

  recordDisputed: os.recordDisputed.use(act).handler(({ context, input: { on, note, disputed, reason, ...target } }) =>
    go(context, target, "recordDisputed", {
      on,
      details: { disputed, reason, note },
      told: noted({ note }),
      asking: { disputed, reason },
      values: { ...(disputed !== null && { disputed }), ...(reason !== null && { dispute_reason: reason }) },
    }),
  ),

  negotiate: os.negotiate.use(act).handler(plainly("negotiate")),

  goToCourt: os.goToCourt.use(act).handler(({ context, input: { on, note, court, docketNo, ...target } }) => {
    const kase = requireArrears(context, target);
    const isNew = kase["lawsuit"] === null || kase["lawsuit"] === "none";
    const { before, after } = noted({ note });
    return moveArrears(context, kase, "goToCourt", {
      on,
      details: { court, docketNo, note },
      told: { before, after: { ...after, court, ...(docketNo !== null && { docket_no: docketNo }) } },
      values: isNew ? { lawsuit: "filed" } : {},
    });
  }),

  plan: os.plan.use(act).handler(({ context, input }) => setPlan(context, input)),

  beginPaying: os.beginPaying.use(act).handler(plainly("beginPaying")),
  recordCleared: os.recordCleared.use(act).handler(plainly("recordCleared")),
  strikeOff: os.strikeOff.use(act).handler(plainly("strikeOff", (on) => ({ struck_off_on: on }))),

  reopen: os.reopen
    .use(act)
    .handler(({ context, input: { on, reason, ...target } }) =>
      go(context, target, "reopen", { on, reason, values: { struck_off_on: null } }),
    ),
};
