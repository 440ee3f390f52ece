import { createHash } from "node:crypto";
import { ORPCError } from "@orpc/server";
import type { Kysely } from "kysely";
import type { SheetMapping } from "../../../shared/imports/candidates.ts";
import { missingFields } from "../../../shared/imports/mappings.ts";
import type { ImportCounts, ImportPreview } from "../../../shared/imports/contract.ts";
import type { Schema } from "../../database/schema.ts";
import { backUp, isBackupFailure } from "../backups/index.ts";
import { allEntries } from "../dictionaries/index.ts";
import { refreshCases } from "../disputes/index.ts";
import { act, notFound, office, question, requireRole, writing } from "../office/acting.ts";
import { appendEntry } from "../office/audit-log.ts";
import type { Ground } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { casesPaidBy } from "../payments/index.ts";
import { knownRecords } from "./planning/known.ts";
import { makePlan } from "./planning/make-plan.ts";
import type { Plan, PlannedRow } from "./planning/plan.ts";
import { noRowsYet } from "./planning/planning.ts";
import { wordBook } from "./planning/words.ts";
import { reporting } from "../office/progress.ts";
import { readTables } from "./reading/index.ts";
import type { Cell, Table } from "./reading/index.ts";
import { recognise, recogniseAs } from "./recognising/index.ts";
import { hold, letGo, requireStaged } from "./staged.ts";
import type { Staged } from "./staged.ts";
import { undoImport } from "./undoing.ts";
import { countsOf, writePlan } from "./writing.ts";

const os = office.imports;
const SAMPLES = 4;
const SAMPLE_LENGTH = 60;

export const imports = os.router({
  read: os.read.use(question).handler(async ({ context, input, path, signal, errors }) => {
    requireRole(context.user, path);
    const { session, db } = context;
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const result = await readTables(bytes, input.file.name, { signal });
    if (!result.ok) throw errors.FILE_REFUSED({ data: { code: result.code, data: result.data } });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const staged = hold(session, { fileName: input.file.name, sha256, tables: result.tables });
    return {
      reading: staged.name,
      fileName: staged.fileName,
      format: result.format,
      encoding: result.encoding ?? null,
      importedBefore: await earlierImport(db, sha256),
      sheets: recognise(result.tables).map((mapping) => describe(staged, mapping)),
    };
  }),

  recogniseAs: os.recogniseAs.use(question).handler(({ context, input }) => {
    const table = requireStaged(context.session, input.reading).tables[input.table];
    if (!table) notFound("sheet", input.table);
    const mapping = recogniseAs(table, input.table, input.kind);
    return { mapping: mutable(mapping), missing: missingFields(mapping) };
  }),

  preview: os.preview.use(question).handler(async ({ context, input, signal }) => {
    const staged = requireStaged(context.session, input.reading);
    const { ground, db, user } = context;
    const planOf = basisOf(ground, user.name, input.mappings);
    staged.plan = await planFor(ground, db, user.name, staged, input.mappings, signal);
    staged.planOf = planOf;
    return previewOf(staged.plan, staged);
  }),

  rows: os.rows.use(question).handler(({ context, input }) => {
    const rows = requireStaged(context.session, input.reading).plan?.rows ?? [];
    const asked = rows.filter(
      (row) =>
        (input.table === undefined || row.table === input.table) &&
        (input.status === undefined || input.status.includes(row.status)) &&
        (input.warned === undefined || row.warnings.length > 0),
    );
    const page = asked.slice(input.after, input.after + input.limit);
    const next = input.after + page.length;
    return { rows: page.map(shown), total: asked.length, next: next < asked.length ? next : null };
  }),

  commit: os.commit.use(question).handler(async function* ({ context, input, path, signal, errors }) {
    requireRole(context.user, path);
    const { ground, session, user } = context;
    const staged = requireStaged(session, input.reading);
    await backUpBefore(ground);
    const result = yield* reporting<
      { done: number; total: number },
      { importId: number; counts: ImportCounts; problems: Plan["rows"][number]["problems"] }
    >(
      (tell, given) =>
        writing(ground, async (db) => {
          const previewed = staged.planOf === basisOf(ground, user.name, input.mappings) ? staged.plan : null;
          const plan = previewed ?? (await planFor(ground, db, user.name, staged, input.mappings, given));
          const refused = plan.rows.filter(({ status }) => status === "refused");
          if (refused.length > 0 && input.refused === "stop")
            throw errors.ROWS_REFUSED({ data: { refused: refused.length } });
          if (!plan.rows.some(({ status }) => status === "new")) throw errors.NOTHING_NEW();
          const now = ground.clock.now();
          const importId = Number(
            statement(
              ground.writer,
              "INSERT INTO import (file_name, sha256, imported_by, imported_at, counts) VALUES (?, ?, ?, ?, '{}')",
            ).run([staged.fileName, staged.sha256, user.id, now]).lastInsertRowid,
          );
          const recording = { connection: ground.writer, userId: user.id, now, act: context.act };
          await writePlan(recording, importId, plan, (done) => {
            given.throwIfAborted();
            tell({ done, total: plan.rows.length });
          });
          given.throwIfAborted();
          refreshCases(ground, casesPaidBy(ground.writer, importId));
          const counts = countsOf(recording, importId, plan);
          statement(ground.writer, "UPDATE import SET counts = ? WHERE id = ?").run([JSON.stringify(counts), importId]);
          appendEntry(ground.writer, {
            at: now,
            staffId: user.id,
            act: context.act,
            entity: "import",
            recordId: importId,
            reason: null,
            before: {},
            after: { file: staged.fileName, sha256: staged.sha256, ...counts },
          });
          return { importId, counts, problems: refused.flatMap(({ problems }) => problems) };
        }),
      signal,
    );
    letGo(session);
    return result;
  }),

  discard: os.discard.use(question).handler(({ context, input, path }) => {
    requireRole(context.user, path);
    requireStaged(context.session, input.reading);
    letGo(context.session);
    return { discarded: true as const };
  }),

  list: os.list.use(question).handler(({ context }) => importsIn(context.db)),

  undo: os.undo.use(act).handler(async ({ context, input }) => {
    undoImport(context, input.id, input.reason);
    return (await importsIn(context.db)).find(({ id }) => id === input.id) ?? notFound("import", input.id);
  }),
});

