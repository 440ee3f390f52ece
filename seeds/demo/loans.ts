import { addDays, addMonths, yearOf } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import { plainLoan } from "../../shared/loans/blank.ts";
import type { LoanDraft } from "../../shared/loans/contract.ts";
import { loanStates } from "../../shared/loans/states.ts";
import type { LoanState } from "../../shared/loans/states.ts";
import { workdayOnOrBefore } from "./diary.ts";
import type { Diary } from "./diary.ts";
import { noteLoan } from "./loan-story.ts";
import { person } from "./parties.ts";
import type { Party } from "./parties.ts";
import type { Random } from "./random.ts";
import { mediators } from "./staff.ts";

export type Bank = Party & { readonly bank: string };

const PER_YEAR = 26;

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
  const plan = (handedOverOn: LocalDate, last: LoanState) => {
    const lender = random.pick(banks);
    const draft = newLoan(random, lender, enterprises, handedOverOn);
    noteLoan(diary, random, { draft, lender, handler: random.pick(mediators) }, last);
  };
  for (let month = firstDay; month <= diary.lastDay; month = addMonths(month, 1)) {
    const count = random.whole(1, Math.ceil((2 * PER_YEAR) / 12) - 1);
    for (let n = 0; n < count; n += 1) {
      const handedOverOn = workdayOnOrBefore(diary.calendar, addDays(month, random.whole(4, 26)));
      plan(handedOverOn, random.weighted(endings));
    }
  }
  for (const last of Object.keys(loanStates) as LoanState[]) {
    plan(workdayOnOrBefore(diary.calendar, addDays(diary.today, -random.whole(260, 340))), last);
  }
}

function newLoan(
  random: Random,
  lender: Bank,
  enterprises: readonly Party[],
  handedOverOn: LocalDate,
): LoanDraft & { readonly handedOverOn: LocalDate } {
  const borrower = random.chance(0.7) ? random.pick(enterprises) : person(random);
  const balance = random.whole(8, 60) * random.whole(1, 3) * 10_000 * 100;
  const dueOn = addDays(handedOverOn, -random.whole(60, 480));
  const lentOn = addMonths(dueOn, -12 * random.whole(1, 3));
  const nonPerforming = addDays(dueOn, 91);
  const rate = random.whole(395, 785) * 100;
  const year = yearOf(handedOverOn);
  const plan = Math.round(balance / 30_000_000) * 10_000_000 || null;
  const guarantee = random.weighted([
    ["guarantor", 40],
    ["mortgage", 35],
    ["pledge", 8],
    ["unsecured", 17],
  ] as const);
  return {
    ...plainLoan,
    bank: lender.bank,
    loanNo: `610723${yearOf(lentOn)}${random.whole(1_000_000, 9_999_999)}${random.whole(1, 9)}`,
    contractNo: `洋借字${yearOf(lentOn)}第${random.whole(100, 999)}号`,
    borrowerName: borrower.name,
    borrowerUscc: borrower.uscc,
    lent: balance + random.whole(0, 4) * 5_000_000,
    lentOn,
    dueOn,
    rate,
    penaltyRate: Math.round(rate * 1.5),
    overdueSince: addDays(dueOn, 1),
    nplSince: nonPerforming <= handedOverOn ? nonPerforming : null,
    fiveTierClass: random.weighted([
      ["special_mention", 15],
      ["substandard", 40],
      ["doubtful", 30],
      ["loss", 15],
    ]),
    classifiedOn: addDays(handedOverOn, -random.whole(10, 50)),
    guarantee,
    guarantors: guarantee === "guarantor" ? person(random).name : null,
    guaranteeUntil: guarantee === "guarantor" && random.chance(0.8) ? addMonths(dueOn, 36) : null,
    collateral: guarantee === "mortgage" ? random.pick(collaterals) : null,
    handedOverOn,
    balanceAtHandover: balance,
    interestDue: random.whole(20, 400) * 10_000,
    penaltyDue: random.whole(0, 120) * 10_000,
    feesDue: random.chance(0.4) ? random.whole(2, 30) * 10_000 : 0,
    allocationRule: random.weighted([
      ["default", 70],
      ["principal_first", 20],
      ["interest_first", 10],
    ]),
    planYear: plan === null ? null : year,
    planForYear: plan,
    leadUnit: random.pick(["court_mediation_centre", "justice_bureau", "governance_centre"]),
    collector: random.pick(["银行客户经理王某", "银行清收专员李某", "银行客户经理张某"]),
  };
}

const collaterals = [
  "洋州街道沿街商铺一间，已办抵押登记，现出租",
  "城东厂房及土地使用权，已办抵押登记，现闲置",
  "住宅一套，已办抵押登记，由借款人自住",
] as const;
