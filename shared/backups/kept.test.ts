import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../calendar.ts";
import { keptBackups } from "./kept.ts";
import type { KeptBackup } from "./kept.ts";
import { backupReasons } from "./reasons.ts";
import type { BackupReason } from "./reasons.ts";

const TODAY = "2026-11-23";

const at = (day: string, time = "17:00", reason: BackupReason = "daily"): KeptBackup => ({
  id: `${day} ${time}`,
  at: `${day}T${time}:00+08:00`,
  reason,
});

/** One on each of so many days up to today. */
const everyDay = (days: number): KeptBackup[] => Array.from({ length: days }, (_, ago) => at(addDays(TODAY, -ago)));

const daysKept = (backups: readonly KeptBackup[]): string[] =>
  [...keptBackups(backups, TODAY)].map((id) => id.slice(0, 10)).toSorted();

describe("which backups stay", () => {
  test("of a year of daily ones: 7 days, 4 weeks, 12 months", () => {
    expect(daysKept(everyDay(400))).toEqual([
      // The newest of each month …
      "2025-12-31",
      "2026-01-31",
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
      "2026-05-31",
      "2026-06-30",
      "2026-07-31",
      "2026-08-31",
      "2026-09-30",
      "2026-10-31",
      // … of each week, which ends on a Sunday …
      "2026-11-08",
      "2026-11-15",
      // … and of each day.
      "2026-11-17",
      "2026-11-18",
      "2026-11-19",
      "2026-11-20",
      "2026-11-21",
      "2026-11-22",
      "2026-11-23",
    ]);
  });

  test("days without a backup do not use up the seven", () => {
    const days = ["2026-11-23", "2026-11-20", "2026-11-16", "2026-11-13", "2026-11-12", "2026-11-11", "2026-11-10"];
    expect(daysKept(days.map((day) => at(day)))).toEqual(days.toSorted());
  });

  test("of several on a day the newest stays", () => {
    const backups = [at(TODAY, "08:00"), at(TODAY, "12:00"), at(TODAY, "17:30", "quit")];
    expect([...keptBackups(backups, TODAY)]).toEqual([`${TODAY} 17:30`]);
  });

  test("which is newest is told by the instant, not by how it is written", () => {
    const east = { id: "east", at: "2026-11-23T12:00:00+08:00", reason: "daily" } as const;
    const utc = { id: "utc", at: "2026-11-23T09:00:00Z", reason: "daily" } as const;
    expect([...keptBackups([east, utc], TODAY)]).toEqual(["utc"]);
  });

  test("a week begins on Monday, also over the end of a year", () => {
    const backups = ["2026-12-28", "2027-01-03", "2027-01-04"].map((day) => at(day));
    const kept = keptBackups(
      [...backups, ...Array.from({ length: 7 }, (_, n) => at(`2027-01-${12 + n}`))],
      "2027-01-18",
    );
    expect(kept.has("2027-01-03 17:00")).toBe(true);
    // The newest of December all the same.
    expect(kept.has("2026-12-28 17:00")).toBe(true);
    expect(kept.has("2027-01-04 17:00")).toBe(true);
  });

  test.each([
    ["restore", 30, true],
    ["restore", 31, false],
    ["migration", 30, true],
    ["migration", 31, false],
    ["import", 1, false],
    ["by_hand", 1, false],
  ] as const)("made before a %s, %i days old, with a newer one that day: stays %s", (reason, days, stays) => {
    const day = addDays(TODAY, -days);
    const older = at(day, "10:00", reason);
    expect(keptBackups([older, at(day, "18:00"), ...everyDay(60)], TODAY).has(older.id)).toBe(stays);
  });

  test("one dated tomorrow stays, and takes the place of no other", () => {
    const ahead = at("2026-12-24");
    const kept = keptBackups([ahead, ...everyDay(7)], TODAY);
    expect(kept.size).toBe(8);
  });
});

const instants = record({ day: integer({ min: -500, max: 5 }), hour: integer({ min: 0, max: 23 }) }).map(
  ({ day, hour }) => `${addDays(TODAY, day)}T${String(hour).padStart(2, "0")}:00:00+08:00`,
);
const reasons = constantFrom(...(Object.keys(backupReasons) as BackupReason[]));
const anyBackups = array(record({ at: instants, reason: reasons }), { minLength: 1, maxLength: 120 }).map((backups) =>
  backups.map((backup, index) => ({ ...backup, id: String(index) })),
);

describe("whatever backups there are", () => {
  test("a newest one always stays", () => {
    assert(
      property(anyBackups, (backups) => {
        const kept = keptBackups(backups, TODAY);
        const newest = Math.max(...backups.map((backup) => Date.parse(backup.at)));
        return backups.some((backup) => kept.has(backup.id) && Date.parse(backup.at) === newest);
      }),
    );
  });

  test("what stays once stays when it is asked again, and is never more than the rule says", () => {
    assert(
      property(anyBackups, (backups) => {
        const kept = keptBackups(backups, TODAY);
        const left = backups.filter(({ id }) => kept.has(id));
        const ordinary = left.filter(
          (backup) => backup.at.slice(0, 10) <= TODAY && !["restore", "migration"].includes(backup.reason),
        );
        return keptBackups(left, TODAY).size === left.length && ordinary.length <= 7 + 4 + 12;
      }),
    );
  });
});
