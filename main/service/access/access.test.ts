import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withNewKey, withRing, writeKeyFile } from "../keys/key-file.ts";
import { openOffice } from "../office/index.ts";
import type { Office, Session } from "../office/index.ts";
import { testClock } from "../office/testing/clock.ts";
import type { TestClock } from "../office/testing/clock.ts";
import { disputeEntry } from "../office/testing/drafts.ts";
import {
  CHEAP,
  clientOf,
  failureOf,
  MONDAY,
  PASSWORD,
  refusalOf,
  reopenOffice,
  SEEDS,
  setUpOffice,
} from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";

const OTHER = "汉江边上看日落的老人";
const NAME = "管理员";

let folder: string;
let clock: TestClock;
let office: Office;
let administrator: Client;
let recoveryCode: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "access-"));
  clock = testClock(MONDAY);
  const made = await setUpOffice(folder, clock);
  office = made.office;
  recoveryCode = made.recoveryCode;
  administrator = clientOf(office, made.session);
});
afterEach(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const window = (): Client => clientOf(office, office.newWindow());

/** Ends the program and starts it again. */
async function restart(): Promise<void> {
  await office.close();
  office = await openOffice({ folder, seeds: SEEDS, clock, cost: CHEAP });
}

async function rotate(): Promise<unknown> {
  const steps = await administrator.access.rotateKey({ password: PASSWORD });
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

async function wrongTry(client: Client, name = NAME): Promise<{ code: string; data: unknown }> {
  return failureOf(client.access.signIn({ name, password: "这个密码肯定是错的呀" }));
}

const actsIn = (session: Session): unknown[] =>
  session.ground.reader.prepare("SELECT act FROM audit_entry ORDER BY id").pluck().all();

describe("signing in", () => {
  test("opens what was shut, and signing out shuts it again", async () => {
    await restart();
    const client = window();
    expect(await client.access.status()).toMatchObject({ state: "signed_out", user: null });
    expect((await failureOf(client.desk.today())).code).toBe("SIGNED_OUT");
    expect(await client.access.signIn({ name: NAME, password: PASSWORD })).toMatchObject({
      state: "signed_in",
      user: { name: NAME, role: "administrator", entry: "own_password" },
    });
    expect(await client.desk.today()).toMatchObject({ overdue: { total: 0 } });
    expect(await client.access.signOut()).toMatchObject({ state: "signed_out" });
    expect(office.house.state).toEqual({ kind: "shut" });
    expect((await failureOf(client.desk.today())).code).toBe("SIGNED_OUT");
  });

  test("of one window lets nobody in at another", async () => {
    expect((await failureOf(window().accounts.list())).code).toBe("SIGNED_OUT");
    expect(await administrator.accounts.list()).toHaveLength(1);
  });

  test("does not say whether it was the name or the password", async () => {
    const client = window();
    expect(await wrongTry(client)).toEqual(await wrongTry(client, "无此人"));
  });

  test("takes a password however its characters were put together", async () => {
    const composed = "Grüße vom Hanjiang ①";
    await administrator.access.changePassword({ current: PASSWORD, password: composed });
    const signedIn = window().access.signIn({ name: ` ${NAME} `, password: composed.normalize("NFD") });
    expect(await signedIn).toMatchObject({ state: "signed_in" });
  });
});

describe("wrong tries", () => {
  test("cost nothing at first, then 5, 10, 20 seconds, up to a quarter of an hour, for this name only", async () => {
    const client = window();
    const waits: number[] = [];
    for (let tried = 0; tried < 13; tried += 1) {
      const { code, data } = await wrongTry(client);
      expect(code).toBe("WRONG_PASSWORD");
      const { waitSeconds } = data as { waitSeconds: number };
      waits.push(waitSeconds);
      clock.pass(waitSeconds);
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
    await administrator.accounts.create({ name: "甲承办", role: "mediator", unit: null, password: PASSWORD });
    expect(await wrongTry(client, "甲承办")).toMatchObject({ data: { waitSeconds: 0 } });
  });

  test("while the wait lasts even the right password is not looked at, over a restart and with the clock set back", async () => {
    for (let tried = 0; tried < 4; tried += 1) {
      await wrongTry(window());
      if (tried === 2) clock.pass(5);
    }
    const right = { name: NAME, password: PASSWORD };
    expect(await failureOf(window().access.signIn(right))).toEqual({ code: "WAIT", data: { waitSeconds: 10 } });
    await restart();
    expect(await failureOf(window().access.signIn(right))).toEqual({ code: "WAIT", data: { waitSeconds: 10 } });
    clock.pass(-86_400);
    expect(await failureOf(window().access.signIn(right))).toEqual({ code: "WAIT", data: { waitSeconds: 10 } });
    clock.pass(10);
    expect(await window().access.signIn(right)).toMatchObject({ state: "signed_in" });
    expect(await wrongTry(window())).toMatchObject({ data: { waitSeconds: 0 } });
  });

  test("of many at once are looked at one by one", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => wrongTry(window())));
    expect(outcomes.map(({ code }) => code)).toEqual([
      "WRONG_PASSWORD",
      "WRONG_PASSWORD",
      "WRONG_PASSWORD",
      "WAIT",
      "WAIT",
      "WAIT",
      "WAIT",
      "WAIT",
    ]);
  });

  test("stand in the log, those too that were made while the office was shut", async () => {
    await wrongTry(window());
    await restart();
    await wrongTry(window());
    await wrongTry(window(), "无此人");
    const session = office.newSession();
    await clientOf(office, session).access.signIn({ name: NAME, password: PASSWORD });
    const failed = session.ground.reader
      .prepare("SELECT staff_id FROM audit_entry WHERE act = 'access.failedSignIn' ORDER BY id")
      .pluck()
      .all();
    expect(failed).toEqual([1, 1, null]);
    expect(readFileSync(join(folder, "office.tries"), "utf8")).not.toContain("无此人");
  });
});

