import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ownerKinds } from "../../shared/owners/owners.ts";
import { migrate, migrations } from "./migrate.ts";
import { connect } from "./open.ts";
import type { Connection } from "./open.ts";

let folder: string;
let connection: Connection;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "migrate-owners-"));
  const stored = gunzipSync(readFileSync(new URL("migrations/testing/0004.db.gz", import.meta.url)));
  writeFileSync(join(folder, "office.db"), stored);
  connection = connect(join(folder, "office.db"), "write", null);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

const tables = ["attachment", "document"] as const;
const columns = ownerKinds.map((kind) => `${kind}_id`);
const rowsOf = (table: string) => connection.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as object[];
const columnsOf = (table: string) =>
  connection.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];

describe("files and papers, from version 4 to 5", () => {
  test("keep their owners, and what points to them", () => {
    const before = tables.map(rowsOf);
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    expect(migrate(connection, null)).toMatchObject({ ok: true, from: 4, to: migrations.length });
    expect(tables.map(rowsOf)).toMatchObject(before);
    expect(connection.pragma("foreign_key_check")).toEqual([]);
    expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  test("can belong to every kind of owner that there is, each found by an index", () => {
    migrate(connection, null);
    for (const table of tables) {
      expect(columnsOf(table).filter((column) => columns.includes(column))).toEqual(columns);
      for (const column of columns) {
        const plan = connection.prepare(`EXPLAIN QUERY PLAN SELECT id FROM ${table} WHERE ${column} = 1`).all();
        expect(JSON.stringify(plan)).toContain(`${table}_${column.slice(0, -3)}`);
      }
    }
  });

  test("belong to exactly one", () => {
    migrate(connection, null);
    connection.pragma("foreign_keys = OFF");
    const insert = (owners: readonly string[]) =>
      connection
        .prepare(
          `INSERT INTO attachment (${[...owners, "created_by", "created_at", "updated_by", "updated_at", "name", "kind", "media_type", "sha256", "bytes"].join(", ")})
           VALUES (${owners.map(() => "1, ").join("")}1, '', 1, '', 'a.pdf', 'other', 'application/pdf', ?, 1)`,
        )
        .run("0".repeat(64));
    for (const column of columns) expect(insert([column]).changes).toBe(1);
    expect(() => insert([])).toThrow(/CHECK constraint/u);
    expect(() => insert(["assessment_id", "project_id"])).toThrow(/CHECK constraint/u);
  });
});
