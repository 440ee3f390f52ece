import { ORPCError } from "@orpc/client";
import { likelyKind } from "../../shared/attachments/kinds.ts";
import type { AttachmentKind } from "../../shared/attachments/kinds.ts";
import { LONGEST_PIECE } from "../../shared/attachments/rules.ts";
import { idsOf, ownerKey } from "../../shared/owners/owners.ts";
import type { Owner, OwnerIds } from "../../shared/owners/owners.ts";
import { isRecord } from "../parts/remembered.ts";

/** "filing": everything has come and goes to its owner. */
export type UploadState = "waiting" | "sending" | "filing" | "failed";

/** A file on its way to its owner, as the page shows it. */
export type UploadLine = {
  readonly key: number;
  readonly owner: Owner;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: UploadState;
  /** Why it failed; null unless it did. */
  readonly error: unknown;
};

type Begun = { readonly upload: string };

/** What carries the pieces over. */
export type UploadService = {
  start(
    file: OwnerIds & {
      readonly name: string;
      readonly bytes: number;
      readonly kind: AttachmentKind;
    },
    signal: AbortSignal,
  ): Promise<Begun & { readonly name: string }>;
  piece(
    piece: Begun & { readonly offset: number; readonly content: File },
    signal: AbortSignal,
  ): Promise<{ readonly received: number }>;
  finish(file: OwnerIds & Begun & { readonly version: number }): Promise<unknown>;
  cancel(file: Begun): Promise<unknown>;
  /** The version at which an owner stands. */
  versionOf(owner: Owner): Promise<number>;
  /** Waits before something is tried again. */
  pause(milliseconds: number): Promise<void>;
};

