import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { assignmentStates, supervisions } from "../../shared/assignments/states.ts";
import type { Supervision } from "../../shared/assignments/states.ts";
import type { MeetingFigures } from "../../shared/meetings/contract.ts";
import { useWords } from "../language/index.ts";
import { Due } from "../parts/due.tsx";
import { useUnitNames } from "../parts/fields/use-unit-names.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import classes from "./meetings.module.css";
import { useNaming } from "./use-naming.ts";

/** How the open ledger stands; for the monthly dispatch by town and unit, with what was assigned and not closed. */
export function Figures({ figures }: { readonly figures: MeetingFigures }): ReactNode {
  const { t } = useWords();
  const naming = useNaming();
  const { from, to, registered, resolved, open, overdue, highRisk, openAssignments } = figures;
  return (
    <>
      <Text size="sm">
        {t("meetings.figuresSaid", { from, to, registered, resolved, open, overdue, highRisk, openAssignments })}
      </Text>
      <div className={classes["figures"]}>
        <Ranking
          title={t("meetings.byTown")}
          rows={figures.byTown.map(({ town, ...counts }) => ({ name: naming.town(town), ...counts }))}
        />
        <Ranking
          title={t("meetings.byUnit")}
          rows={figures.byUnit.map(({ leadUnit, ...counts }) => ({
            name: naming.unit(leadUnit),
            ...counts,
          }))}
        />
        <Assigned assignments={figures.assignments} />
      </div>
    </>
  );
}

type RankingProps = {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly open: number; readonly overdue: number }[];
};

function Ranking({ title, rows }: RankingProps): ReactNode {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <table className={classes["counts"]} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" data-numeric="true">
            {t("meetings.openCases")}
          </th>
          <th scope="col" data-numeric="true">
            {t("meetings.overdueCases")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, open, overdue }) => (
          <tr key={name}>
            <td>{name}</td>
            <td data-numeric="true">{open}</td>
            <td data-numeric="true">{overdue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Assigned({ assignments }: Pick<MeetingFigures, "assignments">): ReactNode {
  const { t, nameOf } = useWords();
  const unitOf = useUnitNames();
  if (assignments.length === 0) return null;
  const title = t("meetings.openAssignments");
  return (
    <table className={`${classes["counts"] ?? ""} ${classes["wide"] ?? ""}`} aria-label={title}>
      <thead>
        <tr>
          <th scope="col" colSpan={4}>
            {title}
          </th>
        </tr>
      </thead>
      <tbody>
        {assignments.map(({ disputeId, assignmentNo, toUnit, toStaff, state, dueOn, supervision }) => (
          <tr key={assignmentNo}>
            <td>
              <PlaceLink register="disputes" place={{ id: disputeId }}>
                {assignmentNo}
              </PlaceLink>
            </td>
            <td>{unitOf(toUnit, toStaff)}</td>
            <td>
              {nameOf(assignmentStates[state])}
              {supervision !== null && ` · ${nameOf(supervisions[supervision as Supervision])}`}
            </td>
            <td>
              <Due on={dueOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
