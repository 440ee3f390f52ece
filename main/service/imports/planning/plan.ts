import { createHash } from "node:crypto";
import type { AssessmentDraft } from "../../../../shared/assessments/contract.ts";
import type { AssessmentStanding } from "../../../../shared/assessments/rules.ts";
import type { DisputeDraft } from "../../../../shared/disputes/contract.ts";
import type { Standing } from "../../../../shared/disputes/rules.ts";
import type { AcceptedRow, SheetMapping, TotalCheck } from "../../../../shared/imports/candidates.ts";
import { rowKey } from "../../../../shared/imports/candidates.ts";
import type { ImportProblem } from "../../../../shared/imports/contract.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";
import { columnLetters } from "../../../../shared/imports/mappings.ts";
import type { LoanDraft } from "../../../../shared/loans/contract.ts";
import type { LoanState } from "../../../../shared/loans/states.ts";
import type { PaymentDraft } from "../../../../shared/payments/contract.ts";
import type { ProjectDraft } from "../../../../shared/projects/contract.ts";
import type { ToldFastTrack } from "./fast-track.ts";
import type { NewWord } from "./words.ts";

/** A link to a record that exists, or to a row that the same import is about to bring. */
export type Target = { readonly record: number } | { readonly row: PlannedRow } | null;

/** What a row that may be taken will write. Ids that do not exist yet stand as targets. */
export type Write =
  | {
      readonly kind: "disputes";
      /** Made when it is written: of a hundred thousand drafts, each with two parties, one is held at a time. */
      readonly dispute: () => DisputeDraft;
      readonly leadUnit: string | null;
      readonly standing: Standing;
    }
  | {
      readonly kind: "payments";
      readonly payment: PaymentDraft;
      readonly dispute: Target;
      readonly reverses: Target;
      readonly verifiedBy: string | null;
    }
  | {
      readonly kind: "loans";
      /** Null when the loan is in the register already or comes with an earlier row. */
      readonly loan: LoanDraft | null;
      /** Where a new loan stands after this row. */
      readonly loanStanding: { readonly state: LoanState; readonly since: string };
      readonly loanTarget: Target;
      readonly payment: PaymentDraft;
      readonly cash: boolean;
      readonly reverses: Target;
      readonly verifiedBy: string;
    }
  | {
      readonly kind: "assessments";
      readonly project: ProjectDraft | null;
      readonly projectTarget: Target;
      readonly assessment: AssessmentDraft;
      /** Where the ledger left it, which tells the end alone. */
      readonly standing: AssessmentStanding;
      readonly fastTrack: ToldFastTrack | null;
    }
  | { readonly kind: "projects"; readonly project: ProjectDraft };

type Shown = Readonly<Record<string, string | number | boolean | null>>;

/** One row of the file and what becomes of it. */
export type PlannedRow = {
  readonly table: number;
  readonly sheet: string;
  readonly row: number;
  readonly kind: LedgerKind;
  status: "new" | "existing" | "refused" | "skipped";
  /** Made when somebody looks at the row: a ledger may have a hundred thousand of them. */
  readonly becomes: () => Shown;
  readonly skipped: string | null;
  readonly problems: ImportProblem[];
  readonly warnings: ImportProblem[];
  readonly key: string;
  readonly occurrence: number;
  write: Write | null;
  /** The record that a row of an earlier import became, or that this import made of it. */
  recordId: number | null;
};

export type Plan = {
  readonly rows: readonly PlannedRow[];
  readonly totals: readonly TotalCheck[];
  readonly newWords: readonly NewWord[];
  readonly newEnterprises: number;
};

/** Fingerprint of a row, the same whenever and from whatever file the row is read. */
export function fingerprint(accepted: AcceptedRow): string {
  return createHash("sha256").update(keyOf(accepted)).digest().subarray(0, 18).toString("base64url");
}

function keyOf(accepted: AcceptedRow): string {
  switch (accepted.kind) {
    case "disputes":
      return rowKey(accepted.kind, accepted.values);
    case "payments":
      return rowKey(accepted.kind, accepted.values);
    case "loans":
      return rowKey(accepted.kind, accepted.values);
    case "assessments":
      return rowKey(accepted.kind, accepted.values);
    case "projects":
      return rowKey(accepted.kind, accepted.values);
  }
}

/** Names the cell of a field of this row, for a problem found after reading. */
export function cellOf(mapping: SheetMapping, accepted: AcceptedRow, field: string, code: string): ImportProblem {
  const place = mapping.columns.find((column) => column.field === field);
  const value = (accepted.values as Readonly<Record<string, string | number | boolean | null>>)[field];
  return {
    sheet: mapping.name,
    row: accepted.row,
    column: place ? columnLetters(place.column) : "",
    header: place?.header ?? "",
    field,
    value: value === null || value === undefined ? "" : String(value).slice(0, 80),
    code,
  };
}
