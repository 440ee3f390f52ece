import { ActionIcon, Button, Group, NumberInput, Text, TextInput } from "@mantine/core";
import { createContext, useContext, useState } from "react";
import type { ReactNode } from "react";
import { addMonths } from "../../../shared/calendar.ts";
import { instalmentFields as names } from "../../../shared/agreements/fields.ts";
import { fen, formatYuan } from "../../../shared/money.ts";
import type { Name } from "../../../shared/names.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { DateField } from "../../parts/fields/date-field.tsx";
import type { OwnInputProps } from "../../parts/fields/field.ts";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { Icon } from "../../parts/icons.tsx";
import lines from "../../parts/acts/lines-input.module.css";
import { LinesInput } from "../../parts/acts/lines-input.tsx";
import classes from "./plan-input.module.css";
import { nextPlanRow, planRowsIn, splitPlan, totalOf } from "./plan-rows.ts";
import type { PlanRow } from "./plan-rows.ts";

/** Fen that the plan has to come to. */
export const PlanTotal = createContext(0);

const MOST = 60;
const USUAL_COUNT = 3;

/** 还款计划: how much by when, one line each, and whether it comes to what is left. */
export function PlanInput({ label, value, onChange, problems, onLeave }: OwnInputProps): ReactNode {
  const { t, nameOf } = useWords();
  const { today } = useSession().office;
  const left = useContext(PlanTotal);
  const rows = planRowsIn(value);
  return (
    <LinesInput
      label={label}
      lines={rows}
      columns={classes["columns"]}
      heads={[`${nameOf(names.dueOn)} *`, `${nameOf(names.amount)} *`, nameOf(names.note)]}
      problem={problems[""]}
      above={
        <SplitPlan count={rows.length} split={(count) => onChange(splitPlan(left, count, firstDay(rows, today)))} />
      }
      below={
        <Group gap="xs" justify="space-between">
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={13} />}
            disabled={rows.length >= MOST}
            onClick={() => onChange([...rows, nextPlanRow(rows, left, today)])}
          >
            {t("arrears.addInstalment")}
          </Button>
          <Text size="sm" className="figures" role="status">
            {t("arrears.planTotal", { total: formatYuan(totalOf(rows)), left: formatYuan(fen(left)) })}
          </Text>
        </Group>
      }
    >
      {(row, place) => (
        <PlanLine
          place={place}
          row={row}
          problems={problems}
          change={(next) => onChange(rows.toSpliced(place, 1, next))}
          remove={() => onChange(rows.toSpliced(place, 1))}
          leave={(name) => onLeave(`${place}.${name}`)}
        />
      )}
    </LinesInput>
  );
}

function firstDay(rows: readonly PlanRow[], today: string): string {
  const day = rows[0]?.dueOn ?? "";
  return day === "" ? addMonths(today, 1) : day;
}

type SplitPlanProps = { readonly count: number; readonly split: (count: number) => void };

function SplitPlan({ count, split }: SplitPlanProps): ReactNode {
  const { t } = useWords();
  const [wanted, setWanted] = useState(count > 0 ? count : USUAL_COUNT);
  return (
    <div className={classes["split"]}>
      <NumberInput
        className={classes["count"] ?? ""}
        label={t("arrears.splitCount")}
        value={wanted}
        onChange={(next) => setWanted(typeof next === "number" ? next : 1)}
        min={1}
        max={MOST}
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
      <Button variant="default" onClick={() => split(Math.min(MOST, Math.max(1, wanted)))}>
        {t(count === 0 ? "arrears.split" : "arrears.splitAnew")}
      </Button>
    </div>
  );
}

type PlanLineProps = {
  readonly place: number;
  readonly row: PlanRow;
  /** In words, by the path within all instalments. */
  readonly problems: Readonly<Record<string, string>>;
  readonly change: (row: PlanRow) => void;
  readonly remove: () => void;
  /** Told which input was left. */
  readonly leave: (name: "amount" | "dueOn") => void;
};

/** One instalment. Each input says which instalment it belongs to; on screen the heads of the columns do. */
function PlanLine({ place, row, problems, change, remove, leave }: PlanLineProps): ReactNode {
  const { t, nameOf } = useWords();
  const number = place + 1;
  const label = (name: Name) => t("arrears.instalmentField", { number, field: nameOf(name) });
  return (
    <div className={lines["row"]}>
      <span className={lines["number"]}>{number}</span>
      <DateField
        label={label(names.dueOn)}
        value={row.dueOn === "" ? null : row.dueOn}
        onChange={(dueOn) => change({ ...row, dueOn: dueOn ?? "" })}
        onBlur={() => leave("dueOn")}
        error={problems[`${place}.dueOn`]}
        required
      />
      <MoneyField
        label={label(names.amount)}
        value={row.amount === null ? null : fen(row.amount)}
        onChange={(amount) => change({ ...row, amount })}
        onBlur={() => leave("amount")}
        error={problems[`${place}.amount`]}
        required
      />
      <TextInput
        label={label(names.note)}
        value={row.note ?? ""}
        onChange={({ currentTarget: { value } }) => change({ ...row, note: value === "" ? null : value })}
        maxLength={200}
        autoComplete="off"
      />
      <ActionIcon variant="subtle" aria-label={t("arrears.removeInstalment", { number })} onClick={remove}>
        <Icon name="close" size={14} />
      </ActionIcon>
    </div>
  );
}
