import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { disputeDraft } from "../../main/service/office/testing/drafts.ts";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/desk.ts";
import { downloaded, goTo, openRecord } from "./support/page.ts";
import { chinesePdf, picture } from "./support/papers.ts";
import { administrator, ask, leaveBy, signIn } from "./support/people.ts";

type Given = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const CONTRACT = chinesePdf(["购销合同第一页", "购销合同第二页", "购销合同第三页"]);
const contract = { name: "购销合同.pdf", mimeType: "application/pdf", buffer: CONTRACT };
const photo = { name: "现场照片.png", mimeType: "image/png", buffer: picture(640, 480, [34, 89, 139]) };

/** A case, open beside its list. */
async function openCase(page: Page): Promise<void> {
  const { status } = await ask(page, "disputes/create", disputeDraft());
  expect(status).toBe(200);
  await page.reload();
  await goTo(page, "纠纷");
  await page.getByRole("row").filter({ hasText: "稻香" }).first().click();
  await expect(section(page)).toContainText("还没有附件");
}

const section = (page: Page): Locator => openRecord(page).getByRole("region", { name: "附件", exact: true });
const entry = (page: Page, name: string): Locator =>
  section(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: `详情：${name}`, exact: true }) });

async function choose(page: Page, ...files: Given[]): Promise<void> {
  const [dialog] = await Promise.all([
    page.waitForEvent("filechooser"),
    section(page).getByRole("button", { name: "添加文件" }).click(),
  ]);
  await dialog.setFiles(files);
}

/** Files as they come out of the file manager or the clipboard. */
async function hold(page: Page, files: readonly Given[]) {
  const carried = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, text: buffer.toString("base64") }));
  return page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, text } of given) {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    return transfer;
  }, carried);
}

