import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openOffice } from "../office/index.ts";
import type { Office } from "../office/index.ts";
import { disputeEntry } from "../office/testing/drafts.ts";
import { CHEAP, clientOf, failureOf, openTestOffice, PASSWORD, refusalOf, SEEDS } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { verdictOf } from "../audit/index.ts";
import { clockFrom, made } from "./testing/backups.ts";
import type { TestClock } from "./testing/backups.ts";

let clock: TestClock;
let office: TestOffice;
let administrator: Client;
const administratorsOwn = { name: "管理员", password: PASSWORD };

beforeEach(async () => {
  clock = clockFrom("2026-11-22T09:00:00+08:00");
  office = await openTestOffice(clock);
  administrator = await office.as("administrator");
});
afterEach(() => office.close());

/** Somebody at a window where nobody has signed in. */
const stranger = (): Client => clientOf(office.office, office.office.newSession());

async function signedIn(): Promise<Client> {
  const client = stranger();
  await client.access.signIn(administratorsOwn);
  return client;
}

const disputesIn = async (client: Client): Promise<number | null> => (await client.disputes.list({})).total;

/** A backup of one dispute, after which two more came. */
async function backupAndMore(): Promise<{ id: string }> {
  await administrator.disputes.create(disputeEntry());
  clock.at = "2026-11-22T10:00:00+08:00";
  const { id } = await made(administrator);
  clock.at = "2026-11-23T11:00:00+08:00";
  await administrator.disputes.create(disputeEntry());
  await administrator.disputes.create(disputeEntry());
  clock.at = "2026-11-23T12:00:00+08:00";
  return { id };
}

describe("a preview", () => {
  test("says what the backup holds and what would be lost, newest first", async () => {
    const { id } = await backupAndMore();
    const preview = await administrator.backups.preview({ id, credentials: administratorsOwn });
    expect(preview).toMatchObject({
      officeName: "为企服务办公室",
      missingFiles: 0,
      backup: { id, counts: { dispute: 1 } },
    });
    expect(preview.present).toMatchObject({ dispute: 3 });
    expect(preview.since).toEqual({
      total: 3,
      acts: [
        { at: "2026-11-23T11:00:00+08:00", user: "管理员", act: "disputes.create" },
        { at: "2026-11-23T11:00:00+08:00", user: "管理员", act: "disputes.create" },
        { at: "2026-11-22T10:00:00+08:00", user: "管理员", act: "backups.make" },
      ],
    });
    expect(await disputesIn(administrator)).toBe(3);
  });

  test("works before anybody signed in, with the same password", async () => {
    const { id } = await backupAndMore();
    await administrator.access.signOut();
    await clientOf(office.office, office.session).access.signOut();
    const preview = await stranger().backups.preview({ id, credentials: administratorsOwn });
    expect(preview.present).toMatchObject({ dispute: 3 });
  });

  test("a wrong password shows nothing, and makes the next tries wait", async () => {
    const { id } = await backupAndMore();
    const wrong = { id, credentials: { name: "管理员", password: "不是这个密码呀不是" } };
    for (let tries = 0; tries < 3; tries += 1) {
      expect((await failureOf(stranger().backups.preview(wrong))).code).toBe("WRONG_PASSWORD");
    }
    expect((await failureOf(stranger().backups.preview(wrong))).code).toBe("WAIT");
    expect(await disputesIn(administrator)).toBe(3);
  });

  test("only an administrator of its time", async () => {
    await office.as("mediator");
    const { id } = await backupAndMore();
    const asMediator = { name: "甲承办", password: PASSWORD };
    expect(await refusalOf(stranger().backups.preview({ id, credentials: asMediator }))).toEqual([
      "NOT_AN_ADMINISTRATOR",
    ]);
    expect(await refusalOf(stranger().backups.restore({ id, credentials: asMediator }))).toEqual([
      "NOT_AN_ADMINISTRATOR",
    ]);
  });

  test("whoever left since has no way in, though the backup knows their password", async () => {
    const second = await office.asStaff("乙主任", "administrator");
    const { id } = await made(second);
    const { version, id: staffId } = await second.accounts.current();
    await administrator.accounts.revise({
      id: staffId,
      version,
      name: "乙主任",
      unit: null,
      role: "administrator",
      active: false,
    });
    const left = { name: "乙主任", password: PASSWORD };
    expect((await failureOf(stranger().backups.preview({ id, credentials: left }))).code).toBe("WRONG_PASSWORD");
  });

  test("no credentials are for the demo office alone", async () => {
    const { id } = await made(administrator);
    expect(await refusalOf(stranger().backups.preview({ id, credentials: null }))).toEqual(["BACKUP_NEEDS_PASSWORD"]);
  });

  test("a backup that is not there", async () => {
    const gone = { id: "0/1/2", credentials: administratorsOwn };
    expect((await failureOf(stranger().backups.preview(gone))).code).toBe("BACKUP_GONE");
    expect((await failureOf(stranger().backups.restore(gone))).code).toBe("BACKUP_GONE");
  });
});

