import type { Page } from "@playwright/test";
import { markup } from "../hostile/words.ts";
import { disputeDraft, enterpriseDraft, pairOf } from "../../main/service/office/testing/drafts.ts";
import { expect, test } from "./support/desk.ts";
import { goTo, importFile, openRecord } from "./support/page.ts";
import { ask } from "./support/people.ts";

/** Everything that must not happen, whatever somebody wrote. */
function watch(page: Page): string[] {
  const happened: string[] = [];
  page.on("dialog", (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => happened.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") happened.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1|blob:|data:)/u.test(request.url())) happened.push(`request: ${request.url()}`);
  });
  return happened;
}

/** Only what the program itself put there. */
async function expectNothingGrew(page: Page): Promise<void> {
  await expect(page).toHaveTitle("安商台");
  expect(await page.locator('img[src="x"], main script, main svg[onload], main b:text-is("bold")').count()).toBe(0);
}

test("markup in names is shown as it was written, on every page that shows a name", async ({ desk: { page } }) => {
  test.setTimeout(120_000);
  const happened = watch(page);
  const title = "<img src=x onerror=\"document.title='broken'\"> {{name}} $t(app.name)";
  for (const name of markup) {
    await ask(page, "enterprises/create", enterpriseDraft({ name, uscc: null, note: name, contactName: name }));
  }
  const pair = pairOf(
    { partyName: title, partyUscc: null, agentName: title },
    { partyName: `${title}乙`, partyUscc: null },
  );
  const { body } = await ask(
    page,
    "disputes/create",
    disputeDraft({ parties: pair, title, claim: title, summary: title, handler: title, place: title, leader: title }),
  );
  await ask(page, "accounts/create", { name: title, role: "viewer", unit: title });
  await ask(page, "office/rename", { name: title });
  await page.reload();

  await expect(page.getByText(title).first()).toBeVisible();
  await goTo(page, "企业");
  for (const name of markup) await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  await expectNothingGrew(page);
  await goTo(page, "纠纷");
  await page.getByRole("row").filter({ hasText: title }).first().click();
  await expect(openRecord(page).getByText(title).first()).toBeVisible();
  await expectNothingGrew(page);
  for (const place of ["#/", "#/reports", "#/audit", "#/settings"]) {
    await page.goto(new URL(place, page.url()).href);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await expectNothingGrew(page);
  }
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox").or(page.getByRole("searchbox")).first().fill("onerror");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectNothingGrew(page);
  expect(body).toMatchObject({ title });
  expect(happened).toEqual([]);
});

test("what turns letters about is taken out before it is shown", async ({ desk: { page } }) => {
  const { body } = await ask(page, "enterprises/create", enterpriseDraft({ name: "甲\u202E司公\u200B乙", uscc: null }));
  expect(body).toMatchObject({ name: "甲司公乙" });
  await goTo(page, "企业");
  await expect(page.getByText("甲司公乙", { exact: true })).toBeVisible();
});

test("a ledger full of markup and formulas is looked at and brought in as text", async ({ desk: { page } }) => {
  const happened = watch(page);
  const name = "<img src=x onerror=document.title=1>";
  const lines = [
    "序号,登记日期,属地,纠纷类型,申请人,被申请人,涉及金额（万元）,来源,承办单位",
    `1,2026-01-05,洋州街道,买卖合同,${name},=cmd|' /C calc'!A0,12.5,企业申请,司法局`,
  ];
  await goTo(page, "导入");
  const buffer = Buffer.from(`\uFEFF${lines.join("\r\n")}`);
  await importFile(page, { name: "<b>纠纷台账</b>.csv", mimeType: "text/csv", buffer });
  await expect(page.getByText("<b>纠纷台账</b>.csv").first()).toBeVisible();
  await expectNothingGrew(page);
  expect(happened).toEqual([]);
});

test("the page is alone: no frame, no foreign script, nothing that was not served with it", async ({ desk }) => {
  const answer = await desk.page.request.get(new URL("/", desk.page.url()).href);
  expect(answer.headers()).toMatchObject({
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-opener-policy": "same-origin",
  });
  expect(await desk.page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  const foreign = await desk.page.evaluate(async () => {
    const refused = new Set<string>();
    const allRefused = new Promise<void>((done) => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => {
        if (refused.add(violatedDirective).size === 3) done();
      });
    });
    const script = document.createElement("script");
    script.textContent = "document.title = 'inline'";
    document.head.append(script);
    const frame = document.createElement("iframe");
    frame.src = "https://evil.example/";
    document.body.append(frame);
    await fetch("https://evil.example/").catch(() => undefined);
    await allRefused;
    return [...refused].toSorted((one, other) => one.localeCompare(other));
  });
  expect(foreign).toEqual(["connect-src", "frame-src", "script-src-elem"]);
  await expect(desk.page).toHaveTitle("安商台");
});
