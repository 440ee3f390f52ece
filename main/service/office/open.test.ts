import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate, migrations } from "../../database/migrate.ts";
import { APPLICATION_ID, connect } from "../../database/open.ts";
import { clockAt, holdsOffice, isOfficeError, openOffice } from "./index.ts";
import type { Office, OfficeFailure } from "./index.ts";
import { disputeDraft } from "./testing/drafts.ts";
import { clientOf, MONDAY, SEEDS } from "./testing/office.ts";

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "open-"));
  folder = join(parent, "office");
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const open = (): Promise<Office> => openOffice({ folder, seeds: SEEDS, clock: clockAt(MONDAY) });

async function failureOfOpening(): Promise<OfficeFailure> {
  try {
    await (await open()).close();
  } catch (error) {
    if (isOfficeError(error)) return error.failure;
    throw error;
  }
  throw new Error("it opened");
}

function fileWith(content: (file: Database.Database) => void): void {
  mkdirSync(folder);
  const file = connect(join(folder, "office.db"), "write");
  content(file);
  file.close();
}

function settingsOf(connection: Database.Database): unknown[] {
  const names = [
    "journal_mode",
    "synchronous",
    "foreign_keys",
    "trusted_schema",
    "query_only",
    "application_id",
    "user_version",
  ];
  return names.map((name) => connection.pragma(name, { simple: true }));
}

describe("a new office", () => {
  test("is made in a folder that is not there yet, with an administrator and the words of the county", async () => {
    expect(holdsOffice(folder)).toBe(false);
    const office = await open();
    expect(holdsOffice(folder)).toBe(true);
    const client = clientOf(office, office.newSession());
    expect(await client.office.status()).toMatchObject({ name: "为企服务办公室", demo: false, today: "2026-11-23" });
    expect(await client.accounts.list()).toMatchObject([{ name: "管理员", role: "administrator", active: true }]);
    expect((await client.dictionaries.all()).length).toBeGreaterThan(100);
    await office.close();
  });

  test("is completed when its making was broken off", async () => {
    fileWith((file) => migrate(file));
    const office = await open();
    const client = clientOf(office, office.newSession());
    expect(await client.office.status()).toMatchObject({ name: "为企服务办公室" });
    await office.close();
  });
});

describe("an office that is there", () => {
  test("keeps what was entered, and who works in it, from one day to the next", async () => {
    const first = await open();
    const { id } = await clientOf(first, first.newSession()).disputes.create(disputeDraft());
    await first.close();
    const second = await open();
    const client = clientOf(second, second.newSession());
    expect((await client.disputes.open({ id })).record.ledgerNo).toBe("PC20260001");
    expect(await client.accounts.list()).toHaveLength(1);
    await second.close();
  });

  test("closed in the middle of things, holds each act as a whole or not at all, and what was confirmed for sure", async () => {
    const first = await open();
    const client = clientOf(first, first.newSession());
    const creating = Array.from({ length: 20 }, () => client.disputes.create(disputeDraft()));
    await creating[0];
    const [results] = await Promise.all([Promise.allSettled(creating), first.close()]);
    const confirmed = results.flatMap((result) => (result.status === "fulfilled" ? [result.value.id] : []));
    const second = await open();
    const { reader } = second.newSession().ground;
    const ids = reader.prepare("SELECT id FROM dispute ORDER BY id").pluck().all();
    expect(ids).toEqual(expect.arrayContaining(confirmed));
    expect(reader.prepare("SELECT record_id FROM history WHERE entity = 'dispute' ORDER BY id").pluck().all()).toEqual(
      ids,
    );
    expect(reader.prepare("SELECT rowid FROM dispute_search ORDER BY rowid").pluck().all()).toEqual(ids);
    await second.close();
  });

  test("writes so that a confirmed act outlives a power cut, and asks without writing", async () => {
    const office = await open();
    const { writer, reader } = office.newSession().ground;
    expect(settingsOf(writer)).toEqual(["wal", 2, 1, 0, 0, APPLICATION_ID, migrations.length]);
    expect(settingsOf(reader)).toEqual(["wal", 2, 1, 0, 1, APPLICATION_ID, migrations.length]);
    await office.close();
  });
});

describe("an office that cannot be opened says why", () => {
  test("a folder that cannot be made", async () => {
    writeFileSync(folder, "a file where the folder should be");
    folder = join(folder, "office");
    expect(await failureOfOpening()).toEqual({ code: "FOLDER_MISSING", folder });
  });

  // Root may write everywhere, so only another user can see this refusal.
  test.skipIf(process.getuid?.() === 0)("a folder that may not be written to", async () => {
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(await failureOfOpening()).toEqual({ code: "FOLDER_NOT_WRITABLE", folder });
  });

  test("a file that is no database", async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "office.db"), "x".repeat(4096));
    expect(await failureOfOpening()).toMatchObject({ code: "DATABASE_CORRUPT" });
  });

  test("a database whose pages were overwritten", async () => {
    await (await open()).close();
    const file = new Database(join(folder, "office.db"));
    const pages = Number(file.pragma("page_count", { simple: true }));
    file.close();
    writeFileSync(join(folder, "office.db"), Buffer.alloc(pages * 4096, "洋县"), { flag: "r+" });
    expect(await failureOfOpening()).toMatchObject({ code: "DATABASE_CORRUPT" });
  });

  test("the database of another program", async () => {
    fileWith((file) => file.exec("CREATE TABLE songs (title TEXT)"));
    const before = readFileSync(join(folder, "office.db"));
    expect(await failureOfOpening()).toEqual({ code: "NOT_AN_OFFICE" });
    expect(readFileSync(join(folder, "office.db")).equals(before)).toBe(true);
  });

  test("an office of a newer program", async () => {
    await (await open()).close();
    const file = new Database(join(folder, "office.db"));
    file.pragma("user_version = 99");
    file.close();
    expect(await failureOfOpening()).toEqual({ code: "OFFICE_NEWER", found: 99, known: migrations.length });
  });
});
