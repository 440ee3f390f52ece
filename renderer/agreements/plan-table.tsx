import { Fragment } from "react";
import type { ReactNode } from "react";
import { agreementFields, instalmentFields as names } from "../../shared/agreements/fields.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { useWords } from "../language/index.ts";
import classes from "./agreements.module.css";
import type { Edition } from "./asking.ts";
import { pairFrom } from "./pairs.ts";

const yuan = (amount: number) => formatYuan(fen(amount));

/** The instalments of an edition that is not performed: it is still a draft, or another took its place. */
export function PlanTable({ edition: { instalments, totals } }: { readonly edition: Edition }): ReactNode {
  const { t, nameOf } = useWords();
  const hasNotes = instalments.some(({ note }) => note !== null);
  return (
    <table className={classes["table"]} aria-label={nameOf(agreementFields.instalments)}>
      <thead>
        <tr>
          <th scope="col">{t("agreements.instalmentNo")}</th>
          <th scope="col">{nameOf(names.dueOn)}</th>
          <th scope="col" data-numeric="true">
            {t("money.column", { name: nameOf(names.amount) })}
          </th>
          {hasNotes && <th scope="col">{nameOf(names.note)}</th>}
        </tr>
      </thead>
      <tbody>
        {instalments.map(({ dueOn, amount, note }, place) => {
          const pair = pairFrom(instalments, place);
          return (
            <Fragment key={`instalment ${place + 1}`}>
              {pair !== undefined && (
                <tr>
                  <th scope="colgroup" colSpan={hasNotes ? 4 : 3} data-wraps="true">
                    {pair}
                  </th>
                </tr>
              )}
              <tr>
                <td className="figures">{place + 1}</td>
                <td className="figures">{dueOn}</td>
                <td data-numeric="true">{yuan(amount)}</td>
                {hasNotes && (
                  <td className="quiet" data-wraps="true">
                    {note}
                  </td>
                )}
              </tr>
            </Fragment>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>{t("agreements.sum")}</td>
          <td data-numeric="true">{yuan(totals.amount)}</td>
          {hasNotes && <td />}
        </tr>
      </tfoot>
    </table>
  );
}
