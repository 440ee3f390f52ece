import type { DeferredMaterial } from "../../shared/fasttrack/contract.ts";
import type { Words } from "../language/index.ts";
import { isRecord, isText } from "../parts/remembered.ts";

/** The papers of a case; the history keeps them as text. */
export function materialsIn(value: unknown): readonly DeferredMaterial[] {
  const held: unknown = isText(value) ? parsed(value) : value;
  if (!Array.isArray(held)) return [];
  return held.filter(isRecord).map((paper) => ({
    name: isText(paper["name"]) ? paper["name"] : "",
    dueOn: isText(paper["dueOn"]) ? paper["dueOn"] : "",
    completedOn: isText(paper["completedOn"]) ? paper["completedOn"] : null,
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** 环评批复、用地预审意见（还缺 1 件） */
export function materialsWords(value: unknown, { t, language }: Words): string {
  const papers = materialsIn(value);
  const names = papers.map((paper) => paper.name).join(language === "zh" ? "、" : ", ");
  const missing = papers.filter((paper) => paper.completedOn === null).length;
  if (papers.length === 0) return "";
  return missing === 0 ? names : t("fasttrack.papersMissing", { names, missing });
}
