import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmdirSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LONGEST_ATTACHMENT, LONGEST_PIECE, UPLOADS_AT_ONCE } from "../../../shared/attachments/rules.ts";
import { diskName } from "../files/index.ts";
import { MONDAY, clientOf, failureOf, openTestOffice, PASSWORD, refusalOf } from "../office/testing/office.ts";
import { testClock } from "../office/testing/clock.ts";
import type { TestClock } from "../office/testing/clock.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { otherCase } from "./testing/cases.ts";
import { attached, contentOf, PDF, pieceOf, readBack, sent } from "./testing/uploading.ts";

let clock: TestClock;
let office: TestOffice;
let client: Client;
let kase: { id: number; version: number };

beforeEach(async () => {
  clock = testClock(MONDAY);
  office = await openTestOffice(clock);
  client = await office.as("mediator");
  kase = await client.disputes.create(disputeDraft());
});
afterEach(() => office.close());

const begun = (over: { name?: string; bytes?: number } = {}) =>
  client.attachments.start({ disputeId: kase.id, name: "合同.pdf", bytes: PDF.length, kind: "evidence", ...over });
const target = () => ({ disputeId: kase.id, version: kase.version });
const onDisk = (): string[] => {
  const folder = join(office.folder, "files");
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe("a file comes in", () => {
  test("whole, and is told of as it was given", async () => {
    const { id, version } = await attached(client, kase, PDF, { name: "../购销<合同>.PDF", note: "第二页缺签名" });
    expect(version).toBe(kase.version + 1);
    expect(await client.attachments.of({ disputeId: kase.id })).toEqual([
      {
        id,
        name: "购销＜合同＞.PDF",
        kind: "evidence",
        mediaType: "application/pdf",
        bytes: PDF.length,
        pages: null,
        note: "第二页缺签名",
        createdBy: "甲承办",
        createdAt: MONDAY,
        shownAs: "pdf",
        mayCarryMacros: false,
        missing: false,
      },
    ]);
    expect(await readBack(client, id)).toEqual(PDF);
  });

  test("in pieces of any length, and comes back in pieces", async () => {
    const content = contentOf(2 * LONGEST_PIECE + 70_001);
    const { upload } = await begun({ name: "录音.m4a", bytes: content.length });
    let offset = 0;
    for (const length of [1, 100, 65_536, LONGEST_PIECE, LONGEST_PIECE, LONGEST_PIECE]) {
      const piece = content.subarray(offset, offset + length);
      ({ received: offset } = await client.attachments.piece({ upload, offset, content: pieceOf(piece) }));
    }
    expect(offset).toBe(content.length);
    const { id } = await client.attachments.finish({ upload, ...target() });
    expect((await client.attachments.read({ id })).size).toBe(LONGEST_PIECE);
    expect((await readBack(client, id)).equals(content)).toBe(true);
    const middle = await client.attachments.read({ id, offset: 65_535 });
    expect(Buffer.from(await middle.arrayBuffer()).equals(content.subarray(65_535, 65_535 + LONGEST_PIECE))).toBe(true);
  });

  test("and one that begins where none is awaited is told where to go on", async () => {
    const content = contentOf(300_000);
    const { upload } = await begun({ name: "录音.m4a", bytes: content.length });
    const piece = (offset: number, end: number) =>
      client.attachments.piece({ upload, offset, content: pieceOf(content.subarray(offset, end)) });
    await piece(0, 100_000);
    const wrong = { code: "WRONG_OFFSET", data: { expected: 100_000 } };
    expect(await failureOf(piece(0, 100_000))).toEqual(wrong);
    expect(await failureOf(piece(200_000, 300_000))).toEqual(wrong);
    await piece(100_000, 300_000);
    const { id } = await client.attachments.finish({ upload, ...target() });
    expect((await readBack(client, id)).equals(content)).toBe(true);
  });

  test("in its own order, however its pieces overtake each other", async () => {
    const content = contentOf(5 * LONGEST_PIECE);
    const { upload } = await begun({ name: "录音.m4a", bytes: content.length });
    const offsets = [0, 1, 2, 3, 4].map((n) => n * LONGEST_PIECE);
    await Promise.all(
      offsets.map((offset) =>
        client.attachments.piece({
          upload,
          offset,
          content: pieceOf(content.subarray(offset, offset + LONGEST_PIECE)),
        }),
      ),
    );
    // An empty one at the end is as good as none, also twice.
    const empty = () => client.attachments.piece({ upload, offset: content.length, content: pieceOf(Buffer.alloc(0)) });
    await Promise.all([empty(), empty()]);
    const { id } = await client.attachments.finish({ upload, ...target() });
    expect((await readBack(client, id)).equals(content)).toBe(true);
  });

  test("only once into the same case, whatever it is called", async () => {
    await attached(client, kase, PDF, { name: "合同.pdf" });
    const upload = await sent(client, kase.id, PDF, { name: "另一份.pdf" });
    const again = client.attachments.finish({ upload, disputeId: kase.id, version: kase.version + 1 });
    const { code, data } = await failureOf(again);
    expect({ code, data }).toMatchObject({
      code: "REFUSED",
      data: { problems: [{ field: "content", code: "ALREADY_ATTACHED", data: { name: "合同.pdf" } }] },
    });
    expect(await client.attachments.of({ disputeId: kase.id })).toHaveLength(1);
    expect(onDisk()).toHaveLength(1);
  });

  test("into two cases, and lies on the disk once", async () => {
    const other = await otherCase(client);
    const first = await attached(client, kase);
    const second = await attached(client, other);
    expect(onDisk()).toHaveLength(1);
    expect([await readBack(client, first.id), await readBack(client, second.id)]).toEqual([PDF, PDF]);
  });
});

describe("a file is refused", () => {
  test.each([
    [{ name: "安装.exe" }, ["FILE_IS_PROGRAM"]],
    [{ name: "合同.pdf.scr" }, ["FILE_IS_PROGRAM"]],
    [{ name: "合同\u202Efdp.exe" }, ["FILE_IS_PROGRAM"]],
    [{ name: "\u200B" }, ["FILE_NAME_MISSING"]],
    [{ bytes: 0 }, ["FILE_EMPTY"]],
    [{ bytes: LONGEST_ATTACHMENT + 1 }, ["FILE_TOO_LARGE"]],
  ])("before it comes: %j", async (over, codes) => {
    expect(await refusalOf(begun(over))).toEqual(codes);
    expect(onDisk()).toEqual([]);
  });

  test.each([
    ["合同.pdf", "MZ\x90\0\x03\0\0\0\x04\0", "CONTENT_IS_PROGRAM"],
    ["合同.docx", "\x7fELF\x02\x01\x01\0\0\0", "CONTENT_IS_PROGRAM"],
    ["说明.txt", "#!/bin/sh\nrm -rf /", "CONTENT_IS_PROGRAM"],
    ["合同.pdf", "<!DOCTYPE html>", "CONTENT_DIFFERS"],
    ["现场.jpg", "<svg onload=x>", "CONTENT_DIFFERS"],
  ])("%s by what it begins with, %j: %s", async (name, text, code) => {
    const content = Buffer.from(text, "latin1");
    const { upload } = await begun({ name, bytes: content.length });
    expect(await refusalOf(client.attachments.piece({ upload, offset: 0, content: pieceOf(content) }))).toEqual([code]);
    expect((await failureOf(client.attachments.finish({ upload, ...target() }))).code).toBe("UPLOAD_GONE");
    expect(onDisk()).toEqual([]);
  });

  test("by what it begins with also where that comes byte by byte", async () => {
    const content = Buffer.concat([Buffer.from("MZ\x90\0", "latin1"), Buffer.alloc(2_000)]);
    const { upload } = await begun({ bytes: content.length });
    const send = async (): Promise<void> => {
      for (let offset = 0; offset < content.length; offset += 100) {
        await client.attachments.piece({ upload, offset, content: pieceOf(content.subarray(offset, offset + 100)) });
      }
    };
    expect(await refusalOf(send())).toEqual(["CONTENT_IS_PROGRAM"]);
    expect(onDisk()).toEqual([]);
  });

  test("when more comes than was announced, and nothing of it is left", async () => {
    const { upload } = await begun({ bytes: PDF.length });
    await client.attachments.piece({ upload, offset: 0, content: pieceOf(PDF.subarray(0, 12)) });
    const more = client.attachments.piece({ upload, offset: 12, content: pieceOf(PDF) });
    expect(await refusalOf(more)).toEqual(["MORE_THAN_ANNOUNCED"]);
    expect(await client.attachments.cancel({ upload })).toEqual({ cancelled: false });
    expect(onDisk()).toEqual([]);
  });

  test("while less has come than was announced; the rest may still come", async () => {
    const { upload } = await begun();
    await client.attachments.piece({ upload, offset: 0, content: pieceOf(PDF.subarray(0, 10)) });
    expect(await refusalOf(client.attachments.finish({ upload, ...target() }))).toEqual(["UPLOAD_INCOMPLETE"]);
    await client.attachments.piece({ upload, offset: 10, content: pieceOf(PDF.subarray(10)) });
    const { id } = await client.attachments.finish({ upload, ...target() });
    expect(await readBack(client, id)).toEqual(PDF);
  });

  test("a piece that is too long never reaches the upload", async () => {
    const { upload } = await begun({ name: "录音.m4a", bytes: LONGEST_PIECE + 1 });
    const long = client.attachments.piece({ upload, offset: 0, content: pieceOf(contentOf(LONGEST_PIECE + 1)) });
    expect((await failureOf(long)).code).toBe("BAD_REQUEST");
    expect(await client.attachments.cancel({ upload })).toEqual({ cancelled: true });
  });

  test("for a case that is not there", async () => {
    const start = (disputeId: number) =>
      client.attachments.start({ disputeId, name: "合同.pdf", bytes: 1, kind: "other" });
    expect((await failureOf(start(99))).code).toBe("NOT_FOUND");
    await client.disputes.remove({ id: kase.id, version: kase.version, reason: "登记有误" });
    expect((await failureOf(start(kase.id))).code).toBe("NOT_FOUND");
  });

  test("for a case that was archived, also when that happened while it came", async () => {
    const upload = await sent(client, kase.id, PDF);
    office.session.ground.writer.prepare("UPDATE dispute SET state = 'archived' WHERE id = ?").run(kase.id);
    expect(await refusalOf(client.attachments.finish({ upload, ...target() }))).toEqual(["CASE_ARCHIVED"]);
    expect(await refusalOf(begun())).toEqual(["CASE_ARCHIVED"]);
    await client.attachments.cancel({ upload });
    expect(onDisk()).toEqual([]);
  });

  test("for another case than it was sent to", async () => {
    const other = await otherCase(client);
    const upload = await sent(client, kase.id, PDF);
    const wrong = client.attachments.finish({ upload, disputeId: other.id, version: other.version });
    expect(await refusalOf(wrong)).toEqual(["UPLOAD_INCOMPLETE"]);
  });
});

describe("an upload ends", () => {
  test("when it is given up, and then need not be there", async () => {
    const upload = await sent(client, kase.id, contentOf(100_000), { name: "录音.m4a" });
    expect(onDisk()).toHaveLength(1);
    expect(await client.attachments.cancel({ upload })).toEqual({ cancelled: true });
    expect(await client.attachments.cancel({ upload })).toEqual({ cancelled: false });
    expect(onDisk()).toEqual([]);
    expect((await failureOf(client.attachments.finish({ upload, ...target() }))).code).toBe("UPLOAD_GONE");
  });

  test("when it is given up while a piece is on its way", async () => {
    const { upload } = await begun({ name: "录音.m4a", bytes: 8 * LONGEST_PIECE });
    const pieces = [0, 1, 2, 3].map((n) =>
      client.attachments.piece({ upload, offset: n * LONGEST_PIECE, content: pieceOf(contentOf(LONGEST_PIECE)) }),
    );
    const ended = Promise.allSettled(pieces);
    await client.attachments.cancel({ upload });
    const reasons = (await ended).flatMap((one) => (one.status === "rejected" ? [one.reason as { code: string }] : []));
    expect(reasons.length).toBeGreaterThan(0);
    expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(["UPLOAD_GONE"]));
    expect(onDisk()).toEqual([]);
  });

  test("when its user leaves", async () => {
    const upload = await sent(client, kase.id, contentOf(100_000), { name: "录音.m4a" });
    await client.access.signOut();
    await expect.poll(onDisk).toEqual([]);
    await client.access.signIn({ name: "甲承办", password: PASSWORD });
    expect((await failureOf(client.attachments.finish({ upload, ...target() }))).code).toBe("UPLOAD_GONE");
  });

  test("when the window locks itself", async () => {
    const window = office.office.newWindow();
    const there = clientOf(office.office, window);
    await there.access.signIn({ name: "甲承办", password: PASSWORD });
    const upload = await sent(there, kase.id, PDF);
    clock.pass(24 * 3600);
    expect((await failureOf(there.attachments.finish({ upload, ...target() }))).code).toBe("SIGNED_OUT");
    await expect.poll(onDisk).toEqual([]);
  });

  test("when the office closes", async () => {
    await sent(client, kase.id, contentOf(100_000), { name: "录音.m4a" });
    await office.office.close();
    expect(onDisk()).toEqual([]);
  });

  test("when more are begun than one window may have; the one that was left alone longest goes", async () => {
    const uploads: string[] = [];
    for (let n = 0; n < UPLOADS_AT_ONCE; n += 1) uploads.push((await begun()).upload);
    const [first = "", second = ""] = uploads;
    await client.attachments.piece({ upload: first, offset: 0, content: pieceOf(PDF) });
    await begun();
    expect(await client.attachments.cancel({ upload: second })).toEqual({ cancelled: false });
    expect((await client.attachments.finish({ upload: first, ...target() })).version).toBe(kase.version + 1);
  });

  test("for nobody else: another window knows nothing of it", async () => {
    const upload = await sent(client, kase.id, PDF);
    const verifier = await office.as("verifier");
    expect((await failureOf(verifier.attachments.finish({ upload, ...target() }))).code).toBe("UPLOAD_GONE");
    expect(await verifier.attachments.cancel({ upload })).toEqual({ cancelled: false });
    expect(await client.attachments.cancel({ upload })).toEqual({ cancelled: true });
  });
});

