// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { forgetUser } from "../../app/forgetting.ts";
import { draftKeeper } from "./kept-draft.ts";
import type { KeptDraft } from "./kept-draft.ts";
import { standInDrafts } from "./testing/service.ts";

const service = vi.hoisted(() => ({ drafts: {} }));
vi.mock("../../app/client.ts", () => ({ client: service }));

const drafts = standInDrafts();
service.drafts = drafts.procedures;

beforeEach(() => {
  vi.useFakeTimers();
  drafts.reset();
});
afterEach(() => {
  forgetUser();
  vi.useRealTimers();
});

const typed = (note: string): KeptDraft => ({
  at: "2026-11-23T09:00:00.000Z",
  values: { note },
  base: { note: null },
  version: null,
});
const keptNote = (form: string): unknown => {
  const content = drafts.kept.get(form);
  return content === undefined ? undefined : (JSON.parse(content) as KeptDraft).values["note"];
};
const after = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe("what is typed", () => {
  test("is kept 400 ms after the last key, once", async () => {
    const keeper = draftKeeper(1, "disputes", null);
    for (const note of ["稻", "稻香", "稻香食品"]) {
      keeper.keep(typed(note));
      await after(399);
    }
    expect(drafts.asked).toEqual([]);
    await after(1);
    expect(drafts.asked).toHaveLength(1);
    expect(keptNote("disputes:new")).toBe("稻香食品");
  });

  test("without a pause is kept every two seconds all the same", async () => {
    const keeper = draftKeeper(1, "disputes", 17);
    for (let n = 0; n <= 50; n += 1) {
      keeper.keep(typed(String(n)));
      await after(100);
    }
    expect(drafts.asked).toHaveLength(2);
    expect(Number(keptNote("disputes:17"))).toBeGreaterThan(35);
  });

  test("is kept at once when the form closes, and read by the next form, however slow the service", async () => {
    const keeper = draftKeeper(1, "disputes", null);
    drafts.hold();
    keeper.keep(typed("稻香"));
    keeper.flush();
    const reading = draftKeeper(1, "disputes", null).read();
    await after(5_000);
    drafts.release();
    expect((await reading)?.values).toEqual({ note: "稻香" });
    expect(drafts.asked.map((call) => call.split(" ")[0])).toEqual(["keep", "read"]);
  });

  test("goes out at once when the page goes away, even while something else is under way", async () => {
    const keeper = draftKeeper(1, "disputes", null);
    drafts.hold();
    keeper.keep(typed("稻"));
    keeper.flush();
    await after(0);
    keeper.keep(typed("稻香"));
    keeper.flushLeaving();
    expect(drafts.asked).toHaveLength(2);
    drafts.release();
    await after(0);
  });

  test("is not kept over a draft that the service has not yet told of", async () => {
    drafts.kept.set("disputes:new", JSON.stringify(typed("上次写的")));
    drafts.hold();
    const keeper = draftKeeper(1, "disputes", null);
    const reading = keeper.read();
    keeper.keep(typed("稻香"));
    await after(1_000);
    drafts.release();
    expect((await reading)?.values).toEqual({ note: "上次写的" });
    await after(0);
    expect(keptNote("disputes:new")).toBe("稻香");
  });

  test("is cleared for good, whatever was still waiting", async () => {
    const keeper = draftKeeper(1, "disputes", null);
    keeper.keep(typed("稻"));
    await after(400);
    drafts.hold();
    keeper.keep(typed("稻香"));
    keeper.flush();
    keeper.keep(typed("稻香食品"));
    keeper.clear();
    drafts.release();
    await after(5_000);
    expect(drafts.kept.size).toBe(0);
    expect(drafts.asked.at(-1)).toBe("clear disputes:new");
  });
});

describe("a draft that the service does not take", () => {
  test("is said to be refused, until one is taken again", async () => {
    const keeper = draftKeeper(1, "loans", 3);
    const told: boolean[] = [];
    const stop = keeper.subscribe(() => told.push(keeper.isRefused()));
    drafts.refuse("DISK_FULL");
    keeper.keep(typed("稻"));
    await after(400);
    keeper.keep(typed("稻香"));
    await after(400);
    drafts.refuse(null);
    keeper.keep(typed("稻香食品"));
    await after(400);
    stop();
    expect(told).toEqual([true, false]);
    expect(keptNote("loans:3")).toBe("稻香食品");
  });

  test("because the window has locked itself, is kept and offered when its user is back", async () => {
    drafts.refuse("SIGNED_OUT");
    const keeper = draftKeeper(1, "disputes", null);
    keeper.keep(typed("稻香"));
    keeper.flush();
    await after(0);
    expect(drafts.kept.size).toBe(0);

    drafts.refuse(null);
    expect((await draftKeeper(1, "disputes", null).read())?.values).toEqual({ note: "稻香" });
    expect(keptNote("disputes:new")).toBe("稻香");
    expect(await draftKeeper(1, "disputes", 5).read()).toBeUndefined();
  });

  test("is never kept under the name of who came next", async () => {
    drafts.refuse("SIGNED_OUT");
    const keeper = draftKeeper(1, "disputes", null);
    keeper.keep(typed("稻香"));
    keeper.flush();
    await after(0);
    keeper.keep(typed("稻香食品"));

    forgetUser();
    drafts.refuse(null);
    expect(await draftKeeper(2, "disputes", null).read()).toBeUndefined();
    keeper.flush();
    keeper.keep(typed("稻香食品有限公司"));
    await after(5_000);
    expect(await draftKeeper(1, "disputes", null).read()).toBeUndefined();
    expect(drafts.kept.size).toBe(0);
  });
});

describe("what is read", () => {
  test.each(["", "null", "[]", "{", '{"at":"x"}', '{"at":1,"values":{},"base":{},"version":null}'])(
    "is nothing where it is no draft: %s",
    async (content) => {
      drafts.kept.set("disputes:new", content);
      expect(await draftKeeper(1, "disputes", null).read()).toBeUndefined();
    },
  );

  test("is nothing where the service does not answer", async () => {
    drafts.refuse("INTERNAL_SERVER_ERROR");
    expect(await draftKeeper(1, "disputes", null).read()).toBeUndefined();
  });

  test("leaves nothing in the browser's storage", async () => {
    const keeper = draftKeeper(1, "disputes", null);
    keeper.keep(typed("稻香"));
    await after(400);
    await keeper.read();
    expect(localStorage.length).toBe(0);
  });
});
