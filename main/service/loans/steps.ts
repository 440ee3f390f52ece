import { act, office } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import type { Values } from "../registers/index.ts";
import { requireLoan } from "./loan-file.ts";
import type { LoanTarget } from "./loan-file.ts";
import { moveLoan } from "./moving.ts";
import { recordNonCash } from "./non-cash.ts";
import type { NonCashMethod } from "./non-cash.ts";

const os = office.loans;

type PlainAct =
  | "beginCollection"
  | "mediate"
  | "applyPaymentOrder"
  | "sue"
  | "arbitrate"
  | "enforce"
  | "reachTerms"
  | "collectAfterWriteOff";
type PlainInput = LoanTarget & { readonly on: string; readonly note: string | null };

/** A step of which nothing is said but its day. */
const plain = (context: ActContext, name: PlainAct, { on, note, ...target }: PlainInput) => ({
  ...moveLoan(context, requireLoan(context, target), name, { on, details: { note } }),
  paymentId: null,
});

type NonCashAct = "restructure" | "takeInKind" | "transfer" | "writeOff";
type NonCashInput = LoanTarget & {
  readonly on: string;
  readonly amount: number;
  readonly basis: string;
  readonly documentNo: string | null;
  readonly note: string | null;
};
type NonCashStep = {
  readonly method: NonCashMethod;
  readonly payer?: string;
  readonly details?: Readonly<Record<string, string | null>>;
  readonly values?: Values;
  readonly newDueOn?: string | null;
};

/** A step that disposes of a debt without money: the loan moves, and the ledger gets its entry. */
function disposeOf(
  context: ActContext,
  name: NonCashAct,
  { on, amount, basis, documentNo, note, ...target }: NonCashInput,
  { method, payer, details = {}, values = {}, newDueOn = null }: NonCashStep,
) {
  const loan = requireLoan(context, target);
  const moved = moveLoan(context, loan, name, {
    on,
    details: { ...details, amount, basis, documentNo, note },
    values,
    asking: { amount, newDueOn },
  });
  const entry = { method, on, amount, documentNo, note: basis, ...(payer !== undefined && { payer }) };
  return { ...moved, paymentId: recordNonCash(context, loan, entry) };
}

/** The acts that move a loan along its table. */
export const steps = {
  beginCollection: os.beginCollection
    .use(act)
    .handler(({ context, input }) => plain(context, "beginCollection", input)),
  mediate: os.mediate.use(act).handler(({ context, input }) => plain(context, "mediate", input)),
  applyPaymentOrder: os.applyPaymentOrder
    .use(act)
    .handler(({ context, input }) => plain(context, "applyPaymentOrder", input)),
  sue: os.sue.use(act).handler(({ context, input }) => plain(context, "sue", input)),
  arbitrate: os.arbitrate.use(act).handler(({ context, input }) => plain(context, "arbitrate", input)),
  enforce: os.enforce.use(act).handler(({ context, input }) => plain(context, "enforce", input)),
  reachTerms: os.reachTerms.use(act).handler(({ context, input }) => plain(context, "reachTerms", input)),
  collectAfterWriteOff: os.collectAfterWriteOff
    .use(act)
    .handler(({ context, input }) => plain(context, "collectAfterWriteOff", input)),

  resumeCollection: os.resumeCollection.use(act).handler(({ context, input: { on, reason, ...target } }) => ({
    ...moveLoan(context, requireLoan(context, target), "resumeCollection", { on, reason }),
    paymentId: null,
  })),

  restructure: os.restructure.use(act).handler(({ context, input: { form, newDueOn, ...input } }) => {
    const { due_on: dueOn = null, original_due_on: originalDueOn = null } = requireLoan(context, input);
    const values: Values = newDueOn === null ? {} : { due_on: newDueOn, original_due_on: originalDueOn ?? dueOn };
    return disposeOf(context, "restructure", input, { method: form, details: { form, newDueOn }, values, newDueOn });
  }),

  takeInKind: os.takeInKind
    .use(act)
    .handler(({ context, input: { asset, ...input } }) =>
      disposeOf(context, "takeInKind", input, { method: "in_kind", details: { asset } }),
    ),

  transfer: os.transfer
    .use(act)
    .handler(({ context, input: { transferee, ...input } }) =>
      disposeOf(context, "transfer", input, { method: "transfer", payer: transferee, details: { transferee } }),
    ),

  writeOff: os.writeOff
    .use(act)
    .handler(({ context, input }) =>
      disposeOf(context, "writeOff", input, { method: "write_off", values: { written_off_on: input.on } }),
    ),

  settle: os.settle.use(act).handler(({ context, input: { on, reason, note, ...target } }) => ({
    ...moveLoan(context, requireLoan(context, target), "settle", {
      on,
      reason,
      details: { note },
      values: { settled_on: on },
      asking: { reason },
    }),
    paymentId: null,
  })),

  reopen: os.reopen.use(act).handler(({ context, input: { on, reason, ...target } }) => ({
    ...moveLoan(context, requireLoan(context, target), "reopen", { on, reason, values: { settled_on: null } }),
    paymentId: null,
  })),
};
