import { ORPCError } from "@orpc/client";
import { describe, expect, test, vi } from "vitest";
import { LONGEST_PIECE } from "../../shared/attachments/rules.ts";
import { ownerOf } from "../../shared/owners/owners.ts";
import { createUploads, hasVanished } from "./uploads.ts";
import type { Uploads, UploadService } from "./uploads.ts";

const CASE = { kind: "dispute", id: 7 } as const;
const refused = () =>
  new ORPCError("REFUSED", { data: { problems: [{ field: "content", code: "CONTENT_IS_PROGRAM" }] } });

type Held = { readonly name: string; readonly kind: string; content: Buffer };

/** A service that keeps what it is sent; a test puts its own functions in the place of some of its own. */
function pretendedService() {
  const held = new Map<string, Held>();
  let begun = 0;
  const cases = new Map<number, { version: number; files: Held[] }>([[CASE.id, { version: 3, files: [] }]]);
  const service = {
    start: vi.fn<UploadService["start"]>(async ({ name, kind }) => {
      begun += 1;
      const upload = `upload ${begun}`;
      held.set(upload, { name, kind, content: Buffer.alloc(0) });
      return { upload, name };
    }),
    piece: vi.fn<UploadService["piece"]>(async ({ upload, offset, content }) => {
      const one = held.get(upload);
      if (!one) throw new ORPCError("UPLOAD_GONE");
      if (offset !== one.content.length)
        throw new ORPCError("WRONG_OFFSET", { data: { expected: one.content.length } });
      one.content = Buffer.concat([one.content, Buffer.from(await content.arrayBuffer())]);
      return { received: one.content.length };
    }),
    finish: vi.fn<UploadService["finish"]>(async ({ upload, version, ...ids }) => {
      const kase = cases.get(ownerOf(ids).id);
      const one = held.get(upload);
      if (!kase || !one) throw new ORPCError("UPLOAD_GONE");
      if (version !== kase.version) throw new ORPCError("STALE", { data: { version: kase.version } });
      kase.version += 1;
      kase.files.push(one);
    }),
    cancel: vi.fn<UploadService["cancel"]>(async ({ upload }) => held.delete(upload)),
    versionOf: vi.fn<UploadService["versionOf"]>(async ({ id }) => cases.get(id)?.version ?? 0),
    pause: vi.fn<UploadService["pause"]>(async () => undefined),
  } satisfies UploadService;
  const filesIn = () => (cases.get(CASE.id)?.files ?? []).map(({ name, content }) => [name, content.length]);
  return { service, held, cases, filesIn };
}

const fileOf = (bytes: number, name = "合同.pdf"): File => new File([Buffer.alloc(bytes, name)], name);

/** Until nothing is waiting or on its way any more. */
async function settled({ lines }: Uploads): Promise<void> {
  await expect.poll(() => lines().filter(({ state }) => state !== "failed")).toEqual([]);
}
const failures = ({ lines }: Uploads) => lines().map(({ name, state, error }) => [name, state, codeOf(error)]);
const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : error);

