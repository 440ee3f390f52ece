import type { Inputs } from "../../../shared/contract.ts";
import type { FastTrackChanged } from "../../../shared/fasttrack/contract.ts";
import type { FastTrackAct } from "../../../shared/fasttrack/moves.ts";
import type { BreachKind } from "../../../shared/fasttrack/words.ts";
import { problem } from "../../../shared/problems.ts";
import { act, office } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { giveNumber } from "../office/numbers.ts";
import { writingOf } from "../registers/index.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { requireCase } from "./case.ts";
import type { Target } from "./case.ts";
import { recordCommitment } from "./committing.ts";
import { missingOf } from "./materials.ts";
import { moveCase, refuseMove, takeStep } from "./moving.ts";
import type { Step } from "./moving.ts";
import { ruleOf, termFrom } from "./terms.ts";

const os = office.fasttrack;

type Noted = Target & { readonly on: string; readonly note: string | null };

/** What the log says of a step besides its day. */
function noted(note: string | null, more: Values = {}): { readonly before: Values; readonly after: Values } {
  return { before: {}, after: { ...more, ...(note !== null && { step_note: note }) } };
}

/** A step that says nothing but its day and a note. */
const plainly =
  (name: FastTrackAct) =>
  ({ context, input: { on, note, ...target } }: { context: ActContext; input: Noted }) =>
    moveCase(context, requireCase(context, target), name, { on, details: { note }, told: noted(note) });

/** 一次性告知: gets its number; where the applicant is told too late, the case keeps it (行政许可法 32 as a model). */
function notify(context: ActContext, input: Inputs["fasttrack"]["notify"]): FastTrackChanged {
  const { on, items, note = null, ...target } = input;
  const { ground } = context;
  const kase = requireCase(context, target);
  refuseMove(context, kase, "notify", { on, said: { items } });
  const papers = missingOf(ground.writer, kase.id).filter(({ id }) => items.includes(id));
  const noticeNo = giveNumber(writingOf(context), { scope: "notice", date: on });
  const dueOn = termFrom(ruleOf(ground.writer, kase), "notify", ground.calendar(), String(kase["received_on"])).date;
  const isLate = on > dueOn;
  const warnings = [
    ...(JSON.parse(String(kase["warnings"])) as unknown[]),
    ...(isLate ? [problem("noticeOn", "DEEMED_ACCEPTED", { dueOn, on })] : []),
  ];
  return takeStep(context, kase, "notify", {
    on,
    details: { items: papers.map(({ name }) => name), number: noticeNo, note },
    told: noted(note, { items: papers.map(({ name }) => name).join("、") }),
    values: { notice_no: noticeNo, notice_on: on, warnings: JSON.stringify(warnings) },
  });
}

/** 办结: what is due before the works goes on; the promises are checked within a term. */
function close(context: ActContext, input: Inputs["fasttrack"]["close"]): FastTrackChanged {
  const { on, result = null, note = null, ...target } = input;
  const { ground } = context;
  const kase = requireCase(context, target);
  const due = termFrom(ruleOf(ground.writer, kase), "postCheck", ground.calendar(), on);
  return moveCase(context, kase, "close", {
    on,
    details: { result, note },
    told: noted(note),
    said: { result },
    values: {
      closed_on: on,
      close_reason: result,
      post_check_due_on: due.date,
      post_check_provisional: due.provisional ? 1 : 0,
    },
  });
}

type Breach = Omit<Step, "values"> & { readonly kind: BreachKind; readonly reason: string };

/** A broken promise gets a number under which it is kept: the next application of the enterprise has to wait for a repair. */
function recordBreach(
  context: ActContext,
  kase: StoredRecord,
  name: "expire" | "revoke",
  { kind, ...step }: Breach,
): FastTrackChanged {
  refuseMove(context, kase, name, step);
  const number = giveNumber(writingOf(context), { scope: "breach", date: step.on });
  return takeStep(context, kase, name, {
    ...step,
    details: { ...step.details, number },
    values: {
      breach_no: number,
      breach_on: step.on,
      breach_kind: kind,
      close_reason: step.reason,
      ...(name === "expire" && { closed_on: step.on }),
    },
  });
}

/** An end of which the applicant is told. */
const ending = (on: string, reason: string | null): Values => ({ closed_on: on, close_reason: reason });

/** The acts that move a fast-track case along its table. */
export const steps = {
  beginCheck: os.beginCheck.use(act).handler(plainly("beginCheck")),
  notify: os.notify.use(act).handler(({ context, input }) => notify(context, input)),
  commit: os.commit.use(act).handler(({ context, input }) => recordCommitment(context, input)),
  accept: os.accept.use(act).handler(plainly("accept")),

  beginReview: os.beginReview.use(act).handler(({ context, input: { on, note, handler, ...target } }) =>
    moveCase(context, requireCase(context, target), "beginReview", {
      on,
      details: { note },
      told: noted(note),
      said: { handler },
      values: handler === null ? {} : { handler },
    }),
  ),

  completePapers: os.completePapers.use(act).handler(plainly("completePapers")),
  close: os.close.use(act).handler(({ context, input }) => close(context, input)),

  recordPostCheck: os.recordPostCheck.use(act).handler(({ context, input: { on, result, finding, ...target } }) =>
    moveCase(context, requireCase(context, target), "recordPostCheck", {
      on,
      details: { result, finding },
      values: {
        post_checked_on: on,
        post_check_result: result,
        post_check_finding: finding,
        post_checked_by: context.user.id,
      },
    }),
  ),

  expire: os.expire.use(act).handler(({ context, input: { on, reason, toldOn, ...target } }) =>
    recordBreach(context, requireCase(context, target), "expire", {
      on,
      reason,
      kind: "expired",
      details: { toldOn },
      told: noted(null, { told_on: toldOn }),
      said: { toldOn },
    }),
  ),

  revoke: os.revoke.use(act).handler(({ context, input: { on, reason, ground, ...target } }) =>
    recordBreach(context, requireCase(context, target), "revoke", {
      on,
      reason,
      kind: ground,
      details: { ground },
      said: { ground },
    }),
  ),

  refuse: os.refuse.use(act).handler(({ context, input: { on, reason, toldOn, ...target } }) =>
    moveCase(context, requireCase(context, target), "refuse", {
      on,
      reason,
      details: { toldOn },
      told: noted(null, { told_on: toldOn }),
      said: { toldOn },
      values: ending(on, reason),
    }),
  ),

  toOrdinary: os.toOrdinary.use(act).handler(({ context, input: { on, ground, toldOn, note, ...target } }) =>
    moveCase(context, requireCase(context, target), "toOrdinary", {
      on,
      details: { ground, toldOn, note },
      told: noted(note, { ground, told_on: toldOn }),
      said: { ground, toldOn },
      values: ending(on, note),
    }),
  ),

  withdraw: os.withdraw.use(act).handler(({ context, input: { on, reason, ...target } }) =>
    moveCase(context, requireCase(context, target), "withdraw", {
      on,
      reason,
      values: ending(on, reason),
    }),
  ),
};
