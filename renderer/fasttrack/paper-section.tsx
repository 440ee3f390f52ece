import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { casePaperFields as names } from "../../shared/fasttrack/fields.ts";
import { gates, paperClasses, paperForms, paperStates } from "../../shared/fasttrack/words.ts";
import type { PaperState } from "../../shared/fasttrack/words.ts";
import { useWords } from "../language/index.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import type { Tone } from "../parts/tone.ts";
import { PaperActs } from "./acts/paper-acts.tsx";
import classes from "./fasttrack.module.css";
import { WithFastTrackFile } from "./with-file.tsx";
import type { FastTrackFile, FastTrackRow } from "./with-file.tsx";

type Paper = FastTrackFile["papers"][number];

/** 缺件: what was missing at receipt, by when each was promised, how much time is left, and what can be done with it. */
export function PaperSection({ row }: { readonly row: FastTrackRow }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <WithFastTrackFile row={row}>
      {({ papers }) =>
        papers.length === 0 ? (
          <Text size="sm" className="quiet">
            {t("fasttrack.nothingMissing")}
          </Text>
        ) : (
          <table className={classes["table"]} aria-label={t("fasttrack.papers")}>
            <thead>
              <tr>
                <th scope="col">{nameOf(names.name)}</th>
                <th scope="col">{nameOf(names.dueOn)}</th>
                <th scope="col">{nameOf(names.state)}</th>
                <th scope="col" className="not-printed">
                  {t("fasttrack.paperActs")}
                </th>
              </tr>
            </thead>
            <tbody>
              {papers.map((paper) => (
                <PaperRow key={paper.id} row={row} paper={paper} />
              ))}
            </tbody>
          </table>
        )
      }
    </WithFastTrackFile>
  );
}

const tones = {
  due: "going",
  submitted: "warn",
  returned: "warn",
  confirmed: "good",
} as const satisfies Record<PaperState, Tone>;

function PaperRow({ row, paper }: { readonly row: FastTrackRow; readonly paper: Paper }): ReactNode {
  const { t, nameOf } = useWords();
  const { gate } = paper;
  return (
    <tr>
      <td>
        {paper.name}
        <div className={classes["more"]}>
          {gate === null ? nameOf(paperClasses[paper.class]) : nameOf(gates[gate])}
          {paper.form !== null && ` · ${nameOf(paperForms[paper.form])}`}
        </div>
      </td>
      <td>
        <span className="figures">{paper.dueOn ?? t("fasttrack.noDay")}</span>
        {paper.provisional && <span className="quiet"> {t("fasttrack.provisional")}</span>}
        {paper.correctionDueOn !== null && (
          <div className={classes["more"]}>{t("fasttrack.lastTerm", { on: paper.correctionDueOn })}</div>
        )}
        <TimeLeft paper={paper} />
        {paper.extensions.map((extension) => (
          <div key={extension.id} className={classes["more"]}>
            {t(`fasttrack.extension.${extension.decision ?? "asked"}`, {
              from: extension.oldDueOn,
              to: extension.newDueOn,
              askedBy: extension.askedBy,
              decidedBy: extension.decidedBy ?? "",
              reason: extension.reason,
            })}
            {extension.forceMajeure && ` · ${t("fasttrack.forceMajeure")}`}
          </div>
        ))}
      </td>
      <td className={classes["state"]}>
        <StateBadge tone={paper.overdue ? "refused" : tones[paper.state]}>
          {paper.overdue ? t("fasttrack.overdue") : nameOf(paperStates[paper.state])}
        </StateBadge>
        {paper.submittedOn !== null && (
          <div className={classes["more"]}>{t("fasttrack.cameOn", { on: paper.submittedOn })}</div>
        )}
        {paper.confirmedOn !== null && (
          <div className={classes["more"]}>
            {t("fasttrack.confirmedOn", { on: paper.confirmedOn, by: paper.confirmedBy ?? "" })}
          </div>
        )}
        {paper.state === "returned" && <div className={classes["more"]}>{paper.returnReason}</div>}
      </td>
      <td className="not-printed">
        <PaperActs row={row} paper={paper} />
      </td>
    </tr>
  );
}

/** How many working days are left, in words; and the next day on which somebody is reminded. */
function TimeLeft({ paper: { daysLeft, overdue, remindOn } }: { readonly paper: Paper }): ReactNode {
  const { t } = useWords();
  if (daysLeft === null) return null;
  if (overdue) {
    const days = -daysLeft;
    return <div className="overdue">{t(days === 0 ? "fasttrack.overdueNow" : "fasttrack.overdueBy", { days })}</div>;
  }
  if (daysLeft < 0) return null;
  return (
    <div className={classes["more"]} title={remindOn.map(({ on }) => on).join("、")}>
      {daysLeft === 0 ? t("fasttrack.dueToday") : t("fasttrack.daysLeft", { days: daysLeft })}
    </div>
  );
}