/** Throws BACKUP_FAILED. The demo office, of which another can be made at any time, has no backups. */
async function backUpBefore(ground: Ground): Promise<void> {
  if (ground.demo) return;
  try {
    await backUp(ground, "import");
  } catch (error) {
    if (!isBackupFailure(error)) throw error;
    throw new ORPCError("BACKUP_FAILED", { data: { code: error.backupFailure } });
  }
}

/** All that a plan depends on besides the file; SQLite's data version moves with every act that anybody commits. */
function basisOf({ reader, clock }: Ground, importer: string, mappings: readonly SheetMapping[]): string {
  return JSON.stringify([reader.pragma("data_version", { simple: true }), clock.today(), importer, mappings]);
}

async function planFor(
  ground: Ground,
  db: Kysely<Schema>,
  importer: string,
  staged: Staged,
  mappings: readonly SheetMapping[],
  signal: AbortSignal | undefined,
): Promise<Plan> {
  const words = wordBook(await allEntries(db));
  // Inside the import's transaction its own connection must be asked, for the preview the reading one.
  const connection = db.isTransaction ? ground.writer : ground.reader;
  const planning = {
    today: ground.clock.today(),
    importer,
    words,
    known: knownRecords(connection),
    earlier: noRowsYet(),
  };
  return makePlan(planning, staged.tables, mappings, signal);
}

async function earlierImport(db: Kysely<Schema>, sha256: string) {
  const found = await db
    .selectFrom("import")
    .innerJoin("staff", "staff.id", "import.imported_by")
    .select(["import.imported_at as at", "staff.name as by"])
    .where("sha256", "=", sha256)
    .where("undone_at", "is", null)
    .orderBy("import.id", "desc")
    .executeTakeFirst();
  return found ?? null;
}

async function importsIn(db: Kysely<Schema>) {
  const rows = await db
    .selectFrom("import")
    .innerJoin("staff as importer", "importer.id", "import.imported_by")
    .leftJoin("staff as undoer", "undoer.id", "import.undone_by")
    .select([
      "import.id",
      "file_name as fileName",
      "importer.name as importedBy",
      "imported_at as importedAt",
      "counts",
      "undoer.name as undoneBy",
      "undone_at as undoneAt",
      "undone_reason as undoneReason",
    ])
    .orderBy("import.id", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) as ImportCounts }));
}

function describe(staged: Staged, mapping: SheetMapping) {
  const table = staged.tables[mapping.table];
  return {
    mapping: mutable(mapping),
    rows: table ? table.rows.length : 0,
    samples: table ? samplesOf(table, mapping) : {},
    missing: missingFields(mapping),
  };
}

function samplesOf(table: Table, mapping: SheetMapping): Record<string, string[]> {
  const rows = table.rows.slice(Math.max(0, mapping.dataFrom - table.firstRow));
  return Object.fromEntries(
    mapping.columns.map(({ column }) => {
      const filled: string[] = [];
      for (const row of rows) {
        const cell: Cell = row[column] ?? null;
        if (cell !== null && cell !== "") filled.push(String(cell).slice(0, SAMPLE_LENGTH));
        if (filled.length === SAMPLES) break;
      }
      return [String(column), filled];
    }),
  );
}

function previewOf(plan: Plan, staged: Staged): ImportPreview {
  const sheets = new Map<number, ImportPreview["sheets"][number]>();
  for (const row of plan.rows) {
    const sheet = sheets.get(row.table) ?? {
      table: row.table,
      sheet: staged.tables[row.table]?.name ?? row.sheet,
      kind: row.kind,
      new: 0,
      existing: 0,
      refused: 0,
      skipped: 0,
      warned: 0,
    };
    sheet[row.status] += 1;
    if (row.warnings.length > 0) sheet.warned += 1;
    sheets.set(row.table, sheet);
  }
  const listed = [...sheets.values()].toSorted((one, other) => one.table - other.table);
  return {
    sheets: listed,
    totals: plan.totals.map((total) => ({ ...total })),
    newEnterprises: plan.newEnterprises,
    newWords: plan.newWords.map(({ dictionary, word }) => ({ dictionary, word })),
    refused: listed.reduce((sum, { refused }) => sum + refused, 0),
  };
}

function shown({ table, sheet, row, kind, status, becomes, skipped, problems, warnings }: PlannedRow) {
  return { table, sheet, row, kind, status, becomes: { ...becomes() }, skipped, problems, warnings };
}

/** The contract's types are mutable, the reading's are not. */
function mutable(mapping: SheetMapping) {
  return { ...mapping, columns: mapping.columns.map((column) => ({ ...column })) };
}
