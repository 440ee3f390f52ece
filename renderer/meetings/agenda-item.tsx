import type { ReactNode } from "react";
import { disputeStates } from "../../shared/disputes/states.ts";
import type { Meeting, MeetingItem } from "../../shared/meetings/contract.ts";
import { decisionStates } from "../../shared/meetings/states.ts";
import { useWords } from "../language/index.ts";
import { Due } from "../parts/due.tsx";
import { useUnitNames } from "../parts/fields/use-unit-names.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { ItemActs } from "./item-acts.tsx";
import classes from "./meetings.module.css";
import { decisionTones } from "./tones.ts";

export type AgendaItemProps = {
  readonly meeting: Meeting;
  readonly item: MeetingItem;
  /** From 0. */
  readonly place: number;
};

/** One thing on the agenda: the case or topic, what was said, what was decided, and who does it by when. */
export function AgendaItem({ meeting, item, place }: AgendaItemProps): ReactNode {
  const { t, nameOf } = useWords();
  const { topic, standing } = item;
  const kase = item.case;
  // What is decided counts once the meeting was held; until then it matters how the case stands.
  const isPlanned = meeting.state === "planned";
  return (
    <li className={classes["item"]}>
      <div className={classes["itemHead"]}>
        <span className="figures quiet">{place + 1}.</span>
        {kase === null ? (
          <span className={classes["itemTitle"]}>{topic}</span>
        ) : (
          <>
            <span className={classes["itemTitle"]}>
              <PlaceLink register="disputes" place={{ id: kase.disputeId }} inText>
                {kase.title}
              </PlaceLink>
            </span>
            <span className="figures quiet">{kase.ledgerNo}</span>
            <span className="quiet">{nameOf(disputeStates[kase.state])}</span>
            {topic !== null && <span>{topic}</span>}
          </>
        )}
        {isPlanned && kase !== null && kase.nextDueOn !== null && <Due on={kase.nextDueOn} />}
        {standing !== null && (!isPlanned || standing !== "open") && (
          <StateBadge tone={decisionTones[standing]}>{nameOf(decisionStates[standing])}</StateBadge>
        )}
        {!isPlanned && standing === "open" && item.dueOn !== null && <Due on={item.dueOn} />}
      </div>
      <Said item={item} />
      <div className={`${classes["acts"] ?? ""} not-printed`} role="group" aria-label={t("record.acts")}>
        <ItemActs meeting={meeting} item={item} place={place} />
      </div>
    </li>
  );
}

function Said({ item }: { readonly item: MeetingItem }): ReactNode {
  const { t } = useWords();
  const unitOf = useUnitNames();
  const { opinion, resolution, ownerUnit, ownerStaff, dueOn, doneOn, doneNote, assignment } = item;
  const owner = [unitOf(ownerUnit, ownerStaff), dueOn].filter((part) => part !== null && part !== "").join(" · ");
  const done = [doneOn, doneNote].filter((part) => part !== null).join(" ");
  const lines = [
    ["meetings.opinion", opinion ?? ""],
    ["meetings.resolution", resolution ?? ""],
    ["meetings.owner", owner],
    ["meetings.assignmentNo", assignment?.assignmentNo ?? ""],
    ["meetings.done", done],
  ] as const;
  const shown = lines.filter(([, said]) => said !== "");
  if (shown.length === 0) return null;
  return (
    <dl className={classes["said"]}>
      {shown.map(([key, said]) => (
        <Line key={key} name={t(key)} said={said} />
      ))}
    </dl>
  );
}

function Line({ name, said }: { readonly name: string; readonly said: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd className="paragraphs">{said}</dd>
    </>
  );
}
