/** Makes the Word templates of the papers anew: `npm run papers`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { forms } from "./forms/index.ts";
import { packageOf } from "./package.ts";

const folder = fileURLToPath(new URL("../../seeds/templates/papers/", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [kind, form] of Object.entries(forms)) writeFileSync(`${folder}${kind}.docx`, packageOf(form));
