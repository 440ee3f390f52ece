import type { ListedPaper } from "../../shared/fasttrack/materials.ts";
import type { Words } from "../language/index.ts";
import { isRecord, isText } from "../parts/remembered.ts";

/** The papers of a case, as far as they are written; the history keeps them as text. */
export function materialsIn(value: unknown): readonly ListedPaper[] {
  const held: unknown = isText(value) ? parsed(value) : value;
  if (!Array.isArray(held)) return [];
  return held.filter(isRecord).map((paper) => ({
    code: isText(paper["code"]) ? paper["code"] : null,
    name: isText(paper["name"]) ? paper["name"] : "",
    presence: paper["presence"] === "present" || paper["presence"] === "missing" ? paper["presence"] : null,
    deferrable: typeof paper["deferrable"] === "boolean" ? paper["deferrable"] : null,
    gate: paper["gate"] === "filing" || paper["gate"] === "start" ? paper["gate"] : null,
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** 已提交 5 件，缺 2 件：环评批复、用地预审意见 */
export function materialsWords(value: unknown, { t, language }: Words): string {
  const papers = materialsIn(value);
  if (papers.length === 0) return "";
  const missing = papers.filter(({ presence }) => presence === "missing");
  const present = papers.length - missing.length;
  const names = missing.map(({ name }) => name).join(language === "zh" ? "、" : ", ");
  return missing.length === 0
    ? t("fasttrack.allHandedIn", { present })
    : t("fasttrack.someMissing", { present, missing: missing.length, names });
}
