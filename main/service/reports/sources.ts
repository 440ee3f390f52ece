import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { addDays } from "../../../shared/calendar.ts";
import type { LocalDate } from "../../../shared/calendar.ts";
import type { DisputeOutcome } from "../../../shared/disputes/states.ts";
import type { FastTrackState } from "../../../shared/fasttrack/states.ts";
import { apartStates, countedStates, recoveryCategories } from "../../../shared/payments/states.ts";
import type { PaymentState } from "../../../shared/payments/states.ts";
import type { Period } from "../../../shared/period.ts";

export type Sql = RawBuilder<unknown>;

/** Merged children and cases not accepted stand in the ledger while they are open, but in no count of disputes. */
const uncounted = ["merged", "not_accepted"] as const satisfies readonly DisputeOutcome[];
export const isCounted = sql`(r.outcome IS NULL OR r.outcome NOT IN (${sql.join(uncounted)}))`;

/**
 * What had come of the dispute `r` by the end of a day, whatever became of it later; null while it was open. A case that
 * relapsed or went on to court keeps in its steps what it had come to before.
 */
export const outcomeBy = (day: LocalDate): Sql => sql`CASE WHEN r.outcome_on <= ${day} THEN r.outcome ELSE (
    SELECT s.former_outcome FROM dispute_step AS s
    WHERE s.dispute_id = r.id AND s.former_outcome_on <= ${day} AND s.done_on > ${day} ORDER BY s.id DESC LIMIT 1
  ) END`;

/**
 * 化解时限 as it stood for the dispute `r` on a day: what its clock said in the round that it was in; of a case from an
 * older ledger the day that somebody set.
 */
export const dueBy = (day: LocalDate | Sql): Sql => sql`coalesce(
    (SELECT d.due_on FROM deadline AS d
      WHERE d.dispute_id = r.id AND d.kind = 'ledger' AND d.subject_id = ${relapsesBy(day)}),
    CASE WHEN ${relapsesBy(day)} = 0 THEN r.due_on END)`;

const relapsesBy = (day: LocalDate | Sql) => sql`CASE WHEN r.reopened_count = 0 THEN 0 ELSE (
    SELECT count(*) FROM dispute_step AS s WHERE s.dispute_id = r.id AND s.act = 'reopen' AND s.done_on <= ${day}
  ) END`;

/** Cases in which the promise no longer binds. */
const unbound = ["refused", "withdrawn", "ordinary"] as const satisfies readonly FastTrackState[];

const enterpriseDispute = sql`r.deleted_at IS NULL AND r.enterprise_related = 1`;

const verifiedRecovery = ({ from, to }: Period) => sql`p.headline = 'recovery'
  AND p.state IN (${sql.join(countedStates)}) AND p.counts_on BETWEEN ${from} AND ${to}
  AND p.category IN (${sql.join(recoveryCategories)}) AND p.deleted_at IS NULL`;

const verifiedCash = ({ from, to }: Period) => sql`p.headline = 'collection'
  AND p.state IN (${sql.join(countedStates)}) AND p.counts_on BETWEEN ${from} AND ${to}
  AND p.cash = 1 AND p.deleted_at IS NULL`;

/** Loans with more cash collected than reversed. */
const collectedLoans = (period: Period) => sql`
  SELECT p.loan_id AS id FROM payment AS p WHERE ${verifiedCash(period)} GROUP BY p.loan_id HAVING sum(p.amount) > 0`;

/** Disputes registered by the end of the day and not ended by then, in two arms because each walks its index. */
const inLedger = (day: LocalDate) => sql`(
    SELECT * FROM dispute AS r WHERE r.outcome_on IS NULL AND r.registered_on <= ${day} AND ${enterpriseDispute}
    UNION ALL
    SELECT * FROM dispute AS r WHERE r.outcome_on > ${day} AND r.registered_on <= ${day} AND ${enterpriseDispute}
  ) AS r WHERE ${outcomeBy(day)} IS NULL`;

/** What is counted, divided or broken down of a dispute that came to something. */
const ofEnd = "r.id, r.type, r.town, r.source, r.registered_on, r.amount_claimed, r.due_on, r.reopened_count";

/** Whether an outcome took the place of another without the case having been open between: terminated, then in court. */
const replaced = (step: string) => sql`coalesce((SELECT p.act <> 'reopen' FROM dispute_step AS p
    WHERE p.dispute_id = r.id AND p.former_outcome IS NOT NULL AND p.id < ${sql.raw(step)}
    ORDER BY p.id DESC LIMIT 1), 0)`;

/** Every outcome that a dispute came to in the period, whatever it has come to since; `replaces` is 0 where it was open. */
const outcomes = ({ from, to }: Period) => sql`(
    SELECT ${sql.raw(ofEnd)}, r.outcome, r.outcome_on, CASE WHEN r.outcome = 'litigated' OR r.reopened_count > 0
      THEN ${replaced("9e18")} ELSE 0 END AS replaces
    FROM dispute AS r WHERE r.outcome_on BETWEEN ${from} AND ${to} AND ${enterpriseDispute}
    UNION ALL
    SELECT ${sql.raw(ofEnd)}, s.former_outcome, s.former_outcome_on, ${replaced("s.id")}
    FROM dispute_step AS s JOIN dispute AS r ON r.id = s.dispute_id
    WHERE s.former_outcome_on BETWEEN ${from} AND ${to} AND ${enterpriseDispute}
  ) AS r`;

const uncountedPayment = (headline: "recovery" | "none", states: readonly PaymentState[], { from, to }: Period) => sql`
  payment AS r WHERE r.headline = ${headline} AND r.state IN (${sql.join(states)})
    AND r.counts_on BETWEEN ${from} AND ${to} AND r.deleted_at IS NULL`;

