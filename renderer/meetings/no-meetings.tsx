import { Button, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Place } from "../parts/register/place.ts";
import { isNarrowed } from "./meetings-place.ts";
import type { GoMeeting } from "./meetings-place.ts";

type NoMeetingsProps = { readonly place: Place; readonly go: GoMeeting; readonly create: () => void };

/** Says why there is nothing to see, and what to do first. */
export function NoMeetings({ place, go, create }: NoMeetingsProps): ReactNode {
  const { t } = useWords();
  const may = useMay();
  if (isNarrowed(place)) {
    return (
      <Stack align="center" gap="sm" p="xl">
        <Text>{t("meetings.noMatch")}</Text>
        <Button variant="default" onClick={() => go({ filter: undefined, text: undefined }, { replace: true })}>
          {t("meetings.showAll")}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack align="center" gap="xs" p="xl">
      <Text fw={600}>{t("meetings.nothing")}</Text>
      <Text size="sm" className="quiet" ta="center">
        {t("meetings.nothingNext")}
      </Text>
      {may(["meetings", "create"]).allowed && <Button onClick={create}>{t("meetings.create")}</Button>}
    </Stack>
  );
}
