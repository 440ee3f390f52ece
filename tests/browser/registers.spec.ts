import type { Locator, Page } from "@playwright/test";
import { usccWithCheck } from "../../shared/identifiers.ts";
import { fillIn } from "./support/case.ts";
import { choose, goTo, openForm, openRecord, write, written } from "./support/page.ts";
import { expect, test } from "./support/shared-desk.ts";

/** What a test needs to know of a register in order to work in it. */
type Register = {
  readonly name: string;
  readonly noun: string;
  /** Fills in what a record cannot do without; `mark` makes it this test's own. */
  readonly fill: (form: Locator, mark: string) => Promise<void>;
  /** Finds the record in the list. */
  readonly found: (mark: string) => string;
  readonly filter: { readonly name: string; readonly choice: string };
  readonly sort: string;
};

const registers: readonly Register[] = [
  {
    name: "纠纷",
    noun: "纠纷",
    fill: async (form, mark) => {
      await write(form, "申请人", `${mark}商贸`);
      await write(form, "被申请人", `${mark}建材`);
      await choose(form, "纠纷类型", "买卖合同");
      await choose(form, "属地", "洋州街道");
      await write(form, "涉及金额", "35万");
    },
    found: (mark) => `${mark}商贸`,
    filter: { name: "状态", choice: "已登记" },
    sort: "涉及金额（元）",
  },
  {
    name: "到账",
    noun: "到账",
    fill: async (form, mark) => {
      await choose(form, "挽损方式", "清欠");
      await write(form, "金额", "1200.50");
      await write(form, "付款方", `${mark}建材`);
      await write(form, "收款方", `${mark}商贸`);
      await write(form, "收款方信用代码", usccWithCheck("91610723MA0000011"));
    },
    found: (mark) => `${mark}建材`,
    filter: { name: "状态", choice: "待核实" },
    sort: "金额（元）",
  },
  {
    name: "贷款清收",
    noun: "贷款",
    fill: async (form, mark) => {
      await choose(form, "金融机构", "洋县农村商业银行");
      await write(form, "借据编号", `J-${mark}`);
      await write(form, "借款人", `${mark}农业`);
      await write(form, "移交时本金余额", "50万");
    },
    found: (mark) => `${mark}农业`,
    filter: { name: "状态", choice: "已登记" },
    sort: "移交时本金余额（元）",
  },
  {
    name: "重点项目",
    noun: "项目",
    fill: async (form, mark) => {
      await fillIn(form, {
        项目名称: `${mark}标准化厂房`,
        项目类别: { pick: "新开工" },
        项目级别: { pick: "县级重点" },
        行业: { pick: "制造业" },
        建设性质: { pick: "新建" },
        建设阶段: { pick: "前期" },
        建设地点: { pick: "洋州街道" },
        详细地址: "城东工业园三路",
        建设单位: `${mark}建设`,
        建设单位信用代码: "91610723MA0000001L",
        审批部门: "县发展和改革局",
        审批方式: { pick: "备案" },
        总投资: "2亿",
        年度计划投资: "3500万",
        涉及征地拆迁: { yes: false },
        牵头单位: { pick: "县发改局" },
        包抓领导: "丁县长",
        联系人电话: "0916-8200000",
      });
    },
    found: (mark) => `${mark}标准化厂房`,
    filter: { name: "建设阶段", choice: "前期" },
    sort: "总投资（元）",
  },
  {
    name: "稳评",
    noun: "稳评事项",
    fill: async (form, mark) => {
      await fillIn(form, {
        项目: { pick: "洋县朱鹮湖旅游环线项目" },
        是否涉密: { yes: false },
        评估程序: { pick: "一般程序" },
        是否征地: { yes: false },
      });
      await write(form, "经办人", `${mark}经办`);
    },
    found: (mark) => `${mark}经办`,
    filter: { name: "进度", choice: "登记" },
    sort: "稳评编号",
  },
  {
    name: "容缺",
    noun: "容缺件",
    fill: async (form, mark) => {
      await fillIn(form, {
        稳评事项: { pick: "洋县朱鹮湖旅游环线项目" },
        申请单位: `${mark}建设`,
        收件日期: "2026-11-02",
        是否属于不适用容缺的事项: { pick: "不属于" },
      });
      await form.getByRole("radiogroup", { name: "委托合同", exact: true }).getByText("缺", { exact: true }).click();
    },
    found: (mark) => `${mark}建设`,
    filter: { name: "状态", choice: "草稿" },
    sort: "容缺编号",
  },
  {
    name: "企业",
    noun: "企业",
    fill: async (form, mark) => {
      await write(form, "企业名称", `${mark}药业有限公司`);
      await choose(form, "属地", "洋州街道");
    },
    found: (mark) => `${mark}药业有限公司`,
    filter: { name: "属地", choice: "洋州街道" },
    sort: "企业名称",
  },
];

const listOf = (page: Page, { noun }: Register): Locator => page.getByRole("grid", { name: `${noun}列表` });