describe("a restore", () => {
  test("brings the backup back, signs everybody out, and keeps the present office aside and backed up", async () => {
    const { id } = await backupAndMore();
    const other = await office.as("mediator");
    const restored = await administrator.backups.restore({ id, credentials: administratorsOwn });
    expect(restored).toMatchObject({ restored: { id }, missingFiles: 0 });
    for (const window of [administrator, other]) {
      expect((await failureOf(window.disputes.list({}))).code).toBe("SIGNED_OUT");
    }
    const client = await signedIn();
    expect(await disputesIn(client)).toBe(1);
    expect(await client.backups.aside()).toEqual({ at: "2026-11-23T12:00:00+08:00" });
    const [newest] = await client.backups.list();
    expect(newest).toMatchObject({ reason: "restore", counts: { dispute: 3 } });
  });

  test("is the first thing that the restored office's log says, with who did it", async () => {
    const { id } = await backupAndMore();
    await administrator.backups.restore({ id, credentials: administratorsOwn });
    const client = await signedIn();
    const { entries } = await client.audit.list({});
    expect(entries.slice(0, 2).map(({ act, user }) => [act, user])).toEqual([
      ["access.signIn", "管理员"],
      ["backups.restore", "管理员"],
    ]);
    expect(entries[1]?.after).toMatchObject({ restored: id.split("/").at(-1) });
  });

  test("what the backups remember of the office before it is no break in the log", async () => {
    const { id } = await backupAndMore();
    await made(administrator);
    await administrator.backups.restore({ id, credentials: administratorsOwn });
    await signedIn();
    const { state } = office.office.house;
    if (state.kind !== "open") throw new Error("not open");
    expect(await verdictOf(state.ground)).toMatchObject({ broken: null });
    clock.at = "2026-11-23T13:00:00+08:00";
    await (await signedIn()).backups.undoRestore({ credentials: administratorsOwn });
    await signedIn();
    const after = office.office.house.state;
    if (after.kind !== "open") throw new Error("not open");
    expect(await verdictOf(after.ground)).toMatchObject({ broken: null });
  });

  test("can be undone, and the undoing undone", async () => {
    const { id } = await backupAndMore();
    await administrator.backups.restore({ id, credentials: administratorsOwn });
    clock.at = "2026-11-23T13:00:00+08:00";
    expect(await stranger().backups.undoRestore({ credentials: administratorsOwn })).toEqual({
      at: "2026-11-23T12:00:00+08:00",
    });
    const back = await signedIn();
    expect(await disputesIn(back)).toBe(3);
    expect((await back.audit.list({})).entries.map(({ act }) => act)).toContain("backups.undoRestore");
    clock.at = "2026-11-23T14:00:00+08:00";
    await back.backups.undoRestore({ credentials: { recoveryCode: office.recoveryCode } });
    expect(await disputesIn(await signedIn())).toBe(1);
  });

  test("is undone only by an administrator", async () => {
    await office.as("mediator");
    const { id } = await backupAndMore();
    await administrator.backups.restore({ id, credentials: administratorsOwn });
    const undone = stranger().backups.undoRestore({ credentials: { name: "甲承办", password: PASSWORD } });
    expect(await refusalOf(undone)).toEqual(["NOT_AN_ADMINISTRATOR"]);
  });

  test("without one there is nothing to undo", async () => {
    expect(await administrator.backups.aside()).toBeNull();
    const undone = administrator.backups.undoRestore({ credentials: administratorsOwn });
    expect((await failureOf(undone)).code).toBe("BACKUP_GONE");
  });

  test("after the key was changed the backup opens with the passwords of its time, which come back with it", async () => {
    const { id } = await backupAndMore();
    for await (const _ of await administrator.access.rotateKey({ password: PASSWORD })) void _;
    const changed = "换钥以后另取一个密码";
    await administrator.access.changePassword({ current: PASSWORD, password: changed });
    expect(await administrator.backups.list()).toMatchObject([{ id, sameOffice: true, presentKey: false }]);
    const now = { name: "管理员", password: changed };
    expect((await failureOf(stranger().backups.preview({ id, credentials: now }))).code).toBe("WRONG_PASSWORD");
    await stranger().backups.restore({ id, credentials: administratorsOwn });
    expect(await disputesIn(await signedIn())).toBe(1);
  });

  test("attachments come from beside the backup or from the present office; those that are nowhere are counted", async () => {
    for (const name of ["one", "two", "three"]) {
      mkdirSync(join(office.folder, "files"), { recursive: true });
      writeFileSync(join(office.folder, "files", name), `sealed ${name}`);
    }
    const { id } = await made(administrator);
    const beside = join(office.folder, "backups/anshang-desk-backups", office.session.ground.officeId, "files");
    rmSync(join(beside, "two"));
    rmSync(join(beside, "three"));
    rmSync(join(office.folder, "files/three"));
    const restored = await administrator.backups.restore({ id, credentials: administratorsOwn });
    expect(restored.missingFiles).toBe(1);
    expect(readFileSync(join(office.folder, "files/one"), "utf8")).toBe("sealed one");
    expect(readFileSync(join(office.folder, "files/two"), "utf8")).toBe("sealed two");
    expect(existsSync(join(office.folder, "files/three"))).toBe(false);
  });
});

