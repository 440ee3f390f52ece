/** Building blocks of a Word document, as WordprocessingML. Lengths are twips (1/20 point), sizes half points. */

/** A4 less its margins; the left one is wide enough to be bound. */
export const TEXT_WIDTH = 8788;
/** The same across, for tables of many columns; bound at the top. */
export const WIDE = 14004;

export type Style = "Title" | "Number" | "Heading" | "Body" | "Line" | "Sign" | "Cell" | "CellHead" | "Small" | "Large";
/** A tab goes to the right edge. */
type Run = string | { readonly text: string; readonly bold?: true };
export type Inline = Run | readonly Run[];

export type Paragraph = {
  readonly is: "paragraph";
  readonly style: Style;
  readonly runs: readonly Run[];
  readonly align?: "center" | "right" | "left";
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: true;
  readonly newPage?: true;
};
export type Cell = {
  readonly content: readonly Paragraph[];
  readonly span?: number;
  readonly isHead?: true;
};
export type Row = { readonly cells: readonly Cell[]; readonly height?: number; readonly isHeader?: true };
export type Table = { readonly is: "table"; readonly widths: readonly number[]; readonly rows: readonly Row[] };
export type Block = Paragraph | Table;

type Options = Omit<Paragraph, "is" | "style" | "runs">;

export function paragraph(style: Style, inline: Inline, options: Options = {}): Paragraph {
  return { is: "paragraph", style, runs: isRuns(inline) ? inline : [inline], ...options };
}

function isRuns(inline: Inline): inline is readonly Run[] {
  return Array.isArray(inline);
}

export function bold(text: string): Run {
  return { text, bold: true };
}

/** A cell; several paragraphs where it holds a loop. */
export function cell(inline: Inline | readonly Paragraph[], options: Omit<Cell, "content"> = {}): Cell {
  const style = options.isHead ? "CellHead" : "Cell";
  const content = isParagraphs(inline) ? inline : [paragraph(style, inline)];
  return { content, ...options };
}

function isParagraphs(inline: Inline | readonly Paragraph[]): inline is readonly Paragraph[] {
  return Array.isArray(inline) && inline.every((one) => typeof one === "object" && "is" in one);
}

export function head(text: string, span = 1): Cell {
  return cell(text, { isHead: true, span });
}

export function table(widths: readonly number[], rows: readonly (Row | readonly Cell[])[]): Table {
  const sum = widths.reduce((total, width) => total + width, 0);
  if (sum !== TEXT_WIDTH && sum !== WIDE) throw new Error(`a table of ${sum} twips fits neither way of the paper`);
  return { is: "table", widths, rows: rows.map((row) => ("cells" in row ? row : { cells: row })) };
}

/** A loop or condition round whole paragraphs; its marks leave no line of their own. */
export function each(tag: string, inside: readonly Block[], style: Style = "Line"): Block[] {
  return [paragraph(style, `{#${tag}}`), ...inside, paragraph(style, `{/${tag}}`)];
}

/** What stands where a condition does not hold. */
export function without(tag: string, inside: readonly Block[], style: Style = "Line"): Block[] {
  return [paragraph(style, `{^${tag}}`), ...inside, paragraph(style, `{/${tag}}`)];
}

/** A longer text, a paragraph for each of its own. */
export function lines(tag: string, style: Style = "Body"): Paragraph[] {
  return [paragraph(style, `{#${tag}}`), paragraph(style, "{line}"), paragraph(style, `{/${tag}}`)];
}

export function blocksXml(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.is === "table" ? tableXml(block) : paragraphXml(block))).join("");
}

function paragraphXml({ style, runs, align, before, after, keepNext, newPage }: Paragraph): string {
  const space = [before === undefined ? "" : ` w:before="${before}"`, after === undefined ? "" : ` w:after="${after}"`];
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    keepNext ? "<w:keepNext/>" : "",
    newPage ? "<w:pageBreakBefore/>" : "",
    runs.some((run) => textOf(run).includes("\t")) ? rightTab(TEXT_WIDTH) : "",
    space.join("") === "" ? "" : `<w:spacing${space.join("")}/>`,
    align === undefined ? "" : `<w:jc w:val="${align}"/>`,
  ].join("");
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.map(runXml).join("")}</w:p>`;
}

/** In the paragraph and not in its style, because not every program looks for it there. */
export function rightTab(width: number): string {
  return `<w:tabs><w:tab w:val="right" w:pos="${width - 8}"/></w:tabs>`;
}

function textOf(run: Run): string {
  return typeof run === "string" ? run : run.text;
}

function runXml(run: Run): string {
  const isBold = typeof run !== "string" && run.bold;
  const words = textOf(run)
    .split("\t")
    .map((part) => (part === "" ? "" : `<w:t xml:space="preserve">${escaped(part)}</w:t>`))
    .join("<w:tab/>");
  return `<w:r>${isBold ? "<w:rPr><w:b/></w:rPr>" : ""}${words}</w:r>`;
}

function tableXml({ widths, rows }: Table): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const all = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${all}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => rowXml(row, widths)).join("")}</w:tbl>`;
}

function rowXml(row: Row, widths: readonly number[]): string {
  const { cells, height, isHeader } = row;
  let place = 0;
  const written = cells.map((one) => {
    const span = one.span ?? 1;
    const width = widths.slice(place, place + span).reduce((sum, each) => sum + each, 0);
    place += span;
    return cellXml(one, span, width);
  });
  if (place !== widths.length) throw new Error(`a row of ${place} columns in a table of ${widths.length}`);
  const properties = [
    // A row that holds a longer text may go on over the page; any other stays whole.
    holdsLines(row) ? "" : "<w:cantSplit/>",
    height === undefined ? "" : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`,
    isHeader ? "<w:tblHeader/>" : "",
  ].join("");
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${written.join("")}</w:tr>`;
}

function holdsLines({ cells }: Row): boolean {
  return cells.some(({ content }) => content.some(({ runs }) => runs.includes("{line}")));
}

function cellXml({ content }: Cell, span: number, width: number): string {
  const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${spanned}<w:vAlign w:val="center"/>`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.map(paragraphXml).join("")}</w:tc>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);
}
