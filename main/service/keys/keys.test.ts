import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert, asyncProperty, integer, nat } from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  KEY_FILE,
  KEY_FILE_COPY,
  keyFileIsWhole,
  lockOf,
  newKeyFile,
  newKeyRing,
  openRing,
  openRingWithCode,
  readKeyFile,
  withName,
  withNewKey,
  withoutStaff,
  withRing,
  withStaffLock,
  writeKeyFile,
} from "./key-file.ts";
import type { KeyFile, KeyRing } from "./key-file.ts";
import { newRecoveryCode, readRecoveryCode } from "./recovery-code.ts";
import { afterFailure, afterSuccess, noTries, waitAfter, waitLeft } from "./tries.ts";

const cheap = { memory: 8, passes: 1 };
const first = { staffId: 1, name: "管理员", password: "稻田里飞起一只大白鹭" };
const code = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "keys-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const idsOf = (ring: KeyRing | null): string[] | null => ring && ring.map(({ id }) => id);

async function opensWith(file: KeyFile, name: string, password: string): Promise<string[] | null> {
  const member = lockOf(file, name);
  return member ? idsOf(await openRing(member.lock, password)) : null;
}

describe("the key file", () => {
  test("opens with each password and with the recovery code, and with nothing else", async () => {
    const ring = newKeyRing();
    const alone = await newKeyFile(ring, first, code, cheap);
    const second = {
      staffId: 2,
      name: "甲𠮷承办",
      password: "另一个人的另一个密码",
      chosenBy: "somebody_else" as const,
    };
    const file = await withStaffLock(alone, ring, second, cheap);
    expect(await opensWith(file, "管理员", first.password)).toEqual(idsOf(ring));
    expect(await opensWith(file, "甲𠮷承办", second.password)).toEqual(idsOf(ring));
    expect(idsOf(await openRingWithCode(file, code))).toEqual(idsOf(ring));
    expect(await opensWith(file, "管理员", second.password)).toBeNull();
    expect(await opensWith(file, "无此人", first.password)).toBeNull();
    expect(await openRingWithCode(file, code.replace("0", "1"))).toBeNull();
    expect(lockOf(file, "甲𠮷承办")).toMatchObject({ staffId: 2, first: true });
  });

  test("leads everybody to another ring without anybody's password", async () => {
    const ring = newKeyRing();
    const both = withNewKey(ring);
    const file = withRing(await newKeyFile(ring, first, code, cheap), both);
    expect(await opensWith(file, "管理员", first.password)).toEqual(idsOf(both));
    expect(idsOf(await openRingWithCode(file, code))).toEqual(idsOf(both));
    expect(file.keyId).toBe(both[1]?.id);
  });

  test("has no way in for whoever was removed, and none under an old name", async () => {
    const file = await newKeyFile(newKeyRing(), first, code, cheap);
    expect(lockOf(withoutStaff(file, 1), "管理员")).toBeUndefined();
    const renamed = withName(file, 1, "新名");
    expect(lockOf(renamed, "管理员")).toBeUndefined();
    expect(await opensWith(renamed, "新名", first.password)).not.toBeNull();
  });

  test("tells neither names nor keys", async () => {
    const ring = newKeyRing();
    writeKeyFile(folder, await newKeyFile(ring, first, code, cheap));
    const text = readFileSync(join(folder, KEY_FILE), "utf8");
    expect(text).not.toContain("管理员");
    expect(text).not.toContain(ring[0]?.key.toString("base64"));
    expect(text).not.toContain("WXYZ");
  });

  test("is read from whichever copy is whole; two damaged ones are damaged, none is missing", async () => {
    expect(readKeyFile(folder)).toBe("missing");
    const file = await newKeyFile(newKeyRing(), first, code, cheap);
    writeKeyFile(folder, file);
    expect(readKeyFile(folder)).toEqual({ file });
    for (const name of [KEY_FILE, KEY_FILE_COPY]) {
      const whole = readFileSync(join(folder, name), "utf8");
      writeFileSync(join(folder, name), whole.replace(file.keyId, "0000000000000000"));
      expect(readKeyFile(folder)).toEqual({ file });
      expect(keyFileIsWhole(folder)).toBe(false);
      writeFileSync(join(folder, name), whole);
    }
    for (const name of [KEY_FILE, KEY_FILE_COPY]) writeFileSync(join(folder, name), "");
    expect(readKeyFile(folder)).toBe("damaged");
  });

  test("with one byte changed never opens to something else", async () => {
    const ring = newKeyRing();
    const file = await newKeyFile(ring, first, code, cheap);
    const { lock } = file.staff[0] ?? { lock: file.recovery };
    await assert(
      asyncProperty(nat(), integer({ min: 1, max: 255 }), async (place, by) => {
        const text = Buffer.from(lock.sealed.box.text, "base64");
        const at = place % text.length;
        text[at] = (text[at] ?? 0) ^ by;
        const changed = {
          ...lock,
          sealed: { ...lock.sealed, box: { ...lock.sealed.box, text: text.toString("base64") } },
        };
        expect(await openRing(changed, first.password)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});

describe("a recovery code", () => {
  test("is 160 bits in letters that are not mistaken for each other", () => {
    const codes = new Set(Array.from({ length: 200 }, newRecoveryCode));
    expect(codes.size).toBe(200);
    for (const made of codes) expect(made).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/u);
  });

  test.each([
    ["7k2m-0000", "7K2M0000"],
    [" 7K2M 0000 ", "7K2M0000"],
    ["7K2M－ＯＯＯＯ", "7K2M0000"],
    ["7k2m-ooil", "7K2M0011"],
  ])("typed as %s", (typed, read) => expect(readRecoveryCode(typed)).toBe(read));
});

describe("waiting", () => {
  test("three tries are free, then it doubles up to a quarter of an hour", () => {
    expect([0, 1, 2, 3, 4, 5, 10, 11, 1000].map(waitAfter)).toEqual([0, 0, 0, 5, 10, 20, 640, 900, 900]);
  });

  test("runs out with the clock, begins anew when the clock went back, and ends with a success", () => {
    let tries = noTries;
    for (let n = 0; n < 4; n += 1) {
      tries = afterFailure(tries, "a", { at: "2026-11-23T09:00:00+08:00", staffId: 1 });
    }
    expect(waitLeft(tries, "a", "2026-11-23T09:00:04+08:00")).toBe(6);
    expect(waitLeft(tries, "a", "2026-11-23T09:00:10+08:00")).toBe(0);
    expect(waitLeft(tries, "a", "2026-11-22T09:00:00+08:00")).toBe(10);
    expect(waitLeft(tries, "b", "2026-11-23T09:00:00+08:00")).toBe(0);
    expect(waitLeft(afterSuccess(tries, "a"), "a", "2026-11-23T09:00:00+08:00")).toBe(0);
  });

  test("of very many failures keeps the number when it no longer keeps each", () => {
    let tries = noTries;
    for (let n = 0; n < 700; n += 1) tries = afterFailure(tries, "a", { at: "2026-11-23T09:00:00+08:00", staffId: 1 });
    expect([tries.failures.length, tries.uncounted]).toEqual([500, 200]);
  });
});
