import { problem } from "../../../shared/problems.ts";
import type { PaymentState } from "../../../shared/payments/states.ts";
import { act, office, question, refuse, refuseIfAny } from "../office/acting.ts";
import {
  changeRecord,
  historyOf,
  listRecords,
  readRecord,
  refuseIfLinked,
  removeRecord,
  requireCurrent,
  writingOf,
} from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { isCash, problemsOfPayment } from "./checks.ts";
import { paymentRegister, paymentValues, paymentWords, recordPayment } from "./payment-register.ts";

const os = office.payments;

export const payments = os.router({
  list: os.list.use(question).handler(({ context, input }) => listRecords(context.db, paymentRegister, input)),

  open: os.open.use(question).handler(async ({ context, input }) => ({
    record: await readRecord(context.db, paymentRegister, input.id),
    history: await historyOf(context.db, "payment", input.id),
  })),

  create: os.create.use(act).handler(async ({ context, input }) => {
    refuseIfAny(await problemsOfPayment(context, input, null));
    const id = recordPayment(writingOf(context), input, await isCash(context, input));
    return readRecord(context.db, paymentRegister, id);
  }),

  /** A changed payment has to be verified again. */
  revise: os.revise.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "payment", input);
    refuseLocked(before);
    refuseIfAny(await problemsOfPayment(context, input, input.id));
    const writing = writingOf(context);
    const values = {
      ...paymentValues(writing, input, await isCash(context, input)),
      state: "to_verify",
      verified_by: null,
      verified_at: null,
    };
    changeRecord(writing, "payment", before, values, paymentWords(input));
    return readRecord(context.db, paymentRegister, input.id);
  }),

  remove: os.remove.use(act).handler(({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "payment", input);
    refuseLocked(before);
    refuseIfLinked(context.ground.writer, "payment", input.id);
    removeRecord(writingOf(context), "payment", before, input.reason);
    return { id: input.id };
  }),

  submit: os.submit.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "payment", input);
    requireState(before, ["draft", "returned"], "NOT_TO_SUBMIT");
    changeRecord(writingOf(context), "payment", before, { state: "to_verify" }, null);
    return readRecord(context.db, paymentRegister, input.id);
  }),

  verify: os.verify.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "payment", input);
    requireState(before, ["to_verify"], "NOT_TO_VERIFY");
    if (before["voucher_no"] === null) refuse(problem("voucherNo", "EVIDENCE_MISSING"));
    if ([before["created_by"], before["updated_by"]].includes(context.user.id)) refuse(problem("", "SAME_PERSON"));
    const verified = { state: "verified", verified_by: context.user.name, verified_at: context.now };
    changeRecord(writingOf(context), "payment", before, verified, null);
    return readRecord(context.db, paymentRegister, input.id);
  }),

  sendBack: os.sendBack.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "payment", input);
    requireState(before, ["to_verify"], "NOT_TO_VERIFY");
    changeRecord(writingOf(context), "payment", before, { state: "returned" }, null, input.reason);
    return readRecord(context.db, paymentRegister, input.id);
  }),
});

function requireState(payment: StoredRecord, states: readonly PaymentState[], code: string): void {
  const state = String(payment["state"]);
  if (!states.some((allowed) => allowed === state)) refuse(problem("state", code, { state }));
}

/** A locked entry changes only by a reversing one. */
function refuseLocked(payment: StoredRecord): void {
  if (payment["state"] === "locked") refuse(problem("state", "LOCKED"));
}
