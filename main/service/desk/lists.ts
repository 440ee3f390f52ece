import type { StaffMember } from "../../../shared/accounts/contract.ts";
import { mayDo } from "../../../shared/accounts/roles.ts";
import type { LocalDate } from "../../../shared/calendar.ts";
import type { DueItem } from "../../../shared/deadlines/contract.ts";
import type { DeskItem } from "../../../shared/desk/contract.ts";
import { overFastTrackStates } from "../../../shared/fasttrack/states.ts";
import { dueIn } from "../deadlines/index.ts";
import type { Asking, PageAsked } from "../deadlines/index.ts";
import { listed, statement } from "../office/statements.ts";
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

/**
 * 容缺承诺: each paper that an applicant promised, from five working days before its day until it is confirmed; what is
 * due before the works also after the case was closed; and the check of a commitment that was kept.
 */
export function commitments(asking: Asking, until: LocalDate, page: PageAsked): DeskList {
  const waiting: Waiting = {
    register: "fasttrack",
    columns: "id, kind, title, detail, dueOn, provisional, NULL AS leadUnit, handler",
    source: `FROM (
      SELECT 2 * m.id AS place, c.id, c.applicant_name AS title, c.case_no || ' · ' || m.name AS detail, c.handler,
        CASE WHEN m.state = 'submitted' THEN 'fasttrack_answer' WHEN m.correction_due_on IS NOT NULL THEN
          'fasttrack_last_term' WHEN c.state = 'closed' THEN 'fasttrack_follow_up' ELSE 'fasttrack_paper' END AS kind,
        coalesce(m.correction_due_on, m.due_on) AS dueOn, m.provisional
      FROM deferred_material AS m JOIN fast_track_case AS c ON c.id = m.case_id
      WHERE m.state <> 'confirmed' AND m.due_on IS NOT NULL AND c.deleted_at IS NULL AND c.state NOT IN (${listed(overFastTrackStates)})
        AND (c.state <> 'closed' OR m.gate = 'start') AND coalesce(m.correction_due_on, m.due_on) <= :until
      UNION ALL
      SELECT 2 * id + 1, id, applicant_name, case_no, handler, 'fasttrack_post_check', post_check_due_on,
        post_check_provisional
      FROM fast_track_case WHERE deleted_at IS NULL AND state = 'closed' AND post_checked_on IS NULL
        AND post_check_due_on <= :until) WHERE 1 = 1`,
    order: ["dueOn", "place"],
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

/**
 * 稳评期限: notices that end, measures, filings that wait for their answer, conclusions that run out; and for whoever may
 * answer it, a lower level that somebody else proposed.
 */
export function assessmentsDue(asking: Asking, user: StaffMember, until: LocalDate, page: PageAsked): DeskList {
  const waiting: Waiting = {
    register: "assessments",
    columns: "id, kind, title, detail, dueOn, provisional, NULL AS leadUnit, handler",
    source: `FROM (
      SELECT 2 * a.id AS place, a.id, 'assessment_' || a.next_due_kind AS kind, p.name AS title,
        a.assessment_no AS detail, a.next_due_on AS dueOn, a.handler,
        coalesce((SELECT max(n.provisional) FROM assessment_notice AS n WHERE n.assessment_id = a.id
          AND n.removed_at IS NULL AND n.end_on = a.next_due_on AND a.next_due_kind = 'notice'), 0) AS provisional
      FROM assessment AS a JOIN project AS p ON p.id = a.project_id
      WHERE a.deleted_at IS NULL AND a.next_due_on <= :until
      UNION ALL
      SELECT 2 * a.id + 1, a.id, 'assessment_lowering', p.name, a.assessment_no, NULL, a.handler, 0
      FROM assessment AS a JOIN project AS p ON p.id = a.project_id
      WHERE :checks = 1 AND a.deleted_at IS NULL AND a.lowering_by <> :user) WHERE 1 = 1`,
    // What has no day of its own comes first: somebody waits for the answer.
    order: ["coalesce(dueOn, '')", "place"],
  };
  const checks = mayDo(user.role, ["assessments", "confirmLowering"]) ? 1 : 0;
  return waitingList(asking, waiting, { until, user: user.id, checks }, page);
}

/** 措施到期和督办回复: measures whose day comes or is over, and replies to supervisions that somebody waits for. */
export function measuresDue(asking: Asking, until: LocalDate, page: PageAsked): DeskList {
  const waiting: Waiting = {
    register: "measures",
    columns: "id, kind, title, detail, dueOn, leadUnit, handler",
    source: `FROM (
      SELECT 2 * r.id AS place, r.id, 'measure_due' AS kind, r.task AS title,
        '#' || r.no || ' · ' || r.percent || '%' AS detail, r.due_on AS dueOn, r.lead_unit AS leadUnit,
        r.responsible AS handler
      FROM measure AS r WHERE r.deleted_at IS NULL AND r.state IN ('not_started', 'under_way') AND r.due_on <= :until
      UNION ALL
      SELECT 2 * s.id + 1, r.id, 'measure_reply', r.task, s.supervision_no, s.reply_due_on, s.to_unit, NULL
      FROM supervision AS s JOIN measure AS r ON r.id = s.measure_id
      WHERE s.state = 'waiting' AND s.removed_at IS NULL AND r.deleted_at IS NULL AND s.reply_due_on <= :until)
      WHERE 1 = 1`,
    order: ["dueOn", "place"],
  };
  return waitingList(asking, waiting, { until }, page);
}

/** 诉求转办 that nobody has brought to its end. */
export function openRequests({ connection }: Asking): number {
  const text = `SELECT count(*) FROM service_record WHERE deleted_at IS NULL AND kind = 'request' AND closed_on IS NULL`;
  return Number(statement(connection, text).pluck().get());
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