async function paste(page: Page, target: Locator, files: readonly Given[]): Promise<void> {
  const clipboard = await hold(page, files);
  await target.evaluate((element, given) => {
    const event = new ClipboardEvent("paste", { clipboardData: given, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, clipboard);
}

test("files are chosen, two at once, and stand in the case with what they are", async ({ desk: { page } }) => {
  await openCase(page);
  await choose(page, contract, { name: "张某身份证.png", mimeType: "image/png", buffer: photo.buffer });
  await expect(entry(page, "购销合同.pdf")).toContainText("证据材料");
  await expect(entry(page, "张某身份证.png")).toContainText("身份证明");
  await expect(section(page).getByRole("list", { name: "正在上传的文件" })).toHaveCount(0);
  expect(await findings(page)).toEqual([]);

  await entry(page, "购销合同.pdf").getByRole("button", { name: "详情：购销合同.pdf" }).click();
  await expect(entry(page, "购销合同.pdf")).toContainText("管理员");
  await entry(page, "购销合同.pdf").getByRole("button", { name: "编辑" }).click();
  const dialog = page.getByRole("dialog", { name: "修改附件信息" });
  await dialog.getByRole("textbox", { name: "文件名" }).fill("购销合同（双方签字）");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toContainText("扩展名不能改，请保留 .pdf");
  await dialog.getByRole("textbox", { name: "文件名" }).fill("购销合同（双方签字）.pdf");
  await dialog.getByRole("textbox", { name: "页数" }).fill("3");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  const renamed = entry(page, "购销合同（双方签字）.pdf");
  await expect(renamed).toContainText("3 页");

  const saved = await downloaded(page, () => renamed.getByRole("button", { name: /保存到本机/u }).click());
  expect(saved.name).toBe("购销合同（双方签字）.pdf");
  expect(saved.bytes.equals(CONTRACT)).toBe(true);

  await renamed.getByRole("button", { name: "删除" }).click();
  const removal = page.getByRole("dialog", { name: "删除附件" });
  await removal.getByRole("textbox", { name: "原因" }).fill("传错文件");
  await removal.getByRole("button", { name: "删除" }).click();
  await expect(renamed).toHaveCount(0);
  await expect(entry(page, "张某身份证.png")).toBeVisible();
});

test("files are dropped anywhere on the record, which lights up; beside it nothing happens", async ({ desk }) => {
  const { page } = desk;
  await openCase(page);
  const address = page.url();
  const dragged = await hold(page, [contract]);
  const pane = openRecord(page);
  await pane.getByRole("heading").first().dispatchEvent("dragover", { dataTransfer: dragged });
  await expect(page.getByText("松开鼠标，加入本案附件")).toBeVisible();
  await page.getByRole("navigation", { name: "业务" }).dispatchEvent("dragover", { dataTransfer: dragged });
  await expect(page.getByText("松开鼠标，加入本案附件")).toBeHidden();
  await page.getByRole("navigation", { name: "业务" }).dispatchEvent("drop", { dataTransfer: dragged });
  await pane.getByRole("heading").first().dispatchEvent("drop", { dataTransfer: dragged });
  await expect(entry(page, "购销合同.pdf")).toBeVisible();
  await expect(section(page).getByRole("button", { name: /^详情/u })).toHaveCount(1);
  expect(page.url()).toBe(address);
});

test("a pasted picture gets a name; what is pasted into a field stays there", async ({ desk: { page } }) => {
  await openCase(page);
  const shot = { ...photo, name: "image.png" };
  await paste(page, page.getByRole("combobox").or(page.getByRole("searchbox")).first(), [shot]);
  await paste(page, page.locator("body"), [shot]);
  await expect(section(page).getByRole("button", { name: /^粘贴的图片 \d{4}-\d\d-\d\d \d{6}\.png$/u })).toHaveCount(1);
  await expect(section(page).getByRole("button", { name: /^详情/u })).toHaveCount(1);
});

test("a program is refused by its name and by its content, whatever it is called", async ({ desk: { page } }) => {
  await openCase(page);
  const program = Buffer.concat([Buffer.from("MZ\u0090\0\u0003\0\0\0", "latin1"), Buffer.alloc(600)]);
  await choose(
    page,
    { name: "合同.pdf", mimeType: "application/pdf", buffer: program },
    { name: "安装.exe", mimeType: "application/octet-stream", buffer: program },
    photo,
  );
  const refused = section(page).getByRole("list", { name: "正在上传的文件" }).getByRole("listitem");
  await expect(refused.filter({ hasText: "合同.pdf" })).toContainText("文件内容是程序或脚本");
  await expect(refused.filter({ hasText: "安装.exe" })).toContainText(".exe 是程序文件");
  await expect(refused.getByRole("button", { name: /重试/u })).toHaveCount(0);
  await expect(entry(page, "现场照片.png")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await refused.filter({ hasText: "合同.pdf" }).getByRole("button", { name: /移除/u }).click();
  await expect(refused).toHaveCount(1);
});

test("a PDF is looked at page by page, with the keyboard alone", async ({ desk: { page } }) => {
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1|blob:|data:)/u.test(request.url())) outside.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") outside.push(message.text());
  });
  await openCase(page);
  await choose(page, contract, photo);
  await section(page).getByRole("button", { name: "购销合同.pdf", exact: true }).click();
  const preview = page.getByRole("dialog", { name: "购销合同.pdf" });
  await expect(preview.getByRole("img", { name: "第 1 页，共 3 页" })).toBeVisible();
  await expect(preview.getByText("购销合同第一页")).toBeAttached();
  // The line, and a square of 160 × 160 dots.
  expect(await inkOn(preview.getByRole("img", { name: "第 1 页，共 3 页" }))).toBeGreaterThan(160 * 160 + 500);
  expect(await findings(page)).toEqual([]);

  await page.keyboard.press("ArrowRight");
  await expect(preview.getByText("购销合同第二页")).toBeAttached();
  await page.keyboard.press("End");
  await expect(preview.getByText("购销合同第三页")).toBeAttached();
  await expect(preview.getByRole("button", { name: "下一页" })).toBeDisabled();
  await preview.getByRole("textbox", { name: "页码" }).fill("2");
  await expect(preview.getByText("购销合同第二页")).toBeAttached();
  await preview.getByRole("region", { name: "购销合同.pdf" }).focus();
  const sheet = preview.getByRole("img", { name: "第 2 页，共 3 页" });
  const before = await sheet.boundingBox();
  await page.keyboard.press("+");
  await expect.poll(async () => (await sheet.boundingBox())?.width).toBeGreaterThan((before?.width ?? 0) * 1.2);
  await page.keyboard.press("r");
  await expect
    .poll(async () => {
      const box = await sheet.boundingBox();
      return box !== null && box.width > box.height;
    })
    .toBe(true);
  await page.keyboard.press("Escape");
  await expect(preview).toBeHidden();
  expect(outside).toEqual([]);
});

