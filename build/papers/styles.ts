import type { Style } from "./word.ts";
import { DECLARATION, W } from "./xml.ts";

type Look = {
  readonly font?: "仿宋" | "宋体" | "黑体";
  /** Half points. */
  readonly size: number;
  readonly bold?: true;
  /** Height of a line in twips, as all lengths: fixed, as in official papers. */
  readonly line: number;
  readonly before?: number;
  readonly after?: number;
  readonly align: "both" | "center" | "left" | "right";
  /** Stays with the next paragraph, or in one piece. */
  readonly keep?: "keepNext" | "keepLines";
  readonly ruled?: true;
  readonly indent?: string;
};

const TWO_CHARACTERS = 'w:firstLineChars="200" w:firstLine="560"';

const looks: Readonly<Record<Style | "Header" | "Footer", Look>> = {
  Title: { font: "宋体", size: 44, bold: true, line: 640, before: 120, after: 160, align: "center" },
  Large: { font: "宋体", size: 72, bold: true, line: 1080, align: "center" },
  Number: { size: 28, line: 520, after: 80, align: "right" },
  Heading: { font: "黑体", size: 28, line: 520, before: 80, after: 40, align: "left", keep: "keepNext" },
  Body: { size: 28, line: 520, align: "both", indent: TWO_CHARACTERS },
  Line: { size: 28, line: 520, align: "left" },
  Sign: { size: 28, line: 560, align: "left", keep: "keepLines", indent: 'w:left="3360"' },
  Cell: { size: 24, line: 380, align: "left" },
  CellHead: { size: 24, line: 380, align: "center" },
  Small: { size: 21, line: 360, align: "left" },
  Header: { size: 18, line: 280, align: "left", ruled: true },
  Footer: { size: 18, line: 280, align: "center" },
};

/** Word knows these by itself, the latter two in lower case. */
const builtIn: Readonly<Record<string, string>> = { Title: "Title", Header: "header", Footer: "footer" };

function styleXml(name: string, look: Look): string {
  const { font = "仿宋", size, bold, line, before = 0, after = 0, align, keep, ruled, indent } = look;
  // In the order of the schema.
  const paragraph = [
    keep === undefined ? "" : `<w:${keep}/>`,
    ruled ? '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="3" w:color="000000"/></w:pBdr>' : "",
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>`,
    indent === undefined ? "" : `<w:ind ${indent}/>`,
    `<w:jc w:val="${align}"/>`,
  ].join("");
  const letters = `${lettersXml(font)}${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const own = builtIn[name] === undefined ? ' w:customStyle="1"' : "";
  return `<w:style w:type="paragraph"${own} w:styleId="${name}"><w:name w:val="${builtIn[name] ?? name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}

const lettersXml = (font: string) =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}" w:cs="Times New Roman"/>`;

const edge = (side: string) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`;
const margins = (vertical: number, side: number) =>
  `<w:tblCellMar><w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`;

/** What the parts of a form look like: 仿宋 for texts, 宋体 for titles, 黑体 for headings. */
export function stylesXml(): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${lettersXml("仿宋")}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>';
  const table = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 108)}</w:tblPr></w:style>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("");
  const grid = `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>${margins(57, 85)}</w:tblPr></w:style>`;
  const own = Object.entries(looks).map(([name, look]) => styleXml(name, look));
  return `${DECLARATION}<w:styles xmlns:w="${W}">${defaults}${normal}${table}${grid}${own.join("")}</w:styles>`;
}

/** Machines that have no such font are told another name of it, and what it looks like. */
const fontXml = (name: string, other: string, panose: string, family: string) =>
  `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="fixed"/></w:font>`;

export function fontsXml(): string {
  const chinese = [
    fontXml("仿宋", "FangSong", "02010609060101010101", "modern"),
    fontXml("宋体", "SimSun", "02010600030101010101", "auto"),
    fontXml("黑体", "SimHei", "02010609060101010101", "modern"),
  ];
  const latin =
    '<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>';
  return `${DECLARATION}<w:fonts xmlns:w="${W}">${chinese.join("")}${latin}</w:fonts>`;
}
