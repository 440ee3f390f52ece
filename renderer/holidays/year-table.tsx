import { Button, Table } from "@mantine/core";
import type { ReactNode } from "react";
import type { YearStanding } from "../../shared/calendar/contract.ts";
import { useWords } from "../language/index.ts";
import { formatInstant } from "../parts/instants.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./holidays.module.css";

type YearTableProps = {
  readonly years: readonly YearStanding[];
  readonly shown: number;
  readonly show: (year: number) => void;
};

/** The years in order, each with how it stands and by which notice. */
export function YearTable({ years, shown, show }: YearTableProps): ReactNode {
  const { t } = useWords();
  return (
    <Table verticalSpacing={4} aria-label={t("years.title")} className={classes["years"]}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("years.year")}</Table.Th>
          <Table.Th>{t("years.status")}</Table.Th>
          <Table.Th ta="right">{t("years.workdays")}</Table.Th>
          <Table.Th ta="right">{t("years.off")}</Table.Th>
          <Table.Th ta="right">{t("years.work")}</Table.Th>
          <Table.Th>{t("years.source")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {years.map((each) => (
          <YearRow key={each.year} standing={each} isShown={each.year === shown} show={() => show(each.year)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

type YearRowProps = { readonly standing: YearStanding; readonly isShown: boolean; readonly show: () => void };

function YearRow({ standing, isShown, show }: YearRowProps): ReactNode {
  const { t } = useWords();
  const { year, status, workdays, off, work, source, loadedBy, loadedAt } = standing;
  const isOfficial = status === "official";
  return (
    <Table.Tr {...(isShown && { bg: "var(--chosen)" })}>
      <Table.Th scope="row">
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t("years.show", { year })}
          aria-pressed={isShown}
          onClick={show}
          className="figures"
        >
          {year}
        </Button>
      </Table.Th>
      <Table.Td>
        <StateBadge tone={isOfficial ? "good" : "warn"}>
          {t(isOfficial ? "years.official" : "years.provisional")}
        </StateBadge>
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {workdays}
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {off}
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {work}
      </Table.Td>
      <Table.Td>
        {source}
        {loadedBy !== null && loadedAt !== null && (
          <div className="quiet">{t("years.loadedBy", { by: loadedBy, at: formatInstant(loadedAt) })}</div>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
