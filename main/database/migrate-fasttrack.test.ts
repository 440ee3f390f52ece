import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate, migrations } from "./migrate.ts";
import { connect } from "./open.ts";
import type { Connection } from "./open.ts";

let folder: string;
let connection: Connection;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "migrate-"));
  const stored = gunzipSync(readFileSync(new URL("migrations/testing/0004.db.gz", import.meta.url)));
  writeFileSync(join(folder, "office.db"), stored);
  connection = connect(join(folder, "office.db"), "write", null);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

type Row = Readonly<Record<string, unknown>>;
const rowsOf = (text: string) => connection.prepare(text).all() as Row[];

describe("fast-track cases from version 4 to 5", () => {
  const kept = `id, version, created_by, created_at, updated_by, updated_at, deleted_at, import_id, case_no, assessment_id,
    applicant_name, applicant_uscc, applicant_id, received_on, due_on, handler, state, closed_on, note`;

  test("keep what they were, and belong to their assessments", () => {
    const before = rowsOf(`SELECT ${kept} FROM fast_track_case ORDER BY id`);
    expect(before).toHaveLength(2);
    expect(migrate(connection, null)).toEqual({ ok: true, from: 4, to: migrations.length });
    expect(rowsOf(`SELECT ${kept} FROM fast_track_case ORDER BY id`)).toEqual(before);
    for (const row of rowsOf("SELECT * FROM fast_track_case")) {
      expect(row).toMatchObject({ dispute_id: null, loan_id: null, arrears_id: null, excluded: null, breach_no: null });
      expect(row["state_since"]).toBe(row["closed_on"] ?? row["received_on"] ?? String(row["created_at"]).slice(0, 10));
      expect(row["warnings"]).toBe("[]");
    }
    expect(connection.pragma("foreign_key_check")).toEqual([]);
    expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  test("keep their papers, due before filing; those that came are confirmed on that day", () => {
    const before = rowsOf("SELECT case_id, position, name, due_on, completed_on FROM deferred_material ORDER BY 1, 2");
    expect(before.length).toBeGreaterThan(0);
    migrate(connection, null);
    const after = rowsOf("SELECT * FROM deferred_material ORDER BY case_id, position");
    expect(after).toHaveLength(before.length);
    for (const [place, paper] of after.entries()) {
      const { completed_on: completedOn, ...told } = before[place] ?? {};
      expect(paper).toMatchObject({
        ...told,
        class: "deferrable",
        gate: "filing",
        state: completedOn === null ? "due" : "confirmed",
        submitted_on: completedOn,
        confirmed_on: completedOn,
        provisional: 0,
      });
      expect(paper["confirmed_by"] === null).toBe(completedOn === null);
    }
    expect(rowsOf("SELECT * FROM handed_in_paper")).toEqual([]);
  });

  test("are found by the same words, and their numbers still say what became of them", () => {
    const words = "SELECT rowid FROM fast_track_case_search WHERE fast_track_case_search MATCH '洋' ORDER BY rowid";
    const before = rowsOf(words);
    migrate(connection, null);
    expect(rowsOf(words)).toEqual(before);
    const gap =
      "SELECT gap FROM number_given WHERE scope = 'fast_track' AND number = (SELECT case_no FROM fast_track_case WHERE id = 1)";
    connection.exec("UPDATE fast_track_case SET state = 'refused' WHERE id = 1");
    expect(rowsOf(gap)).toEqual([{ gap: "refused" }]);
  });

  test("the catalogue says which papers every applicant shows", () => {
    migrate(connection, null);
    const codes = rowsOf(
      `SELECT code FROM dictionary_entry WHERE dictionary = 'deferrable_material' AND extra ->> 'everyOwner' = 1 ORDER BY code`,
    ).map(({ code }) => code);
    expect(codes).toEqual(["application", "identity_proof", "originals"]);
  });
});
