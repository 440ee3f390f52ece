import type { Inputs, Outputs } from "../../../shared/contract.ts";
import { COMPLAINT_RULE, complaintClock } from "../../../shared/arrears/complaint.ts";
import type { ComplaintClock, ComplaintFacts } from "../../../shared/arrears/complaint.ts";
import { dueOf, PAYMENT_RULE } from "../../../shared/arrears/due.ts";
import type { DueAnswer, DueFacts } from "../../../shared/arrears/due.ts";
import { lateInterest, lateRateOf } from "../../../shared/arrears/late-interest.ts";
import type { Paid } from "../../../shared/arrears/late-interest.ts";
import type { Calendar } from "../../../shared/calendar.ts";
import type { TermRules } from "../../../shared/disputes/deadlines/rule-sets.ts";
import { termParameters } from "../../../shared/rules/contract.ts";
import type { Connection } from "../../database/open.ts";
import { readTermRules } from "../disputes/index.ts";
import { ruleInForce } from "../office/rule-sets.ts";
import type { StoredRecord } from "../registers/index.ts";

/** What terms are reckoned by. */
export type Reckoning = { readonly connection: Connection; readonly calendar: Calendar; readonly today: string };

type Interest = Outputs["arrears"]["due"]["interest"];
type Asked = Inputs["arrears"]["due"] & DueFacts;

const rulesOf = (connection: Connection, code: string): TermRules[] =>
  readTermRules(connection).filter((rules) => rules.code === code);

/** When these facts make a sum due. */
export function reckonDue({ connection, calendar, today }: Reckoning, facts: DueFacts): DueAnswer {
  return dueOf(facts, rulesOf(connection, PAYMENT_RULE), calendar, today);
}

export function complaintOf({ connection, calendar }: Reckoning, facts: ComplaintFacts): ComplaintClock {
  return complaintClock(facts, rulesOf(connection, COMPLAINT_RULE), calendar);
}

type Owed = {
  readonly principal: number;
  readonly dueOn: string;
  readonly asOf: string;
  readonly payments: readonly Paid[];
  readonly agreedRate: number | null;
  readonly lpr: number | null;
  readonly signedOn: string | null;
};

/** Late interest by the rate in force on the day of the contract. */
export function interestOn(
  connection: Connection,
  { agreedRate, lpr, signedOn, ...owed }: Owed,
): NonNullable<Interest> {
  const { parameters } = ruleInForce(connection, PAYMENT_RULE, signedOn ?? owed.dueOn);
  const { lateInterestPerDayBasisPoints = 0 } = termParameters.parse(parameters);
  const { rate, warnings } = lateRateOf({ agreedRate, lpr }, lateInterestPerDayBasisPoints);
  const { amount, days, pieces } = lateInterest({ ...owed, rate });
  return { asOf: owed.asOf, from: owed.dueOn, amount, days, rate, pieces: [...pieces], warnings: [...warnings] };
}

/** Answers `arrears.due`. */
export function askDue(reckoning: Reckoning, asked: Asked): Outputs["arrears"]["due"] {
  const { principal = null, payments = [], agreedRate = null, lpr = null, dueOverride = null, signedOn } = asked;
  const due = reckonDue(reckoning, asked);
  const dueOn = dueOverride ?? due.dueOn;
  const asOf = asked.asOf ?? reckoning.today;
  const interest =
    dueOn === null || principal === null
      ? null
      : interestOn(reckoning.connection, { principal, dueOn, asOf, payments, agreedRate, lpr, signedOn });
  return { ...due, warnings: [...due.warnings], interest };
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const whole = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** What the table says of a case that its terms are reckoned from. */
export function storedTerms(kase: StoredRecord): DueFacts & ComplaintFacts {
  return {
    debtorKind: String(kase["debtor_kind"]) as DueFacts["debtorKind"],
    creditorSize: text(kase["creditor_size"]) as DueFacts["creditorSize"],
    signedOn: text(kase["signed_on"]),
    deliveredOn: text(kase["delivered_on"]),
    acceptedOn: text(kase["accepted_on"]),
    acceptanceUntil: text(kase["acceptance_until"]),
    settlementOn: text(kase["settlement_on"]),
    agreedDays: whole(kase["agreed_days"]),
    industryNorm: kase["industry_norm"] === 1,
    payWhenPaid: kase["pay_when_paid"] === 1,
    complainedOn: text(kase["complained_on"]),
    transferredOn: text(kase["transferred_on"]),
    complaintExtended: kase["complaint_extended"] === 1,
    answeredOn: text(kase["answered_on"]),
  };
}
