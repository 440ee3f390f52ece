import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { pdfFiles } from "./pdf-files.ts";

export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      lib: {
        entry: {
          electron: "main/electron/app.ts",
          "electron-service": "main/electron/service.ts",
          web: "main/web/start.ts",
          terminal: "main/terminal/start.ts",
          "backup-check": "main/service/backups/checking/worker.ts",
        },
        formats: ["es"],
      },
    },
  },
  preload: {
    build: {
      lib: { entry: "main/electron/preload.ts", formats: ["cjs"], fileName: () => "preload.cjs" },
    },
  },
  renderer: {
    root: "renderer",
    base: "./",
    plugins: [react(), pdfFiles()],
    build: { minify: true, rolldownOptions: { input: "renderer/index.html" } },
  },
});
