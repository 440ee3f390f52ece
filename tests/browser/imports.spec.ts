import iconv from "iconv-lite";
import { fileURLToPath } from "node:url";
import { usccWithCheck } from "../../shared/identifiers.ts";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/desk.ts";
import { choose, downloaded, goTo, importFile, pressInVain, write } from "./support/page.ts";

const ledger = fileURLToPath(new URL("../../seeds/ledgers/office-ledger-2023H1.xlsx", import.meta.url));
const code = usccWithCheck("91610723MA0000011");

const csv = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(lines.join("\r\n")),
});

const paymentHeader = "序号,到账日期,受偿企业,统一社会信用代码,付款方,金额（元）,挽损方式,凭证号,核实人";
const payment = (seq: number, on: string, amount: string, form: string) =>
  `${seq},${on},甲商贸,${code},乙建材,${amount},${form},PZ${seq},戊核实`;

test("files that are no ledger are refused with what to do about it", async ({ desk: { page } }) => {
  await goTo(page, "导入");
  const alert = page.getByRole("alert");

  await importFile(page, { name: "台账.xlsx", mimeType: "", buffer: Buffer.from("%PDF-1.7\n1 0 obj\n") });
  await expect(alert).toContainText("这不是表格文件");

  const locked = Buffer.alloc(2048);
  locked.write("d0cf11e0a1b11ae1", "hex");
  locked.write("Root Entry\0", 512, "utf16le");
  locked.write("EncryptedPackage\0", 640, "utf16le");
  await importFile(page, { name: "台账.xlsx", mimeType: "", buffer: locked });
  await expect(alert).toContainText("请在 Excel 或 WPS 中打开，取消密码后保存，再导入");

  await importFile(page, { name: "说明.docx", mimeType: "", buffer: Buffer.from("x") });
  await expect(alert.last()).toContainText("只能读取表格文件");

  await importFile(page, { name: "空.csv", mimeType: "", buffer: Buffer.from("\r\n") });
  await expect(alert).toContainText("文件是空的");
});

test("a ledger with names of its own is mapped by hand, sheet, column and unit", async ({ desk: { page } }) => {
  await goTo(page, "导入");
  await importFile(
    page,
    csv("二季度.csv", [
      "哪天到的,给谁,代码,谁给的,多少,怎么来的",
      `2026-04-09,甲商贸,${code},乙建材,12.5,清欠`,
      `2026-05-09,甲商贸,${code},丙物流,8,调解履行`,
    ]),
  );
  await expect(page.getByText("没有认出这张表是哪种台账")).toBeVisible();
  const preview = page.getByRole("button", { name: "预览" });
  await expect(preview).toHaveAttribute("aria-disabled", "true");
  await page.getByLabel("作为").selectOption({ label: "挽损到账明细" });
  await expect(page.getByText(/缺少必需的列/u)).toContainText("受偿企业");

  for (const [column, field] of [
    ["A", "到账日期（必需）"],
    ["B", "受偿企业（必需）"],
    ["C", "受偿企业信用代码"],
    ["D", "付款方（必需）"],
    ["E", "金额（必需）"],
    ["F", "挽损方式（必需）"],
  ] as const) {
    await page.getByLabel(`${column} 列导入为`).selectOption({ label: field });
  }
  await expect(page.getByText(/缺少必需的列/u)).toBeHidden();
  await preview.click();
  await expect(page.getByText(/没有写明是元还是万元/u).first()).toBeVisible();

  await page.getByRole("button", { name: "核对列" }).click();
  await page.getByLabel("E 列金额单位").selectOption({ label: "万元" });
  await page.getByRole("button", { name: "预览" }).click();
  await expect(page.getByRole("row", { name: /丙物流/u })).toContainText("80,000.00");
  await page.getByRole("button", { name: "导入 2 行" }).click();
  await page.getByRole("link", { name: "到账 2 笔" }).click();
  await expect(page.getByRole("grid").getByText("125,000.00")).toBeVisible();
});

