import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate, migrations } from "../../database/migrate.ts";
import { APPLICATION_ID, connect } from "../../database/open.ts";
import { keysOf } from "../keys/key-file.ts";
import { clockAt, holdsOffice, openOffice } from "./index.ts";
import type { Office, OfficeFailure, Session } from "./index.ts";
import { disputeEntry } from "./testing/drafts.ts";
import { CHEAP, clientOf, failureOf, MONDAY, PASSWORD, reopenOffice, SEEDS, setUpOffice } from "./testing/office.ts";

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "open-"));
  folder = join(parent, "office");
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const look = (): Promise<Office> => openOffice({ folder, seeds: SEEDS, clock: clockAt(MONDAY), cost: CHEAP });
const inFolder = (name: string): string => join(folder, name);

async function failureOfOpening(): Promise<OfficeFailure> {
  const office = await look();
  const { state } = office.house;
  const shown = await clientOf(office, office.newWindow()).access.status();
  await office.close();
  if (state.kind !== "failed") throw new Error(`it is ${state.kind}`);
  expect(shown).toMatchObject({ state: "failed", failure: { code: state.failure.code }, user: null, folder });
  return state.failure;
}

function plainFileWith(content: (file: Database.Database) => void): void {
  mkdirSync(folder, { recursive: true });
  const file = connect(inFolder("office.db"), "write", null);
  content(file);
  file.close();
}

/** An office as the first version of the program left it. */
function makePlain(): void {
  plainFileWith((file) => {
    migrate(file, null, migrations.slice(0, 1));
    file.exec(`INSERT INTO office (id, name, demo, created_at) VALUES (1, '旧办公室', 0, '2026-01-05T09:00:00+08:00');
      INSERT INTO staff (name, role, unit, active, created_at, updated_at) VALUES
        ('管理员', 'administrator', NULL, 1, '2026-01-05', '2026-01-05'),
        ('甲承办', 'mediator', NULL, 1, '2026-01-05', '2026-01-05')`);
  });
}

