// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { standInDrafts } from "./testing/service.ts";

const service = vi.hoisted(() => ({ drafts: {} }));
vi.mock("../../app/client.ts", () => ({ client: service }));

const drafts = standInDrafts();
service.drafts = drafts.procedures;

/** A page that has just been loaded. */
async function freshPage(): Promise<typeof import("./old-drafts.ts")> {
  vi.resetModules();
  return import("./old-drafts.ts");
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-23T01:00:00Z"), toFake: ["Date"] });
  drafts.reset();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

const old = (at: string) => JSON.stringify({ at, values: { note: "稻香" }, base: { note: null }, version: null });
const LATELY = "2026-11-20T01:00:00.000Z";
const LONG_AGO = "2026-09-20T01:00:00.000Z";

describe("drafts that an earlier version left open in the browser", () => {
  test("move to the service, and nothing of them stays", async () => {
    const { moveOldDrafts } = await freshPage();
    localStorage.setItem("anshang:draft:1:disputes:new", old(LATELY));
    localStorage.setItem("anshang:draft:1:loans:17", old(LATELY));
    localStorage.setItem("anshang:columns:disputes", "[]");
    await moveOldDrafts(1);
    expect(Object.fromEntries(drafts.kept)).toEqual({ "disputes:new": old(LATELY), "loans:17": old(LATELY) });
    expect(Object.keys(localStorage)).toEqual(["anshang:columns:disputes"]);
  });

  test("move once, however many forms ask", async () => {
    const { moveOldDrafts } = await freshPage();
    localStorage.setItem("anshang:draft:1:disputes:new", old(LATELY));
    await Promise.all([moveOldDrafts(1), moveOldDrafts(1), moveOldDrafts(1)]);
    expect(drafts.asked).toHaveLength(2);
  });

  test("give way to one that was kept since", async () => {
    const { moveOldDrafts } = await freshPage();
    drafts.kept.set("disputes:new", "newer");
    localStorage.setItem("anshang:draft:1:disputes:new", old(LATELY));
    await moveOldDrafts(1);
    expect(drafts.kept.get("disputes:new")).toBe("newer");
    expect(localStorage.length).toBe(0);
  });

  test("of somebody else wait for them, but not for more than 60 days", async () => {
    const { moveOldDrafts } = await freshPage();
    localStorage.setItem("anshang:draft:2:disputes:new", old(LATELY));
    localStorage.setItem("anshang:draft:3:disputes:new", old(LONG_AGO));
    await moveOldDrafts(1);
    expect(drafts.asked).toEqual([]);
    expect(Object.keys(localStorage)).toEqual(["anshang:draft:2:disputes:new"]);
    await moveOldDrafts(2);
    expect(drafts.kept.get("disputes:new")).toBe(old(LATELY));
    expect(localStorage.length).toBe(0);
  });

  test("stay where the service does not take them, and move the next time", async () => {
    const { moveOldDrafts } = await freshPage();
    localStorage.setItem("anshang:draft:1:disputes:new", old(LATELY));
    drafts.refuse("DISK_FULL");
    await moveOldDrafts(1);
    expect(localStorage.length).toBe(1);
    drafts.refuse(null);
    await moveOldDrafts(1);
    expect(drafts.kept.get("disputes:new")).toBe(old(LATELY));
    expect(localStorage.length).toBe(0);
  });

  test.each(["", "not JSON", "[]", "{}", old("no time")])("that are none are thrown away: %s", async (content) => {
    const { moveOldDrafts } = await freshPage();
    localStorage.setItem("anshang:draft:1:disputes:new", content);
    await moveOldDrafts(1);
    expect(drafts.asked).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  test("of a form that there is not are thrown away", async () => {
    const { moveOldDrafts } = await freshPage();
    localStorage.setItem("anshang:draft:1:disputes:0", old(LATELY));
    drafts.refuse("BAD_REQUEST");
    await moveOldDrafts(1);
    expect(localStorage.length).toBe(0);
  });
});
