import type { ReactNode } from "react";
import type { OwnInputProps } from "../../parts/fields/field.ts";
import { RecordPicker } from "../../parts/fields/record-picker.tsx";
import { isNumber } from "../../parts/remembered.ts";

/** Another dispute of the ledger, found by its number or its parties. */
export function OtherDispute({ label, value, onChange, onLeave, problems }: OwnInputProps): ReactNode {
  return (
    <RecordPicker
      register="disputes"
      label={label}
      value={isNumber(value) ? value : null}
      onChange={onChange}
      onBlur={() => onLeave("")}
      error={problems[""]}
      required
    />
  );
}
