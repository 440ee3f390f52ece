import { useCallback, useEffect, useEffectEvent, useState } from "react";
import type { ReactNode } from "react";
import { useMay } from "../app/session.tsx";
import { isComposing, isCovered, isTyping } from "../parts/keys.ts";
import { Split } from "../parts/split.tsx";
import { CreateMeeting } from "./create-meeting.tsx";
import { MeetingBar } from "./meeting-bar.tsx";
import { MeetingList } from "./meeting-list.tsx";
import { MeetingPane } from "./meeting-pane.tsx";
import classes from "./meetings.module.css";
import { useMeetingsPlace } from "./meetings-place.ts";
import { NoMeetings } from "./no-meetings.tsx";

/** 会议: the meetings, and beside them the one that is open. */
export function MeetingsPage(): ReactNode {
  const [place, go] = useMeetingsPlace();
  const [creates, setCreates] = useState(false);
  const { allowed } = useMay()(["meetings", "create"]);
  const open = useCallback((id: number) => go({ id }), [go]);
  const close = useCallback(() => {
    go({ id: undefined });
    document.querySelector<HTMLElement>("[data-meeting-list]")?.focus();
  }, [go]);
  const create = useCallback(() => {
    if (allowed) setCreates(true);
  }, [allowed]);
  useMeetingKeys(place.id, close, create);
  const list = (
    <section className={classes["list"]}>
      <MeetingBar place={place} go={go} create={create} />
      <MeetingList place={place} open={open} nothing={<NoMeetings place={place} go={go} create={create} />} />
      <CreateMeeting opened={creates} close={() => setCreates(false)} created={open} />
    </section>
  );
  const right = place.id === undefined ? null : <MeetingPane key={place.id} id={place.id} close={close} />;
  return <Split name="meetings" left={list} right={right} />;
}

/** Escape leaves the meeting; N begins a new one. */
function useMeetingKeys(id: number | undefined, close: () => void, create: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || isCovered()) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Escape" && id !== undefined && !isInPopup(event)) close();
    else if (event.key.toLowerCase() === "n" && isPlain && !isTyping(event)) {
      event.preventDefault();
      create();
    }
  });
  useEffect(() => {
    // Before anything in front closes itself, so that one Escape does one thing: who listens anew comes last.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

/** Escape first closes a list of choices or a filter. */
function isInPopup({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('[aria-expanded="true"], [role="dialog"]') !== null;
}
