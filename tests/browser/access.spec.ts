import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/desk.ts";
import { startHost } from "./support/host.ts";
import { goTo, openForm, write } from "./support/page.ts";
import {
  administrator,
  ask,
  expectWorking,
  leaveBy,
  officeName,
  passwordField,
  setUp,
  signIn,
} from "./support/people.ts";

const PASSWORD = "朱鹮 飞过 汉江 两岸";

/** What is wrong for people who do not see well, in both languages, by day and by night. */
async function findingsInEveryLook(page: Page): Promise<string[]> {
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
  await page.getByRole("button", { name: "English", exact: true }).click();
  await page.getByRole("button", { name: "中文", exact: true }).click();
  return found;
}

async function fillSetUp(page: Page, again = PASSWORD): Promise<void> {
  await page.getByRole("textbox", { name: "单位名称" }).fill(officeName);
  await page.getByRole("textbox", { name: "管理员姓名" }).fill("周主任");
  await passwordField(page, "新密码").fill(PASSWORD);
  await passwordField(page, "再输一遍").fill(again);
}

test("an office is set up with its recovery code, and nobody gets in without the password", async ({
  bareDesk: { page },
}) => {
  test.setTimeout(120_000);
  await expect(page.getByRole("heading", { name: "首次使用" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "单位名称" })).toBeFocused();
  await expect(page.getByText("至少 10 个字符")).toBeVisible();
  const go = page.getByRole("button", { name: "建立并进入" });
  await go.click();
  await expect(page.getByText("必须填写。").first()).toBeVisible();
  await passwordField(page, "新密码").fill("周主任123");
  await go.click();
  await expect(page.getByText("密码太短，至少 10 个字符。")).toBeVisible();
  await fillSetUp(page, "朱鹮 飞过 汉江 两边");
  await expect(page.getByText("两次输入的不一样。")).toBeVisible();
  await fillSetUp(page);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "恢复码" })).toBeVisible();
  await expect(page.getByText("它只显示这一次")).toBeVisible();
  const goOn = page.getByRole("button", { name: "继续" });
  await expect(goOn).toBeDisabled();
  await page.getByRole("checkbox", { name: "我已打印或抄写" }).check();
  await goOn.click();
  await expectWorking(page, "周主任");
  await expect(page.getByText(officeName, { exact: true })).toBeVisible();

  await leaveBy(page, "退出登录");
  await expect(page.getByRole("textbox", { name: "姓名" })).toHaveValue("周主任");
  await expect(passwordField(page, "密码")).toBeFocused();
  await expect(page.getByText(officeName)).toBeHidden();
  for (let tries = 0; tries < 3; tries += 1) {
    await passwordField(page, "密码").fill("朱鹮 飞过 汉江");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toHaveText("姓名或密码不对。");
    await expect(passwordField(page, "密码")).toHaveValue("");
  }
  await expect(page.getByRole("timer")).toHaveText(/^请等 [1-5] 秒后再试。$/u);
  await expect(page.getByRole("button", { name: "登录", exact: true })).toBeDisabled();
  const right = { name: "周主任", password: PASSWORD };
  const early = await ask(page, "access/signIn", right);
  expect([early.status, early.body]).toMatchObject([429, { code: "WAIT", data: { waitSeconds: expect.any(Number) } }]);
  await expect(page.getByRole("timer")).toBeHidden();
  await signIn(page, right);
  await expectWorking(page, "周主任");
});

test("a window that nobody touches locks itself, shows nothing and leads back to the same place", async ({
  desk: { page },
}) => {
  await goTo(page, "纠纷");
  await page.getByRole("button", { name: "新建纠纷" }).first().click();
  await write(openForm(page), "申请人", "汉中机密商贸");
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "安全" }).click();
  await page.getByRole("textbox", { name: "分钟" }).fill("0");
  await expect(page.getByText("请填 1 到 240 之间的整数。")).toBeVisible();
  await page.getByRole("textbox", { name: "分钟" }).fill("1");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存。")).toBeVisible();
  await goTo(page, "企业");
  await expect(page.getByText("还没有企业。")).toBeVisible();

  await page.clock.install();
  await page.reload();
  await expect(page.getByText("还没有企业。")).toBeVisible();
  await page.clock.runFor(40_000);
  await page.mouse.wheel(0, 1);
  await page.clock.runFor(50_000);
  await expectWorking(page, administrator.name);
  await page.clock.runFor(15_000);
  await expect(page.getByRole("heading", { name: `已锁定：${administrator.name}` })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.textContent)).not.toMatch(/企业|洋县|机密/u);
  await expect.poll(async () => (await ask(page, "accounts/list")).status).toBe(401);

  await passwordField(page, "密码").fill("不是这个密码呀");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("密码不对。");
  await passwordField(page, "密码").fill(administrator.password);
  await page.keyboard.press("Enter");
  await expect(page.getByText("还没有企业。")).toBeVisible();
});

