import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { Meeting } from "../../shared/meetings/contract.ts";
import { meetingFields as names } from "../../shared/meetings/fields.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Failed } from "../parts/failed.tsx";
import { Agenda } from "./agenda.tsx";
import { MeetingHead } from "./meeting-head.tsx";
import { MeetingPast } from "./meeting-past.tsx";
import classes from "./meetings.module.css";
import { MinutesPapers } from "./minutes-papers.tsx";
import { Proposal } from "./proposal.tsx";
import { Section } from "./section.tsx";

type MeetingPaneProps = { readonly id: number; readonly close: () => void };

/** One meeting on one page: what it is, its agenda with what was decided, its minutes, and its history. */
export function MeetingPane({ id, close }: MeetingPaneProps): ReactNode {
  const { t } = useWords();
  const pane = useRef<HTMLElement>(null);
  const { data, error, refetch } = useQuery(orpc.meetings.open.queryOptions({ input: { id } }));
  useEffect(() => pane.current?.focus({ preventScroll: true }), []);
  const meeting = data?.record;
  return (
    <article ref={pane} tabIndex={-1} className={classes["pane"]} aria-label={t("meetings.record")}>
      {error && <Failed error={error} again={() => void refetch()} />}
      {!data && !error && <Busy stop={close} />}
      {meeting && (
        <>
          <MeetingHead meeting={meeting} close={close} />
          <div className={classes["body"]} tabIndex={0} role="region" aria-label={meeting.title}>
            <div className={classes["main"]}>
              <Section title={t("meetings.facts")}>
                <MeetingFacts meeting={meeting} />
              </Section>
              <Agenda meeting={meeting} />
              {meeting.state === "planned" && <Proposal meeting={meeting} />}
              <Section title={t("meetings.papers")}>
                <MinutesPapers meeting={meeting} />
              </Section>
              <Section title={t("meetings.history")}>
                <MeetingPast history={data.history} />
              </Section>
            </div>
          </div>
        </>
      )}
    </article>
  );
}

function MeetingFacts({ meeting }: { readonly meeting: Meeting }): ReactNode {
  const { nameOf } = useWords();
  return (
    <EntryFacts
      facts={[
        { label: nameOf(names.heldOn), says: meeting.heldOn },
        { label: nameOf(names.place), says: meeting.place },
        { label: nameOf(names.chair), says: meeting.chair },
        { label: nameOf(names.recorder), says: meeting.recorder },
        { label: nameOf(names.attendees), says: meeting.attendees, isLong: true },
        { label: nameOf(names.minutes), says: meeting.minutes, isLong: true },
      ]}
    />
  );
}
