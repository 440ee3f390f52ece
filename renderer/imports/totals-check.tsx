import type { ReactNode } from "react";
import type { TotalOf } from "../../shared/imports/candidates.ts";
import { fen, formatWan, formatYuan } from "../../shared/money.ts";
import { useWords } from "../language/index.ts";
import type { WordKey, Words } from "../language/index.ts";
import type { Preview } from "./importing.ts";
import classes from "./imports.module.css";

type Total = Preview["totals"][number];

const equal = {
  all: "imports.totalOf.all",
  accepted: "imports.totalOf.accepted",
  verified: "imports.totalOf.verified",
  without_estimates: "imports.totalOf.without_estimates",
  cash: "imports.totalOf.cash",
} as const satisfies Record<TotalOf, WordKey>;

const nearest = {
  all: "imports.totalNearest.all",
  accepted: "imports.totalNearest.accepted",
  verified: "imports.totalNearest.verified",
  without_estimates: "imports.totalNearest.without_estimates",
  cash: "imports.totalNearest.cash",
} as const satisfies Record<TotalOf, WordKey>;

/** The ledger's own totals beside the sums of its rows. */
export function TotalsCheck({ totals }: { readonly totals: readonly Total[] }): ReactNode {
  const words = useWords();
  const { t } = words;
  if (totals.length === 0) return null;
  return (
    <section>
      <h2 className={classes["smallTitle"]}>{t("imports.totals")}</h2>
      <ul className={classes["lines"]}>
        {totals.map((total) => (
          <li key={`${total.sheet} ${total.row} ${total.column}`} data-differs={total.code !== undefined}>
            {t("imports.total", {
              sheet: total.sheet,
              row: total.row,
              header: total.header,
              written: amountWords(total.written, words),
              verdict: verdictWords(total, words),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function verdictWords(total: Total, words: Words): string {
  if (total.code === undefined) return words.t(equal[asTotalOf(total.equals)]);
  const computed = total.computed ?? 0;
  return words.t("imports.totalDiffers", {
    of: words.t(nearest[asTotalOf(total.computedOf)]),
    computed: amountWords(computed, words),
    difference: amountWords(Math.abs(total.written - computed), words),
  });
}

function asTotalOf(name: string | undefined): TotalOf {
  return (Object.keys(equal) as TotalOf[]).find((one) => one === name) ?? "all";
}

const FEN_PER_HUNDREDTH_WAN = 10_000;
const FEN_PER_WAN = 1_000_000;

/** In 万元 where two digits say all of it. */
function amountWords(amount: number, { t }: Words): string {
  const isRound = Math.abs(amount) >= FEN_PER_WAN && amount % FEN_PER_HUNDREDTH_WAN === 0;
  return isRound
    ? t("imports.wan", { amount: formatWan(fen(amount)) })
    : t("imports.yuan", { amount: formatYuan(fen(amount)) });
}
