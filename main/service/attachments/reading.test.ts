import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LONGEST_PIECE } from "../../../shared/attachments/rules.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { failureOf, openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { alter, cutOff, onlyFile, takeAway } from "./testing/lying.ts";
import { otherCase } from "./testing/cases.ts";
import { attached, checked, contentOf, PDF, readBack } from "./testing/uploading.ts";

let office: TestOffice;
let client: Client;
let kase: { id: number; version: number };

beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
  kase = await client.disputes.create(disputeDraft());
});
afterEach(() => office.close());

const LONG = contentOf(2 * LONGEST_PIECE + 1_000);
const long = async (): Promise<number> => (await attached(client, kase, LONG, { name: "录音.m4a" })).id;
const read = (id: number, offset = 0) => client.attachments.read({ id, offset });
const codeOf = async (call: Promise<unknown>): Promise<string> => (await failureOf(call)).code;

describe("a file that was altered", () => {
  test.each<[string, (path: string) => void]>([
    ["at its beginning", (path) => alter(path, 3)],
    ["where its key is named", (path) => alter(path, 12)],
    ["in the middle", (path) => alter(path, 5_000_000)],
    ["at its end", (path) => alter(path, -1)],
    ["by cutting a byte off", (path) => cutOff(path, 1)],
    ["by cutting whole chunks off", (path) => cutOff(path, 1_016 + 2 * (65_536 + 16))],
    ["by emptying it", (path) => writeFileSync(path, "")],
    ["by another file in its place", (path) => writeFileSync(path, "x".repeat(8_000_000))],
  ])("%s is found before any of it is given", async (_, damage) => {
    const id = await long();
    damage(onlyFile(office.folder));
    expect(await codeOf(read(id))).toBe("FILE_DAMAGED");
    expect(await codeOf(read(id, LONGEST_PIECE))).toBe("FILE_DAMAGED");
  });

  test("between two pieces is found with the piece that it is in", async () => {
    const id = await long();
    expect((await read(id)).size).toBe(LONGEST_PIECE);
    alter(onlyFile(office.folder), -1);
    expect((await read(id, LONGEST_PIECE)).size).toBe(LONGEST_PIECE);
    expect(await codeOf(read(id, 2 * LONGEST_PIECE))).toBe("FILE_DAMAGED");
  });

  test("by another of the office's own files, also between two pieces", async () => {
    const id = await long();
    const path = onlyFile(office.folder);
    const other = contentOf(LONG.length, 0x42);
    await attached(client, { ...kase, version: kase.version + 1 }, other, { name: "另一段.m4a" });
    await read(id);
    const folder = join(office.folder, "files");
    const another = readdirSync(folder).find((name) => join(folder, name) !== path) ?? "";
    copyFileSync(join(folder, another), path);
    expect(await codeOf(read(id, LONGEST_PIECE))).toBe("FILE_DAMAGED");
  });

  test("is whole again once the same content is attached elsewhere, also while it is read", async () => {
    const id = await long();
    await read(id);
    alter(onlyFile(office.folder), -1);
    const other = await otherCase(client);
    await attached(client, other, LONG, { name: "录音.m4a" });
    const rest = await read(id, 2 * LONGEST_PIECE);
    expect(Buffer.from(await rest.arrayBuffer()).equals(LONG.subarray(2 * LONGEST_PIECE))).toBe(true);
    expect((await readBack(client, id)).equals(LONG)).toBe(true);
  });
});

