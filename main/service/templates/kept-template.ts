import { ORPCError } from "@orpc/server";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isFileFailure, isPlainTemplate, readSealed, writeSealed } from "../files/index.ts";
import type { SealedPlace } from "../files/index.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { Ground } from "../office/ground.ts";
import { fillTemplate, templateProblems } from "./word-template.ts";
import type { Tags } from "./word-template.ts";

/** A template that the office may replace. */
export type KeptTemplate = {
  /** The program's own, below `seeds/templates/`. */
  readonly seed: string;
  /** What the office's own is called in its folder of templates; also what an error names. */
  readonly own: string;
};

/** Whether the office has put its own in the place of the program's. */
export function hasOwn(ground: Ground, template: KeptTemplate): boolean {
  return existsSync(ownFile(ground, template));
}

/**
 * The template in use: the office's own, else the one that came with the program. That one also where the own cannot be
 * read any more, so that it can be replaced or restored.
 */
export async function readTemplate(ground: Ground, template: KeptTemplate): Promise<{ bytes: Buffer; own: boolean }> {
  const own = hasOwn(ground, template);
  return { bytes: (own && (await readOwn(ground, template))) || seedOf(ground, template.seed), own };
}

/** The template in use, filled. Throws TEMPLATE_UNREADABLE when the office's own was damaged on disk. */
export async function fillKept(ground: Ground, template: KeptTemplate, data: object): Promise<Uint8Array<ArrayBuffer>> {
  if (!hasOwn(ground, template)) return fillTemplate(seedOf(ground, template.seed), data);
  const own = await readOwn(ground, template);
  try {
    if (own !== null) return fillTemplate(own, data);
  } catch {
    // The same to the user as one that does not open.
  }
  throw new ORPCError("TEMPLATE_UNREADABLE", { data: { file: template.own } });
}

/** Puts a file in the template's place, whole or not at all. Refuses with what `templateProblems` finds. */
export async function replaceTemplate(ground: Ground, template: KeptTemplate, file: File, known: Tags): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  refuseIfAny(templateProblems(bytes, known));
  mkdirSync(join(ground.folder, "templates"), { recursive: true });
  await writeSealed(sealedPlace(ground, template), [bytes]);
}

/** Takes the office's own template away. */
export function restoreTemplate(ground: Ground, template: KeptTemplate): void {
  rmSync(ownFile(ground, template), { force: true });
}

/** A template of the program that is never replaced, or that is put back. */
export function seedOf({ seeds }: Ground, seed: string): Buffer {
  return readFileSync(join(seeds, "templates", seed));
}

/** The office's own template; null where it was damaged, or has gone meanwhile. */
async function readOwn(ground: Ground, template: KeptTemplate): Promise<Buffer | null> {
  const path = ownFile(ground, template);
  try {
    // The first version did not seal it.
    return (await isPlainTemplate(path)) ? readFileSync(path) : await readSealed(sealedPlace(ground, template));
  } catch (error) {
    if (isFileFailure(error, "FILE_MISSING", "FILE_DAMAGED", "FILE_KEY_UNKNOWN")) return null;
    throw error;
  }
}

function sealedPlace(ground: Ground, template: KeptTemplate): SealedPlace {
  return { path: ownFile(ground, template), purpose: "template", keys: ground.keys.files };
}

function ownFile({ folder }: Ground, { own }: KeptTemplate): string {
  return join(folder, "templates", own);
}
