import { ORPCError } from "@orpc/client";
import { assessmentLevels, assessmentStates } from "../../shared/assessments/states.ts";
import { attachmentKinds } from "../../shared/attachments/kinds.ts";
import { arrearsStates } from "../../shared/arrears/states.ts";
import { agreementStates } from "../../shared/agreements/states.ts";
import { assignmentStates } from "../../shared/assignments/states.ts";
import { confirmationStates, unconfirmable } from "../../shared/confirmations/states.ts";
import { channels } from "../../shared/disputes/channels.ts";
import { disputeStates } from "../../shared/disputes/states.ts";
import { dossierPapers } from "../../shared/dossiers/papers.ts";
import { roles } from "../../shared/accounts/roles.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import type { Names } from "../../shared/names.ts";
import { loanStates } from "../../shared/loans/states.ts";
import { measureStates, supervisionStates } from "../../shared/measures/states.ts";
import { proceedingKinds } from "../../shared/proceedings/kinds.ts";
import { paymentStates } from "../../shared/payments/states.ts";
import type { Problem } from "../../shared/problems.ts";
import type { WordKey, Words } from "../language/index.ts";
import { problemKey } from "../language/problem-keys.ts";
import { isRecord, isText, isTexts } from "./remembered.ts";

/** What the service calls its records, in the user's words. */
const entityKeys = {
  enterprise: "entity.enterprise",
  dispute: "entity.dispute",
  payment: "entity.payment",
  loan: "entity.loan",
  arrears: "entity.arrears",
  project: "entity.project",
  assessment: "entity.assessment",
  fasttrack: "entity.fasttrack",
  fast_track_case: "entity.fasttrack",
  measure: "entity.measure",
  measure_progress: "entity.measureProgress",
  supervision: "entity.supervision",
  service_record: "entity.serviceRecord",
  staff: "entity.staff",
  dictionary: "entity.dictionary",
  dictionary_entry: "entity.dictionary",
  office: "entity.office",
  import: "entity.import",
  report: "entity.report",
  report_template: "entity.reportTemplate",
  statement: "entity.statement",
  backup: "entity.backup",
  rule_set: "entity.ruleSet",
  calendar_year: "entity.calendarYear",
  document: "entity.document",
  dossier: "entity.dossier",
  paper_template: "entity.paperTemplate",
  number: "entity.number",
  attachment: "entity.attachment",
  assignment: "entity.assignment",
  meeting: "entity.meeting",
  meeting_item: "entity.meetingItem",
} as const satisfies Record<string, WordKey>;

/** The reasons of a refusal; empty for any other error. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof ORPCError) || error.code !== "REFUSED") return [];
  const data: unknown = error.data;
  if (!isRecord(data) || !Array.isArray(data["problems"])) return [];
  return data["problems"].filter(isProblem);
}

function isProblem(value: unknown): value is Problem {
  return isRecord(value) && isText(value["field"]) && isText(value["code"]);
}

export function isStale(error: unknown): boolean {
  return error instanceof ORPCError && error.code === "STALE";
}

/** Says one reason, without the name of its field. A code that this page doesn't know is still a plain refusal. */
export function problemWords({ code, data = {} }: Problem, words: Words): string {
  const key = problemKey(code);
  if (key === undefined) return words.t("problem.other");
  const said = Object.entries(data).map(([name, value]) => [name, problemValue(name, value, words)]);
  return words.t(key, Object.fromEntries(said) as Record<string, string>);
}

/** Codes that stand for the same wherever they do have the same words in all of them. */
const states: Names = {
  ...assessmentStates,
  ...loanStates,
  ...supervisionStates,
  ...measureStates,
  ...arrearsStates,
  ...assignmentStates,
  ...confirmationStates,
  ...agreementStates,
  ...paymentStates,
  ...disputeStates,
};

const amounts: ReadonlySet<string> = new Set(["amount", "sum", "outstanding", "over", "lent"]);

