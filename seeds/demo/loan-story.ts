import { addDays } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { LoanDraft } from "../../shared/loans/contract.ts";
import { isEnded } from "../../shared/loans/states.ts";
import type { LoanState } from "../../shared/loans/states.ts";
import { after, allocate, allocationOrders, inOrder, totalOf } from "../../shared/payments/allocation.ts";
import type { Debt } from "../../shared/payments/allocation.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Client, Diary } from "./diary.ts";
import type { Bank } from "./loans.ts";
import { collect, contact, courtStep, dispose, reminder } from "./loan-deeds.ts";
import type { DemoLoan, Disposal, Target } from "./loan-deeds.ts";
import type { Random } from "./random.ts";
import { empty, notePayment, voucherOf } from "./recoveries.ts";
import type { StaffName } from "./staff.ts";
import { verifiers } from "./staff.ts";

/** The states that a loan passes after it was handed over. */
const wayTo: Readonly<Record<LoanState, readonly LoanState[]>> = {
  registered: [],
  collecting: ["collecting"],
  in_mediation: ["collecting", "in_mediation"],
  payment_order: ["collecting", "payment_order"],
  litigation: ["collecting", "litigation"],
  arbitration: ["collecting", "arbitration"],
  enforcement: ["collecting", "litigation", "enforcement"],
  performing: ["collecting", "in_mediation", "performing"],
  restructured: ["collecting", "restructured"],
  in_kind: ["collecting", "litigation", "in_kind"],
  transferred: ["collecting", "transferred"],
  written_off: ["collecting", "litigation", "enforcement", "written_off"],
  collected_after_write_off: ["collecting", "litigation", "written_off", "collected_after_write_off"],
  settled: ["collecting", "in_mediation", "performing", "settled"],
};

/** Method and share of what is owed, in percent, that comes in once a loan has reached the state, or on the way there. */
const collectedAt: Partial<Record<LoanState, { method: string; from: number; to: number }>> = {
  collecting: { method: "reminder", from: 2, to: 8 },
  payment_order: { method: "payment_order", from: 15, to: 40 },
  enforcement: { method: "enforcement", from: 20, to: 55 },
  performing: { method: "instalments", from: 15, to: 45 },
  collected_after_write_off: { method: "after_write_off", from: 4, to: 12 },
  settled: { method: "mediation", from: 100, to: 100 },
};

/** What comes first: the money whose receipt the step records, or the step in which it comes in. */
const afterMoney: readonly LoanState[] = ["settled", "collected_after_write_off"];

type Handed = {
  readonly draft: LoanDraft & { readonly handedOverOn: LocalDate };
  readonly lender: Bank;
  readonly handler: StaffName;
};

/** Notes what becomes of a loan from its hand-over to its last state. */
export function noteLoan(diary: Diary, random: Random, { draft, lender, handler }: Handed, last: LoanState): void {
  const loan: DemoLoan = { draft, key: { id: 0, version: 0 }, proceedings: new Map() };
  const act = (
    day: LocalDate,
    ...deeds: readonly ((client: Client, target: Target) => Promise<{ version: number }>)[]
  ) =>
    diary.note(day, handler, async (client) => {
      for (const deed of deeds) {
        const { version } = await deed(client, { loanId: loan.key.id, version: loan.key.version });
        loan.key.version = version;
      }
    });
  diary.note(draft.handedOverOn, handler, async (client) => {
    const { id, version } = await client.loans.create(draft);
    Object.assign(loan.key, { id, version });
  });

  let owed: Debt = {
    fees: draft.feesDue,
    penalty: draft.penaltyDue,
    interest: draft.interestDue,
    principal: draft.balanceAtHandover,
  };
  let day: LocalDate = draft.handedOverOn;
  let settledFrom = day;
  const link = () => ({ loanId: loan.key.id });
  const pay = (state: LoanState, receivedOn: LocalDate) => {
    const share = collectedAt[state];
    if (share === undefined) return;
    const amount =
      share.to === 100 ? totalOf(owed) : hundreds((totalOf(owed) * random.whole(share.from, share.to)) / 100);
    if (amount === 0) return;
    const parts = allocate(owed, amount, inOrder(allocationOrders[draft.allocationRule]));
    owed = after(owed, parts);
    const payment = {
      ...empty,
      receivedOn,
      payerName: draft.borrowerName,
      payeeName: lender.name,
      payeeUscc: lender.uscc,
      amount,
      headline: "collection" as const,
      voucherNo: voucherOf(random, receivedOn),
      method: share.method,
      ...parts,
      leadUnit: draft.leadUnit,
    };
    const verified = notePayment(diary, random, { payment, handler, link, fates: "any" });
    if (verified > settledFrom) settledFrom = verified;
  };

  for (const state of wayTo[last]) {
    day = workdaysAfter(diary.calendar, day, state === "collecting" ? random.whole(2, 5) : random.whole(10, 30));
    if (afterMoney.includes(state)) {
      pay(state, day);
      day = workdaysAfter(diary.calendar, settledFrom > day ? settledFrom : day, random.whole(1, 3));
    }
    const on = day;
    const disposal = disposalAt(random, state, owed, on);
    if (disposal === null) act(on, ...stepsInto(random, loan, state, on));
    else {
      const entry = { id: 0, version: 1 };
      act(on, dispose(disposal, on, entry));
      const verifier = random.pick(verifiers);
      diary.note(workdaysAfter(diary.calendar, on, random.whole(2, 5)), verifier, async (client) => {
        await client.payments.verify(entry);
      });
      if (disposal.act === "takeInKind") {
        owed = after(owed, allocate(owed, disposal.amount, inOrder(allocationOrders[draft.allocationRule])));
      }
    }
    if (!afterMoney.includes(state)) pay(state, on);
  }
  if (!isEnded(last) && last !== "registered") noteReminders(diary, random, act, day);
}

