import { createHash, randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileKeys } from "../keys/key-file.ts";
import { seal, unseal } from "./sealing.ts";
import type { Pieces, Purpose } from "./sealing.ts";
import { testKeys } from "./testing/keys.ts";

const CHUNK = 64 * 1024;
const TAG = 16;
const keys = testKeys("present");
const HEADER = 8 + 1 + keys.current.id.length + 32;

const sealed = (content: Pieces, purpose: Purpose = "file"): Promise<Buffer> =>
  buffer(seal(keys.current, purpose, content));
const opened = (file: Pieces, purpose: Purpose = "file", found: FileKeys = keys): Promise<Buffer> =>
  buffer(unseal(found, purpose, file));

/** The same bytes in pieces of another length. */
function* inPieces(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}

/** Bytes that look like nothing else, of a length round the edges of chunks too. */
const content = fc
  .tuple(fc.oneof(fc.nat(300), fc.constantFrom(CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 17)), fc.nat())
  .map(([length, seed]) => madeUp(length, seed));

function madeUp(length: number, seed: number): Buffer {
  const block = createHash("sha512").update(String(seed)).digest();
  return Buffer.alloc(length, block);
}

const refused = { code: expect.stringMatching(/^FILE_(?:DAMAGED|KEY_UNKNOWN)$/u) as string };

