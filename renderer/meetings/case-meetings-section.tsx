import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { agendaFields as names } from "../../shared/meetings/fields.ts";
import { decisionStates, meetingStates } from "../../shared/meetings/states.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry } from "../parts/entries/entry.tsx";
import { Failed } from "../parts/failed.tsx";
import { useUnitNames } from "../parts/fields/use-unit-names.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import { decisionTones, meetingTones } from "./tones.ts";

/** 会商情况: which meetings talked about a case, and what they decided. */
export function CaseMeetingsSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(orpc.meetings.ofCase.queryOptions({ input: { disputeId: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <EntryBlock
      nothing={t("meetings.ofCaseNothing")}
      entries={data.map((talk) => (
        <Talk key={talk.meetingId} talk={talk} />
      ))}
    />
  );
}

function Talk({ talk }: { readonly talk: Outputs["meetings"]["ofCase"][number] }): ReactNode {
  const { t, nameOf } = useWords();
  const unitOf = useUnitNames();
  const { meetingId, title, state, resolution, standing, ownerUnit, ownerStaff } = talk;
  return (
    <Entry
      on={talk.heldOn}
      says={[title, resolution ?? talk.opinion].filter((part) => part !== null).join(" · ")}
      beside={
        standing === null ? (
          <StateBadge tone={meetingTones[state]}>{nameOf(meetingStates[state])}</StateBadge>
        ) : (
          <StateBadge tone={decisionTones[standing]}>{nameOf(decisionStates[standing])}</StateBadge>
        )
      }
    >
      <EntryFacts
        facts={[
          {
            label: t("meetings.record"),
            says: (
              <Anchor size="sm" renderRoot={(props) => <Link to="/meetings" search={{ id: meetingId }} {...props} />}>
                {title}
              </Anchor>
            ),
          },
          { label: nameOf(names.opinion), says: talk.opinion, isLong: true },
          { label: nameOf(names.resolution), says: resolution, isLong: true },
          { label: t("meetings.owner"), says: unitOf(ownerUnit, ownerStaff) },
          { label: nameOf(names.dueOn), says: talk.dueOn },
          { label: t("meetings.assignmentNo"), says: talk.assignmentNo },
        ]}
      />
    </Entry>
  );
}
