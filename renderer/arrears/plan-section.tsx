import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { instalmentFields as names } from "../../shared/agreements/fields.ts";
import { instalmentStates } from "../../shared/agreements/performance-states.ts";
import type { InstalmentState } from "../../shared/agreements/performance.ts";
import { daysBetween } from "../../shared/calendar.ts";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { Due } from "../parts/due.tsx";
import { Failed } from "../parts/failed.tsx";
import type { Tone } from "../parts/register/view.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./arrears.module.css";

type Plan = Outputs["arrears"]["file"]["plan"];
type Instalment = Plan["instalments"][number];

const yuan = (amount: number) => formatYuan(fen(amount));

/** 还款计划, as the money ledger says: what is due, paid and late, and whether the plan still covers what is owed. */
export function PlanSection({ row }: { readonly row: Rows["arrears"] }): ReactNode {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(orpc.arrears.file.queryOptions({ input: { id: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const { plan } = data;
  return (
    <>
      <Text size="sm" className="figures">
        {t("arrears.standing", { principal: yuan(row.principal), paid: yuan(row.paid), left: yuan(row.outstanding) })}
        {row.pending !== 0 && ` · ${t("arrears.pending", { amount: yuan(row.pending) })}`}
      </Text>
      {plan.instalments.length === 0 ? (
        <Text size="sm" className="quiet">
          {t("arrears.noPlan")}
        </Text>
      ) : (
        <PlanTable plan={plan} />
      )}
    </>
  );
}

function PlanTable({ plan }: { readonly plan: Plan }): ReactNode {
  const { t, nameOf } = useWords();
  const { instalments, left, on } = plan;
  const sum = (pick: (one: Instalment) => number) => instalments.reduce((total, one) => total + pick(one), 0);
  const open = sum(({ amount, paid }) => amount - paid);
  return (
    <>
      <table className={classes["table"]} aria-label={t("arrears.plan")}>
        <thead>
          <tr>
            <th scope="col">{t("arrears.instalmentNo")}</th>
            <th scope="col">{nameOf(names.dueOn)}</th>
            <th scope="col" data-numeric="true">
              {t("money.column", { name: nameOf(names.amount) })}
            </th>
            <th scope="col" data-numeric="true">
              {t("arrears.paidColumn")}
            </th>
            <th scope="col">{t("arrears.how")}</th>
          </tr>
        </thead>
        <tbody>
          {instalments.map((instalment) => (
            <tr key={instalment.no}>
              <td className="figures">{instalment.no}</td>
              <td className="figures">{instalment.dueOn}</td>
              <td data-numeric="true">{yuan(instalment.amount)}</td>
              <td data-numeric="true">
                <Paid paid={instalment.paid} pending={instalment.pending} />
              </td>
              <td>
                <Standing instalment={instalment} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{t("arrears.sum")}</td>
            <td data-numeric="true">{yuan(sum(({ amount }) => amount))}</td>
            <td data-numeric="true">
              <Paid paid={sum(({ paid }) => paid)} pending={sum(({ pending }) => pending)} />
            </td>
            <td className="quiet">{on !== null && t("arrears.planSetOn", { on })}</td>
          </tr>
        </tfoot>
      </table>
      {open !== left && (
        <Text size="sm" className="overdue" role="status">
          {t("arrears.planDiffers", { open: yuan(open), left: yuan(left) })}
        </Text>
      )}
    </>
  );
}

function Paid({ paid, pending }: { readonly paid: number; readonly pending: number }): ReactNode {
  const { t } = useWords();
  return (
    <>
      {paid === 0 && pending !== 0 ? null : yuan(paid)}
      {pending !== 0 && <div className={classes["pending"]}>{t("arrears.pending", { amount: yuan(pending) })}</div>}
    </>
  );
}

const tones = {
  not_due: "quiet",
  due: "warn",
  late: "refused",
  partly: "warn",
  paid: "good",
} as const satisfies Record<InstalmentState, Tone>;

function Standing({ instalment }: { readonly instalment: Instalment }): ReactNode {
  const words = useWords();
  const { today } = useSession().office;
  const { state, dueOn, note } = instalment;
  const isOver = state !== "paid" && dueOn < today;
  const said = saidOf(instalment, today, words);
  return (
    <span className={classes["standing"]}>
      <StateBadge tone={isOver ? "refused" : tones[state]}>{words.nameOf(instalmentStates[state])}</StateBadge>
      {(state === "not_due" || state === "partly") && !isOver && <Due on={dueOn} />}
      {said !== null && <span className={isOver ? "figures overdue" : "figures quiet"}>{said}</span>}
      {note !== null && <span className="quiet">{note}</span>}
    </span>
  );
}

/** When it was paid and how late; or what is missing, and since how long. */
function saidOf({ state, dueOn, amount, paid, lastPaidOn }: Instalment, today: string, { t }: Words): string | null {
  const late = (until: string) => {
    const days = daysBetween(dueOn, until);
    return t(days === 1 ? "due.overdueOneDay" : "due.overdue", { days });
  };
  if (state === "paid") {
    if (lastPaidOn === null) return null;
    const on = t("arrears.paidOn", { on: lastPaidOn });
    return lastPaidOn > dueOn ? `${on} · ${late(lastPaidOn)}` : on;
  }
  const missing = paid > 0 ? [t("arrears.missing", { amount: yuan(amount - paid) })] : [];
  const over = dueOn < today ? [late(today)] : [];
  return missing.length + over.length === 0 ? null : [...missing, ...over].join(" · ");
}
