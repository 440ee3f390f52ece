import type { DocumentKind } from "./kinds.ts";

/** What is printed round the facts, in lines: headings, fixed wording, places for signatures. */
const fixedLines: Readonly<Record<DocumentKind, number>> = {
  cover: 1,
  index: 6,
  application: 16,
  intake: 8,
  rights_notice: 30,
  proxy: 12,
  investigation: 10,
  evidence: 34,
  mediation_record: 19,
  agreement: 18,
  oral_agreement: 12,
  follow_up: 14,
  confirmation_application: 22,
  mediation_proof: 10,
  file_note: 8,
  closing_report: 14,
  back_cover: 1,
  acceptance_notice: 14,
  refusal_notice: 14,
  termination_notice: 14,
  assignment: 16,
  minutes: 10,
  receipt: 20,
  recovery_certificate: 20,
  collection_certificate: 20,
  clearance_certificate: 20,
  enterprise_statement: 18,
  bank_statement: 18,
  one_time_notice: 22,
  commitment: 30,
  deferred_acceptance: 24,
  correction_notice: 24,
  breach_decision: 28,
  consultation_notice: 38,
  questionnaire: 34,
  expert_form: 48,
  assessment_report: 70,
  filing_form: 46,
  supervision_notice: 36,
};

/** As the program's templates are set: characters in a line and lines on a page. */
const IN_A_LINE = 30;
const ON_A_PAGE = 25;
/** In a table, with its smaller letters. */
const IN_A_ROW = 34;
const LOW = 0.75;

/** How many pages a paper most likely has; Word alone knows, so whoever prints it can say otherwise. */
export function usualPages(kind: DocumentKind, facts: object): number {
  return Math.max(1, Math.ceil((fixedLines[kind] + linesIn(facts)) / ON_A_PAGE));
}

/** Lists alone make a paper longer: what else is said has its place in the form. */
function linesIn(facts: object): number {
  return Object.values(facts).reduce(
    (sum: number, value) =>
      sum + (Array.isArray(value) ? value.reduce((lines: number, one) => lines + linesOf(one), 0) : 0),
    0,
  );
}

type Entry = Readonly<Record<string, unknown>>;

/** A paragraph fills its lines; an entry that says many things is a row of a table, whose columns are narrow and its lines low. */
function linesOf(entry: Entry): number {
  const { particulars } = entry;
  if (typeof particulars === "string") return Math.ceil(particulars.length / IN_A_LINE);
  const texts = Object.values(entry).filter((one) => typeof one === "string" && one !== "") as string[];
  const isRow = texts.length > 3;
  const width = isRow ? Math.max(4, Math.floor(IN_A_ROW / texts.length)) : IN_A_LINE;
  const lines = Math.max(1, ...texts.map((text) => Math.ceil(text.length / width)));
  return isRow ? lines * LOW : lines;
}
