import { ORPCError } from "@orpc/server";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { mediaTypeOf } from "../../../shared/media-types.ts";
import { problem } from "../../../shared/problems.ts";
import type { Language } from "../../../shared/reports/wording.ts";
import { isFileFailure, isPlainTemplate, readSealed, writeSealed } from "../files/index.ts";
import type { SealedPlace } from "../files/index.ts";
import { refuse, refuseIfAny } from "../office/acting.ts";
import type { Ground } from "../office/ground.ts";
import { fillTemplate, foreignTags } from "./word-template.ts";
import type { TemplateData } from "../../../shared/reports/template-tags.ts";

const FILE = "business-report.docx";
const ENGLISH_FILE = "business-report-en.docx";

/**
 * The Chinese template in use: the office's own, else the one that came with the program. That one also where the own
 * cannot be read any more, so that it can be replaced or restored.
 */
export async function readTemplate(ground: Ground): Promise<{ file: File; own: boolean }> {
  const own = existsSync(ownFile(ground));
  const bytes = (own && (await readOwn(ground))) || readFileSync(seedFile(ground, FILE));
  return { file: new File([new Uint8Array(bytes)], FILE, { type: mediaTypeOf(FILE) }), own };
}

/**
 * The report as a Word file. Offices edit the Chinese template only; the English one is always the program's. Throws
 * TEMPLATE_UNREADABLE when the office's own was damaged on disk.
 */
export async function writeDocument(
  ground: Ground,
  data: TemplateData,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  if (language === "en") return fillTemplate(readFileSync(seedFile(ground, ENGLISH_FILE)), data);
  if (!existsSync(ownFile(ground))) return fillTemplate(readFileSync(seedFile(ground, FILE)), data);
  const own = await readOwn(ground);
  try {
    if (own !== null) return fillTemplate(own, data);
  } catch {
    // The same to the user as one that does not open.
  }
  throw new ORPCError("TEMPLATE_UNREADABLE", { data: { file: FILE } });
}

/** Puts the file in the template's place, whole or not at all. Refuses with TEMPLATE_UNREADABLE, TEMPLATE_UNKNOWN_TAG. */
export async function replaceTemplate(ground: Ground, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const unknown = foreignTags(bytes);
  if (unknown === null) refuse(problem("file", "TEMPLATE_UNREADABLE"));
  refuseIfAny(unknown.map((tag) => problem("file", "TEMPLATE_UNKNOWN_TAG", { tag })));
  mkdirSync(join(ground.folder, "templates"), { recursive: true });
  await writeSealed(sealedPlace(ground), [bytes]);
}

/** Takes the office's own template away. */
export function restoreTemplate(ground: Ground): void {
  rmSync(ownFile(ground), { force: true });
}

/** The office's own template; null where it was damaged, or has gone meanwhile. */
async function readOwn(ground: Ground): Promise<Buffer | null> {
  const path = ownFile(ground);
  try {
    // The first version did not seal it.
    return (await isPlainTemplate(path)) ? readFileSync(path) : await readSealed(sealedPlace(ground));
  } catch (error) {
    if (isFileFailure(error, "FILE_MISSING", "FILE_DAMAGED", "FILE_KEY_UNKNOWN")) return null;
    throw error;
  }
}

function sealedPlace(ground: Ground): SealedPlace {
  return { path: ownFile(ground), purpose: "template", keys: ground.keys.files };
}

function ownFile({ folder }: Ground): string {
  return join(folder, "templates", FILE);
}

function seedFile({ seeds }: Ground, name: string): string {
  return join(seeds, "templates", name);
}
