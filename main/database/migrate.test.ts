import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate, migrations } from "./migrate.ts";
import { APPLICATION_ID, connect } from "./open.ts";
import type { Connection } from "./open.ts";
import { verifyChain } from "./verify-chain.ts";

let folder: string;
let connection: Connection;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "migrate-"));
  connection = connect(join(folder, "office.db"), "write", null);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

const one = (text: string) => connection.prepare(text).pluck().get();
const schemaOf = (database: Connection) =>
  database.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY name").all();

/** An office of the present version with something in it. */
function makeOffice(): void {
  migrate(connection, null);
  connection.exec(
    `INSERT INTO office (id, name, demo, created_at) VALUES (1, '旧办公室', 0, '2026-01-05T09:00:00+08:00')`,
  );
}

const next = "ALTER TABLE office ADD COLUMN seal TEXT; UPDATE office SET seal = '公章'";

describe("a new file", () => {
  test("becomes an office of this program, without a backup of nothing", () => {
    expect(migrate(connection, null)).toEqual({ ok: true, from: 0, to: migrations.length });
    expect(connection.pragma("application_id", { simple: true })).toBe(APPLICATION_ID);
    expect(connection.pragma("user_version", { simple: true })).toBe(migrations.length);
    expect(readdirSync(folder)).not.toContain("backups");
  });

  test("is not touched again", () => {
    makeOffice();
    const before = schemaOf(connection);
    expect(migrate(connection, null)).toEqual({ ok: true, from: migrations.length, to: migrations.length });
    expect(schemaOf(connection)).toEqual(before);
  });

  test("has all its rules: every table is strict, every link is looked up by an index or a key", () => {
    migrate(connection, null);
    const lax = connection
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'")
      .pluck()
      .all();
    expect(lax).toEqual([]);
    expect(connection.pragma("foreign_key_check")).toEqual([]);
  });
});

