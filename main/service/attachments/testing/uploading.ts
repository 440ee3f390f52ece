import type { AttachmentKind } from "../../../../shared/attachments/kinds.ts";
import { LONGEST_PIECE } from "../../../../shared/attachments/rules.ts";
import type { OwnerIds } from "../../../../shared/owners/owners.ts";
import type { Client } from "../../office/testing/office.ts";

type Given = { readonly name?: string; readonly kind?: AttachmentKind; readonly note?: string | null };
type Target = { readonly id: number; readonly version: number };

export const PDF = Buffer.from("%PDF-1.7\n% 购销合同（虚构）\n");

/** So many bytes that are not all alike, and no program. */
export function contentOf(bytes: number, first = 0x41): Buffer {
  const content = Buffer.alloc(bytes);
  for (let place = 0; place < bytes; place += 1) content[place] = (first + place * 31 + (place >> 8)) & 0xff;
  content[0] = first;
  return content;
}

export const pieceOf = (content: Uint8Array): File => new File([new Uint8Array(content)], "piece");

/** Begins an upload into a case and sends all of the content, piece by piece. */
export function sent(client: Client, disputeId: number, content: Uint8Array, given: Given = {}): Promise<string> {
  return sentTo(client, { disputeId }, content, given);
}

async function sentTo(
  { attachments }: Client,
  owner: OwnerIds,
  content: Uint8Array,
  { name = "购销合同.pdf", kind = "evidence", note = null }: Given = {},
): Promise<string> {
  const { upload } = await attachments.start({ ...owner, name, bytes: content.length, kind, note });
  for (let offset = 0; offset < content.length; offset += LONGEST_PIECE) {
    await attachments.piece({ upload, offset, content: pieceOf(content.subarray(offset, offset + LONGEST_PIECE)) });
  }
  return upload;
}

/** Puts a file into a case; answers its id and the case's next version. */
export async function attached(client: Client, { id, version }: Target, content: Uint8Array = PDF, given: Given = {}) {
  const upload = await sent(client, id, content, given);
  return client.attachments.finish({ upload, disputeId: id, version });
}

/** Gives a file to any owner, as it is now; answers the file's id and the owner's next version. */
export async function attachedTo(
  client: Client,
  target: OwnerIds & { readonly version: number },
  content: Uint8Array = PDF,
  given: Given = {},
) {
  return client.attachments.finish({ ...target, upload: await sentTo(client, target, content, given) });
}

/** The whole content, as the page reads it. */
export async function readBack({ attachments }: Client, id: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let offset = 0; ;) {
    const piece = Buffer.from(await (await attachments.read({ id, offset })).arrayBuffer());
    if (piece.length === 0) return Buffer.concat(pieces);
    pieces.push(piece);
    offset += piece.length;
  }
}

/** What `check` found, at its end. */
export async function checked({ attachments }: Client, disputeId: number) {
  const steps = await attachments.check({ disputeId });
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
