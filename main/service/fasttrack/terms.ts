import { addMonths, dueDate } from "../../../shared/calendar.ts";
import type { Calendar, DueDate, LocalDate } from "../../../shared/calendar.ts";
import type { GateLimits } from "../../../shared/fasttrack/paper-due.ts";
import { fastTrackParameters } from "../../../shared/rules/contract.ts";
import type { FastTrackParameters } from "../../../shared/rules/contract.ts";
import type { Connection } from "../../database/open.ts";
import { ruleInForce } from "../office/rule-sets.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import type { Matter } from "./matter.ts";

const RULE = "fast_track";

/** A version of the rule set by which cases are judged. */
export type FastTrackRule = FastTrackParameters & {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly basis: string;
};

export type Term = "notify" | "matter" | "postCheck";

/** The version in force on a day. */
export function ruleOn(connection: Connection, on: LocalDate): FastTrackRule {
  const { parameters, version, effectiveFrom, basis } = ruleInForce(connection, RULE, on);
  return { ...fastTrackParameters.parse(parameters), version, effectiveFrom, basis };
}

/** The version that a case was judged by from its beginning. */
export function ruleOf(connection: Connection, kase: StoredRecord): FastTrackRule {
  const found = statement(
    connection,
    `SELECT rule_version AS version, effective_from AS effectiveFrom, basis, parameters FROM rule_set
     WHERE code = ? AND rule_version = ?`,
  ).get(RULE, kase["rule_version"]) as
    (Omit<FastTrackRule, keyof FastTrackParameters> & { parameters: string }) | undefined;
  if (found === undefined) throw new Error(`no version ${kase["rule_version"] ?? ""} of ${RULE}`);
  const { parameters, ...version } = found;
  return { ...fastTrackParameters.parse(JSON.parse(parameters)), ...version };
}

/** The last day of a term of the rule. */
export function termFrom(rule: FastTrackParameters, term: Term, calendar: Calendar, from: LocalDate): DueDate {
  const found = rule.terms[term];
  if (found === undefined) throw new Error(`${RULE} says nothing of ${term}`);
  const { months = 0, days = 0, kind = "calendar", roll } = found;
  return dueDate(calendar, { from: months === 0 ? from : addMonths(from, months), days, kind, roll });
}

type MatterDue = { readonly dueOn: LocalDate | null; readonly typed: boolean; readonly provisional: boolean };

/** 承诺办结时限: as somebody set it, else by the rule from the receipt; null where neither is known. */
export function matterDueOf(
  rule: FastTrackParameters,
  calendar: Calendar,
  { receivedOn, ownMatterDueOn }: { readonly receivedOn: string | null; readonly ownMatterDueOn: string | null },
): MatterDue {
  if (ownMatterDueOn !== null) return { dueOn: ownMatterDueOn, typed: true, provisional: false };
  if (receivedOn === null) return { dueOn: null, typed: false, provisional: false };
  const { date, provisional } = termFrom(rule, "matter", calendar, receivedOn);
  return { dueOn: date, typed: false, provisional };
}

/** By when papers can be promised at the latest: before the matter is concluded, and before the works begin. */
export function limitsOf(matterDueOn: string | null, matter: Pick<Matter, "kind" | "plannedStart">): GateLimits {
  return { filing: matterDueOn, start: matter.kind === "assessment" ? matter.plannedStart : null };
}
