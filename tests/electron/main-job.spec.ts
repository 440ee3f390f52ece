import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron as electron, expect, test } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { goTo } from "../browser/support/page.ts";
import { administrator, expectWorking, officeName, passwordField, signIn } from "../browser/support/people.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const ledger = join(root, "seeds/ledgers/office-ledger-2023H1.xlsx");

/** How to start the desk: the packaged app named by DESK_PACKAGED_APP, else the one built here. */
type Program = { readonly executablePath: string; readonly args: readonly string[] };

/** Only looks for files: merely loading the electron package would start a download. */
const findProgram = (): Program | { readonly missing: string } => {
  if (process.platform === "linux" && process.env["DISPLAY"] === undefined) {
    return { missing: "there is no display to open a window on" };
  }
  const packaged = process.env["DESK_PACKAGED_APP"];
  if (packaged !== undefined) return { executablePath: packaged, args: [] };
  const home = join(root, "node_modules/electron");
  const name = existsSync(join(home, "path.txt")) ? readFileSync(join(home, "path.txt"), "utf8").trim() : "";
  const executablePath = join(home, "dist", name);
  if (name === "" || !existsSync(executablePath)) {
    return { missing: "Electron's program is not on this machine: npx install-electron downloads it" };
  }
  if (!existsSync(join(root, "out/main/electron.js"))) return { missing: "the desk is not built: npm run build" };
  return { executablePath, args: [root] };
};

const program = findProgram();

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.skip("missing" in program, "missing" in program ? program.missing : "");

let folder: string;
let office: string;
let desk: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  if ("missing" in program) return;
  folder = await mkdtemp(join(tmpdir(), "desk-main-job-"));
  office = join(folder, "办公 数据");
  await mkdir(office);
  desk = await electron.launch({
    executablePath: program.executablePath,
    args: [...program.args, "--office", office, `--user-data-dir=${join(folder, "user")}`, "--lang=zh-CN"],
    chromiumSandbox: true,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  page = await desk.firstWindow();
});

test.afterAll(async () => {
  if ("missing" in program) return;
  await desk.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const answerOpenDialog = (path: string): Promise<void> =>
  desk.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);

const answerSaveDialog = (path: string): Promise<void> =>
  desk.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);

const servicePid = (): Promise<number | undefined> =>
  desk.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === "Anshang Desk Service")?.pid);

test("the page is alone with its own host", async () => {
  await expect(page).toHaveTitle(/安商台/);
  expect(page.url()).toMatch(/^app:\/\/desk\/index\.html/);
  const reach = await page.evaluate(async () => ({
    node: ["require", "process", "module", "Buffer"].filter((name) => name in window),
    network: await fetch("https://www.court.gov.cn/").then(
      () => "reached",
      () => "refused",
    ),
    above: await fetch("app://desk/%2e%2e%2fmain%2felectron.js").then((answer) => answer.status),
    secondWindow: window.open("app://desk/index.html"),
  }));
  expect(reach).toEqual({ node: [], network: "refused", above: 404, secondWindow: null });
  expect(desk.windows()).toHaveLength(1);
});

test("an empty folder becomes an office with its administrator", async () => {
  await page.getByRole("textbox", { name: "单位名称" }).fill(officeName);
  await page.getByRole("textbox", { name: "管理员姓名" }).fill(administrator.name);
  await passwordField(page, "新密码").fill(administrator.password);
  await passwordField(page, "再输一遍").fill(administrator.password);
  await page.getByRole("button", { name: "建立并进入" }).click();
  await page.getByRole("checkbox", { name: "我已打印或抄写" }).check();
  await page.getByRole("button", { name: "继续" }).click();
  await expectWorking(page, administrator.name);
});

test("the window locks itself with the machine's screen, and its user goes on", async () => {
  await desk.evaluate(({ powerMonitor }) => powerMonitor.emit("lock-screen"));
  await expect(passwordField(page, "密码")).toBeVisible();
  await passwordField(page, "密码").fill(administrator.password);
  await page.keyboard.press("Enter");
  await expectWorking(page, administrator.name);
});

test("an empty office takes in the half-year's ledger", async () => {
  await answerOpenDialog(ledger);
  await goTo(page, "导入");
  await page.getByRole("button", { name: "选择文件" }).click();
  await expect(page.getByText("合计 5,152.50 万元，与明细一致")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "导入 133 行" }).click();
  await expect(page.getByRole("heading", { name: "已导入 office-ledger-2023H1.xlsx" })).toBeVisible({
    timeout: 60_000,
  });
});

test("the report of the half-year is saved as a Word document", async () => {
  const file = join(folder, "2023年上半年报告.docx");
  await answerSaveDialog(file);
  await goTo(page, "报告");
  await page.getByText("自选", { exact: true }).click();
  await page.getByRole("textbox", { name: "开始" }).fill("2023-01-01");
  await page.getByRole("textbox", { name: "结束" }).fill("2023-06-30");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /^为企业挽损 / }).getByText("1,043.00")).toBeVisible();
  await page.getByRole("button", { name: "下载" }).click();
  await page.getByRole("menuitem", { name: "Word 文档" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  expect((await readFile(file)).subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
});

test("the desk goes on after its service was killed", async () => {
  const killed = await servicePid();
  if (killed === undefined) throw new Error("The service does not run in a process of its own.");
  process.kill(killed, "SIGKILL");
  await expect.poll(servicePid, { timeout: 20_000 }).not.toBe(undefined);
  await expect.poll(servicePid, { timeout: 20_000 }).not.toBe(killed);
  // Who was signed in is known to the service alone.
  await signIn(page, administrator);
  await expectWorking(page, administrator.name);
  await goTo(page, "纠纷");
  await expect(page.getByText("共 61 条")).toBeVisible();
});

test("quitting closes the office in good order", async () => {
  await desk.close();
  const left = await readdir(office, { recursive: true });
  expect(left.filter((name) => name.endsWith("-wal"))).toEqual([]);
  expect(await readdir(join(office, "backups"))).not.toEqual([]);
});
