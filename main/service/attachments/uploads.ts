import { randomUUID } from "node:crypto";
import { ORPCError } from "@orpc/server";
import type { AttachmentKind } from "../../../shared/attachments/kinds.ts";
import { HEAD_BYTES } from "../../../shared/attachments/content.ts";
import { LONGEST_ATTACHMENT, problemsOfContent, UPLOADS_AT_ONCE } from "../../../shared/attachments/rules.ts";
import type { Owner } from "../../../shared/owners/owners.ts";
import { problem } from "../../../shared/problems.ts";
import { receiveFile } from "../files/index.ts";
import type { PreparedFile, Receiving } from "../files/index.ts";
import { refuse, refuseIfAny } from "../office/acting.ts";
import type { Ground, QuestionContext, Session } from "../office/ground.ts";
import { whenSignedOut } from "../office/windows.ts";

/** What is said of a file before it comes. */
export type Announced = {
  readonly owner: Owner;
  readonly name: string;
  readonly bytes: number;
  readonly kind: AttachmentKind;
  readonly pages: number | null;
  readonly note: string | null;
};

/** A file on its way to its owner: whose it is, how much of it has come, and, once it is whole, the sealed file. */
export type Upload = Announced & {
  readonly id: string;
  readonly staffId: number;
  readonly ground: Ground;
  readonly receiving: Receiving;
  received: number;
  head: Buffer;
  prepared: PreparedFile | null;
  /** When the piece is done with that came last. */
  lastPiece: Promise<void>;
};

type Asking = Pick<QuestionContext, "session" | "ground" | "user">;

/** The uploads of each window, the one that was left alone longest first. */
const held = new WeakMap<Session, Map<string, Upload>>();

export async function beginUpload({ session, ground, user }: Asking, announced: Announced): Promise<Upload> {
  const uploads = uploadsOf(session);
  // A page that was closed or loaded anew never gave up what it had begun.
  for (const [oldest] of uploads) {
    if (uploads.size < UPLOADS_AT_ONCE) break;
    await endUpload(session, oldest);
  }
  const upload: Upload = {
    ...announced,
    id: randomUUID(),
    staffId: user.id,
    ground,
    receiving: receiveFile(ground, LONGEST_ATTACHMENT),
    received: 0,
    head: Buffer.alloc(0),
    prepared: null,
    lastPiece: Promise.resolve(),
  };
  uploads.set(upload.id, upload);
  return upload;
}

/** Throws UPLOAD_GONE: also where somebody else works at the window by now, or the office was closed since. */
export function requireUpload({ session, ground, user }: Asking, id: string): Upload {
  const uploads = held.get(session);
  const upload = uploads?.get(id);
  if (!uploads || !upload || upload.staffId !== user.id || upload.ground !== ground) throw gone();
  uploads.delete(id);
  uploads.set(id, upload);
  return upload;
}

/**
 * Throws WRONG_OFFSET, UPLOAD_GONE, REFUSED and the system's error; after the two latter nothing of the upload is left.
 * One piece is taken after the other, however they come.
 */
export async function takePiece(session: Session, upload: Upload, offset: number, content: Blob): Promise<number> {
  const taking = upload.lastPiece.then(() => taken(session, upload, offset, content));
  upload.lastPiece = taking.then(
    () => undefined,
    () => undefined,
  );
  return taking;
}

async function taken(session: Session, upload: Upload, offset: number, content: Blob): Promise<number> {
  if (!isHeld(session, upload)) throw gone();
  if (offset !== upload.received) throw new ORPCError("WRONG_OFFSET", { data: { expected: upload.received } });
  if (content.size === 0) return offset;
  const received = offset + content.size;
  try {
    if (received > upload.bytes) refuse(problem("content", "MORE_THAN_ANNOUNCED", { name: upload.name }));
    const piece = Buffer.from(await content.arrayBuffer());
    lookAtHead(upload, piece);
    await upload.receiving.take(piece);
    upload.received = received;
    if (received === upload.bytes) upload.prepared = await upload.receiving.finish();
  } catch (error) {
    // Given up meanwhile: then that is why the piece found no place any more.
    if (!(await endUpload(session, upload.id))) throw gone();
    throw error;
  }
  return received;
}

/** What a file is, its beginning says, as soon as enough of it is there. */
function lookAtHead(upload: Upload, piece: Buffer): void {
  const known = upload.head.length;
  const enough = Math.min(HEAD_BYTES, upload.bytes);
  if (known >= enough) return;
  upload.head = Buffer.concat([upload.head, piece.subarray(0, enough - known)]);
  if (upload.head.length >= enough) refuseIfAny(problemsOfContent(upload.name, upload.head));
}

/** Whether there was one. Leaves nothing of it but what its owner has. */
export async function endUpload(session: Session, id: string): Promise<boolean> {
  const uploads = held.get(session);
  const upload = uploads?.get(id);
  if (!uploads || !upload) return false;
  uploads.delete(id);
  await upload.receiving.end();
  return true;
}

const gone = () => new ORPCError("UPLOAD_GONE");

const isHeld = (session: Session, upload: Upload): boolean => held.get(session)?.get(upload.id) === upload;

function uploadsOf(session: Session): Map<string, Upload> {
  const known = held.get(session);
  if (known) return known;
  const uploads = new Map<string, Upload>();
  held.set(session, uploads);
  whenSignedOut(session, () => {
    held.delete(session);
    // What the disk does not let go now is swept at the next opening.
    for (const { receiving } of uploads.values()) receiving.end().catch(() => undefined);
  });
  return uploads;
}