describe("passwords", () => {
  test("a new one is in force at once, the old one is not, and nothing is encrypted anew", async () => {
    const database = office.house.state.kind === "open" ? office.house.state.ground.keys.database : null;
    await administrator.access.changePassword({ current: PASSWORD, password: OTHER });
    await restart();
    expect((await failureOf(window().access.signIn({ name: NAME, password: PASSWORD }))).code).toBe("WRONG_PASSWORD");
    expect(await window().access.signIn({ name: NAME, password: OTHER })).toMatchObject({ state: "signed_in" });
    const now = office.house.state.kind === "open" ? office.house.state.ground.keys.database : null;
    expect(now?.equals(database ?? Buffer.alloc(0))).toBe(true);
  });

  test("changing one's own asks for the present one", async () => {
    const change = administrator.access.changePassword({ current: OTHER, password: "另一个更长更好的密码" });
    expect((await failureOf(change)).code).toBe("WRONG_PASSWORD");
  });

  test.each([
    ["八个字的密码太短", "PASSWORD_TOO_SHORT"],
    ["1234567890", "PASSWORD_COMMON"],
    ["qwertyuiop", "PASSWORD_COMMON"],
    ["Password123!", "PASSWORD_COMMON"],
    ["为企服务办公室2026", "PASSWORD_COMMON"],
    ["啊啊啊啊啊啊啊啊啊啊啊", "PASSWORD_COMMON"],
    [PASSWORD, "PASSWORD_SAME"],
  ])("%s is refused", async (password, code) => {
    expect(await refusalOf(administrator.access.changePassword({ current: PASSWORD, password }))).toEqual([code]);
  });

  test("a first one, which somebody else knows, opens nothing but the choice of another", async () => {
    await administrator.accounts.create({ name: "甲承办", role: "mediator", unit: null, password: OTHER });
    const client = window();
    expect(await client.access.signIn({ name: "甲承办", password: OTHER })).toMatchObject({
      state: "password_to_change",
      user: { entry: "first_password" },
    });
    expect((await failureOf(client.disputes.list({}))).code).toBe("SIGNED_OUT");
    expect(await client.access.changePassword({ current: OTHER, password: PASSWORD })).toMatchObject({
      state: "signed_in",
    });
    expect((await client.disputes.list({})).total).toBe(0);
  });

  test("one that was forgotten is replaced by an administrator, for a first sign-in", async () => {
    const { id, version } = await administrator.accounts.create({
      name: "甲承办",
      role: "mediator",
      unit: null,
      password: OTHER,
    });
    const set = await administrator.accounts.setPassword({ id, version, password: "第二次给的初始密码哦" });
    expect(set.entry).toBe("first_password");
    expect((await failureOf(window().access.signIn({ name: "甲承办", password: OTHER }))).code).toBe("WRONG_PASSWORD");
    const signedIn = window().access.signIn({ name: "甲承办", password: "第二次给的初始密码哦" });
    expect(await signedIn).toMatchObject({ state: "password_to_change" });
  });
});