describe("what was sealed", () => {
  test("opens to the same bytes, in whatever pieces they came and went", async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 200_000 }), fc.nat(), async (bytes, length, odd) => {
        const file = await sealed(inPieces(bytes, length));
        const read = await opened(inPieces(file, 1 + (odd % 100_000)));
        expect(read.equals(bytes)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("one byte at a time is enough to open it", async () => {
    const bytes = madeUp(CHUNK + 5, 1);
    expect((await opened(inPieces(await sealed([bytes]), 1))).equals(bytes)).toBe(true);
  });

  test("may be nothing at all", async () => {
    const file = await sealed([]);
    expect(file.length).toBe(HEADER + TAG);
    expect(await opened([file])).toEqual(Buffer.alloc(0));
  });

  test("is as long as it was, with a header and 16 bytes for each 64 KiB", async () => {
    expect((await sealed([madeUp(2 * CHUNK, 1)])).length).toBe(HEADER + 2 * (CHUNK + TAG));
    expect((await sealed([madeUp(2 * CHUNK + 1, 1)])).length).toBe(HEADER + 2 * CHUNK + 1 + 3 * TAG);
  });

  test("shows nothing of itself, and never looks the same twice", async () => {
    const bytes = Buffer.from("洋县稻香食品有限公司（虚构）".repeat(4_000));
    const [one, other] = [await sealed([bytes]), await sealed([bytes])];
    for (const name of ["稻香", "洋县"]) expect(one.includes(name)).toBe(false);
    const shared = HEADER - 32;
    expect(one.subarray(0, shared).equals(other.subarray(0, shared))).toBe(true);
    const same = one.subarray(shared).filter((byte, place) => byte === other[shared + place]).length;
    expect(same / (one.length - shared)).toBeLessThan(0.01);
  });

  test("comes out piece by piece while it goes in: it is never in memory whole", async () => {
    const MIB = 1024 * 1024;
    let taken = 0;
    const source = function* () {
      for (let i = 0; i < 64; i += 1) {
        taken += MIB;
        yield Buffer.alloc(MIB, i);
      }
    };
    let given = 0;
    for await (const piece of unseal(keys, "file", seal(keys.current, "file", source()))) {
      given += piece.length;
      expect(taken - given).toBeLessThan(3 * MIB);
    }
    expect(given).toBe(64 * MIB);
  });
});

describe("what was tampered with is refused", () => {
  test("any changed bit, wherever it stands", async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.nat(), fc.integer({ min: 0, max: 7 }), async (bytes, place, bit) => {
        const file = await sealed([bytes]);
        const at = place % file.length;
        file[at] = (file[at] ?? 0) ^ (1 << bit);
        await expect(opened([file])).rejects.toMatchObject(refused);
      }),
      { numRuns: 200 },
    );
  });

  test("every bit of the header", async () => {
    const file = await sealed([madeUp(20, 1)]);
    for (let bit = 0; bit < HEADER * 8; bit += 1) {
      const altered = Buffer.from(file);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(opened([altered])).rejects.toMatchObject(refused);
    }
  });

  test("any shorter file", async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.nat(), async (bytes, cut) => {
        const file = await sealed([bytes]);
        await expect(opened([file.subarray(0, cut % file.length)])).rejects.toMatchObject(refused);
      }),
      { numRuns: 200 },
    );
  });

  test.each([0, 1, 2])("a file that ends after %i whole chunks of three", async (chunks) => {
    const file = await sealed([madeUp(3 * CHUNK, 1)]);
    const cut = file.subarray(0, HEADER + chunks * (CHUNK + TAG));
    await expect(opened([cut])).rejects.toMatchObject({ code: "FILE_DAMAGED" });
  });

  test("any longer file", async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.uint8Array({ minLength: 1, maxLength: 100 }), async (bytes, more) => {
        await expect(opened([await sealed([bytes]), more])).rejects.toMatchObject({ code: "FILE_DAMAGED" });
      }),
      { numRuns: 100 },
    );
    const whole = await sealed([madeUp(CHUNK, 1)]);
    await expect(opened([whole, whole.subarray(HEADER)])).rejects.toMatchObject({ code: "FILE_DAMAGED" });
  });

  test("chunks in another order, left out, or from another file", async () => {
    const file = await sealed([madeUp(4 * CHUNK, 1)]);
    const other = await sealed([madeUp(4 * CHUNK, 2)]);
    const chunk = (from: Buffer, n: number) =>
      from.subarray(HEADER + n * (CHUNK + TAG), HEADER + (n + 1) * (CHUNK + TAG));
    const header = file.subarray(0, HEADER);
    const orders = [
      [chunk(file, 1), chunk(file, 0), chunk(file, 2), chunk(file, 3)],
      [chunk(file, 0), chunk(file, 1), chunk(file, 3), chunk(file, 2)],
      [chunk(file, 0), chunk(file, 2), chunk(file, 3)],
      [chunk(file, 0), chunk(file, 0), chunk(file, 2), chunk(file, 3)],
      [chunk(file, 0), chunk(other, 1), chunk(file, 2), chunk(file, 3)],
    ];
    for (const chunks of orders) {
      await expect(opened([header, ...chunks])).rejects.toMatchObject({ code: "FILE_DAMAGED" });
    }
    await expect(opened([other.subarray(0, HEADER), file.subarray(HEADER)])).rejects.toMatchObject({
      code: "FILE_DAMAGED",
    });
  });

  test("a file of another kind: a draft is no attachment", async () => {
    const file = await sealed([madeUp(10, 1)], "draft");
    await expect(opened([file], "file")).rejects.toMatchObject({ code: "FILE_DAMAGED" });
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a few bytes", Buffer.from("ASD")],
    ["the beginning of a header", Buffer.from("ASDSEAL\u0001\u0010abc", "latin1")],
    ["a Word file", Buffer.from("PK\u0003\u0004 something else altogether")],
    ["noise", randomBytes(200_000)],
  ])("%s, which is no sealed file", async (_, file) => {
    await expect(opened([file])).rejects.toMatchObject({ code: "FILE_DAMAGED" });
  });
});

describe("the key", () => {
  test("of another office is not known", async () => {
    const file = await sealed([madeUp(10, 1)]);
    await expect(opened([file], "file", testKeys("another"))).rejects.toMatchObject({ code: "FILE_KEY_UNKNOWN" });
  });

  test("that only has the same name opens nothing", async () => {
    const file = await sealed([madeUp(10, 1)]);
    const impostor: FileKeys = { current: keys.current, find: () => randomBytes(32) };
    await expect(opened([file], "file", impostor)).rejects.toMatchObject({ code: "FILE_DAMAGED" });
  });

  test("that was in use before still opens what it sealed", async () => {
    const bytes = madeUp(100, 3);
    const file = await sealed([bytes]);
    expect(await opened([file], "file", testKeys("newer", "present"))).toEqual(bytes);
  });
});
