import { ActionIcon, Group, SegmentedControl, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { DateField } from "../parts/fields/date-field.tsx";
import { Icon } from "../parts/icons.tsx";
import { ofKind, periodWords, stepped } from "./period-words.ts";
import type { Chosen, ChosenKind } from "./period-words.ts";
import classes from "./reports.module.css";

const kinds = ["month", "quarter", "half", "year", "free"] as const satisfies readonly ChosenKind[];

type PeriodChooserProps = { readonly chosen: Chosen; readonly choose: (chosen: Chosen) => void };

/** A month, quarter, half-year or year with steps to those beside it, or any two days. */
export function PeriodChooser({ chosen, choose }: PeriodChooserProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  return (
    <Group gap="xs" wrap="nowrap" role="group" aria-label={t("reports.period")}>
      <SegmentedControl
        aria-label={t("reports.period")}
        value={chosen.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(`reports.kind.${kind}`) }))}
        onChange={(kind) => choose(ofKind(chosen, kind, today))}
      />
      <ActionIcon
        variant="default"
        aria-label={t("reports.earlier")}
        title={t("reports.earlier")}
        onClick={() => choose(stepped(chosen, "earlier"))}
      >
        <Icon name="left" />
      </ActionIcon>
      {chosen.kind === "free" ? (
        <FreePeriod chosen={chosen} choose={choose} />
      ) : (
        <Text className={classes["periodName"]} aria-live="polite">
          {periodWords(chosen.period, words)}
        </Text>
      )}
      <ActionIcon
        variant="default"
        aria-label={t("reports.later")}
        title={t("reports.later")}
        onClick={() => choose(stepped(chosen, "later"))}
      >
        <Icon name="right" />
      </ActionIcon>
    </Group>
  );
}

/** The fields have no label beside them in this row, so their names are put on the row itself. */
function FreePeriod({ chosen, choose }: PeriodChooserProps): ReactNode {
  const { t } = useWords();
  const { from, to } = chosen.period;
  const change = (part: { from?: string; to?: string }) =>
    choose({ kind: "free", period: { ...chosen.period, ...part } });
  return (
    <Group gap={6} wrap="nowrap" className={classes["free"] ?? ""}>
      <DateField label={t("reports.from")} value={from} onChange={(day) => day !== null && change({ from: day })} />
      <DateField label={t("reports.to")} value={to} onChange={(day) => day !== null && change({ to: day })} />
    </Group>
  );
}
