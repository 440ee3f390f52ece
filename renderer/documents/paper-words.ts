import { ORPCError } from "@orpc/client";
import type { DocumentSubject } from "../../shared/documents/contract.ts";
import { documentKinds, ownerOfKind } from "../../shared/documents/kinds.ts";
import type { DocumentKind } from "../../shared/documents/kinds.ts";
import type { Words } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import type { Paper } from "./papers-section.tsx";

/** What a paper, or one that could be produced, is called: its kind, and the part of the file that it is about. */
export function paperName(kind: DocumentKind, about: DocumentSubject, words: Words): string {
  const name = words.nameOf(documentKinds[kind]);
  const what = aboutWords(about, words);
  return what === "" ? name : words.t("documents.about", { name, what });
}

function aboutWords({ on, partyName, number, edition }: DocumentSubject, { t }: Words): string {
  if (partyName !== null) return partyName;
  if (number !== null) return number;
  if (on !== null) return on;
  return edition === null || edition === 1 ? "" : t("documents.edition", { edition });
}

/** What stands beside a paper that no longer says what its record does: in one word, and why. */
export function standingKey({ kind, standing }: Pick<Paper, "kind" | "standing">): StandingKey | null {
  if (standing === "current") return null;
  if (standing === "subject_gone") return "documents.subject_gone";
  switch (ownerOfKind(kind)) {
    case null:
    case "dispute":
      return "documents.changed";
    case "payment":
    case "loan":
    case "arrears":
      return "documents.ledgerChanged";
    default:
      return "documents.recordChanged";
  }
}

type StandingKey =
  "documents.subject_gone" | "documents.changed" | "documents.ledgerChanged" | "documents.recordChanged";

/** What went wrong with producing or reading a paper. */
export function paperErrorWords(error: unknown, words: Words): string {
  if (error instanceof ORPCError) {
    if (error.code === "FILE_MISSING") return words.t("documents.missingWhy");
    if (error.code === "FILE_DAMAGED") return words.t("documents.damagedWhy");
    if (error.code === "TEMPLATE_UNREADABLE") return words.t("documents.templateDamaged");
  }
  return errorWords(error, words);
}