const WITHIN_DAYS = 300;
const OVERDUE_DAYS = 5;

/** Whoever still owes is reminded once in a while, so that limitation does not run out. */
function noteReminders(
  diary: Diary,
  random: Random,
  act: (day: LocalDate, ...deeds: readonly ReturnType<typeof reminder>[]) => void,
  since: LocalDate,
): void {
  for (let day = addDays(since, random.whole(60, WITHIN_DAYS)); day <= diary.lastDay; day = addDays(day, WITHIN_DAYS)) {
    const on = workdayOnOrBefore(diary.calendar, day);
    const nextOn = workdaysAfter(diary.calendar, on, random.whole(5, 40));
    // What was to come next has come by now, but for the last few.
    act(on, reminder(random, on, nextOn >= addDays(diary.lastDay, -OVERDUE_DAYS) ? nextOn : null));
  }
}

type Deeds = readonly ((client: Client, target: Target) => Promise<{ version: number }>)[];

function stepsInto(random: Random, loan: DemoLoan, state: LoanState, on: LocalDate): Deeds {
  switch (state) {
    case "collecting":
      return [collect("beginCollection", on), contact(random, on), reminder(random, on, null)];
    case "in_mediation":
      return [collect("mediate", on)];
    case "payment_order":
      return [courtStep(random, loan, "payment_order", on), collect("applyPaymentOrder", on)];
    case "litigation":
      return [courtStep(random, loan, "lawsuit", on), collect("sue", on)];
    case "arbitration":
      return [courtStep(random, loan, "arbitration", on), collect("arbitrate", on)];
    case "enforcement":
      return [courtStep(random, loan, "enforcement", on), collect("enforce", on)];
    case "performing":
      return [collect("reachTerms", on)];
    case "collected_after_write_off":
      return [collect("collectAfterWriteOff", on)];
    case "settled":
      return [collect("settle", on)];
    case "registered":
    case "restructured":
    case "in_kind":
    case "transferred":
    case "written_off":
      return [];
  }
}

function disposalAt(random: Random, state: LoanState, owed: Debt, on: LocalDate): Disposal | null {
  const documentNo = voucherOf(random, on);
  switch (state) {
    case "restructured":
      return { act: "restructure", amount: owed.principal, documentNo, newDueOn: addDays(on, 365) };
    case "in_kind":
      return { act: "takeInKind", amount: hundreds((totalOf(owed) * random.whole(60, 90)) / 100), documentNo };
    case "transferred":
      return { act: "transfer", amount: owed.principal, documentNo };
    case "written_off":
      return { act: "writeOff", amount: owed.principal, documentNo };
    default:
      return null;
  }
}

/** Whole hundreds of yuan. */
function hundreds(fen: number): number {
  return Math.floor(fen / 10_000) * 10_000;
}