/**
 * Where the records behind the indicators come from: `r` with one row per record and its `id`, ending in a WHERE to
 * which more may be added. `day` is what put the record into the period.
 */
export const sources = {
  registered: {
    from: ({ from, to }) => sql`dispute AS r WHERE r.registered_on BETWEEN ${from} AND ${to} AND ${enterpriseDispute}`,
    day: "r.registered_on",
  },
  ended: { from: (period) => sql`${outcomes(period)} WHERE r.replaces = 0`, day: "r.outcome_on" },
  cameTo: { from: (period) => sql`${outcomes(period)} WHERE TRUE`, day: "r.outcome_on" },
  reopened: {
    from: ({ from, to }) => sql`(
        SELECT r.*, s.done_on AS reopened_on FROM dispute_step AS s JOIN dispute AS r ON r.id = s.dispute_id
        WHERE s.act = 'reopen' AND s.done_on BETWEEN ${from} AND ${to} AND ${enterpriseDispute}
      ) AS r WHERE TRUE`,
    day: "r.reopened_on",
  },
  openAtEnd: { from: ({ to }) => inLedger(to), day: "r.registered_on" },
  openAtStart: { from: ({ from }) => inLedger(addDays(from, -1)), day: "r.registered_on" },
  partiesRegistered: {
    from: ({ from, to }) => sql`(
        SELECT DISTINCT c.enterprise_id AS id FROM dispute AS r JOIN case_party AS c ON c.dispute_id = r.id
        WHERE r.registered_on BETWEEN ${from} AND ${to} AND ${enterpriseDispute} AND ${isCounted}
          AND c.enterprise_id IS NOT NULL
      ) AS r WHERE TRUE`,
    day: "NULL",
  },
  recovered: {
    from: (period) => sql`(SELECT p.* FROM payment AS p WHERE ${verifiedRecovery(period)}) AS r WHERE TRUE`,
    day: "r.counts_on",
  },
  recoveredByDispute: {
    from: (period) => sql`(
        SELECT d.id, sum(p.amount) AS recovered, d.amount_claimed AS claimed
        FROM payment AS p JOIN dispute AS d ON d.id = p.dispute_id
        WHERE ${verifiedRecovery(period)} AND d.deleted_at IS NULL AND d.amount_claimed > 0
        GROUP BY d.id HAVING sum(p.amount) > 0
      ) AS r WHERE TRUE`,
    day: "NULL",
  },
  payees: {
    from: (period) => sql`(
        SELECT p.payee_id AS id FROM payment AS p WHERE ${verifiedRecovery(period)} AND p.payee_id IS NOT NULL
        GROUP BY p.payee_id HAVING sum(p.amount) > 0
      ) AS r WHERE TRUE`,
    day: "NULL",
  },
  toVerify: { from: (period) => uncountedPayment("recovery", ["to_verify"], period), day: "r.counts_on" },
  apart: {
    from: (period) => uncountedPayment("none", apartStates, period),
    day: "r.counts_on",
  },
  collections: {
    from: ({ from, to }) => sql`payment AS r WHERE r.headline = 'collection' AND r.state IN (${sql.join(countedStates)})
      AND r.counts_on BETWEEN ${from} AND ${to} AND r.deleted_at IS NULL`,
    day: "r.counts_on",
  },
  collectedLoans: {
    from: (period) => sql`(
        SELECT l.id, row_number() OVER (PARTITION BY coalesce(l.borrower_uscc, l.borrower_name) ORDER BY l.id) AS place
        FROM loan AS l WHERE l.id IN (${collectedLoans(period)})
      ) AS r WHERE TRUE`,
    day: "NULL",
  },
  assessed: {
    from: ({ from, to }) => sql`assessment AS r WHERE r.decided_on BETWEEN ${from} AND ${to} AND r.deleted_at IS NULL`,
    day: "r.decided_on",
  },
  assessing: {
    // An old ledger may not say since when: such a case counts until it is decided, and then in no earlier period.
    from: ({ to }) => sql`assessment AS r
      WHERE ((r.decided_on IS NULL AND r.registered_on IS NULL)
          OR (r.registered_on <= ${to} AND (r.decided_on IS NULL OR r.decided_on > ${to})))
        AND r.state <> 'terminated' AND r.deleted_at IS NULL`,
    day: "r.registered_on",
  },
  fastTrackCases: {
    from: ({ from, to }) => sql`(
        SELECT c.id, coalesce(
          c.received_on, (SELECT min(m.due_on) FROM deferred_material AS m WHERE m.case_id = c.id), c.due_on
        ) AS began_on
        FROM fast_track_case AS c WHERE c.deleted_at IS NULL
      ) AS r WHERE r.began_on BETWEEN ${from} AND ${to}`,
    day: "r.began_on",
  },
  promisedPapers: {
    from: ({ from, to }) => sql`(
        SELECT c.id, count(*) AS promised, count(CASE WHEN m.state = 'confirmed'
          AND m.submitted_on <= m.due_on THEN 1 END) AS on_time
        FROM fast_track_case AS c JOIN deferred_material AS m ON m.case_id = c.id
        WHERE m.due_on BETWEEN ${from} AND ${to} AND c.deleted_at IS NULL AND c.state NOT IN (${sql.join(unbound)})
        GROUP BY c.id
      ) AS r WHERE TRUE`,
    day: "NULL",
  },
} as const satisfies Readonly<Record<string, { from: (period: Period) => Sql; day: string }>>;

export type SourceName = keyof typeof sources;
