import type { StaffMember } from "../../../shared/accounts/contract.ts";
import { mayDo } from "../../../shared/accounts/roles.ts";
import type { LocalDate } from "../../../shared/calendar.ts";
import type { DueItem } from "../../../shared/deadlines/contract.ts";
import type { DeskItem } from "../../../shared/desk/contract.ts";
import { endedFastTrackStates } from "../../../shared/fasttrack/states.ts";
import { dueIn } from "../deadlines/index.ts";
import type { Asking, PageAsked } from "../deadlines/index.ts";
import { statement } from "../office/statements.ts";
import { waitingList } from "./waiting.ts";
import type { DeskList, Waiting } from "./waiting.ts";

/** Deadlines of cases in these days; each leads to its case. */
export function deadlinesIn(asking: Asking, days: Parameters<typeof dueIn>[1], page: PageAsked): DeskList {
  const { items, ...list } = dueIn(asking, days, page);
  return { ...list, items: items.map(ofCase) };
}

function ofCase({ disputeId, ledgerNo, id: _deadline, ...item }: DueItem): DeskItem {
  return { ...item, id: disputeId, detail: ledgerNo };
}

export function paymentsToVerify(asking: Asking, page: PageAsked): DeskList {
  const waiting: Waiting = {
    register: "payments",
    columns: `id, NULL AS kind, payer_name || ' → ' || payee_name AS title, received_on AS detail, NULL AS dueOn,
      lead_unit AS leadUnit, NULL AS handler`,
    source: "FROM payment WHERE deleted_at IS NULL AND state = 'to_verify'",
    order: ["received_on", "id"],
  };
  return waitingList(asking, waiting, {}, page);
}

/** 容缺承诺: what an applicant promised to bring. */
export function commitments(asking: Asking, until: LocalDate, page: PageAsked): DeskList {
  const ended = endedFastTrackStates.map((state) => `'${state}'`).join(", ");
  const waiting: Waiting = {
    register: "fasttrack",
    columns: "id, NULL AS kind, applicant_name AS title, case_no AS detail, due_on AS dueOn, NULL AS leadUnit, handler",
    source: `FROM fast_track_case WHERE deleted_at IS NULL AND state NOT IN (${ended}) AND due_on <= :until`,
    order: ["due_on", "id"],
  };
  return waitingList(asking, waiting, { until }, page);
}

const parties = "s.applicant_name || ' – ' || s.respondent_name";

/**
 * Assignments to a person, or to their unit as a whole: to be signed for, overdue, or due soon. What is due of one that
 * waits to be signed for is the signature.
 */
export function assignmentsFor(asking: Asking, user: StaffMember, until: LocalDate, page: PageAsked): DeskList {
  const waiting: Waiting = {
    register: "disputes",
    columns: `s.id, iif(a.state = 'waiting', 'assignment_sign', 'assignment_due') AS kind, ${parties} AS title,
      a.assignment_no AS detail, coalesce(d.due_on, a.due_on) AS dueOn, coalesce(d.provisional, 0) AS provisional,
      a.to_unit AS leadUnit, (SELECT name FROM staff WHERE id = a.to_staff_id) AS handler`,
    source: `FROM assignment AS a JOIN dispute AS s ON s.id = a.dispute_id
      LEFT JOIN deadline AS d ON d.dispute_id = a.dispute_id AND d.subject_id = a.id
        AND d.kind = iif(a.state = 'waiting', 'assignment_sign', 'assignment_due')
      WHERE a.state IN ('waiting', 'in_progress') AND a.removed_at IS NULL AND (a.state = 'waiting' OR a.due_on <= :until)
        AND (a.to_staff_id = :user OR (a.to_staff_id IS NULL AND a.to_unit = :unit))
        AND s.deleted_at IS NULL AND s.state <> 'merged'`,
    order: ["coalesce(d.due_on, a.due_on)", "a.id"],
  };
  return waitingList(asking, waiting, { user: user.id, unit: unitCode(asking, user), until }, page);
}

