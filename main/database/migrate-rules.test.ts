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
  folder = mkdtempSync(join(tmpdir(), "migrate-rules-"));
  const stored = gunzipSync(readFileSync(new URL("migrations/testing/0004.db.gz", import.meta.url)));
  writeFileSync(join(folder, "office.db"), stored);
  connection = connect(join(folder, "office.db"), "write", null);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

const all = (text: string) => connection.prepare(text).all();

describe("rules and the calendar, from version 4 to 5", () => {
  test("say what they said; nobody has confirmed a rule, nobody is said to have loaded a year", () => {
    const before = [all("SELECT * FROM rule_set ORDER BY id"), all("SELECT * FROM calendar_year ORDER BY year")];
    const days = all("SELECT * FROM calendar_day ORDER BY day");
    expect([...before, days].every((rows) => rows.length > 0)).toBe(true);
    expect(migrate(connection, null)).toMatchObject({ ok: true, from: 4, to: migrations.length });
    expect(all("SELECT * FROM rule_set ORDER BY id")).toMatchObject(before[0] ?? []);
    expect(all("SELECT * FROM calendar_year ORDER BY year")).toMatchObject(before[1] ?? []);
    expect(all("SELECT * FROM calendar_day ORDER BY day")).toMatchObject(days);
    expect(
      all(`SELECT count(*) AS rules, count(revised_by) AS revised, count(confirmed_by) AS confirmed FROM rule_set`),
    ).toEqual([{ rules: before[0]?.length, revised: 0, confirmed: 0 }]);
    expect(all("SELECT DISTINCT version, loaded_by, loaded_at FROM calendar_year")).toEqual([
      { version: 1, loaded_by: null, loaded_at: null },
    ]);
    expect(all("SELECT * FROM calendar_day_replaced")).toEqual([]);
    expect(connection.pragma("foreign_key_check")).toEqual([]);
  });

  test("a version that an administrator made says who made it, as the log has it", () => {
    connection.exec(
      `INSERT INTO rule_set (id, code, rule_version, effective_from, basis, parameters)
         VALUES (900, 'follow_up', 2, '2026-11-01', '本办决定', '{"terms":{}}');
       INSERT INTO audit_entry (id, at, staff_id, act, entity, record_id, before, after, hash)
         SELECT max(id) + 1, '2026-10-30T10:00:00+08:00', 1, 'rules.revise', 'rule_set', 900, '{}', '{}', zeroblob(32) FROM audit_entry;`,
    );
    migrate(connection, null);
    expect(all("SELECT code, rule_version, revised_by, revised_at FROM rule_set WHERE revised_by IS NOT NULL")).toEqual(
      [{ code: "follow_up", rule_version: 2, revised_by: 1, revised_at: "2026-10-30T10:00:00+08:00" }],
    );
  });

  test("a confirmation is whole or is none", () => {
    migrate(connection, null);
    expect(() => connection.exec("UPDATE rule_set SET confirmed_by = 1 WHERE id = 1")).toThrow(/CHECK/u);
    expect(() =>
      connection.exec("UPDATE rule_set SET confirmed_by = 1, confirmed_at = 'x', confirmed_note = '会议' WHERE id = 1"),
    ).not.toThrow();
  });

  test("the filing number of an assessment that is deleted is a gap", () => {
    migrate(connection, null);
    connection.exec(
      `UPDATE assessment SET filing_no = '洋稳评备〔2026〕001号' WHERE id = 1;
       INSERT INTO number_given (scope, prefix, year, seq, number, given_at, given_by)
         VALUES ('filing', '洋', 2026, 1, '洋稳评备〔2026〕001号', '2026-11-23T09:00:00+08:00', 1);
       UPDATE assessment SET deleted_at = '2026-11-23T10:00:00+08:00', deleted_by = 1, deleted_reason = '登记错误' WHERE id = 1;`,
    );
    expect(
      all("SELECT scope, gap FROM number_given WHERE gap IS NOT NULL AND scope IN ('filing', 'assessment')"),
    ).toEqual(expect.arrayContaining([{ scope: "filing", gap: "deleted" }]));
  });
});