describe("an upgrade", () => {
  test("keeps what is there, after a copy that opens as the old office", () => {
    makeOffice();
    const old = schemaOf(connection);
    expect(migrate(connection, null, [...migrations, next])).toEqual({
      ok: true,
      from: migrations.length,
      to: migrations.length + 1,
    });
    expect(connection.prepare("SELECT name, seal FROM office").get()).toEqual({ name: "旧办公室", seal: "公章" });
    const backups = join(folder, "backups");
    expect(readdirSync(backups)).toEqual([`before-upgrade-from-${migrations.length}.db`]);
    const copy = new Database(join(backups, `before-upgrade-from-${migrations.length}.db`), { readonly: true });
    expect(schemaOf(copy)).toEqual(old);
    expect(copy.pragma("user_version", { simple: true })).toBe(migrations.length);
    expect(copy.prepare("SELECT name FROM office").pluck().get()).toBe("旧办公室");
    copy.close();
  });

  test("that fails leaves the file as it was, and it still opens", () => {
    makeOffice();
    const before = schemaOf(connection);
    expect(() => migrate(connection, null, [...migrations, next, "INSERT INTO no_such_table VALUES (1)"])).toThrow(
      /no_such_table/u,
    );
    expect(schemaOf(connection)).toEqual(before);
    expect(connection.pragma("user_version", { simple: true })).toBe(migrations.length);
    expect(one("SELECT name FROM office")).toBe("旧办公室");
    expect(migrate(connection, null)).toMatchObject({ ok: true });
    expect(migrate(connection, null, [...migrations, next])).toMatchObject({ ok: true, to: migrations.length + 1 });
  });

  test("that would leave a link to nothing is not done", () => {
    makeOffice();
    const orphan =
      "INSERT INTO loan_step (loan_id, act, from_state, to_state, done_on, staff_id, at) VALUES (7, 'x', 'x', 'x', '2026-01-01', 7, '')";
    expect(() => migrate(connection, null, [...migrations, orphan])).toThrow(/lead nowhere, from loan_step/u);
    expect(one("SELECT count(*) FROM loan_step")).toBe(0);
    expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
  });

  test("does not begin when the copy cannot be made", () => {
    makeOffice();
    writeFileSync(join(folder, "backups"), "a file where the folder should be");
    const result = migrate(connection, null, [...migrations, next]);
    expect(result).toMatchObject({ ok: false, failure: { code: "BACKUP_FAILED" } });
    expect(connection.pragma("user_version", { simple: true })).toBe(migrations.length);
  });

  test("a copy that was broken off the last time is in nobody's way", () => {
    makeOffice();
    migrate(connection, null, [...migrations, next]);
    const part = join(folder, "backups", `before-upgrade-from-${migrations.length + 1}.db.part`);
    writeFileSync(part, "half a copy");
    expect(
      migrate(connection, null, [...migrations, next, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"]),
    ).toMatchObject({ ok: true });
    expect(readdirSync(join(folder, "backups"))).not.toContain(`before-upgrade-from-${migrations.length + 1}.db.part`);
  });
});

describe("a file that is not for this program is refused and left alone", () => {
  test("an office of a newer program", () => {
    makeOffice();
    connection.pragma(`user_version = ${migrations.length + 3}`);
    expect(migrate(connection, null)).toEqual({
      ok: false,
      failure: { code: "OFFICE_NEWER", found: migrations.length + 3, known: migrations.length },
    });
    expect(one("SELECT name FROM office")).toBe("旧办公室");
  });

  test("the database of another program", () => {
    connection.exec("CREATE TABLE songs (title TEXT); INSERT INTO songs VALUES ('梁祝')");
    expect(migrate(connection, null)).toEqual({ ok: false, failure: { code: "NOT_AN_OFFICE" } });
    expect(schemaOf(connection)).toHaveLength(1);
    expect(one("SELECT title FROM songs")).toBe("梁祝");
    expect(readFileSync(join(folder, "office.db")).length).toBeGreaterThan(0);
  });
});

/** The office of an old version that lies beside its migrations: three colleagues, some disputes, payments and a report. */
async function openStored(version: "0001" | "0002" | "0003" = "0001"): Promise<void> {
  connection.close();
  const stored = gunzipSync(readFileSync(new URL(`migrations/testing/${version}.db.gz`, import.meta.url)));
  writeFileSync(join(folder, "office.db"), stored);
  connection = connect(join(folder, "office.db"), "write", null);
}

const recordTables = ["staff", "enterprise", "dispute", "payment", "loan", "report", "report_figure"];
const rowsOf = (table: string) => connection.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();

describe("from version 3 to 4", () => {
  const files = ["attachment", "evidence", "document", "dossier_item"];

  test("keeps every record, every file and paper, and what points to them", async () => {
    await openStored("0003");
    const before = [...recordTables, ...files].map(rowsOf);
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    expect(migrate(connection, null)).toEqual({ ok: true, from: 3, to: migrations.length });
    expect([...recordTables, ...files].map(rowsOf)).toMatchObject(before);
    expect(connection.pragma("foreign_key_check")).toEqual([]);
    expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  test("money counts on the day of its receipt, for the bank of its loan and the town of its case", async () => {
    await openStored("0003");
    migrate(connection, null);
    const columns = "received_on = counts_on AS sameDay, bank, town, penalty, other, tags, participants, report_id";
    const plain = { sameDay: 1, tags: "[]", participants: "[]", report_id: null };
    expect(connection.prepare(`SELECT ${columns} FROM payment ORDER BY id`).all()).toEqual([
      { ...plain, bank: "rural_commercial_bank", town: "610723001", penalty: 0, other: 0 },
      { ...plain, bank: null, town: "610723001", penalty: null, other: null },
    ]);
    const said = (code: string) => one(`SELECT extra FROM dictionary_entry WHERE code = '${code}'`);
    expect([said("in_kind"), said("write_off")].map((extra) => JSON.parse(String(extra)) as unknown)).toMatchObject([
      { reducesDebt: true },
      { reducesDebt: false },
    ]);
    expect(JSON.parse(String(said("migrant_wages")))).toMatchObject({ wages: true });
    expect(one("SELECT locks_from IS NULL AND locks_to IS NULL FROM report")).toBe(1);
  });

  test("makes the same schema as a new file has", async () => {
    await openStored("0003");
    migrate(connection, null);
    const upgraded = schemaOf(connection);
    connection.close();
    connection = connect(join(folder, "fresh.db"), "write", null);
    migrate(connection, null);
    expect(schemaOf(connection)).toEqual(upgraded);
  });
});

describe("from version 2 to 3", () => {
  test("keeps every record as it was", async () => {
    await openStored("0002");
    const before = recordTables.map(rowsOf);
    expect(migrate(connection, null)).toEqual({ ok: true, from: 2, to: migrations.length });
    expect(recordTables.map(rowsOf)).toMatchObject(before);
    expect(connection.pragma("foreign_key_check")).toEqual([]);
    expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  test("each dispute has its two parties, and is what its name says where no credit code says more", async () => {
    await openStored("0002");
    migrate(connection, null);
    const disputes = Number(one("SELECT count(*) FROM dispute"));
    expect(one("SELECT count(*) FROM case_party")).toBe(2 * disputes);
    expect(
      connection.prepare("SELECT role, kind, uscc IS NOT NULL AS coded FROM case_party WHERE name = ?").get("张某甲"),
    ).toEqual({ role: "applicant", kind: "person", coded: 0 });
    expect(one("SELECT kind FROM case_party WHERE name = '某镇人民政府（虚构）'")).toBe("organisation");
    expect(one("SELECT count(*) FROM case_party WHERE uscc IS NOT NULL AND kind <> 'enterprise'")).toBe(0);
  });

  test("an open dispute has its due date among the deadlines, an ended one has none", async () => {
    await openStored("0002");
    migrate(connection, null);
    const open = connection
      .prepare(
        "SELECT id, due_on FROM dispute WHERE outcome IS NULL AND due_on IS NOT NULL AND deleted_at IS NULL ORDER BY 1",
      )
      .all();
    expect(open.length).toBeGreaterThan(0);
    expect(connection.prepare("SELECT dispute_id AS id, due_on FROM deadline ORDER BY dispute_id").all()).toEqual(open);
    expect(
      one(
        "SELECT count(*) FROM dispute WHERE deleted_at IS NULL AND (next_due_on IS NULL) <> (outcome IS NOT NULL OR due_on IS NULL)",
      ),
    ).toBe(0);
  });

  test("a dispute without a due date has the one of its level of risk", async () => {
    await openStored("0002");
    connection.exec("UPDATE dispute SET due_on = NULL, registered_on = '2026-11-02' WHERE ledger_no = 'PC20260901'");
    migrate(connection, null);
    const columns = "kind, rule, rule_version AS version, from_on AS fromOn, due_on AS dueOn, closed";
    const deadline = `SELECT ${columns} FROM deadline WHERE dispute_id = (SELECT id FROM dispute WHERE ledger_no = 'PC20260901')`;
    expect(connection.prepare(deadline).all()).toEqual([
      {
        kind: "ledger",
        rule: "dispute_resolution",
        version: 1,
        fromOn: "2026-11-02",
        dueOn: "2026-11-09",
        closed: null,
      },
    ]);
    expect(one("SELECT next_due_on || next_due_kind FROM dispute WHERE ledger_no = 'PC20260901'")).toBe(
      "2026-11-09ledger",
    );
  });

  test("every number that was given is known, those of deleted disputes as gaps, and none is given again", async () => {
    await openStored("0002");
    migrate(connection, null);
    expect(
      connection.prepare("SELECT scope, prefix, year, seq, number, gap FROM number_given ORDER BY seq").all(),
    ).toEqual([
      { scope: "dispute", prefix: "", year: 2026, seq: 1, number: "PC20260001", gap: null },
      { scope: "dispute", prefix: "", year: 2026, seq: 2, number: "PC20260002", gap: "deleted" },
      { scope: "dispute", prefix: "", year: 2026, seq: 901, number: "PC20260901", gap: null },
      { scope: "dispute", prefix: "", year: 2026, seq: 902, number: "PC20260902", gap: null },
    ]);
    expect(rowsOf("number_sequence")).toEqual([{ scope: "dispute", prefix: "", year: 2026, last: 902 }]);
  });
});

describe("from version 1 to 2", () => {
  test("the history becomes the beginning of the audit log, entry by entry, and the chain holds", async () => {
    await openStored();
    const columns = "id, at, staff_id, act, entity, record_id, reason, before, after";
    const history = connection.prepare(`SELECT ${columns} FROM history ORDER BY id`).all();
    expect(history.length).toBeGreaterThan(5);
    expect(migrate(connection, null)).toEqual({ ok: true, from: 1, to: migrations.length });
    expect(connection.prepare(`SELECT ${columns} FROM audit_entry ORDER BY id`).all()).toEqual(history);
    expect(await verifyChain(connection, [])).toEqual({ entries: history.length, broken: null });
    expect(() => connection.exec("UPDATE audit_entry SET act = 'x'")).toThrow(/append-only/u);
    expect(() => connection.exec("DELETE FROM audit_entry")).toThrow(/append-only/u);
  });

  test("keeps every record as it was", async () => {
    await openStored();
    const before = recordTables.map(rowsOf);
    migrate(connection, null);
    expect(recordTables.map(rowsOf)).toMatchObject(before);
    expect(one("SELECT name || idle_minutes FROM office")).toBe("旧版办公室10");
    expect(connection.pragma("foreign_key_check")).toEqual([]);
    expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  test("makes the same schema as a new file has", async () => {
    await openStored();
    migrate(connection, null);
    const upgraded = schemaOf(connection);
    connection.close();
    connection = connect(join(folder, "fresh.db"), "write", null);
    migrate(connection, null);
    expect(schemaOf(connection)).toEqual(upgraded);
  });
});
