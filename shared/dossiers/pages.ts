import { dossierPapers } from "./papers.ts";
import type { DossierPaper } from "./papers.ts";

/** Cover, index and back cover hold the file together and carry no page numbers. */
const unnumbered: readonly DossierPaper[] = ["cover", "index", "back_cover"];

/** What can be filed behind the index: the cover and the index are always there. */
export const filedPapers = (Object.keys(dossierPapers) as DossierPaper[]).filter(
  (paper) => paper !== "cover" && paper !== "index",
);

type Item = { readonly paper: DossierPaper; readonly pages: number };

/** The items in the Ministry's order; those of one kind stay as they were. */
export function inFileOrder<I extends Item>(items: readonly I[]): I[] {
  const order = Object.keys(dossierPapers);
  return items.toSorted((a, b) => order.indexOf(a.paper) - order.indexOf(b.paper));
}

/** 页号: each item with its first and last page, counted through the whole file; null where none is counted. */
export function withPageNumbers<I extends Item>(
  items: readonly I[],
): (I & { readonly from: number | null; readonly to: number | null })[] {
  let last = 0;
  return items.map((item) => {
    if (unnumbered.includes(item.paper)) return { ...item, from: null, to: null };
    const from = last + 1;
    last += item.pages;
    return { ...item, from, to: last };
  });
}

/** How many numbered pages there are. */
export function pageCount(items: readonly Item[]): number {
  return items.reduce((sum, { paper, pages }) => (unnumbered.includes(paper) ? sum : sum + pages), 0);
}

/** 1-3, or 4; nothing for what is not counted. */
export function pagesText({ from, to }: { readonly from: number | null; readonly to: number | null }): string {
  if (from === null || to === null) return "";
  return from === to ? String(from) : `${from}-${to}`;
}
