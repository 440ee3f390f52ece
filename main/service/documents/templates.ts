import type { Outputs } from "../../../shared/contract.ts";
import { documentKinds } from "../../../shared/documents/kinds.ts";
import type { DocumentKind } from "../../../shared/documents/kinds.ts";
import { documentTags } from "../../../shared/documents/tags/index.ts";
import type { TagTable } from "../../../shared/documents/tags/tag.ts";
import { mediaTypeOf } from "../../../shared/media-types.ts";
import type { Ground } from "../office/ground.ts";
import * as templates from "../templates/index.ts";
import type { KeptTemplate, Tags } from "../templates/index.ts";

function kept(kind: DocumentKind): KeptTemplate {
  return { seed: `papers/${kind}.docx`, own: `paper-${kind}.docx` };
}

/** A paper of this kind as a Word file. Throws TEMPLATE_UNREADABLE when the office's own was damaged on disk. */
export function writePaper(ground: Ground, kind: DocumentKind, facts: object): Promise<Uint8Array<ArrayBuffer>> {
  return templates.fillKept(ground, kept(kind), facts);
}

export function listTemplates(ground: Ground): Outputs["documents"]["templates"] {
  return (Object.keys(documentKinds) as DocumentKind[]).map((kind) => ({
    kind,
    own: templates.hasOwn(ground, kept(kind)),
  }));
}

export async function readTemplate(ground: Ground, kind: DocumentKind): Promise<Outputs["documents"]["template"]> {
  const { bytes, own } = await templates.readTemplate(ground, kept(kind));
  const name = `${documentKinds[kind].zh}（模板）.docx`;
  return { file: new File([new Uint8Array(bytes)], name, { type: mediaTypeOf(name) }), own };
}

export async function replaceTemplate(ground: Ground, kind: DocumentKind, file: File): Promise<void> {
  await templates.replaceTemplate(ground, kept(kind), file, knownTags(documentTags[kind]));
}

export function restoreTemplate(ground: Ground, kind: DocumentKind): void {
  templates.restoreTemplate(ground, kept(kind));
}

/** A condition holds nothing of its own: what stands round it may stand in it. */
function knownTags(table: TagTable): Tags {
  const known = Object.entries(table).map(([tag, what]) => [
    tag,
    what.is === "text" ? null : what.is === "flag" ? {} : knownTags(what.each),
  ]);
  return Object.fromEntries(known) as Tags;
}
