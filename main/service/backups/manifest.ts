import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { backupReasons } from "../../../shared/backups/reasons.ts";
import { codesOf } from "../../../shared/names.ts";
import { MANIFEST } from "./layout.ts";

/** Far more than any office has; a larger one is not ours. */
const LARGEST_MANIFEST = 64 * 1024 * 1024;

/** A path inside the backup, as its maker wrote it: nothing that leads out of it on any system. */
const innerPath = z
  .string()
  .max(500)
  .regex(/^[^\\:\p{Cc}]+$/u)
  .refine((path) => path.split("/").every((step) => step !== "" && step !== "." && step !== ".."));

/** A name that is a folder's or file's and nothing more. */
const plainName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/u);

const manifest = z.object({
  format: z.literal(1),
  officeId: plainName,
  /** Which key opens it; the key file of the same id has the ways in. */
  keyId: plainName,
  /** Not so for the demo office alone. */
  encrypted: z.boolean(),
  /** ISO with offset. */
  at: z.iso.datetime({ offset: true }),
  reason: z.enum(codesOf(backupReasons)),
  /** Of the program. */
  version: z.string().max(50),
  /** `user_version` of the database. */
  schema: z.int().min(0),
  /** Rows of each table. */
  counts: z.record(z.string().max(100), z.int().min(0)),
  /** The last entry of the audit log; `hash` in hex. */
  head: z.object({ id: z.int(), hash: z.string().regex(/^[0-9a-f]{64}$/u) }).nullable(),
  /** The files in its folder, by their path. */
  contents: z.record(innerPath, z.object({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/u) })),
  /** The sealed attachments that belong to it and lie beside it. */
  attachments: z.array(z.object({ path: innerPath, bytes: z.int().min(0) })),
});

/** What a backup says about itself; nothing in it is personal. */
export type Manifest = z.infer<typeof manifest>;
export type Attachment = Manifest["attachments"][number];

/** What is remembered of a backup besides its files. */
export const summarySchema = manifest.omit({ contents: true, attachments: true }).extend({ bytes: z.int().min(0) });
export type Summary = z.infer<typeof summarySchema>;

export function summaryOf({ contents, attachments, ...rest }: Manifest): Summary {
  const bytes = [...Object.values(contents), ...attachments].reduce((sum, file) => sum + file.bytes, 0);
  return { ...rest, bytes };
}

export function manifestText(content: Manifest): string {
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** Null where there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const file = join(folder, MANIFEST);
    if ((await stat(file)).size > LARGEST_MANIFEST) return null;
    return manifest.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

/** Whether every file of the backup's own folder is there with its size. */
export async function isIntact(folder: string, { contents }: Manifest): Promise<boolean> {
  const sizes = await Promise.all(
    Object.entries(contents).map(async ([path, { bytes }]) => (await sizeOf(join(folder, path))) === bytes),
  );
  return sizes.every(Boolean);
}

/** Null where there is no such file. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}
