import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { act, query, reasonText } from "../procedures.ts";
import { ledgerKinds } from "./kinds.ts";

const amountUnit = z.enum(["元", "万元"]);

const columnMapping = z.object({
  column: z.int().min(0).max(20_000),
  header: z.string().max(500),
  field: z.string().max(60).nullable(),
  unit: amountUnit.optional(),
});

/** How one sheet is read; the page sends it back as the user corrected it. */
export const sheetMapping = z.object({
  table: z.int().min(0),
  name: z.string().max(200),
  kind: z.enum(ledgerKinds).nullable(),
  confidence: z.number(),
  headerRows: z.object({ from: z.int(), to: z.int() }),
  columns: z.array(columnMapping).max(2000),
  dataFrom: z.int().min(1),
  defaultUnit: amountUnit.nullable(),
});

/** A cell that cannot be taken or should be looked at: where it is, what stands there, why. */
export const cellProblem = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  header: z.string(),
  field: z.string(),
  value: z.string(),
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ImportProblem = z.infer<typeof cellProblem>;

/** A totals row compared with the rows above it; amounts in fen. `code` stands when they differ. */
const totalCheck = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  header: z.string(),
  field: z.string(),
  written: z.int(),
  equals: z.string().optional(),
  code: z.string().optional(),
  computed: z.int().optional(),
  computedOf: z.string().optional(),
});

export const rowStatus = z.enum(["new", "existing", "refused", "skipped"]);

export const previewRow = z.object({
  table: z.int(),
  sheet: z.string(),
  row: z.int(),
  kind: z.enum(ledgerKinds),
  status: rowStatus,
  /** What the row becomes, by the fields of its ledger; codes of dictionaries where words were recognised. */
  becomes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  skipped: z.string().nullable(),
  problems: z.array(cellProblem),
  warnings: z.array(cellProblem),
});
export type PreviewRow = z.infer<typeof previewRow>;

const sheetCounts = z.object({
  table: z.int(),
  sheet: z.string(),
  kind: z.enum(ledgerKinds),
  new: z.int(),
  existing: z.int(),
  refused: z.int(),
  skipped: z.int(),
  warned: z.int(),
});

const reading = z.object({
  /** Names the file that the service holds for this window until it is imported or given up. */
  reading: z.string(),
  fileName: z.string(),
  format: z.enum(["xlsx", "csv"]),
  encoding: z.string().nullable(),
  /** This very file was imported before. */
  importedBefore: z.object({ at: z.string(), by: z.string() }).nullable(),
  sheets: z.array(
    z.object({
      mapping: sheetMapping,
      rows: z.int(),
      /** For each mapped column the first few things that stand in it. */
      samples: z.record(z.string(), z.array(z.string())),
      /** Required fields that no column gives. */
      missing: z.array(z.string()),
    }),
  ),
});
export type ImportReading = z.infer<typeof reading>;

const preview = z.object({
  sheets: z.array(sheetCounts),
  totals: z.array(totalCheck),
  /** What is added beside the rows themselves. */
  newEnterprises: z.int(),
  newWords: z.array(z.object({ dictionary: z.string(), word: z.string() })),
  refused: z.int(),
});
export type ImportPreview = z.infer<typeof preview>;

const counts = z.object({
  disputes: z.int(),
  payments: z.int(),
  loans: z.int(),
  projects: z.int(),
  assessments: z.int(),
  fasttrack: z.int(),
  enterprises: z.int(),
  existing: z.int(),
  refused: z.int(),
});
export type ImportCounts = z.infer<typeof counts>;

const importRecord = z.object({
  id: z.int(),
  fileName: z.string(),
  importedBy: z.string(),
  importedAt: z.string(),
  counts,
  undoneBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoneReason: z.string().nullable(),
});

const readingName = z.string().max(100);
const mapped = z.object({ reading: readingName, mappings: z.array(sheetMapping).max(200) });

/** No such reading: the window was restarted or another file was opened since. */
const gone = { READING_GONE: {} } as const;
/** What is wrong with the file: codes of `FileRefusalCode`. */
const unreadable = {
  FILE_REFUSED: {
    data: z.object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
  },
} as const;

export const imports = {
  /** Reads a workbook or CSV and says how its sheets were recognised. Nothing is written. */
  read: query
    .errors(unreadable)
    .input(z.object({ file: z.file() }))
    .output(reading),
  /** One sheet's columns recognised anew as another ledger. */
  recogniseAs: query
    .errors(gone)
    .input(z.object({ reading: readingName, table: z.int().min(0), kind: z.enum(ledgerKinds) }))
    .output(z.object({ mapping: sheetMapping, missing: z.array(z.string()) })),
  /** What each row will become with this mapping. Nothing is written. */
  preview: query.errors(gone).input(mapped).output(preview),
  /** The rows of the latest preview, page by page. */
  rows: query
    .errors(gone)
    .input(
      z.object({
        reading: readingName,
        table: z.int().optional(),
        status: z.array(rowStatus).optional(),
        /** Only rows that carry a warning. */
        warned: z.literal(true).optional(),
        after: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(previewRow), total: z.int(), next: z.int().nullable() })),
  /**
   * Writes everything in one transaction, or nothing. With refused rows it stops (ROWS_REFUSED) unless told to leave
   * them out.
   */
  commit: query
    .errors({
      ...gone,
      ROWS_REFUSED: { data: z.object({ refused: z.int() }) },
      NOTHING_NEW: {},
      /** No backup could be made before it, so nothing was written. */
      BACKUP_FAILED: { data: z.object({ code: z.string() }) },
    })
    .input(mapped.extend({ refused: z.enum(["stop", "leave_out"]).default("stop") }))
    .output(
      eventIterator(
        z.object({ done: z.int(), total: z.int() }),
        z.object({ importId: z.int(), counts, problems: z.array(cellProblem) }),
      ),
    ),
  /** Gives the file up. */
  discard: query
    .errors(gone)
    .input(z.object({ reading: readingName }))
    .output(z.object({ discarded: z.literal(true) })),
  /** Earlier imports, newest first. */
  list: query.output(z.array(importRecord)),
  /** Takes back what an import brought. Problem: CHANGED_SINCE when somebody worked on one of its records. */
  undo: act.input(z.object({ id: z.int().positive(), reason: reasonText })).output(importRecord),
};
