import { inFileOrder } from "../../shared/dossiers/pages.ts";
import { dossierPapers } from "../../shared/dossiers/papers.ts";
import type { DossierPaper } from "../../shared/dossiers/papers.ts";
import type { DossierItem } from "../../shared/dossiers/rules.ts";
import { isRecord, isText } from "../parts/remembered.ts";

const isId = (value: unknown): value is number | null => value === null || typeof value === "number";

function isItem(value: unknown): value is DossierItem {
  if (!isRecord(value)) return false;
  const { paper, title, pages, documentId, attachmentId, note } = value;
  const isPaper = isText(paper) && paper in dossierPapers;
  const isSaid = isText(title) && typeof pages === "number" && (note === null || isText(note));
  return isPaper && isSaid && isId(documentId) && isId(attachmentId);
}

/** What stands in the field: the papers of an index, also as a draft of the page kept them. */
export function itemsIn(value: unknown): readonly DossierItem[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

/** Where an item comes from. */
export function sourceOf({ documentId, attachmentId }: DossierItem): "document" | "attachment" | "paper" {
  if (documentId !== null) return "document";
  return attachmentId === null ? "paper" : "attachment";
}

/** With another one at its place in the file's order. */
export function withItem(items: readonly DossierItem[], item: DossierItem): DossierItem[] {
  return inFileOrder([...items, item]);
}

/** With something about one of them changed; one of another kind goes to where that kind lies. */
export function withChange(items: readonly DossierItem[], place: number, change: Partial<DossierItem>): DossierItem[] {
  return inFileOrder(items.map((item, at) => (at === place ? { ...item, ...change } : item)));
}

/** Whether an item can go one up or down: only among those of its own kind. */
export function mayMove(items: readonly DossierItem[], place: number, step: -1 | 1): boolean {
  const other = items[place + step];
  return other !== undefined && other.paper === items[place]?.paper;
}

export function moved(items: readonly DossierItem[], place: number, step: -1 | 1): DossierItem[] {
  const item = items[place];
  if (item === undefined || !mayMove(items, place, step)) return [...items];
  return items.toSpliced(place, 1).toSpliced(place + step, 0, item);
}

/** Those of the case that the index does not name yet. */
export function notIn(items: readonly DossierItem[], offered: readonly DossierItem[]): DossierItem[] {
  return offered.filter(
    ({ documentId, attachmentId, title }) =>
      !items.some((item) =>
        documentId === null && attachmentId === null
          ? item.title === title && sourceOf(item) === "paper"
          : item.documentId === documentId && item.attachmentId === attachmentId,
      ),
  );
}

/** Arranged anew by what the case has; what somebody added by hand stays. */
export function arrangedAnew(items: readonly DossierItem[], offered: readonly DossierItem[]): DossierItem[] {
  return inFileOrder([
    ...offered,
    ...notIn(
      offered,
      items.filter((item) => sourceOf(item) === "paper"),
    ),
  ]);
}

/** A paper that is there on paper alone, to be named. */
export function paperAlone(paper: DossierPaper): DossierItem {
  return { paper, title: "", pages: 1, documentId: null, attachmentId: null, note: null };
}