async function lookFor(page: Page, { noun }: Register, text: string): Promise<void> {
  await page.getByRole("searchbox", { name: `查找${noun}` }).fill(text);
}

/** What stands in a column, from the top of the list. */
async function cellsBelow(head: Locator): Promise<string[]> {
  return head.evaluate((header) => {
    const place = [...(header.parentElement?.children ?? [])].indexOf(header);
    const rows = [...(header.closest("[role=grid]")?.querySelectorAll("[role=row]") ?? [])].slice(1, 12);
    return rows.map((row) => row.children[place]?.textContent.trim() ?? "");
  });
}

/** Amounts by their size, everything else by its characters; what is not known comes before all. */
function isInOrder(cells: readonly string[], direction: string | null): boolean {
  const areAmounts = cells.every((cell) => /^-?[\d,]*(?:\.\d+)?$|^—$/u.test(cell) && cell.length < 18);
  const value = (cell: string) => (areAmounts ? Number(cell.replaceAll(/[,—]/gu, "") || -Infinity) : cell);
  const values = (direction === "ascending" ? cells : cells.toReversed()).map(value);
  return cells.length > 1 && values.every((one, place) => place === 0 || (values[place - 1] ?? one) <= one);
}

test.beforeEach(({ page }) => page.goto("/"));

for (const [place, register] of registers.entries()) {
  test(`${register.name}: enter, change, find, sort and delete a record`, async ({ page }, { workerIndex }) => {
    const mark = `试用${workerIndex}号${place}`;
    const list = listOf(page, register);
    await goTo(page, register.name);
    await expect(list.getByRole("row").nth(1)).toBeVisible();

    await page.keyboard.press("n");
    const form = openForm(page);
    await register.fill(form, mark);
    await form.getByRole("button", { name: "保存" }).click();
    await expect(openRecord(page)).toBeVisible();
    await expect(openRecord(page).getByText("管理员 登记")).toBeVisible();

    await openRecord(page).getByRole("button", { name: "编辑" }).click();
    await write(form, "备注", "补充说明");
    await page.keyboard.press("Control+s");
    await expect(openRecord(page).getByText("管理员 修改")).toBeVisible();
    await expect(openRecord(page).getByText("补充说明").first()).toBeVisible();

    await lookFor(page, register, register.found(mark));
    await expect(page.getByText("共 1 条")).toBeVisible();
    await page
      .getByRole("group", { name: "筛选" })
      .getByRole("button", { name: register.filter.name, exact: true })
      .click();
    await page.getByRole("checkbox", { name: register.filter.choice, exact: true }).check();
    await page.keyboard.press("Escape");
    await expect(
      page.getByRole("button", { name: `${register.filter.name}：${register.filter.choice}` }),
    ).toBeVisible();
    await expect(page.getByText("共 1 条")).toBeVisible();

    const record = openRecord(page);
    await record.getByRole("button", { name: "删除" }).click();
    const dialog = page.getByRole("dialog", { name: `删除${register.noun}` });
    await dialog.getByRole("button", { name: "删除" }).click();
    await expect(dialog.getByText("请写明原因")).toBeVisible();
    await dialog.getByRole("textbox", { name: "原因" }).fill("重复登记");
    await dialog.getByRole("button", { name: "删除" }).click();
    await expect(page.getByText(`没有符合条件的${register.noun}。`)).toBeVisible();

    await page.getByRole("button", { name: "清除条件，显示全部" }).click();
    const head = list.getByRole("columnheader", { name: register.sort, exact: true });
    for (let clicks = 0; clicks < 2; clicks += 1) {
      const before = await head.getAttribute("aria-sort");
      await head.getByRole("button").click();
      await expect(head).toHaveAttribute("aria-sort", before === "ascending" ? "descending" : /ascending|descending/u);
      const direction = await head.getAttribute("aria-sort");
      await expect.poll(async () => isInOrder(await cellsBelow(head), direction)).toBe(true);
    }
  });
}

const [disputes] = registers;
if (!disputes) throw new Error("no register");

