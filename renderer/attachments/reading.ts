import { client } from "../app/client.ts";

/** A file of a case, as far as reading it goes. */
export type Readable = {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
};

/** The whole content, piece by piece. Throws what the service says: FILE_MISSING, FILE_DAMAGED, NOT_FOUND. */
export async function readWhole(
  { id, name, bytes, mediaType }: Readable,
  told: (done: number) => void,
  signal: AbortSignal,
): Promise<File> {
  const pieces: Blob[] = [];
  let done = 0;
  do {
    const piece = await client.attachments.read({ id, offset: done }, { signal });
    if (piece.size === 0) break;
    pieces.push(piece);
    done += piece.size;
    told(done);
  } while (done < bytes);
  return new File(pieces, name, { type: mediaType });
}

/** The bytes from `begin` up to `end`, which is left out. Throws as `readWhole` does. */
export async function readStretch(
  { id }: Readable,
  begin: number,
  end: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const stretch = new Uint8Array(end - begin);
  let done = 0;
  while (done < stretch.length) {
    const piece = await client.attachments.read({ id, offset: begin + done }, { signal });
    const bytes = new Uint8Array(await piece.arrayBuffer()).subarray(0, stretch.length - done);
    if (bytes.length === 0) break;
    stretch.set(bytes, done);
    done += bytes.length;
  }
  return stretch.subarray(0, done);
}
