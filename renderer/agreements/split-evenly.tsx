import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { addMonths } from "../../shared/calendar.ts";
import type { Fen } from "../../shared/money.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { DateField } from "../parts/fields/date-field.tsx";
import { MoneyField } from "../parts/fields/money-field.tsx";
import { totalOf } from "./instalments.ts";
import type { InstalmentRow } from "./instalments.ts";
import classes from "./instalments-input.module.css";
import { useAgreementSetting } from "./setting.ts";

const USUAL_COUNT = 3;
/** As many as an agreement may have. */
const MOST = 240;

type SplitEvenlyProps = {
  readonly rows: readonly InstalmentRow[];
  readonly split: (how: { readonly total: Fen; readonly count: number; readonly firstDueOn: string }) => void;
};

/** Asks for what is split into how many instalments from when on; they take the place of those that stand there. */
export function SplitEvenly({ rows, split }: SplitEvenlyProps): ReactNode {
  const { t } = useWords();
  const { today } = useSession().office;
  const { amountClaimed } = useAgreementSetting();
  const sum = totalOf(rows);
  const [total, setTotal] = useState<Fen | null>(sum > 0 ? sum : amountClaimed);
  const [count, setCount] = useState<number | null>(rows.length > 1 ? rows.length : USUAL_COUNT);
  const firstRowDueOn = rows[0]?.dueOn ?? "";
  const [firstDueOn, setFirstDueOn] = useState<string | null>(
    firstRowDueOn === "" ? addMonths(today, 1) : firstRowDueOn,
  );
  const isReady = total !== null && total > 0 && count !== null && count > 0 && firstDueOn !== null;
  return (
    <div className={classes["split"]}>
      <MoneyField label={t("agreements.splitTotal")} value={total} onChange={setTotal} />
      <NumberInput
        label={t("agreements.splitCount")}
        value={count ?? ""}
        onChange={(next) => setCount(typeof next === "number" ? next : null)}
        min={1}
        max={MOST}
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
      <DateField label={t("agreements.splitFirst")} value={firstDueOn} onChange={setFirstDueOn} />
      <Button
        variant="default"
        disabled={!isReady}
        onClick={() => {
          if (isReady) split({ total, count: Math.min(count, MOST), firstDueOn });
        }}
      >
        {t(rows.length === 0 ? "agreements.split" : "agreements.splitAnew")}
      </Button>
    </div>
  );
}
