import type { Outputs } from "../../../../shared/contract.ts";
import { wholeFigures } from "../../../../shared/ledger/views.ts";
import type { ViewKey } from "../../../../shared/ledger/views.ts";
import type { ViewRow, ViewTotal } from "../../../../shared/ledger/contract.ts";
import type { Period } from "../../../../shared/period.ts";
import { testClock } from "../../office/testing/clock.ts";
import {
  arrearsDraft,
  collectionDraft,
  creditCode,
  disputeEntry,
  loanDraft,
  paymentDraft,
} from "../../office/testing/drafts.ts";
import { MONDAY, openTestOffice } from "../../office/testing/office.ts";
import type { Client } from "../../office/testing/office.ts";

export type Payment = Outputs["payments"]["create"];
type Draft = ReturnType<typeof paymentDraft>;

export const keyOf = ({ id, version }: { id: number; version: number }) => ({ id, version });

/** An office with two disputes, two arrears and three loans of two banks, whose money a test enters. */
export async function openLedgerOffice() {
  const clock = testClock(MONDAY);
  const office = await openTestOffice(clock);
  const recorder = await office.as("mediator");
  const verifier = await office.as("verifier");
  const supervisor = await office.as("supervisor");
  const loans = [
    await recorder.loans.create(loanDraft()),
    await recorder.loans.create(loanDraft({ loanNo: "610723202200100201", borrowerUscc: creditCode(2) })),
    await recorder.loans.create(
      loanDraft({ loanNo: "GH-2026-1", bank: "state_bank_branch", borrowerName: "李某甲", borrowerUscc: null }),
    ),
  ];
  const disputes = [
    await recorder.disputes.create(disputeEntry()),
    await recorder.disputes.create(disputeEntry({ town: "610723104" })),
  ];
  const arrears = [
    await recorder.arrears.create(arrearsDraft()),
    await recorder.arrears.create(arrearsDraft({ town: null, contractNo: "HT-2026-032" })),
  ];
  let vouchers = 0;
  const numbered = (draft: Draft): Draft => ({ ...draft, voucherNo: `PZ${(vouchers += 1)}` });
  const enter = (over: Partial<Draft> = {}) => recorder.payments.create(numbered(paymentDraft(over)));
  const collect = (loanId: number, over: Partial<Draft> = {}) =>
    recorder.payments.create(numbered(collectionDraft(loanId, over)));
  const verify = (payment: { id: number; version: number }) => verifier.payments.verify(keyOf(payment));
  return {
    ...office,
    clock,
    recorder,
    verifier,
    supervisor,
    loans: loans.map(({ id }) => id),
    disputes: disputes.map(({ id }) => id),
    arrears: arrears.map(({ id }) => id),
    enter,
    collect,
    verify,
    verified: async (over: Partial<Draft> = {}) => verify(await enter(over)),
    collected: async (loanId: number, over: Partial<Draft> = {}) => verify(await collect(loanId, over)),
    /** Takes a payment back in full, by an entry that is verified too. */
    reverse: (payment: Payment, receivedOn: string) =>
      recorder.payments.create(numbered(reversalOf(payment, receivedOn))),
  };
}
export type LedgerOffice = Awaited<ReturnType<typeof openLedgerOffice>>;

const negative = (amount: number | null) => (amount === null ? null : -amount || 0);

function reversalOf(payment: Payment, receivedOn: string): Draft {
  return {
    ...paymentDraft(),
    receivedOn,
    payerName: payment.payerName,
    payeeName: payment.payeeName,
    payeeUscc: payment.payeeUscc,
    headline: payment.headline,
    category: payment.category,
    channel: payment.channel,
    disputeId: payment.disputeId,
    loanId: payment.loanId,
    arrearsId: payment.arrearsId,
    method: payment.method,
    leadUnit: payment.leadUnit,
    amount: -payment.amount,
    fees: negative(payment.fees),
    penalty: negative(payment.penalty),
    interest: negative(payment.interest),
    principal: negative(payment.principal),
    other: negative(payment.other),
    reversesId: payment.id,
  };
}

/** A view whole, page by page. */
export async function wholeViewOf(
  client: Client,
  by: ViewKey,
  period: Period,
  limit = 3,
): Promise<{ rows: ViewRow[]; total: ViewTotal }> {
  const first = await client.ledger.views({ by, ...period, limit });
  const rows = [...first.rows];
  for (let after = first.next; after !== null;) {
    const page: Outputs["ledger"]["views"] = await client.ledger.views({ by, ...period, limit, after });
    rows.push(...page.rows);
    after = page.next;
  }
  if (first.total === null || first.groups !== rows.length) throw new Error("a first page without its total");
  return { rows, total: first.total };
}

/** Every payment that a filter finds. */
export async function paymentsBehind(
  client: Client,
  filter: NonNullable<Parameters<Client["payments"]["list"]>[0]["filter"]>,
): Promise<Payment[]> {
  const found: Payment[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await client.payments.list({ filter, limit: 200, ...(after !== undefined && { after }) });
    found.push(...page.rows);
    if (page.next === null) return found;
    after = page.next;
  }
}

export const amountOf = (payments: readonly { readonly amount: number }[]) =>
  payments.reduce((sum, { amount }) => sum + amount, 0);

/** What all entries of a row come to: each is in exactly one of these figures. */
export const wholeOf = (sums: ViewTotal) => wholeFigures.reduce((sum, figure) => sum + sums[figure], 0);
