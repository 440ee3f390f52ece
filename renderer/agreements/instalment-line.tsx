import { ActionIcon, Autocomplete, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { instalmentFields as names } from "../../shared/agreements/fields.ts";
import { fen } from "../../shared/money.ts";
import type { Name } from "../../shared/names.ts";
import { useWords } from "../language/index.ts";
import { DateField } from "../parts/fields/date-field.tsx";
import { MoneyField } from "../parts/fields/money-field.tsx";
import { Icon } from "../parts/icons.tsx";
import type { InstalmentRow } from "./instalments.ts";
import lines from "../parts/acts/lines-input.module.css";
import { useAgreementSetting } from "./setting.ts";

type InstalmentLineProps = {
  readonly place: number;
  readonly row: InstalmentRow;
  /** In words, by the path within all instalments. */
  readonly problems: Readonly<Record<string, string>>;
  readonly change: (row: InstalmentRow) => void;
  readonly remove: () => void;
  /** Told which input was left. */
  readonly leave: (name: "payer" | "payee" | "amount" | "dueOn") => void;
};

/** One instalment. Each input says which instalment it belongs to; on screen the heads of the columns do. */
export function InstalmentLine({ place, row, problems, change, remove, leave }: InstalmentLineProps): ReactNode {
  const { t, nameOf } = useWords();
  const { parties } = useAgreementSetting();
  const number = place + 1;
  const label = (name: Name) => t("agreements.instalmentField", { number, field: nameOf(name) });
  const error = (name: string) => problems[`${place}.${name}`];
  const people = { data: [...parties], maxLength: 200, comboboxProps: { transitionProps: { duration: 0 } } };
  return (
    <div className={lines["row"]}>
      <span className={lines["number"]}>{number}</span>
      <Autocomplete
        {...people}
        label={label(names.payer)}
        value={row.payer}
        onChange={(payer) => change({ ...row, payer })}
        onBlur={() => leave("payer")}
        error={error("payer")}
        aria-required
      />
      <Autocomplete
        {...people}
        label={label(names.payee)}
        value={row.payee}
        onChange={(payee) => change({ ...row, payee })}
        onBlur={() => leave("payee")}
        error={error("payee")}
        aria-required
      />
      <MoneyField
        label={label(names.amount)}
        value={row.amount === null ? null : fen(row.amount)}
        onChange={(amount) => change({ ...row, amount })}
        onBlur={() => leave("amount")}
        error={error("amount")}
        required
      />
      <DateField
        label={label(names.dueOn)}
        value={row.dueOn === "" ? null : row.dueOn}
        onChange={(dueOn) => change({ ...row, dueOn: dueOn ?? "" })}
        onBlur={() => leave("dueOn")}
        error={error("dueOn")}
        required
      />
      <TextInput
        label={label(names.note)}
        value={row.note ?? ""}
        onChange={({ currentTarget: { value } }) => change({ ...row, note: value === "" ? null : value })}
        maxLength={200}
        autoComplete="off"
      />
      <ActionIcon variant="subtle" aria-label={t("agreements.removeInstalment", { number })} onClick={remove}>
        <Icon name="close" size={14} />
      </ActionIcon>
    </div>
  );
}
