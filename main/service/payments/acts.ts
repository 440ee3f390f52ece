import type { Rows } from "../../../shared/contract.ts";
import type { PaymentDraft } from "../../../shared/payments/contract.ts";
import type { PaymentState } from "../../../shared/payments/states.ts";
import { problem } from "../../../shared/problems.ts";
import { act, office, question, refuse } from "../office/acting.ts";
import { changeRecord, readRecord, registerActs, requireCurrent, writingOf } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { refreshCasesOf } from "./cases.ts";
import { isCash, problemsOfPayment } from "./checks.ts";
import { paymentRegister, paymentValues, paymentWords, recordPayment } from "./payment-register.ts";

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
    const cash = await isCash(context, draft);
    const writing = writingOf(context);
    const values = paymentValues(writing, draft, cash);
    if (Object.keys(values).every((column) => values[column] === before[column])) return;
    // What was verified is no longer what stands there.
    const unverified = { ...values, state: "to_verify", verified_by: null, verified_at: null };
    changeRecord(writing, "payment", before, unverified, paymentWords(draft));
    refreshCasesOf(context, before.id, before);
  },
  refuseKept: refuseLocked,
});

export const payments = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(acts.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(({ context, input }) => {
    const removed = acts.remove({ context, input });
    refreshCasesOf(context, removed.id);
    return removed;
  }),

  submit: os.submit.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "payment", input);
    requireState(before, ["draft", "returned"], "NOT_TO_SUBMIT");
    changeRecord(writingOf(context), "payment", before, { state: "to_verify" }, null);
    refreshCasesOf(context, before.id);
    return readRecord(context.db, paymentRegister, input.id);
  }),

  verify: os.verify.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "payment", input);
    requireState(before, ["to_verify"], "NOT_TO_VERIFY");
    if (before["voucher_no"] === null) refuse(problem("voucherNo", "EVIDENCE_MISSING"));
    if ([before["created_by"], before["updated_by"]].includes(context.user.id)) refuse(problem("", "SAME_PERSON"));
    const verified = { state: "verified", verified_by: context.user.name, verified_at: context.now };
    changeRecord(writingOf(context), "payment", before, verified, null);
    refreshCasesOf(context, before.id);
    return readRecord(context.db, paymentRegister, input.id);
  }),

  sendBack: os.sendBack.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "payment", input);
    requireState(before, ["to_verify"], "NOT_TO_VERIFY");
    changeRecord(writingOf(context), "payment", before, { state: "returned" }, null, input.reason);
    refreshCasesOf(context, before.id);
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
