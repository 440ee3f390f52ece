import { defineConfig } from "vitest/config";

/** The built program is started and killed: `npm test` builds it first. */
export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    include: ["tests/crash/**/*.test.ts"],
    maxWorkers: 1,
    testTimeout: 600_000,
    env: { TZ: "Asia/Shanghai" },
  },
});
