import { usccProblems } from "../enterprises/rules.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { CreditCheckDraft, FastTrackDraft, ListedMaterial } from "./contract.ts";
import type { ListedPaper } from "./materials.ts";

/** A draft as far as it is written; what is still missing stands in no rule's way. */
export type FastTrackWritten = {
  readonly [Field in Exclude<keyof FastTrackDraft, "materials">]: FastTrackDraft[Field] | null;
} & { readonly materials: readonly ListedPaper[] | null };

const owners = ["assessmentId", "disputeId", "loanId", "arrearsId"] as const;

const isEmpty = (text: string | null) => text === null || text.trim() === "";

/**
 * What is wrong with a case as written. Codes: OWNER_MISSING, OWNER_TWICE, USCC_*, DATE_IN_FUTURE, MATTER_DUE_BEFORE_RECEIPT
 * (data: `receivedOn`), EXCLUDED_MATTER_MISSING, EXCLUDED_MATTER_WITHOUT, REQUIRED, MATERIAL_TWICE, DEFERRABLE_NOT_STATED,
 * GATE_ONLY_ASSESSMENT.
 */
export function fastTrackProblems(written: FastTrackWritten, today: string): Problem[] {
  const materials = written.materials ?? [];
  return [
    ...ownerProblems(written),
    ...usccProblems("applicantUscc", written.applicantUscc),
    ...dateProblems(written, today),
    ...exclusionProblems(written),
    ...materials.flatMap((paper, place) => paperProblems(written, materials, paper, place)),
  ];
}

function ownerProblems(written: FastTrackWritten): Problem[] {
  const given = owners.filter((name) => written[name] !== null);
  if (given.length === 0) return [problem("assessmentId", "OWNER_MISSING")];
  return given.slice(1).map((name) => problem(name, "OWNER_TWICE"));
}

function dateProblems({ receivedOn, ownMatterDueOn }: FastTrackWritten, today: string): Problem[] {
  const found: Problem[] = [];
  if (receivedOn !== null && receivedOn > today) found.push(problem("receivedOn", "DATE_IN_FUTURE"));
  if (receivedOn !== null && ownMatterDueOn !== null && ownMatterDueOn < receivedOn) {
    found.push(problem("ownMatterDueOn", "MATTER_DUE_BEFORE_RECEIPT", { receivedOn }));
  }
  return found;
}

function exclusionProblems({ excluded, excludedMatter }: FastTrackWritten): Problem[] {
  if (excluded === "yes" && isEmpty(excludedMatter)) return [problem("excludedMatter", "EXCLUDED_MATTER_MISSING")];
  return excluded !== "yes" && !isEmpty(excludedMatter) ? [problem("excludedMatter", "EXCLUDED_MATTER_WITHOUT")] : [];
}

function paperProblems(
  written: FastTrackWritten,
  all: readonly ListedPaper[],
  paper: ListedPaper,
  place: number,
): Problem[] {
  const found: Problem[] = [];
  const at = (field: string) => `materials.${place}.${field}`;
  if (isEmpty(paper.name)) found.push(problem(at("name"), "REQUIRED"));
  const same = all.findIndex(
    (other) =>
      (paper.code !== null && other.code === paper.code) ||
      (!isEmpty(paper.name) && other.name.trim() === paper.name.trim()),
  );
  if (same < place) found.push(problem(at("name"), "MATERIAL_TWICE"));
  if (paper.presence === null) found.push(problem(at("presence"), "REQUIRED"));
  if (paper.code !== null) return found;
  if (paper.deferrable === null) found.push(problem(at("deferrable"), "DEFERRABLE_NOT_STATED"));
  if (paper.deferrable === true && paper.gate === null) found.push(problem(at("gate"), "REQUIRED"));
  if (paper.gate === "start" && written.assessmentId === null) found.push(problem(at("gate"), "GATE_ONLY_ASSESSMENT"));
  return found;
}

type Kept = Pick<FastTrackDraft, (typeof owners)[number] | "applicantName" | "applicantUscc" | "receivedOn"> & {
  readonly materials: readonly ListedMaterial[];
};

/**
 * What can't be changed any more once the applicant was told, or has promised. Codes: FIXED_AFTER_NOTICE and
 * FIXED_AFTER_COMMITMENT on the field; MISSING_AFTER_NOTICE where a paper would be asked for after the one notice.
 */
export function fixedProblems(
  before: Kept,
  after: Kept,
  stage: "open" | "noticed" | "committed",
  ownMatterDue: { readonly before: string | null; readonly after: string | null },
): Problem[] {
  if (stage === "open") return [];
  const code = stage === "noticed" ? "FIXED_AFTER_NOTICE" : "FIXED_AFTER_COMMITMENT";
  const fields = [...owners, "applicantName", "applicantUscc", "receivedOn"] as const;
  const found = fields.filter((field) => before[field] !== after[field]).map((field) => problem(field, code));
  if (stage === "committed") {
    if (ownMatterDue.before !== ownMatterDue.after) found.push(problem("ownMatterDueOn", code));
    if (JSON.stringify(before.materials) !== JSON.stringify(after.materials)) found.push(problem("materials", code));
    return found;
  }
  const told = new Set(before.materials.filter(({ presence }) => presence === "missing").map(({ name }) => name));
  const added = after.materials.findIndex(({ presence, name }) => presence === "missing" && !told.has(name));
  return added === -1 ? found : [...found, problem(`materials.${added}.presence`, "MISSING_AFTER_NOTICE")];
}

/** What is wrong with a credit check: DATE_IN_FUTURE. */
export function creditCheckProblems({ checkedOn }: Pick<CreditCheckDraft, "checkedOn">, today: string): Problem[] {
  return checkedOn > today ? [problem("checkedOn", "DATE_IN_FUTURE")] : [];
}
