import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/desk.ts";
import { startHost } from "./support/host.ts";
import { goTo, openForm, openRecord, write } from "./support/page.ts";
import { administrator, ask, expectWorking, officeName, setUp, signIn } from "./support/people.ts";

const atHand = (page: Page): Locator => page.getByRole("table").filter({ hasText: "原因" });
const enterprises = (page: Page): Locator => page.getByRole("grid", { name: "企业" });

async function openBackups(page: Page): Promise<void> {
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "备份" }).click();
  await expect(page.getByRole("heading", { name: "现有的备份" })).toBeVisible();
}

async function enterEnterprise(page: Page, name: string): Promise<void> {
  await goTo(page, "企业");
  await page.getByRole("button", { name: "新建企业" }).first().click();
  await write(openForm(page), "企业名称", name);
  await openForm(page).getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByRole("heading", { name })).toBeVisible();
}

async function backUp(page: Page): Promise<void> {
  await page.getByRole("button", { name: "立即备份" }).click();
  await expect(page.getByText("备份完成，已打开核对。")).toBeVisible();
}

/** After a restore everybody signs in again. */
async function signInAgain(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await signIn(page, administrator);
  await expectWorking(page, administrator.name);
}

/** Says who wants to see a backup, as its administrator. */
async function showAs(place: Locator, { name, password }: { name: string; password: string }): Promise<void> {
  await place.getByRole("textbox", { name: "管理员姓名" }).fill(name);
  await place.getByRole("textbox", { name: "密码", exact: true }).fill(password);
  await place.getByRole("button", { name: "查看内容" }).click();
}

test("a backup made by hand brings the office back; what came later is shown before it is lost, and comes back by undoing", async ({
  desk: { page },
}) => {
  // A whole story: two records, a backup, a restore, and its undoing.
  test.slow();
  await enterEnterprise(page, "洋县茶香商贸");
  await openBackups(page);
  await expect(page.getByText("还没有做过备份。")).toBeVisible();
  await expect(page.getByText("备份和办公数据在同一块磁盘上")).toBeVisible();
  await backUp(page);
  await expect(page.getByText(/^今天 \d\d:\d\d，存放在/u)).toBeVisible();
  await expect(atHand(page).getByRole("row").nth(1)).toContainText("手动");
  await expect(atHand(page).getByRole("row").nth(1)).toContainText("企业 1");

  await enterEnterprise(page, "汉江渔业");
  await openBackups(page);
  await atHand(page).getByRole("button", { name: "恢复" }).click();
  const dialog = page.getByRole("dialog", { name: "恢复备份" });
  await showAs(dialog, { name: administrator.name, password: "不是这个密码" });
  await expect(dialog.getByRole("alert")).toHaveText("姓名、密码或恢复码不对。");
  await showAs(dialog, administrator);
  await expect(dialog.getByText(`单位：${officeName}`)).toBeVisible();
  await expect(dialog.getByRole("row", { name: "企业 2 1 少 1 条" })).toBeVisible();
  await expect(dialog.getByText(/管理员 登记企业/u)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "用这份备份替换现在的数据" }).click();
  await expect(dialog.getByText(/^已恢复到 .* 的备份。$/u)).toBeVisible();
  await dialog.getByRole("button", { name: "继续" }).click();

  await signInAgain(page);
  await goTo(page, "企业");
  await expect(enterprises(page).getByText("洋县茶香商贸")).toBeVisible();
  await expect(enterprises(page).getByText("汉江渔业")).toHaveCount(0);

  await openBackups(page);
  await expect(atHand(page).getByText("恢复前")).toBeVisible();
  await page.getByRole("button", { name: "撤销上次恢复" }).click();
  const undoing = page.getByRole("dialog", { name: "撤销上次恢复" });
  await undoing.getByRole("textbox", { name: "管理员姓名" }).fill(administrator.name);
  await undoing.getByRole("textbox", { name: "密码", exact: true }).fill(administrator.password);
  await undoing.getByRole("button", { name: "撤销恢复" }).click();
  await signInAgain(page);
  await goTo(page, "企业");
  await expect(enterprises(page).getByText("汉江渔业")).toBeVisible();
});

test("an empty folder on another machine becomes the office with the recovery code", async ({
  desk: { page, folder, recoveryCode },
}) => {
  await openBackups(page);
  await backUp(page);
  const elsewhere = await mkdtemp(join(tmpdir(), "anshang-elsewhere-"));
  await cp(join(folder, "backups"), join(elsewhere, "backups"), { recursive: true });
  const host = await startHost({ office: elsewhere });
  try {
    await page.goto(host.url);
    await page.getByRole("button", { name: "从备份恢复" }).click();
    await atHand(page).getByRole("button", { name: "恢复" }).click();
    await page.getByText("恢复码", { exact: true }).click();
    await page.getByRole("textbox", { name: "恢复码" }).fill(recoveryCode);
    await page.getByRole("button", { name: "查看内容" }).click();
    await expect(page.getByText(`单位：${officeName}`)).toBeVisible();
    await expect(page.getByText("现在的数据打不开")).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "恢复这份备份" }).click();
    await page.getByRole("button", { name: "继续" }).click();
    await signInAgain(page);
  } finally {
    await host.stop();
    await rm(elsewhere, { recursive: true, force: true });
  }
});

test("a damaged office is brought back from its newest backup", async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), "anshang-damaged-"));
  const first = await startHost({ office: folder });
  try {
    await page.goto(first.url);
    await setUp(page);
    await page.reload();
    await openBackups(page);
    await backUp(page);
  } finally {
    await first.stop();
  }
  await writeFile(join(folder, "office.db"), Buffer.alloc(65_536, 7));
  const again = await startHost({ office: folder });
  try {
    await page.goto(again.url);
    await signIn(page, administrator);
    await page.getByRole("button", { name: "从备份恢复" }).click();
    await atHand(page).getByRole("button", { name: "恢复" }).first().click();
    await showAs(page.getByRole("main"), administrator);
    await page.getByRole("button", { name: "恢复这份备份" }).click();
    await page.getByRole("button", { name: "继续" }).click();
    await signInAgain(page);
  } finally {
    await again.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

test("the demo office is backed up and restored without a password, in English, too", async ({
  demoDesk: { page },
}) => {
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Backups" }).click();
  await expect(page.getByRole("heading", { name: "Last backup" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByText("Backup made, opened and checked.")).toBeVisible();
  await page.getByRole("table").getByRole("button", { name: "Restore" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Restore a backup" });
  await dialog.getByRole("button", { name: "Show what it holds" }).click();
  await dialog.getByRole("button", { name: "Replace the present office with this backup" }).click();
  await expect(dialog.getByText(/was restored/u)).toBeVisible();
  await dialog.getByRole("button", { name: "Continue" }).click();
  const { body } = await ask(page, "backups/status");
  expect(body).toMatchObject({ lastGood: { reason: "restore" } });
});