/** The values that problems carry are the machine's: fen, codes of states, ways and papers. */
function problemValue(name: string, value: string | number, words: Words): string {
  if (amounts.has(name) && typeof value === "number") return formatYuan(fen(value));
  if (name === "level") return codeWords(assessmentLevels, value, words);
  if (name === "kind") return codeWords(proceedingKinds, value, words);
  if (name === "state") return codeWords(states, value, words);
  if (name === "channel") return codeWords(channels, value, words);
  if (name === "why") return codeWords(unconfirmable, value, words);
  if (name === "kinds") {
    const kinds = String(value).split(",");
    return kinds.map((kind) => codeWords(attachmentKinds, kind, words)).join(words.language === "zh" ? "、" : ", ");
  }
  if (name === "papers") {
    const papers = String(value).split(" ");
    return papers.map((paper) => codeWords(dossierPapers, paper, words)).join(words.language === "zh" ? "、" : ", ");
  }
  return String(value);
}

function codeWords(table: Names, code: string | number, { nameOf }: Words): string {
  const name = table[String(code)];
  return name ? nameOf(name) : String(code);
}

/**
 * Says in one or two sentences what happened and what to do. `fieldName` names the fields of the register that
 * was worked on; what the machine itself said never shows.
 */
export function errorWords(error: unknown, words: Words, fieldName: (field: string) => string = () => ""): string {
  if (!(error instanceof ORPCError)) return words.t("error.notReached");
  const data: Record<string, unknown> = isRecord(error.data) ? error.data : {};
  switch (error.code) {
    case "REFUSED":
      return refusalWords(problemsOf(error), words, fieldName);
    case "STALE":
      return words.t("error.stale", { entity: entityName(data["entity"], words) });
    case "NOT_FOUND":
      return words.t("error.notFound", { entity: entityName(data["entity"], words) });
    case "FORBIDDEN":
      return forbiddenWords(data["roles"], words);
    case "BAD_REQUEST":
      return words.t("error.badRequest");
    case "PAYLOAD_TOO_LARGE":
      return words.t("error.tooLarge");
    case "UNAUTHORIZED":
      return words.t("error.closed");
    case "SIGNED_OUT":
      return words.t("error.signedOut");
    case "WRONG_PASSWORD":
      return words.t("error.wrongPassword");
    case "WAIT":
      return words.t("error.wait", { seconds: Number(data["waitSeconds"] ?? 0) });
    case "DISK_FULL":
      return words.t("error.diskFull");
    case "OFFICE_BUSY":
      return words.t("error.busy");
    case "OFFICE_NOT_WRITABLE":
      return words.t("error.notWritable");
    case "LEDGER_DOES_NOT_ADD_UP":
      return ledgerWords(data, words);
    default:
      return words.t("error.unexpected");
  }
}

function refusalWords(problems: readonly Problem[], words: Words, fieldName: (field: string) => string): string {
  if (problems.length === 0) return words.t("problem.other");
  const said = problems.map((problem) => {
    const name = fieldName(problem.field);
    const reason = problemWords(problem, words);
    return name === "" ? reason : words.t("error.fieldReason", { field: name, reason });
  });
  return said.join(words.language === "zh" ? "；" : "; ");
}

function ledgerWords(data: Record<string, unknown>, words: Words): string {
  const sum = (name: string) => Number(data[name] ?? 0);
  const [opening, entered, reopened, ended] = [sum("opening"), sum("entered"), sum("reopened"), sum("ended")];
  const expected = opening + entered + reopened - ended;
  return words.t("error.ledger", { opening, entered, reopened, ended, closing: sum("closing"), expected });
}

function forbiddenWords(allowed: unknown, words: Words): string {
  const names: Names = roles;
  const who = (isTexts(allowed) ? allowed : []).flatMap((role) => {
    const name = names[role];
    return name ? [words.nameOf(name)] : [];
  });
  if (who.length === 0) return words.t("error.forbidden");
  return words.t("may.onlyRoles", { roles: who.join(words.language === "zh" ? "、" : ", ") });
}

/** What a record of this table is called. */
export function entityName(entity: unknown, words: Words): string {
  const keys: Readonly<Record<string, WordKey>> = entityKeys;
  const key = keys[String(entity)];
  return words.t(key ?? "entity.record");
}
