import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { caseChanged } from "../disputes/case-contract.ts";
import { codesOf } from "../names.ts";
import { ofOwner, onOwner } from "../owners/owner-contract.ts";
import { act, problemSchema, query, reasonText, recordId, shortText } from "../procedures.ts";
import { attachmentKinds } from "./kinds.ts";
import { LONGEST_PIECE, MOST_PAGES } from "./rules.ts";

const kind = z.enum(codesOf(attachmentKinds));
const pages = z.int().min(1).max(MOST_PAGES).nullable();
const note = shortText.nullable();
/** As the user's system calls it; what is kept of it, `cleanName` says. */
const givenName = z.string().max(2_000);
const uploadName = z.string().max(100);
const place = z.int().min(0);

const attachment = z.object({
  id: recordId,
  name: z.string(),
  kind,
  mediaType: z.string(),
  bytes: z.int(),
  pages,
  note: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  /** As what it can be looked at inside the program; null where it can only be saved. */
  shownAs: z.enum(["picture", "pdf"]).nullable(),
  /** An office file that may carry macros: kept, never opened here. */
  mayCarryMacros: z.boolean(),
  /** The file is no longer where the office keeps it. Whether one that is there was altered, `check` says. */
  missing: z.boolean(),
});
export type Attachment = z.infer<typeof attachment>;

const refusable = { REFUSED: { data: z.object({ problems: z.array(problemSchema) }) } } as const;
/** No such upload at this window any more: the window was locked, the office closed, or too many were begun. */
const gone = { UPLOAD_GONE: {} } as const;
/** What is wrong with a stored file. */
const unreadable = { FILE_MISSING: {}, FILE_DAMAGED: {} } as const;

/** 附件 of a dispute, a payment, a loan or an arrears case: each input names exactly one of them. */
export const attachments = {
  /** The files of one owner, newest last. */
  of: query.input(ofOwner({})).output(z.array(attachment)),

  /**
   * Begins an upload. Nothing of it belongs to its owner before it is finished.
   * Problems: FILE_NAME_MISSING, FILE_IS_PROGRAM, FILE_EMPTY, FILE_TOO_LARGE, CASE_ARCHIVED.
   */
  start: query
    .errors(refusable)
    .input(
      ofOwner({
        name: givenName,
        bytes: z.int().min(0),
        kind,
        pages: pages.default(null),
        note: note.default(null),
      }),
    )
    .output(z.object({ upload: uploadName, name: z.string() })),
  /**
   * The next piece, at most 4 MiB. `received` is where the one after it begins. WRONG_OFFSET when it is not the one that
   * is awaited: go on from `expected`. Problems, which end the upload: CONTENT_IS_PROGRAM, CONTENT_DIFFERS, MORE_THAN_ANNOUNCED.
   */
  piece: query
    .errors({ ...refusable, ...gone, WRONG_OFFSET: { data: z.object({ expected: place }) } })
    .input(z.object({ upload: uploadName, offset: place, content: z.file().max(LONGEST_PIECE) }))
    .output(z.object({ received: place })),
  /**
   * Gives the file to its owner. After STALE the upload is still there: finish it with the new version. Problems:
   * UPLOAD_INCOMPLETE; ALREADY_ATTACHED (`name` is that of the same content there) ends the upload.
   */
  finish: act
    .errors(gone)
    .input(onOwner({ upload: uploadName }))
    .output(caseChanged),
  /** Gives an upload up; one that is not there any more is given up already. */
  cancel: query.input(z.object({ upload: uploadName })).output(z.object({ cancelled: z.boolean() })),

  /**
   * A piece of the content from `offset` on, at most 4 MiB; the whole of it is checked before the first piece is given.
   * The next one begins where this one ends.
   */
  read: query
    .errors(unreadable)
    .input(z.object({ id: recordId, offset: place.default(0) }))
    .output(z.file()),
  /** Reads every file of one owner and says which are missing or altered. */
  check: query
    .input(ofOwner({}))
    .output(
      eventIterator(
        z.object({ done: z.int(), total: z.int() }),
        z.object({ missing: z.array(recordId), damaged: z.array(recordId), total: z.int() }),
      ),
    ),

  /** Problems: FILE_NAME_MISSING, FILE_ENDING_CHANGED, CASE_ARCHIVED. */
  revise: act.input(onOwner({ id: recordId, name: givenName, kind, pages, note })).output(caseChanged),
  /**
   * Takes a file away; its content goes too, unless something else has the same. Problems: IN_DOSSIER, IS_EVIDENCE
   * (`name` of the evidence), IS_CREDIT_EVIDENCE, CASE_ARCHIVED; those of `whyFilesStay`.
   */
  remove: act.input(onOwner({ id: recordId, reason: reasonText })).output(caseChanged),
};