describe("files are sent", () => {
  test("in pieces, with the kind that their name tells, and are no upload any more once the case has them", async () => {
    const { service, cases } = pretendedService();
    const uploads = createUploads(service);
    const filed = vi.fn<() => void>();
    uploads.onFiled(filed);
    const content = Buffer.from(Array.from({ length: 2 * LONGEST_PIECE + 5 }, (_, place) => place & 0xff));
    uploads.add(CASE, [new File([content], "张某身份证.jpg")]);
    await settled(uploads);
    expect(
      service.piece.mock.calls.map(
        ([
          {
            offset,
            content: { size },
          },
        ]) => [offset, size],
      ),
    ).toEqual([
      [0, LONGEST_PIECE],
      [LONGEST_PIECE, LONGEST_PIECE],
      [2 * LONGEST_PIECE, 5],
    ]);
    const [file] = cases.get(CASE.id)?.files ?? [];
    expect([file?.name, file?.kind]).toEqual(["张某身份证.jpg", "identity"]);
    expect(file?.content.equals(content)).toBe(true);
    expect(filed).toHaveBeenCalledTimes(1);
    expect(uploads.lines()).toEqual([]);
  });

  test("two at a time, the others wait", async () => {
    const gates = [1, 2, 3, 4].map(() => Promise.withResolvers<void>());
    let begun = 0;
    const { service, filesIn } = pretendedService();
    const { piece } = service;
    service.piece = vi.fn<UploadService["piece"]>(async (...asked) => {
      const gate = gates[begun];
      begun += 1;
      await gate?.promise;
      return piece(...asked);
    });
    const uploads = createUploads(service);
    uploads.add(
      CASE,
      ["1", "2", "3", "4"].map((name) => fileOf(10, name)),
    );
    await expect.poll(() => begun).toBe(2);
    expect(uploads.lines().map(({ state }) => state)).toEqual(["sending", "sending", "waiting", "waiting"]);
    for (const gate of gates) gate.resolve();
    await settled(uploads);
    expect(new Set(filesIn().map(([name]) => name))).toEqual(new Set(["1", "2", "3", "4"]));
  });

  test("and stand in the case in the order in which they were chosen, whichever is there first", async () => {
    const { service, filesIn } = pretendedService();
    const { piece } = service;
    const gate = Promise.withResolvers<void>();
    service.piece = vi.fn<UploadService["piece"]>(async (asked, signal) => {
      if (asked.upload === "upload 1") await gate.promise;
      return piece(asked, signal);
    });
    const uploads = createUploads(service);
    uploads.add(
      CASE,
      ["1", "2", "3", "4"].map((name) => fileOf(10, name)),
    );
    await expect
      .poll(() => uploads.lines().map(({ state }) => state))
      .toEqual(["sending", "filing", "filing", "filing"]);
    expect(filesIn()).toEqual([]);
    gate.resolve();
    await settled(uploads);
    expect(filesIn().map(([name]) => name)).toEqual(["1", "2", "3", "4"]);
  });

  test("but none waits for one that failed or was given up", async () => {
    const { service, filesIn } = pretendedService();
    const { piece } = service;
    const gate = Promise.withResolvers<void>();
    service.piece = vi.fn<UploadService["piece"]>(async (asked, signal) => {
      if (asked.upload === "upload 1") throw refused();
      if (asked.upload === "upload 2") await gate.promise;
      return piece(asked, signal);
    });
    const uploads = createUploads(service);
    uploads.add(
      CASE,
      ["1", "2", "3"].map((name) => fileOf(10, name)),
    );
    await expect.poll(() => uploads.lines().map(({ state }) => state)).toEqual(["failed", "sending", "filing"]);
    uploads.cancel(uploads.lines()[1]?.key ?? 0);
    await settled(uploads);
    expect(filesIn().map(([name]) => name)).toEqual(["3"]);
    gate.resolve();
  });

  test("their progress is told, each time as another list", async () => {
    const { service } = pretendedService();
    const uploads = createUploads(service);
    const told: (readonly [number, string])[] = [];
    uploads.subscribe(() => told.push(...uploads.lines().map(({ sent, state }) => [sent, state] as const)));
    uploads.add(CASE, [fileOf(LONGEST_PIECE + 1)]);
    await settled(uploads);
    expect(told).toEqual([
      [0, "waiting"],
      [0, "sending"],
      [0, "sending"],
      [LONGEST_PIECE, "sending"],
      [LONGEST_PIECE + 1, "sending"],
      [LONGEST_PIECE + 1, "filing"],
    ]);
  });

  test("and go in though others change the case at the same time", async () => {
    const { service, cases, filesIn } = pretendedService();
    service.versionOf = vi.fn<UploadService["versionOf"]>(async () => 1);
    const { finish } = service;
    service.finish = vi.fn<UploadService["finish"]>(async (file) => {
      const kase = cases.get(CASE.id);
      if (kase && service.finish.mock.calls.length < 4) kase.version += 1;
      return finish(file);
    });
    const uploads = createUploads(service);
    uploads.add(CASE, [fileOf(10)]);
    await settled(uploads);
    expect(service.finish.mock.calls.map(([{ version }]) => version)).toEqual([1, 4, 5, 6]);
    expect(filesIn()).toEqual([["合同.pdf", 10]]);
  });
});