describe("the recovery code", () => {
  test("gives an administrator a new password, however it is typed", async () => {
    await restart();
    const typed = recoveryCode.toLowerCase().replaceAll("-", " ");
    const recovered = await window().access.recover({ recoveryCode: typed, name: NAME, password: OTHER });
    expect(recovered).toMatchObject({ state: "signed_in", user: { name: NAME } });
    expect(await window().access.signIn({ name: NAME, password: OTHER })).toMatchObject({ state: "signed_in" });
  });

  test("gives nobody else one", async () => {
    await administrator.accounts.create({ name: "甲承办", role: "mediator", unit: null, password: OTHER });
    const recover = window().access.recover({ recoveryCode, name: "甲承办", password: "汉江的水一直往东流" });
    expect(await refusalOf(recover)).toEqual(["PASSWORD_TOO_SHORT"]);
    const long = window().access.recover({ recoveryCode, name: "甲承办", password: "汉江的水一直往东流去" });
    expect(await refusalOf(long)).toEqual(["NOT_AN_ADMINISTRATOR"]);
  });

  test("is replaced by another, after which the first opens nothing", async () => {
    const wrong = administrator.access.newRecoveryCode({ password: OTHER });
    expect((await failureOf(wrong)).code).toBe("WRONG_PASSWORD");
    const { recoveryCode: next } = await administrator.access.newRecoveryCode({ password: PASSWORD });
    expect(next).not.toBe(recoveryCode);
    const recover = (code: string) => window().access.recover({ recoveryCode: code, name: NAME, password: OTHER });
    expect((await failureOf(recover(recoveryCode))).code).toBe("WRONG_PASSWORD");
    expect(await recover(next)).toMatchObject({ state: "signed_in" });
  });
});

describe("a window that nobody uses", () => {
  test("locks itself after the minutes that the office chose, and its user goes on where they were", async () => {
    await administrator.access.setIdleMinutes({ minutes: 5 });
    const client = window();
    await client.access.signIn({ name: NAME, password: PASSWORD });
    clock.pass(299);
    expect(await client.access.active()).toEqual({ locked: false });
    clock.pass(299);
    await client.desk.today();
    clock.pass(2);
    expect((await failureOf(client.desk.today())).code).toBe("SIGNED_OUT");
    expect(await client.access.status()).toMatchObject({ state: "locked", lockedFor: NAME, user: null });
    expect(await client.access.active()).toEqual({ locked: true });
    expect(await client.access.signIn({ name: NAME, password: PASSWORD })).toMatchObject({ state: "signed_in" });
  });

  test("acts keep it open, looking does not", async () => {
    const client = window();
    await client.access.signIn({ name: NAME, password: PASSWORD });
    clock.pass(599);
    await client.disputes.create(disputeEntry());
    clock.pass(599);
    await client.disputes.list({});
    clock.pass(599);
    expect((await failureOf(client.disputes.list({}))).code).toBe("SIGNED_OUT");
  });

  test("is locked when the clock goes back, and when the screen is locked", async () => {
    const client = window();
    await client.access.signIn({ name: NAME, password: PASSWORD });
    clock.pass(-3600);
    expect((await failureOf(client.desk.today())).code).toBe("SIGNED_OUT");
    await client.access.signIn({ name: NAME, password: PASSWORD });
    office.lockAll();
    expect(await client.access.status()).toMatchObject({ state: "locked" });
  });

  test("a command of the terminal is not locked in its work", async () => {
    clock.pass(86_400);
    expect(await administrator.accounts.list()).toHaveLength(1);
  });
});

