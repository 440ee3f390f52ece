import { addDays } from "../../../shared/calendar.ts";
import type { Outputs } from "../../../shared/contract.ts";
import { fastTrackMoves, paperActs } from "../../../shared/fasttrack/moves.ts";
import type { FastTrackFacts, PaperFacts } from "../../../shared/fasttrack/facts.ts";
import { daysLeftFor, isPaperOverdue, remindersOf, standingDue } from "../../../shared/fasttrack/paper-due.ts";
import { overFastTrackStates } from "../../../shared/fasttrack/states.ts";
import { movesIn } from "../../../shared/moves.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { requireRecord, stepsOf } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { creditChecksOf, evidenceOf } from "./credit-checks.ts";
import { eligibilityBy } from "./eligibility.ts";
import type { Reading } from "./eligibility.ts";
import { earlierBreachesOf, readFacts } from "./facts.ts";
import { missingOf } from "./materials.ts";
import { ruleOf } from "./terms.ts";

type File = Outputs["fasttrack"]["file"];
type Paper = File["papers"][number];

/** What stands around the record of a case. Throws NOT_FOUND. */
export function fastTrackFile(reading: Reading, id: number): File {
  const { connection, today, user } = reading;
  const kase = requireRecord(connection, "fast_track_case", id);
  const facts = readFacts(connection, kase, { user, today, on: null });
  const eligibility = eligibilityBy(reading, kase, facts);
  return {
    version: kase.version,
    steps: stepsOf(connection, "fast_track_step", id),
    warnings: [...(JSON.parse(String(kase["warnings"])) as Problem[]), ...warningsNow(kase, eligibility, today)],
    papers: papersOf(reading, kase, facts),
    creditChecks: checksOf(connection, kase, today),
    evidence: evidenceOf(connection, id),
    earlierBreaches: earlierBreachesOf(connection, kase),
    postCheck: {
      provisional: kase["post_check_provisional"] === 1,
      finding: text(kase["post_check_finding"]),
      by: nameOf(connection, kase["post_checked_by"]),
    },
    eligibility,
  };
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

function nameOf(connection: Connection, staffId: unknown): string | null {
  if (typeof staffId !== "number") return null;
  return text(statement(connection, "SELECT name FROM staff WHERE id = ?").pluck().get(staffId));
}

/** The applicant has to be told within a term, and has not been: from then on the application counts as accepted. */
function warningsNow(kase: StoredRecord, { notice }: File["eligibility"], today: string): Problem[] {
  const waits = kase["state"] === "draft" || kase["state"] === "checking";
  return waits && notice !== null && today > notice.dueOn
    ? [problem("noticeOn", "NOTICE_OVERDUE", { dueOn: notice.dueOn })]
    : [];
}

function papersOf({ connection, calendar, today }: Reading, kase: StoredRecord, facts: FastTrackFacts): Paper[] {
  const extensions = extensionsOf(connection, kase.id);
  const state = String(kase["state"]);
  const isOver = overFastTrackStates.some((over) => over === state);
  return missingOf(connection, kase.id).map((paper, place): Paper => {
    const { provisional, position: _position, correctionDemandedBy: _by, ...row } = paper;
    const due = standingDue(row);
    const awaited = !isOver && row.state !== "confirmed";
    return {
      ...row,
      form: row.form as Paper["form"],
      provisional: provisional === 1,
      overdue: awaited && isPaperOverdue(row, today),
      daysLeft: awaited ? daysLeftFor(calendar, row, today) : null,
      remindOn: awaited && due !== null ? remindersOf(calendar, due) : [],
      extensions: extensions
        .filter(({ materialId }) => materialId === row.id)
        .map(({ materialId: _of, forceMajeure, ...rest }) => ({ ...rest, forceMajeure: forceMajeure === 1 })),
      now: movesOfPaper(state, facts, facts.missing[place]),
    };
  });
}

/** What can be done with one paper: the case's moves, as they are for it. */
function movesOfPaper(state: string, facts: FastTrackFacts, paper: PaperFacts | undefined): Paper["now"] {
  if (paper === undefined) return [];
  return movesIn(fastTrackMoves, state, { ...facts, said: { ...facts.said, paper } }).flatMap(({ act, problems }) => {
    const name = paperActs.find((one) => one === act);
    return name === undefined ? [] : [{ act: name, problems: [...problems] }];
  });
}

type StoredExtension = Omit<Paper["extensions"][number], "forceMajeure"> & {
  readonly materialId: number;
  readonly forceMajeure: number;
};

function extensionsOf(connection: Connection, caseId: number): StoredExtension[] {
  return statement(
    connection,
    `SELECT e.id, e.material_id AS materialId, e.asked_on AS askedOn, a.name AS askedBy, e.old_due_on AS oldDueOn,
       e.new_due_on AS newDueOn, e.reason, e.force_majeure AS forceMajeure, e.decision, e.decided_on AS decidedOn,
       d.name AS decidedBy, e.remark
     FROM case_extension AS e JOIN staff AS a ON a.id = e.asked_by LEFT JOIN staff AS d ON d.id = e.decided_by
     WHERE e.case_id = ? ORDER BY e.id`,
  ).all(caseId) as StoredExtension[];
}

function checksOf(connection: Connection, kase: StoredRecord, today: string): File["creditChecks"] {
  const { creditValidDays } = ruleOf(connection, kase);
  const evidence = evidenceOf(connection, kase.id);
  return creditChecksOf(connection, kase.id).map((check) => {
    const validUntil = addDays(check.checkedOn, creditValidDays);
    return {
      ...check,
      evidenceName: evidence.find(({ id }) => id === check.evidenceId)?.name ?? null,
      validUntil,
      valid: today <= validUntil,
    };
  });
}