export type Uploads = {
  /** The same list until something changes. */
  readonly lines: () => readonly UploadLine[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Sends files to an owner, two at a time; each belongs to it as soon as all of it has come. */
  readonly add: (owner: Owner, files: readonly File[]) => void;
  /** Goes on where it stopped, as far as the service still has the beginning. */
  readonly retry: (key: number) => void;
  /** Gives one up, whatever its state. */
  readonly cancel: (key: number) => void;
  /** `listener` is called whenever somebody has got another file. */
  readonly onFiled: (listener: () => void) => void;
  /** Nobody works here any more: the service has given up its part already. */
  readonly giveUp: () => void;
};

/** Sending at the same time, and besides those that wait for earlier ones; the service holds a few more. */
const SENT_AT_ONCE = 2;
const HELD_AT_ONCE = 6;
const PAUSES_MS = [500, 2_000, 5_000] as const;
/** Others who change the same record at the same moment are waited for, but not for ever. */
const MOST_VERSIONS = 20;

/** What the file is, whose piece could not be read any more: it was moved, changed or removed meanwhile. */
export const FILE_VANISHED = "FILE_VANISHED";

export function hasVanished(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === FILE_VANISHED;
}

type Job = {
  line: UploadLine;
  readonly file: File;
  readonly given: AbortController;
  upload: string | null;
  /** Those that were chosen together stand there in the order in which they were chosen. */
  readonly earlier: Promise<void>;
  readonly ended: PromiseWithResolvers<void>;
};

export function createUploads(service: UploadService): Uploads {
  let jobs: readonly Job[] = [];
  let lines: readonly UploadLine[] = [];
  let lastKey = 0;
  let filed: () => void = nobodyListens;
  /** Files go to their owners one after the other: each makes a new version of its owner. */
  let filing: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const show = (): void => {
    lines = jobs.map(({ line }) => line);
    for (const listener of listeners) listener();
  };
  const change = (job: Job, news: Partial<UploadLine>): void => {
    job.line = { ...job.line, ...news };
    show();
  };
  const drop = (job: Job): void => {
    jobs = jobs.filter((one) => one !== job);
    show();
  };
  const howMany = (state: UploadState): number => jobs.filter(({ line }) => line.state === state).length;
  const isGivenUp = (job: Job): boolean => job.given.signal.aborted;
  /** What the service does not hear of it gives up by itself. */
  const end = (upload: string): void => void service.cancel({ upload }).catch(() => undefined);

  const begin = async (job: Job): Promise<string> => {
    if (job.upload !== null) return job.upload;
    const { owner, bytes } = job.line;
    const { upload, name } = await service.start(
      { ...idsOf(owner), bytes, name: job.file.name, kind: likelyKind(job.file.name, owner.kind) },
      job.given.signal,
    );
    job.upload = upload;
    if (isGivenUp(job)) end(upload);
    job.given.signal.throwIfAborted();
    change(job, { name, sent: 0 });
    return upload;
  };

  const send = async (job: Job, upload: string): Promise<void> => {
    while (job.line.sent < job.file.size) {
      const offset = job.line.sent;
      const content = await pieceOf(job.file, offset);
      const { received } = await again(service, job.given.signal, () =>
        service.piece({ upload, offset, content }, job.given.signal).catch(awaited),
      );
      change(job, { sent: received });
    }
  };

  /** Whether it went in: one that was given up while it waited for its turn does not. */
  const file = async (job: Job, upload: string): Promise<boolean> => {
    if (isGivenUp(job)) return false;
    const { owner } = job.line;
    let version = await service.versionOf(owner);
    for (let tries = 1; ; tries += 1) {
      try {
        await service.finish({ ...idsOf(owner), upload, version });
        return true;
      } catch (error) {
        const newer = tries < MOST_VERSIONS ? newerVersion(error) : null;
        if (newer === null) throw error;
        version = newer;
      }
    }
  };

  const carryOut = async (job: Job): Promise<void> => {
    try {
      const upload = await begin(job);
      await send(job, upload);
      change(job, { state: "filing" });
      goOn();
      await job.earlier;
      const turn = filing.then(() => file(job, upload));
      filing = turn.catch(() => undefined);
      const isFiled = await turn;
      drop(job);
      if (isFiled) filed();
    } catch (error) {
      if (isGivenUp(job)) return;
      // Whatever the service has no more of begins anew.
      if (isCode(error, "UPLOAD_GONE") || isCode(error, "REFUSED")) job.upload = null;
      change(job, { state: "failed", error, ...(job.upload === null && { sent: 0 }) });
    } finally {
      job.ended.resolve();
    }
  };

  const goOn = (): void => {
    const free = Math.min(SENT_AT_ONCE - howMany("sending"), HELD_AT_ONCE - howMany("sending") - howMany("filing"));
    for (const job of jobs.filter(({ line }) => line.state === "waiting").slice(0, Math.max(0, free))) {
      change(job, { state: "sending", error: null });
      void carryOut(job).finally(goOn);
    }
  };

  return {
    lines: () => lines,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (owner, files) => {
      for (const one of files) {
        lastKey += 1;
        const line = { key: lastKey, owner, name: one.name, bytes: one.size, sent: 0, error: null };
        const last = jobs.findLast((job) => ownerKey(job.line.owner) === ownerKey(owner));
        const job: Job = {
          line: { ...line, state: "waiting" },
          file: one,
          given: new AbortController(),
          upload: null,
          earlier: last?.ended.promise ?? Promise.resolve(),
          ended: Promise.withResolvers<void>(),
        };
        jobs = [...jobs, job];
      }
      show();
      goOn();
    },
    retry: (key) => {
      const job = jobs.find(({ line }) => line.key === key && line.state === "failed");
      if (!job) return;
      change(job, { state: "waiting" });
      goOn();
    },
    cancel: (key) => {
      const job = jobs.find(({ line }) => line.key === key);
      if (!job) return;
      job.given.abort();
      job.ended.resolve();
      drop(job);
      if (job.upload !== null) end(job.upload);
      goOn();
    },
    onFiled: (listener) => (filed = listener),
    giveUp: () => {
      for (const { given, ended } of jobs) {
        given.abort();
        ended.resolve();
      }
      jobs = [];
      filed = nobodyListens;
      show();
    },
  };
}

function nobodyListens(): void {}

/** Read before it is sent: afterwards a file that vanished and a service that is gone look alike. */
async function pieceOf(file: File, offset: number): Promise<File> {
  try {
    const bytes = await file.slice(offset, offset + LONGEST_PIECE).arrayBuffer();
    if (bytes.byteLength > 0) return new File([bytes], "piece");
  } catch {
    // Said below: what the browser knows about it is no more than that it cannot be read.
  }
  throw Object.assign(new Error(FILE_VANISHED), { code: FILE_VANISHED });
}

/** An answer of the service stands; a call that never arrived, or whose answer did not, is made again. */
async function again<Answer>(
  service: UploadService,
  signal: AbortSignal,
  call: () => Promise<Answer>,
): Promise<Answer> {
  for (const milliseconds of PAUSES_MS) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof ORPCError || signal.aborted) throw error;
      await service.pause(milliseconds);
      signal.throwIfAborted();
    }
  }
  return call();
}

/** The service has had this piece already, or an earlier one got lost: it says where to go on. */
function awaited(error: unknown): { readonly received: number } {
  const data: unknown = isCode(error, "WRONG_OFFSET") ? error.data : null;
  if (isRecord(data) && typeof data["expected"] === "number") return { received: data["expected"] };
  throw error;
}

function newerVersion(error: unknown): number | null {
  const data: unknown = isCode(error, "STALE") ? error.data : null;
  return isRecord(data) && typeof data["version"] === "number" ? data["version"] : null;
}

function isCode(error: unknown, code: string): error is ORPCError<string, unknown> {
  return error instanceof ORPCError && error.code === code;
}
