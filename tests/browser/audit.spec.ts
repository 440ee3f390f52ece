import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/desk.ts";
import { downloaded, goTo, openForm, openRecord, write } from "./support/page.ts";
import { startHost } from "./support/host.ts";
import { handOver } from "./support/people.ts";
import type { Locator, Page } from "@playwright/test";

const log = (page: Page): Locator => page.getByRole("grid", { name: "审计记录" });
const rowsOf = (page: Page): Locator =>
  log(page)
    .getByRole("row")
    .filter({ has: page.getByRole("gridcell") });

async function enterEnterprise(page: Page, name: string): Promise<void> {
  await goTo(page, "企业");
  await page.getByRole("button", { name: "新建企业" }).first().click();
  await write(openForm(page), "企业名称", name);
  await openForm(page).getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByRole("heading", { name })).toBeVisible();
}

test("what was done stands in the log, opens to before and after, and leads to the record", async ({
  desk: { page },
}) => {
  await enterEnterprise(page, "洋县茶香商贸");
  await openRecord(page).getByRole("button", { name: "编辑" }).click();
  await write(openForm(page), "企业名称", "洋县茶香茶业");
  await openForm(page).getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByRole("heading", { name: "洋县茶香茶业" })).toBeVisible();

  await goTo(page, "审计");
  await expect(page.getByText(/已于 .* 核对：共 \d+ 条，首尾相接/u)).toBeVisible();
  await expect(rowsOf(page).first()).toContainText("修改企业");
  await expect(rowsOf(page).nth(1)).toContainText("登记企业");
  await expect(rowsOf(page).last()).toContainText("建立办公数据");
  await rowsOf(page).first().click();
  const entry = page.getByRole("article", { name: /条审计记录/u });
  await expect(entry.getByRole("row", { name: "企业名称 洋县茶香商贸 洋县茶香茶业" })).toBeVisible();
  await entry.getByRole("link", { name: "洋县茶香茶业" }).click();
  await expect(openRecord(page).getByRole("heading", { name: "洋县茶香茶业" })).toBeVisible();
});

test("the log is read by keyboard", async ({ desk: { page } }) => {
  await enterEnterprise(page, "甲商贸");
  await goTo(page, "审计");
  await expect(rowsOf(page).first()).toContainText("登记企业");
  await log(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const entry = page.getByRole("article", { name: /条审计记录/u });
  await expect(entry.getByRole("heading", { name: "建立办公数据" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(entry).toBeHidden();
});

test("filters narrow the log and what is exported; the export and the check are entries themselves", async ({
  demoDesk: { page },
}) => {
  await handOver(page, "庚主任");
  await goTo(page, "审计");
  const total = page.getByText(/^共 [\d,]+ 条$/u);
  await expect(total).toBeVisible();
  await page.getByRole("button", { name: "校验" }).click();
  await expect(rowsOf(page).first()).toContainText("校验审计记录");

  await page.getByRole("group", { name: "筛选" }).getByRole("button", { name: "事项" }).click();
  await page.getByRole("checkbox", { name: "校验审计记录" }).check();
  await page.keyboard.press("Escape");
  await expect(total).toHaveText("共 1 条");
  const file = await downloaded(page, async () => {
    await page.getByRole("button", { name: "导出" }).click();
    await page.getByRole("menuitem", { name: "CSV 文本" }).click();
  });
  expect(file.name).toMatch(/\.csv$/u);
  expect(file.bytes.toString("utf8").trim().split("\r\n")).toHaveLength(2);
  const workbook = await downloaded(page, async () => {
    await page.getByRole("button", { name: "导出" }).click();
    await page.getByRole("menuitem", { name: "Excel 表格" }).click();
  });
  expect(workbook.name).toMatch(/\.xlsx$/u);
  expect(workbook.bytes.subarray(0, 2).toString()).toBe("PK");
  await page.getByRole("button", { name: "清除条件" }).click();
  await expect(rowsOf(page).first()).toContainText("导出审计记录");
  await rowsOf(page).first().click();
  const entry = page.getByRole("article", { name: /条审计记录/u });
  await expect(entry.getByRole("row", { name: /格式 — xlsx/u })).toBeVisible();
});

test("a log that was tampered with is noticed by those who keep it, and the entry is shown", async ({
  page,
  demoOffice,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "anshang-tampered-"));
  await cp(demoOffice, folder, { recursive: true });
  const id = rewriteAnEntry(join(folder, "office.db"));
  const host = await startHost({ office: folder });
  try {
    await page.goto(host.url);
    await handOver(page, "庚主任");
    const notice = page.getByRole("region", { name: "提醒" }).getByRole("alert");
    await expect(notice).toContainText(`第 ${id} 条审计记录与前面的对不上：内容被改动过。`);
    await notice.getByRole("link", { name: "查看" }).click();
    await expect(page.getByText("请保留现有数据和备份")).toBeVisible();
    await page.getByRole("button", { name: `查看第 ${id} 条` }).click();
    await expect(rowsOf(page).first()).toContainText("与我无关");
    await page.getByRole("button", { name: "回到最新" }).click();
    await expect(rowsOf(page).first()).not.toContainText("与我无关");
    await handOver(page, "辛旁阅");
    await expect(notice).toBeHidden();
  } finally {
    await host.stop();
    await rm(folder, { recursive: true });
  }
});

/** What somebody could do to the file of an office that is not encrypted; answers which entry it was. */
function rewriteAnEntry(file: string): number {
  const database = new DatabaseSync(file);
  try {
    database.exec("DROP TRIGGER audit_entry_is_append_only_update");
    const id = Number(database.prepare("SELECT max(id) - 5 AS id FROM audit_entry").get()?.["id"]);
    database.prepare("UPDATE audit_entry SET reason = '与我无关' WHERE id = ?").run(id);
    return id;
  } finally {
    database.close();
  }
}

test("only those who keep the log see it; others are told who does", async ({ demoDesk: { page } }) => {
  await handOver(page, "辛旁阅");
  await expect(page.getByRole("link", { name: "审计" })).toBeHidden();
  await page.evaluate(() => (location.hash = "/audit"));
  await expect(page.getByText("审计记录只有这些角色可以查看：管理员、分管领导。")).toBeVisible();
});

test("the log is accessible in both languages, by day and by night", async ({ desk: { page } }) => {
  await enterEnterprise(page, "乙商贸");
  await goTo(page, "审计");
  await rowsOf(page).first().click();
  const found: string[] = [];
  for (const [language, scheme] of [
    ["English", "dark"],
    ["中文", "light"],
    ["English", "light"],
    ["中文", "dark"],
  ] as const) {
    await page.getByRole("button", { name: language, exact: true }).click();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    found.push(...(await findings(page)));
  }
  expect(found).toEqual([]);
});
