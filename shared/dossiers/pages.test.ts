import { expect, test } from "vitest";
import { filedPapers, inFileOrder, pageCount, pagesText, withPageNumbers } from "./pages.ts";
import type { DossierPaper } from "./papers.ts";

const item = (paper: DossierPaper, pages: number, title = paper as string) => ({ paper, pages, title });

test("papers lie in the Ministry's order, those of one kind as they were", () => {
  const items = [
    item("back_cover", 1),
    item("mediation_record", 1, "第二次"),
    item("other", 2),
    item("application", 2),
    item("mediation_record", 1, "第一次"),
    item("file_note", 1),
    item("identity", 3),
  ];
  expect(inFileOrder(items).map(({ title }) => title)).toEqual([
    "application",
    "identity",
    "第二次",
    "第一次",
    "other",
    "file_note",
    "back_cover",
  ]);
});

test("pages are counted through the file, but for what holds it together", () => {
  const items = [item("application", 2), item("identity", 1), item("mediation_record", 3), item("back_cover", 1)];
  expect(withPageNumbers(items).map(pagesText)).toEqual(["1-2", "3", "4-6", ""]);
  expect(pageCount(items)).toBe(6);
  expect(pageCount([])).toBe(0);
});

test("cover and index are not filed behind the index", () => {
  expect(filedPapers).not.toContain("cover");
  expect(filedPapers).not.toContain("index");
  expect(filedPapers.at(-1)).toBe("back_cover");
});
