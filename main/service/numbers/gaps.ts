import type { Outputs } from "../../../shared/contract.ts";
import type { NumberScope, Sequence } from "../../../shared/numbers/scopes.ts";
import type { Connection } from "../../database/open.ts";
import { lastPlace } from "../office/numbers.ts";
import { statement } from "../office/statements.ts";

type Page = Outputs["numbers"]["gaps"];
type Gap = Page["items"][number];
type Asked = Sequence & {
  /** Only what comes after this place. */
  readonly after: number;
  readonly limit: number;
  readonly only: "all" | "unexplained";
};

const ofSequence = "g.scope = :scope AND g.prefix = :prefix AND g.year = :year";

/** The gaps of a sequence that come after a place, a page of them. */
export function gapsOf(connection: Connection, asked: Asked): Page {
  const { scope, prefix, year, limit } = asked;
  const sequence = { scope, prefix, year };
  const places = placesAfter(connection, { ...asked, limit: limit + 1 });
  const items = places.slice(0, limit).flatMap((seq) => gapAt(connection, sequence, seq) ?? []);
  return { items, next: places.length > limit ? (places[limit - 1] ?? null) : null };
}

/** The places that are not in use: those whose record does not count, and those that nothing was given. */
function placesAfter(connection: Connection, asked: Asked): number[] {
  const passed = statement(
    connection,
    `SELECT g.seq FROM number_given AS g WHERE ${ofSequence} AND g.seq > :after AND g.gap IS NOT NULL
       AND (:only = 'all' OR NOT EXISTS (SELECT 1 FROM number_explained AS e WHERE e.scope = g.scope
         AND e.prefix = g.prefix AND e.year = g.year AND e.seq = g.seq))
     ORDER BY g.seq LIMIT ${asked.limit}`,
  )
    .pluck()
    .all(asked) as number[];
  return [...passed, ...missingAfter(connection, asked)].toSorted((a, b) => a - b).slice(0, asked.limit);
}

/** Mostly there are none, which the counts tell. */
function missingAfter(connection: Connection, asked: Asked): number[] {
  const { after, limit } = asked;
  const last = lastPlace(connection, asked.scope, asked.prefix, asked.year);
  const given = statement(connection, `SELECT count(*) FROM number_given AS g WHERE ${ofSequence} AND g.seq > :after`);
  if (given.pluck().get(asked) === last - after) return [];
  const stretches = statement(
    connection,
    `SELECT before + 1 AS first, seq - 1 AS last FROM (
       SELECT seq, lag(seq, 1, :after) OVER (ORDER BY seq) AS before FROM (
         SELECT g.seq FROM number_given AS g WHERE ${ofSequence} AND g.seq > :after UNION ALL SELECT :last + 1
       )
     ) WHERE seq > before + 1 ORDER BY seq`,
  );
  const explained = explainedAfter(connection, asked);
  const found: number[] = [];
  for (const stretch of stretches.iterate({ ...asked, last }) as Iterable<{ first: number; last: number }>) {
    for (let seq = stretch.first; seq <= stretch.last && found.length < limit; seq += 1) {
      if (!explained.has(seq)) found.push(seq);
    }
    if (found.length === limit) break;
  }
  return found;
}

/** The places that are left out where only the unexplained ones are asked for. */
function explainedAfter(connection: Connection, asked: Asked): ReadonlySet<number> {
  if (asked.only === "all") return new Set();
  const text = `SELECT g.seq FROM number_explained AS g WHERE ${ofSequence} AND g.seq > :after`;
  return new Set(statement(connection, text).pluck().all(asked) as number[]);
}

type Found = Omit<Gap, "why"> & { readonly isGiven: number; readonly gap: Gap["why"] | null };

