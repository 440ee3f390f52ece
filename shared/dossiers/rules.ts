import { outcomesOfState } from "../disputes/states.ts";
import type { DisputeState } from "../disputes/states.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { DossierPaper } from "./papers.ts";

/** 何时可以立卷: codes CASE_ARCHIVED, and CASE_NOT_ENDED (data: `state`) while the case goes on. */
export function whyNotFiled(state: DisputeState): Problem | null {
  if (state === "archived") return problem("", "CASE_ARCHIVED");
  return outcomesOfState[state].length === 0 ? problem("", "CASE_NOT_ENDED", { state }) : null;
}

/** One entry of the index: a produced paper, a file of the case, or a paper that is there on paper alone. */
export type DossierItem = {
  readonly paper: DossierPaper;
  readonly title: string;
  readonly pages: number;
  readonly documentId: number | null;
  readonly attachmentId: number | null;
  readonly note: string | null;
};

export type DossierDraft = {
  readonly retention: string;
  readonly filedOn: string;
  readonly items: readonly DossierItem[];
};

/** What is known of the case in which a dossier is filed. */
export type FilingFacts = {
  readonly today: string;
  readonly registeredOn: string;
  readonly retentions: readonly string[];
  /** Ids of its papers and files that were not removed. */
  readonly documents: readonly number[];
  readonly attachments: readonly number[];
};

/**
 * What is wrong with a dossier. Codes: DATE_IN_FUTURE and BEFORE_REGISTRATION (data: `registeredOn`) of `filedOn`,
 * RETENTION_UNKNOWN (data: `retention`), and of `items.0.title`: DOCUMENT_OF_ANOTHER_CASE, ATTACHMENT_OF_ANOTHER_CASE,
 * FILED_TWICE (data: `title`).
 */
export function filingProblems({ retention, filedOn, items }: DossierDraft, facts: FilingFacts): Problem[] {
  const found: Problem[] = [];
  const { today, registeredOn, retentions, documents, attachments } = facts;
  if (filedOn > today) found.push(problem("filedOn", "DATE_IN_FUTURE"));
  else if (filedOn < registeredOn) found.push(problem("filedOn", "BEFORE_REGISTRATION", { registeredOn }));
  if (!retentions.includes(retention)) found.push(problem("retention", "RETENTION_UNKNOWN", { retention }));
  const known = new Set<string>();
  items.forEach(({ documentId, attachmentId, title }, place) => {
    const field = `items.${place}.title`;
    if (documentId !== null && !documents.includes(documentId)) {
      found.push(problem(field, "DOCUMENT_OF_ANOTHER_CASE"));
    }
    if (attachmentId !== null && !attachments.includes(attachmentId)) {
      found.push(problem(field, "ATTACHMENT_OF_ANOTHER_CASE"));
    }
    if (documentId === null && attachmentId === null) return;
    const key = documentId === null ? `attachment ${attachmentId}` : `document ${documentId}`;
    if (known.has(key)) found.push(problem(field, "FILED_TWICE", { title }));
    known.add(key);
  });
  return found;
}

/** Who looks through a dossier, when, and how it stands. */
export type CheckFacts = {
  readonly today: string;
  readonly on: string | null;
  readonly filedOn: string;
  readonly filedBy: string;
  readonly arrangedBy: number;
  readonly user: { readonly id: number; readonly name: string };
  readonly missing: readonly DossierPaper[];
};

/**
 * 检查人: what speaks against checking it off. Codes: CHECKER_IS_FILER (data: `name`), PAPERS_MISSING (data: `count`,
 * `papers`), and of `on`: DATE_IN_FUTURE, CHECKED_BEFORE_FILED (data: `filedOn`).
 */
export function checkProblems({ today, on, filedOn, filedBy, arrangedBy, user, missing }: CheckFacts): Problem[] {
  const found: Problem[] = [];
  if (user.id === arrangedBy || user.name === filedBy) found.push(problem("", "CHECKER_IS_FILER", { name: user.name }));
  if (missing.length > 0) {
    found.push(problem("", "PAPERS_MISSING", { count: missing.length, papers: missing.join(" ") }));
  }
  if (on !== null && on > today) found.push(problem("on", "DATE_IN_FUTURE"));
  else if (on !== null && on < filedOn) found.push(problem("on", "CHECKED_BEFORE_FILED", { filedOn }));
  return found;
}