/** Works on the encrypted file itself, as another program would that had its key. */
async function behindItsBack(work: (file: Database.Database) => void): Promise<void> {
  const { office } = await reopenOffice(folder);
  const { state } = office.house;
  if (state.kind !== "open" || !state.ring) throw new Error("not open");
  const { database } = keysOf(state.ring);
  await office.close();
  const file = connect(inFolder("office.db"), "write", database);
  work(file);
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

const statusIn = (office: Office, session: Session) => clientOf(office, session).access.status();

describe("a new office", () => {
  test("is made in a folder that is not there yet, with an administrator and the words of the county", async () => {
    expect(holdsOffice(folder)).toBe(false);
    const { office, session } = await setUpOffice(folder);
    expect(holdsOffice(folder)).toBe(true);
    const client = clientOf(office, session);
    expect(await client.office.status()).toMatchObject({ name: "为企服务办公室", demo: false, today: "2026-11-23" });
    expect(await client.accounts.list()).toMatchObject([{ name: "管理员", role: "administrator", active: true }]);
    expect((await client.dictionaries.all()).length).toBeGreaterThan(100);
    await office.close();
  });

  test("is nothing until it is set up: no database, and only the set-up can be asked for", async () => {
    const office = await look();
    const window = office.newWindow();
    expect(await statusIn(office, window)).toMatchObject({ state: "new", user: null });
    expect((await failureOf(clientOf(office, window).disputes.list({}))).code).toBe("SIGNED_OUT");
    expect(holdsOffice(folder)).toBe(false);
    await office.close();
  });

  test("is moved into its place when the program was cut off before", async () => {
    const { office } = await setUpOffice(folder);
    await office.close();
    mkdirSync(inFolder("making"));
    for (const name of ["office.db", "office-copy.keys", "office.keys"]) {
      renameSync(inFolder(name), inFolder(`making/${name}`));
    }
    renameSync(inFolder("making/office.db"), inFolder("office.db"));
    const { office: again, session } = await reopenOffice(folder);
    expect(await statusIn(again, session)).toMatchObject({ state: "signed_in" });
    expect(existsSync(inFolder("making"))).toBe(false);
    await again.close();
  });

  test("of which only a part was made is begun anew", async () => {
    mkdirSync(inFolder("making"), { recursive: true });
    writeFileSync(inFolder("making/office.db"), "half");
    const { office, session } = await setUpOffice(folder);
    expect(await statusIn(office, session)).toMatchObject({ state: "signed_in" });
    await office.close();
  });
});

describe("an office that is there", () => {
  test("keeps what was entered, and who works in it, from one day to the next", async () => {
    const first = await setUpOffice(folder);
    const { id } = await clientOf(first.office, first.session).disputes.create(disputeEntry());
    await first.office.close();
    const second = await reopenOffice(folder);
    const client = clientOf(second.office, second.session);
    expect((await client.disputes.open({ id })).record.ledgerNo).toBe("PC20260001");
    expect(await client.accounts.list()).toHaveLength(1);
    await second.office.close();
  });

  test("closed in the middle of things, holds each act as a whole or not at all, and what was confirmed for sure", async () => {
    const first = await setUpOffice(folder);
    const client = clientOf(first.office, first.session);
    const creating = Array.from({ length: 20 }, () => client.disputes.create(disputeEntry()));
    await creating[0];
    const [results] = await Promise.all([Promise.allSettled(creating), first.office.close()]);
    const confirmed = results.flatMap((result) => (result.status === "fulfilled" ? [result.value.id] : []));
    const second = await reopenOffice(folder);
    const { reader } = second.session.ground;
    const ids = reader.prepare("SELECT id FROM dispute ORDER BY id").pluck().all();
    expect(ids).toEqual(expect.arrayContaining(confirmed));
    const noted = "SELECT record_id FROM audit_entry WHERE entity = 'dispute' ORDER BY id";
    expect(reader.prepare(noted).pluck().all()).toEqual(ids);
    expect(reader.prepare("SELECT rowid FROM dispute_search ORDER BY rowid").pluck().all()).toEqual(ids);
    await second.office.close();
  });

  test("writes so that a confirmed act outlives a power cut, and asks without writing", async () => {
    const { office, session } = await setUpOffice(folder);
    const { writer, reader } = session.ground;
    expect(settingsOf(writer)).toEqual(["wal", 2, 1, 0, 0, APPLICATION_ID, migrations.length]);
    expect(settingsOf(reader)).toEqual(["wal", 2, 1, 0, 1, APPLICATION_ID, migrations.length]);
    await office.close();
  });

  test("gets the rules, the dictionaries and the calendar that a newer version of the program brings", async () => {
    await (await setUpOffice(folder)).office.close();
    await behindItsBack((file) => {
      file.exec("DELETE FROM calendar_day WHERE year = 2026; DELETE FROM calendar_year WHERE year = 2026");
      file.exec(
        "UPDATE calendar_year SET status = 'provisional' WHERE year = 2025; DELETE FROM rule_set WHERE code = 'retention'",
      );
      file.exec("DELETE FROM dictionary_entry WHERE dictionary = 'payment_tag'");
    });
    const { office, session } = await reopenOffice(folder);
    const client = clientOf(office, session);
    expect(await client.office.status()).toMatchObject({ calendarUntil: "2026-12-31" });
    const due = await client.calendar.due({ from: "2026-09-18", days: 5, kind: "working" });
    expect(due).toMatchObject({ date: "2026-09-24", provisional: false });
    expect(Object.keys((await client.privacy.retentionDue()).rules)).toContain("disputes");
    expect((await client.dictionaries.all()).map(({ dictionary }) => dictionary)).toContain("payment_tag");
    await office.close();
  });

  test("opens with one of its two key files damaged or gone, and mends it", async () => {
    const { office } = await setUpOffice(folder);
    await office.close();
    const whole = readFileSync(inFolder("office.keys"), "utf8");
    writeFileSync(inFolder("office.keys"), whole.slice(0, 100));
    await (await reopenOffice(folder)).office.close();
    expect(readFileSync(inFolder("office.keys"), "utf8")).toBe(whole);
    rmSync(inFolder("office-copy.keys"));
    await (await reopenOffice(folder)).office.close();
    expect(readFileSync(inFolder("office-copy.keys"), "utf8")).toBe(whole);
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

  test("a folder that a sync program copies", async () => {
    folder = join(parent, "OneDrive - 洋县", "office");
    expect(await failureOfOpening()).toEqual({ code: "FOLDER_CLOUD_SYNCED", place: "OneDrive" });
    expect(existsSync(folder)).toBe(false);
  });

  test("another program that has it open, until that one closes", async () => {
    const { office } = await setUpOffice(folder);
    expect(await failureOfOpening()).toEqual({ code: "DATABASE_BUSY" });
    const waiting = await look();
    const window = clientOf(waiting, waiting.newWindow());
    expect(await window.access.status()).toMatchObject({ state: "failed" });
    await office.close();
    expect(await window.access.retry()).toMatchObject({ state: "signed_out" });
    await waiting.close();
  });

  test("an encrypted database whose keys are gone, or of which both files are damaged", async () => {
    await (await setUpOffice(folder)).office.close();
    const names = ["office.keys", "office-copy.keys"];
    for (const name of names) renameSync(inFolder(name), inFolder(`${name}.away`));
    expect(await failureOfOpening()).toEqual({ code: "KEY_FILE_MISSING" });
    for (const name of names) writeFileSync(inFolder(name), readFileSync(inFolder(`${name}.away`)).subarray(0, 300));
    expect(await failureOfOpening()).toEqual({ code: "KEY_FILE_DAMAGED" });
  });

  test("keys whose database is gone", async () => {
    await (await setUpOffice(folder)).office.close();
    rmSync(inFolder("office.db"));
    expect(await failureOfOpening()).toEqual({ code: "DATABASE_CORRUPT", report: ["office.db is missing"] });
  });

  test("a file that is no database", async () => {
    mkdirSync(folder);
    writeFileSync(inFolder("office.db"), `SQLite format 3\0${"x".repeat(4096)}`);
    expect(await failureOfOpening()).toMatchObject({ code: "DATABASE_CORRUPT" });
  });

  test("a database whose pages were overwritten: said at the sign-in, and nothing is changed", async () => {
    await (await setUpOffice(folder)).office.close();
    const length = readFileSync(inFolder("office.db")).length;
    writeFileSync(inFolder("office.db"), Buffer.alloc(length, "洋县"), { flag: "r+" });
    const before = readFileSync(inFolder("office.db"));
    const office = await look();
    const window = clientOf(office, office.newWindow());
    const shown = await window.access.signIn({ name: "管理员", password: PASSWORD });
    expect(shown).toMatchObject({ state: "failed", failure: { code: "DATABASE_CORRUPT" } });
    expect((await failureOf(window.disputes.list({}))).code).toBe("SIGNED_OUT");
    await office.close();
    expect(readFileSync(inFolder("office.db")).equals(before)).toBe(true);
  });

  test("the database of another program", async () => {
    plainFileWith((file) => file.exec("CREATE TABLE songs (title TEXT)"));
    const before = readFileSync(inFolder("office.db"));
    expect(await failureOfOpening()).toEqual({ code: "NOT_AN_OFFICE" });
    expect(readFileSync(inFolder("office.db")).equals(before)).toBe(true);
  });

  test("an office of a newer program", async () => {
    await (await setUpOffice(folder)).office.close();
    await behindItsBack((file) => file.pragma("user_version = 99"));
    const office = await look();
    const window = clientOf(office, office.newWindow());
    expect(await window.access.signIn({ name: "管理员", password: PASSWORD })).toMatchObject({ state: "failed" });
    expect(office.house.state).toMatchObject({
      failure: { code: "OFFICE_NEWER", found: 99, known: migrations.length },
    });
    await office.close();
  });
});

describe("an office of an earlier version, which anybody could read", () => {
  test("shows nothing before its administrator has a password, and is encrypted with it", async () => {
    makePlain();
    const office = await look();
    const session = office.newSession();
    const client = clientOf(office, session);
    expect(await client.access.status()).toMatchObject({ state: "unprotected", administrators: ["管理员"] });
    expect((await failureOf(client.disputes.list({}))).code).toBe("SIGNED_OUT");
    const setUp = { officeName: "新名称", administrator: "管理员", password: PASSWORD };
    expect(await failureOf(client.access.setUp({ ...setUp, administrator: "甲承办" }))).toMatchObject({
      data: { problems: [{ code: "NOT_AN_ADMINISTRATOR" }] },
    });
    await client.access.setUp(setUp);
    expect(await client.office.status()).toMatchObject({ name: "新名称" });
    expect(await client.accounts.list()).toMatchObject([
      { name: "管理员", entry: "own_password" },
      { name: "甲承办", entry: "none" },
    ]);
    await office.close();
    expect(readFileSync(inFolder("office.db")).includes("甲承办")).toBe(false);
    await (await reopenOffice(folder)).office.close();
  });
});
