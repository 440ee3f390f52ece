import { describe, expect, test } from "vitest";
import type { DossierItem } from "../../shared/dossiers/rules.ts";
import { arrangedAnew, itemsIn, mayMove, moved, notIn, paperAlone, sourceOf, withChange, withItem } from "./items.ts";

const item = (paper: DossierItem["paper"], title: string, over: Partial<DossierItem> = {}): DossierItem => ({
  ...paperAlone(paper),
  title,
  ...over,
});
const items = [
  item("application", "申请书", { documentId: 1 }),
  item("mediation_record", "第一次", { documentId: 2 }),
  item("mediation_record", "第二次", { documentId: 3 }),
  item("back_cover", "封底"),
];
const titles = (list: readonly DossierItem[]) => list.map(({ title }) => title);

describe("the papers of an index", () => {
  test("take another one at its place", () => {
    expect(titles(withItem(items, item("identity", "执照")))).toEqual(["申请书", "执照", "第一次", "第二次", "封底"]);
  });

  test("go to where their new kind lies", () => {
    expect(titles(withChange(items, 0, { paper: "other" }))).toEqual(["第一次", "第二次", "申请书", "封底"]);
    expect(withChange(items, 1, { pages: 4 })[1]).toMatchObject({ title: "第一次", pages: 4 });
  });

  test("are moved among their own kind alone", () => {
    expect(mayMove(items, 1, 1)).toBe(true);
    expect(mayMove(items, 1, -1)).toBe(false);
    expect(mayMove(items, 3, 1)).toBe(false);
    expect(titles(moved(items, 2, -1))).toEqual(["申请书", "第二次", "第一次", "封底"]);
    expect(titles(moved(items, 0, 1))).toEqual(titles(items));
  });

  test("are offered what they do not name yet", () => {
    const offered = [items[0], item("identity", "执照", { attachmentId: 9 }), item("back_cover", "封底")].flatMap(
      (one) => one ?? [],
    );
    expect(titles(notIn(items, offered))).toEqual(["执照"]);
    expect(titles(notIn([], offered))).toEqual(["申请书", "执照", "封底"]);
  });

  test("are arranged anew by what the case has, and keep what was added by hand", () => {
    const offered = [item("identity", "执照", { attachmentId: 9 }), item("back_cover", "封底")];
    const before = [item("other", "送达回证", { pages: 2 }), ...items];
    expect(titles(arrangedAnew(before, offered))).toEqual(["执照", "送达回证", "封底"]);
  });

  test("are read from what a draft of the page kept, without what is none", () => {
    expect(itemsIn([...items, { title: "x" }, null, { ...items[0], paper: "letter" }])).toEqual(items);
    expect(itemsIn("x")).toEqual([]);
  });

  test.each([
    [{ documentId: 1 }, "document"],
    [{ attachmentId: 1 }, "attachment"],
    [{}, "paper"],
  ] as const)("%j comes from %s", (over, source) => {
    expect(sourceOf(item("identity", "x", over))).toBe(source);
  });
});