describe("two windows", () => {
  test("the case was changed meanwhile: the upload waits and goes in with the new version", async () => {
    const upload = await sent(client, kase.id, PDF);
    const verifier = await office.as("verifier");
    await attached(verifier, kase, contentOf(10), { name: "录音.m4a" });
    const { code, data } = await failureOf(client.attachments.finish({ upload, ...target() }));
    expect({ code, data }).toMatchObject({ code: "STALE", data: { entity: "dispute", version: kase.version + 1 } });
    const { id } = await client.attachments.finish({ upload, disputeId: kase.id, version: kase.version + 1 });
    expect(await readBack(client, id)).toEqual(PDF);
    expect(await client.attachments.of({ disputeId: kase.id })).toHaveLength(2);
  });
});

describe("what goes wrong at the very end leaves nothing", () => {
  test("where the log cannot be written", async () => {
    const { writer } = office.session.ground;
    const upload = await sent(client, kase.id, PDF);
    writer.exec("CREATE TEMP TRIGGER no BEFORE INSERT ON main.audit_entry BEGIN SELECT RAISE(ABORT, 'no'); END");
    await expect(client.attachments.finish({ upload, ...target() })).rejects.toThrow();
    writer.exec("DROP TRIGGER no");
    expect(await client.attachments.of({ disputeId: kase.id })).toEqual([]);
    // Nothing was taken from the upload: it may be finished now.
    const { id } = await client.attachments.finish({ upload, ...target() });
    expect(await readBack(client, id)).toEqual(PDF);
  });

  test("where the file cannot be put in its place", async () => {
    const sha256 = createHash("sha256").update(PDF).digest("hex");
    const inTheWay = join(office.folder, "files", diskName(office.session.ground.keys.files.current.key, sha256));
    const upload = await sent(client, kase.id, PDF);
    mkdirSync(inTheWay);
    await expect(client.attachments.finish({ upload, ...target() })).rejects.toThrow();
    expect(onDisk()).toEqual([basename(inTheWay)]);
    expect(await client.attachments.of({ disputeId: kase.id })).toEqual([]);
    expect((await failureOf(client.attachments.finish({ upload, ...target() }))).code).toBe("UPLOAD_GONE");
    rmdirSync(inTheWay);
    expect((await attached(client, kase)).version).toBe(kase.version + 1);
  });
});
