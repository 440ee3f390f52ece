import Docxtemplater from "docxtemplater";
import InspectModule from "docxtemplater/js/inspect-module.js";
import PizZip from "pizzip";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { surroundingsOf } from "./surroundings.ts";
import { isHarmless } from "./template-package.ts";

const BODY = "word/document.xml";

/** The first moment that a zip archive can name. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The tags that a template may use. What may stand in a loop or condition (`{#types}…{/types}`) stands below its name; a
 * tag that is null stands for text.
 */
export type Tags = { readonly [tag: string]: Tags | null };

/** Fills a template. What users wrote is text in it: neither markup nor a tag. */
export function fillTemplate(template: Uint8Array, data: object): Uint8Array<ArrayBuffer> {
  const document = new Docxtemplater(new PizZip(template), options);
  document.render(data);
  // The same words make the same file, whenever they are written.
  for (const part of Object.values(document.getZip().files)) part.date = NO_TIME;
  return new Uint8Array(document.toBuffer({ compression: "DEFLATE" }));
}

/**
 * Why a file cannot be used as a template, under `file`: TEMPLATE_UNREADABLE (no harmless Word document);
 * TEMPLATE_TAG_BROKEN (data: `tag`, `near`: a tag or loop that is not opened or closed as it should);
 * TEMPLATE_UNKNOWN_TAG (data: `tag`, `near`). `near` is what the template says round about.
 */
export function templateProblems(template: Uint8Array, known: Tags): Problem[] {
  let zip: PizZip;
  try {
    zip = new PizZip(template);
    if (!isHarmless(zip) || zip.file(BODY) === null) return [problem("file", "TEMPLATE_UNREADABLE")];
  } catch {
    return [problem("file", "TEMPLATE_UNREADABLE")];
  }
  try {
    const inspect = new InspectModule();
    const document = new Docxtemplater(zip, { ...options, modules: [inspect] });
    if (inspect.getFileType() !== "docx") return [problem("file", "TEMPLATE_UNREADABLE")];
    const unknown = new Set(unknownTags(inspect.getAllStructuredTags(), [known]));
    return [...unknown].map((tag) => fault("TEMPLATE_UNKNOWN_TAG", document.getZip(), tag));
  } catch (error) {
    const broken = new Set(faultyTags(error));
    if (broken.size === 0) return [problem("file", "TEMPLATE_UNREADABLE")];
    return [...broken].map((tag) => fault("TEMPLATE_TAG_BROKEN", zip, tag));
  }
}

const fault = (code: string, zip: PizZip, tag: string) =>
  problem("file", code, { tag, near: surroundingsOf(zip, tag) });

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

type Thrown = {
  readonly properties?: {
    readonly errors?: readonly Thrown[];
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
  };
};

/** What the library says about tags that it could not read; nothing where it failed at something else. */
function faultyTags(error: unknown): string[] {
  const { properties = {} } = error as Thrown;
  if (properties.errors) return properties.errors.flatMap(faultyTags);
  const { xtag, openingtag, closingtag } = properties;
  return [xtag, openingtag, closingtag].filter((tag) => tag !== undefined).map(lastOf);
}

/** A tag that nobody opened is all the text that comes before its end; the last of it is enough to find it by. */
function lastOf(tag: string): string {
  return Array.from(tag).slice(-LONGEST_TAG).join("");
}

const LONGEST_TAG = 40;
