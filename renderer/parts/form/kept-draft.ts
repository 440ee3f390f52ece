import { client } from "../../app/client.ts";
import { forgetWithUser } from "../../app/forgetting.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import { isNumber, isRecord, isText } from "../remembered.ts";
import type { Draft } from "../register/view.ts";
import { moveOldDrafts } from "./old-drafts.ts";

/** What somebody had typed and not saved when the form closed. */
export type KeptDraft = {
  /** ISO instant. */
  readonly at: string;
  readonly values: Draft;
  /** The record as it was when typing began; for a new one the blank form. */
  readonly base: Draft;
  readonly version: number | null;
};

/** Keeps the unsaved work of one form. Everything asked of the same form's keepers is done in order. */
export type DraftKeeper = {
  /** What was kept before; nothing where it cannot be had. */
  readonly read: () => Promise<KeptDraft | undefined>;
  /** Keeps the draft shortly after; one that follows sooner takes its place. */
  readonly keep: (draft: KeptDraft) => void;
  /** Keeps at once what is waiting to be kept. */
  readonly flush: () => void;
  /** As `flush`, while the page goes away: without waiting for what is still under way. */
  readonly flushLeaving: () => void;
  /** Forgets what is waiting to be kept. */
  readonly drop: () => void;
  /** Forgets what was kept, too. */
  readonly clear: () => void;
  /** Whether what was typed last could not be kept. */
  readonly isRefused: () => boolean;
  /** Calls `listener` when `isRefused` changes; returns the way to stop it. */
  readonly subscribe: (listener: () => void) => () => void;
};

const KEEP_AFTER_MS = 400;
/** Somebody who types without a pause is not left without a draft. */
const KEEP_AT_LEAST_EVERY_MS = 2_000;

/** Drafts that the service did not take, by user and form; offered again if the form opens again in this window. */
const unkept = new Map<string, KeptDraft>();
/** The last thing that was asked about each form. */
const lines = new Map<string, Promise<unknown>>();
/** Grows when somebody else starts to work in this window: nothing of before is kept under their name. */
let era = 0;

forgetWithUser(() => {
  era += 1;
  unkept.clear();
});

/** Each user has one unfinished new record per register, and one unfinished change per record. */
export function draftKeeper(userId: number, register: RegisterName, recordId: number | null): DraftKeeper {
  return formKeeper(userId, `${register}:${recordId ?? "new"}`);
}

/** The unfinished work of any other form; `form` is letters that begin with a small one, a colon, and the id of what it is about. */
export function formKeeper(userId: number, form: `${string}:${number | "new"}`): DraftKeeper {
  const key = `${userId}:${form}`;
  const begun = era;
  const listeners = new Set<() => void>();
  let isRefused = false;
  let waiting: { readonly draft: KeptDraft; readonly since: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (refused: boolean): void => {
    if (refused === isRefused) return;
    isRefused = refused;
    for (const listener of listeners) listener();
  };
  const drop = (): void => {
    clearTimeout(timer);
    waiting = null;
  };
  const takeWaiting = (): KeptDraft | undefined => {
    const draft = waiting?.draft;
    drop();
    return begun === era ? draft : undefined;
  };
  const send = async (draft: KeptDraft): Promise<void> => {
    try {
      await client.drafts.keep({ form, content: JSON.stringify(draft) });
      unkept.delete(key);
      tell(false);
    } catch {
      // The form says so; the text itself is still there, in the form or in this window.
      if (begun === era) unkept.set(key, draft);
      tell(true);
    }
  };
  const flush = (): void => {
    const draft = takeWaiting();
    if (draft !== undefined) void inLine(key, () => (begun === era ? send(draft) : undefined));
  };

  return {
    read: () =>
      inLine(key, async () => {
        await moveOldDrafts(userId);
        const draft = unkept.get(key);
        if (draft === undefined) return readDraft(form);
        await send(draft);
        return draft;
      }),
    keep: (draft) => {
      const now = Date.now();
      const since = waiting?.since ?? now;
      drop();
      waiting = { draft, since };
      timer = setTimeout(flush, Math.min(KEEP_AFTER_MS, since + KEEP_AT_LEAST_EVERY_MS - now));
    },
    flush,
    flushLeaving: () => {
      const draft = takeWaiting();
      if (draft !== undefined) void send(draft);
    },
    drop,
    clear: () => {
      drop();
      unkept.delete(key);
      tell(false);
      void inLine(key, async () => {
        if (begun === era) await client.drafts.clear({ form }).catch(() => undefined);
      });
    },
    isRefused: () => isRefused,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function readDraft(form: string): Promise<KeptDraft | undefined> {
  try {
    const found = await client.drafts.read({ form });
    const draft: unknown = JSON.parse(found?.content ?? "null");
    return isKeptDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

export function isKeptDraft(value: unknown): value is KeptDraft {
  return (
    isRecord(value) &&
    isText(value["at"]) &&
    isRecord(value["values"]) &&
    isRecord(value["base"]) &&
    (value["version"] === null || isNumber(value["version"]))
  );
}

/** Work after everything that was asked about the same form before. */
async function inLine<Result>(key: string, work: () => Promise<Result> | Result): Promise<Result> {
  const done = (lines.get(key) ?? Promise.resolve()).then(work, work);
  lines.set(key, done);
  try {
    return await done;
  } finally {
    if (lines.get(key) === done) lines.delete(key);
  }
}
