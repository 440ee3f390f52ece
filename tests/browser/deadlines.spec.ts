import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { daysBack, register } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { goTo } from "./support/page.ts";

const parties = { applicant: "洋县稻香食品有限公司（虚构）", respondent: "洋县云岭物流有限公司（虚构）" };
const title = `${parties.applicant} – ${parties.respondent}`;

/** A dispute that was to be resolved so many days ago. */
async function enterOverdue(page: Page, ago: number): Promise<string> {
  const day = await daysBack(page);
  await register(page, parties, {
    纠纷类型: { pick: "买卖合同" },
    申请事项: "付清货款余额 12 万元",
    属地: { pick: "洋州街道" },
    来源: { pick: "依申请" },
    登记日期: day(20),
    化解时限: day(ago),
  });
  return day(ago);
}

const chosenDay = (page: Page) => page.getByRole("gridcell", { selected: true });
const hash = (page: Page) => page.evaluate(() => location.hash);

test("the calendar is walked by keys, from a day to its list and back, and into the next month", async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  const dueOn = await enterOverdue(page, 5);
  await page.evaluate((day) => (location.hash = `#/calendar?day=%22${day}%22`), dueOn);
  const list = page.getByRole("region", { name: `${dueOn} 到期` });
  await expect(list.getByRole("link", { name: title })).toBeVisible();
  await expect(list).toContainText("已超期 5 天");
  await chosenDay(page).focus();
  await page.keyboard.press("Enter");
  await expect(list).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(list.getByRole("link", { name: title })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(chosenDay(page)).toBeFocused();
  for (const key of ["PageDown", "ArrowDown", "ArrowRight", "PageDown"]) {
    const before = await hash(page);
    await page.keyboard.press(key);
    await expect.poll(() => hash(page)).not.toBe(before);
    await expect(chosenDay(page)).toBeFocused();
  }
  expect(await findings(page)).toEqual([]);
});

test("what is overdue is seen whole from the desk, and leads to its case", async ({ desk: { page } }) => {
  test.setTimeout(120_000);
  await enterOverdue(page, 3);
  await goTo(page, "工作台");
  await page.getByRole("link", { name: "查看全部：已超期" }).click();
  const row = page.getByRole("table", { name: "已超期" }).getByRole("row").nth(1);
  await expect(row).toContainText("已超期 3 天");
  await expect(row).toContainText("化解时限");
  expect(await findings(page)).toEqual([]);
  await row.getByRole("link", { name: title }).click();
  await expect(page.getByRole("article").getByRole("heading", { name: title })).toBeVisible();
});

test("rules and numbers stand in the settings, and a rule is revised there", async ({ desk: { page } }) => {
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "编号" }).click();
  await expect(page.getByText("还没有编过号")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("tab", { name: "每日提醒" }).click();
  await expect(page.getByRole("switch", { name: "在这台电脑上提醒我" })).toBeChecked();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("tab", { name: "规则与期限" }).click();
  const rules = page.getByRole("table", { name: "纠纷办理期限" });
  await expect(rules.getByRole("row", { name: /人民调解期限/u })).toContainText("1 个月");
  expect(await findings(page)).toEqual([]);
  await rules.getByRole("button", { name: /修订\s*回访期限/u }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "回访 *", exact: true }).fill("45");
  await dialog.getByRole("textbox", { name: "依据" }).fill("本办决定");
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Control+s");
  await expect(dialog).toBeHidden();
  await expect(rules.getByRole("row", { name: /回访期限/u })).toContainText("回访：45 天");
});