describe("a damaged backup", () => {
  test.each([
    [
      "a byte of the database is another",
      "office.db",
      (bytes: Buffer) => bytes.fill(bytes.at(9000) === 1 ? 2 : 1, 9000, 9001),
    ],
    ["a byte of the key file is another", "office.keys", (bytes: Buffer) => bytes.fill("x", 40, 41)],
  ])("%s: nothing is restored and nothing is left", async (_, file, damage) => {
    const { id } = await backupAndMore();
    const path = join(office.folder, "backups/anshang-desk-backups", id.slice(id.indexOf("/") + 1), file);
    writeFileSync(path, damage(readFileSync(path)));
    for (const call of [administrator.backups.preview, administrator.backups.restore]) {
      expect(await failureOf(call({ id, credentials: administratorsOwn }))).toMatchObject({
        code: "BACKUP_DAMAGED",
      });
    }
    expect(existsSync(join(office.folder, "restoring"))).toBe(false);
    expect(await administrator.backups.aside()).toBeNull();
    expect(await disputesIn(administrator)).toBe(3);
  });

  test("one of a newer program is said to be so", async () => {
    const { id } = await made(administrator);
    const { ground } = office.session;
    ground.writer.pragma("user_version = 9999");
    const newer = await made(administrator);
    ground.writer.pragma("user_version = 2");
    const call = administrator.backups.preview({ id: newer.id, credentials: administratorsOwn });
    expect((await failureOf(call)).code).toBe("BACKUP_NEWER");
    await administrator.backups.preview({ id, credentials: administratorsOwn });
  });
});

