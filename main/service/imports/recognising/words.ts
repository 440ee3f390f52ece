import type { AmountUnit } from "../../../../shared/money.ts";

/** A header as it is compared: one line, half-width, without spaces and without what stands in brackets. */
export type HeaderWord = { readonly word: string; readonly unit: AmountUnit | undefined };

/** `涉及金额（万元）` → 涉及金额 in 万元; `登\n记\n日\n期` → 登记日期; `镇（街道）` → 镇. */
export function headerWord(text: string): HeaderWord {
  const line = oneLine(text);
  const unit = unitIn(line);
  const word = line
    .replace(/[([【〔][^)\]】〕]*[)\]】〕]/gu, "")
    .replace(/(?:[:/,]|单位)*(?:万元|元)$/u, "")
    .replace(/[:*※、.]+/gu, "");
  return { word: word === "" ? line : word, unit };
}

/** The unit that a line above the table states: `单位：元`, `金额单位：人民币万元`. */
export function statedUnit(text: string): AmountUnit | undefined {
  return unitOf(/单位[:为是]?(?:人民币)?(万元|元)/u.exec(oneLine(text))?.[1]);
}

/** Half-width, without any space or line break; brackets, colons and commas are plain. */
export function oneLine(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200B-\u200D\uFEFF]/gu, "");
}

function unitIn(line: string): AmountUnit | undefined {
  return unitOf(
    /[([【〔](?:单位[:为]?)?(?:人民币)?(万元|元)[)\]】〕]/u.exec(line)?.[1] ?? /(万元|元)$/u.exec(line)?.[1],
  );
}

function unitOf(text: string | undefined): AmountUnit | undefined {
  return text === "元" || text === "万元" ? text : undefined;
}
