import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes a file whole or not at all: what was there before stays until the new content is safely on disk. */
export const replaceFile = async (file: string, content: string | Uint8Array): Promise<void> => {
  const beside = join(dirname(file), `.${randomUUID()}.part`);
  try {
    const handle = await open(beside, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};
