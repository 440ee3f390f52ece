import { cleanName } from "../../../shared/attachments/names.ts";
import { whyFilesStay } from "../../../shared/attachments/staying.ts";
import { attachmentMediaType, problemsOfFile, renamed } from "../../../shared/attachments/rules.ts";
import { problem } from "../../../shared/problems.ts";
import { unmaskedDraft } from "../../../shared/privacy/unmasked-draft.ts";
import { changePart, removePart } from "../disputes/index.ts";
import { conditionOf, isFileFailure, removeUnusedFile } from "../files/index.ts";
import { act, office, question, refuse, refuseIfAny } from "../office/acting.ts";
import { followed } from "../office/afterwards.ts";
import type { ActContext } from "../office/ground.ts";
import { reporting } from "../office/progress.ts";
import { statement } from "../office/statements.ts";
import {
  insertOwned,
  noteOnOwner,
  ownerColumn,
  requireCurrentOwner,
  requireOwned,
  requireOwner,
} from "../owners/index.ts";
import type { OwnerRecord } from "../owners/index.ts";
import { attachmentsOf, pieceOf, requireStored, shownAttachments } from "./reading.ts";
import { beginUpload, endUpload, requireUpload, takePiece } from "./uploads.ts";

const os = office.attachments;

export const attachments = os.router({
  of: os.of
    .use(question)
    .handler(({ context: { ground }, input }) => shownAttachments(ground, requireOwner(ground.reader, input))),

  start: os.start.use(question).handler(async ({ context, input }) => {
    const owner = requireOwner(context.ground.reader, input);
    refuseIfFixed(owner);
    const { bytes, kind, pages, note } = input;
    const announced = {
      owner: { kind: owner.kind, id: owner.id },
      name: cleanName(input.name),
      bytes,
      kind,
      pages,
      note,
    };
    refuseIfAny(problemsOfFile(announced));
    const { id, name } = await beginUpload(context, announced);
    return { upload: id, name };
  }),

  piece: os.piece.use(question).handler(async ({ context, input }) => {
    const upload = requireUpload(context, input.upload);
    return { received: await takePiece(context.session, upload, input.offset, input.content) };
  }),

  finish: os.finish
    .use(followed)
    .use(act)
    .handler(async ({ context, input }) => {
      const owner = requireOpenOwner(context, input);
      const upload = requireUpload(context, input.upload);
      const { id: uploadId, prepared, name, kind, pages, note } = upload;
      const isTheirs = upload.owner.kind === owner.kind && upload.owner.id === owner.id;
      if (!isTheirs || prepared === null) refuse(problem("", "UPLOAD_INCOMPLETE", { name }));
      const { sha256, bytes } = prepared;
      const twin = nameOfContent(context, owner, sha256);
      if (twin !== null) {
        await endUpload(context.session, uploadId);
        refuse(problem("content", "ALREADY_ATTACHED", { name: twin }));
      }
      const values = { name, kind, media_type: attachmentMediaType(name), sha256, bytes, pages, note };
      const id = insertOwned(context, owner, "attachment", values);
      const changed = noteOnOwner(context, owner, id, { after: values });
      // Last, because what can still fail now is only the disk; if it does, nothing of the content stays.
      context.afterwards(() => removeUnusedFile(context.ground, sha256));
      try {
        await prepared.keep();
      } finally {
        await endUpload(context.session, uploadId);
      }
      return changed;
    }),

  cancel: os.cancel.use(question).handler(async ({ context, input }) => ({
    cancelled: await endUpload(context.session, input.upload),
  })),

  read: os.read.use(question).handler(async ({ context: { ground }, input, errors }) => {
    const file = requireStored(ground.reader, input.id);
    try {
      const piece = await pieceOf(ground, file, input.offset);
      return new File([new Uint8Array(piece)], "piece", { type: file.mediaType });
    } catch (error) {
      if (isFileFailure(error, "FILE_MISSING")) throw errors.FILE_MISSING();
      if (isFileFailure(error, "FILE_DAMAGED", "FILE_KEY_UNKNOWN")) throw errors.FILE_DAMAGED();
      throw error;
    }
  }),

  check: os.check.use(question).handler(async function* ({ context: { ground }, input, signal }) {
    const files = attachmentsOf(ground.reader, requireOwner(ground.reader, input));
    const total = files.length;
    const condition = { missing: [] as number[], damaged: [] as number[], total };
    return yield* reporting<{ done: number; total: number }, typeof condition>(async (tell, given) => {
      for (const [done, { id, sha256 }] of files.entries()) {
        tell({ done, total });
        const found = await conditionOf(ground, sha256, given);
        if (found !== "whole") condition[found].push(id);
      }
      return condition;
    }, signal);
  }),

  revise: os.revise.use(act).handler(({ context, input }) => {
    const owner = requireOpenOwner(context, input);
    const before = requireOwned(context, owner, "attachment", input.id);
    const { name, kind, pages, note } = input;
    // What came back masked, as the page was shown it, means what is stored.
    const meant = unmaskedDraft(before, { name, kind, pages, note }, context.user.role);
    refuseIfAny(meant.problems);
    const wanted = renamed(String(before["name"]), meant.draft.name);
    refuseIfAny(wanted.problems);
    const changed = changePart(context, "attachment", before, { ...meant.draft, name: wanted.name });
    const isSame = Object.keys(changed.after).length === 0;
    return isSame ? { id: input.id, version: owner.record.version } : noteOnOwner(context, owner, input.id, changed);
  }),

  remove: os.remove
    .use(followed)
    .use(act)
    .handler(({ context, input }) => {
      const owner = requireOpenOwner(context, input);
      const part = requireOwned(context, owner, "attachment", input.id);
      refuseIfStaying(owner);
      refuseIfNeeded(context, input.id);
      removePart(context, "attachment", part, input.reason);
      context.afterwards(() => removeUnusedFile(context.ground, String(part["sha256"])));
      const { name = null, kind = null, sha256 = null, bytes = null } = part;
      const told = {
        before: { name, kind, sha256, bytes },
        after: { name: null, kind: null, sha256: null, bytes: null },
        reason: input.reason,
      };
      return noteOnOwner(context, owner, input.id, told);
    }),
});

