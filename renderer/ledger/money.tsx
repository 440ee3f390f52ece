import { UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PaymentsBehind } from "../../shared/ledger/behind.ts";
import { fen, formatWan, formatYuan } from "../../shared/money.ts";
import { useWords } from "../language/index.ts";
import classes from "./ledger.module.css";

/** What stands where nothing is. */
const NOTHING = "—";

/** An amount in 万元, and to the fen for whoever points at it. */
export function Wan({ amount }: { readonly amount: number }): ReactNode {
  const { t } = useWords();
  if (amount === 0) return <span className="quiet">{NOTHING}</span>;
  return <span title={t("ledger.yuan", { amount: formatYuan(fen(amount)) })}>{formatWan(fen(amount))}</span>;
}

type FigureProps = {
  readonly amount: number;
  readonly unit: "wan" | "count";
  /** What the figure is, for whoever hears it instead of seeing its column. */
  readonly name: string;
  readonly behind: PaymentsBehind;
};

/** A figure that leads to the payments behind it; on paper it is just the figure. */
export function Figure({ amount, unit, name, behind }: FigureProps): ReactNode {
  const { t } = useWords();
  if (amount === 0) return <span className="quiet">{NOTHING}</span>;
  const yuan = unit === "wan" ? ` ${t("ledger.yuan", { amount: formatYuan(fen(amount)) })}` : "";
  return (
    <Link to="/payments" search={{ filter: behind }} className={classes["figure"]} title={`${name}${yuan}`}>
      {unit === "wan" ? formatWan(fen(amount)) : amount.toLocaleString("en-US")}
    </Link>
  );
}

type CountButtonProps = { readonly count: number; readonly name: string; readonly show: () => void };

/** A number of records that shows them beside the page. */
export function CountButton({ count, name, show }: CountButtonProps): ReactNode {
  const { t } = useWords();
  if (count === 0) return <span className="quiet">0</span>;
  return (
    <UnstyledButton className={classes["figure"]} title={t("ledger.listOf", { name })} onClick={show}>
      {count.toLocaleString("en-US")}
    </UnstyledButton>
  );
}