test("pictures are looked at one after the other, larger, smaller and turned", async ({ desk: { page } }) => {
  await openCase(page);
  const tall = { name: "欠条.png", mimeType: "image/png", buffer: picture(300, 600, [150, 30, 30]) };
  await choose(page, tall, photo);
  await section(page).getByRole("button", { name: "现场照片.png", exact: true }).click();
  const shown = (name: string) => page.getByRole("dialog").getByRole("img", { name });
  await expect.poll(() => widthOf(shown("现场照片.png"))).toBe(640);
  await page.keyboard.press("-");
  await expect.poll(() => widthOf(shown("现场照片.png"))).toBe(512);
  await page.keyboard.press("r");
  await expect.poll(() => widthOf(shown("现场照片.png"))).toBe(384);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => widthOf(shown("欠条.png"))).toBe(300);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => widthOf(shown("现场照片.png"))).toBe(640);
  expect(await findings(page)).toEqual([]);
});

test("a file that was altered on the disk is said to be so, one that is gone is marked", async ({ desk }) => {
  const { page, folder } = desk;
  await openCase(page);
  await choose(page, photo);
  await expect(entry(page, "现场照片.png")).toBeVisible();
  const files = join(folder, "files");
  const [first = ""] = readdirSync(files);
  await choose(page, contract);
  await expect(entry(page, "购销合同.pdf")).toBeVisible();
  const bytes = readFileSync(join(files, first));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(join(files, first), bytes);

  await section(page).getByRole("button", { name: "现场照片.png", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("文件内容与上传时不一致");
  await page.keyboard.press("Escape");
  await expect(entry(page, "现场照片.png")).toContainText("内容损坏");
  await section(page).getByRole("button", { name: "检查附件" }).click();
  await expect(page.getByText("2 份附件中，缺失 0 份，损坏 1 份。")).toBeVisible();
  expect(await findings(page)).toEqual([]);

  rmSync(join(files, readdirSync(files).find((name) => name !== first) ?? ""));
  await page.reload();
  await expect(entry(page, "购销合同.pdf")).toContainText("文件缺失");
  await entry(page, "购销合同.pdf")
    .getByRole("button", { name: /保存到本机/u })
    .hover();
  await expect(page.getByRole("tooltip")).toContainText("办公文件夹里找不到这份文件");
});

test("a file that vanishes while it is read is said to have done so", async ({ desk: { page } }) => {
  await openCase(page);
  const folder = mkdtempSync(join(tmpdir(), "anshang-papers-"));
  const path = join(folder, "欠条.png");
  writeFileSync(path, photo.buffer);
  // The service has agreed to take it; before it is read, somebody deletes it.
  await page.route("**/rpc/attachments/start", async (route) => {
    rmSync(folder, { recursive: true });
    await route.continue();
  });
  await section(page).locator("input[type=file]").setInputFiles(path);
  const line = section(page).getByRole("list", { name: "正在上传的文件" }).getByRole("listitem");
  await expect(line).toContainText("读取时文件不见了");
  await expect(line.getByRole("button", { name: /重试/u })).toHaveCount(0);
  await line.getByRole("button", { name: /移除/u }).click();
  await expect(section(page)).toContainText("还没有附件");
});

/** Keeps every piece on its way until it is let go. */
async function holdPieces(page: Page): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  await page.route("**/rpc/attachments/piece", async (route) => {
    await gate.promise;
    await route.continue().catch(() => undefined);
  });
  return gate.resolve;
}

test("an upload goes on while another page is open", async ({ desk: { page } }) => {
  await openCase(page);
  const release = await holdPieces(page);
  await choose(page, contract);
  await expect(section(page).getByRole("list", { name: "正在上传的文件" })).toContainText("购销合同.pdf");
  await goTo(page, "企业");
  release();
  await goTo(page, "纠纷");
  await page.getByRole("row").filter({ hasText: "稻香" }).first().click();
  await expect(entry(page, "购销合同.pdf")).toBeVisible();
});

test("an upload is given up when its user leaves", async ({ desk: { page, folder } }) => {
  await openCase(page);
  const release = await holdPieces(page);
  await choose(page, contract);
  await expect(section(page).getByRole("list", { name: "正在上传的文件" })).toContainText("购销合同.pdf");
  await leaveBy(page, "退出登录");
  release();
  await signIn(page, administrator);
  await page.getByRole("row").filter({ hasText: "稻香" }).first().click();
  await expect(section(page)).toContainText("还没有附件");
  expect(readdirSync(join(folder, "files"))).toEqual([]);
});

/** How many dots of a canvas are dark. */
function inkOn(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0;
    const context = element.getContext("2d");
    const dots = context?.getImageData(0, 0, element.width, element.height).data ?? new Uint8ClampedArray();
    let ink = 0;
    for (let place = 0; place < dots.length; place += 4) if ((dots[place] ?? 255) < 100) ink += 1;
    return ink;
  });
}

async function widthOf(image: Locator): Promise<number> {
  return Math.round((await image.boundingBox())?.width ?? 0);
}
