import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { fen, formatYuan } from "../../shared/money.ts";
import { useWords } from "../language/index.ts";
import { totalOf } from "./instalments.ts";
import type { InstalmentRow } from "./instalments.ts";
import { useAgreementSetting } from "./setting.ts";

/** What the instalments add up to, beside the amount that was claimed. */
export function TotalLine({ rows }: { readonly rows: readonly InstalmentRow[] }): ReactNode {
  const { t } = useWords();
  const { amountClaimed } = useAgreementSetting();
  const total = totalOf(rows);
  const said = { count: rows.length, total: formatYuan(total) };
  const sum = t(rows.length === 1 ? "agreements.totalOfOne" : "agreements.total", said);
  return (
    <Text size="sm" className="figures" role="status">
      {sum} {amountClaimed !== null && <span className="quiet">{comparison()}</span>}
    </Text>
  );

  function comparison(): string {
    if (amountClaimed === null) return "";
    const claimed = formatYuan(amountClaimed);
    const difference = total - amountClaimed;
    if (difference === 0) return t("agreements.asClaimed", { claimed });
    const apart = { claimed, difference: formatYuan(fen(Math.abs(difference))) };
    return t(difference < 0 ? "agreements.lessThanClaimed" : "agreements.moreThanClaimed", apart);
  }
}
