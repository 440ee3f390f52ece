import { parse as parsePath } from "node:path";
import { createAllowance, MAX_FILE_BYTES, MAX_UNPACKED_BYTES } from "./allowance.ts";
import { readCsv } from "./csv.ts";
import { openPackage } from "./package.ts";
import { refusal, refusalIn } from "./refusal.ts";
import type { FileRefusal } from "./refusal.ts";
import { compoundFileRefusal, looksLikeCompoundFile, looksLikeMarkup, looksLikeZip } from "./signatures.ts";
import type { Table } from "./table.ts";
import { decodeText } from "./text.ts";
import type { TextEncoding } from "./text.ts";
import { readWorkbook } from "./workbook.ts";
import { readSheet } from "./worksheet.ts";

export type ReadOptions = {
  /** Aborting rejects the reading with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (rowsRead: number) => void;
};

export type ReadResult =
  | {
      readonly ok: true;
      readonly format: "xlsx" | "csv";
      readonly encoding?: TextEncoding;
      readonly tables: readonly Table[];
    }
  | ({ readonly ok: false } & FileRefusal);

const ROWS_PER_REPORT = 1000;

/**
 * Reads a workbook (.xlsx, .xlsm) or delimited text into cells. What the file is, its content says, not its name; the
 * name becomes the name of a CSV's only table. Limits: 50 MB, 1 GB unpacked, ten million cells.
 */
export async function readTables(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<ReadResult> {
  const { signal } = options;
  try {
    return await read(bytes, fileName, options);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    const refused = refusalIn(error);
    if (!refused) throw error;
    return { ok: false, ...refused };
  }
}

async function read(bytes: Uint8Array, fileName: string, { signal, onProgress }: ReadOptions): Promise<ReadResult> {
  signal?.throwIfAborted();
  if (bytes.length === 0) throw refusal("FILE_EMPTY");
  if (bytes.length > MAX_FILE_BYTES) throw refusal("FILE_TOO_LARGE", { maxBytes: MAX_FILE_BYTES });
  const allowance = createAllowance(MAX_UNPACKED_BYTES);
  let rowsRead = 0;
  const onRow = () => {
    rowsRead++;
    if (rowsRead % ROWS_PER_REPORT === 0) onProgress?.(rowsRead);
  };
  if (looksLikeCompoundFile(bytes)) throw compoundFileRefusal(bytes);
  if (!looksLikeZip(bytes)) {
    const { text, encoding } = decodeText(bytes);
    if (looksLikeMarkup(text)) throw refusal("FILE_NOT_A_SPREADSHEET");
    if (text.trim() === "") throw refusal("FILE_EMPTY");
    const table = await readCsv({ text, name: parsePath(fileName).name, allowance, signal, onRow });
    onProgress?.(rowsRead);
    return { ok: true, format: "csv", encoding, tables: [table] };
  }
  const file = await openPackage(bytes, MAX_UNPACKED_BYTES, allowance);
  const workbook = await readWorkbook(file, signal);
  const tables: Table[] = [];
  for (const sheet of workbook.sheets) {
    tables.push(await readSheet({ file, workbook, sheet, allowance, signal, onRow }));
  }
  onProgress?.(rowsRead);
  return { ok: true, format: "xlsx", tables };
}
