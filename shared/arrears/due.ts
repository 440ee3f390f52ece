import { addDays, daysBetween } from "../calendar.ts";
import type { Calendar, LocalDate } from "../calendar.ts";
import { reckon } from "../disputes/deadlines/reckoning.ts";
import { versionOn } from "../disputes/deadlines/rule-sets.ts";
import type { TermRules } from "../disputes/deadlines/rule-sets.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { creditorSizes, DebtorKind } from "./states.ts";

export const PAYMENT_RULE = "sme_payment";

/** What decides by when a debtor has to pay. */
export type DueFacts = {
  readonly debtorKind: DebtorKind;
  /** As it was when the contract was signed; null where nobody has said it. */
  readonly creditorSize: keyof typeof creditorSizes | null;
  readonly signedOn: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  readonly acceptanceUntil: LocalDate | null;
  readonly settlementOn: LocalDate | null;
  readonly agreedDays: number | null;
  readonly industryNorm: boolean;
  readonly payWhenPaid: boolean;
};

/** 起算日: from which day the time to pay runs. */
export const dueStarts = {
  settlement: { zh: "双方确认结算之日", en: "Settlement confirmed" },
  acceptance: { zh: "验收之日", en: "Accepted" },
  acceptance_time: { zh: "约定的验收期届满之日", en: "End of the agreed time for acceptance" },
  delivery: { zh: "交付之日", en: "Delivered" },
} as const satisfies Names;
export type DueStart = keyof typeof dueStarts;

/** 付款期限的依据 */
export const dueTerms = {
  public_standard: { zh: "机关、事业单位：条例规定的期限", en: "Public body: the time by the regulation" },
  public_agreed: { zh: "机关、事业单位：合同约定的期限", en: "Public body: as agreed" },
  public_capped: { zh: "机关、事业单位：约定超过最长期限，按最长期限", en: "Public body: the longest time allowed" },
  large_standard: { zh: "大型企业：条例规定的期限", en: "Large enterprise: the time by the regulation" },
  large_agreed: { zh: "大型企业：合同约定的期限", en: "Large enterprise: as agreed" },
  large_norm: { zh: "大型企业：按行业规范、交易习惯约定的期限", en: "Large enterprise: by custom of the trade" },
  large_capped: {
    zh: "大型企业：约定过长又没有行业惯例，按条例期限",
    en: "Large enterprise: the time by the regulation",
  },
  agreed: { zh: "不适用条例：合同约定的期限", en: "Outside the regulation: as agreed" },
} as const satisfies Names;
export type DueTerm = keyof typeof dueTerms;

export type DueAnswer = {
  /** Null where nothing says since when, or how long, the debtor may take. */
  readonly dueOn: LocalDate | null;
  readonly startOn: LocalDate | null;
  readonly start: DueStart | null;
  /** Calendar days from the start. */
  readonly days: number | null;
  readonly term: DueTerm | null;

  readonly rule: { readonly version: number; readonly effectiveFrom: LocalDate; readonly basis: string };
  readonly warnings: readonly Problem[];
};

/**
 * 应付日期 by the 保障中小企业款项支付条例 (国务院令802号 3, 9, 10; domain sheet 5.4, 9.3), by the version of the rule set in
 * force on the day of the contract. Warnings: NOT_COVERED (data: `who`), AGREED_TOO_LONG (data: `agreed`, `most`),
 * PAY_WHEN_PAID (such a clause has no effect), CONTRACT_BEFORE_RULE (data: `effectiveFrom`), SIGNED_UNKNOWN,
 * SIZE_UNKNOWN, START_UNKNOWN, ACCEPTANCE_OPEN, TERM_MISSING (outside the regulation and nothing agreed).
 */
export function dueOf(
  facts: DueFacts,
  versions: readonly TermRules[],
  calendar: Calendar,
  today: LocalDate,
): DueAnswer {
  const { start, startOn } = startOf(facts);
  const rules = versionOn(versions, PAYMENT_RULE, facts.signedOn ?? startOn ?? today);
  if (rules === undefined) throw new Error(`no rule set ${PAYMENT_RULE}`);
  const { version, effectiveFrom, basis } = rules;
  const end = (term: string): LocalDate | null => {
    if (startOn === null) return null;
    const found = reckon(versions, calendar, { rule: PAYMENT_RULE, term, from: startOn, version });
    return "due" in found ? found.due.dueOn : null;
  };
  const found = startOn === null ? null : endOf(facts, startOn, end);
  return {
    dueOn: found?.dueOn ?? null,
    startOn,
    start,
    days: found === null || startOn === null ? null : daysBetween(startOn, found.dueOn),
    term: found?.term ?? null,
    rule: { version, effectiveFrom, basis },
    warnings: [...generalWarnings(facts, effectiveFrom), ...startWarnings(facts, start), ...(found?.warnings ?? [])],
  };
}

