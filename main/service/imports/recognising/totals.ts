import type {
  AcceptedRow,
  RowCandidate,
  SheetMapping,
  TotalCheck,
  TotalOf,
} from "../../../../shared/imports/candidates.ts";
import { fieldsOf } from "../../../../shared/imports/fields.ts";
import type { LedgerField } from "../../../../shared/imports/fields.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";
import { columnLetters } from "../../../../shared/imports/mappings.ts";
import { fen, sumFen } from "../../../../shared/money.ts";
import type { Fen } from "../../../../shared/money.ts";
import type { Cell, Table } from "../reading/index.ts";
import { readCell } from "./cells.ts";
import { rowAt } from "./headers.ts";
import { isBlank, isRunningTotal } from "./rows.ts";

/** How a row was judged, without what it holds. */
export type JudgedRow = (Pick<AcceptedRow, "row"> & { readonly values: unknown }) | Exclude<RowCandidate, AcceptedRow>;

/**
 * Compares each totals row (合计, 小计) with the rows above it: all of them, or those since the totals row before.
 * Offices count some rows and not others, so a total is right when it is the sum of any of the usual selections;
 * a refused row counts as far as its amount can be read. Totals that run on from elsewhere (累计) can't be compared.
 */
export function compareTotals(table: Table, mapping: SheetMapping, candidates: readonly JudgedRow[]): TotalCheck[] {
  const { kind } = mapping;
  if (kind === null || !candidates.some((row) => "skipped" in row && row.skipped === "total")) return [];
  const columns = moneyColumns(mapping, kind);
  const checks: TotalCheck[] = [];
  const above: LedgerRow[] = [];
  let from = 0;
  for (const candidate of candidates) {
    const cells = rowAt(table, candidate.row);
    if (!("skipped" in candidate)) above.push(ledgerRow(mapping, cells, "values" in candidate));
    else if (candidate.skipped === "total" && !isRunningTotal(cells)) {
      const scopes = from === 0 ? [above] : [above, above.slice(from)];
      for (const column of columns) checks.push(...checkOf(table, candidate.row, column, kind, scopes));
      from = above.length;
    }
  }
  return checks;
}

type MoneyColumn = {
  readonly column: number;
  readonly header: string;
  readonly field: LedgerField;
  /** undefined: blank, or no amount. */
  readonly read: (cells: readonly Cell[]) => Fen | undefined;
};

function moneyColumns({ columns, defaultUnit }: SheetMapping, kind: LedgerKind): MoneyColumn[] {
  return columns.flatMap(({ column, header, field: key, unit }) => {
    const field = fieldsOf(kind).find((field) => field.key === key && field.type === "money");
    if (!field) return [];
    const context = { unit: unit ?? defaultUnit ?? undefined, landUnit: undefined, dateSystem: "1900" } as const;
    const read = (cells: readonly Cell[]) => {
      if (isBlank(cells[column])) return undefined;
      // A total may be below zero even where a row may not.
      const amount = readCell(cells[column] ?? null, { ...field, signed: true }, context);
      return amount.ok && typeof amount.value === "number" ? fen(amount.value) : undefined;
    };
    return [{ column, header, field, read }];
  });
}

/** What decides whether an office counts a row, as written: a refused row has no more than that. */
type LedgerRow = {
  readonly cells: readonly Cell[];
  readonly isAccepted: boolean;
  readonly category: string;
  readonly method: string;
  readonly isVouched: boolean;
};

function ledgerRow({ columns }: SheetMapping, cells: readonly Cell[], isAccepted: boolean): LedgerRow {
  const text = (key: string) => {
    const place = columns.find(({ field }) => field === key);
    return place && !isBlank(cells[place.column]) ? String(cells[place.column]) : "";
  };
  const isVouched = text("voucherNo") !== "" && text("verifier") !== "";
  return { cells, isAccepted, category: text("category"), method: text("method"), isVouched };
}

type Selection = { readonly of: TotalOf; readonly counts: (row: LedgerRow) => boolean };

const everyKind: readonly Selection[] = [
  { of: "all", counts: () => true },
  { of: "accepted", counts: ({ isAccepted }) => isAccepted },
];

const selections: Readonly<Record<LedgerKind, readonly Selection[]>> = {
  disputes: everyKind,
  payments: [
    ...everyKind,
    { of: "without_estimates", counts: (row) => !isEstimate(row) },
    { of: "verified", counts: (row) => row.isVouched && !isEstimate(row) },
  ],
  loans: [...everyKind, { of: "cash", counts: ({ method }) => !isNonCash(method) }],
  assessments: everyKind,
  projects: everyKind,
};

function isEstimate({ category }: LedgerRow): boolean {
  return /避免|盘活|减免|让利/u.test(category);
}

/** 核销后清收 is money again. */
function isNonCash(method: string): boolean {
  return /抵债|核销(?!后)|重组|展期|借新还旧|转让|置换|债务转移/u.test(method);
}

function checkOf(
  table: Table,
  row: number,
  { column, header, field, read }: MoneyColumn,
  kind: LedgerKind,
  scopes: readonly (readonly LedgerRow[])[],
): TotalCheck[] {
  const written = read(rowAt(table, row));
  if (written === undefined) return [];
  const sums = scopes.flatMap((rows) =>
    selections[kind].map(({ of, counts }) => ({
      of,
      sum: sumFen(rows.filter(counts).flatMap(({ cells }) => read(cells) ?? [])),
    })),
  );
  const [nearest] = sums.toSorted((one, other) => Math.abs(one.sum - written) - Math.abs(other.sum - written));
  if (!nearest) return [];
  const where = { sheet: table.name, row, column: columnLetters(column), header, field: field.key, written };
  return [
    nearest.sum === written
      ? { ...where, equals: nearest.of }
      : { ...where, code: "TOTALS_ROW_DIFFERS", computed: nearest.sum, computedOf: nearest.of },
  ];
}
