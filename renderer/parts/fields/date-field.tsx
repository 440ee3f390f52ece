import { DateInput } from "@mantine/dates";
import { useEffect, useEffectEvent, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { readLedgerDate } from "../../../shared/dates-in-ledgers.ts";
import { useWords } from "../../language/index.ts";

export type DateFieldProps = {
  readonly label: string;
  readonly description?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /**
   * Told whether what stands in the field can be read; a form must not be saved while it can't. Without it the field goes
   * back to its last day.
   */
  readonly onReadable?: (readable: boolean) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly name?: string | undefined;
  readonly onBlur?: () => void;
};

/** A day, typed as people write it (2026.3.5, 20260305, 2026年3月5日) or picked; a click or ↓ opens the calendar. */
export function DateField({
  label,
  description,
  value,
  onChange,
  onReadable,
  error,
  required,
  name,
  onBlur,
}: DateFieldProps): ReactNode {
  const { t } = useWords();
  // Focus alone does not open it: it would lie over the fields below before anybody wanted it.
  const [isOpen, setOpen] = useState(false);
  const [unread, setUnread] = useState<{ readonly value: string | null; readonly isLeft: boolean } | null>(null);
  const isUnread = unread !== null && unread.value === value;
  const settle = () => {
    setUnread(null);
    onReadable?.(true);
  };
  // Another day has taken the place of what could not be read.
  const isReplaced = unread !== null && !isUnread;
  const tell = useEffectEvent(() => onReadable?.(true));
  useEffect(() => {
    if (isReplaced) tell();
  }, [isReplaced]);
  const read = (text: string): string | null => {
    const day = readLedgerDate(text);
    if (day.ok) settle();
    else if (onReadable) {
      setUnread({ value, isLeft: false });
      onReadable(false);
    }
    return day.ok ? day.date : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <DateInput
      label={label}
      description={description}
      value={value}
      onChange={(day) => {
        setOpen(false);
        settle();
        onChange(day);
      }}
      fixOnBlur={!isUnread}
      popoverProps={{ opened: isOpen }}
      onClick={() => setOpen(true)}
      onKeyDown={onKeyDown}
      // Escape closes the calendar before it closes the dialog around it.
      data-mantine-stop-propagation={isOpen}
      dateParser={read}
      valueFormat="YYYY-MM-DD"
      placeholder="2026-03-05"
      monthLabelFormat={t("date.monthFormat")}
      yearLabelFormat={t("date.yearFormat")}
      hideOutsideDates
      clearable
      clearButtonProps={{ "aria-label": t("date.clear", { label }), tabIndex: -1 }}
      ariaLabels={{
        previousMonth: t("date.previousMonth"),
        nextMonth: t("date.nextMonth"),
        previousYear: t("date.previousYear"),
        nextYear: t("date.nextYear"),
        previousDecade: t("date.previousDecade"),
        nextDecade: t("date.nextDecade"),
      }}
      error={isUnread && (unread.isLeft || error !== undefined) ? t("date.notADate") : error}
      withAsterisk={required}
      aria-required={required}
      name={name}
      onBlur={() => {
        setOpen(false);
        if (isUnread) setUnread({ ...unread, isLeft: true });
        onBlur?.();
      }}
      autoComplete="off"
    />
  );
}
