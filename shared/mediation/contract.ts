import { z } from "zod";
import { caseChanged, caseTarget } from "../disputes/case-contract.ts";
import { codesOf } from "../names.ts";
import { act, localDate, longText, problemSchema, query, reasonText, recordId, shortText } from "../procedures.ts";
import { sittingResults } from "./fields.ts";

/** Time of day, HH:MM. */
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

const sitting = {
  heldOn: localDate,
  beganAt: time.nullable(),
  endedAt: time.nullable(),
  place: shortText.min(1),
  matter: shortText.nullable(),
  /** Names with 、 between them, here and below. */
  partiesPresent: longText.min(1),
  invited: longText.nullable(),
  mediators: shortText.min(1),
  recorder: shortText.nullable(),
  /** The parties were told of their rights and duties (人民调解工作若干规定 30). */
  rightsTold: z.boolean(),
  isPublic: z.boolean(),
  record: longText.min(1),
  result: z.enum(codesOf(sittingResults)),
};

const investigation = {
  heldOn: localDate,
  place: shortText.min(1),
  present: longText.nullable(),
  askedPerson: shortText.min(1),
  investigators: shortText.min(1),
  recorder: shortText.nullable(),
  record: longText.min(1),
};

const evidence = {
  name: shortText.min(1),
  source: shortText.nullable(),
  isOriginal: z.boolean(),
  pages: z.int().min(1).max(100_000),
  provider: shortText.nullable(),
  receivedOn: localDate.nullable(),
  /** A file of the same case. */
  attachmentId: recordId.nullable(),
  note: shortText.nullable(),
};

const declaration = {
  mediator: shortText.min(1),
  declaredOn: localDate,
  hasInterest: z.boolean(),
  /** With an interest the mediator may go on only if all parties consent. */
  partiesConsent: z.boolean(),
  statement: longText.nullable(),
};

const added = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...caseTarget, ...shape })).output(caseChanged);
const revised = <Shape extends z.ZodRawShape>(shape: Shape) => added({ id: recordId, ...shape });
const removed = revised({ reason: reasonText });

/** Who wrote a part of the file last. */
const written = { id: recordId, updatedBy: z.string(), updatedAt: z.string() };
const shown = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.object({ ...written, ...shape }));

export const mediation = {
  /** Everything that belongs to the mediation of one dispute, and what speaks against adding to it. */
  of: query.input(z.object({ disputeId: recordId })).output(
    z.object({
      sittings: shown(sitting),
      investigations: shown(investigation),
      evidence: shown({ ...evidence, attachmentName: z.string().nullable() }),
      declarations: shown(declaration),
      extensions: shown({ agreedOn: localDate, days: z.int(), reason: z.string() }),
      parties: z.array(z.object({ partyName: z.string() })),
      files: z.array(z.object({ id: recordId, attachmentName: z.string() })),
      /** 期限可延长的天数: null without a limit. */
      mostDays: z.int().nullable(),
      whyNot: z.object({
        sitting: problemSchema.nullable(),
        file: problemSchema.nullable(),
        extension: problemSchema.nullable(),
      }),
    }),
  ),

  /** Problems: SITTING_NOT_NOW and those of `sittingProblems`. */
  addSitting: added(sitting),
  reviseSitting: revised(sitting),
  removeSitting: removed,

  /** Problems: CASE_FILE_CLOSED, DATE_IN_FUTURE, BEFORE_REGISTRATION. */
  addInvestigation: added(investigation),
  reviseInvestigation: revised(investigation),
  removeInvestigation: removed,

  /** Problems: CASE_FILE_CLOSED, DATE_IN_FUTURE, ATTACHMENT_OF_ANOTHER_CASE. */
  addEvidence: added(evidence),
  reviseEvidence: revised(evidence),
  removeEvidence: removed,

  /** A mediator's new declaration takes the place of their earlier one. Problems: those of `declarationProblems`. */
  declareConflict: added(declaration),
  removeDeclaration: removed,

  /** Problems: EXTENSION_NOT_NOW and those of `extensionProblems`. */
  extendTerm: added({
    agreedOn: localDate,
    days: z.int().min(1).max(366),
    reason: reasonText,
    bothAgree: z.boolean(),
  }),
  removeExtension: removed,
};
