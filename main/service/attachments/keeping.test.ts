import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backUp } from "../backups/index.ts";
import { clockFrom, made } from "../backups/testing/backups.ts";
import type { TestClock } from "../backups/testing/backups.ts";
import { conditionOfAll, storeFile } from "../files/index.ts";
import type { AllFiles } from "../files/index.ts";
import { writeSealed } from "../files/sealed-file.ts";
import { testKeys } from "../files/testing/keys.ts";
import type { Ground } from "../office/ground.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { clientOf, failureOf, openTestOffice, PASSWORD, reopenOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { otherCase } from "./testing/cases.ts";
import { alter, onlyFile, takeAway } from "./testing/lying.ts";
import { attached, checked, contentOf, PDF, readBack, sent } from "./testing/uploading.ts";

let clock: TestClock;
let office: TestOffice;
let client: Client;
let kase: { id: number; version: number };
const administrator = { name: "管理员", password: PASSWORD };

beforeEach(async () => {
  clock = clockFrom("2026-11-23T09:00:00+08:00");
  office = await openTestOffice(clock);
  client = await office.as("administrator");
  kase = await client.disputes.create(disputeDraft());
});
afterEach(() => office.close());

const ground = (): Ground => office.session.ground;
const files = (): string => join(office.folder, "files");
const onDisk = (): string[] => (existsSync(files()) ? readdirSync(files()).toSorted() : []);
const reason = "传错文件";

/** Closes the office and opens it again; answers what lies in its folder of files once it is open. */
async function afterReopening(): Promise<string[]> {
  await office.office.close();
  const { office: again } = await reopenOffice(office.folder, clock);
  const found = onDisk();
  await again.close();
  return found;
}

