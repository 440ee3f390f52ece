import { isLocalDate } from "../calendar.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { ContactActor, ContactChannel, ContactReached, ContactScript } from "./collecting.ts";

/** 联系提示: what speaks against a contact; it is entered all the same, with the warning. */
export const contactWarnings = {
  OUTSIDE_HOURS: { zh: "在限定时段以外未经同意联系", en: "Outside the hours, without consent" },
  TOO_MANY_ATTEMPTS: { zh: "同日未接通次数过多", en: "Too many unanswered attempts of a day" },
  VISIT_ALONE: { zh: "上门人数不足", en: "Visited by too few" },
  THIRD_PARTY_TOLD: { zh: "向无关第三人透露债务", en: "Debt told to a third party" },
  IN_NAME_OF_AUTHORITY: { zh: "以机关名义催收", en: "In the name of an authority" },
} as const satisfies Names;
export type ContactWarning = keyof typeof contactWarnings;

export type Contact = {
  /** Local, `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  readonly actor: ContactActor;
  readonly channel: ContactChannel;
  readonly reached: ContactReached;
  readonly answered: boolean;
  readonly consented: boolean;
  readonly detailsTold: boolean;
  readonly visitors: number | null;
  readonly script: ContactScript;
};

/** Rule set `contact_limits`: whole hours, attempts and visitors. */
export type ContactLimits = {
  readonly contactFromHour: number;
  readonly contactUntilHour: number;
  readonly attemptsPerDay: number;
  readonly visitors: number;
};

/** Letters wait until they are read. */
const timed: readonly ContactChannel[] = ["phone", "message", "visit", "video"];
/** Parties and those who speak for them. */
const concerned: readonly ContactReached[] = ["borrower", "guarantor", "authorised"];

/**
 * 中国银行业协会催收工作指引 (2026, domain sheet 6.3): no contact from 22:00 to 08:00 without consent, the same unanswered
 * contact at most six times a day, visits by two or more, third parties told nothing of the debt, and never in the name of
 * an administrative or judicial organ; a court speaks in its own. The numbers are the office's rule. `others`: the contacts
 * of the loan entered besides.
 */
export function warningsOf(
  contact: Contact,
  others: readonly Contact[],
  { contactFromHour, contactUntilHour, attemptsPerDay, visitors }: ContactLimits,
): ContactWarning[] {
  const found: ContactWarning[] = [];
  const hour = Number(contact.at.slice(11, 13));
  const isCollectors = contact.actor !== "court";
  if (
    isCollectors &&
    timed.includes(contact.channel) &&
    !contact.consented &&
    (hour < contactFromHour || hour >= contactUntilHour)
  ) {
    found.push("OUTSIDE_HOURS");
  }
  if (isCollectors && !contact.answered && attemptsBefore(contact, others) >= attemptsPerDay - 1) {
    found.push("TOO_MANY_ATTEMPTS");
  }
  if (isCollectors && contact.channel === "visit" && (contact.visitors ?? 0) < visitors) found.push("VISIT_ALONE");
  if (contact.detailsTold && contact.reached === "third_party") found.push("THIRD_PARTY_TOLD");
  if (isCollectors && contact.script === "authority") found.push("IN_NAME_OF_AUTHORITY");
  return found;
}

/** Unanswered ones by the same channel on the same day, up to this one. */
function attemptsBefore(contact: Contact, others: readonly Contact[]): number {
  const day = contact.at.slice(0, 10);
  return others.filter(
    (other) =>
      !other.answered && other.channel === contact.channel && other.at.slice(0, 10) === day && other.at <= contact.at,
  ).length;
}

/** Codes: DATE_IN_FUTURE, TIME_UNREADABLE, VISITORS_MISSING, REACHED_NOBODY, PERSON_MISSING. `now`: local, to the minute. */
export function contactProblems(contact: Contact & { readonly person: string | null }, now: string): Problem[] {
  const found: Problem[] = [];
  if (!isMoment(contact.at)) found.push(problem("at", "TIME_UNREADABLE"));
  else if (contact.at > now) found.push(problem("at", "DATE_IN_FUTURE"));
  if (contact.channel === "visit" && contact.visitors === null) found.push(problem("visitors", "VISITORS_MISSING"));
  if (contact.answered && contact.reached === "nobody") found.push(problem("reached", "REACHED_NOBODY"));
  if (
    contact.answered &&
    contact.reached !== "nobody" &&
    !concerned.includes(contact.reached) &&
    contact.person === null
  ) {
    found.push(problem("person", "PERSON_MISSING"));
  }
  return found;
}

function isMoment(at: string): boolean {
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d$/u.test(at) && isLocalDate(at.slice(0, 10));
}
