import { ORPCError } from "@orpc/server";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mediaTypeOf } from "../../../shared/media-types.ts";
import { problem } from "../../../shared/problems.ts";
import type { Language } from "../../../shared/reports/wording.ts";
import { refuse, refuseIfAny } from "../office/acting.ts";
import type { Ground } from "../office/ground.ts";
import { fillTemplate, foreignTags } from "./word-template.ts";
import type { TemplateData } from "../../../shared/reports/template-tags.ts";

const FILE = "business-report.docx";
const ENGLISH_FILE = "business-report-en.docx";

/** The Chinese template in use: the office's own, else the one that came with the program. */
export function readTemplate(ground: Ground): { file: File; own: boolean } {
  const own = existsSync(ownFile(ground));
  const bytes = new Uint8Array(readFileSync(own ? ownFile(ground) : seedFile(ground, FILE)));
  return { file: new File([bytes], FILE, { type: mediaTypeOf(FILE) }), own };
}

/**
 * The report as a Word file. Offices edit the Chinese template only; the English one is always the program's. Throws
 * TEMPLATE_UNREADABLE when the office's own was damaged on disk.
 */
export function writeDocument(ground: Ground, data: TemplateData, language: Language): Uint8Array<ArrayBuffer> {
  if (language === "en") return fillTemplate(readFileSync(seedFile(ground, ENGLISH_FILE)), data);
  if (!existsSync(ownFile(ground))) return fillTemplate(readFileSync(seedFile(ground, FILE)), data);
  try {
    return fillTemplate(readFileSync(ownFile(ground)), data);
  } catch {
    throw new ORPCError("TEMPLATE_UNREADABLE", { data: { file: FILE } });
  }
}

/** Puts the file in the template's place, whole or not at all. Refuses with TEMPLATE_UNREADABLE, TEMPLATE_UNKNOWN_TAG. */
export async function replaceTemplate(ground: Ground, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const unknown = foreignTags(bytes);
  if (unknown === null) refuse(problem("file", "TEMPLATE_UNREADABLE"));
  refuseIfAny(unknown.map((tag) => problem("file", "TEMPLATE_UNKNOWN_TAG", { tag })));
  const target = ownFile(ground);
  mkdirSync(join(ground.folder, "templates"), { recursive: true });
  writeFileSync(`${target}.part`, bytes, { flush: true });
  renameSync(`${target}.part`, target);
}

/** Takes the office's own template away. */
export function restoreTemplate(ground: Ground): void {
  rmSync(ownFile(ground), { force: true });
}

function ownFile({ folder }: Ground): string {
  return join(folder, "templates", FILE);
}

function seedFile({ seeds }: Ground, name: string): string {
  return join(seeds, "templates", name);
}
