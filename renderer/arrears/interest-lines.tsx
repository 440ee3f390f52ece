import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { formatRate } from "../../shared/rates.ts";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { Warnings } from "./due-lines.tsx";

type Interest = NonNullable<Outputs["arrears"]["due"]["interest"]>;

const yuan = (amount: number) => formatYuan(fen(amount));

/** So much late interest until that day, and how it is reckoned: owed × days × rate, since each payment anew. */
export function InterestLines({ interest }: { readonly interest: Interest }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { amount, asOf, from, days, pieces, warnings } = interest;
  return (
    <div>
      <Text size="sm" mt={4}>
        {amount === null
          ? t("arrears.interestTooMuch")
          : t(days === 1 ? "arrears.interestOneDay" : "arrears.interest", { asOf, from, days, amount: yuan(amount) })}
      </Text>
      {pieces.length > 0 && (
        <Text size="xs" className="quiet figures">
          {t("arrears.interestHow", {
            sum: pieces
              .map((piece) => t("arrears.interestPiece", { balance: yuan(piece.balance), days: piece.days }))
              .join(" + "),
            rate: rateWords(interest.rate, words),
          })}
        </Text>
      )}
      <Warnings warnings={warnings} />
    </div>
  );
}

function rateWords(rate: Interest["rate"], { t }: Words): string {
  switch (rate.kind) {
    case "statutory":
      return t("arrears.rateStatutory", { rate: `${rate.basisPointsPerDay / 100}%` });
    case "agreed":
      return t("arrears.rateAgreed", { rate: formatRate(rate.yearly) });
    case "lpr":
      return t("arrears.rateLpr", { rate: formatRate(rate.yearly) });
  }
}
