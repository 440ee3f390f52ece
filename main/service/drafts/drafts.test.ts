import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { registerNames } from "../../../shared/search-contract.ts";
import { clockAt } from "../office/index.ts";
import { failureOf, MONDAY, openTestOffice, reopenOffice, clientOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { sweepDrafts } from "./index.ts";

let office: TestOffice;
let mediator: Client;

beforeEach(async () => {
  office = await openTestOffice();
  mediator = await office.as("mediator");
});
afterEach(() => office.close());

const form = "disputes:new";
const content = JSON.stringify({ applicantName: "洋县稻香食品有限公司（虚构）", contactPhone: "13909160000" });
const folder = (): string => join(office.folder, "drafts");
const filesOnDisk = (): string[] => (existsSync(folder()) ? readdirSync(folder()) : []);
const onlyFile = (): string => {
  const [name = "", ...others] = filesOnDisk();
  expect(others).toEqual([]);
  return join(folder(), name);
};

describe("a draft", () => {
  test("is read as it was kept last, and is gone once it is cleared", async () => {
    expect(await mediator.drafts.read({ form })).toBeNull();
    await mediator.drafts.keep({ form, content: "{}" });
    expect(await mediator.drafts.keep({ form, content })).toEqual({ kept: true });
    expect(await mediator.drafts.read({ form })).toEqual({ content });
    expect(filesOnDisk()).toHaveLength(1);
    expect(await mediator.drafts.clear({ form })).toEqual({ cleared: true });
    expect(await mediator.drafts.clear({ form })).toEqual({ cleared: false });
    expect(await mediator.drafts.read({ form })).toBeNull();
    expect(filesOnDisk()).toEqual([]);
  });

  test.each(registerNames)("is kept of a new record of %s", async (register) => {
    await mediator.drafts.keep({ form: `${register}:new`, content });
    expect(await mediator.drafts.read({ form: `${register}:new` })).toEqual({ content });
  });

  test("belongs to one form", async () => {
    await mediator.drafts.keep({ form, content: "1" });
    await mediator.drafts.keep({ form: "disputes:1", content: "2" });
    await mediator.drafts.keep({ form: "disputes:11", content: "3" });
    await mediator.drafts.clear({ form: "disputes:1" });
    expect(await mediator.drafts.read({ form })).toEqual({ content: "1" });
    expect(await mediator.drafts.read({ form: "disputes:1" })).toBeNull();
    expect(await mediator.drafts.read({ form: "disputes:11" })).toEqual({ content: "3" });
  });

  test("is nobody else's, not even the administrator's", async () => {
    await mediator.drafts.keep({ form, content });
    for (const role of ["administrator", "supervisor", "verifier", "viewer"] as const) {
      const other = await office.as(role);
      expect(await other.drafts.read({ form })).toBeNull();
      expect(await other.drafts.clear({ form })).toEqual({ cleared: false });
    }
    expect(await mediator.drafts.read({ form })).toEqual({ content });
  });

  test("may be kept by a viewer too, and leaves no entry in the audit log", async () => {
    const viewer = await office.as("viewer");
    const entries = () => office.session.ground.reader.prepare("SELECT count(*) FROM audit_entry").pluck().get();
    const before = entries();
    await viewer.drafts.keep({ form, content });
    await viewer.drafts.read({ form });
    await viewer.drafts.clear({ form });
    expect(entries()).toBe(before);
  });

  test("outlives the office being closed", async () => {
    await mediator.drafts.keep({ form, content });
    await office.office.close();
    const again = await reopenOffice(office.folder, clockAt(MONDAY), "甲承办");
    expect(await clientOf(again.office, again.session).drafts.read({ form })).toEqual({ content });
    await again.office.close();
  });

  test("kept many times at once ends as the last one", async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => mediator.drafts.keep({ form, content: String(n) })));
    expect(await mediator.drafts.read({ form })).toEqual({ content: "49" });
    await Promise.all([
      mediator.drafts.keep({ form, content }),
      mediator.drafts.clear({ form }),
      mediator.drafts.keep({ form: "loans:3", content }),
    ]);
    expect(await mediator.drafts.read({ form })).toBeNull();
    expect(filesOnDisk()).toHaveLength(1);
  });

  test("may be as long as 200,000 characters of any script, and no longer", async () => {
    const long = "𠮷黄".repeat(100_000);
    await mediator.drafts.keep({ form, content: long });
    expect(await mediator.drafts.read({ form })).toEqual({ content: long });
    expect(await failureOf(mediator.drafts.keep({ form, content: `${long}x` }))).toMatchObject({ code: "BAD_REQUEST" });
  });

  test.each(["", "disputes", "disputes:0", "disputes:-1", "../../office", "disputes:new\n1 loans:new", "DISPUTES:new"])(
    "of a form that there cannot be is refused: %j",
    async (form) => {
      expect(await failureOf(mediator.drafts.keep({ form, content }))).toMatchObject({ code: "BAD_REQUEST" });
      expect(filesOnDisk()).toEqual([]);
    },
  );

  test("is for those who are signed in", async () => {
    const stranger = clientOf(office.office, office.office.newSession());
    expect(await failureOf(stranger.drafts.keep({ form, content }))).toMatchObject({ code: "SIGNED_OUT" });
    expect(await failureOf(stranger.drafts.read({ form }))).toMatchObject({ code: "SIGNED_OUT" });
    expect(await failureOf(stranger.drafts.clear({ form }))).toMatchObject({ code: "SIGNED_OUT" });
  });
});

