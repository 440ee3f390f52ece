import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unlock } from "../../database/open.ts";
import { disputeEntry, pairOf } from "../office/testing/drafts.ts";
import { failureOf, openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { backUp } from "./index.ts";
import { filesIn, made, noteOf } from "./testing/backups.ts";

let office: TestOffice;
let client: Client;
beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("administrator");
});
afterEach(() => office.close());

const own = (): string => join(office.folder, "backups", "anshang-desk-backups");
const folderOf = (id: string): string => join(own(), id.slice(id.indexOf("/") + 1));
const officeId = (): string => office.session.ground.officeId;

/** Makes the database large enough to be copied in many pieces. */
function fillDatabase(rows: number): void {
  const insert = office.session.ground.writer.prepare(
    "INSERT INTO dictionary_entry (dictionary, code, zh, en, aliases, extra, active, position) VALUES ('x', ?, ?, '', '[]', '{}', 1, 0)",
  );
  office.session.ground.writer.transaction(() => {
    for (let row = 0; row < rows; row += 1) insert.run(`c${row}`, `${row}${"词".repeat(1000)}`);
  })();
}

function opened<Result>(id: string, look: (database: Database.Database) => Result): Result {
  const database = new Database(join(folderOf(id), "office.db"), { readonly: true });
  try {
    unlock(database, office.session.ground.keys.database);
    return look(database);
  } finally {
    database.close();
  }
}

describe("a backup made by hand", () => {
  test("holds the office as it is, and says so", async () => {
    await client.disputes.create(disputeEntry());
    const backup = await made(client);
    expect(backup).toMatchObject({ reason: "by_hand", sameOffice: true, presentKey: true, intact: true });
    expect(backup.counts).toMatchObject({ dispute: 1, office: 1 });
    opened(backup.id, (database) => {
      expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
      expect(database.prepare("SELECT count(*) FROM dispute").pluck().get()).toBe(1);
      expect(database.prepare("SELECT max(id) FROM audit_entry").pluck().get()).toBe(backup.counts["audit_entry"]);
    });
    expect(await client.backups.list()).toEqual([backup]);
    expect(await client.backups.status()).toMatchObject({ lastGood: backup, lastFailure: null, overdue: false });
  });

  test("stands alone: one file for the database, and nothing half-done beside it", async () => {
    const { id } = await made(client);
    expect([...filesIn(folderOf(id)).keys()].toSorted()).toEqual(["manifest.json", "office.db", "office.keys"]);
    expect([...filesIn(own()).keys()].filter((path) => path.includes(".part"))).toEqual([]);
  });

  test("shows no name to whoever has no password", async () => {
    await client.disputes.create(disputeEntry({ parties: pairOf({ partyName: "龙亭稻香米业有限公司" }) }));
    await made(client);
    const names = ["龙亭稻香米业有限公司", "为企服务办公室", "管理员"].map((name) => Buffer.from(name));
    for (const [path, bytes] of [...filesIn(own()), ...filesIn(office.folder)]) {
      for (const name of names) expect(bytes.includes(name), `${name.toString()} in ${path}`).toBe(false);
    }
  });

  test("is told in the log with who made it", async () => {
    const { id } = await made(client);
    const note = noteOf(office, "backups.make");
    expect(note).toMatchObject({ staff_id: 1, after: { reason: "by_hand", backup: id.split("/").at(-1) } });
  });

  test("tells how many bytes went over, up to all of them", async () => {
    fillDatabase(2000);
    const steps = await client.backups.make();
    const told: { doneBytes: number; totalBytes: number }[] = [];
    for await (const step of steps) told.push(step);
    expect(told.length).toBeGreaterThan(0);
    for (const { doneBytes, totalBytes } of told) expect(doneBytes).toBeLessThanOrEqual(totalBytes);
    expect(told.map(({ doneBytes }) => doneBytes)).toEqual(told.map((one) => one.doneBytes).toSorted((a, b) => a - b));
  });

  test("of two in the same second neither takes the other's place", async () => {
    const [one, other] = await Promise.all([made(client), made(client)]);
    expect(one.id).not.toBe(other.id);
    expect(await client.backups.list()).toHaveLength(2);
  });

  test("copies drafts and templates into itself, and attachments once beside all backups", async () => {
    for (const [path, text] of [
      ["drafts/1/a", "sealed draft"],
      ["templates/report.zh.docx", "template"],
      ["files/ab/abcdef", "sealed attachment"],
    ] as const) {
      mkdirSync(join(office.folder, path, ".."), { recursive: true });
      writeFileSync(join(office.folder, path), text);
    }
    const first = await made(client);
    const attachment = join(own(), officeId(), "files/ab/abcdef");
    const copiedAt = statSync(attachment).mtimeMs;
    const second = await made(client);
    expect(statSync(attachment).mtimeMs).toBe(copiedAt);
    for (const { id } of [first, second]) {
      const files = filesIn(folderOf(id));
      expect(files.get("drafts/1/a")?.toString()).toBe("sealed draft");
      expect(files.get("templates/report.zh.docx")?.toString()).toBe("template");
      const manifest: unknown = JSON.parse(files.get("manifest.json")?.toString() ?? "");
      expect(manifest).toMatchObject({ attachments: [{ path: "ab/abcdef", bytes: 17 }] });
    }
  });

  test("an attachment that was cut short beside the backups is copied again", async () => {
    mkdirSync(join(office.folder, "files"));
    writeFileSync(join(office.folder, "files/one"), "sealed attachment");
    await made(client);
    truncateSync(join(own(), officeId(), "files/one"), 3);
    await made(client);
    expect(readFileSync(join(own(), officeId(), "files/one"), "utf8")).toBe("sealed attachment");
  });
});