describe("at the opening", () => {
  test("content that was stored for nobody goes, what a case has stays", async () => {
    await attached(client, kase);
    const [own = ""] = onDisk();
    await storeFile(ground(), contentOf(100), { limit: 1_000 });
    expect(onDisk()).toHaveLength(2);
    expect(await afterReopening()).toEqual([own]);
  });

  test("an upload goes that a killed program left half-way", async () => {
    await attached(client, kase);
    const whole = onDisk();
    await sent(client, kase.id, contentOf(100_000), { name: "录音.m4a" });
    const copy = `${office.folder}-killed`;
    cpSync(office.folder, copy, { recursive: true });
    rmSync(join(copy, "office.lock"), { recursive: true, force: true });
    try {
      expect(readdirSync(join(copy, "files"))).toHaveLength(2);
      const { office: again } = await reopenOffice(copy, clock);
      expect(readdirSync(join(copy, "files"))).toEqual(whole);
      await again.close();
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  test("what is not the office's own, or under another key, is left alone", async () => {
    mkdirSync(files(), { recursive: true });
    writeFileSync(join(files(), "Thumbs.db"), "not ours");
    writeFileSync(join(files(), "empty"), "");
    await writeSealed({ path: join(files(), "foreign"), purpose: "file", keys: testKeys("foreign") }, [PDF]);
    expect(await afterReopening()).toEqual(["Thumbs.db", "empty", "foreign"]);
  });

  test("nothing goes where somebody has put an older database into the folder: the newer one may come back", async () => {
    await made(client);
    await office.office.close();
    const older = readFileSync(join(office.folder, "office.db"));
    const { office: meanwhile, session } = await reopenOffice(office.folder, clock);
    const there = clientOf(meanwhile, session);
    const { version } = (await there.disputes.open({ id: kase.id })).record;
    await attached(there, { id: kase.id, version });
    clock.at = "2026-11-23T10:00:00+08:00";
    await made(there);
    await meanwhile.close();
    const newer = readFileSync(join(office.folder, "office.db"));
    const kept = onDisk();
    writeFileSync(join(office.folder, "office.db"), older);
    const { office: rolledBack } = await reopenOffice(office.folder, clock);
    await rolledBack.close();
    expect(onDisk()).toEqual(kept);
    writeFileSync(join(office.folder, "office.db"), newer);
    const { office: back, session: again } = await reopenOffice(office.folder, clock);
    expect(await checked(clientOf(back, again), kase.id)).toEqual({ missing: [], damaged: [], total: 1 });
    await back.close();
  });
});

/** Restores a backup and signs in again. */
async function restored(id: string): Promise<Client> {
  await client.backups.restore({ id, credentials: administrator });
  const after = clientOf(office.office, office.office.newSession());
  await after.access.signIn(administrator);
  return after;
}

describe("a backup", () => {
  test("holds the files, and a restore brings them back, also those that were removed since", async () => {
    const file = await attached(client, kase);
    const { id, counts } = await made(client);
    expect(counts).toMatchObject({ attachment: 1 });
    await client.attachments.remove({ disputeId: kase.id, version: file.version, id: file.id, reason });
    expect(onDisk()).toEqual([]);
    clock.at = "2026-11-23T10:00:00+08:00";
    const after = await restored(id);
    expect(await readBack(after, file.id)).toEqual(PDF);
    expect(await checked(after, kase.id)).toEqual({ missing: [], damaged: [], total: 1 });
  });

  test("put back again, nothing of the office that was aside is lost", async () => {
    const { id } = await made(client);
    const file = await attached(client, kase);
    clock.at = "2026-11-23T10:00:00+08:00";
    const before = await restored(id);
    expect(await before.attachments.of({ disputeId: kase.id })).toEqual([]);
    clock.at = "2026-11-23T11:00:00+08:00";
    await before.backups.undoRestore({ credentials: administrator });
    const after = clientOf(office.office, office.office.newSession());
    await after.access.signIn(administrator);
    expect(await readBack(after, file.id)).toEqual(PDF);
  });

  test("holds the files of the moment at which it began, whatever is removed meanwhile", async () => {
    const file = await attached(client, kase);
    const other = await otherCase(client);
    const removals: Promise<unknown>[] = [];
    let lyingMeanwhile = 0;
    const tell = (): void => {
      const target = { disputeId: kase.id, version: file.version, id: file.id };
      if (removals.length === 0) removals.push(client.attachments.remove({ ...target, reason }));
      lyingMeanwhile = onDisk().length;
    };
    const { signal } = new AbortController();
    const backup = await backUp(ground(), "by_hand", { by: 1, signal, tell });
    await Promise.all(removals);
    expect(lyingMeanwhile).toBe(1);
    expect(backup.manifest.attachments).toHaveLength(1);
    await expect.poll(onDisk).toEqual([]);
    // Later removals wait for nobody.
    const second = await attached(client, other);
    await client.attachments.remove({ disputeId: other.id, version: second.version, id: second.id, reason });
    expect(onDisk()).toEqual([]);
  });
});

describe("another key", () => {
  test("seals the files anew, under other names; they read as before", async () => {
    const content = contentOf(200_000);
    const file = await attached(client, kase, content, { name: "录音.m4a" });
    const before = onDisk();
    for await (const _ of await client.access.rotateKey({ password: PASSWORD })) void _;
    expect(onDisk()).toHaveLength(1);
    expect(onDisk()).not.toEqual(before);
    const again = clientOf(office.office, office.office.newSession());
    await again.access.signIn(administrator);
    expect((await readBack(again, file.id)).equals(content)).toBe(true);
    expect(await checked(again, kase.id)).toEqual({ missing: [], damaged: [], total: 1 });
  });

  test("leaves a damaged file as it is, and it stays named as damaged or missing", async () => {
    await attached(client, kase);
    alter(onlyFile(office.folder), -1);
    for await (const _ of await client.access.rotateKey({ password: PASSWORD })) void _;
    const again = clientOf(office.office, office.office.newSession());
    await again.access.signIn(administrator);
    const { missing, damaged } = await checked(again, kase.id);
    expect([...missing, ...damaged]).toHaveLength(1);
  });

  test("ends what is being uploaded", async () => {
    const upload = await sent(client, kase.id, PDF);
    const other = clientOf(office.office, office.office.newSession());
    await other.access.signIn(administrator);
    for await (const _ of await other.access.rotateKey({ password: PASSWORD })) void _;
    const finishing = client.attachments.finish({ upload, disputeId: kase.id, version: kase.version });
    expect((await failureOf(finishing)).code).toMatch(/^(?:UPLOAD_GONE|SIGNED_OUT)$/u);
    expect(onDisk()).toEqual([]);
  });
});

const condition = (): Promise<AllFiles> => conditionOfAll(ground(), new AbortController().signal);

describe("all files of the office", () => {
  test("are read once however often they are named, and each place is told", async () => {
    const other = await otherCase(client);
    const [one, two] = [await attached(client, kase), await attached(client, other)];
    expect(await condition()).toEqual({ total: 2, missing: [], damaged: [] });
    const named = [
      { table: "attachment", id: one.id, disputeId: kase.id },
      { table: "attachment", id: two.id, disputeId: other.id },
    ];
    const path = onlyFile(office.folder);
    alter(path, -1);
    expect(await condition()).toEqual({ total: 2, missing: [], damaged: named });
    takeAway(path);
    expect(await condition()).toEqual({ total: 2, missing: named, damaged: [] });
  });

  test("without those that were taken out, whose content is gone", async () => {
    const file = await attached(client, kase);
    await client.attachments.remove({ disputeId: kase.id, version: file.version, id: file.id, reason });
    expect(await condition()).toEqual({ total: 0, missing: [], damaged: [] });
  });
});
