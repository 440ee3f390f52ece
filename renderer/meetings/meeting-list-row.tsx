import type { ReactNode } from "react";
import type { MeetingRow } from "../../shared/meetings/contract.ts";
import { meetingKinds, meetingStates } from "../../shared/meetings/states.ts";
import { useWords } from "../language/index.ts";
import type { WordKey } from "../language/index.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./meetings.module.css";
import { meetingTones } from "./tones.ts";

/** In the order of the cells of a row. */
export const MEETING_COLUMNS = [
  "meetings.column.heldOn",
  "meetings.column.kind",
  "meetings.column.title",
  "meetings.column.state",
  "meetings.column.open",
] as const satisfies readonly WordKey[];

export const rowId = (id: number): string => `meeting-${id}`;

type MeetingListRowProps = {
  readonly row: MeetingRow;
  /** From 0. */
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly open: () => void;
};

/** One meeting in one line. */
export function MeetingListRow({ row, index, top, isActive, isOpen, open }: MeetingListRowProps): ReactNode {
  const { nameOf } = useWords();
  const cells = [
    row.heldOn,
    nameOf(meetingKinds[row.kind]),
    row.title,
    <StateBadge key="state" tone={meetingTones[row.state]}>
      {nameOf(meetingStates[row.state])}
    </StateBadge>,
    row.openDecisions === 0 ? "" : row.openDecisions,
  ];
  return (
    <div
      role="row"
      id={rowId(row.id)}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      data-active={isActive}
      data-open={isOpen}
      className={classes["row"]}
      style={{ transform: `translateY(${top}px)` }}
      onClick={open}
    >
      {MEETING_COLUMNS.map((key, place) => (
        <div key={key} role="gridcell" className={`${classes["cell"] ?? ""} figures`} title={titleOf(cells[place])}>
          {cells[place]}
        </div>
      ))}
    </div>
  );
}

const titleOf = (cell: ReactNode): string | undefined => (typeof cell === "string" ? cell : undefined);
