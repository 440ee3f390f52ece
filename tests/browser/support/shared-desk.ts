import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions } from "@playwright/test";
import { test as base } from "./desk.ts";
import { startHost } from "./host.ts";

export { expect } from "@playwright/test";

/** A host that has let a browser in, and what the browser then carries. */
type SharedDesk = {
  readonly origin: string;
  readonly state: Exclude<BrowserContextOptions["storageState"], string | undefined>;
};

/**
 * Every page of these tests is let into one host with the demo office, started once for each worker: for tests that
 * only look, or work on records of their own. Pages open at `/`.
 */
export const test = base.extend<object, { sharedDesk: SharedDesk }>({
  sharedDesk: [
    async ({ browser, demoOffice }, use) => {
      const folder = await mkdtemp(join(tmpdir(), "anshang-shared-"));
      await cp(demoOffice, folder, { recursive: true });
      const host = await startHost({ office: folder });
      try {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(host.url);
        const state = await context.storageState();
        await context.close();
        await use({ origin: new URL(host.url).origin, state });
      } finally {
        await host.stop();
        await rm(folder, { recursive: true });
      }
    },
    { scope: "worker" },
  ],
  baseURL: async ({ sharedDesk }, use) => use(sharedDesk.origin),
  storageState: async ({ sharedDesk }, use) => use(sharedDesk.state),
});
