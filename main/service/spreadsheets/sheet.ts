import type { Style, WorkbookWriter } from "@cj-tech-master/excelts";
import type { LocalDate } from "../../../shared/calendar.ts";

export const AMOUNT = "#,##0.00";
export const COUNT = "#,##0";
export const DATE = "yyyy-mm-dd";
/** Text: Excel neither shortens nor calculates what stands in such a column. */
export const TEXT = "@";

export type Content = string | number | Date | null;
/** A cell that is written otherwise than its column says. */
export type Cell = { readonly content: Content; readonly format: string };

export type Column<Row> = {
  readonly header: string;
  readonly width: number;
  readonly format: string;
  readonly content: (row: Row) => Content | Cell;
};

export type Sheet<Row> = {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
  /** Bold, as a total is. */
  readonly isTotal?: (row: Row) => boolean;
};

const FONT = { name: "宋体", size: 11 };
/** In points; no row may be taller than 409. */
const LINE_HEIGHT = 16;
const TALLEST = 409;
/** What a cell keeps free beside its text, in digits. */
const MARGIN = 1;
/** Whatever is not as narrow as a letter or a digit. */
const WIDE = /[\u{300}-\u{10FFFF}]/gu;
const HEADER_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7EEF5" } } as const;
const thin = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const BORDER = { top: thin, left: thin, bottom: thin, right: thin };

/** Writes one sheet row by row: the header frozen and with filters, A4 across, nothing kept in memory. */
export async function writeSheet<Row>(
  workbook: WorkbookWriter,
  { name, columns, rows, isTotal }: Sheet<Row>,
): Promise<void> {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: "&C&P / &N" },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.pageSetup.printTitlesRow = "1:1";
  sheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: 1, col: columns.length } };
  const header = sheet.addRow(columns.map((column) => column.header));
  header.height = Math.max(...columns.map((column) => column.header.split("\n").length)) * 18 + 4;
  columns.forEach((_, place) => {
    const cell = header.getCell(place + 1);
    cell.font = { ...FONT, bold: true };
    cell.fill = HEADER_FILL;
    cell.border = BORDER;
    cell.alignment = { vertical: "middle", horizontal: "center", wrapText: true };
  });
  header.commit();
  for await (const row of rows) {
    const cells = columns.map((column) => cellOf(column, row));
    const written = sheet.addRow(cells.map(({ content }) => harmless(content)));
    const bold = isTotal?.(row) === true;
    cells.forEach(({ content, format }, place) => {
      written.getCell(place + 1).style = styleOf(format, alignmentOf(content, format), bold);
    });
    const lines = Math.max(
      ...cells.map(({ content, format }, place) =>
        format === TEXT ? linesOf(content, columns[place]?.width ?? 9) : 1,
      ),
    );
    if (lines > 1) written.height = Math.min(lines * LINE_HEIGHT, TALLEST);
    written.commit();
  }
  sheet.commit();
}

/**
 * How many lines text takes in a column so wide, rather one too many: a Chinese character is as wide as two digits. Excel
 * finds the height of a row by itself; LibreOffice does not where the file says that it was written by Excel, and then
 * the lines of one row lie over the next.
 */
export function linesOf(content: Content, width: number): number {
  if (typeof content !== "string") return 1;
  const room = width - MARGIN;
  if (content.length * 2 <= room && !content.includes("\n")) return 1;
  const lines = content.split("\n").map((line) => Math.ceil((line.length + (line.match(WIDE)?.length ?? 0)) / room));
  return lines.reduce((sum, count) => sum + Math.max(count, 1), 0);
}

/**
 * A date for a cell, which has neither time nor zone: midnight UTC is the day itself for the writer.
 */
export function dateContent(date: LocalDate | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}

/** Fen as a number of yuan with two digits. */
export function yuanContent(amount: number | null): number | null {
  return amount === null ? null : amount / 100;
}

/**
 * Text that a spreadsheet could take for a formula when somebody edits or re-saves it gets an apostrophe in front:
 * a leading = + - @, tab or line break.
 */
export function harmless<T extends Content>(content: T): T | string {
  return typeof content === "string" && /^[=+\-@\t\r\n＝＋－＠]/u.test(content) ? `'${content}` : content;
}

const styles = new Map<string, Partial<Style>>();

/** The writer knows a style by its object, so equal cells share one. */
function styleOf(numFmt: string, horizontal: "left" | "right" | "center", bold: boolean): Partial<Style> {
  const key = `${numFmt}/${horizontal}/${bold}`;
  const known = styles.get(key);
  if (known) return known;
  const made: Partial<Style> = {
    numFmt,
    font: { ...FONT, bold },
    border: BORDER,
    alignment: { vertical: "middle", horizontal, wrapText: numFmt === TEXT },
  };
  styles.set(key, made);
  return made;
}

function cellOf<Row>(column: Column<Row>, row: Row): Cell {
  const content = column.content(row);
  return content !== null && typeof content === "object" && "content" in content
    ? content
    : { content, format: column.format };
}

function alignmentOf(content: Content, format: string): "left" | "right" | "center" {
  if (content instanceof Date) return "center";
  return typeof content === "number" || format !== TEXT ? "right" : "left";
}
