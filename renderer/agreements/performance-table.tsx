import type { ReactNode } from "react";
import { instalmentStates } from "../../shared/agreements/performance-states.ts";
import { agreementFields, instalmentFields as names } from "../../shared/agreements/fields.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { Due } from "../parts/due.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./agreements.module.css";
import type { Edition } from "./asking.ts";
import { pairFrom } from "./pairs.ts";
import { standingOf } from "./performance-words.ts";

const yuan = (amount: number) => formatYuan(fen(amount));

/** 分期履行, as the money ledger says: what is due, paid and late, instalment by instalment. */
export function PerformanceTable({ edition }: { readonly edition: Edition }): ReactNode {
  const { t, nameOf } = useWords();
  const { instalments, totals } = edition;
  return (
    <table className={classes["table"]} aria-label={nameOf(agreementFields.instalments)}>
      <thead>
        <tr>
          <th scope="col">{t("agreements.instalmentNo")}</th>
          <th scope="col">{nameOf(names.dueOn)}</th>
          <th scope="col" data-numeric="true">
            {t("money.column", { name: nameOf(names.amount) })}
          </th>
          <th scope="col" data-numeric="true">
            {t("agreements.paidColumn")}
          </th>
          <th scope="col">{t("agreements.standing")}</th>
        </tr>
      </thead>
      <tbody>
        {instalments.map((instalment, place) => (
          <InstalmentRows
            key={`instalment ${place + 1}`}
            number={place + 1}
            instalment={instalment}
            pair={pairFrom(instalments, place)}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>{t("agreements.sum")}</td>
          <td data-numeric="true">{yuan(totals.amount)}</td>
          <td data-numeric="true">
            <Paid paid={totals.paid} pending={totals.pending} />
          </td>
          <td className="figures quiet" data-wraps="true">
            {totals.paid < totals.amount && t("agreements.stillMissing", { amount: yuan(totals.amount - totals.paid) })}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

type InstalmentRowsProps = {
  readonly number: number;
  readonly instalment: Edition["instalments"][number];
  /** Said above the instalment from which on it holds. */
  readonly pair: string | undefined;
};

function InstalmentRows({ number, instalment, pair }: InstalmentRowsProps): ReactNode {
  return (
    <>
      {pair !== undefined && (
        <tr>
          <th scope="colgroup" colSpan={5} data-wraps="true">
            {pair}
          </th>
        </tr>
      )}
      <tr>
        <td className="figures">{number}</td>
        <td className="figures">{instalment.dueOn}</td>
        <td data-numeric="true">{yuan(instalment.amount)}</td>
        <td data-numeric="true">
          <Paid paid={instalment.paid} pending={instalment.pending} />
        </td>
        <td>
          <InstalmentStanding instalment={instalment} />
        </td>
      </tr>
    </>
  );
}

function InstalmentStanding({ instalment }: { readonly instalment: Edition["instalments"][number] }): ReactNode {
  const words = useWords();
  const { today } = useSession().office;
  const { tone, said, isOver } = standingOf(instalment, today, words);
  return (
    <span className={classes["standing"]}>
      <StateBadge tone={tone}>{words.nameOf(instalmentStates[instalment.state])}</StateBadge>
      {instalment.state === "not_due" && <Due on={instalment.dueOn} />}
      {said !== null && <span className={isOver ? "figures overdue" : "figures quiet"}>{said}</span>}
      {instalment.note !== null && <span className="quiet">{instalment.note}</span>}
    </span>
  );
}

/** What came and counts; below it, what came and is still to be verified. */
function Paid({ paid, pending }: { readonly paid: number; readonly pending: number }): ReactNode {
  const { t } = useWords();
  return (
    <>
      {paid === 0 && pending !== 0 ? null : yuan(paid)}
      {pending !== 0 && <div className="quiet">{t("agreements.pending", { amount: yuan(pending) })}</div>}
    </>
  );
}
