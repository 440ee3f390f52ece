import PizZip from "pizzip";
import { fontsXml, stylesXml } from "./styles.ts";
import { blocksXml, escaped, rightTab, TEXT_WIDTH, WIDE } from "./word.ts";
import type { Block } from "./word.ts";
import { DECLARATION, W } from "./xml.ts";

/** One form: what it is called and what stands on it. */
export type Form = {
  readonly title: string;
  readonly body: readonly Block[];
  /** Cover and back cover carry neither the number of the file above nor that of the page below. */
  readonly isBare?: true;
  /** What stands above each page, left and right, where it is not the committee and the number of the file. */
  readonly above?: readonly [string, string];
  /** A4 across. */
  readonly isWide?: true;
};

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts of the Word document of a form, by their names in the package. */
export function partsOf({
  title,
  body,
  isBare,
  above = ["{committee}", "{fileNo}"],
  isWide,
}: Form): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations,
    "docProps/core.xml": `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
    "word/_rels/document.xml.rels": documentRelations,
    "word/document.xml": `${DECLARATION}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${blocksXml(body)}${sectionXml(isBare === true, isWide === true)}</w:body></w:document>`,
    "word/styles.xml": stylesXml(),
    "word/settings.xml": `${DECLARATION}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    "word/fontTable.xml": fontsXml(),
    "word/header1.xml": `${DECLARATION}<w:hdr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Header"/>${rightTab(isWide ? WIDE : TEXT_WIDTH)}</w:pPr>${text(above[0])}<w:r><w:tab/></w:r>${text(above[1])}</w:p></w:hdr>`,
    "word/footer1.xml": `${DECLARATION}<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text("第")}${field("PAGE")}${text("页　共")}${field("NUMPAGES")}${text("页")}</w:p></w:ftr>`,
  };
}

/** The Word document itself; every part carries the same date, so that the same form makes the same file. */
export function packageOf(form: Form): Uint8Array {
  const zip = new PizZip();
  const date = new Date(2026, 0, 1);
  for (const [name, content] of Object.entries(partsOf(form))) zip.file(name, content, { date });
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const field = (name: string) =>
  `<w:r><w:t xml:space="preserve"> </w:t></w:r><w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> </w:t></w:r>`;

const UPRIGHT =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1417" w:bottom="1417" w:left="1701" w:header="964" w:footer="850" w:gutter="0"/>';
const ACROSS =
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1701" w:right="1417" w:bottom="1247" w:left="1417" w:header="964" w:footer="737" w:gutter="0"/>';

function sectionXml(isBare: boolean, isWide: boolean): string {
  const around = isBare
    ? ""
    : '<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>';
  return `<w:sectPr>${around}${isWide ? ACROSS : UPRIGHT}</w:sectPr>`;
}

const contentTypes = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="${WORD}.fontTable+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const packageRelations = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, `${R}/officeDocument`, "word/document.xml")}${relation(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml")}</Relationships>`;

const documentRelations = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, `${R}/styles`, "styles.xml")}${relation(2, `${R}/settings`, "settings.xml")}${relation(3, `${R}/fontTable`, "fontTable.xml")}${relation(4, `${R}/header`, "header1.xml")}${relation(5, `${R}/footer`, "footer1.xml")}</Relationships>`;