describe("what gets lost on the way is made up for", () => {
  test("a piece that never arrived is sent again", async () => {
    const { service, filesIn } = pretendedService();
    const { piece } = service;
    let calls = 0;
    service.piece = vi.fn<UploadService["piece"]>((...asked) => {
      calls += 1;
      return calls <= 2 ? Promise.reject(new TypeError("Failed to fetch")) : piece(...asked);
    });
    const uploads = createUploads(service);
    uploads.add(CASE, [fileOf(10)]);
    await settled(uploads);
    expect(filesIn()).toEqual([["合同.pdf", 10]]);
    expect(service.pause.mock.calls).toEqual([[500], [2_000]]);
  });

  test("a piece whose answer got lost is not sent twice", async () => {
    const { service, filesIn } = pretendedService();
    const { piece } = service;
    let calls = 0;
    service.piece = vi.fn<UploadService["piece"]>(async (...asked) => {
      calls += 1;
      const answer = await piece(...asked);
      if (calls === 1) throw new TypeError("Failed to fetch");
      return answer;
    });
    const uploads = createUploads(service);
    uploads.add(CASE, [fileOf(LONGEST_PIECE + 3)]);
    await settled(uploads);
    expect(filesIn()).toEqual([["合同.pdf", LONGEST_PIECE + 3]]);
    expect(service.piece.mock.calls.map(([{ offset }]) => offset)).toEqual([0, 0, LONGEST_PIECE]);
  });

  test("a service that stays away fails the upload, which goes on from where it was", async () => {
    const { service, filesIn } = pretendedService();
    const { piece } = service;
    let isAway = false;
    service.piece = vi.fn<UploadService["piece"]>((asked, signal) => {
      isAway ||= asked.offset > 0 && filesIn().length === 0 && service.pause.mock.calls.length < 3;
      return isAway ? Promise.reject(new TypeError("Failed to fetch")) : piece(asked, signal);
    });
    const uploads = createUploads(service);
    uploads.add(CASE, [fileOf(LONGEST_PIECE + 3)]);
    await settled(uploads);
    const [line] = uploads.lines();
    expect(line).toMatchObject({ state: "failed", sent: LONGEST_PIECE });
    isAway = false;
    uploads.retry(line?.key ?? 0);
    await settled(uploads);
    expect(service.start).toHaveBeenCalledTimes(1);
    expect(filesIn()).toEqual([["合同.pdf", LONGEST_PIECE + 3]]);
  });

  test("an upload that the service has no more begins anew when it is tried again", async () => {
    const { service, held, filesIn } = pretendedService();
    const { piece } = service;
    service.piece = vi.fn<UploadService["piece"]>((asked, signal) => {
      if (asked.offset > 0 && service.start.mock.calls.length === 1) held.clear();
      return piece(asked, signal);
    });
    const uploads = createUploads(service);
    uploads.add(CASE, [fileOf(LONGEST_PIECE + 3)]);
    await settled(uploads);
    expect(failures(uploads)).toEqual([["合同.pdf", "failed", "UPLOAD_GONE"]]);
    expect(uploads.lines()[0]?.sent).toBe(0);
    uploads.retry(uploads.lines()[0]?.key ?? 0);
    await settled(uploads);
    expect(filesIn()).toEqual([["合同.pdf", LONGEST_PIECE + 3]]);
  });
});

