import { Button, Checkbox, Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Fen } from "../../../shared/money.ts";
import { fen } from "../../../shared/money.ts";
import { periodOf, previousPeriod } from "../../../shared/period.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { DateField } from "../fields/date-field.tsx";
import type { Field } from "../fields/field.ts";
import { MoneyField } from "../fields/money-field.tsx";
import { useFieldWords, useDictionaries } from "../fields/use-field-words.ts";
import type { FilterValue } from "../register/view.ts";
import { amountsIn, codesIn, datesIn, filterKindOf } from "./filter-kinds.ts";

type EditorProps = {
  readonly field: Field;
  readonly value: FilterValue | undefined;
  readonly change: (value: FilterValue | undefined) => void;
};

/** The inside of a filter's chip. */
export function FilterEditor(props: EditorProps): ReactNode {
  switch (filterKindOf(props.field)) {
    case "anyOf":
      return <AnyOfEditor {...props} />;
    case "dates":
      return <DatesEditor {...props} />;
    case "amounts":
      return <AmountsEditor {...props} />;
    case "flag":
      return <FlagEditor {...props} />;
    case "link":
      return <LinkNote {...props} />;
  }
}

const MANY = 9;

function AnyOfEditor({ field, value, change }: EditorProps): ReactNode {
  const { t, nameOf } = useWords();
  const say = useFieldWords();
  const { entriesOf } = useDictionaries();
  const [looked, setLooked] = useState("");
  const chosen = codesIn(value);
  const codes =
    field.kind === "choice"
      ? Object.keys(field.choices)
      : field.kind === "word"
        ? entriesOf(field.dictionary)
            .filter((entry) => entry.active || chosen.includes(entry.code))
            .map((entry) => entry.code)
        : [];
  const shown = codes.filter((code) => say(field, code).toLowerCase().includes(looked.trim().toLowerCase()));
  return (
    <Stack gap="xs">
      {codes.length > MANY && (
        <TextInput
          aria-label={t("filter.findWord")}
          placeholder={t("filter.findWord")}
          value={looked}
          data-autofocus
          onChange={(event) => setLooked(event.currentTarget.value)}
        />
      )}
      <Checkbox.Group
        value={[...chosen]}
        onChange={(next) => change(next.length === 0 ? undefined : next)}
        aria-label={nameOf(field.name)}
      >
        <Stack gap={6} mah={300} py={2} className="scrolls">
          {shown.map((code) => (
            <Checkbox key={code} value={code} label={say(field, code)} />
          ))}
          {shown.length === 0 && <Text size="sm">{t("filter.noSuchWord")}</Text>}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}

function DatesEditor({ field, value, change }: EditorProps): ReactNode {
  const { t } = useWords();
  const { today } = useSession().office;
  const range = datesIn(value);
  const set = (ends: { from?: string | undefined; to?: string | undefined }) =>
    change(ends.from === undefined && ends.to === undefined ? undefined : ends);
  const month = periodOf("month", today);
  const year = periodOf("year", today);
  const presets = [
    [t("period.thisMonth"), month],
    [t("period.lastMonth"), previousPeriod(month)],
    [t("period.thisQuarter"), periodOf("quarter", today)],
    [t("period.thisYear"), year],
    [t("period.lastYear"), previousPeriod(year)],
  ] as const;
  return (
    <Stack gap="xs" maw={300}>
      <Group gap={6}>
        {presets.map(([label, period]) => (
          <Button key={label} variant="default" size="compact-xs" onClick={() => set(period)}>
            {label}
          </Button>
        ))}
      </Group>
      <Group gap="xs" grow align="start">
        <DateField
          label={t("filter.dateFrom")}
          value={range.from ?? null}
          onChange={(from) => set({ ...range, from: from ?? undefined })}
        />
        <DateField
          label={t("filter.dateTo")}
          value={range.to ?? null}
          onChange={(to) => set({ ...range, to: to ?? undefined })}
        />
      </Group>
      {field.kind === "date" && (
        <Text size="xs" c="dimmed">
          {t("filter.datesBothIncluded")}
        </Text>
      )}
    </Stack>
  );
}

const amount = (end: number | undefined): Fen | null => (end === undefined ? null : fen(end));

function AmountsEditor({ value, change }: EditorProps): ReactNode {
  const { t } = useWords();
  const range = amountsIn(value);
  const set = (ends: { from?: number | undefined; to?: number | undefined }) =>
    change(ends.from === undefined && ends.to === undefined ? undefined : ends);
  return (
    <Group gap="xs" grow align="start" maw={320}>
      <MoneyField
        label={t("filter.amountFrom")}
        value={amount(range.from)}
        onChange={(from) => set({ ...range, from: from ?? undefined })}
      />
      <MoneyField
        label={t("filter.amountTo")}
        value={amount(range.to)}
        onChange={(to) => set({ ...range, to: to ?? undefined })}
      />
    </Group>
  );
}

function FlagEditor({ field, value, change }: EditorProps): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <SegmentedControl
      aria-label={nameOf(field.name)}
      value={value === true ? "yes" : value === false ? "no" : "any"}
      onChange={(next) => change(next === "any" ? undefined : next === "yes")}
      data={[
        { value: "any", label: t("filter.any") },
        { value: "yes", label: t("flag.yes") },
        { value: "no", label: t("flag.no") },
      ]}
    />
  );
}

/** A list narrowed to one record is reached from that record; here it can only be widened again. */
function LinkNote({ field, change }: EditorProps): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <Stack gap="xs" maw={280}>
      <Text size="sm">{t("filter.linkNote", { field: nameOf(field.name) })}</Text>
      <Button variant="default" onClick={() => change(undefined)}>
        {t("filter.clear")}
      </Button>
    </Stack>
  );
}
