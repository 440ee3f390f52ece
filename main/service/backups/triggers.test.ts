import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../../shared/calendar.ts";
import { disputeEntry } from "../office/testing/drafts.ts";
import { failureOf, openTestOffice, PASSWORD, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { backUp, backUpIfDue, backUpOnQuit, chooseFolder } from "./index.ts";
import { clockFrom, filesIn, made, noteOf } from "./testing/backups.ts";
import type { TestClock } from "./testing/backups.ts";

let clock: TestClock;
let office: TestOffice;
let client: Client;
let elsewhere: string;
beforeEach(async () => {
  clock = clockFrom("2026-11-20T09:00:00+08:00");
  office = await openTestOffice(clock);
  client = await office.as("administrator");
  elsewhere = mkdtempSync(join(tmpdir(), "backups-"));
});
afterEach(async () => {
  await office.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

const ground = () => office.session.ground;
const reasons = async (): Promise<string[]> => (await client.backups.list()).map(({ reason }) => reason);

describe("the daily backup", () => {
  test("is made once a day", async () => {
    expect(await backUpIfDue(ground())).not.toBeNull();
    expect(await backUpIfDue(ground())).toBeNull();
    clock.at = "2026-11-21T09:00:00+08:00";
    expect(await backUpIfDue(ground())).not.toBeNull();
    expect(await reasons()).toEqual(["daily", "daily"]);
  });

  test("is made again where the one of today was taken away", async () => {
    await backUpIfDue(ground());
    rmSync(join(office.folder, "backups"), { recursive: true });
    mkdirSync(join(office.folder, "backups"));
    expect(await backUpIfDue(ground())).not.toBeNull();
  });

  test("is made at once in a place that was just chosen", async () => {
    await backUpIfDue(ground());
    await chooseFolder(office.session, elsewhere);
    expect(await backUpIfDue(ground())).toMatchObject({ place: elsewhere });
    expect(await backUpIfDue(ground())).toBeNull();
  });

  test("asked for twice at the same time there is one", async () => {
    await Promise.all([backUpIfDue(ground()), backUpIfDue(ground())]);
    expect(await reasons()).toEqual(["daily"]);
  });
});

describe("the backup on quitting", () => {
  test("is made where something was done since the last", async () => {
    await backUpIfDue(ground());
    expect(await backUpOnQuit(ground())).toBeNull();
    await client.disputes.create(disputeEntry());
    expect(await backUpOnQuit(ground())).toMatchObject({ manifest: { reason: "quit" } });
    expect(await backUpOnQuit(ground())).toBeNull();
  });

  test("signing in and out is nothing that could be lost", async () => {
    await made(client);
    await client.access.signOut();
    await client.access.signIn({ name: "管理员", password: PASSWORD });
    expect(await backUpOnQuit(ground())).toBeNull();
  });
});

describe("what is in sight", () => {
  test("overdue after more than a day of work, not over a weekend, and not where nothing was done", async () => {
    expect(await client.backups.status()).toMatchObject({ lastGood: null, overdue: true });
    await made(client);
    expect(await client.backups.status()).toMatchObject({ overdue: false });
    clock.at = "2026-11-25T09:00:00+08:00";
    expect(await client.backups.status()).toMatchObject({ overdue: false });
    await client.disputes.create(disputeEntry());
    expect(await client.backups.status()).toMatchObject({ overdue: true });
    clock.at = "2026-11-23T09:00:00+08:00";
    expect(await client.backups.status()).toMatchObject({ overdue: false });
  });

  test("backups in the office's own folder are on its disk", async () => {
    expect(await client.backups.status()).toMatchObject({
      onSameDisk: true,
      place: { kind: "office", writable: true },
    });
  });
});

describe("how long backups stay", () => {
  test("a month of work leaves the newest of 7 days, 4 weeks and each month, and only their attachments", async () => {
    for (let day = 0; day < 40; day += 1) {
      const date = addDays("2026-11-20", day);
      clock.at = `${date}T09:00:00+08:00`;
      rmSync(join(office.folder, "files"), { recursive: true, force: true });
      mkdirSync(join(office.folder, "files"));
      writeFileSync(join(office.folder, "files", date), "sealed");
      await backUp(ground(), "import");
    }
    const days = (await client.backups.list()).map(({ at }) => at.slice(0, 10)).toReversed();
    expect(days).toEqual([
      "2026-11-30",
      "2026-12-13",
      "2026-12-20",
      "2026-12-23",
      "2026-12-24",
      "2026-12-25",
      "2026-12-26",
      "2026-12-27",
      "2026-12-28",
      "2026-12-29",
    ]);
    const attachments = join(office.folder, "backups/anshang-desk-backups", ground().officeId, "files");
    expect(readdirSync(attachments).toSorted()).toEqual(days);
  });
});

describe("the place", () => {
  test("is chosen by its id from what is connected", async () => {
    const places = await client.backups.places();
    expect(places[0]).toMatchObject({ kind: "office", name: join(office.folder, "backups") });
    expect(places[0]).not.toHaveProperty("folder");
    expect(await refusalOf(client.backups.choosePlace({ id: elsewhere }))).toEqual(["PLACE_GONE"]);
    const chosen = await client.backups.choosePlace({ id: places[0]?.id ?? "" });
    expect(chosen.place).toMatchObject({ kind: "office" });
    expect(noteOf(office, "backups.choosePlace")).toMatchObject({ staff_id: 1, after: { place: places[0]?.name } });
  });

  test("of the shell's own dialog is for an administrator only, and must be a folder", async () => {
    await chooseFolder(office.session, elsewhere);
    expect(await client.backups.status()).toMatchObject({ place: { kind: "chosen", name: elsewhere } });
    expect(await refusalOf(chooseFolder(office.session, join(elsewhere, "nowhere")))).toEqual(["PLACE_GONE"]);
    const other = office.office.newSession();
    expect((await failureOf(chooseFolder(other, elsewhere))).code).toBe("SIGNED_OUT");
    other.staffId = 999;
    expect((await failureOf(chooseFolder(other, elsewhere))).code).toBe("SIGNED_OUT");
  });

  test("everybody sees the last backup; only who may chooses and makes one", async () => {
    const mediator = await office.as("mediator");
    expect((await mediator.backups.status()).lastGood).toBeNull();
    expect((await failureOf(mediator.backups.places())).code).toBe("FORBIDDEN");
    expect((await failureOf(mediator.backups.choosePlace({ id: "x" }))).code).toBe("FORBIDDEN");
    expect((await failureOf(made(mediator))).code).toBe("FORBIDDEN");
  });

  test("while it is not connected the program backs up into the office's folder, and says so", async () => {
    await chooseFolder(office.session, elsewhere);
    rmSync(elsewhere, { recursive: true });
    expect(await failureOf(made(client))).toEqual({ code: "BACKUP_FAILED", data: { code: "PLACE_GONE" } });
    expect(await backUpIfDue(ground())).toMatchObject({ place: join(office.folder, "backups") });
    const status = await client.backups.status();
    expect(status).toMatchObject({ lastFailure: { code: "PLACE_GONE" }, lastGood: { reason: "daily" } });
    expect(await backUpIfDue(ground())).toBeNull();
    mkdirSync(elsewhere);
    expect(await backUpIfDue(ground())).toMatchObject({ place: elsewhere });
    expect((await client.backups.status()).lastFailure).toBeNull();
  });
});

const mounting = spawnSync("mount", ["-t", "tmpfs", "-o", "size=400k", "tmpfs", tmpdir(), "--fake"]).status === 0;

describe.skipIf(!mounting || process.getuid?.() !== 0)("a place that is full (needs the right to mount)", () => {
  beforeEach(() => {
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=400k", "tmpfs", elsewhere]);
    expect(mounted.status).toBe(0);
  });
  afterEach(() => {
    spawnSync("umount", [elsewhere]);
  });

  test("takes no half backup, and the office goes on", async () => {
    await chooseFolder(office.session, elsewhere);
    expect(await failureOf(made(client))).toEqual({ code: "BACKUP_FAILED", data: { code: "DISK_FULL" } });
    expect([...filesIn(elsewhere).keys()]).toEqual([]);
    expect(readdirSync(join(elsewhere, "anshang-desk-backups", ground().officeId))).toEqual([]);
    expect(noteOf(office, "backups.failed")).toMatchObject({ after: { code: "DISK_FULL" } });
    await client.disputes.create(disputeEntry());
  });
});