type Target = Parameters<typeof requireCurrentOwner>[1];

/** Throws NOT_FOUND, STALE and REFUSED: what an archive holds, stays. */
function requireOpenOwner(context: ActContext, target: Target): OwnerRecord {
  const owner = requireCurrentOwner(context, target);
  refuseIfFixed(owner);
  return owner;
}

function refuseIfFixed({ kind, record }: OwnerRecord): void {
  if (kind === "dispute" && record["state"] === "archived") refuse(problem("", "CASE_ARCHIVED"));
}

/** What a record was verified or ended by stays with it. */
function refuseIfStaying({ kind, record }: OwnerRecord): void {
  const why = whyFilesStay(kind, String(record["state"]));
  if (why !== null) refuse(why);
}

/** What the same content is called with this owner; null where it is not there yet. */
function nameOfContent({ ground }: ActContext, { kind, id }: OwnerRecord, sha256: string): string | null {
  const found = statement(
    ground.writer,
    `SELECT name FROM attachment WHERE ${ownerColumn(kind)} = ? AND sha256 = ? AND removed_at IS NULL`,
  )
    .pluck()
    .get(id, sha256);
  return typeof found === "string" ? found : null;
}

/** A paper that the dossier's index, the list of evidence or a credit check names stays where it is. */
function refuseIfNeeded({ ground }: ActContext, id: number): void {
  const inDossier = statement(ground.writer, "SELECT 1 FROM dossier_item WHERE attachment_id = ?").get(id);
  if (inDossier !== undefined) refuse(problem("", "IN_DOSSIER"));
  const evidence = statement(
    ground.writer,
    "SELECT name FROM evidence WHERE attachment_id = ? AND removed_at IS NULL",
  ).get(id) as { name: string } | undefined;
  if (evidence) refuse(problem("", "IS_EVIDENCE", { name: evidence.name }));
  const check = statement(ground.writer, "SELECT 1 FROM credit_check WHERE evidence_id = ? AND removed_at IS NULL").get(
    id,
  );
  if (check !== undefined) refuse(problem("", "IS_CREDIT_EVIDENCE"));
}