test("the list is walked by keyboard, and Escape leads back to it", async ({ page }) => {
  await goTo(page, "纠纷");
  const list = listOf(page, disputes);
  await expect(list.getByRole("row").nth(3)).toBeVisible();
  await list.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const third = await list.getByRole("row").nth(3).getByRole("gridcell").first().textContent();
  await page.keyboard.press("Enter");
  await expect(
    openRecord(page)
      .getByText(third ?? "no number")
      .first(),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(openRecord(page)).toBeHidden();
  await expect(list).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(openRecord(page)).toBeVisible();
});

test("a draft survives the window, and is offered again", async ({ page }) => {
  await goTo(page, "企业");
  await page.keyboard.press("n");
  await write(openForm(page), "企业名称", "没有写完的企业");
  await page.reload();
  await expect(openForm(page).getByText("有一份没有保存的草稿")).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("没有写完的企业");
  await openForm(page).getByRole("button", { name: "接着填" }).click();
  const name = openForm(page).getByRole("textbox", { name: "企业名称" });
  await expect(name).toHaveValue("没有写完的企业");
  await expect(name).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await openForm(page).getByRole("button", { name: "丢弃" }).click();
  await expect(openForm(page).getByText("有一份没有保存的草稿")).toBeHidden();
});

test("Escape closes the dialog in front and leaves the record open, wherever the cursor is", async ({ page }) => {
  await goTo(page, "重点项目");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await openRecord(page).getByRole("button", { name: "删除" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(openRecord(page)).toBeVisible();
});

test("a draft that an earlier version left open in the browser moves into the office", async ({ page }) => {
  await goTo(page, "贷款清收");
  await page.evaluate(() => {
    const draft = { at: new Date().toISOString(), values: { borrowerName: "旧版草稿农业" }, base: {}, version: null };
    localStorage.setItem("anshang:draft:1:loans:new", JSON.stringify(draft));
  });
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "查找贷款" })).toBeVisible();
  await page.keyboard.press("n");
  await openForm(page).getByRole("button", { name: "接着填" }).click();
  await expect(openForm(page).getByRole("textbox", { name: "借款人", exact: true })).toHaveValue("旧版草稿农业");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("旧版草稿农业");
});

test("two windows change one record: nobody's work is lost", async ({ page, context }) => {
  await goTo(page, "纠纷");
  await page.keyboard.press("n");
  await disputes.fill(openForm(page), "两窗");
  await openForm(page).getByRole("button", { name: "保存" }).click();
  await openRecord(page).getByRole("button", { name: "编辑" }).click();
  const other = await context.newPage();
  await other.goto(page.url());
  await write(openForm(other), "承办人", "乙承办");
  await write(openForm(other), "备注", "第二个窗口写的");
  await write(openForm(page), "备注", "第一个窗口写的");
  await openForm(other).getByRole("button", { name: "保存" }).click();
  await expect(openRecord(other)).toBeVisible();

  await openForm(page).getByRole("button", { name: "保存" }).click();
  const told = openForm(page).getByRole("alert");
  await expect(told.getByText("改过这条记录")).toBeVisible();
  await expect(told).toContainText("第二个窗口写的");
  await expect(openForm(page).getByRole("textbox", { name: "备注" })).toHaveValue("第一个窗口写的");
  await expect(written(openForm(page), "承办人")).toHaveValue("乙承办");
  await openForm(page).getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByText("第一个窗口写的").first()).toBeVisible();
  await expect(openRecord(page).getByText("乙承办").first()).toBeVisible();
});

test("Enter belongs to the input method while a character is being composed", async ({ page, context }) => {
  await goTo(page, "企业");
  await page.keyboard.press("n");
  const name = openForm(page).getByRole("textbox", { name: "企业名称" });
  await name.click();
  const input = await context.newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "huangan", selectionStart: 7, selectionEnd: 7 });
  await page.keyboard.press("Enter");
  await input.send("Input.insertText", { text: "黄安输入法试验" });
  await expect(openForm(page)).toBeVisible();
  await expect(name).toHaveValue(/黄安输入法试验/u);
  await page.keyboard.press("Enter");
  await expect(openRecord(page).getByRole("heading", { name: /黄安输入法试验/u })).toBeVisible();
});

test("what is wrong with a field is said under the field, and the first one gets the cursor", async ({ page }) => {
  await goTo(page, "纠纷");
  await page.keyboard.press("n");
  const form = openForm(page);
  await form.getByRole("button", { name: "保存" }).click();
  const applicant = written(form, "申请人");
  await expect(applicant).toBeFocused();
  await expect(applicant).toHaveAttribute("aria-invalid", "true");
  await expect(applicant).toHaveAccessibleDescription(/必须填写/u);
  await write(form, "申请人信用代码", "91610723MA7WX157XX");
  await page.keyboard.press("Tab");
  const code = form.getByRole("textbox", { name: "申请人信用代码", exact: true });
  await expect(code).toHaveAccessibleDescription(/末位应为 A/u);
  await write(form, "登记日期", "2099-01-01");
  await page.keyboard.press("Tab");
  await expect(form.getByText("不能晚于今天。")).toBeVisible();
  await write(form, "涉及金额", "三十五万");
  await expect(form.getByText("看不懂这个金额")).toBeVisible();
  await expect(page).toHaveURL(/form=new/u);
});

test("everything is there in English too", async ({ page }) => {
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("navigation").getByRole("link", { name: "Enterprises" }).click();
  await page.keyboard.press("n");
  const form = openForm(page);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(/./u);
  await write(form, "Name", "English test works");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(openRecord(page).getByRole("heading", { name: "English test works" })).toBeVisible();
  await openRecord(page).getByRole("button", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("a trial");
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(openRecord(page)).toBeHidden();
});
