import type { ReactNode } from "react";
import type { ViewRow, ViewTotal } from "../../shared/ledger/contract.ts";
import { viewKeys, withoutKey } from "../../shared/ledger/views.ts";
import type { ViewKey } from "../../shared/ledger/views.ts";
import { headlines } from "../../shared/payments/states.ts";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import type { Dictionaries } from "../parts/fields/use-field-words.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import classes from "./ledger.module.css";
import { Figure } from "./money.tsx";
import { columnGroups } from "./view-columns.ts";
import type { ViewColumn } from "./view-columns.ts";

type ViewTableProps = { readonly by: ViewKey; readonly rows: readonly ViewRow[]; readonly total: ViewTotal };

const dictionaryOf = { bank: "bank", town: "town", unit: "organisation", category: "recovery_category" } as const;

/** The total, where it stays in sight, and one row for each key: every figure leads to its payments. */
export function ViewTable({ by, rows, total }: ViewTableProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const dictionaries = useDictionaries();
  const methodName = (code: string) => {
    const entry = dictionaries.entryOf("collection_method", code);
    return entry ? nameOf(entry) : code;
  };
  const groups = columnGroups(total, methodName, words);
  const columns = groups.flatMap((group) => group.columns);
  return (
    <div className={classes["wide"]} tabIndex={0} role="region" aria-label={nameOf(viewKeys[by])}>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classes["first"]}>
              {nameOf(viewKeys[by])}
            </th>
            {groups.map(({ title, columns: { length } }, place) => (
              <th key={title} scope="colgroup" colSpan={length} className={classes["group"]} data-first={place === 0}>
                {title}
              </th>
            ))}
          </tr>
          <tr>
            {groups.flatMap((group) =>
              group.columns.map((column, place) => (
                <th
                  key={column.id}
                  scope="col"
                  data-numeric="true"
                  data-part={column.isPart}
                  data-edge={place === 0}
                  title={column.definition}
                >
                  {column.title}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody className={classes["total"]}>
          <tr>
            <th scope="row" className={classes["first"]}>
              {t("ledger.total")}
            </th>
            <Cells columns={columns} sums={total} name={t("ledger.total")} edges={edgesOf(groups)} />
          </tr>
        </tbody>
        <tbody>
          {rows.map((row) => {
            const name = rowName(by, row, words, dictionaries);
            return (
              <tr key={row.key ?? ""}>
                <th
                  scope="row"
                  className={classes["first"]}
                  data-without={row.key === null}
                  title={row.uscc === null ? name : `${name} ${row.uscc}`}
                >
                  {by === "enterprise" && row.key !== null ? (
                    <PlaceLink register="enterprises" place={{ id: Number(row.key) }}>
                      {name}
                    </PlaceLink>
                  ) : (
                    name
                  )}
                </th>
                <Cells columns={columns} sums={row} name={name} edges={edgesOf(groups)} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function edgesOf(groups: readonly { readonly columns: readonly ViewColumn[] }[]): ReadonlySet<string> {
  return new Set(groups.flatMap(({ columns: [first] }) => (first ? [first.id] : [])));
}

type CellsProps = {
  readonly columns: readonly ViewColumn[];
  readonly sums: ViewTotal;
  readonly name: string;
  /** The columns with which a group begins. */
  readonly edges: ReadonlySet<string>;
};

function Cells({ columns, sums, name, edges }: CellsProps): ReactNode {
  const { t } = useWords();
  return columns.map((column) => (
    <td key={column.id} data-numeric="true" data-part={column.isPart} data-edge={edges.has(column.id)}>
      <Figure
        amount={column.amount(sums)}
        unit={column.unit}
        name={t("ledger.behind", { row: name, figure: column.title })}
        behind={column.behind(sums.behind)}
      />
    </td>
  ));
}

function rowName(by: ViewKey, { key, name }: ViewRow, { t, nameOf }: Words, { entryOf }: Dictionaries): string {
  if (key === null) return nameOf(withoutKey[by]);
  switch (by) {
    case "enterprise":
      return name ?? key;
    case "month":
      return t("ledger.monthName", { year: key.slice(0, 4), month: key.slice(5) });
    case "headline":
      return key in headlines ? nameOf(headlines[key as keyof typeof headlines]) : key;
    default: {
      const entry = entryOf(dictionaryOf[by], key);
      return entry ? nameOf(entry) : key;
    }
  }
}
