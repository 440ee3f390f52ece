import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { useQuery } from "@tanstack/react-query";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { HostAbilities, NoticeState } from "../../shared/host.ts";
import { openCaseKit } from "../../main/service/disputes/testing/case-kit.ts";
import type { CaseKit } from "../../main/service/disputes/testing/case-kit.ts";
import { disputeDraft } from "../../main/service/office/testing/drafts.ts";
import { testClock } from "../../main/service/office/testing/clock.ts";
import type { TestClock } from "../../main/service/office/testing/clock.ts";
import { MONDAY } from "../../main/service/office/testing/office.ts";
import { startLanguage } from "../../renderer/language/index.ts";
import { NoticeSettings, useDailyNotice } from "../../renderer/notices/index.ts";
import { orpc } from "../../renderer/app/client.ts";
import { atWork } from "./client-of-service.ts";
import { show, standInForDrawing } from "./show.tsx";

vi.mock("../../renderer/app/client.ts", () => import("./client-of-service.ts"));
const host = vi.hoisted(() => ({
  notices: vi.fn<() => NoticeState>(),
  askForNotices: vi.fn<() => Promise<NoticeState>>(),
  notify: vi.fn<HostAbilities["notify"]>(),
}));
vi.mock("../../renderer/app/host.ts", () => ({ host }));

const DAY = 86_400;
/** jsdom's own, which knows no locks. */
const browser = navigator;

let clock: TestClock;
let kit: CaseKit;
beforeAll(async () => {
  standInForDrawing();
  await startLanguage();
});
beforeEach(async () => {
  localStorage.clear();
  host.notices.mockReset().mockReturnValue("allowed");
  host.askForNotices.mockReset().mockImplementation(() => {
    host.notices.mockReturnValue("allowed");
    return Promise.resolve("allowed");
  });
  host.notify.mockReset().mockResolvedValue();
  clock = testClock(MONDAY);
  kit = await openCaseKit(clock);
  atWork.of = kit.mediator;
});
afterEach(async () => {
  cleanup();
  vi.stubGlobal("navigator", browser);
  await kit.close();
});

/** What stands around every page, as far as notices go; the rail asks the desk anew every minute, here a click does. */
function Frame({ settings = false }: { readonly settings?: boolean }) {
  useDailyNotice();
  const { data, refetch } = useQuery(orpc.desk.today.queryOptions());
  return (
    <>
      <button type="button" onClick={() => void refetch()}>
        {data && `${data.date} ${data.overdue.total + data.dueToday}`}
      </button>
      {settings && <NoticeSettings />}
    </>
  );
}

/** Opens a window; answers once the desk is there. */
async function openWindow(settings = false): Promise<void> {
  const before = screen.queryAllByRole("button", { name: /^2026-/u }).length;
  show(<Frame settings={settings} />);
  await waitFor(() => expect(screen.getAllByRole("button", { name: /^2026-/u })).toHaveLength(before + 1));
}

const due = async (dueOn: string) =>
  kit.mediator.disputes.create({ ...disputeDraft({ riskLevel: null, dueOn }), similar: { decision: "go_on" } });
const bodies = () => host.notify.mock.calls.map(([{ body }]) => body);
const said = (...expected: string[]) => waitFor(() => expect(bodies()).toEqual(expected));
const desk = (name: string | RegExp) => waitFor(() => screen.getByRole("button", { name }));
/** Asks the desk anew, until it says so much on that day; what was to be said about that has been said then. */
async function askAnew(told: string): Promise<void> {
  fireEvent.click(await desk(/^2026-/u));
  await desk(told);
  await new Promise((resolve) => setImmediate(resolve));
}

describe("the notice of the day", () => {
  test("tells by numbers alone what is overdue and what is due today", async () => {
    await due("2026-11-19");
    await due("2026-11-20");
    await due("2026-11-23");
    await openWindow();
    await said("2 项已超期，1 项今天到期。");
    expect(host.notify).toHaveBeenCalledWith({ title: "期限提醒", body: "2 项已超期，1 项今天到期。" });
  });

  test("is said once, however many windows the user opens, and however often they are opened", async () => {
    await due("2026-11-20");
    await Promise.all([openWindow(), openWindow()]);
    await said("1 项已超期。");
    cleanup();
    await openWindow();
    await askAnew("2026-11-23 1");
    expect(bodies()).toHaveLength(1);
  });

  test("is parted by the browser's lock where two windows ask in the same moment", async () => {
    const waiting: (() => void)[] = [];
    const request = vi.fn(
      (_name: string, take: () => boolean) => new Promise((resolve) => waiting.push(() => resolve(take()))),
    );
    vi.stubGlobal("navigator", Object.create(browser, { locks: { value: { request } } }));
    await due("2026-11-20");
    await openWindow();
    await openWindow();
    await waitFor(() => expect(waiting).toHaveLength(2));
    for (const take of waiting) take();
    await said("1 项已超期。");
    await new Promise((resolve) => setImmediate(resolve));
    expect(bodies()).toHaveLength(1);
  });

  test("is said again when the day turns while the window stays open", async () => {
    await due("2026-11-24");
    await openWindow();
    await askAnew("2026-11-23 0");
    expect(bodies()).toEqual([]);
    clock.pass(DAY);
    await askAnew("2026-11-24 1");
    await said("1 项今天到期。");
  });

  test("stays away on a day that began with nothing due, whatever comes later that day", async () => {
    await openWindow();
    await askAnew("2026-11-23 0");
    await due("2026-11-23");
    await askAnew("2026-11-23 1");
    cleanup();
    await openWindow();
    await askAnew("2026-11-23 1");
    expect(bodies()).toEqual([]);
  });

  test("is each user's own", async () => {
    await due("2026-11-20");
    await openWindow();
    await said("1 项已超期。");
    cleanup();
    atWork.of = kit.verifier;
    await openWindow();
    await said("1 项已超期。", "1 项已超期。");
  });
});

const turn = () => fireEvent.click(screen.getByRole("switch", { name: /在这台电脑上提醒我/u }));

describe("the user's own setting", () => {
  test("keeps the notice away, and is remembered on this computer", async () => {
    await openWindow(true);
    turn();
    await due("2026-11-20");
    cleanup();
    clock.pass(DAY);
    await openWindow(true);
    await askAnew("2026-11-24 1");
    expect(screen.getByRole<HTMLInputElement>("switch", { name: /在这台电脑上提醒我/u }).checked).toBe(false);
    expect(bodies()).toEqual([]);
    turn();
    await said("1 项已超期。");
  });

  test("asks the browser on a click alone, and says then what there is to say", async () => {
    host.notices.mockReturnValue("unasked");
    await due("2026-11-20");
    await openWindow(true);
    await askAnew("2026-11-23 1");
    expect(host.askForNotices).not.toHaveBeenCalled();
    expect(bodies()).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "允许浏览器通知" }));
    await said("1 项已超期。");
    expect(host.askForNotices).toHaveBeenCalledOnce();
  });

  test("says where a browser refuses that this is its own setting", async () => {
    host.notices.mockReturnValue("refused");
    await openWindow(true);
    await waitFor(() => screen.getByText(/浏览器不允许通知/u));
    expect(screen.queryByRole("button", { name: "允许浏览器通知" })).toBeNull();
  });
});