/** 待处理的交办: to be closed or done again, given to somebody else, or answered about more time; for who may do that. */
export function assignmentsAnswered(asking: Asking, { role }: StaffMember, page: PageAsked): DeskList {
  const waiting: Waiting = {
    register: "disputes",
    columns: `s.id, NULL AS kind, ${parties} AS title, a.assignment_no AS detail, a.due_on AS dueOn, a.to_unit AS leadUnit,
      (SELECT name FROM staff WHERE id = a.to_staff_id) AS handler`,
    source: `FROM assignment AS a JOIN dispute AS s ON s.id = a.dispute_id
      WHERE :leads = 1 AND a.state <> 'closed' AND a.removed_at IS NULL AND s.deleted_at IS NULL
        AND (a.state IN ('reported', 'sent_back') OR (a.state = 'in_progress' AND EXISTS (
          SELECT 1 FROM assignment_extension AS e WHERE e.assignment_id = a.id AND e.decision IS NULL)))`,
    order: ["a.due_on", "a.id"],
  };
  return waitingList(asking, waiting, { leads: mayDo(role, ["assignments", "close"]) ? 1 : 0 }, page);
}

/** People's units are written as somebody said them; an assignment goes to a unit of the dictionary. */
function unitCode({ connection }: Asking, { unit }: StaffMember): string | null {
  if (unit === null) return null;
  const text = `SELECT code FROM dictionary_entry WHERE dictionary = 'organisation'
    AND (code = :unit OR zh = :unit OR en = :unit OR EXISTS (SELECT 1 FROM json_each(aliases) WHERE value = :unit))`;
  const code = statement(connection, text).pluck().get({ unit });
  return typeof code === "string" ? code : null;
}

/** 清欠和贷款的期限: what money is waited for, and what has to be done about it in time. */
export function moneyDue(asking: Asking, until: LocalDate, page: PageAsked): DeskList {
  const due = "WHERE deleted_at IS NULL AND next_due_on <= :until";
  const waiting: Waiting = {
    register: "arrears",
    columns: "id, kind, title, detail, dueOn, register, leadUnit, handler",
    source: `FROM (
      SELECT 2 * id AS place, 'arrears' AS register, id, 'arrears_' || next_due_kind AS kind,
        debtor_name || ' → ' || creditor_name AS title, arrears_no AS detail, next_due_on AS dueOn,
        lead_unit AS leadUnit, NULL AS handler
      FROM arrears ${due}
      UNION ALL
      SELECT 2 * id + 1, 'loans', id, 'loan_' || next_due_kind, borrower_name, loan_no, next_due_on, lead_unit,
        collector
      FROM loan ${due}) WHERE 1 = 1`,
    order: ["dueOn", "place"],
  };
  return waitingList(asking, waiting, { until }, page);
}

/** 会议决定事项 that nobody has reported done; one about no case stands with its meeting. */
export function openDecisions(asking: Asking, page: PageAsked): DeskList {
  const waiting: Waiting = {
    register: "disputes",
    columns: `coalesce(s.id, m.id) AS id, 'decision' AS kind, coalesce(${parties}, i.topic) AS title,
      m.title AS detail, i.due_on AS dueOn, iif(s.id IS NULL, 'meetings', 'disputes') AS register,
      i.owner_unit AS leadUnit, (SELECT name FROM staff WHERE id = i.owner_staff_id) AS handler`,
    source: `FROM meeting_item AS i JOIN meeting AS m ON m.id = i.meeting_id
      LEFT JOIN dispute AS s ON s.id = i.dispute_id AND s.deleted_at IS NULL
      WHERE i.decision IS NOT NULL AND i.done_on IS NULL AND m.state = 'held' AND m.deleted_at IS NULL
        AND (i.dispute_id IS NULL OR s.id IS NOT NULL)`,
    // What has no day of its own comes last.
    order: ["coalesce(i.due_on, '9999-12-31')", "i.id"],
  };
  return waitingList(asking, waiting, {}, page);
}
