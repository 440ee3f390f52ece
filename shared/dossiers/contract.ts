import { z } from "zod";
import { caseChanged, caseTarget } from "../disputes/case-contract.ts";
import { codesOf } from "../names.ts";
import { act, localDate, longText, problemSchema, query, recordId, shortText } from "../procedures.ts";
import { filedPapers } from "./pages.ts";
import { dossierPapers } from "./papers.ts";

const paper = z.enum(codesOf(dossierPapers));
const pages = z.int().min(1).max(9_999);

const item = {
  paper: z.enum(filedPapers),
  title: shortText.min(1),
  pages,
  /** A paper that was produced, or a file of the case; neither: it is there on paper alone. */
  documentId: recordId.nullable(),
  attachmentId: recordId.nullable(),
  note: shortText.nullable(),
};

const draft = {
  retention: shortText.min(1).max(20),
  filedOn: localDate,
  filedBy: shortText.min(1),
  /** 卷宗情况说明 */
  volumeNote: longText.nullable(),
  remark: shortText.nullable(),
};

const shownItem = z.object({ ...item, from: z.int().nullable(), to: z.int().nullable() });

/** 卷宗 */
export const dossiers = {
  /** The dossier of a case with its page numbers, what it must have, and what speaks against filing or checking it. */
  of: query.input(z.object({ disputeId: recordId })).output(
    z.object({
      dossier: z
        .object({ ...draft, arrangedBy: z.string(), checkedOn: localDate.nullable(), checkedBy: z.string().nullable() })
        .nullable(),
      items: z.array(shownItem),
      /** Numbered pages in all. */
      pageCount: z.int(),
      required: z.array(paper),
      missing: z.array(paper),
      retentions: z.array(z.string()),
      whyNot: problemSchema.nullable(),
      /** What speaks against the user's checking it; no day is assumed. Null where nothing is filed yet. */
      check: z.array(problemSchema).nullable(),
    }),
  ),

  /** What the case has that could be filed, arranged; and what has been produced or attached since it was filed. */
  proposed: query.input(z.object({ disputeId: recordId })).output(
    z.object({
      retention: z.string(),
      filedBy: z.string(),
      items: z.array(z.object(item)),
      missing: z.array(paper),
      /** Papers and files of the case that the present index does not name. */
      notFiled: z.array(z.object(item)),
    }),
  ),

  /**
   * 立卷: files the dossier, or arranges it anew, in the Ministry's order; who checked it before has to look again.
   * Problems: CASE_ARCHIVED, CASE_NOT_ENDED, and those of `filingProblems`.
   */
  arrange: act
    .input(
      z.object({
        ...caseTarget,
        ...draft,
        items: z
          .array(
            z.object(item).refine(({ documentId, attachmentId }) => documentId === null || attachmentId === null, {
              error: "one paper or one file",
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(caseChanged),
  /** 检查. Problems: DOSSIER_MISSING, CASE_ARCHIVED, and those of `checkProblems`. */
  check: act.input(z.object({ ...caseTarget, on: localDate })).output(caseChanged),
};
