import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate, migrations } from "./migrate.ts";
import { connect } from "./open.ts";
import type { Connection } from "./open.ts";

let folder: string;
let connection: Connection;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "migrate-assessments-"));
  const stored = gunzipSync(readFileSync(new URL("migrations/testing/0004.db.gz", import.meta.url)));
  writeFileSync(join(folder, "office.db"), stored);
  connection = connect(join(folder, "office.db"), "write", null);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

type Row = Readonly<Record<string, unknown>>;
const assessments = () => connection.prepare("SELECT * FROM assessment ORDER BY id").all() as Row[];

describe("assessments, from version 4 to 5", () => {
  test("stay where they stand, with their level and decision", () => {
    const before = assessments();
    expect(before).toHaveLength(3);
    expect(migrate(connection, null)).toMatchObject({ ok: true, from: 4, to: migrations.length });
    expect(assessments()).toMatchObject(before);
    expect(assessments().map(({ state_since }) => state_since)).toEqual(["2026-10-20", "2026-09-04", "2026-11-05"]);
  });

  test("learn nothing that nobody said", () => {
    migrate(connection, null);
    for (const assessment of assessments()) {
      expect(assessment).toMatchObject({
        nimby: null,
        trigger: null,
        prejudged: null,
        deciding_unit: null,
        responsible_unit: null,
        possible_participants: null,
        foreseen_incident: null,
        initial_level: null,
        filing_no: null,
        filing_accepted_on: null,
        valid_until: null,
        previous_id: null,
        next_due_on: null,
        criteria: "[]",
        review_round: 1,
      });
    }
    expect(connection.prepare("SELECT count(*) FROM assessment_step").pluck().get()).toBe(0);
    expect(connection.pragma("foreign_key_check")).toEqual([]);
  });

  test("keep survey sheets whose totals agree, and no others", () => {
    migrate(connection, null);
    const columns = "assessment_id, round, asked_group, surveyed_on, issued, returned, valid, support, conditional";
    const sheet = (oppose: number) =>
      connection
        .prepare(
          `INSERT INTO survey_sheet (${columns}, neutral, oppose, created_by, created_at, updated_by, updated_at)
           VALUES (1, 1, '周边居民', '2026-10-16', 60, 55, 50, 40, 5, 3, ?, 1, '2026-10-16', 1, '2026-10-16')`,
        )
        .run(oppose);
    expect(() => sheet(3)).toThrow(/CHECK/u);
    expect(sheet(2).changes).toBe(1);
  });
});
