import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { readTime } from "./reading-times.ts";

type TimeFieldProps = {
  readonly label: string;
  readonly description: string | undefined;
  /** HH:MM */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Told whether what stands in the field is a time. */
  readonly onReadable: (readable: boolean) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
  readonly required: boolean;
  readonly name: string;
};

/** A time of day, typed as people write it; once left, it stands there as 09:30. */
export function TimeField({ value, onChange, onReadable, onBlur, required, ...input }: TimeFieldProps): ReactNode {
  const [typed, setTyped] = useState<{ text: string; means: string | null } | null>(null);
  const text = typed !== null && typed.means === value ? typed.text : (value ?? "");
  return (
    <TextInput
      {...input}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const means = readTime(next);
        setTyped({ text: next, means });
        onReadable(means !== null || next.trim() === "");
        onChange(means);
      }}
      onBlur={() => {
        if (typed?.means != null) setTyped(null);
        onBlur();
      }}
      placeholder="09:30"
      withAsterisk={required}
      aria-required={required}
      autoComplete="off"
      classNames={{ input: "figures" }}
    />
  );
}