test("refused rows are named, can be taken away as a list, and are left out only when somebody says so", async ({
  desk: { page },
}) => {
  await goTo(page, "导入");
  await importFile(
    page,
    csv("到账.csv", [
      paymentHeader,
      payment(1, "2026-03-09", "50000", "清欠"),
      payment(2, "三月初九", "约x", "清欠"),
      payment(3, "2026-03-09", "50000", "占卜"),
    ]),
  );
  const rows = page.getByRole("table", { name: "到账的各行" });
  await expect(rows.getByText("B 列“到账日期”写的是“三月初九”：看不懂这个日期")).toBeVisible();
  await expect(rows.getByText("F 列“金额（元）”写的是“约x”")).toBeVisible();
  await expect(rows.getByText("G 列“挽损方式”写的是“占卜”：词典里没有这个词")).toBeVisible();
  const go = page.getByRole("button", { name: "导入 1 行" });
  await pressInVain(go);
  await expect(page.getByRole("heading", { name: /已导入/u })).toBeHidden();

  const list = await downloaded(page, () => page.getByRole("button", { name: "下载不能导入的行" }).click());
  expect(list.name).toBe("不能导入的行-到账.csv");
  const lines = list.bytes.toString("utf8").split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain("到账,3,B,到账日期,三月初九,");

  await page.getByRole("checkbox", { name: "只导入其余 1 行，这 2 行不导入" }).check();
  await go.click();
  await expect(page.getByText("2 行没有导入。")).toBeVisible();
  await expect(page.getByRole("link", { name: "到账 1 笔" })).toBeVisible();
});

test("a word taught to the dictionary lets the waiting file through", async ({ desk: { page } }) => {
  await goTo(page, "导入");
  await importFile(page, csv("到账.csv", [paymentHeader, payment(1, "2026-03-09", "50000", "上门讨回")]));
  await expect(page.getByText(/词典里没有这个词/u)).toBeVisible();
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "词典" }).click();
  await choose(page.getByRole("main"), "词典", "挽损方式");
  await page.getByRole("row", { name: /^清欠/u }).getByRole("button", { name: /编辑/u }).click();
  const dialog = page.getByRole("dialog", { name: "编辑词条" });
  await dialog.getByLabel("台账里的其他写法").fill("上门讨回");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();

  await goTo(page, "导入");
  await page.getByRole("button", { name: "重新核对" }).click();
  await page.getByRole("button", { name: "导入 1 行" }).click();
  await expect(page.getByRole("link", { name: "到账 1 笔" })).toBeVisible();
});

test("GB18030 text with rare characters is read as it was written", async ({ desk: { page } }) => {
  await goTo(page, "导入");
  const lines = [
    "序号,登记日期,属地,纠纷类型,申请人,被申请人,涉及金额（万元）,结果",
    "1,2026.3.2,洋州街道,买卖合同,𠮷田商贸,㐀某,12.5,调解中",
  ];
  const buffer = iconv.encode(lines.join("\r\n"), "gb18030");
  await importFile(page, { name: "纠纷.csv", mimeType: "text/csv", buffer });
  await expect(page.getByText("纠纷.csv（文本，编码 GB18030）")).toBeVisible();
  await expect(page.getByRole("row", { name: /𠮷田商贸/u })).toContainText("㐀某");
  await page.getByRole("button", { name: "导入 1 行" }).click();
  await page.getByRole("link", { name: "纠纷 1 件" }).click();
  await expect(page.getByRole("grid").getByText("𠮷田商贸")).toBeVisible();
});

test("an import that is stopped leaves nothing behind", async ({ desk: { page } }) => {
  await goTo(page, "导入");
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `${index + 1},2026-03-02,洋州街道,买卖合同,甲${index},乙${index},12,调解中`,
  );
  const header = "序号,登记日期,属地,纠纷类型,申请人,被申请人,涉及金额（万元）,结果";
  await importFile(page, csv("纠纷.csv", [header, ...rows]));
  await page.getByRole("button", { name: "导入 20,000 行" }).click({ timeout: 30_000 });
  await page.getByRole("button", { name: "停止" }).click();
  await expect(page.getByText("已停止，没有写入任何数据。")).toBeVisible();
  await expect(page.getByRole("button", { name: "导入 20,000 行" })).toBeVisible();
  await goTo(page, "纠纷");
  await expect(page.getByText("还没有纠纷。")).toBeVisible();
});

