import type { AmountUnit, Fen } from "../money.ts";
import type { LedgerValues } from "./fields.ts";
import type { LedgerKind } from "./kinds.ts";

/** Why a row cannot be taken. */
export type RefusalCode =
  | "REQUIRED_MISSING"
  | "DATE_UNREADABLE"
  | "AMOUNT_UNREADABLE"
  | "AMOUNT_TOO_PRECISE"
  | "AMOUNT_TOO_LARGE"
  | "AMOUNT_ZERO"
  | "AMOUNT_NEGATIVE"
  /** A bare number, and neither the cell, the header nor a line above the table says 元 or 万元. */
  | "AMOUNT_UNIT_UNKNOWN"
  /** Neither the cell nor its header says 亩, 公顷 or 平方米. */
  | "LAND_UNIT_UNKNOWN"
  | "LAND_UNREADABLE"
  | "USCC_INVALID"
  | "PROJECT_CODE_INVALID"
  /** A long number that a spreadsheet took for a quantity: digits past the fifteenth are lost. */
  | "LONG_NUMBER_DAMAGED"
  | "INTEGER_UNREADABLE"
  | "YES_NO_UNREADABLE"
  | "TEXT_TOO_LONG"
  | "FORMULA_ERROR"
  /** A formula that no spreadsheet program has calculated yet: the file holds no value for it. */
  | "FORMULA_NOT_CALCULATED"
  /** 收回合计 is not principal + interest + fees. */
  | "TOTAL_MISMATCH"
  | "DATE_ORDER"
  | "OUTCOME_WITHOUT_DATE"
  | "DECISION_WITHOUT_DATE"
  /** 容缺材料 without 承诺补正期限. */
  | "COMMITMENT_WITHOUT_DATE";

/**
 * What a person should look at although the row is taken. USCC_INVALID, INTEGER_UNREADABLE, DATE_UNREADABLE: the value is
 * left out.
 */
export type WarningCode =
  | "USCC_INVALID"
  | "DATE_UNREADABLE"
  /** The code is well formed, but begins with no known registering department. */
  | "USCC_DEPARTMENT"
  | "PROJECT_CODE_CHECK"
  | "INTEGER_UNREADABLE"
  | "AMOUNT_APPROXIMATE"
  /** Digits that end in zeros from the sixteenth on, as after a trip through a number cell. */
  | "LONG_NUMBER_SUSPECT"
  /** There is a date of outcome, but the result says that the matter goes on. */
  | "OUTCOME_STILL_OPEN"
  /** 承诺补正期限 or 补齐日期 without 容缺材料. */
  | "DATE_WITHOUT_MATERIALS";

/** A cell that cannot be taken, or should be looked at. */
export type CellProblem<Code extends string = RefusalCode | WarningCode> = {
  readonly sheet: string;
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  /** Column letters, "" when the sheet has no column for the field. */
  readonly column: string;
  readonly header: string;
  readonly field: string;
  /** As written, cut to 80 characters. */
  readonly value: string;
  readonly code: Code;
};

export type SkipReason = "blank" | "total" | "note" | "header";

/** What will become of one row of a sheet. */
export type RowCandidate =
  | AcceptedRow
  | { readonly row: number; readonly refused: readonly CellProblem<RefusalCode>[] }
  | { readonly row: number; readonly skipped: SkipReason };

export type AcceptedRow<K extends LedgerKind = LedgerKind> = {
  [Kind in K]: {
    readonly row: number;
    readonly kind: Kind;
    readonly values: LedgerValues<Kind>;
    readonly warnings: readonly CellProblem<WarningCode>[];
  };
}[K];

/** How a sheet is read. The user may change the kind, the field and unit of a column, and where the rows begin. */
export type SheetMapping = {
  /** Place of the table in the file, from 0. */
  readonly table: number;
  readonly name: string;
  /** null: this sheet is not read. */
  readonly kind: LedgerKind | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Sheet rows, from 1, both inclusive. */
  readonly headerRows: { readonly from: number; readonly to: number };
  readonly columns: readonly ColumnMapping[];
  /** Sheet row, from 1. */
  readonly dataFrom: number;
  /** The unit of amounts whose column names none, from a line such as `单位：元`. */
  readonly defaultUnit: AmountUnit | null;
};

export type ColumnMapping = {
  /** Place in the row, from 0. */
  readonly column: number;
  /** Several header rows are joined: `当事人/申请人`. */
  readonly header: string;
  readonly field: string | null;
  readonly unit?: AmountUnit;
};

/** Which rows of the ledger a sheet's own total turned out to be the sum of. */
export type TotalOf =
  | "all"
  /** Every row that may be taken. */
  | "accepted"
  /** Payments with a voucher, a verifier, and no estimate. */
  | "verified"
  /** Payments without estimates (避免损失, 盘活资产, 减免). */
  | "without_estimates"
  /** Loan rows that brought money: no 以物抵债, 核销, 重组 or 转让. */
  | "cash";

/** A totals row (合计), compared with the rows that it stands for. */
export type TotalCheck = {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly header: string;
  readonly field: string;
  readonly written: Fen;
} & (
  | { readonly equals: TotalOf }
  /** `computed` is the sum that comes nearest. */
  | { readonly code: "TOTALS_ROW_DIFFERS"; readonly computed: Fen; readonly computedOf: TotalOf }
);

/**
 * What makes a row the same row when a sheet is read in again, as text to hash. Width of characters and spaces do not
 * count. Two equal rows in one sheet have equal keys.
 */
export function rowKey<K extends LedgerKind>(kind: K, values: LedgerValues<K>): string {
  const parts = (keyParts[kind] as (of: LedgerValues<K>) => readonly KeyPart[])(values);
  return JSON.stringify([kind, ...parts.map((part) => (typeof part === "string" ? plain(part) : part))]);
}

type KeyPart = string | number | null;

const keyParts: { readonly [K in LedgerKind]: (values: LedgerValues<K>) => readonly KeyPart[] } = {
  disputes: (of) => [of.registeredOn, of.applicantName, of.respondentName, of.amountClaimed, of.type, of.town],
  /** One voucher may pay several enterprises, and a refund may quote the voucher that it reverses. */
  payments: (of) =>
    of.voucherNo === null
      ? [of.receivedOn, of.payerName, of.payeeName, of.amount, of.category]
      : [of.voucherNo, of.payeeName, of.amount],
  loans: (of) => [of.loanNo, of.collectedOn, of.principal, of.interest ?? 0, of.fees ?? 0, of.method],
  assessments: (of) => (of.projectCode === null ? [of.projectName, of.ownerUscc] : [of.projectCode]),
  projects: (of) => (of.projectCode === null ? [of.name, of.ownerUnit] : [of.projectCode]),
};

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}
