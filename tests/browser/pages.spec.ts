import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { test as emptyTest } from "./support/desk.ts";
import { expect, test } from "./support/shared-desk.ts";

const places = [
  "/#/",
  "/#/waiting",
  "/#/calendar",
  "/#/meetings",
  "/#/disputes",
  "/#/payments",
  "/#/ledger",
  "/#/ledger?part=%22ageing%22",
  "/#/ledger?part=%22plans%22",
  "/#/ledger?part=%22reconciliation%22",
  "/#/loans",
  "/#/arrears",
  "/#/projects",
  "/#/assessments",
  "/#/scoring",
  "/#/fasttrack",
  "/#/measures",
  "/#/measure-sheet",
  "/#/serviceRecords",
  "/#/enterprises",
  "/#/reports",
  "/#/imports",
  "/#/audit",
  "/#/settings",
] as const;

const looks = [
  { language: "zh", scheme: "light" },
  { language: "zh", scheme: "dark" },
  { language: "en", scheme: "light" },
  { language: "en", scheme: "dark" },
] as const;
type Look = (typeof looks)[number];

/** What the page complains about. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

async function dress(page: Page, { language, scheme }: Look): Promise<void> {
  await page.addInitScript((chosen) => {
    if (chosen === "en") localStorage.setItem("anshang:language", "en");
    else localStorage.removeItem("anshang:language");
  }, language);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
}

/** Every page in turn, until what it asked for has arrived. */
async function* everyPage(page: Page): AsyncGenerator<string> {
  for (const place of places) {
    await page.evaluate((hash) => (location.hash = hash), place.slice(1));
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await expect(page.locator("main .mantine-Loader-root")).toHaveCount(0);
    yield place;
  }
}

for (const look of looks) {
  test(`every page is accessible and quiet, ${look.language} ${look.scheme}`, async ({ page }) => {
    test.setTimeout(300_000);
    const complaints = complaintsOf(page);
    await dress(page, look);
    await page.goto("/");
    const found: string[] = [];
    for await (const _ of everyPage(page)) found.push(...(await findings(page)));
    await page.goto("/#/disputes");
    await page.getByRole("grid").getByRole("row").nth(1).click();
    await expect(page.getByRole("article").getByRole("heading").first()).toBeVisible();
    found.push(...(await findings(page)));
    await page.keyboard.press("n");
    await expect(page.getByRole("form")).toBeVisible();
    await page.keyboard.press("Control+s");
    found.push(...(await findings(page)));
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

for (const look of [looks[0], looks[3]] as const) {
  emptyTest(`an empty office says what to do first, ${look.language} ${look.scheme}`, async ({ desk: { page } }) => {
    emptyTest.setTimeout(300_000);
    const complaints = complaintsOf(page);
    await dress(page, look);
    await page.reload();
    const found: string[] = [];
    for await (const _ of everyPage(page)) found.push(...(await findings(page)));
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test.describe("at 200 % zoom", () => {
  test.use({ viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 });

  test("no page is wider than the window", async ({ page }) => {
    await page.goto("/");
    const wide: string[] = [];
    for await (const place of everyPage(page)) {
      const over = await page.evaluate(() =>
        [document.documentElement, document.body, ...document.querySelectorAll("#page > *, main")]
          .filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => `${box.tagName} ${box.scrollWidth}`),
      );
      wide.push(...over.map((box) => `${place} ${box}`));
    }
    expect(wide).toEqual([]);
  });
});