test("an import is taken back as a whole, unless somebody has worked on it", async ({ desk: { page } }) => {
  await goTo(page, "导入");
  await importFile(page, ledger);
  await page.getByRole("button", { name: "导入 133 行" }).click();
  await expect(page.getByRole("heading", { name: /已导入/u })).toBeVisible();
  const undo = async (): Promise<void> => {
    await page.getByRole("button", { name: /^撤销/u }).first().click();
    await page.getByRole("dialog").getByRole("textbox", { name: "原因" }).fill("选错了文件");
    await page.getByRole("dialog").getByRole("button", { name: "撤销导入" }).click();
  };
  await undo();
  await expect(page.getByRole("cell", { name: /已撤销：管理员.*选错了文件/u })).toBeVisible();
  await goTo(page, "纠纷");
  await expect(page.getByText("还没有纠纷。")).toBeVisible();

  await goTo(page, "导入");
  await page.getByRole("button", { name: "换一个文件" }).click();
  await importFile(page, ledger);
  await page.getByRole("button", { name: "导入 133 行" }).click();
  await page.getByRole("link", { name: "企业" }).first().waitFor();
  await page.getByRole("link", { name: "纠纷 61 件" }).click();
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await page.getByRole("article").getByRole("button", { name: "编辑" }).click();
  await write(page.getByRole("form"), "承办人", "丁承办人");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("article").getByText("管理员 修改")).toBeVisible();
  await goTo(page, "导入");
  await undo();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("有 1 条记录在导入后有人改过，不能整批撤销");
});

test("the same file again adds nothing and says so", async ({ desk: { page } }) => {
  await goTo(page, "导入");
  await importFile(page, ledger);
  await page.getByRole("button", { name: "导入 133 行" }).click();
  await page.getByRole("button", { name: "换一个文件" }).click();
  await importFile(page, ledger);
  await expect(page.getByText(/这个文件 .* 已由 管理员 导入过/u)).toBeVisible();
  await expect(page.getByText("全部已存在，未新增")).toBeVisible();
  await expect(page.getByRole("button", { name: "导入 0 行" })).toHaveAttribute("aria-disabled", "true");
});

test("a file may be dropped or pasted, and the whole way is gone by keyboard", async ({ desk: { page } }) => {
  await goTo(page, "导入");
  await expect(page.getByRole("button", { name: "选择文件" })).toBeVisible();
  const text = [paymentHeader, payment(1, "2026-03-09", "50000", "清欠")].join("\n");
  const hand = (event: string) =>
    page.evaluate(
      ([kind = "", content = ""]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], "到账.csv", { type: "text/csv" }));
        const target = document.querySelector("main section") ?? document.body;
        const options = { bubbles: true, cancelable: true };
        target.dispatchEvent(
          kind === "paste"
            ? new ClipboardEvent(kind, { ...options, clipboardData: data })
            : new DragEvent(kind, { ...options, dataTransfer: data }),
        );
      },
      [event, text],
    );
  await hand("drop");
  await expect(page.getByRole("button", { name: "导入 1 行" })).toBeVisible();
  await page.getByRole("button", { name: "换一个文件" }).click();
  await hand("paste");
  const go = page.getByRole("button", { name: "导入 1 行" });
  await expect(go).toBeVisible();
  for (let steps = 0; steps < 40 && !(await go.evaluate((button) => button === document.activeElement)); steps += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(go).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "已导入 到账.csv" })).toBeFocused();
});

test("every step is accessible in both languages, by day and by night", async ({ desk: { page } }) => {
  await goTo(page, "导入");
  const mixed = csv("到账.csv", [
    paymentHeader,
    payment(1, "2026-03-09", "50000", "清欠"),
    payment(2, "三月初九", "约5万", "清欠"),
    "合计,,,,,90000,,,",
  ]);
  await importFile(page, mixed);
  const found: string[] = [];
  const look = async (language: string, scheme: "light" | "dark"): Promise<void> => {
    await page.getByRole("button", { name: language }).click();
    await page.emulateMedia({ colorScheme: scheme });
    found.push(...(await findings(page)));
  };
  await expect(page.getByText("B 列“到账日期”写的是“三月初九”")).toBeVisible();
  await look("English", "dark");
  await look("中文", "light");
  await page.getByRole("button", { name: "核对列" }).click();
  await look("English", "light");
  await look("中文", "dark");
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByRole("checkbox", { name: /只导入其余/u }).check();
  await page.getByRole("button", { name: "导入 1 行" }).click();
  await expect(page.getByRole("heading", { name: /已导入/u })).toBeVisible();
  await look("English", "dark");
  await look("中文", "light");
  expect(found).toEqual([]);
});
