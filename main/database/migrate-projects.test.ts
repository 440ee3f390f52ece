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
  folder = mkdtempSync(join(tmpdir(), "migrate-projects-"));
  const stored = gunzipSync(readFileSync(new URL("migrations/testing/0004.db.gz", import.meta.url)));
  writeFileSync(join(folder, "office.db"), stored);
  connection = connect(join(folder, "office.db"), "write", null);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

type Row = Readonly<Record<string, unknown>>;
const projects = () => connection.prepare("SELECT * FROM project ORDER BY id").all() as Row[];
const insert = (table: string, values: Row) =>
  connection
    .prepare(
      `INSERT INTO ${table} (${Object.keys(values).join(", ")}) VALUES (${Object.keys(values)
        .map(() => "?")
        .join(", ")})`,
    )
    .run(...Object.values(values));

const record = { created_by: 1, created_at: "2026-11-23", updated_by: 1, updated_at: "2026-11-23" };

describe("projects, from version 4 to 5", () => {
  test("keep what is known of them and learn nothing that nobody said", () => {
    const before = projects();
    expect(before).toHaveLength(2);
    expect(migrate(connection, null)).toMatchObject({ ok: true, from: 4, to: migrations.length });
    expect(projects()).toMatchObject(before);
    for (const project of projects()) {
      expect(project).toMatchObject({
        short_name: null,
        level: null,
        address: null,
        fund_sources: "[]",
        land_mu: null,
        farmland_mu: null,
        acq_households: null,
        acq_people: null,
        approve_dept: null,
        approve_mode: null,
      });
    }
  });

  test("take land where one of their assessments says so", () => {
    const taking = connection
      .prepare("SELECT project_id FROM assessment WHERE land_taking = 1 AND deleted_at IS NULL")
      .pluck()
      .all();
    migrate(connection, null);
    const found = projects().map(({ id, land_taking: answer }) => [id, answer]);
    expect(found).toEqual(projects().map(({ id }) => [id, taking.includes(id) ? 1 : null]));
    expect(taking.length).toBeGreaterThan(0);
  });

  test("are found as before", () => {
    const words = () =>
      connection.prepare("SELECT rowid FROM project_search WHERE project_search MATCH '项'").pluck().all();
    const before = words();
    migrate(connection, null);
    expect(words()).toEqual(before);
  });

  test("take no level, no area and no way of approval that there is not", () => {
    migrate(connection, null);
    const set = (column: string, value: string | number) => () =>
      connection.prepare(`UPDATE project SET ${column} = ? WHERE id = 1`).run(value);
    expect(set("level", "village")).toThrow("CHECK");
    expect(set("approve_mode", "by_word")).toThrow("CHECK");
    expect(set("land_mu", -1)).toThrow("CHECK");
    expect(set("fund_sources", "财政")).toThrow("CHECK");
    expect(set("land_mu", 1_250)).not.toThrow();
  });
});

describe("measures, new with version 5", () => {
  const measure = {
    ...record,
    no: 1,
    heading: "legal_checkups",
    task: "法治体检",
    lead_unit: "justice_bureau",
    set_on: "2026-10-09",
    due_on: "2026-12-31",
    state: "not_started",
    state_since: "2026-10-09",
  };

  test("keep their states and their days in order", () => {
    migrate(connection, null);
    insert("measure", measure);
    const wrong: Row[] = [
      { state: "sleeping" },
      { due_on: "2026-10-08" },
      { percent: 101 },
      { state: "closed" },
      { closed_on: "2026-11-23" },
      { set_on: "2026-13-01" },
    ];
    for (const over of wrong) expect(() => insert("measure", { ...measure, ...over }), JSON.stringify(over)).toThrow();
    expect(connection.prepare("SELECT count(*) FROM measure").pluck().get()).toBe(1);
  });

  test("have supervisions that are answered before they are concluded", () => {
    migrate(connection, null);
    const { lastInsertRowid: id } = insert("measure", measure);
    const notice = {
      ...record,
      measure_id: id,
      supervision_no: "洋督〔2026〕001号",
      issued_on: "2026-11-20",
      to_unit: "justice_bureau",
      reason: "进度落后",
      reply_due_on: "2026-11-27",
      state: "waiting",
    };
    insert("supervision", notice);
    const other = { ...notice, supervision_no: "洋督〔2026〕002号" };
    const wrong: Row[] = [
      { supervision_no: notice.supervision_no },
      { reply_due_on: "2026-11-19" },
      { state: "answered" },
      { state: "concluded" },
      { reply: "已办" },
    ];
    for (const over of wrong)
      expect(() => insert("supervision", { ...other, ...over }), JSON.stringify(over)).toThrow();
  });

  test("and services are found by an index, whatever they are asked for", () => {
    migrate(connection, null);
    for (const column of ["enterprise_id", "project_id", "measure_id"]) {
      const text = `EXPLAIN QUERY PLAN SELECT id FROM service_record WHERE ${column} = 1 AND deleted_at IS NULL`;
      expect(JSON.stringify(connection.prepare(text).all())).toContain(`service_record_${column.slice(0, -3)}`);
    }
    const service = {
      ...record,
      kind: "visit",
      served_on: "2026-11-20",
      unit: "justice_bureau",
      content: "走访",
      closed_on: "2026-11-19",
    };
    expect(() => insert("service_record", service)).toThrow("CHECK");
  });
});
