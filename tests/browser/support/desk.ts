import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import type { Page } from "@playwright/test";
import { startHost } from "./host.ts";
import type { Host } from "./host.ts";
import { setUp } from "./people.ts";

export { expect } from "@playwright/test";

/** The desk, open in the browser: its host and its page. */
export type Desk = Host & { readonly page: Page };
/** A desk with its administrator signed in. */
export type NewDesk = Desk & { readonly recoveryCode: string };

/**
 * `bareDesk` starts a host with an empty folder for the test and opens it; `desk` has an empty office in it, with its
 * administrator signed in; `demoDesk` has a copy of the demo office, which is made once for each worker. All close it
 * afterwards.
 */
export const test = base.extend<{ bareDesk: Desk; desk: NewDesk; demoDesk: Desk }, { demoOffice: string }>({
  bareDesk: async ({ page }, use) => {
    await useDesk(await startHost(), page, use);
  },
  desk: async ({ bareDesk }, use) => {
    const recoveryCode = await setUp(bareDesk.page);
    await bareDesk.page.reload();
    await use({ ...bareDesk, recoveryCode });
  },
  demoDesk: async ({ page, demoOffice }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "anshang-demo-"));
    await cp(demoOffice, folder, { recursive: true });
    await useDesk(await startHost({ office: folder }), page, use);
    await rm(folder, { recursive: true });
  },
  demoOffice: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture depends on
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "anshang-demo-"));
      const host = await startHost({ office: folder, demo: true });
      await host.stop();
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
});

async function useDesk(host: Host, page: Page, use: (desk: Desk) => Promise<void>): Promise<void> {
  try {
    await page.goto(host.url);
    await use({ ...host, page });
  } finally {
    await host.stop();
  }
}
