import type { LocalDate } from "../../../../shared/calendar.ts";
import type { AcceptedRow, SheetMapping } from "../../../../shared/imports/candidates.ts";
import type { ImportProblem } from "../../../../shared/imports/contract.ts";
import type { Problem } from "../../../../shared/problems.ts";
import type { KnownRecords } from "./known.ts";
import { cellOf } from "./plan.ts";
import type { PlannedRow, Write } from "./plan.ts";
import type { WordBook } from "./words.ts";

/** What the planning of one row may look at: the office, the dictionaries, and the rows planned before it. */
export type Planning = {
  readonly today: LocalDate;
  /** Name of the one who imports: nobody verifies what he recorded himself. */
  readonly importer: string;
  readonly words: WordBook;
  readonly known: KnownRecords;
  readonly earlier: EarlierRows;
};

/** Rows of the same file that later rows refer to. */
export type EarlierRows = {
  readonly disputesBySeq: Map<number, PlannedRow>;
  readonly loans: Map<string, PlannedRow>;
  readonly projects: Map<string, PlannedRow>;
  readonly vouchers: Map<string, PlannedRow>;
  /** Payments by payer and payee, for refunds that follow them. */
  readonly payments: Map<string, PlannedRow[]>;
  readonly reversed: Set<PlannedRow | number>;
  readonly enterprises: Set<string>;
};

export function noRowsYet(): EarlierRows {
  return {
    disputesBySeq: new Map(),
    loans: new Map(),
    projects: new Map(),
    vouchers: new Map(),
    payments: new Map(),
    reversed: new Set(),
    enterprises: new Set(),
  };
}

/** The verdict on one row. */
export type Verdict = {
  readonly write: Write | null;
  readonly becomes: PlannedRow["becomes"];
  readonly problems: readonly ImportProblem[];
  readonly warnings: readonly ImportProblem[];
};

/** Turns the rules' problems with a draft into problems with the cells that the draft came from. */
export function cellProblems(
  mapping: SheetMapping,
  accepted: AcceptedRow,
  problems: readonly Problem[],
  cellFor: Readonly<Record<string, string>>,
): ImportProblem[] {
  return problems.map(({ field, code, data }) => ({
    ...cellOf(mapping, accepted, cellFor[field] ?? field, code),
    ...(data && { data }),
  }));
}
