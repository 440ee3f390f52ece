import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    maxWorkers: 2,
    // Only what hangs is a failure: how fast things are is for the benchmark to say.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: "Asia/Shanghai" },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: [
            "shared/**/*.test.ts",
            "main/**/*.test.ts",
            "seeds/**/*.test.ts",
            "build/**/*.test.ts",
            "tests/fuzz/**/*.test.ts",
            "tests/hostile/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: { name: "page", environment: "jsdom", include: ["renderer/**/*.test.{ts,tsx}"] },
      },
      {
        extends: true,
        test: {
          name: "page on service",
          environment: "./tests/page/page-on-service.ts",
          include: ["tests/page/**/*.test.tsx"],
        },
      },
    ],
  },
});
