import { Badge } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./state-badge.module.css";
import type { Tone } from "./tone.ts";

/** A state as a word on a quiet ground; its colour only repeats what the word says. */
export function StateBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <Badge size="md" classNames={{ root: classes["badge"], label: classes["label"] }} data-tone={tone}>
      {children}
    </Badge>
  );
}
