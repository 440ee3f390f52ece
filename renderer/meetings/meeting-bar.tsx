import { Button, Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { meetingFields as names } from "../../shared/meetings/fields.ts";
import { meetingKinds, meetingStates } from "../../shared/meetings/states.ts";
import { useMay } from "../app/session.tsx";
import { useWords, wordsIn } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import type { Field } from "../parts/fields/field.ts";
import { FilterChip } from "../parts/filters/filter-chip.tsx";
import { LookFor } from "../parts/look-for.tsx";
import type { Place } from "../parts/register/place.ts";
import classes from "./meetings.module.css";
import { withFilter } from "./meetings-place.ts";
import type { GoMeeting } from "./meetings-place.ts";

const said = (key: "meetings.filter.open") => ({ zh: wordsIn("zh").t(key), en: wordsIn("en").t(key) });

const filters = (): Readonly<Record<string, Field>> => ({
  kind: { name: names.kind, kind: "choice", choices: meetingKinds },
  state: { name: names.state, kind: "choice", choices: meetingStates },
  heldOn: { name: names.heldOn, kind: "date" },
  openDecisions: { name: said("meetings.filter.open"), kind: "flag" },
});

type MeetingBarProps = { readonly place: Place; readonly go: GoMeeting; readonly create: () => void };

/** The head of the list: the words looked for, the filters, and a new meeting. */
export function MeetingBar({ place, go, create }: MeetingBarProps): ReactNode {
  const { t } = useWords();
  const may = useMay();
  const { filter, text } = place;
  const change = (next: Place) => go(next, { replace: true });
  return (
    <>
      <div className={classes["bar"]}>
        <Title order={1} size="h4">
          {t("meetings.title")}
        </Title>
        <LookFor
          className={classes["lookFor"]}
          label={t("meetings.lookFor")}
          text={text ?? ""}
          change={(words) => change({ text: words === "" ? undefined : words })}
        />
        <Group gap={6} wrap="nowrap" ml="auto">
          <ActButton isMain whyNot={may(["meetings", "create"]).why} onClick={create}>
            {t("meetings.create")}
          </ActButton>
        </Group>
      </div>
      <Group gap={6} px={12} pb={8} role="group" aria-label={t("filter.bar")}>
        {Object.entries(filters()).map(([name, field]) => (
          <FilterChip
            key={name}
            field={field}
            value={filter?.[name]}
            change={(value) => change({ filter: withFilter(filter, name, value) })}
            startsOpen={false}
          />
        ))}
        {filter !== undefined && (
          <Button variant="subtle" size="compact-sm" onClick={() => change({ filter: undefined })}>
            {t("filter.clearAll")}
          </Button>
        )}
      </Group>
    </>
  );
}
