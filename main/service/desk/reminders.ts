import { addDays } from "../../../shared/calendar.ts";
import type { LocalDate } from "../../../shared/calendar.ts";
import type { DeskItem } from "../../../shared/desk/contract.ts";
import { CONFIRMATION_RULE } from "../../../shared/disputes/deadlines/confirmation-window.ts";
import type { Connection } from "../../database/open.ts";
import { readPageKey, writePageKey } from "../deadlines/index.ts";
import type { Asking, PageAsked } from "../deadlines/index.ts";
import { statement } from "../office/statements.ts";
import { timeLeftOf } from "./waiting.ts";
import type { DeskList } from "./waiting.ts";

/** No confirmation window is longer than this with all the holidays at its end. */
const LONGEST_WINDOW = 60;

type Window = {
  readonly deadlineId: number;
  readonly disputeId: number;
  readonly fromOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly ruleVersion: number;
};

/**
 * Windows for judicial confirmation that are open and have come to their first reminder; `detail` is the day of the last
 * one that has come.
 */
export function confirmationReminders(asking: Asking, { limit, after }: PageAsked): DeskList {
  const { connection, today } = asking;
  const days = reminderDays(connection);
  const open = statement(
    connection,
    `SELECT id AS deadlineId, dispute_id AS disputeId, from_on AS fromOn, due_on AS dueOn, rule_version AS ruleVersion
     FROM deadline WHERE closed IS NULL AND kind = 'confirmation' AND due_on BETWEEN :today AND :until
     ORDER BY due_on, dispute_id`,
  ).all({ today, until: addDays(today, LONGEST_WINDOW) }) as Window[];
  const latest = new Map([...days].map(([version, all]) => [version, addDays(today, -Math.min(...all))]));
  const due = open.filter(({ fromOn, ruleVersion }) => fromOn <= (latest.get(ruleVersion) ?? ""));
  const [dueOn = "", id = 0] = readPageKey(after, 2) ?? [];
  const rest = due.filter((window) => isAfter(window, String(dueOn), Number(id)));
  const last = rest.at(limit - 1);
  return {
    total: due.length,
    items: rest.slice(0, limit).map((window) => itemOf(asking, window, days.get(window.ruleVersion) ?? [])),
    next: last && rest.length > limit ? writePageKey([last.dueOn, last.disputeId]) : null,
  };
}

/** After how many days each version of the rule reminds. */
function reminderDays(connection: Connection): Map<number, number[]> {
  const rows = statement(
    connection,
    `SELECT rule_version AS version, json_extract(parameters, '$.remindAfterDays') AS days FROM rule_set
     WHERE code = ? AND json_array_length(parameters, '$.remindAfterDays') > 0`,
  ).all(CONFIRMATION_RULE) as { version: number; days: string }[];
  return new Map(rows.map(({ version, days }) => [version, JSON.parse(days) as number[]]));
}

function isAfter(window: Window, dueOn: string, disputeId: number): boolean {
  return window.dueOn > dueOn || (window.dueOn === dueOn && window.disputeId > disputeId);
}

type Shown = Pick<DeskItem, "id" | "title" | "leadUnit" | "handler"> & { readonly provisional: number };

function itemOf(asking: Asking, { deadlineId, fromOn, dueOn }: Window, days: readonly number[]): DeskItem {
  const passed = days.map((day) => addDays(fromOn, day)).filter((day) => day <= asking.today);
  const { provisional, ...item } = statement(
    asking.connection,
    `SELECT s.id, s.applicant_name || ' – ' || s.respondent_name AS title, s.lead_unit AS leadUnit, s.handler,
       d.provisional FROM deadline AS d JOIN dispute AS s ON s.id = d.dispute_id WHERE d.id = ?`,
  ).get(deadlineId) as Shown;
  const detail = passed.toSorted().at(-1) ?? "";
  const left = timeLeftOf(asking, { dueOn, provisional });
  return { ...item, ...left, register: "disputes", kind: "confirmation", detail, dueOn };
}
