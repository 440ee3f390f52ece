import Docxtemplater from "docxtemplater";
import InspectModule from "docxtemplater/js/inspect-module.js";
import PizZip from "pizzip";
import { templateTags } from "../../../shared/reports/template-tags.ts";
import type { TemplateData } from "../../../shared/reports/template-tags.ts";
import { isHarmless } from "./template-package.ts";

const BODY = "word/document.xml";

/** Fills a template. What users wrote is text in it: neither markup nor a tag. */
export function fillTemplate(template: Uint8Array, data: TemplateData): Uint8Array<ArrayBuffer> {
  const document = new Docxtemplater(new PizZip(template), options);
  document.render(data);
  return new Uint8Array(document.toBuffer({ compression: "DEFLATE" }));
}

/** The tags of a template that no report knows, or null when the file is no harmless Word document with readable tags. */
export function foreignTags(template: Uint8Array): string[] | null {
  try {
    const zip = new PizZip(template);
    if (!isHarmless(zip)) return null;
    const inspect = new InspectModule();
    const document = new Docxtemplater(zip, { ...options, modules: [inspect] });
    if (inspect.getFileType() !== "docx" || document.getZip().file(BODY) === null) return null;
    const tags = inspect.getAllStructuredTags();
    return [...new Set(unknownTags(tags, [templateTags]))];
  } catch {
    return null;
  }
}

const options = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  stripInvalidXMLChars: true,
  /** A tag without a value, in a template that was edited on disk, leaves nothing behind. */
  nullGetter: () => "",
  /** Only what the data itself holds, nothing that every object inherits. */
  parser: (tag: string) => ({
    get: (scope: unknown): unknown =>
      typeof scope === "object" && scope !== null && Object.hasOwn(scope, tag)
        ? (scope as Record<string, unknown>)[tag]
        : undefined,
  }),
};

type Tags = { readonly [tag: string]: Tags | null };
type TagPart = { readonly value: string; readonly module: string; readonly subparsed?: readonly TagPart[] };

/** A tag is known in its loop or in any loop around it; a loop goes over a list; raw markup (`{@tag}`) is never taken. */
function unknownTags(parts: readonly TagPart[], scopes: readonly Tags[]): string[] {
  return parts.flatMap((part) => {
    if (part.module === "rawxml") return [`@${part.value}`];
    const scope = scopes.find((known) => Object.hasOwn(known, part.value));
    if (scope === undefined) return [part.value];
    const inner = scope[part.value] ?? null;
    if (part.subparsed === undefined) return inner === null ? [] : [part.value];
    return unknownTags(part.subparsed, inner === null ? scopes : [inner, ...scopes]);
  });
}
