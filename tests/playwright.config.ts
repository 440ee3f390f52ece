import { defineConfig } from "@playwright/test";
import { findBrowser } from "../build/browser.mjs";

const launchOptions = await findBrowser();

export default defineConfig({
  outputDir: "../test-results",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // A busy office PC is slow, and so is a busy test machine: only what never comes is a failure.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  use: {
    launchOptions,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    actionTimeout: 60_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "browser", testDir: "browser", use: { browserName: "chromium" } },
    { name: "electron", testDir: "electron" },
  ],
});
