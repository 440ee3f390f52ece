import { posix } from "node:path";
import type { DateSystem } from "../../../../shared/dates-in-ledgers.ts";
import { showsDay } from "./number-formats.ts";
import type { Package } from "./package.ts";
import { refusal } from "./refusal.ts";
import { plainText, xmlParser } from "./xml.ts";

/** What the sheets of a workbook share. */
export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  readonly sharedStrings: readonly string[];
  /** By cell style: shows a day. */
  readonly dayStyles: readonly boolean[];
  readonly dateSystem: DateSystem;
};

/** Reads everything but the sheets. FILE_NOT_A_SPREADSHEET for any other package, FILE_OLD_XLS for .xlsb and .ods. */
export async function readWorkbook(file: Package, signal: AbortSignal | undefined): Promise<Workbook> {
  const path = await workbookPath(file, signal);
  const { sheets, dateSystem } = await readContents(file, path, signal);
  const parts = await readRelations(file, path, signal);
  const shared = parts.find(({ type }) => type === "sharedStrings");
  const styles = parts.find(({ type }) => type === "styles");
  return {
    sheets: sheets.flatMap(({ name, id, hidden }) => {
      const part = parts.find((part) => part.id === id && part.type === "worksheet");
      return part ? [{ name, hidden, path: part.path }] : [];
    }),
    sharedStrings: shared && file.has(shared.path) ? await readSharedStrings(file, shared.path, signal) : [],
    dayStyles: styles && file.has(styles.path) ? await readDayStyles(file, styles.path, signal) : [],
    dateSystem,
  };
}

type Relation = { readonly id: string; readonly type: string; readonly path: string };

async function workbookPath(file: Package, signal: AbortSignal | undefined): Promise<string> {
  if (file.has("mimetype") && file.has("content.xml")) throw refusal("FILE_OLD_XLS", { format: "ods" });
  if (!file.has("_rels/.rels")) throw refusal("FILE_NOT_A_SPREADSHEET");
  const path = (await readRelations(file, "", signal)).find(({ type }) => type === "officeDocument")?.path;
  if (path === undefined || !file.has(path)) throw refusal("FILE_NOT_A_SPREADSHEET");
  if (/\/workbook\.bin$/iu.test(path)) throw refusal("FILE_OLD_XLS", { format: "xlsb" });
  return path;
}

async function readContents(file: Package, path: string, signal: AbortSignal | undefined) {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let root: string | undefined;
  let dateSystem: DateSystem = "1900";
  const parser = xmlParser({
    open(name, attributes) {
      root ??= name;
      if (name === "workbookPr" && isTrue(attributes.date1904)) dateSystem = "1904";
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const hidden = attributes.state === "hidden" || attributes.state === "veryHidden";
      sheets.push({ name: plainText(attributes.name ?? ""), id, hidden });
    },
  });
  await file.parse(path, parser, signal);
  if (root !== "workbook") throw refusal("FILE_NOT_A_SPREADSHEET");
  return { sheets, dateSystem };
}

/** The parts that a part refers to; "" is the package itself. Types are the last word of their address. */
async function readRelations(file: Package, path: string, signal: AbortSignal | undefined): Promise<Relation[]> {
  const folder = posix.dirname(path);
  const relationsPath = posix.join(folder, "_rels", `${posix.basename(path)}.rels`);
  const relations: Relation[] = [];
  const parser = xmlParser({
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== "Relationship" || !Id || !Type || !Target || TargetMode === "External") return;
      relations.push({ id: Id, type: posix.basename(Type), path: posix.resolve("/", folder, Target).slice(1) });
    },
  });
  await file.parse(relationsPath, parser, signal);
  return relations;
}

/** Formatted runs are joined; phonetic guides above the characters are left out. */
async function readSharedStrings(file: Package, path: string, signal: AbortSignal | undefined): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inPhonetic = false;
  const parser = xmlParser({
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") inText = !inPhonetic;
      else if (name === "rPh") inPhonetic = true;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "si") strings.push(plainText(text));
    },
  });
  await file.parse(path, parser, signal);
  return strings;
}

async function readDayStyles(file: Package, path: string, signal: AbortSignal | undefined): Promise<boolean[]> {
  const customCodes = new Map<number, string>();
  const dayStyles: boolean[] = [];
  let inCellFormats = false;
  const parser = xmlParser({
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt" && formatCode !== undefined) customCodes.set(Number(numFmtId), formatCode);
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const id = Number(numFmtId ?? 0);
        dayStyles.push(showsDay(id, customCodes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  await file.parse(path, parser, signal);
  return dayStyles;
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}
