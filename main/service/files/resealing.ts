import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileKeys } from "../keys/key-file.ts";
import { syncFolder } from "../office/replace-file.ts";
import { isFileFailure } from "./failures.ts";
import { diskName } from "./names.ts";
import { bytesOf, keyIdOf, partOf, putInPlace, readPieces, writePart } from "./sealed-file.ts";
import { isPlainTemplate } from "./plain-template.ts";
import type { Pieces, Purpose } from "./sealing.ts";

/** Files done, and how many there are. */
export type ResealProgress = (done: number, total: number) => void;

export type Resealed = {
  /** Files that could not be read under any of the keys, as paths in the office's folder: left as they are. */
  readonly left: readonly string[];
};

/**
 * How the files of a folder are called on the disk: by the hash of what is in them, by their first line, or by a name
 * that everybody may know.
 */
type Naming = "content" | "first_line" | "plain";

type SealedFolder = { readonly name: string; readonly purpose: Purpose; readonly naming: Naming };

const folders: readonly SealedFolder[] = [
  { name: "files", purpose: "file", naming: "content" },
  { name: "drafts", purpose: "draft", naming: "first_line" },
  { name: "templates", purpose: "template", naming: "plain" },
];

/**
 * Seals every file of an office under the present key of `keys.to` that is not under it yet; `keys.from` finds the keys
 * of the others. Nobody else may use the folder meanwhile. May be broken off at any moment, by the signal or by a power
 * cut, and run again. Throws the system's error and the signal's reason; each file is then whole under one of the keys.
 */
export async function resealFolders(
  officeFolder: string,
  keys: { readonly from: FileKeys; readonly to: FileKeys },
  tell: ResealProgress,
  signal?: AbortSignal,
): Promise<Resealed> {
  const found = await Promise.all(folders.map((folder) => filesIn(officeFolder, folder)));
  const files = found.flat();
  const left: string[] = [];
  tell(0, files.length);
  for (const [done, { folder, name }] of files.entries()) {
    signal?.throwIfAborted();
    try {
      await resealFile(join(officeFolder, folder.name), name, folder, keys, signal);
    } catch (error) {
      // A damaged file must not keep the office under its old key for ever.
      if (!isFileFailure(error, "FILE_DAMAGED", "FILE_KEY_UNKNOWN")) throw error;
      left.push(join(folder.name, name));
    }
    tell(done + 1, files.length);
  }
  return { left };
}

async function filesIn(officeFolder: string, folder: SealedFolder): Promise<{ folder: SealedFolder; name: string }[]> {
  const path = join(officeFolder, folder.name);
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".part"));
  return files.map(({ name }) => ({ folder, name }));
}

async function resealFile(
  folderPath: string,
  name: string,
  { purpose, naming }: SealedFolder,
  { from, to }: { readonly from: FileKeys; readonly to: FileKeys },
  signal: AbortSignal | undefined,
): Promise<void> {
  const path = join(folderPath, name);
  // Templates of the first version were not sealed.
  const isPlain = purpose === "template" && (await isPlainTemplate(path));
  if (!isPlain && (await keyIdOf(path)) === to.current.id) return;
  const content = isPlain ? bytesOf(path) : readPieces({ path, purpose, keys: from });
  const seen = labels[naming](content);
  const part = partOf(join(folderPath, "resealed"));
  await writePart(part, purpose, to, seen.content, signal);
  const label = seen.label();
  const newName = label === null ? name : diskName(to.current.key, label);
  await putInPlace(part, join(folderPath, newName));
  if (newName === name) return;
  await rm(path, { force: true });
  syncFolder(folderPath);
}

/** Content that passes by, and after it what its name on the disk is made of; null where it keeps the name it has. */
type Seen = { readonly content: Pieces; readonly label: () => string | null };

const labels: { readonly [Way in Naming]: (content: Pieces) => Seen } = {
  plain: (content) => ({ content, label: () => null }),
  content: (content) => {
    const hash = createHash("sha256");
    return { content: watched(content, (piece) => hash.update(piece)), label: () => hash.digest("hex") };
  },
  first_line: (content) => {
    let beginning = Buffer.alloc(0);
    const see = (piece: Uint8Array): void => {
      if (!beginning.includes("\n")) beginning = Buffer.concat([beginning, piece]);
    };
    return { content: watched(content, see), label: () => firstLineOf(beginning) };
  },
};

async function* watched(content: Pieces, see: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    see(piece);
    yield piece;
  }
}

/** The line that says what a file is of, at its very beginning. */
export function firstLineOf(content: Buffer): string {
  const end = content.indexOf("\n");
  return content.toString("utf8", 0, end === -1 ? content.length : end);
}
