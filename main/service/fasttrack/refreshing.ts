import type { Calendar } from "../../../shared/calendar.ts";
import { workdaysFrom } from "../../../shared/fasttrack/paper-due.ts";
import { endedFastTrackStates, overFastTrackStates } from "../../../shared/fasttrack/states.ts";
import type { Connection } from "../../database/open.ts";
import { appendEntry } from "../office/audit-log.ts";
import type { Ground } from "../office/ground.ts";
import { listed, statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { refreshDue } from "./materials.ts";
import { matterDueOf, ruleOf, termFrom } from "./terms.ts";

const [ended, over] = [listed(endedFastTrackStates), listed(overFastTrackStates)];

/** A provisional day of a case that another calendar puts elsewhere. */
export type MovedFastTrackDue = {
  readonly caseId: number;
  readonly caseNo: string;
  readonly what: "matter" | "paper" | "post_check";
  /** The paper, where it is one's. */
  readonly materialId: number | null;
  readonly name: string | null;
  readonly before: string;
  readonly after: string;
  /** Whether it still reaches a year without an official calendar. */
  readonly provisional: boolean;
};

/**
 * What a calendar says anew about the days that are open and provisional; what was reckoned from official days stays. A
 * day that stays where it is and is official now is among them as well.
 */
export function fastTrackDuesUnder(connection: Connection, calendar: Calendar): MovedFastTrackDue[] {
  const cases = statement(
    connection,
    `SELECT * FROM fast_track_case AS c WHERE deleted_at IS NULL
       AND ((matter_due_provisional = 1 AND state NOT IN (${ended}))
         OR (post_check_provisional = 1 AND state = 'closed' AND post_checked_on IS NULL)
         OR (state NOT IN (${over}) AND EXISTS (SELECT 1 FROM deferred_material AS m
           WHERE m.case_id = c.id AND m.provisional = 1 AND m.state <> 'confirmed')))
     ORDER BY id`,
  ).all() as StoredRecord[];
  return cases.flatMap((kase) => [
    ...matterMoved(connection, calendar, kase),
    ...postCheckMoved(connection, calendar, kase),
    ...papersMoved(connection, calendar, kase),
  ]);
}

type Due = { readonly date: string; readonly provisional: boolean };

const ofCase = (kase: StoredRecord) => ({
  caseId: kase.id,
  caseNo: String(kase["case_no"]),
  materialId: null,
  name: null,
});

function matterMoved(connection: Connection, calendar: Calendar, kase: StoredRecord): MovedFastTrackDue[] {
  const { received_on: receivedOn, matter_due_on: before } = kase;
  const isOpen = kase["matter_due_provisional"] === 1 && !endedFastTrackStates.some((state) => state === kase["state"]);
  if (!isOpen || typeof receivedOn !== "string" || typeof before !== "string") return [];
  const due = matterDueOf(ruleOf(connection, kase), calendar, { receivedOn, ownMatterDueOn: null });
  if (due.dueOn === null) return [];
  return [{ ...ofCase(kase), what: "matter", before, after: due.dueOn, provisional: due.provisional }];
}

function postCheckMoved(connection: Connection, calendar: Calendar, kase: StoredRecord): MovedFastTrackDue[] {
  const { closed_on: closedOn, post_check_due_on: before } = kase;
  const isOpen = kase["post_check_provisional"] === 1 && kase["post_checked_on"] === null && kase["state"] === "closed";
  if (!isOpen || typeof closedOn !== "string" || typeof before !== "string") return [];
  const due: Due = termFrom(ruleOf(connection, kase), "postCheck", calendar, closedOn);
  return [{ ...ofCase(kase), what: "post_check", before, after: due.date, provisional: due.provisional }];
}

function papersMoved(connection: Connection, calendar: Calendar, kase: StoredRecord): MovedFastTrackDue[] {
  const { signed_on: signedOn } = kase;
  if (typeof signedOn !== "string") return [];
  const papers = statement(
    connection,
    `SELECT id, name, workdays, due_on AS dueOn FROM deferred_material
     WHERE case_id = ? AND provisional = 1 AND workdays IS NOT NULL AND state <> 'confirmed' ORDER BY position`,
  ).all(kase.id) as { id: number; name: string; workdays: number; dueOn: string }[];
  return papers.map(({ id, name, workdays, dueOn }) => {
    const due: Due = workdaysFrom(calendar, signedOn, workdays);
    return {
      ...ofCase(kase),
      what: "paper",
      materialId: id,
      name,
      before: dueOn,
      after: due.date,
      provisional: due.provisional,
    };
  });
}

const columns = {
  matter: "UPDATE fast_track_case SET matter_due_on = ?, matter_due_provisional = ? WHERE id = ?",
  post_check: "UPDATE fast_track_case SET post_check_due_on = ?, post_check_provisional = ? WHERE id = ?",
  paper: "UPDATE deferred_material SET due_on = ?, provisional = ? WHERE id = ?",
} as const;

/** Who brings a new calendar; nobody where the program does it by itself. */
export type Bringing = { readonly staffId: number | null; readonly act: string };

const byItself: Bringing = { staffId: null, act: "fasttrack.reckon" };

/**
 * Puts open provisional days where the calendar of now says; official ones are never moved. Each day that moves stands in
 * the log with its old value.
 */
export function reckonFastTrackAnew(ground: Ground, { staffId, act }: Bringing = byItself): void {
  const { writer, clock } = ground;
  const all = fastTrackDuesUnder(writer, ground.calendar()).filter(
    ({ before, after, provisional }) => before !== after || !provisional,
  );
  if (all.length === 0) return;
  writer.transaction(() => {
    for (const moved of all) {
      const { caseId, materialId, what, name, before, after, provisional } = moved;
      statement(writer, columns[what]).run([after, provisional ? 1 : 0, materialId ?? caseId]);
      if (before !== after) {
        const paper = name === null ? {} : { paper: name };
        appendEntry(writer, {
          at: clock.now(),
          staffId,
          act,
          entity: "fast_track_case",
          recordId: caseId,
          reason: null,
          before: { ...paper, [`${what}_due_on`]: before },
          after: { ...paper, [`${what}_due_on`]: after },
        });
      }
      refreshDue(writer, caseId);
    }
  })();
}