describe("an upload fails", () => {
  test("where the service refuses it; the others go on", async () => {
    const { service, filesIn } = pretendedService();
    const { piece } = service;
    service.piece = vi.fn<UploadService["piece"]>((asked, signal) =>
      asked.upload === "upload 1" ? Promise.reject(refused()) : piece(asked, signal),
    );
    const uploads = createUploads(service);
    uploads.add(CASE, [fileOf(10, "程序.pdf"), fileOf(10, "合同.pdf"), fileOf(10, "发票.pdf")]);
    await settled(uploads);
    expect(failures(uploads)).toEqual([["程序.pdf", "failed", "REFUSED"]]);
    expect(filesIn()).toHaveLength(2);
    expect(service.pause).not.toHaveBeenCalled();
  });

  test("where the file cannot be read any more, or has become shorter", async () => {
    const { service } = pretendedService();
    const uploads = createUploads(service);
    const vanished = fileOf(LONGEST_PIECE + 3, "不见了.pdf");
    vi.spyOn(vanished, "slice").mockImplementation((start = 0) =>
      start === 0 ? new Blob([Buffer.alloc(LONGEST_PIECE)]) : unreadable,
    );
    const shorter = fileOf(LONGEST_PIECE + 3, "变短了.pdf");
    vi.spyOn(shorter, "slice").mockImplementation((start = 0) => new Blob(start === 0 ? [Buffer.alloc(10)] : []));
    uploads.add(CASE, [vanished, shorter]);
    await settled(uploads);
    expect(uploads.lines().map(({ name, error }) => [name, hasVanished(error)])).toEqual([
      ["不见了.pdf", true],
      ["变短了.pdf", true],
    ]);
  });
});

const unreadable = Object.assign(new Blob(["x"]), {
  arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")),
});

describe("an upload is given up", () => {
  test("while it waits, while it is on its way, and after it failed", async () => {
    const { service, held, filesIn } = pretendedService();
    const gate = Promise.withResolvers<void>();
    const { piece } = service;
    service.piece = vi.fn<UploadService["piece"]>(async (asked, signal) => {
      if (asked.upload === "upload 2") throw refused();
      await gate.promise;
      signal.throwIfAborted();
      return piece(asked, signal);
    });
    const uploads = createUploads(service);
    uploads.add(CASE, [fileOf(10, "1"), fileOf(10, "2"), fileOf(10, "3"), fileOf(10, "4")]);
    await expect.poll(() => uploads.lines().map(({ state }) => state)).toContain("failed");
    const keyOf = (name: string): number => uploads.lines().find((line) => line.name === name)?.key ?? 0;
    uploads.cancel(keyOf("1"));
    uploads.cancel(keyOf("2"));
    uploads.cancel(keyOf("4"));
    gate.resolve();
    await settled(uploads);
    expect(filesIn()).toEqual([["3", 10]]);
    // The fourth had begun when it was its turn, and was given up at once.
    await expect.poll(() => [...held.keys()]).toEqual(["upload 2", "upload 3"]);
    uploads.cancel(99);
    uploads.retry(99);
    expect(uploads.lines()).toEqual([]);
  });

  test("with everything else when whoever began it leaves", async () => {
    const { service, filesIn } = pretendedService();
    const gate = Promise.withResolvers<void>();
    service.piece = vi.fn<UploadService["piece"]>(() =>
      gate.promise.then(() => Promise.reject(new ORPCError("SIGNED_OUT"))),
    );
    const uploads = createUploads(service);
    const filed = vi.fn<() => void>();
    uploads.onFiled(filed);
    uploads.add(CASE, [fileOf(10, "1"), fileOf(10, "2"), fileOf(10, "3")]);
    await expect.poll(() => service.piece.mock.calls.length).toBe(2);
    uploads.giveUp();
    gate.resolve();
    await expect.poll(() => uploads.lines()).toEqual([]);
    expect([filesIn(), filed.mock.calls, service.start.mock.calls.length]).toEqual([[], [], 2]);
  });
});
