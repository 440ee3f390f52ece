import type { ReactNode } from "react";
import type { OwnInputProps } from "../parts/fields/field.ts";
import { RecordPicker } from "../parts/fields/record-picker.tsx";

/** Which case is talked about. */
export function CaseInput({ label, value, onChange, problems }: OwnInputProps): ReactNode {
  return (
    <RecordPicker
      register="disputes"
      label={label}
      value={typeof value === "number" ? value : null}
      onChange={onChange}
      error={problems[""]}
    />
  );
}
