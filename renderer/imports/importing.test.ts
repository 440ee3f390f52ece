import { ORPCError } from "@orpc/client";
import { describe, expect, test, vi } from "vitest";
import { createImporting } from "./importing.ts";

type Imports = Parameters<typeof createImporting>[0];

const mapping = {
  table: 0,
  name: "到账",
  kind: "payments",
  confidence: 1,
  headerRows: { from: 1, to: 1 },
  columns: ["receivedOn", "payeeName", "payerName", "amount", "category"].map((field, column) => ({
    column,
    header: field,
    field,
  })),
  dataFrom: 2,
  defaultUnit: null,
} as const;

const counts = {
  disputes: 0,
  payments: 1,
  loans: 0,
  projects: 0,
  assessments: 0,
  fasttrack: 0,
  enterprises: 0,
  existing: 0,
  refused: 0,
};

const file = new File(["x"], "到账.csv");

/** A service that knows one file; `answers` says what else it does. */
function serviceThat(answers: Partial<Record<keyof Imports, unknown>>): Imports {
  const usual = {
    read: () =>
      Promise.resolve({ reading: "r", fileName: "到账.csv", sheets: [{ mapping, rows: 2, samples: {}, missing: [] }] }),
    preview: () => Promise.resolve({ sheets: [], totals: [], newEnterprises: 0, newWords: [], refused: 0 }),
    list: () => Promise.resolve([]),
    discard: () => Promise.resolve({ discarded: true }),
  };
  return { ...usual, ...answers } as unknown as Imports;
}

const failing = (code: string) => () => Promise.reject(new ORPCError(code));

const never = () => new Promise<never>(() => undefined);

describe("the way of a file", () => {
  test("goes on to the preview when every sheet is understood, else stops at the columns", async () => {
    const whole = createImporting(serviceThat({}));
    await whole.open(file);
    expect(whole.get().stage.at).toBe("preview");

    const gap = { ...mapping, columns: mapping.columns.slice(1) };
    const read = () =>
      Promise.resolve({ reading: "r", fileName: "x", sheets: [{ mapping: gap, rows: 2, samples: {}, missing: [] }] });
    const partial = createImporting(serviceThat({ read }));
    await partial.open(file);
    expect(partial.get().stage.at).toBe("columns");
  });

  test("stopping answers at once and goes back to where it began", async () => {
    const importing = createImporting(serviceThat({ read: never }));
    const reading = importing.open(file);
    expect(importing.get().stage).toEqual({ at: "reading", fileName: "到账.csv" });
    importing.stop();
    await reading;
    expect(importing.get()).toEqual({ stage: { at: "choose" }, notice: { kind: "stopped" } });
  });

  test("an import stopped a moment too late is told as done", async () => {
    const list = vi
      .fn<() => Promise<unknown>>()
      .mockResolvedValueOnce([{ id: 3 }])
      .mockResolvedValueOnce([{ id: 4, counts }]);
    const importing = createImporting(serviceThat({ commit: never, list }));
    await importing.open(file);
    const committing = importing.commit("stop");
    await vi.waitFor(() => expect(list).toHaveBeenCalledOnce());
    importing.stop();
    expect(await committing).toBe(true);
    expect(importing.get().stage).toEqual({ at: "done", fileName: "到账.csv", brought: { counts, problems: [] } });
  });

  test("an import stopped in time leaves the preview as it was", async () => {
    const importing = createImporting(serviceThat({ commit: never }));
    await importing.open(file);
    const committing = importing.commit("stop");
    await Promise.resolve();
    importing.stop();
    expect(await committing).toBe(false);
    expect(importing.get()).toMatchObject({ stage: { at: "preview" }, notice: { kind: "stopped" } });
  });

  test("with nothing new it says so; with the file gone it starts over", async () => {
    const full = createImporting(serviceThat({ commit: failing("NOTHING_NEW") }));
    await full.open(file);
    await full.commit("stop");
    expect(full.get()).toMatchObject({ stage: { at: "preview" }, notice: { kind: "nothingNew" } });

    const gone = createImporting(serviceThat({ commit: failing("READING_GONE") }));
    await gone.open(file);
    await gone.commit("stop");
    expect(gone.get()).toMatchObject({ stage: { at: "choose" }, notice: { kind: "failed" } });
  });
});
