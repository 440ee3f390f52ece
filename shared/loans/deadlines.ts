import { compareDates } from "../calendar.ts";
import type { Calendar, LocalDate } from "../calendar.ts";
import { reckon } from "../disputes/deadlines/reckoning.ts";
import type { Reckoned } from "../disputes/deadlines/reckoning.ts";
import type { TermRules } from "../disputes/deadlines/rule-sets.ts";
import { givesTitle, isCreditors } from "../proceedings/kinds.ts";
import type { ProceedingKind, ProceedingResult } from "../proceedings/kinds.ts";
import type { LoanDueKind } from "./due-kinds.ts";
import { isEnded } from "./states.ts";
import type { LoanState } from "./states.ts";

export type LoanProceeding = {
  readonly kind: ProceedingKind;
  readonly filedOn: LocalDate;
  readonly result: ProceedingResult | null;
  readonly resultOn: LocalDate | null;
  readonly performUntil: LocalDate | null;
  readonly nextOn: LocalDate | null;
};

/** What the deadlines of a loan depend on. */
export type LoanDeadlineFacts = {
  readonly state: LoanState;
  readonly dueOn: LocalDate | null;
  readonly originalDueOn: LocalDate | null;
  readonly guarantee: string | null;
  readonly guarantors: string | null;
  readonly guaranteeUntil: LocalDate | null;
  /** As the bank said when it handed the loan over. */
  readonly interruptedOn: LocalDate | null;
  readonly proceedings: readonly LoanProceeding[];
  /** The oldest first. */
  readonly efforts: readonly {
    readonly doneOn: LocalDate;
    readonly interrupts: boolean;
    readonly nextOn: LocalDate | null;
  }[];
};

export type LoanDeadline = {
  readonly kind: LoanDueKind;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  /** The days on which to remind somebody: 180, 90 and 30 before, as the rule set says. */
  readonly reminders: readonly LocalDate[];
  /** From which day the rule counts; null for a day that somebody set. */
  readonly fromOn: LocalDate | null;
  readonly basis: string | null;
};

/** 民法典 188, 195: three years, from the day on which it was interrupted for the last time. */
const LIMITATION = { rule: "limitation", term: "limitation" } as const;
/** 民法典 692: where nothing is agreed, six months after the debt was due. */
const GUARANTEE = { rule: "guarantee_expiry", term: "defaultGuarantee" } as const;
/** 民事诉讼法 250 */
const ENFORCEMENT = { rule: "enforcement_application", term: "application" } as const;

/** What is due of a loan or runs out, the earliest first; nothing once it is settled or another creditor's. */
export function loanDeadlines(
  facts: LoanDeadlineFacts,
  versions: readonly TermRules[],
  calendar: Calendar,
): LoanDeadline[] {
  if (isEnded(facts.state)) return [];
  const reckoned =
    (kind: LoanDueKind, { rule, term }: typeof LIMITATION | typeof GUARANTEE | typeof ENFORCEMENT) =>
    (from: LocalDate | null): LoanDeadline[] => {
      const found = from === null ? null : reckon(versions, calendar, { rule, term, from });
      return found !== null && "due" in found && from !== null ? [deadlineOf(kind, from, found.due)] : [];
    };
  const agreed = facts.guaranteeUntil;
  const found = [
    ...reckoned("limitation", LIMITATION)(limitationFrom(facts)),
    ...(guaranteeIsClaimed(facts)
      ? []
      : agreed === null
        ? reckoned("guarantee", GUARANTEE)(defaultGuaranteeFrom(facts))
        : [{ ...set("guarantee", agreed), reminders: remindersFor(versions, calendar, agreed) }]),
    ...reckoned("enforcement", ENFORCEMENT)(enforcementFrom(facts)),
    ...facts.proceedings.flatMap(({ nextOn }) => (nextOn === null ? [] : [set("proceeding", nextOn)])),
    // Whoever went on to something else has done or dropped what was to come next before.
    ...facts.efforts.slice(-1).flatMap(({ nextOn }) => (nextOn === null ? [] : [set("effort", nextOn)])),
  ];
  return found.toSorted((one, other) => compareDates(one.dueOn, other.dueOn));
}

/** A day that somebody set. */
const set = (kind: LoanDueKind, dueOn: LocalDate): LoanDeadline => ({
  kind,
  dueOn,
  provisional: false,
  reminders: [],
  fromOn: null,
  basis: null,
});

function deadlineOf(
  kind: LoanDueKind,
  fromOn: LocalDate,
  { dueOn, provisional, reminders, basis }: Reckoned,
): LoanDeadline {
  return { kind, dueOn, provisional, reminders, fromOn, basis };
}

/** An agreed day reminds of itself as a reckoned one does. */
function remindersFor(versions: readonly TermRules[], calendar: Calendar, dueOn: LocalDate): readonly LocalDate[] {
  const asked = reckon(versions, calendar, { ...GUARANTEE, from: dueOn });
  if (!("due" in asked)) return [];
  const days = asked.due.reminders.map((day) => Date.parse(asked.due.dueOn) - Date.parse(day));
  return days.map((before) => new Date(Date.parse(dueOn) - before).toISOString().slice(0, 10)).toSorted();
}

const isOpen = ({ kind, result }: LoanProceeding): boolean => isCreditors(kind) && result === null;

/**
 * The day from which limitation runs; null while a claim is before a court or was decided, and where nothing says since
 * when it runs. A proceeding that came to nothing begins it anew with its end (195).
 */
export function limitationFrom({ dueOn, interruptedOn, efforts, proceedings }: LoanDeadlineFacts): LocalDate | null {
  if (proceedings.some((each) => isOpen(each) || givesTitle(each))) return null;
  const days = [
    dueOn,
    interruptedOn,
    ...efforts.filter(({ interrupts }) => interrupts).map(({ doneOn }) => doneOn),
    ...proceedings.filter(({ kind }) => isCreditors(kind)).map(({ filedOn, resultOn }) => resultOn ?? filedOn),
  ];
  return latest(days);
}

/** A creditor that went to court within the period has claimed the guarantee. */
function guaranteeIsClaimed({ proceedings, guaranteeUntil }: LoanDeadlineFacts): boolean {
  return proceedings.some(
    ({ kind, filedOn }) => isCreditors(kind) && (guaranteeUntil === null || filedOn <= guaranteeUntil),
  );
}

/** An extension without the guarantor's written consent does not move the period (695). */
function defaultGuaranteeFrom({ guarantee, guarantors, dueOn, originalDueOn }: LoanDeadlineFacts): LocalDate | null {
  const isGuaranteed = guarantee === "guarantor" || guarantors !== null;
  return isGuaranteed ? (originalDueOn ?? dueOn) : null;
}

/** Two years to apply for enforcement from the end of the time for performance; none once it was applied for. */
function enforcementFrom({ proceedings }: LoanDeadlineFacts): LocalDate | null {
  if (proceedings.some(({ kind }) => kind === "enforcement" || kind === "notarised_enforcement")) return null;
  return latest(proceedings.filter(givesTitle).map(({ performUntil, resultOn }) => performUntil ?? resultOn));
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
