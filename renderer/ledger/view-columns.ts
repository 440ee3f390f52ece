import { figureBehind } from "../../shared/ledger/behind.ts";
import type { PaymentsBehind } from "../../shared/ledger/behind.ts";
import type { ViewTotal } from "../../shared/ledger/contract.ts";
import { cashParts, figureDefinitions, viewCounts, viewFigures } from "../../shared/ledger/views.ts";
import type { ViewCount, ViewFigure } from "../../shared/ledger/views.ts";
import type { Words } from "../language/index.ts";

type Sums = Omit<ViewTotal, "behind">;

export type ViewColumn = {
  readonly id: string;
  readonly title: string;
  readonly definition: string | undefined;
  readonly unit: "wan" | "count";
  readonly isPart: boolean;
  readonly amount: (sums: Sums) => number;
  readonly behind: (row: PaymentsBehind) => PaymentsBehind;
};

export type ColumnGroup = { readonly title: string; readonly columns: readonly ViewColumn[] };

/**
 * The columns of a view, in their groups. What nobody entered in the whole period has no column: most offices never
 * see half of them.
 */
export function columnGroups(total: ViewTotal, methodName: (code: string) => string, words: Words): ColumnGroup[] {
  const { t, nameOf } = words;
  const figure = (name: ViewFigure, isPart: boolean, title = nameOf(viewFigures[name])): ViewColumn => ({
    id: name,
    title,
    definition: nameOf(figureDefinitions[name]),
    unit: "wan",
    isPart,
    amount: (sums) => sums[name],
    behind: (row) => figureBehind(row, name),
  });
  const count = (name: ViewCount, of?: ViewFigure): ViewColumn => ({
    id: name,
    title: nameOf(viewCounts[name]),
    definition: undefined,
    unit: "count",
    isPart: false,
    amount: (sums) => sums[name],
    behind: (row) => (of === undefined ? row : figureBehind(row, of)),
  });
  const method = (code: string): ViewColumn => ({
    id: `method ${code}`,
    title: methodName(code),
    definition: nameOf(figureDefinitions.nonCash),
    unit: "wan",
    isPart: true,
    amount: ({ methods }) => methods.find((each) => each.method === code)?.amount ?? 0,
    behind: (row) => figureBehind(row, "nonCash", code),
  });
  const groups: ColumnGroup[] = [
    { title: "", columns: [count("entries")] },
    {
      title: t("ledger.group.recovered"),
      columns: [
        figure("recovered", false, t("ledger.sum")),
        figure("clearing", true),
        count("enterprises", "recovered"),
      ],
    },
    {
      title: t("ledger.group.cash"),
      columns: [
        figure("cash", false, t("ledger.sum")),
        ...cashParts.map((part) => figure(part, true)),
        count("loans", "cash"),
        count("borrowers", "cash"),
      ],
    },
    {
      title: t("ledger.group.nonCash"),
      columns: [figure("nonCash", false, t("ledger.sum")), ...total.methods.map(({ method: code }) => method(code))],
    },
    {
      title: t("ledger.group.apart"),
      columns: [
        figure("avoided", false),
        figure("revived", false),
        figure("waived", false),
        figure("uncounted", false),
      ],
    },
  ];
  const always = ["entries", "recovered", "clearing", "cash", "principal"];
  return groups
    .map(({ title, columns }) => ({
      title,
      columns: columns.filter((column) => always.includes(column.id) || column.amount(total) !== 0),
    }))
    .filter(({ columns }) => columns.length > 0);
}