describe("a file that is not there any more", () => {
  test("is marked in the list and named when it is read", async () => {
    const { id } = await attached(client, kase);
    takeAway(onlyFile(office.folder));
    expect(await client.attachments.of({ disputeId: kase.id })).toMatchObject([{ id, missing: true }]);
    expect(await codeOf(read(id))).toBe("FILE_MISSING");
  });

  test("because it vanished while it was read", async () => {
    const id = await long();
    await read(id);
    takeAway(onlyFile(office.folder));
    expect(await codeOf(read(id, LONGEST_PIECE))).toBe("FILE_MISSING");
  });

  test("because it was removed while it was read", async () => {
    const id = await long();
    await read(id);
    await client.attachments.remove({ disputeId: kase.id, version: kase.version + 1, id, reason: "传错文件" });
    expect(await codeOf(read(id, LONGEST_PIECE))).toBe("NOT_FOUND");
  });

  test("because its case was deleted", async () => {
    const { id, version } = await attached(client, kase);
    await client.disputes.remove({ id: kase.id, version, reason: "登记有误" });
    expect(await codeOf(read(id))).toBe("NOT_FOUND");
    expect(await codeOf(client.attachments.of({ disputeId: kase.id }))).toBe("NOT_FOUND");
  });
});

test("beyond the end there is nothing", async () => {
  const { id } = await attached(client, kase);
  expect((await read(id, PDF.length - 1)).size).toBe(1);
  for (const offset of [PDF.length, PDF.length + 1, Number.MAX_SAFE_INTEGER]) {
    expect((await read(id, offset)).size).toBe(0);
  }
});

test("what comes back says what it is, and nothing of where it lies", async () => {
  const { id } = await attached(client, kase, PDF, { name: "合同.pdf" });
  const piece = await read(id);
  expect([piece.type, piece.name]).toEqual(["application/pdf", "piece"]);
});

describe("checking the files of a case", () => {
  test("names those that are missing and those that were altered, with progress", async () => {
    const ids: number[] = [];
    const paths: string[] = [];
    const folder = join(office.folder, "files");
    let { version } = kase;
    for (const [n, name] of ["一.m4a", "二.m4a", "三.m4a"].entries()) {
      const known = new Set(n === 0 ? [] : readdirSync(folder));
      const added = await attached(client, { id: kase.id, version }, contentOf(200_000, 0x41 + n), { name });
      ids.push(added.id);
      paths.push(join(folder, readdirSync(folder).find((one) => !known.has(one)) ?? ""));
      ({ version } = added);
    }
    expect(await checked(client, kase.id)).toEqual({ missing: [], damaged: [], total: 3 });
    takeAway(paths[0] ?? "");
    alter(paths[2] ?? "", -1);
    const progress: unknown[] = [];
    for await (const step of await client.attachments.check({ disputeId: kase.id })) progress.push(step);
    expect(progress.at(-1)).toEqual({ done: 2, total: 3 });
    expect(await checked(client, kase.id)).toEqual({ missing: [ids[0]], damaged: [ids[2]], total: 3 });
  });

  test("can be given up", async () => {
    await long();
    const steps = await client.attachments.check({ disputeId: kase.id });
    await steps.next();
    await steps.return({ missing: [], damaged: [], total: 0 });
    expect(await steps.next()).toMatchObject({ done: true, value: undefined });
  });

  test("of a case without files finds nothing, and of one that is not there says so", async () => {
    expect(await checked(client, kase.id)).toEqual({ missing: [], damaged: [], total: 0 });
    expect(await codeOf(checked(client, 99))).toBe("NOT_FOUND");
  });
});

describe("whoever sees persons masked", () => {
  test("is told of the files, without the numbers in their names, and reads none of them", async () => {
    const { id } = await attached(client, kase, PDF, { name: "张某甲610723198001010013.pdf", kind: "identity" });
    const viewer = await office.as("viewer");
    const [shown] = await viewer.attachments.of({ disputeId: kase.id });
    expect(shown?.name).not.toContain("610723198001010013");
    expect(await codeOf(viewer.attachments.read({ id }))).toBe("FORBIDDEN");
    expect(await codeOf(checked(viewer, kase.id))).toBe("FORBIDDEN");
    const start = viewer.attachments.start({ disputeId: kase.id, name: "合同.pdf", bytes: 1, kind: "other" });
    expect(await codeOf(start)).toBe("FORBIDDEN");
  });
});
