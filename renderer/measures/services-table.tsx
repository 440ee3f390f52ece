import type { ReactNode } from "react";
import type { MeasureSheet, Served } from "../../shared/measures/sheet-contract.ts";
import { codesOf } from "../../shared/names.ts";
import { serviceKinds } from "../../shared/servicerecords/kinds.ts";
import { useWords } from "../language/index.ts";
import { useWordName } from "../parts/fields/use-field-words.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import type { Filter } from "../parts/register/view.ts";
import classes from "./measures.module.css";

/** Services by kind and unit; each number leads to the records behind it. */
export function ServicesTable({ sheet }: { readonly sheet: MeasureSheet }): ReactNode {
  const { t, nameOf } = useWords();
  const word = useWordName();
  const { services, from, to } = sheet;
  const kinds = codesOf(serviceKinds).filter((kind) => services.some((row) => row.kind === kind));
  const units = [...new Set(services.map(({ unit }) => unit))].toSorted();
  const sum = (is: (row: Served) => boolean) => services.filter(is).reduce((all, { count }) => all + count, 0);
  const count = (name: string, filter: Filter, is: (row: Served) => boolean) => {
    const number = sum(is);
    if (number === 0) return "—";
    return (
      <PlaceLink register="serviceRecords" place={{ filter: { ...filter, servedOn: { from, to } } }}>
        <span aria-label={t("measures.servedOpen", { name, count: number })}>{number}</span>
      </PlaceLink>
    );
  };
  const unitName = (unit: string) => word("organisation", unit);
  return (
    <div className={classes["wide"]} tabIndex={0} role="group" aria-label={t("register.serviceRecords")}>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("measures.kindOfService")}</th>
            {units.map((unit) => (
              <th key={unit} scope="col" data-numeric="true">
                {unitName(unit)}
              </th>
            ))}
            <th scope="col" data-numeric="true">
              {t("ledger.total")}
            </th>
            <th scope="col" data-numeric="true">
              {t("measures.servedClosed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{nameOf(serviceKinds[kind])}</th>
              {units.map((unit) => (
                <td key={unit} data-numeric="true">
                  {count(
                    `${nameOf(serviceKinds[kind])} ${unitName(unit)}`,
                    { kind: [kind], unit: [unit] },
                    (row) => row.kind === kind && row.unit === unit,
                  )}
                </td>
              ))}
              <td data-numeric="true">
                {count(nameOf(serviceKinds[kind]), { kind: [kind] }, (row) => row.kind === kind)}
              </td>
              <td data-numeric="true">
                {services.filter((row) => row.kind === kind).reduce((all, { closed }) => all + closed, 0)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("ledger.total")}</th>
            {units.map((unit) => (
              <td key={unit} data-numeric="true">
                {count(unitName(unit), { unit: [unit] }, (row) => row.unit === unit)}
              </td>
            ))}
            <td data-numeric="true">{count(t("ledger.total"), {}, () => true)}</td>
            <td data-numeric="true">{services.reduce((all, { closed }) => all + closed, 0)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
