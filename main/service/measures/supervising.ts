import type { MeasureChanged } from "../../../shared/measures/contract.ts";
import type { SupervisionState } from "../../../shared/measures/states.ts";
import { supervisionMoves } from "../../../shared/measures/supervision.ts";
import type { SupervisionAct } from "../../../shared/measures/supervision.ts";
import { objectionsTo, stateAfter } from "../../../shared/moves.ts";
import { act, office, refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { giveNumber } from "../office/numbers.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { changePartOf, insertPartOf, requirePartOf, writingOf } from "../registers/index.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { insertStep, noteOnMeasure, requireMeasure } from "./measure-file.ts";
import type { MeasureTarget } from "./measure-file.ts";
import { requireMove } from "./moving.ts";

const os = office.measures;

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

type Answering = MeasureTarget & { readonly id: number; readonly on: string };

/** What an act makes of a supervision: its columns, and the reason where there is one. */
type Made = { readonly values: (on: string) => Values; readonly reason?: string };

/** Moves a supervision of a measure along its table: WRONG_STATE or what the guards say, else the log's entry. */
function move(context: ActContext, target: Answering, name: SupervisionAct, made: Made): MeasureChanged {
  const measure = requireMeasure(context, target);
  const owner = { column: "measure_id", id: measure.id };
  const supervision = requirePartOf(context, "supervision", owner, target.id);
  const from = String(supervision["state"]) as SupervisionState;
  const facts = {
    today: context.today,
    on: target.on,
    issuedOn: String(supervision["issued_on"]),
    repliedOn: text(supervision["replied_on"]),
  };
  refuseIfAny(objectionsTo(supervisionMoves, from, name, facts));
  const { before, after } = changePartOf(context, "supervision", supervision, {
    ...made.values(target.on),
    state: stateAfter(supervisionMoves, from, name),
  });
  return noteOnMeasure(context, measure, supervision.id, {
    before: named(before),
    after: { supervision_no: supervision["supervision_no"] ?? null, ...named(after) },
    reason: made.reason ?? null,
  });
}

/** In the log beside the measure's own state. */
function named({ state, ...values }: Values): Values {
  return state === undefined ? values : { ...values, supervision_state: state };
}

/** 督办: a notice with a number, its reply, and what became of it. */
export const supervising = {
  supervise: os.supervise.use(act).handler(async ({ context, input }) => {
    const { on, toUnit, reason, replyDueOn, ...target } = input;
    const measure = requireMeasure(context, target);
    const to = requireMove(context, measure, "supervise", { on, asking: { replyDueOn } });
    refuseIfAny(await unknownWords(context.db, [["toUnit", "organisation", toUnit]]));
    return issue(context, measure, to, { on, toUnit, reason, replyDueOn });
  }),

  answerSupervision: os.answerSupervision
    .use(act)
    .handler(({ context, input: { reply, ...target } }) =>
      move(context, target, "answer", { values: (on) => ({ reply, replied_on: on }) }),
    ),

  concludeSupervision: os.concludeSupervision
    .use(act)
    .handler(({ context, input: { result, ...target } }) =>
      move(context, target, "conclude", { values: (on) => ({ result, concluded_on: on }) }),
    ),

  withdrawSupervision: os.withdrawSupervision
    .use(act)
    .handler(({ context, input: { reason, ...target } }) =>
      move(context, target, "withdraw", { values: (on) => ({ concluded_on: on }), reason }),
    ),
};

type Notice = {
  readonly on: string;
  readonly toUnit: string;
  readonly reason: string;
  readonly replyDueOn: string;
};

function issue(
  context: ActContext,
  measure: StoredRecord,
  to: string,
  { on, toUnit, reason, replyDueOn }: Notice,
): MeasureChanged {
  const supervisionNo = giveNumber(writingOf(context), { scope: "supervision", date: on });
  const id = insertPartOf(
    context,
    "supervision",
    { column: "measure_id", id: measure.id },
    {
      supervision_no: supervisionNo,
      issued_on: on,
      to_unit: toUnit,
      reason,
      reply_due_on: replyDueOn,
      state: "waiting",
    },
  );
  const from = String(measure["state"]);
  insertStep(context, measure.id, { act: "supervise", from, to, on }, { supervisionNo, reason });
  // The state stands as it was, and since when.
  return noteOnMeasure(context, measure, id, {
    after: { done_on: on, supervision_no: supervisionNo, to_unit: toUnit, reply_due_on: replyDueOn },
    reason,
  });
}