/** A confirmed settlement first; then acceptance, in time or overdue; else delivery (802号令 9, 10). */
function startOf({ settlementOn, acceptedOn, acceptanceUntil, deliveredOn }: DueFacts): {
  readonly start: DueStart | null;
  readonly startOn: LocalDate | null;
} {
  if (settlementOn !== null) return { start: "settlement", startOn: settlementOn };
  const isLate = acceptanceUntil !== null && (acceptedOn === null || acceptedOn > acceptanceUntil);
  if (isLate) return { start: "acceptance_time", startOn: acceptanceUntil };
  if (acceptedOn !== null) return { start: "acceptance", startOn: acceptedOn };
  return deliveredOn === null ? { start: null, startOn: null } : { start: "delivery", startOn: deliveredOn };
}

type End = { readonly dueOn: LocalDate; readonly term: DueTerm; readonly warnings: readonly Problem[] };

function whole(dueOn: LocalDate | null, term: DueTerm): End | null {
  return dueOn === null ? null : { dueOn, term, warnings: [] };
}

function endOf(facts: DueFacts, startOn: LocalDate, end: (term: string) => LocalDate | null): End | null {
  const { debtorKind, agreedDays, industryNorm } = facts;
  const agreed = agreedDays === null ? null : addDays(startOn, agreedDays);
  const capped = (most: LocalDate, term: DueTerm): End => {
    const data = { agreed: agreedDays ?? 0, most: daysBetween(startOn, most) };
    return { dueOn: most, term, warnings: [problem("agreedDays", "AGREED_TOO_LONG", data)] };
  };
  if (outside(facts) !== null) return whole(agreed, "agreed");
  if (debtorKind === "government" || debtorKind === "institution") {
    if (agreed === null) return whole(end("publicBody"), "public_standard");
    const most = end("publicBodyMaximum");
    return most !== null && agreed > most ? capped(most, "public_capped") : whole(agreed, "public_agreed");
  }
  const usual = end("largeEnterprise");
  if (agreed === null) return whole(usual, "large_standard");
  if (usual === null || agreed <= usual) return whole(agreed, "large_agreed");
  return industryNorm ? whole(agreed, "large_norm") : capped(usual, "large_capped");
}

/** Who of the two is none of those that the regulation speaks of; null where it covers both. */
function outside({ debtorKind, creditorSize }: DueFacts): "debtor" | "creditor" | null {
  if (creditorSize === "large") return "creditor";
  return debtorKind === "other" ? "debtor" : null;
}

function generalWarnings(facts: DueFacts, effectiveFrom: LocalDate): Problem[] {
  const { signedOn, creditorSize, payWhenPaid, agreedDays } = facts;
  const who = outside(facts);
  const found: Problem[] = [];
  if (who !== null) found.push(problem(who === "debtor" ? "debtorKind" : "creditorSize", "NOT_COVERED", { who }));
  if (who !== null && agreedDays === null) found.push(problem("agreedDays", "TERM_MISSING"));
  if (who === null && payWhenPaid) found.push(problem("payWhenPaid", "PAY_WHEN_PAID"));
  if (creditorSize === null) found.push(problem("creditorSize", "SIZE_UNKNOWN"));
  if (signedOn === null) found.push(problem("signedOn", "SIGNED_UNKNOWN"));
  else if (signedOn < effectiveFrom) found.push(problem("signedOn", "CONTRACT_BEFORE_RULE", { effectiveFrom }));
  return found;
}

function startWarnings({ acceptedOn, settlementOn }: DueFacts, start: DueStart | null): Problem[] {
  if (start === null) return [problem("deliveredOn", "START_UNKNOWN")];
  const isOpen = start === "acceptance_time" && acceptedOn === null && settlementOn === null;
  return isOpen ? [problem("acceptedOn", "ACCEPTANCE_OPEN")] : [];
}
