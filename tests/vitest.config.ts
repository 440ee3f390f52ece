import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    maxWorkers: 2,
    env: { TZ: "Asia/Shanghai" },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["shared/**/*.test.ts", "main/**/*.test.ts", "seeds/**/*.test.ts", "build/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: { name: "page", environment: "jsdom", include: ["renderer/**/*.test.{ts,tsx}"] },
      },
    ],
  },
});