describe("another key", () => {
  test("everything is encrypted anew, everybody stays signed in, and every way in still opens", async () => {
    await administrator.accounts.create({ name: "甲承办", role: "mediator", unit: null, password: OTHER });
    const { id } = await administrator.disputes.create(disputeEntry());
    const before = office.house.state.kind === "open" ? office.house.state.ground.keys : null;
    await rotate();
    const after = office.house.state.kind === "open" ? office.house.state.ground.keys : null;
    expect(after?.files.current.id).not.toBe(before?.files.current.id);
    expect(after?.database?.equals(before?.database ?? Buffer.alloc(0))).toBe(false);
    expect((await administrator.disputes.open({ id })).record.ledgerNo).toBe("PC20260001");
    await restart();
    expect(await window().access.signIn({ name: "甲承办", password: OTHER })).toMatchObject({
      state: "password_to_change",
    });
    const recover = { recoveryCode, name: NAME, password: OTHER };
    expect(await window().access.recover(recover)).toMatchObject({ state: "signed_in" });
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("whoever was removed before cannot open what comes after", async () => {
    const member = await administrator.accounts.create({
      name: "甲承办",
      role: "mediator",
      unit: null,
      password: OTHER,
    });
    const { id, version, name, role, unit } = member;
    await administrator.accounts.revise({ id, version, name, role, unit, active: false });
    await rotate();
    const file: unknown = JSON.parse(readFileSync(join(folder, "office.keys"), "utf8"));
    expect(file).toMatchObject({ staff: [{ staffId: 1 }] });
  });

  test.each(["before the database", "after the database"])(
    "that is cut off %s is finished at the next sign-in",
    async (moment) => {
      const { id } = await administrator.disputes.create(disputeEntry());
      const { state, keyFile } = office.house;
      if (state.kind !== "open" || !state.ring || !keyFile) throw new Error("not open");
      const both = withNewKey(state.ring);
      if (moment === "after the database") {
        await rotate();
        const [next] = office.house.state.kind === "open" ? (office.house.state.ring ?? []) : [];
        if (!next) throw new Error("no ring");
        writeKeyFile(folder, withRing(keyFile, [...state.ring, next]));
      } else writeKeyFile(folder, withRing(keyFile, both));
      await restart();
      const client = window();
      await client.access.signIn({ name: NAME, password: PASSWORD });
      expect((await client.disputes.open({ id })).record.ledgerNo).toBe("PC20260001");
      expect(office.house.state).toMatchObject({ kind: "open", ring: { length: 1 } });
      await restart();
      expect(await window().access.signIn({ name: NAME, password: PASSWORD })).toMatchObject({ state: "signed_in" });
    },
  );

  test("asks for the password", async () => {
    const steps = await administrator.access.rotateKey({ password: OTHER });
    expect((await failureOf(steps.next())).code).toBe("WRONG_PASSWORD");
  });
});

describe("what lies on the disk", () => {
  test("tells nobody a name: database, its log, keys and tries, while it is open and afterwards", async () => {
    await administrator.accounts.create({ name: "甲承办", role: "mediator", unit: "县司法局", password: OTHER });
    await administrator.disputes.create(disputeEntry());
    await wrongTry(window());
    const names = ["稻香食品", "云岭物流", "甲承办", "县司法局", NAME, "为企服务"];
    const readable = (): string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .flatMap((entry) => {
          const bytes = readFileSync(join(entry.parentPath, entry.name));
          return names.filter((name) => bytes.includes(name)).map((name) => `${entry.name}: ${name}`);
        });
    expect(existsSync(join(folder, "office.db-wal"))).toBe(true);
    expect(readable()).toEqual([]);
    await office.close();
    expect(readable()).toEqual([]);
    office = (await reopenOffice(folder, clock)).office;
  });
});

test("every step in and out stands in the log", async () => {
  const session = office.newSession();
  const client = clientOf(office, session);
  await client.access.signIn({ name: NAME, password: PASSWORD });
  await client.access.lock();
  await client.access.signIn({ name: NAME, password: PASSWORD });
  await client.access.changePassword({ current: PASSWORD, password: OTHER });
  await client.access.setIdleMinutes({ minutes: 15 });
  await client.access.signOut();
  await client.access.signIn({ name: NAME, password: OTHER });
  expect(actsIn(session)).toEqual([
    "access.setUp",
    "access.signIn",
    "access.lock",
    "access.signIn",
    "access.changePassword",
    "access.setIdleMinutes",
    "access.signOut",
    "access.signIn",
  ]);
});
