import { mediaTypeOf } from "../../../shared/media-types.ts";
import { templateTags } from "../../../shared/reports/template-tags.ts";
import type { TemplateData } from "../../../shared/reports/template-tags.ts";
import type { Language } from "../../../shared/reports/wording.ts";
import type { Ground } from "../office/ground.ts";
import * as templates from "../templates/index.ts";
import type { KeptTemplate } from "../templates/index.ts";

const FILE = "business-report.docx";
const ENGLISH_FILE = "business-report-en.docx";

const kept: KeptTemplate = { seed: FILE, own: FILE };

/** The Chinese template in use. */
export async function readTemplate(ground: Ground): Promise<{ file: File; own: boolean }> {
  const { bytes, own } = await templates.readTemplate(ground, kept);
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
  if (language === "en") return templates.fillTemplate(templates.seedOf(ground, ENGLISH_FILE), data);
  return templates.fillKept(ground, kept, data);
}

/** Puts the file in the template's place. Refuses with TEMPLATE_UNREADABLE, TEMPLATE_TAG_BROKEN, TEMPLATE_UNKNOWN_TAG. */
export async function replaceTemplate(ground: Ground, file: File): Promise<void> {
  await templates.replaceTemplate(ground, kept, file, templateTags);
}

/** Takes the office's own template away. */
export function restoreTemplate(ground: Ground): void {
  templates.restoreTemplate(ground, kept);
}