/** A place of a sequence with what the office knows about it; null for one that is in use. */
export function gapAt(connection: Connection, sequence: Sequence, seq: number): Gap | null {
  const found = statement(
    connection,
    `SELECT :seq AS seq, g.number, g.seq IS NOT NULL AS isGiven, g.gap, ${told[sequence.scope].columns},
       e.explained, (SELECT name FROM staff WHERE id = e.explained_by) AS explainedBy, e.explained_at AS explainedAt,
       coalesce(e.version, 0) AS version
     FROM (SELECT 1) LEFT JOIN number_given AS g ON ${ofSequence} AND g.seq = :seq
       ${told[sequence.scope].joins}
       LEFT JOIN number_explained AS e
         ON e.scope = :scope AND e.prefix = :prefix AND e.year = :year AND e.seq = :seq`,
  ).get({ ...sequence, seq }) as Found;
  const { isGiven, gap, ...facts } = found;
  if (isGiven === 1 && gap === null) return null;
  return { ...facts, why: gap ?? "missing" };
}

/** How a number leads to its record, and what the record says about itself. */
type Told = { readonly joins: string; readonly columns: string };

const ofDeleted = (table: string): string =>
  `(SELECT name FROM staff WHERE id = ${table}.deleted_by) AS user, ${table}.deleted_at AS at, ${table}.deleted_reason AS reason,
   NULL AS mergedInto, NULL AS disputeId`;

/** 不予受理 and 并案 are steps of the case; their reason stands in the log, of the same moment. */
const disputeBy = (column: string): Told => ({
  joins: `LEFT JOIN dispute AS d ON d.${column} = g.number
    LEFT JOIN dispute_step AS s ON s.id = (SELECT max(id) FROM dispute_step WHERE dispute_id = d.id
      AND act IN ('refuse', 'merge') AND d.deleted_at IS NULL)`,
  columns: `(SELECT name FROM staff WHERE id = iif(d.deleted_at IS NULL, s.staff_id, d.deleted_by)) AS user,
    coalesce(d.deleted_at, s.at) AS at,
    coalesce(d.deleted_reason, (SELECT a.reason FROM audit_entry AS a WHERE a.entity = 'dispute' AND a.record_id = d.id
      AND a.at = s.at AND a.reason IS NOT NULL ORDER BY a.id DESC LIMIT 1)) AS reason,
    (SELECT ledger_no FROM dispute WHERE id = d.merged_into_id AND d.deleted_at IS NULL) AS mergedInto,
    iif(d.deleted_at IS NULL, d.id, NULL) AS disputeId`,
});

const told: Readonly<Record<NumberScope, Told>> = {
  dispute: disputeBy("ledger_no"),
  mediation: disputeBy("mediation_no"),
  assignment: {
    joins: "LEFT JOIN assignment AS a ON a.assignment_no = g.number LEFT JOIN dispute AS d ON d.id = a.dispute_id",
    columns: `(SELECT name FROM staff WHERE id = iif(a.removed_at IS NULL, d.deleted_by, a.updated_by)) AS user,
      coalesce(a.removed_at, d.deleted_at) AS at, coalesce(a.removed_reason, d.deleted_reason) AS reason,
      NULL AS mergedInto, iif(d.deleted_at IS NULL, d.id, NULL) AS disputeId`,
  },
  assessment: {
    joins: "LEFT JOIN assessment AS r ON r.assessment_no = g.number",
    columns: ofDeleted("r"),
  },
  fast_track: {
    joins: "LEFT JOIN fast_track_case AS r ON r.case_no = g.number",
    columns: ofDeleted("r"),
  },
  arrears: {
    joins: "LEFT JOIN arrears AS r ON r.arrears_no = g.number",
    columns: ofDeleted("r"),
  },
  filing: {
    joins: "LEFT JOIN assessment AS r ON r.filing_no = g.number",
    columns: ofDeleted("r"),
  },
  notice: {
    joins: "LEFT JOIN fast_track_case AS r ON r.notice_no = g.number",
    columns: ofDeleted("r"),
  },
  breach: {
    joins: "LEFT JOIN fast_track_case AS r ON r.breach_no = g.number",
    columns: ofDeleted("r"),
  },
  supervision: {
    joins: `LEFT JOIN supervision AS s ON s.supervision_no = g.number LEFT JOIN measure AS r ON r.id = s.measure_id`,
    columns: ofDeleted("r"),
  },
};
