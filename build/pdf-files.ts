import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const library = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * Tables of Chinese, Japanese and Korean characters, the two fonts that no system has, decoders in plain script, and
 * their licences.
 */
const wanted: readonly (readonly [folder: string, files: RegExp])[] = [
  ["cmaps", /^LICENSE$|\.bcmap$/],
  ["standard_fonts", /^LICENSE_FOXIT$|^Foxit(?:Symbol|Dingbats)\.pfb$/],
  ["wasm", /^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$|_nowasm_fallback\.js$/],
];

/** Puts what the preview of PDFs reads at run time beside the page, all in `pdf/`, under the names that it asks for. */
export function pdfFiles(): Plugin {
  return {
    name: "pdf-files",
    apply: "build",
    generateBundle() {
      for (const [folder, files] of wanted) {
        for (const name of readdirSync(join(library, folder)).filter((one) => files.test(one))) {
          const fileName = `pdf/${name === "LICENSE" ? `LICENSE_${folder.toUpperCase()}` : name}`;
          this.emitFile({ type: "asset", fileName, source: readFileSync(join(library, folder, name)) });
        }
      }
    },
  };
}
