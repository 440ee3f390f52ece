import { bold, cell, each, head, paragraph, table } from "../word.ts";
import type { Block, Cell, Inline, Paragraph } from "../word.ts";

/** Where a date is written by hand. */
export const BY_HAND = "　　　　年　　月　　日";

/** A date that is known, else room to write it. */
export function dateOr(tag: string): string {
  return `{#${tag}}{${tag}}{/${tag}}{^${tag}}${BY_HAND}{/${tag}}`;
}

export function title(words: string): Paragraph {
  return paragraph("Title", words);
}

/** 案号 at the right, below the title. */
export function number(tag: string): Paragraph {
  return paragraph("Number", `{${tag}}`);
}

/** A label in bold and what belongs to it. */
export function labelled(label: string, inline: string, style: "Line" | "Body" | "Sign" = "Line"): Paragraph {
  return paragraph(style, [bold(`${label}：`), inline]);
}

/** Who signs, with room for it. */
export function sign(label: string, room = 2): Paragraph[] {
  return [paragraph("Sign", `${label}：`, { keepNext: true, before: room * 100 })];
}

/** The committee's name, the place of its seal, and the day. */
export function sealed(name: string, date: string): Paragraph[] {
  return [
    paragraph("Line", name, { align: "right", before: 400, keepNext: true }),
    paragraph("Line", "（印章）　　　　", { align: "right", keepNext: true }),
    paragraph("Line", date, { align: "right" }),
  ];
}

/** Each party, its full particulars after its role. */
export function everyParty(tag = "parties"): Block[] {
  return each(tag, [paragraph("Body", [bold("{role}："), "{particulars}"], { align: "left" })], "Line");
}

const PARTICULARS = [1400, 2100, 800, 1000, 1500, 1988];

/** The particulars of persons and of units as tables, each below its role. */
export function partyTables(tag: string): Block[] {
  return each(tag, [
    paragraph("Heading", "{role}"),
    ...each("isPerson", [
      table(PARTICULARS, [
        [head("姓　　名"), cell("{name}"), head("性别"), cell("{gender}"), head("民　　族"), cell("{ethnicity}")],
        [head("年　　龄"), cell("{age}"), head("联系方式", 2), cell("{phone}", { span: 2 })],
        [head("职业或职务"), cell("{occupation}"), head("身份证件号码", 2), cell("{idNumber}", { span: 2 })],
        [head("单位或住址"), cell("{address}", { span: 5 })],
        [head("委托代理人"), cell("{agent}", { span: 5 })],
      ]),
    ]),
    ...each("isUnit", [
      table(PARTICULARS, [
        [head("名　　称"), cell("{name}", { span: 5 })],
        [head("信用代码"), cell("{uscc}", { span: 3 }), head("法定代表人"), cell("{representative}")],
        [head("住 所 地"), cell("{address}", { span: 3 }), head("联系方式"), cell("{phone}")],
        [head("委托代理人"), cell("{agent}", { span: 5 })],
      ]),
    ]),
  ]);
}

/** A cell that holds a longer text, paragraph by paragraph. */
export function linesCell(tag: string, span = 1): Cell {
  return cell([paragraph("Cell", `{#${tag}}`), paragraph("Cell", "{line}"), paragraph("Cell", `{/${tag}}`)], { span });
}

/** Lines of a cell that stand there once for each of a list, or where a condition holds. */
export function cellLines(tag: string, ...inside: readonly Inline[]): Paragraph[] {
  return [`{#${tag}}`, ...inside, `{/${tag}}`].map((inline) => paragraph("Cell", inline));
}

/** Several lines in one cell. */
export function cellOf(rows: readonly Inline[], span = 1): Cell {
  return cell(
    rows.map((row) => paragraph("Cell", row)),
    { span },
  );
}