describe("while work goes on", () => {
  test("a backup is the office at one moment, however much is written and moved into the file meanwhile", async () => {
    fillDatabase(1500);
    const { writer } = office.session.ground;
    const mediator = await office.as("mediator");
    const work = { isOver: false };
    let acts = 0;
    const working = (async () => {
      while (!work.isOver) {
        await mediator.disputes.create(disputeEntry());
        acts += 1;
        // As SQLite does by itself when the log has grown.
        writer.pragma("wal_checkpoint(PASSIVE)");
        await nextTurn();
      }
    })();
    for (let round = 0; round < 2; round += 1) {
      const { id, counts } = await made(client);
      opened(id, (database) => {
        expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
        const entries = database.prepare("SELECT count(*) AS n, max(id) AS last FROM audit_entry").get();
        expect(entries).toEqual({ n: counts["audit_entry"], last: counts["audit_entry"] });
      });
    }
    work.isOver = true;
    await working;
    expect(acts).toBeGreaterThan(0);
    const disputes = writer.prepare("SELECT count(*) FROM dispute").pluck().get();
    expect(disputes).toBe(acts);
  });

  test("after a backup other processes are kept out of the database as before", async () => {
    await made(client);
    await made(client);
    const { ground } = office.session;
    const key = ground.keys.database?.toString("hex") ?? "";
    // Only a process that believes to be alone may leave the log behind, and deletes it.
    const intruder = `
      const database = new (require("better-sqlite3"))(process.argv[1], { timeout: 0 });
      database.key(Buffer.from("raw:${key}"));
      console.log(database.pragma("journal_mode = DELETE", { simple: true }));`;
    const { stderr, stdout } = spawnSync(process.execPath, ["-e", intruder, ground.writer.name], { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(stderr).toContain("database is locked");
  });
});

const nothingLeft = (): void => {
  const left = existsSync(own()) ? [...filesIn(own()).keys()] : [];
  expect(left).toEqual([]);
};

describe("a backup that does not come about", () => {
  test("stopped: nothing of it is left, and it is no failure", async () => {
    fillDatabase(1500);
    const stop = new AbortController();
    const steps = await client.backups.make(undefined, { signal: stop.signal });
    await steps.next();
    stop.abort();
    const rest = async (): Promise<void> => {
      for await (const _ of steps) continue;
    };
    await expect(rest()).rejects.toThrow();
    // The next one waits until the stopped one has gone.
    const next = await made(client);
    expect((await client.backups.list()).map(({ id }) => id)).toEqual([next.id]);
    expect((await client.backups.status()).lastFailure).toBeNull();
  });

  test("the office closes: it ends with it", async () => {
    fillDatabase(1500);
    const { ground } = office.session;
    const under = backUp(ground, "daily").catch((error: unknown) => error);
    await office.office.close();
    expect(await under).toMatchObject({ backupFailure: "STOPPED" });
    nothingLeft();
  });

  test("a file stands where the folder should be", async () => {
    writeFileSync(join(office.folder, "backups"), "");
    const failure = await failureOf(made(client));
    expect(failure).toEqual({ code: "BACKUP_FAILED", data: { code: "PLACE_NOT_WRITABLE" } });
    expect((await client.backups.status()).lastFailure).toMatchObject({ code: "PLACE_NOT_WRITABLE" });
    expect(noteOf(office, "backups.failed")).toMatchObject({ after: { code: "PLACE_NOT_WRITABLE" } });
  });

  test("what a killed one left is swept away by the next", async () => {
    const part = join(own(), officeId(), "20261122-170000-daily.part");
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, "office.db"), "half");
    await made(client);
    expect(existsSync(part)).toBe(false);
  });

  test("the copy does not hold what the office holds", async () => {
    const { ground } = office.session;
    fillDatabase(200);
    ground.writer.pragma("wal_checkpoint(TRUNCATE)");
    // The last page of a long text, which nobody reads in everyday work.
    const page = Number(
      ground.writer
        .prepare("SELECT max(pageno) FROM dbstat WHERE name LIKE '%dictionary_entry%' AND pagetype = 'overflow'")
        .pluck()
        .get(),
    );
    const bytes = readFileSync(ground.writer.name);
    bytes.fill(7, (page - 1) * 4096, page * 4096);
    writeFileSync(ground.writer.name, bytes);
    const failure = await failureOf(made(client));
    expect(failure).toEqual({ code: "BACKUP_FAILED", data: { code: "DOES_NOT_OPEN" } });
    nothingLeft();
  });
});

describe("a backup that was damaged afterwards", () => {
  test("cut short, it counts as none", async () => {
    const { id } = await made(client);
    truncateSync(join(folderOf(id), "office.db"), 4096);
    expect(await client.backups.list()).toMatchObject([{ id, intact: false }]);
    expect(await client.backups.status()).toMatchObject({ lastGood: null, overdue: true });
  });

  test("without its manifest it is not even listed", async () => {
    const { id } = await made(client);
    rmSync(join(folderOf(id), "manifest.json"));
    expect(await client.backups.list()).toEqual([]);
  });

  test("a manifest whose paths lead elsewhere is none", async () => {
    const { id } = await made(client);
    const file = join(folderOf(id), "manifest.json");
    const manifest = JSON.parse(readFileSync(file, "utf8")) as { contents: Record<string, unknown> };
    manifest.contents["../../../office.db"] = manifest.contents["office.db"];
    writeFileSync(file, JSON.stringify(manifest));
    expect(await client.backups.list()).toEqual([]);
  });
});

test("what nobody asked for is noted as the program's own doing", async () => {
  await backUp(office.session.ground, "import");
  expect(noteOf(office, "backups.automatic")).toMatchObject({ staff_id: null, after: { reason: "import" } });
});
