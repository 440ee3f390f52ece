import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./support/desk.ts";
import { startHost } from "./support/host.ts";
import { downloaded, goTo } from "./support/page.ts";
import { ask, setUp } from "./support/people.ts";

test("a second program on the same office says so, and opens it once the first has ended", async ({ page }) => {
  const office = await mkdtemp(join(tmpdir(), "anshang-twice-"));
  const first = await startHost({ office });
  const second = await startHost({ office });
  try {
    await page.goto(second.url);
    await expect(page.getByText("办公数据正被另一个安商台使用")).toBeVisible();
    await first.stop();
    await page.getByRole("button", { name: "重试" }).click();
    await expect(page.getByRole("heading", { name: "首次使用" })).toBeVisible();
  } finally {
    await second.stop();
    await rm(office, { recursive: true });
  }
});

test("the work of a day is backed up when the program is ended, and nothing else is left behind", async ({ page }) => {
  const office = await mkdtemp(join(tmpdir(), "anshang-quit-"));
  try {
    const host = await startHost({ office });
    await page.goto(host.url);
    await setUp(page);
    await ask(page, "office/rename", { name: "改了名的办公室" });
    await host.stop();
    expect(await readdir(join(office, "backups"))).not.toEqual([]);
    const left = (await readdir(office, { recursive: true })).filter((name) =>
      /\.part$|-wal$|-shm$|making|\.tmp/u.test(name),
    );
    expect(left).toEqual([]);
  } finally {
    await rm(office, { recursive: true });
  }
});

test("a file that leaves the program is named to the user", async ({ desk: { page } }) => {
  await goTo(page, "报告");
  await page.getByRole("tab", { name: "模板" }).click();
  const { name } = await downloaded(page, () => page.getByRole("button", { name: "下载模板" }).first().click());
  await expect(page.getByText(`文件已保存：${name}`)).toBeVisible();
});
