import { daysBetween } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import type { PaymentDraft } from "../../shared/payments/contract.ts";
import { workdaysAfter } from "./diary.ts";
import type { Diary } from "./diary.ts";
import type { Random } from "./random.ts";
import { verifiers } from "./staff.ts";
import type { StaffName } from "./staff.ts";

type Key = { id: number; version: number };

/** A dispute in the diary; its key is filled in when it is entered. */
export type Owing = { readonly draft: DisputeDraft; readonly dispute: Key; readonly handler: StaffName };

/** A step of a dispute that may bring money in, between two days. */
type Step = Owing & {
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** Of the claim, in percent: what is paid by the time the dispute reaches this state, and as what. */
const paidAt: Partial<Record<DisputeDraft["state"], { from: number; to: number; category: string }>> = {
  performed: { from: 62, to: 100, category: "R1" },
  partly_performed: { from: 25, to: 55, category: "R1" },
  settled: { from: 50, to: 90, category: "R1" },
  resolved_by_department: { from: 60, to: 100, category: "R6" },
};

/** Money that came in with this step: in one sum or in two, entered by the handler and then verified. */
export function noteRecovery(diary: Diary, random: Random, { draft, dispute, handler, from, to }: Step): void {
  const share = paidAt[draft.state];
  const isForEnterprise = draft.applicantUscc !== null && draft.amountClaimed !== null;
  if (share === undefined || !isForEnterprise || draft.amountClaimed === null) return;
  const total = percentOf(draft.amountClaimed, random.whole(share.from, share.to));
  const first = random.chance(0.3) ? percentOf(total, random.whole(30, 60)) : total;
  const parts = first < total ? [first, total - first] : [total];
  const early = draft.state === "performed" && random.chance(0.5) && daysBetween(from, to) > 3;
  let receivedOn = early ? workdaysAfter(diary.calendar, from, 2) : to;
  for (const amount of parts) {
    const payment: PaymentDraft = {
      ...empty,
      receivedOn,
      payerName: draft.respondentName,
      payeeName: draft.applicantName,
      payeeUscc: draft.applicantUscc,
      amount,
      headline: "recovery",
      category: categoryOf(draft, share.category, random),
      voucherNo: voucherOf(random, receivedOn),
      leadUnit: draft.leadUnit,
    };
    notePayment(diary, random, { payment, handler, link: () => ({ disputeId: dispute.id }) });
    receivedOn = workdaysAfter(diary.calendar, receivedOn, random.whole(1, 3));
  }
  if (random.chance(0.06)) noteConcession(diary, random, { draft, dispute, handler, from, to });
}

function categoryOf(draft: DisputeDraft, usual: string, random: Random): string {
  if (draft.type === "overdue_account") return "R4";
  return usual === "R1"
    ? random.weighted([
        ["R1", 76],
        ["R2", 9],
        ["R5", 8],
        ["R3", 3],
        ["R7", 4],
      ])
    : usual;
}

/** N1–N3: an estimate or a concession, kept apart from the money that arrived. */
function noteConcession(diary: Diary, random: Random, { draft, dispute, handler, to }: Step): void {
  const category = random.pick(["N1", "N2", "N3"] as const);
  const payment: PaymentDraft = {
    ...empty,
    receivedOn: to,
    payerName: draft.respondentName,
    payeeName: draft.applicantName,
    payeeUscc: draft.applicantUscc,
    amount: random.whole(5, 60) * 10_000 * 100,
    headline: "none",
    category,
    voucherNo: voucherOf(random, to),
    leadUnit: draft.leadUnit,
    note: concessions[category],
  };
  notePayment(diary, random, { payment, handler, link: () => ({ disputeId: dispute.id }) });
}

const concessions = {
  N1: "复工后避免的停工损失，企业自行测算，不计入挽损。",
  N2: "闲置厂房重新出租，按评估价估算，不计入挽损。",
  N3: "对方减免逾期利息，按原合同利率计算，不计入挽损。",
} as const;

export type PaymentPlan = {
  readonly payment: PaymentDraft;
  readonly handler: StaffName;
  /** What it belongs to, known only once that has been entered. */
  readonly link: () => Partial<PaymentDraft>;
};

/**
 * Enters a payment soon after the money came and has somebody else verify it. Now and then the voucher is late, the
 * entry is sent back, or the bank takes the money back.
 */
export function notePayment(diary: Diary, random: Random, { payment, handler, link }: PaymentPlan): void {
  const { calendar } = diary;
  const known = { id: 0, version: 0 };
  const keep = (row: Key): void => {
    Object.assign(known, { id: row.id, version: row.version });
  };
  const entered = workdaysAfter(calendar, payment.receivedOn, random.whole(1, 3));
  const looked = workdaysAfter(calendar, entered, random.whole(1, 6));
  const verifier = random.pick(verifiers);
  const fate = random.weighted([
    ["verified", 88],
    ["late", 4],
    ["returned", 5],
    ["taken back", 3],
  ] as const);
  if (fate === "late") {
    const found = workdaysAfter(calendar, entered, random.whole(8, 20));
    diary.note(entered, handler, async (client) =>
      keep(await client.payments.create({ ...payment, ...link(), voucherNo: null })),
    );
    diary.note(found, handler, async (client) =>
      keep(await client.payments.revise({ ...payment, ...link(), ...known })),
    );
    noteVerification(diary, verifier, workdaysAfter(calendar, found, random.whole(1, 4)), known);
    return;
  }
  diary.note(entered, handler, async (client) => keep(await client.payments.create({ ...payment, ...link() })));
  if (fate === "returned") {
    const reason = random.pick(complaints);
    diary.note(looked, verifier, async (client) => keep(await client.payments.sendBack({ ...known, reason })));
    const corrected = workdaysAfter(calendar, looked, random.whole(2, 15));
    diary.note(corrected, handler, async (client) => keep(await client.payments.submit(known)));
    noteVerification(diary, verifier, workdaysAfter(calendar, corrected, random.whole(1, 3)), known);
    return;
  }
  noteVerification(diary, verifier, looked, known);
  if (fate === "taken back" && payment.amount > 0 && payment.headline === "recovery") {
    const returnedOn = workdaysAfter(calendar, looked, random.whole(2, 8));
    const reversal: PaymentDraft = {
      ...payment,
      receivedOn: returnedOn,
      amount: -payment.amount,
      voucherNo: voucherOf(random, returnedOn),
      note: "银行退票，冲回原笔。",
    };
    const back = { id: 0, version: 0 };
    diary.note(workdaysAfter(calendar, returnedOn, 1), handler, async (client) => {
      const row = await client.payments.create({ ...reversal, ...link(), reversesId: known.id });
      Object.assign(back, { id: row.id, version: row.version });
    });
    noteVerification(diary, verifier, workdaysAfter(calendar, returnedOn, 4), back);
  }
}

/** Money of the last days that waits for somebody today: to be verified, without a voucher, or sent back. */
export function noteWaitingPayments(diary: Diary, random: Random, unpaid: readonly Owing[]): void {
  const { calendar, today } = diary;
  const waiting = ["to_verify", "to_verify", "to_verify", "no voucher", "to_verify", "returned", "returned"] as const;
  const owing = unpaid.filter(({ draft }) => draft.applicantUscc !== null && draft.amountClaimed !== null);
  for (const [place, what] of waiting.entries()) {
    const from = owing.at(place % owing.length);
    if (from === undefined) return;
    const { draft, dispute, handler } = from;
    const receivedOn = workdaysAfter(calendar, today, -3 - place);
    const payment: PaymentDraft = {
      ...empty,
      receivedOn,
      payerName: draft.respondentName,
      payeeName: draft.applicantName,
      payeeUscc: draft.applicantUscc,
      amount: Math.max(100, percentOf(draft.amountClaimed ?? 0, random.whole(4, 9))),
      headline: "recovery",
      category: random.pick(["R1", "R2", "R5"] as const),
      voucherNo: what === "no voucher" ? null : voucherOf(random, receivedOn),
      leadUnit: draft.leadUnit,
    };
    const key = { id: 0, version: 0 };
    diary.note(workdaysAfter(calendar, receivedOn, 1), handler, async (client) => {
      const { id, version } = await client.payments.create({ ...payment, disputeId: dispute.id });
      Object.assign(key, { id, version });
    });
    if (what !== "returned") continue;
    const reason = random.pick(complaints);
    diary.note(workdaysAfter(calendar, receivedOn, 2), random.pick(verifiers), async (client) => {
      await client.payments.sendBack({ ...key, reason });
    });
  }
}

function noteVerification(diary: Diary, verifier: StaffName, day: LocalDate, payment: Key): void {
  diary.note(day, verifier, async (client) => {
    Object.assign(payment, { version: (await client.payments.verify(payment)).version });
  });
}

const complaints = [
  "银行回单金额与登记金额不一致，请核对。",
  "缺付款方名称，请补充回单影印件。",
  "到账日期早于协议签订日期，请说明。",
] as const;

/** Whole yuan. */
function percentOf(fen: number, percent: number): number {
  return Math.round((fen * percent) / 10_000) * 100;
}

/** Vouchers are numbered by the banks: of the same year they look alike and follow no order that the office knows. */
export function voucherOf(random: Random, day: LocalDate): string {
  return `PZ${day.slice(2, 4)}${day.slice(5, 7)}-${random.whole(10_000_000, 99_999_999)}`;
}

export const empty = {
  payeeUscc: null,
  category: null,
  voucherNo: null,
  disputeId: null,
  loanId: null,
  method: null,
  principal: null,
  interest: null,
  fees: null,
  leadUnit: null,
  reversesId: null,
  note: null,
} as const;
