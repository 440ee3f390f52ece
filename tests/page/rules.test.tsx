import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openCaseKit } from "../../main/service/disputes/testing/case-kit.ts";
import type { CaseKit } from "../../main/service/disputes/testing/case-kit.ts";
import { startLanguage } from "../../renderer/language/index.ts";
import { RuleSettings } from "../../renderer/rules/index.ts";
import { atWork } from "./client-of-service.ts";
import { show, standInForDrawing } from "./show.tsx";

vi.mock("../../renderer/app/client.ts", () => import("./client-of-service.ts"));

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

async function showRules(role: "administrator" | "mediator" = "administrator"): Promise<void> {
  atWork.of = kit[role];
  show(<RuleSettings />);
  await waitFor(() => screen.getByRole("table", { name: "纠纷办理期限" }));
}

const row = (name: string) => screen.getAllByRole("row").filter((each) => each.textContent.includes(name));
const rule = (name: string) => within(row(name)[0] ?? document.body);
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const type = (input: HTMLElement, value: string) => {
  fireEvent.change(input, { target: { value } });
  fireEvent.blur(input);
};

async function revise(name: RegExp): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole("button", { name }));
  return waitFor(() => screen.getByRole("dialog"));
}
const save = () => fireEvent.click(screen.getByRole("button", { name: "保存新版本" }));

describe("the rules", () => {
  test("stand in words, with their grounds and their day", async () => {
    await showRules();
    const confirmation = row("司法确认申请期")[0]?.textContent;
    expect(confirmation).toContain("自协议生效起：30 天，末日遇放假顺延");
    expect(confirmation).toContain("第 20、25、28 天提醒");
    expect(confirmation).toContain("2024-01-01");
    expect(confirmation).toContain("第205条");
    expect(row("调解案号和交办单编号式样")[0]?.textContent).toContain(
      "（{yyyy}）{prefix}调字第{seq:3}号，如 （2026）洋商调字第001号",
    );
  });

  test("show what was replaced on demand", async () => {
    await showRules();
    const assigned = "委派调解（立案前）：30 天";
    expect(screen.queryByText(assigned)).toBeNull();
    fireEvent.click(screen.getByRole("switch", { name: "显示历次版本" }));
    const past = await waitFor(() => screen.getByText(assigned));
    expect(past.closest("tr")?.textContent).toContain("已被代替");
  });

  test("say which ways each type of dispute allows, and why", async () => {
    await showRules("mediator");
    const ways = screen.getByRole("table", { name: "处理方式与纠纷类型对应表" });
    const consumer = within(ways).getByRole("row", { name: /其他消费/u });
    expect(
      within(consumer)
        .getAllByRole("cell")
        .map((cell) => cell.textContent)
        .slice(0, 5),
    ).toEqual(["可以", "可以", "不可以", "可以", "可以"]);
    expect(consumer.textContent).toContain("不属商事调解");
  });

  test("are revised by an administrator alone; others read who may", async () => {
    await showRules("mediator");
    const button = rule("回访期限").getByRole("button", { name: /^修订/u });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(button);
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a revision", () => {
  test("begins with what the last version says, and becomes the next one", async () => {
    await showRules();
    await revise(/^修订\s*回访期限$/u);
    expect(field("回访 *").value).toBe("30");
    type(field("回访 *"), "45");
    type(field(/^生效日期/u), "2026-12-01");
    type(field(/^依据/u), "本办 2026 年 11 月 23 日决定");
    save();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(row("回访期限")[0]?.textContent).toContain("回访：45 天"));
    expect(row("回访期限")[0]?.textContent).toContain("未生效");
    const followUp = (await kit.administrator.rules.list()).find(({ code }) => code === "follow_up");
    expect(followUp?.versions[0]).toMatchObject({
      version: 2,
      effectiveFrom: "2026-12-01",
      parameters: { terms: { visit: { days: 45, kind: "calendar", roll: false } } },
    });
  });

  test("is not sent as long as a number is out of range or the grounds are missing", async () => {
    await showRules();
    const dialog = await revise(/^修订\s*工作台提示$/u);
    type(field("到期提前提示（工作日）"), "61");
    save();
    await waitFor(() => within(dialog).getByText("请填写 0 至 60 之间的整数。"));
    expect(field("到期提前提示（工作日）").value).toBe("61");
    const desk = (await kit.administrator.rules.list()).find(({ code }) => code === "desk");
    expect(desk?.versions).toHaveLength(1);
  });

  test("that the service refuses keeps what was typed", async () => {
    await showRules();
    const dialog = await revise(/^修订\s*期限颜色$/u);
    type(field("剩余几天以内为黄"), "5");
    type(field(/^生效日期/u), "2022-12-31");
    type(field(/^依据/u), "本办决定");
    save();
    await waitFor(() => within(dialog).getByText("不能早于现行版本的生效日期 2023-01-01。"));
    expect(field("剩余几天以内为黄").value).toBe("5");
  });

  test("of a template shows the next number while it is typed, and what is wrong with it", async () => {
    await kit.caseIn("in_mediation");
    await showRules();
    const dialog = await revise(/^修订\s*调解案号/u);
    await waitFor(() => within(dialog).getByText("下一个号：（2026）洋商调字第002号"));
    type(field("字头"), "洋企");
    await waitFor(() => within(dialog).getByText("下一个号：（2026）洋企调字第001号"));
    type(field("调解案号"), "（{yyyy}）调字第{seq}号");
    await waitFor(() => within(dialog).getByText(/填了字头，式样里就要有/u));
    type(field("调解案号"), "（{yyyy}）{prefix}调{seq}号{");
    await waitFor(() => within(dialog).getByText(/大括号里只能写/u));
  });

  test("of a template that would give a number twice is refused under its field", async () => {
    await kit.caseIn("in_mediation");
    await showRules();
    const dialog = await revise(/^修订\s*调解案号/u);
    type(field("字头"), "");
    type(field("调解案号"), "（{yyyy}）洋商调字第{seq:3}号");
    type(field("交办单编号"), "洋交办〔{yyyy}〕{seq}号");
    type(field(/^依据/u), "本办决定");
    save();
    await waitFor(() => within(dialog).getByText(/下一个号是 （2026）洋商调字第001号，已经用过/u));
  });
});
