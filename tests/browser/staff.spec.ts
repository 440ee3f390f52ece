import { expect, test } from "./support/desk.ts";
import { choose, goTo, openForm, openRecord, pressInVain, write } from "./support/page.ts";
import { expectWorking, handOver, leaveBy, passwordField, signIn } from "./support/people.ts";

test("somebody who only looks is told why nothing can be changed", async ({ demoDesk: { page } }) => {
  await handOver(page, "辛旁阅");
  await goTo(page, "纠纷");
  const create = page.getByRole("button", { name: "新建纠纷" });
  await expect(create).toHaveAttribute("aria-disabled", "true");
  await create.hover();
  await expect(page.getByRole("tooltip", { name: /您的角色不能这样做/u })).toBeVisible();
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await pressInVain(openRecord(page).getByRole("button", { name: "编辑" }));
  await expect(openForm(page)).toBeHidden();
  await page.keyboard.press("n");
  await expect(openForm(page)).toBeHidden();

  await goTo(page, "导入");
  await expect(page.getByRole("button", { name: "选择文件" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText(/您的角色不能这样做/u).first()).toBeVisible();
  await goTo(page, "设置");
  await expect(page.getByRole("button", { name: "添加人员" })).toHaveAttribute("aria-disabled", "true");
});

test("who records a payment does not verify it; a colleague who signs in at the same window does", async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  await goTo(page, "设置");
  await page.getByRole("button", { name: "添加人员" }).click();
  const dialog = page.getByRole("dialog", { name: "添加人员" });
  await dialog.getByRole("textbox", { name: "姓名" }).fill("戊核实");
  await choose(dialog, "角色", "核实人");
  await dialog.getByRole("button", { name: "生成一个" }).click();
  const first = dialog.getByRole("textbox", { name: "初始密码" });
  await expect(first).toHaveValue(/^([a-z]{4}-){3}\d\d$/u);
  const firstPassword = await first.inputValue();
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("请当面告诉 戊核实 这个初始密码")).toBeVisible();
  await expect(dialog.getByText(firstPassword)).toBeVisible();
  await dialog.getByRole("button", { name: "完成" }).click();
  await expect(page.getByRole("row", { name: /戊核实 核实人 — 初始密码待改/u })).toBeVisible();

  const enterPayment = async (voucher: string): Promise<void> => {
    await page.keyboard.press("n");
    await choose(openForm(page), "归口", "不计入");
    await choose(openForm(page), "挽损方式", "清欠");
    await write(openForm(page), "金额", "100");
    await write(openForm(page), "付款方", "甲");
    await write(openForm(page), "收款方", "乙");
    await write(openForm(page), "凭证号", voucher);
    await openForm(page).getByRole("button", { name: "保存" }).click();
    await expect(openRecord(page).getByText(voucher).first()).toBeVisible();
  };
  const verify = openRecord(page).getByRole("button", { name: "核实", exact: true });
  await goTo(page, "到账");
  await enterPayment("PZ1");
  await leaveBy(page, "换人");
  await expect(page.getByRole("textbox", { name: "姓名" })).toHaveValue("");
  await signIn(page, { name: "戊核实", password: firstPassword });
  await expect(page.getByRole("heading", { name: "戊核实，请设置自己的密码" })).toBeVisible();
  await passwordField(page, "初始密码").fill(firstPassword);
  await passwordField(page, "新密码").fill("纸坊街道的第三棵大树");
  await passwordField(page, "再输一遍").fill("纸坊街道的第三棵大树");
  await page.getByRole("button", { name: "修改密码" }).click();
  await expectWorking(page, "戊核实");
  await expect(page.getByRole("link", { name: "工作台" })).toHaveAttribute("data-status", "active");
  await expect(page.getByRole("link", { name: "审计" })).toBeHidden();

  await goTo(page, "到账");
  await page.getByRole("grid").getByText("100.00").click();
  await verify.click();
  await expect(openRecord(page).getByText("已核实").first()).toBeVisible();
  await expect(openRecord(page).getByText("戊核实 核实")).toBeVisible();

  await enterPayment("PZ2");
  await pressInVain(verify);
  await verify.hover();
  await expect(page.getByRole("tooltip", { name: /不能自己核实/u })).toBeVisible();
  await expect(openRecord(page).getByText("待核实").first()).toBeVisible();
});

test("who leaves has no way in from that moment, and who forgot their password gets a first one", async ({
  desk: { page },
}) => {
  await goTo(page, "设置");
  await page.getByRole("button", { name: "添加人员" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "姓名" }).fill("丁承办");
  await dialog.getByRole("textbox", { name: "初始密码" }).fill("1234567890");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("这是常见的密码")).toBeVisible();
  await dialog.getByRole("textbox", { name: "初始密码" }).fill("");
  await dialog.getByRole("button", { name: "保存" }).click();
  const row = page.getByRole("row", { name: /丁承办/u });
  await expect(row).toContainText("无登录");

  await row.getByRole("button", { name: "给初始密码" }).click();
  await dialog.getByRole("textbox", { name: "初始密码" }).fill("山重水复疑无路柳暗花明");
  await dialog.getByRole("button", { name: "给初始密码" }).click();
  await expect(dialog.getByText("山重水复疑无路柳暗花明")).toBeVisible();
  await dialog.getByRole("button", { name: "完成" }).click();
  await expect(row).toContainText("初始密码待改");

  await row.getByRole("button", { name: "编辑" }).click();
  await dialog.getByRole("checkbox", { name: "在岗" }).uncheck();
  await expect(dialog.getByText("建议随后在“设置 → 安全”里更换加密密钥")).toBeVisible();
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(row).toContainText("已停用");

  await leaveBy(page, "退出登录");
  await signIn(page, { name: "丁承办", password: "山重水复疑无路柳暗花明" });
  await expect(page.getByRole("alert")).toHaveText("姓名或密码不对。");
});

test("a word added to a dictionary is offered at once", async ({ desk: { page } }) => {
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "词典" }).click();
  await choose(page.getByRole("main"), "词典", "单位");
  await page.getByRole("button", { name: "添加词条" }).click();
  const dialog = page.getByRole("dialog", { name: "添加词条" });
  await dialog.getByRole("textbox", { name: "中文" }).fill("县茶叶协会");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("row", { name: /县茶叶协会/u })).toBeVisible();

  await goTo(page, "纠纷");
  await page.keyboard.press("n");
  await choose(openForm(page), "承办单位", "县茶叶协会");
  await expect(openForm(page).getByRole("combobox", { name: "承办单位" })).toHaveValue("县茶叶协会");
});

test("the office is called as it wants to be", async ({ desk: { page } }) => {
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "单位" }).click();
  await page.getByRole("textbox", { name: "单位名称" }).fill("洋县为企服务中心");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("洋县为企服务中心", { exact: true })).toBeVisible();
});
