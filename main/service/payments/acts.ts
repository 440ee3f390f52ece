import type { Outputs, Rows } from "../../../shared/contract.ts";
import type { PaymentDraft } from "../../../shared/payments/contract.ts";
import { paymentMoves } from "../../../shared/payments/moves.ts";
import type { PaymentAct } from "../../../shared/payments/moves.ts";
import { apartCategories } from "../../../shared/payments/states.ts";
import { movesIn, tableOf } from "../../../shared/moves.ts";
import { act, office, question } from "../office/acting.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import {
  changeRecord,
  readRecord,
  registerActs,
  requireCurrent,
  requireRecord,
  writingOf,
} from "../registers/index.ts";
import type { Values } from "../registers/index.ts";
import { allocatePayment } from "./allocating.ts";
import { refreshCasesOf } from "./cases.ts";
import { isCash, problemsOfPayment } from "./checks.ts";
import { countingDay } from "./counting-day.ts";
import { noticesOf, noticesOfStored } from "./notices.ts";
import { paymentRegister, paymentValues, paymentWords, recordPayment } from "./payment-register.ts";
import { refuseUnless, standingOf } from "./standing.ts";

const os = office.payments;

const acts = registerActs<Rows["payments"], PaymentDraft>({
  register: paymentRegister,
  problemsOf: problemsOfPayment,
  record: async (context, draft) => {
    const id = recordPayment(writingOf(context), draft, await isCash(context, draft));
    refreshCasesOf(context, id);
    return id;
  },
  change: async (context, before, draft) => {
    refuseUnless(context, before, "revise");
    const cash = await isCash(context, draft);
    const writing = writingOf(context);
    const values = paymentValues(writing, draft, cash);
    if (Object.keys(values).every((column) => values[column] === before[column])) return;
    // What was verified is no longer what stands there.
    const unverified = { ...values, state: "to_verify", verified_by: null, verified_at: null };
    changeRecord(writing, "payment", before, unverified, paymentWords(draft));
    refreshCasesOf(context, before.id, before);
  },
});

export const payments = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(async ({ context, input: { asDraft, ...draft } }) => {
    const made = await acts.create({ context, input: draft });
    if (!asDraft) return made;
    return step(context, made, "takeBack", { state: "draft" });
  }),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(({ context, input }) => {
    refuseUnless(context, requireCurrent(context.ground.writer, "payment", input), "remove");
    const removed = acts.remove({ context, input });
    refreshCasesOf(context, removed.id);
    return removed;
  }),

  submit: os.submit.use(act).handler(({ context, input }) => step(context, input, "submit", { state: "to_verify" })),

  takeBack: os.takeBack.use(act).handler(({ context, input }) => step(context, input, "takeBack", { state: "draft" })),

  verify: os.verify.use(act).handler(({ context, input }) =>
    step(context, input, "verify", {
      state: "verified",
      verified_by: context.user.name,
      verified_at: context.now,
      ...countedFromNow(context, input.id),
    }),
  ),

  sendBack: os.sendBack
    .use(act)
    .handler(({ context, input: { reason, ...target } }) =>
      step(context, target, "sendBack", { state: "returned" }, reason),
    ),

  moves: os.moves.use(question).handler(({ context, input: { id } }) => {
    const table = tableOf(paymentMoves);
    return {
      table,
      ...(id === undefined ? { state: null, now: [] } : movesOf(context, id)),
    } as Outputs["payments"]["moves"];
  }),

  notices: os.notices
    .use(question)
    .handler(({ context, input }) =>
      "id" in input ? noticesOfStored(context, input.id) : noticesOf(context, input, null),
    ),

  allocate: os.allocate.use(question).handler(({ context, input }) => allocatePayment(context, input)),
});

type Target = { readonly id: number; readonly version: number };

/** Moves a payment along its table, and reckons anew what is due in the cases that it pays. */
async function step(
  context: ActContext,
  target: Target,
  name: PaymentAct,
  values: Values,
  reason: string | null = null,
): Promise<Rows["payments"]> {
  const before = requireCurrent(context.ground.writer, "payment", target);
  refuseUnless(context, before, name);
  changeRecord(writingOf(context), "payment", before, values, null, reason);
  refreshCasesOf(context, before.id);
  return readRecord(context.db, paymentRegister, before.id);
}

function movesOf(context: QuestionContext, id: number) {
  const { reader } = context.ground;
  const payment = requireRecord(reader, "payment", id);
  const state = String(payment["state"]);
  return { state, now: movesIn(paymentMoves, state, standingOf(context, reader, payment)) };
}

/**
 * What was received in a period that has been closed since counts from now on; an estimate was counted as it stood, and
 * stays where it is.
 */
function countedFromNow(context: ActContext, id: number): Values {
  const { received_on: receivedOn, category } = requireRecord(context.ground.writer, "payment", id);
  if (apartCategories.some((apart) => apart === category)) return {};
  return { counts_on: countingDay(writingOf(context), String(receivedOn)) };
}
