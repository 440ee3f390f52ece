import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasFile, openFileStream, readFile, readFilePiece, removeFile, sealOfFile, storeFile } from "./index.ts";
import { bytesIn, emptyFolder } from "./testing/folder.ts";
import { testKeys } from "./testing/keys.ts";

const folder = emptyFolder();
const office = (...keys: [string, ...string[]]) => ({
  folder: folder(),
  keys: { database: null, files: testKeys(...keys) },
});

const NOTE = "甲方：洋县稻香食品有限公司（虚构），账号 6217000000000000000";
const contract = Buffer.from(NOTE.repeat(3_000));
const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const filesOnDisk = (): string[] => readdirSync(join(folder(), "files"));
const LIMIT = { limit: 10_000_000 };

describe("a stored file", () => {
  test("is found again by the hash of what is in it", async () => {
    const stored = await storeFile(office("a"), contract, LIMIT);
    expect(stored).toEqual({ sha256: sha256Of(contract), bytes: contract.length });
    expect(hasFile(office("a"), stored.sha256)).toBe(true);
    expect((await readFile(office("a"), stored.sha256)).equals(contract)).toBe(true);
    expect((await buffer(openFileStream(office("a"), stored.sha256))).equals(contract)).toBe(true);
  });

  test("may come as a stream, and may be empty", async () => {
    const { sha256, bytes } = await storeFile(office("a"), pieces(), LIMIT);
    expect(bytes).toBe(1_000_000);
    expect((await readFile(office("a"), sha256)).equals(Buffer.concat([...pieces()]))).toBe(true);
    const nothing = await storeFile(office("a"), Buffer.alloc(0), LIMIT);
    expect(await readFile(office("a"), nothing.sha256)).toEqual(Buffer.alloc(0));
  });

  test("is kept once, however often it is stored", async () => {
    await Promise.all(Array.from({ length: 5 }, () => storeFile(office("a"), contract, LIMIT)));
    expect(filesOnDisk()).toHaveLength(1);
  });

  test("tells the disk neither its content nor its hash, and is called otherwise in another office", async () => {
    const { sha256 } = await storeFile(office("a"), contract, LIMIT);
    await storeFile(office("b"), contract, LIMIT);
    expect(filesOnDisk()).toHaveLength(2);
    for (const [path, bytes] of bytesIn(folder())) {
      expect(path).not.toContain(sha256);
      for (const word of [NOTE, "稻香", "6217000000000000000", sha256]) expect(bytes.includes(word)).toBe(false);
    }
  });

  test("any content comes back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
        const { sha256 } = await storeFile(office("a"), bytes, LIMIT);
        expect(sha256).toBe(sha256Of(bytes));
        expect((await readFile(office("a"), sha256)).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("is removed, and need not be there for it", async () => {
    const { sha256 } = await storeFile(office("a"), contract, LIMIT);
    await removeFile(office("a"), sha256);
    await removeFile(office("a"), sha256);
    expect(hasFile(office("a"), sha256)).toBe(false);
    expect(filesOnDisk()).toEqual([]);
  });
});

describe("a piece of a stored file", () => {
  const CHUNK = 65_536;

  test("is what stands there, wherever it begins and ends", async () => {
    const content = Buffer.from(
      Array.from({ length: 3 * CHUNK + 5 }, (_, place) => (place * 31 + (place >> 8)) & 0xff),
    );
    const stored = await storeFile(office("a"), content, LIMIT);
    const seal = await sealOfFile(office("a"), stored.sha256);
    const piece = (offset: number, length: number) =>
      readFilePiece(office("a"), { ...stored, seal }, { offset, length });
    for (const offset of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK - 1, 3 * CHUNK, 3 * CHUNK + 4, 3 * CHUNK + 5]) {
      for (const length of [0, 1, 15, CHUNK, CHUNK + 1, 2 * CHUNK, 10 * CHUNK]) {
        expect((await piece(offset, length)).equals(content.subarray(offset, offset + length))).toBe(true);
      }
    }
    expect(await piece(Number.MAX_SAFE_INTEGER, 1)).toEqual(Buffer.alloc(0));
  });

  test("of content that fills its last chunk", async () => {
    const stored = await storeFile(office("a"), Buffer.alloc(2 * CHUNK, 7), LIMIT);
    const whole = { ...stored, seal: await sealOfFile(office("a"), stored.sha256) };
    const last = await readFilePiece(office("a"), whole, { offset: CHUNK, length: 10 * CHUNK });
    expect(last.equals(Buffer.alloc(CHUNK, 7))).toBe(true);
  });

  test("is not given out of another sealing than the one that was read before", async () => {
    const stored = await storeFile(office("a"), contract, LIMIT);
    const seal = await sealOfFile(office("a"), stored.sha256);
    await storeFile(office("a"), contract, LIMIT);
    expect(await sealOfFile(office("a"), stored.sha256)).not.toBe(seal);
    const piece = readFilePiece(office("a"), { ...stored, seal }, { offset: 10, length: 10 });
    await expect(piece).rejects.toMatchObject({ code: "FILE_DAMAGED" });
  });
});

describe("what is wrong with a stored file is named", () => {
  test("one that is not there", async () => {
    await expect(readFile(office("a"), sha256Of(contract))).rejects.toMatchObject({ code: "FILE_MISSING" });
  });

  test("one that was altered, and storing it again heals it", async () => {
    const { sha256 } = await storeFile(office("a"), contract, LIMIT);
    const [name = ""] = filesOnDisk();
    const path = join(folder(), "files", name);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    await expect(readFile(office("a"), sha256)).rejects.toMatchObject({ code: "FILE_DAMAGED" });
    await storeFile(office("a"), contract, LIMIT);
    expect((await readFile(office("a"), sha256)).equals(contract)).toBe(true);
    expect(filesOnDisk()).toEqual([name]);
  });

  test("another file of the same office in its place", async () => {
    const stored = await storeFile(office("a"), contract, LIMIT);
    const [name = ""] = filesOnDisk();
    const other = await storeFile(office("a"), Buffer.from("别的文件"), LIMIT);
    const otherName = filesOnDisk().find((found) => found !== name) ?? "";
    writeFileSync(join(folder(), "files", name), readFileSync(join(folder(), "files", otherName)));
    await expect(readFile(office("a"), stored.sha256)).rejects.toMatchObject({ code: "FILE_DAMAGED" });
    expect((await readFile(office("a"), other.sha256)).toString()).toBe("别的文件");
  });
});

describe("storing that fails leaves nothing", () => {
  test("more than may be stored", async () => {
    await expect(storeFile(office("a"), contract, { limit: contract.length - 1 })).rejects.toMatchObject({
      code: "FILE_TOO_LARGE",
    });
    await expect(storeFile(office("a"), endless(), LIMIT)).rejects.toMatchObject({ code: "FILE_TOO_LARGE" });
    expect(filesOnDisk()).toEqual([]);
    expect((await storeFile(office("a"), contract, { limit: contract.length })).bytes).toBe(contract.length);
  });

  test("a source that breaks off", async () => {
    await expect(storeFile(office("a"), broken(), LIMIT)).rejects.toThrow("unplugged");
    expect(filesOnDisk()).toEqual([]);
  });

  test("a user who stops it, before or meanwhile", async () => {
    const controller = new AbortController();
    const stopped = async function* (): AsyncGenerator<Buffer> {
      for (let i = 0; ; i += 1) {
        if (i === 20) controller.abort(new Error("stopped"));
        yield Buffer.alloc(100_000);
      }
    };
    const { signal } = controller;
    await expect(storeFile(office("a"), stopped(), { limit: Infinity, signal })).rejects.toThrow("stopped");
    await expect(storeFile(office("a"), contract, { limit: Infinity, signal })).rejects.toThrow("stopped");
    expect(filesOnDisk()).toEqual([]);
  });

  test("a folder that is no folder", async () => {
    rmSync(join(folder(), "files"), { recursive: true, force: true });
    writeFileSync(join(folder(), "files"), "");
    await expect(storeFile(office("a"), contract, LIMIT)).rejects.toMatchObject({ code: "EEXIST" });
  });
});

function* pieces(): Generator<Buffer> {
  for (let i = 0; i < 100; i += 1) yield Buffer.alloc(10_000, i);
}

async function* endless(): AsyncGenerator<Buffer> {
  for (;;) yield Buffer.alloc(100_000);
}

async function* broken(): AsyncGenerator<Buffer> {
  yield Buffer.alloc(200_000);
  throw new Error("unplugged");
}
