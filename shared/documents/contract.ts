import { z } from "zod";
import { caseChanged } from "../disputes/case-contract.ts";
import { codesOf } from "../names.ts";
import { ofOwner, onOwner } from "../owners/owner-contract.ts";
import { act, localDate, problemSchema, query, reasonText, recordId, shortText } from "../procedures.ts";
import { documentKinds, ownedDocumentKinds } from "./kinds.ts";

const kind = z.enum(codesOf(documentKinds));
const ownedKind = z.enum(ownedDocumentKinds);
const pages = z.int().min(1).max(10_000);

/** What a paper is about, in the file's own words: a day, a party, a number, an edition; null what does not apply. */
const about = z.object({
  on: localDate.nullable(),
  partyName: z.string().nullable(),
  number: z.string().nullable(),
  edition: z.int().nullable(),
});
export type DocumentSubject = z.infer<typeof about>;

const subjectId = z.int().min(0).nullable();

const paper = z.object({
  id: recordId,
  kind,
  subjectId,
  about,
  /** The number of the file, the assignment, the voucher, the loan or the arrears case that stands on it. */
  number: z.string().nullable(),
  pages,
  producedOn: localDate,
  createdBy: z.string(),
  createdAt: z.string(),
  /** What the file says now: the same, something else, or nothing any more, because its subject was taken out. */
  standing: z.enum(["current", "changed", "subject_gone"]),
  /** The file with it is no longer where the office keeps it. */
  missing: z.boolean(),
  /** The dossier's index names it. */
  inDossier: z.boolean(),
});
export type Paper = z.infer<typeof paper>;

/** The office's own template of a kind was damaged on disk; restoring the program's helps. */
const unreadableTemplate = { TEMPLATE_UNREADABLE: { data: z.object({ file: z.string() }) } } as const;
const settings = {
  committee: shortText.min(4),
  court: shortText.min(4),
  retentions: z.array(shortText.min(1).max(20)).min(1).max(10),
};

/** 文书: papers in Chinese, also for whoever works in English: they are official forms. */
export const documents = {
  /** The papers that were produced for a record or of a meeting and not removed, the newest first. */
  of: query.input(z.xor([ofOwner({}), z.object({ meetingId: recordId })])).output(z.array(paper)),

  /** What the record can have now: each kind with the parts of the file that it can be about, and what speaks against it. */
  kinds: query.input(ofOwner({})).output(
    z.array(
      z.object({
        kind: ownedKind,
        problems: z.array(problemSchema),
        subjects: z.array(z.object({ id: subjectId, about, problems: z.array(problemSchema) })),
      }),
    ),
  ),

  /**
   * Produces a paper and keeps it with its record; another one each time. NOT_FOUND for a kind that such a record never
   * has. Problems: those of `whyNotProduce` and `whyNoMoneyPaper`; TERMS_MISSING and MEDIATOR_MISSING of an agreement;
   * those of applying for confirmation.
   */
  produce: act
    .errors(unreadableTemplate)
    .input(onOwner({ kind: ownedKind, subjectId: subjectId.default(null) }))
    .output(caseChanged),
  /** 会议纪要. Problem: MEETING_NOT_HELD. */
  produceMinutes: act
    .errors(unreadableTemplate)
    .input(z.object({ meetingId: recordId, version: z.int() }))
    .output(z.object({ id: recordId })),

  /** How many pages it has as printed and signed. Problem: CASE_ARCHIVED. */
  setPages: act.input(onOwner({ id: recordId, pages })).output(caseChanged),
  /** Problems: PAPER_IN_DOSSIER, CASE_ARCHIVED. */
  remove: act.input(onOwner({ id: recordId, reason: reasonText })).output(caseChanged),
  removeMinutes: act
    .input(z.object({ meetingId: recordId, id: recordId, reason: reasonText }))
    .output(z.object({ id: recordId })),

  /** The paper as it was produced; the audit log says who looked at it. */
  read: query
    .errors({ FILE_MISSING: {}, FILE_DAMAGED: {} })
    .input(z.object({ id: recordId }))
    .output(z.file()),

  /** Which kinds have a template of the office's own. */
  templates: query.output(z.array(z.object({ kind, own: z.boolean() }))),
  template: query.input(z.object({ kind })).output(z.object({ file: z.file(), own: z.boolean() })),
  /** Problems: TEMPLATE_UNREADABLE, TEMPLATE_TAG_BROKEN and TEMPLATE_UNKNOWN_TAG (data: `tag`, `near`). */
  replaceTemplate: act.input(z.object({ kind, file: z.file().max(20_000_000) })).output(z.object({ own: z.boolean() })),
  restoreTemplate: act.input(z.object({ kind })).output(z.object({ own: z.boolean() })),

  settings: query.output(z.object({ ...settings, basis: z.string() })),
  /** Problems: those of `paperSettingsProblems`. They count for papers from today on. */
  saveSettings: act.input(z.object(settings)).output(z.object(settings)),
};