test("Ctrl+L locks at once; somebody else can sign in instead", async ({ desk: { page } }) => {
  await goTo(page, "报告");
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: /已锁定/u })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.textContent)).not.toContain("洋县");
  await page.reload();
  await expect(page.getByRole("heading", { name: /已锁定/u })).toBeVisible();
  await page.getByRole("button", { name: "换人登录" }).click();
  await expect(page.getByRole("textbox", { name: "姓名" })).toHaveValue("");
  await signIn(page, administrator);
  await expect(page.getByRole("heading", { name: "报告", exact: true })).toBeVisible();
});

test("what another window locks is locked in this one, too", async ({ desk: { page } }) => {
  await goTo(page, "贷款清收");
  await ask(page, "access/lock");
  await page.getByRole("navigation", { name: "业务" }).getByRole("link", { name: "稳评" }).click();
  await expect(page.getByRole("heading", { name: /已锁定/u })).toBeVisible();
});

test("the recovery code gives an administrator a new password, and can be replaced", async ({
  desk: { page, recoveryCode },
}) => {
  test.setTimeout(120_000);
  await leaveBy(page, "退出登录");
  const recover = async (code: string, password: string): Promise<void> => {
    await page.getByRole("button", { name: "忘记密码" }).click();
    await expect(page.getByText("请找本单位的管理员")).toBeVisible();
    await page.getByRole("button", { name: "使用恢复码" }).click();
    await page.getByRole("textbox", { name: "恢复码" }).fill(code);
    await page.getByRole("textbox", { name: "管理员姓名" }).fill(administrator.name);
    await passwordField(page, "新密码").fill(password);
    await passwordField(page, "再输一遍").fill(password);
    await page.getByRole("button", { name: "设新密码并登录" }).click();
  };
  await recover(recoveryCode.replaceAll(/[0-9A-Z]{4}$/gu, "0000"), PASSWORD);
  await expect(page.getByRole("alert")).toHaveText("恢复码不对，请对照打印件核对。");
  await page.getByRole("textbox", { name: "恢复码" }).fill(recoveryCode.replaceAll("-", " ").toLowerCase());
  await page.getByRole("button", { name: "设新密码并登录" }).click();
  await expectWorking(page, administrator.name);

  await goTo(page, "设置");
  await page.getByRole("tab", { name: "安全" }).click();
  await page.getByRole("button", { name: "换新恢复码" }).click();
  const dialog = page.getByRole("dialog");
  await passwordField(page, "您的密码").fill(administrator.password);
  await dialog.getByRole("button", { name: "换新恢复码" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("密码不对。");
  await passwordField(page, "您的密码").fill(PASSWORD);
  await dialog.getByRole("button", { name: "换新恢复码" }).click();
  const shown = await page.locator("[data-recovery-code]").getAttribute("data-recovery-code");
  expect(shown).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/u);
  expect(shown).not.toBe(recoveryCode);
  await page.getByRole("checkbox", { name: "我已打印或抄写" }).check();
  await page.getByRole("button", { name: "继续" }).click();
  await expect(page.getByRole("tab", { name: "安全" })).toHaveAttribute("aria-selected", "true");

  await leaveBy(page, "退出登录");
  await recover(recoveryCode, "柳暗花明又一村了呀呀");
  await expect(page.getByRole("alert")).toHaveText("恢复码不对，请对照打印件核对。");
});

test("one changes one's own password", async ({ desk: { page } }) => {
  await page.getByRole("button", { name: /当前工作人员/u }).click();
  await page.getByRole("menuitem", { name: "修改密码" }).click();
  const dialog = page.getByRole("dialog", { name: "修改密码" });
  await passwordField(page, "现在的密码").fill(administrator.password);
  await passwordField(page, "新密码").fill(`${administrator.name}${officeName}`);
  await passwordField(page, "再输一遍").fill(`${administrator.name}${officeName}`);
  await dialog.getByRole("button", { name: "修改密码" }).click();
  await expect(dialog.getByText("密码里差不多只有姓名或单位名称")).toBeVisible();
  await passwordField(page, "新密码").fill(PASSWORD);
  await passwordField(page, "再输一遍").fill(PASSWORD);
  await dialog.getByRole("button", { name: "修改密码" }).click();
  await expect(page.getByText("密码已修改。")).toBeVisible();
  await leaveBy(page, "退出登录");
  await signIn(page, { name: administrator.name, password: PASSWORD });
  await expectWorking(page, administrator.name);
});

test("the key is changed, and everybody goes on working", async ({ desk: { page } }) => {
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "安全" }).click();
  await page.getByRole("button", { name: "更换加密密钥" }).click();
  await passwordField(page, "您的密码").fill(administrator.password);
  await page.getByRole("dialog").getByRole("button", { name: "更换加密密钥" }).click();
  await expect(page.getByText("已更换加密密钥。")).toBeVisible();
  await goTo(page, "企业");
  await expect(page.getByText("还没有企业。")).toBeVisible();
});