describe("another machine", () => {
  let folder: string;
  let elsewhere: Office;
  let somebody: Client;
  let id: string;
  beforeEach(async () => {
    ({ id } = await backupAndMore());
    folder = mkdtempSync(join(tmpdir(), "elsewhere-"));
    // The disk with the backups is carried over.
    cpSync(join(office.folder, "backups"), join(folder, "backups"), { recursive: true });
    elsewhere = await openOffice({ folder, seeds: SEEDS, clock, cost: CHEAP });
    somebody = clientOf(elsewhere, elsewhere.newSession());
    id = (await somebody.backups.list())[0]?.id ?? "";
  });
  afterEach(async () => {
    await elsewhere.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("finds the backup and knows that it is not of this folder's office", async () => {
    expect(await somebody.backups.list()).toMatchObject([{ sameOffice: false, presentKey: false, intact: true }]);
    expect(await somebody.access.status()).toMatchObject({ state: "new" });
  });

  test("restores with a password of its time", async () => {
    await somebody.backups.restore({ id, credentials: administratorsOwn });
    expect(await somebody.access.signIn(administratorsOwn)).toMatchObject({ state: "signed_in" });
    expect(await disputesIn(somebody)).toBe(1);
    expect(await somebody.backups.list()).toMatchObject([{ sameOffice: true, presentKey: true }]);
  });

  test("restores with the recovery code, and somebody gets a new password", async () => {
    const credentials = { recoveryCode: office.recoveryCode };
    const { present, since } = await somebody.backups.preview({ id, credentials });
    expect([present, since]).toEqual([null, null]);
    await somebody.backups.restore({ id, credentials });
    await somebody.access.recover({
      recoveryCode: office.recoveryCode,
      name: "管理员",
      password: "新机器上的另一个新密码",
    });
    expect(await disputesIn(somebody)).toBe(1);
  });

  test("a wrong recovery code restores nothing", async () => {
    const wrong = { id, credentials: { recoveryCode: "0000-0000-0000-0000-0000-0000-0000-0000" } };
    expect((await failureOf(somebody.backups.restore(wrong))).code).toBe("WRONG_PASSWORD");
    expect(await somebody.access.status()).toMatchObject({ state: "new" });
  });

  test("with an office of its own, which opens, it is not replaced by another one", async () => {
    await somebody.access.setUp({ officeName: "邻县为企办", administrator: "丙主任", password: PASSWORD });
    expect(await refusalOf(somebody.backups.preview({ id, credentials: administratorsOwn }))).toEqual(["OTHER_OFFICE"]);
    expect(await refusalOf(somebody.backups.restore({ id, credentials: administratorsOwn }))).toEqual(["OTHER_OFFICE"]);
  });
});

const reopened = async (): Promise<Client> => {
  const again = await openOffice({ folder: office.folder, seeds: SEEDS, clock, cost: CHEAP });
  office = {
    ...office,
    office: again,
    close: async () => {
      await again.close();
      rmSync(office.folder, { recursive: true, force: true });
    },
  };
  return stranger();
};

describe("an office that does not open any more", () => {
  test.each([
    [
      "its database is full of nothing",
      (folder: string) => writeFileSync(join(folder, "office.db"), Buffer.alloc(65_536, 7)),
    ],
    ["its database is cut short", (folder: string) => truncateSync(join(folder, "office.db"), 10_000)],
    [
      "its keys are gone",
      (folder: string) => {
        rmSync(join(folder, "office.keys"));
        rmSync(join(folder, "office-copy.keys"));
      },
    ],
  ])("%s: a backup brings it back, and what there was is kept", async (_, damage) => {
    const { id } = await backupAndMore();
    await office.office.close();
    damage(office.folder);
    const client = await reopened();
    await client.access.signIn(administratorsOwn).catch(() => undefined);
    expect(await client.access.status()).toMatchObject({ state: "failed" });
    const [found] = await client.backups.list();
    expect(found?.id).toBe(id);
    await client.backups.restore({ id, credentials: { recoveryCode: office.recoveryCode } });
    await client.access.signIn(administratorsOwn);
    expect(await disputesIn(client)).toBe(1);
    expect(await client.backups.aside()).not.toBeNull();
  });
});
