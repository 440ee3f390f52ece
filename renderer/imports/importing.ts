import { ORPCError } from "@orpc/client";
import type { Outputs } from "../../shared/contract.ts";
import type { LedgerKind } from "../../shared/imports/kinds.ts";
import type { ServiceClient } from "../app/client.ts";
import { whyNotYet } from "./mapping.ts";
import type { Mapping, Reading } from "./mapping.ts";

export type Preview = Outputs["imports"]["preview"];
export type PreviewRow = Outputs["imports"]["rows"]["rows"][number];
export type ImportProblem = PreviewRow["problems"][number];
export type ImportCounts = Outputs["imports"]["list"][number]["counts"];
export type Brought = { readonly counts: ImportCounts; readonly problems: readonly ImportProblem[] };

/** A file that the service has read, and how its sheets are to be understood. */
export type OpenFile = { readonly reading: Reading; readonly mappings: readonly Mapping[] };

/** A preview and its number: an older one's rows are no longer to be had. */
export type Seen = OpenFile & { readonly preview: Preview; readonly number: number };

export type Stage =
  | { readonly at: "choose" }
  | { readonly at: "reading"; readonly fileName: string }
  | ({ readonly at: "columns" } & OpenFile)
  | ({ readonly at: "checking" } & OpenFile)
  | ({ readonly at: "preview" } & Seen)
  | ({ readonly at: "importing"; readonly progress: { readonly done: number; readonly total: number } | null } & Seen)
  | { readonly at: "done"; readonly fileName: string; readonly brought: Brought };

export type Notice = { readonly kind: "stopped" | "nothingNew" } | { readonly kind: "failed"; readonly error: unknown };

export type State = { readonly stage: Stage; readonly notice: Notice | null };

export type Importing = {
  readonly get: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads a file; goes on to the preview at once when every sheet was recognised without a gap. */
  readonly open: (file: File) => Promise<void>;
  /** Ends what is under way. */
  readonly stop: () => void;
  /** Gives the file up. */
  readonly giveUp: () => void;
  /** Back to the columns. */
  readonly correct: () => void;
  readonly change: (mapping: Mapping) => void;
  readonly readAs: (table: number, kind: LedgerKind) => Promise<void>;
  readonly check: () => Promise<void>;
  /** Answers whether something was written. */
  readonly commit: (refused: "stop" | "leave_out") => Promise<boolean>;
};

/** The way of one file from being chosen to being imported. It outlives the page, so that one can look elsewhere. */
export function createImporting(imports: ServiceClient["imports"]): Importing {
  let state: State = { stage: { at: "choose" }, notice: null };
  let running: AbortController | null = null;
  let previews = 0;
  const listeners = new Set<() => void>();

  const show = (stage: Stage, notice: Notice | null = null): void => {
    state = { stage, notice };
    for (const listener of listeners) listener();
  };

  /** Shows `busy` while the work lasts; when it fails or is stopped, everything is as it was and it is said why. */
  const during = async (busy: Stage, work: (signal: AbortSignal) => Promise<Stage>): Promise<void> => {
    const before = state.stage;
    const mine = new AbortController();
    running = mine;
    show(busy);
    try {
      show(await work(mine.signal));
    } catch (error) {
      if (mine.signal.aborted) show(before, { kind: "stopped" });
      else if (codeOf(error) === "NOTHING_NEW") show(before, { kind: "nothingNew" });
      else show(codeOf(error) === "READING_GONE" ? { at: "choose" } : before, { kind: "failed", error });
    } finally {
      running = null;
    }
  };

  const preview = async ({ reading, mappings }: OpenFile, signal: AbortSignal): Promise<Stage> => {
    const asked = { reading: reading.reading, mappings: [...mappings] };
    const seen = await orStopped(imports.preview(asked, { signal }), signal);
    previews += 1;
    return { at: "preview", reading, mappings, preview: seen, number: previews };
  };

  /** Stopped or cut off at the very end, an import may be complete all the same; only the service knows. */
  const orWritten = async (error: unknown, newestBefore: number): Promise<Brought> => {
    if (error instanceof ORPCError) throw error;
    const [newest] = await imports.list();
    if (newest === undefined || newest.id <= newestBefore) throw error;
    return { counts: newest.counts, problems: [] };
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (file) =>
      during({ at: "reading", fileName: file.name }, async (signal) => {
        const reading = await orStopped(imports.read({ file }, { signal }), signal);
        const open = { reading, mappings: reading.sheets.map(({ mapping }) => mapping) };
        return whyNotYet(open.mappings) === null ? preview(open, signal) : { at: "columns", ...open };
      }),
    stop: () => running?.abort(),
    giveUp: () => {
      const { stage } = state;
      // What the service still holds for this window is replaced by the next file in any case.
      if ("reading" in stage) void imports.discard({ reading: stage.reading.reading }).catch(() => undefined);
      show({ at: "choose" });
    },
    correct: () => {
      const { stage } = state;
      if (stage.at === "preview") show({ at: "columns", reading: stage.reading, mappings: stage.mappings });
    },
    change: (mapping) => {
      const { stage } = state;
      if (stage.at === "columns") show({ ...stage, mappings: withMapping(stage.mappings, mapping) });
    },
    readAs: async (table, kind) => {
      const { stage } = state;
      if (stage.at !== "columns") return;
      await during(stage, async (signal) => {
        const asked = { reading: stage.reading.reading, table, kind };
        const { mapping } = await orStopped(imports.recogniseAs(asked, { signal }), signal);
        return { ...stage, mappings: withMapping(stage.mappings, mapping) };
      });
    },
    check: async () => {
      const { stage } = state;
      if (stage.at !== "columns" && stage.at !== "preview") return;
      const { reading, mappings } = stage;
      await during({ at: "checking", reading, mappings }, (signal) => preview({ reading, mappings }, signal));
    },
    commit: async (refused) => {
      const { stage } = state;
      if (stage.at !== "preview") return false;
      const { reading, mappings } = stage;
      const asked = { reading: reading.reading, mappings: [...mappings], refused };
      await during({ ...stage, at: "importing", progress: null }, async (signal) => {
        const tell = (progress: { done: number; total: number }) => {
          if (!signal.aborted) show({ ...stage, at: "importing", progress });
        };
        const [before] = await imports.list(undefined, { signal });
        const brought = await orStopped(
          imports.commit(asked, { signal }).then((steps) => drain(steps, tell)),
          signal,
        ).catch((error: unknown) => orWritten(error, before?.id ?? 0));
        return { at: "done", fileName: reading.fileName, brought };
      });
      return state.stage.at === "done";
    },
  };
}

async function drain<Progress, Result>(
  steps: AsyncIterator<Progress, Result>,
  tell: (progress: Progress) => void,
): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}

/** Stopping answers at once, whatever the connection does. */
function orStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () => reject(new Error("stopped")), { once: true }),
    ),
  ]);
}

function withMapping(mappings: readonly Mapping[], changed: Mapping): Mapping[] {
  return mappings.map((mapping) => (mapping.table === changed.table ? changed : mapping));
}

function codeOf(error: unknown): string | null {
  return error instanceof ORPCError ? error.code : null;
}