test("an open password, capital letters and the roles are told in words", async ({ desk: { page } }) => {
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "安全" }).click();
  const verify = page.getByRole("row", { name: /^核实到账、退回到账/u });
  await expect(verify.getByRole("cell")).toHaveText(["不可以", "可以", "可以", "不可以", "不可以"]);
  await leaveBy(page, "锁定");
  const password = passwordField(page, "密码");
  await password.fill("abc");
  await expect(password).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "显示密码" }).press("Enter");
  await expect(password).toHaveAttribute("type", "text");
  await expect(page.getByRole("heading", { name: /已锁定/u })).toBeVisible();
});

test("the demo office is open to everybody and says so", async ({ demoDesk: { page } }) => {
  await expect(page.getByText("演示数据", { exact: true })).toBeVisible();
  await page.keyboard.press("Control+l");
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "安全" }).click();
  await expect(page.getByText("这是演示数据，不设密码")).toBeVisible();
  await expect(page.getByRole("button", { name: "换新恢复码" })).toBeHidden();
});

test("an office of an earlier version gets a password, and keeps what it holds", async ({ page, demoOffice }) => {
  const folder = await mkdtemp(join(tmpdir(), "anshang-earlier-"));
  await cp(demoOffice, folder, { recursive: true });
  const database = new DatabaseSync(join(folder, "office.db"));
  database.exec("UPDATE office SET demo = 0");
  database.close();
  const host = await startHost({ office: folder });
  try {
    await page.goto(host.url);
    await expect(page.getByRole("heading", { name: "为现有数据设置密码" })).toBeVisible();
    await expect(page.getByText("其他同事登录前，要由管理员在“设置 → 人员”里各给一个初始密码")).toBeVisible();
    const name = await page.getByRole("combobox", { name: "管理员姓名" }).inputValue();
    await page.getByRole("textbox", { name: "单位名称" }).fill(officeName);
    await passwordField(page, "新密码").fill(PASSWORD);
    await passwordField(page, "再输一遍").fill(PASSWORD);
    await page.getByRole("button", { name: "加密并进入" }).click();
    await page.getByRole("checkbox", { name: "我已打印或抄写" }).check();
    await page.getByRole("button", { name: "继续" }).click();
    await expectWorking(page, name);
    await goTo(page, "设置");
    await expect(page.getByRole("row", { name: /辛旁阅/u })).toContainText("无登录");
    await goTo(page, "纠纷");
    await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
  } finally {
    await host.stop();
    await rm(folder, { recursive: true });
  }
});

test("an office whose keys are gone says what that means and what to do", async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), "anshang-keys-"));
  const first = await startHost({ office: folder });
  await page.goto(first.url);
  await setUp(page);
  await first.stop();
  const keys = join(folder, "office.keys");
  await cp(keys, join(folder, "put-aside"));
  await rm(keys);
  await rm(join(folder, "office-copy.keys"));
  const host = await startHost({ office: folder });
  try {
    await page.goto(host.url);
    await expect(page.getByRole("heading", { name: "找不到密钥文件" })).toBeVisible();
    await expect(page.getByText(folder)).toBeVisible();
    await expect(page.getByRole("button", { name: "从备份恢复" })).toBeVisible();
    await expect(page.getByRole("button", { name: "选择其他文件夹" })).toBeHidden();
    expect(await findingsInEveryLook(page)).toEqual([]);
    await page.getByRole("button", { name: "重试" }).click();
    await expect(page.getByRole("heading", { name: "找不到密钥文件" })).toBeVisible();
    await cp(join(folder, "put-aside"), keys);
    await page.getByRole("button", { name: "重试" }).click();
    await signIn(page, administrator);
    await expectWorking(page, administrator.name);
  } finally {
    await host.stop();
    await rm(folder, { recursive: true });
  }
});

test("every step of the way in is accessible in both languages, by day and by night", async ({
  bareDesk: { page },
}) => {
  test.setTimeout(120_000);
  await expect(page.getByRole("heading", { name: "首次使用" })).toBeVisible();
  const found = await findingsInEveryLook(page);
  await fillSetUp(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "恢复码" })).toBeVisible();
  found.push(...(await findingsInEveryLook(page)));
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "继续" }).click();
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "安全" }).click();
  await expect(page.getByRole("button", { name: "换新恢复码" })).toBeVisible();
  found.push(...(await findingsInEveryLook(page)));
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: /已锁定/u })).toBeVisible();
  found.push(...(await findingsInEveryLook(page)));
  await page.getByRole("button", { name: "换人登录" }).click();
  await expect(page.getByRole("button", { name: "登录", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "登录", exact: true }).click();
  found.push(...(await findingsInEveryLook(page)));
  await page.getByRole("button", { name: "忘记密码" }).click();
  found.push(...(await findingsInEveryLook(page)));
  await page.getByRole("button", { name: "使用恢复码" }).click();
  await page.getByRole("button", { name: "设新密码并登录" }).click();
  found.push(...(await findingsInEveryLook(page)));
  expect(found).toEqual([]);
});