describe("on the disk", () => {
  test("a draft tells neither what is in it nor whose it is", async () => {
    await mediator.drafts.keep({ form, content });
    const name = filesOnDisk()[0] ?? "";
    expect(name).toMatch(/^[0-9a-f]{64}$/u);
    const bytes = readFileSync(onlyFile());
    for (const word of ["稻香", "13909160000", "applicantName", "disputes"]) expect(bytes.includes(word)).toBe(false);
  });

  test("a damaged one is nothing, and goes", async () => {
    await mediator.drafts.keep({ form, content });
    const path = onlyFile();
    writeFileSync(path, readFileSync(path).subarray(0, -1));
    expect(await mediator.drafts.read({ form })).toBeNull();
    expect(filesOnDisk()).toEqual([]);
    await mediator.drafts.keep({ form, content });
    expect(await mediator.drafts.read({ form })).toEqual({ content });
  });

  test("one of another office is nothing here, and stays", async () => {
    const other = await openTestOffice();
    try {
      await (await other.as("mediator")).drafts.keep({ form, content });
      await mediator.drafts.keep({ form, content: "{}" });
      const [foreign = ""] = readdirSync(join(other.folder, "drafts"));
      copyFileSync(join(other.folder, "drafts", foreign), onlyFile());
    } finally {
      await other.close();
    }
    expect(await mediator.drafts.read({ form })).toBeNull();
    expect(filesOnDisk()).toHaveLength(1);
  });

  test("somebody else's, put in the place of one's own, is not read", async () => {
    await mediator.drafts.keep({ form, content: "{}" });
    const own = onlyFile();
    const viewer = await office.as("viewer");
    await viewer.drafts.keep({ form, content });
    const [theirs = ""] = filesOnDisk().filter((name) => join(folder(), name) !== own);
    copyFileSync(join(folder(), theirs), own);
    expect(await mediator.drafts.read({ form })).toBeNull();
    expect(await viewer.drafts.read({ form })).toEqual({ content });
  });

  test("what cannot be put in its place leaves nothing half written", async () => {
    await mediator.drafts.keep({ form, content });
    const path = onlyFile();
    rmSync(path);
    // A folder in the file's place cannot be written over, not even by the machine's administrator.
    mkdirSync(path);
    await expect(mediator.drafts.keep({ form, content: "{}" })).rejects.toThrow();
    expect(onlyFile()).toBe(path);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "a folder that may not be written in is named",
    async () => {
      await mediator.drafts.keep({ form, content });
      chmodSync(folder(), 0o500);
      expect(await failureOf(mediator.drafts.keep({ form, content: "{}" }))).toMatchObject({
        code: "OFFICE_NOT_WRITABLE",
      });
      chmodSync(folder(), 0o700);
      expect(await mediator.drafts.read({ form })).toEqual({ content });
    },
  );

  test("one that nobody touched for more than 60 days is swept", async () => {
    await mediator.drafts.keep({ form, content });
    const old = onlyFile();
    utimesSync(old, daysAgo(60), daysAgo(60));
    sweepDrafts(office.session.ground);
    expect(filesOnDisk()).toHaveLength(1);
    utimesSync(old, daysAgo(61), daysAgo(61));
    await mediator.drafts.keep({ form: "loans:3", content });
    sweepDrafts(office.session.ground);
    expect(await mediator.drafts.read({ form })).toBeNull();
    expect(await mediator.drafts.read({ form: "loans:3" })).toEqual({ content });
  });

  test("an office without drafts has nothing to sweep", () => {
    sweepDrafts(office.session.ground);
    expect(existsSync(folder())).toBe(false);
  });
});

const daysAgo = (days: number): Date => new Date(Date.parse(MONDAY) - days * 24 * 60 * 60_000);
