import type { Inputs } from "../../../shared/contract.ts";
import { isMediated } from "../../../shared/disputes/channels.ts";
import type { Channel } from "../../../shared/disputes/channels.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { act, office, refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { writingOf } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { requireCase } from "./case.ts";
import { followAgreement } from "./following.ts";
import { giveMediationNumber } from "./mediation-number.ts";
import { moveCase } from "./moving.ts";
import type { Step } from "./moving.ts";
import { rewordDispute } from "./recording.ts";
import { mergeInto } from "./similar-decision.ts";
import type { DisputeAct } from "../../../shared/disputes/moves.ts";

const os = office.disputes;

type Target = { readonly disputeId: number; readonly version: number };

const go = (context: ActContext, target: Target, name: DisputeAct, step: Step) =>
  moveCase(context, requireCase(context, target), name, step);

const unknownUnit = (context: ActContext, unit: string) => unknownWords(context.db, [["unit", "organisation", unit]]);

/** The acts that move a dispute along its table. */
export const steps = {
  accept: os.accept.use(act).handler(({ context, input }) => accept(context, input)),

  refuse: os.refuse
    .use(act)
    .handler(({ context, input: { on, reason, ...target } }) => go(context, target, "refuse", { on, reason })),

  transfer: os.transfer.use(act).handler(async ({ context, input: { on, reason, unit, ...target } }) => {
    refuseIfAny(await unknownUnit(context, unit));
    return go(context, target, "transfer", { on, reason, details: { unit } });
  }),

  merge: os.merge
    .use(act)
    .handler(({ context, input: { on, reason, into, ...target } }) => mergeInto(context, target, into, { on, reason })),

  beginMediation: os.beginMediation
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) =>
      numbered(context, requireCase(context, target), "beginMediation", { on, details: { note } }),
    ),

  handToDepartment: os.handToDepartment.use(act).handler(async ({ context, input: { on, unit, note, ...target } }) => {
    refuseIfAny(await unknownUnit(context, unit));
    return go(context, target, "handToDepartment", { on, details: { unit, note }, values: { lead_unit: unit } });
  }),

  suspend: os.suspend
    .use(act)
    .handler(({ context, input: { on, cause, reason, ...target } }) =>
      go(context, target, "suspend", { on, reason, details: { cause } }),
    ),

  resume: os.resume
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) => go(context, target, "resume", { on, details: { note } })),

  terminate: os.terminate
    .use(act)
    .handler(({ context, input: { on, cause, reason, ...target } }) =>
      go(context, target, "terminate", { on, reason, details: { cause } }),
    ),

  withdraw: os.withdraw
    .use(act)
    .handler(({ context, input: { on, reason, ...target } }) => go(context, target, "withdraw", { on, reason })),

  settle: os.settle
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) => go(context, target, "settle", { on, details: { note } })),

  resolve: os.resolve
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) =>
      go(context, target, "resolve", { on, details: { note } }),
    ),

  litigate: os.litigate
    .use(act)
    .handler(({ context, input: { on, court, docketNo, note, ...target } }) =>
      go(context, target, "litigate", { on, details: { court, docketNo, note } }),
    ),

  tellRoutes: os.tellRoutes
    .use(act)
    .handler(({ context, input: { on, routes, note, ...target } }) =>
      go(context, target, "tellRoutes", { on, details: { routes, note } }),
    ),

  beginPerformance: os.beginPerformance.use(act).handler(({ context, input: { on, note, ...target } }) => {
    followAgreement(context, target.disputeId, "beginPerformance", on);
    return go(context, target, "beginPerformance", { on, details: { note } });
  }),

  recordPerformed: os.recordPerformed.use(act).handler(({ context, input: { on, note, ...target } }) => {
    followAgreement(context, target.disputeId, "complete", on);
    return go(context, target, "recordPerformed", { on, details: { note } });
  }),

  recordPartPerformed: os.recordPartPerformed
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) =>
      go(context, target, "recordPartPerformed", { on, details: { note } }),
    ),

  recordUnperformed: os.recordUnperformed
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) =>
      go(context, target, "recordUnperformed", { on, details: { note } }),
    ),

  urge: os.urge
    .use(act)
    .handler(({ context, input: { on, reason, ...target } }) => go(context, target, "urge", { on, reason })),

  resumePerformance: os.resumePerformance
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) =>
      go(context, target, "resumePerformance", { on, details: { note } }),
    ),

  proposeStrikeOff: os.proposeStrikeOff
    .use(act)
    .handler(({ context, input: { on, waiver, docketNo, note, ...target } }) =>
      go(context, target, "proposeStrikeOff", {
        on,
        details: { waiver, docketNo, note },
        asking: { waiver, docketNo },
      }),
    ),

  strikeOff: os.strikeOff
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) =>
      go(context, target, "strikeOff", { on, details: { note }, values: { struck_off_on: on } }),
    ),

  rejectStrikeOff: os.rejectStrikeOff
    .use(act)
    .handler(({ context, input: { on, reason, ...target } }) => go(context, target, "rejectStrikeOff", { on, reason })),

  archive: os.archive
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) =>
      go(context, target, "archive", { on, details: { note }, values: { archived_on: on } }),
    ),

  reopen: os.reopen.use(act).handler(({ context, input: { on, to, reason, ...target } }) => {
    const kase = requireCase(context, target);
    const values = {
      struck_off_on: null,
      archived_on: null,
      reopened_count: Number(kase["reopened_count"]) + 1,
    };
    const step = { on, reason, to, details: { to }, values };
    if (to === "with_department" || isOurs(kase)) return moveCase(context, kase, "reopen", step);
    // What a department dealt with the first time is mediated by the office the second time.
    const asPeoples = { ...step, values: { ...values, channel: "people" }, asking: { channel: "people" } as const };
    return numbered(context, kase, "reopen", asPeoples);
  }),
};

function isOurs({ channel }: StoredRecord): boolean {
  return channel !== null && isMediated(channel as Channel);
}

/** As {@link moveCase}, into mediation: a case that has no mediation number yet gets it, once for good. */
function numbered(context: ActContext, kase: StoredRecord, name: DisputeAct, step: Step) {
  if (kase["mediation_no"] !== null) return moveCase(context, kase, name, step);
  const values = { ...step.values, mediation_no: giveMediationNumber(context, step.on) };
  const moved = moveCase(context, kase, name, { ...step, values });
  rewordDispute(writingOf(context), kase.id);
  return moved;
}

/** A dispute that the office mediates itself gets its mediation number with its acceptance. */
function accept(context: ActContext, input: Inputs["disputes"]["accept"] & { note: string | null }) {
  const { on, channel, note, ...target } = input;
  const kase = requireCase(context, target);
  const courtProcedure = channel === "court" ? (input.courtProcedure ?? kase["court_procedure"] ?? null) : null;
  const step: Step = {
    on,
    details: { channel, courtProcedure, note },
    values: { channel, court_procedure: courtProcedure, accepted_on: on },
    asking: { channel, courtProcedure: input.courtProcedure ?? null },
  };
  return isMediated(channel) ? numbered(context, kase, "accept", step) : moveCase(context, kase, "accept", step);
}
