import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openCaseKit } from "../../main/service/disputes/testing/case-kit.ts";
import type { CaseKit } from "../../main/service/disputes/testing/case-kit.ts";
import { startLanguage } from "../../renderer/language/index.ts";
import { NumberSettings } from "../../renderer/numbers/index.ts";
import { atWork } from "./client-of-service.ts";
import { show, standInForDrawing } from "./show.tsx";

vi.mock("../../renderer/app/client.ts", () => import("./client-of-service.ts"));
// Leads to a record of a register, by the page's router, which is not here.
vi.mock("../../renderer/parts/register/record-link.tsx", () => ({
  PlaceLink: ({ place, children }: { place: { id: number }; children: string }) => (
    <a href={`#${place.id}`}>{children}</a>
  ),
}));

let kit: CaseKit;
beforeAll(async () => {
  standInForDrawing();
  await startLanguage();
});
beforeEach(async () => {
  kit = await openCaseKit();
});
afterEach(async () => {
  cleanup();
  await kit.close();
});

const remove = async (id: number, reason: string) =>
  kit.mediator.disputes.remove({ id, version: (await kit.at(id)).version, reason });

async function showGaps(role: "administrator" | "mediator" = "administrator"): Promise<HTMLElement> {
  atWork.of = kit[role];
  show(<NumberSettings />);
  fireEvent.click(await waitFor(() => screen.getByRole("button", { name: /查看 \d+ 个缺号/u })));
  return waitFor(() => screen.getByRole("table", { name: /年的缺号$/u }));
}

test("before anything was numbered, the page says so and what the first numbers will be", async () => {
  atWork.of = kit.administrator;
  show(<NumberSettings />);
  await waitFor(() => screen.getByText(/还没有编过号/u));
  expect(screen.getByText("（2026）洋商调字第001号")).toBeTruthy();
});

test("each gap is told with why, who and when, and leads to its dispute where there is one", async () => {
  const [into, merged, deleted] = [
    await kit.caseIn("registered"),
    await kit.caseIn("registered"),
    await kit.caseIn("registered"),
  ];
  await kit.mediator.disputes.merge({ ...(await kit.at(merged)), on: "2026-11-20", into, reason: "同一合同引起" });
  await remove(deleted, "重复登记");
  const gaps = within(await showGaps());
  const [, first, second] = gaps.getAllByRole("row");
  expect(first?.textContent).toContain("PC20260002已并入 PC20260001：同一合同引起甲承办 2026-11-23 09:00");
  expect(gaps.getByRole("link", { name: "PC20260002" }).getAttribute("href")).toBe(`#${merged}`);
  expect(second?.textContent).toContain("PC20260003记录已删除：重复登记");
  expect(gaps.getAllByRole("link")).toHaveLength(1);
});

test("a gap is explained in words, and drops out of what is unexplained", async () => {
  await remove(await kit.caseIn("registered"), "重复登记");
  const gaps = within(await showGaps());
  fireEvent.click(gaps.getByRole("button", { name: /^说明/u }));
  const dialog = within(await waitFor(() => screen.getByRole("dialog", { name: "说明缺号 PC20260001" })));
  fireEvent.click(dialog.getByRole("button", { name: "保存" }));
  await waitFor(() => dialog.getByText("必须填写。"));
  fireEvent.change(dialog.getByRole("textbox", { name: /^说明/u }), { target: { value: "当事人两次来电，已作废" } });
  fireEvent.click(dialog.getByRole("button", { name: "保存" }));
  await waitFor(() => screen.getByText("当事人两次来电，已作废"));
  fireEvent.click(screen.getByRole("switch", { name: "只看未说明的" }));
  await waitFor(() => screen.getByText("缺号都已说明。"));
});

test("whoever may not explain reads who may", async () => {
  await remove(await kit.caseIn("registered"), "重复登记");
  const gaps = within(await showGaps("mediator"));
  expect(gaps.getByRole("button", { name: /^说明/u }).getAttribute("aria-disabled")).toBe("true");
});

const rows = () => screen.getAllByRole("row", { name: /^第 \d+ 号/u }).length;

test("a long list of gaps comes a page at a time", async () => {
  const { writer } = kit.office.session.ground;
  await kit.caseIn("registered");
  writer.exec("UPDATE number_sequence SET last = 121 WHERE scope = 'dispute'");
  await showGaps();
  await waitFor(() => expect(rows()).toBe(50));
  fireEvent.click(screen.getByRole("button", { name: "再显示 50 个" }));
  await waitFor(() => expect(rows()).toBe(100));
  fireEvent.click(screen.getByRole("button", { name: "再显示 20 个" }));
  await waitFor(() => expect(rows()).toBe(120));
});
