import { addDays } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import { plainPayment } from "../../shared/payments/blank.ts";
import type { PaymentDraft } from "../../shared/payments/contract.ts";
import { partiesOf } from "./case.ts";
import type { DemoCase, Scene } from "./case.ts";
import { workdaysAfter } from "./diary.ts";
import type { Diary } from "./diary.ts";
import type { Random } from "./random.ts";
import { verifiers } from "./staff.ts";
import type { StaffName } from "./staff.ts";

type Key = { id: number; version: number };

/** Money that came in for a case: an enterprise's is recovered for it, a person's wages are no loss of an enterprise. */
export function casePayment(
  { random, kase }: Scene,
  { amount, receivedOn, usual }: { amount: number; receivedOn: LocalDate; usual: string },
): PaymentDraft {
  const { draft } = kase;
  const [payeeName, payerName] = partiesOf(kase);
  const payeeUscc = draft.parties[0]?.partyUscc ?? null;
  return {
    ...empty,
    receivedOn,
    payerName,
    payeeName,
    payeeUscc,
    amount,
    headline: payeeUscc === null ? "none" : "recovery",
    category: payeeUscc === null ? "R1" : categoryOf(draft, usual, random),
    voucherNo: voucherOf(random, receivedOn),
    leadUnit: draft.leadUnit,
  };
}

type Recovery = {
  /** Of the claim, in percent. */
  readonly share: readonly [from: number, to: number];
  readonly usual: string;
  readonly on: LocalDate;
};

/** Money that came in without an agreement of the office's: in one sum or in two, entered by the handler and then verified. */
export function noteRecovery(scene: Scene, { share, usual, on }: Recovery): void {
  const { diary, random, kase } = scene;
  const { amountClaimed, parties } = kase.draft;
  if (amountClaimed === null || (parties[0]?.partyUscc ?? null) === null) return;
  const total = percentOf(amountClaimed, random.whole(...share));
  const first = random.chance(0.3) ? percentOf(total, random.whole(30, 60)) : total;
  let receivedOn = on;
  for (const amount of first < total ? [first, total - first] : [total]) {
    const payment = casePayment(scene, { amount, receivedOn, usual });
    notePayment(diary, random, {
      payment,
      handler: kase.handler,
      link: () => ({ disputeId: kase.key.id }),
      fates: "any",
    });
    receivedOn = workdaysAfter(diary.calendar, receivedOn, random.whole(1, 3));
  }
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
export function noteConcession({ diary, random, kase }: Scene, on: LocalDate): void {
  const [payeeName, payerName] = partiesOf(kase);
  const payeeUscc = kase.draft.parties[0]?.partyUscc ?? null;
  if (payeeUscc === null) return;
  const category = random.pick(["N1", "N2", "N3"] as const);
  const payment: PaymentDraft = {
    ...empty,
    receivedOn: on,
    payerName,
    payeeName,
    payeeUscc,
    amount: random.whole(5, 60) * 10_000 * 100,
    headline: "none",
    category,
    voucherNo: voucherOf(random, on),
    leadUnit: kase.draft.leadUnit,
    note: concessions[category],
  };
  notePayment(diary, random, {
    payment,
    handler: kase.handler,
    link: () => ({ disputeId: kase.key.id }),
    fates: "kept",
  });
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
  /** Whether the bank may take it back later; what an agreement waits for is kept. */
  readonly fates: "any" | "kept";
};

/**
 * Enters a payment soon after the money came and has somebody else verify it. Now and then the voucher is late, the
 * entry is sent back, or the bank takes the money back. Answers the day on which it is verified.
 */
export function notePayment(diary: Diary, random: Random, { payment, handler, link, fates }: PaymentPlan): LocalDate {
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
    ["taken back", fates === "any" ? 3 : 0],
  ] as const);
  if (fate === "late") {
    const found = workdaysAfter(calendar, entered, random.whole(8, 20));
    diary.note(entered, handler, async (client) =>
      keep(await client.payments.create({ ...payment, ...link(), voucherNo: null })),
    );
    diary.note(found, handler, async (client) =>
      keep(await client.payments.revise({ ...payment, ...link(), ...known })),
    );
    return noteVerification(diary, verifier, workdaysAfter(calendar, found, random.whole(1, 4)), known);
  }
  diary.note(entered, handler, async (client) => keep(await client.payments.create({ ...payment, ...link() })));
  if (fate === "returned") {
    const reason = random.pick(complaints);
    diary.note(looked, verifier, async (client) => keep(await client.payments.sendBack({ ...known, reason })));
    const corrected = workdaysAfter(calendar, looked, random.whole(2, 15));
    diary.note(corrected, handler, async (client) => keep(await client.payments.submit(known)));
    return noteVerification(diary, verifier, workdaysAfter(calendar, corrected, random.whole(1, 3)), known);
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
  return looked;
}

/** Days since the case came in from which somebody owes in the last days. */
const OLD_ENOUGH = 25;

/** Money of the last days that waits for somebody today: to be verified, without a voucher, or sent back. */
export function noteWaitingPayments(diary: Diary, random: Random, unpaid: readonly DemoCase[]): void {
  const { calendar, today } = diary;
  const waiting = ["to_verify", "to_verify", "to_verify", "no voucher", "to_verify", "returned", "returned"] as const;
  const since = addDays(today, -OLD_ENOUGH);
  const owing = unpaid.filter(
    ({ draft }) => draft.registeredOn < since && draft.amountClaimed !== null && draft.parties[0]?.partyUscc,
  );
  for (const [place, what] of waiting.entries()) {
    const kase = owing.at(place % owing.length);
    if (kase === undefined) return;
    const receivedOn = workdaysAfter(calendar, today, -3 - place);
    const amount = Math.max(100, percentOf(kase.draft.amountClaimed ?? 0, random.whole(1, 4)));
    const usual = random.pick(["R2", "R5"] as const);
    const payment = {
      ...casePayment({ diary, random, kase }, { amount, receivedOn, usual }),
      ...(what === "no voucher" && { voucherNo: null }),
    };
    const key = { id: 0, version: 0 };
    diary.note(workdaysAfter(calendar, receivedOn, 1), kase.handler, async (client) => {
      const { id, version } = await client.payments.create({ ...payment, disputeId: kase.key.id });
      Object.assign(key, { id, version });
    });
    if (what !== "returned") continue;
    const reason = random.pick(complaints);
    diary.note(workdaysAfter(calendar, receivedOn, 2), random.pick(verifiers), async (client) => {
      await client.payments.sendBack({ ...key, reason });
    });
  }
}

function noteVerification(diary: Diary, verifier: StaffName, day: LocalDate, payment: Key): LocalDate {
  diary.note(day, verifier, async (client) => {
    Object.assign(payment, { version: (await client.payments.verify(payment)).version });
  });
  return day;
}

const complaints = [
  "银行回单金额与登记金额不一致，请核对。",
  "缺付款方名称，请补充回单影印件。",
  "到账日期早于协议签订日期，请说明。",
] as const;

/** Whole yuan. */
export function percentOf(fen: number, percent: number): number {
  return Math.round((fen * percent) / 10_000) * 100;
}

/** Vouchers are numbered by the banks: of the same year they look alike and follow no order that the office knows. */
export function voucherOf(random: Random, day: LocalDate): string {
  return `PZ${day.slice(2, 4)}${day.slice(5, 7)}-${random.whole(10_000_000, 99_999_999)}`;
}

export const empty = { ...plainPayment, payeeUscc: null, category: null, voucherNo: null } as const;
