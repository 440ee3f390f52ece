import { Workbook } from "@cj-tech-master/excelts";
import PizZip from "pizzip";
import type { Locator, Page } from "@playwright/test";
import { creditCode, loanDraft, paymentDraft } from "../../main/service/office/testing/drafts.ts";
import { findings } from "./support/axe.ts";
import { checker, daysBack, handler, partOf } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { choose, downloaded, goTo, openRecord } from "./support/page.ts";
import { ask, changeTo, hire } from "./support/people.ts";

const ENTERPRISE = "洋县稻香食品有限公司（虚构）";
type Payment = Parameters<typeof paymentDraft>[0];
type Made = { readonly id: number; readonly version: number };

/** The handler enters money that came yesterday; somebody else has to verify it. */
async function enter(page: Page, over: Payment): Promise<Made> {
  const back = await daysBack(page);
  const { status, body } = await ask(page, "payments/create", paymentDraft({ receivedOn: back(1), ...over }));
  expect(status).toBe(200);
  return body as Made;
}

async function verify(page: Page, { id, version }: Made): Promise<void> {
  expect((await ask(page, "payments/verify", { id, version })).status).toBe(200);
}

async function openEnterprise(page: Page): Promise<Locator> {
  await page.reload();
  await goTo(page, "企业");
  await page.getByRole("row").filter({ hasText: ENTERPRISE }).first().click();
  const part = partOf(page, "确认表");
  await expect(part).toBeVisible();
  return part;
}

const textOf = (bytes: Buffer): string =>
  (new PizZip(bytes).file("word/document.xml")?.asText() ?? "").replace(/<[^>]+>/gu, "");

test("an enterprise signs what was recovered for it; a reversal that comes later shows as a difference", async ({
  desk: { page },
}) => {
  await hire(page, [checker, handler]);
  const first = await enter(page, { amount: 5_000_000, voucherNo: "HD-1" });
  const second = await enter(page, { amount: 3_000_050, voucherNo: "HD-2" });
  await changeTo(page, checker);
  await verify(page, first);
  await verify(page, second);

  const part = await openEnterprise(page);
  await expect(part).toContainText("还没有确认表");
  await part.getByRole("button", { name: "生成确认表" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "生成确认表", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(part).toContainText("80,000.50");
  await expect(part.getByRole("table", { name: "确认表所列" }).getByRole("row")).toHaveCount(3);
  expect(await findings(page)).toEqual([]);

  const word = await downloaded(page, async () => part.getByRole("button", { name: "下载 Word" }).click());
  expect(word.name).toMatch(/^企业挽损确认表_洋县稻香食品有限公司（虚构）_\d{4}-01-01_\d{4}-\d{2}-\d{2}\.docx$/u);
  for (const words of [ENTERPRISE, creditCode(1), "80,000.50", "人民币捌万元伍角", "负责人（签名）"]) {
    expect(textOf(word.bytes)).toContain(words);
  }
  const excel = await downloaded(page, async () => part.getByRole("button", { name: "下载 Excel" }).click());
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(excel.bytes));
  const entries = workbook.getWorksheet("明细");
  expect([entries?.rowCount, entries?.getCell("F2").value, entries?.getCell("I2").value]).toEqual([3, "HD-1", 50_000]);

  await part.getByRole("button", { name: "登记已确认" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "确认人" }).fill("王某乙，总经理");
  await page.getByRole("dialog").getByRole("button", { name: "登记已确认", exact: true }).click();
  await expect(part).toContainText("已确认");
  await expect(part.getByText("台账已变")).toHaveCount(0);

  await changeTo(page, handler);
  const reversal = await enter(page, { amount: -5_000_000, voucherNo: "HD-3", reversesId: first.id });
  await changeTo(page, checker);
  await verify(page, reversal);
  const later = await openEnterprise(page);
  await expect(later).toContainText("台账已变");
  await later.getByRole("button", { name: /80,000\.50/u }).click();
  await expect(later).toContainText("签字时合计 80,000.50 元，按今天的台账同一期间合计 30,000.50 元");
  await expect(later.getByRole("table", { name: "制表以后新增的" })).toContainText("-50,000.00");
  await expect(later.getByRole("table", { name: "确认表所列" }).getByRole("row")).toHaveCount(3);
});

test("banks sign theirs on a page of its own, and a payment has its receipt", async ({ desk: { page } }) => {
  await hire(page, [checker, handler]);
  const loan = await ask(page, "loans/create", loanDraft());
  expect(loan.status).toBe(200);
  const { id: loanId } = loan.body as Made;
  const parts = { fees: 10_000, penalty: 0, interest: 90_000, principal: 4_900_000, other: 0 };
  const paid = await enter(page, {
    payerName: ENTERPRISE,
    payeeName: "洋县农村商业银行（虚构）",
    payeeUscc: creditCode(9),
    headline: "collection",
    category: null,
    voucherNo: "DK-1",
    loanId,
    method: "instalments",
    ...parts,
  });
  await changeTo(page, checker);
  await verify(page, paid);

  await page.evaluate(() => {
    location.hash = "#/statements";
  });
  await expect(page.getByRole("heading", { name: "确认表" })).toBeVisible();
  await page.getByRole("button", { name: "生成确认表" }).click();
  const dialog = page.getByRole("dialog");
  await choose(dialog, "确认表种类", "金融机构清收确认表");
  await choose(dialog, "金融机构", "洋县农村商业银行");
  await dialog.getByRole("button", { name: "生成确认表", exact: true }).click();
  await expect(dialog).toBeHidden();
  const list = page.getByRole("region", { name: "确认表" });
  await expect(list).toContainText("洋县农村商业银行");
  await expect(list).toContainText("49,000.00");
  await expect(list.getByRole("table", { name: "确认表所列" })).toContainText("610723202200100200");
  expect(await findings(page)).toEqual([]);

  await goTo(page, "到账");
  await page.getByRole("row").filter({ hasText: "DK-1" }).first().click();
  const papers = openRecord(page).getByRole("region", { name: "文书", exact: true });
  await papers.getByRole("button", { name: "生成文书" }).click();
  await expect(page.getByRole("menuitem", { name: /挽损确认书.*不计入挽损/u })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.getByRole("menuitem", { name: "到账确认单", exact: true }).click();
  const preview = page.getByRole("dialog").getByRole("document");
  await expect(preview).toContainText("人民币（大写）：伍万元整");
  await expect(preview).toContainText("借据编号610723202200100200");
  await page.keyboard.press("Escape");
  await expect(papers.getByRole("button", { name: "到账确认单", exact: true })).toBeVisible();
});
