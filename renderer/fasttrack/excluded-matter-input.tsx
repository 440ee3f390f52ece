import { Autocomplete } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { orpc } from "../app/client.ts";
import type { OwnInputProps } from "../parts/fields/field.ts";

/** The matters without fast-track that the office's rule names are offered; another can be written. */
export function ExcludedMatterInput({ label, value, onChange, onLeave, problems }: OwnInputProps): ReactNode {
  const { data = [] } = useQuery(orpc.rules.list.queryOptions({ staleTime: 5 * 60_000 }));
  const versions = data.find(({ code }) => code === "fast_track_exclusions")?.versions ?? [];
  const matters = versions.find(({ standing }) => standing === "in_force")?.parameters["matters"];
  const offered = Array.isArray(matters) ? matters.filter((each) => typeof each === "string") : [];
  return (
    <Autocomplete
      label={label}
      data={offered}
      value={typeof value === "string" ? value : ""}
      onChange={(text) => onChange(text === "" ? null : text)}
      onBlur={() => onLeave("")}
      error={problems[""]}
      withAsterisk
      maxLength={200}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      autoComplete="off"
    />
  );
}

export function PlainText({ value }: { readonly value: unknown }): ReactNode {
  return typeof value === "string" ? value : null;
}
