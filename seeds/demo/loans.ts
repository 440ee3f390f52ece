import { addDays, addMonths, yearOf } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { LoanDraft } from "../../shared/loans/contract.ts";
import { loanStates } from "../../shared/loans/states.ts";
import type { LoanState } from "../../shared/loans/states.ts";
import type { PaymentDraft } from "../../shared/payments/contract.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Diary } from "./diary.ts";
import { person } from "./parties.ts";
import type { Party } from "./parties.ts";
import type { Random } from "./random.ts";
import { empty, notePayment, voucherOf } from "./recoveries.ts";
import { mediators } from "./staff.ts";

export type Bank = Party & { readonly bank: string };

const PER_YEAR = 26;

/** The states that a loan passes after it was handed over, and how it is collected when it gets there. */
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

/** Method and share of what is left, in percent, that comes in when a loan reaches the state. */
const collectedAt: Partial<Record<LoanState, { method: string; from: number; to: number }>> = {
  collecting: { method: "reminder", from: 2, to: 8 },
  payment_order: { method: "payment_order", from: 15, to: 40 },
  enforcement: { method: "enforcement", from: 20, to: 55 },
  performing: { method: "instalments", from: 15, to: 45 },
  restructured: { method: "restructuring", from: 100, to: 100 },
  in_kind: { method: "in_kind", from: 60, to: 90 },
  transferred: { method: "transfer", from: 100, to: 100 },
  written_off: { method: "write_off", from: 100, to: 100 },
  settled: { method: "mediation", from: 100, to: 100 },
};

/** Nothing is left on the books of a loan that was written off; what comes in later is a part of what was lost. */
const AFTER_WRITE_OFF = { from: 4, to: 12 };

const endings = [
  ["settled", 40],
  ["performing", 18],
  ["enforcement", 12],
  ["payment_order", 6],
  ["in_kind", 5],
  ["restructured", 6],
  ["transferred", 3],
  ["written_off", 5],
  ["collected_after_write_off", 5],
] as const satisfies readonly (readonly [LoanState, number])[];

/** Fills the diary with the loans that banks handed over from `firstDay` on. */
export function planLoans(
  diary: Diary,
  random: Random,
  { banks, enterprises }: { banks: readonly Bank[]; enterprises: readonly Party[] },
  firstDay: LocalDate,
): void {
  for (let month = firstDay; month <= diary.lastDay; month = addMonths(month, 1)) {
    const count = random.whole(1, Math.ceil((2 * PER_YEAR) / 12) - 1);
    for (let n = 0; n < count; n += 1) {
      const handedOverOn = workdayOnOrBefore(diary.calendar, addDays(month, random.whole(4, 26)));
      noteLoan(diary, random, newLoan(random, banks, enterprises, handedOverOn), random.weighted(endings));
    }
  }
  for (const last of Object.keys(loanStates) as LoanState[]) {
    const handedOverOn = workdayOnOrBefore(diary.calendar, addDays(diary.today, -random.whole(110, 200)));
    noteLoan(diary, random, newLoan(random, banks, enterprises, handedOverOn), last);
  }
}

type NewLoan = { readonly draft: LoanDraft; readonly lender: Bank };

function newLoan(
  random: Random,
  banks: readonly Bank[],
  enterprises: readonly Party[],
  handedOverOn: LocalDate,
): NewLoan {
  const lender = random.pick(banks);
  const borrower = random.chance(0.7) ? random.pick(enterprises) : person(random);
  const balance = random.whole(8, 60) * random.whole(1, 3) * 10_000 * 100;
  const lentIn = yearOf(handedOverOn) - random.whole(2, 5);
  const draft: LoanDraft = {
    bank: lender.bank,
    loanNo: `610723${lentIn}${random.whole(10_000_000, 99_999_999)}`,
    borrowerName: borrower.name,
    borrowerUscc: borrower.uscc,
    fiveTierClass: random.weighted([
      ["special_mention", 15],
      ["substandard", 40],
      ["doubtful", 30],
      ["loss", 15],
    ]),
    classifiedOn: addDays(handedOverOn, -random.whole(10, 80)),
    guarantee: random.weighted([
      ["guarantor", 40],
      ["mortgage", 35],
      ["pledge", 8],
      ["unsecured", 17],
    ]),
    handedOverOn,
    balanceAtHandover: balance,
    planForYear: Math.round(balance / 30_000_000) * 10_000_000 || null,
    leadUnit: random.pick(["court_mediation_centre", "justice_bureau", "governance_centre"]),
    state: "registered",
    note: null,
  };
  return { draft, lender };
}

function noteLoan(diary: Diary, random: Random, { draft, lender }: NewLoan, last: LoanState): void {
  const handler = random.pick(mediators);
  const loan = { id: 0, version: 0 };
  const keep = ({ id, version }: { id: number; version: number }) => {
    Object.assign(loan, { id, version });
  };
  let day = draft.handedOverOn ?? diary.lastDay;
  diary.note(day, handler, async (client) => keep(await client.loans.create(draft)));
  let left = draft.balanceAtHandover;
  for (const state of wayTo[last]) {
    day = workdaysAfter(diary.calendar, day, state === "collecting" ? random.whole(2, 5) : random.whole(10, 35));
    diary.note(day, handler, async (client) => keep(await client.loans.revise({ ...draft, ...loan, state })));
    const share = collectedAt[state];
    const isLate = state === "collected_after_write_off";
    if (share === undefined && !isLate) continue;
    const { from, to } = isLate ? AFTER_WRITE_OFF : (share ?? AFTER_WRITE_OFF);
    const base = isLate ? draft.balanceAtHandover : left;
    const principal = Math.floor((base * random.whole(from, to)) / 10_000_000) * 100_000;
    if (principal === 0) continue;
    const method = isLate ? "after_write_off" : (share?.method ?? "cash");
    if (!isLate) left -= principal;
    const payment = collection(random, draft, lender, { principal, method, receivedOn: day });
    notePayment(diary, random, { payment, handler, link: () => ({ loanId: loan.id }), fates: "any" });
  }
}

const withoutInterest = ["in_kind", "restructuring", "transfer", "write_off"];

function collection(
  random: Random,
  draft: LoanDraft,
  lender: Bank,
  { principal, method, receivedOn }: { principal: number; method: string; receivedOn: LocalDate },
): PaymentDraft {
  const isMoney = !withoutInterest.includes(method);
  const interest = isMoney ? random.whole(2, 40) * 10_000 : 0;
  const fees = isMoney && random.chance(0.3) ? random.whole(2, 20) * 10_000 : 0;
  return {
    ...empty,
    receivedOn,
    payerName: draft.borrowerName,
    payeeName: lender.name,
    payeeUscc: lender.uscc,
    amount: principal + interest + fees,
    headline: "collection",
    voucherNo: voucherOf(random, receivedOn),
    method,
    principal,
    interest,
    fees,
    leadUnit: draft.leadUnit,
  };
}
