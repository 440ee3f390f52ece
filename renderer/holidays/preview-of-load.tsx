import { Table, Text, TextInput, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { MovedDeadline } from "../../shared/calendar/contract.ts";
import type { Outputs } from "../../shared/contract.ts";
import type { Problem } from "../../shared/problems.ts";
import type { RegisterName } from "../../shared/search-contract.ts";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { errorWords, problemWords } from "../parts/error-words.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import classes from "./holidays.module.css";

/** So many are shown; what moves beyond is told by its number. */
const SHOWN = 200;
const SHORTEST_REASON = 2;

type PreviewOfLoadProps = {
  readonly preview: Outputs["calendar"]["preview"];
  readonly year: number;
  /** Nothing was changed since it was previewed. */
  readonly isPresent: boolean;
  readonly reason: string;
  readonly say: (reason: string) => void;
  readonly load: () => void;
  readonly isPending: boolean;
  readonly error: Error | null;
};

/** What loading the notice would do: which deadlines move from which day to which, and what to check before. */
export function PreviewOfLoad(props: PreviewOfLoadProps): ReactNode {
  const { preview, year, isPresent, reason, say, load, isPending, error } = props;
  const words = useWords();
  const { t } = words;
  const { standing, problems, warnings, workdays, moved, settled } = preview;
  const isOfficial = standing?.status === "official";
  const whyNot = isPresent ? null : t("years.changedSince");
  return (
    <section aria-labelledby="years-preview" className={classes["preview"]}>
      <Title order={3} size="h6" id="years-preview" mb={4}>
        {t("years.previewTitle")}
      </Title>
      <Findings title={t("years.refused")} problems={problems} look="overdue" />
      <Findings title={t("years.warned")} problems={warnings} look="noted" />
      {problems.length === 0 && (
        <>
          <Text size="sm" className="figures">
            {standing === null || standing.workdays === workdays
              ? t("years.workdaysThen", { year, workdays })
              : t("years.workdaysChanged", { year, workdays, before: standing.workdays })}
          </Text>
          <Moved moved={moved} />
          {settled > 0 && <Text size="sm">{t("years.settled", { count: settled })}</Text>}
          {isOfficial && (
            <>
              <Text size="sm">{t("years.officialStays", { year })}</Text>
              <TextInput
                label={t("years.reason")}
                description={t("years.reasonHint")}
                value={reason}
                onChange={(event) => say(event.currentTarget.value)}
                maxLength={500}
                withAsterisk
                aria-required
                mt={6}
                maw={640}
                autoComplete="off"
              />
            </>
          )}
          {error !== null && (
            <Text size="sm" mt="sm" className="overdue" role="alert">
              {errorWords(error, words)}
            </Text>
          )}
          <div className={classes["go"]}>
            <ActButton
              isMain
              isPending={isPending}
              whyNot={whyNot ?? (isOfficial && reason.trim().length < SHORTEST_REASON ? t("years.reasonHint") : null)}
              onClick={load}
            >
              {t("years.confirm")}
            </ActButton>
          </div>
        </>
      )}
    </section>
  );
}

type FindingsProps = {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly look: "overdue" | "noted";
};

function Findings({ title, problems, look }: FindingsProps): ReactNode {
  const words = useWords();
  if (problems.length === 0) return null;
  return (
    <div role={look === "overdue" ? "alert" : "status"}>
      <Text size="sm">{title}</Text>
      <ul className={classes["findings"]}>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} className={look === "overdue" ? "overdue" : undefined}>
            {problemWords(problem, words)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Moved({ moved }: { readonly moved: readonly MovedDeadline[] }): ReactNode {
  const { t } = useWords();
  if (moved.length === 0) return <Text size="sm">{t("years.nothingMoved")}</Text>;
  return (
    <>
      <Text size="sm">{t("years.movedCount", { count: moved.length })}</Text>
      <Table verticalSpacing={3} aria-label={t("years.moved")} className={classes["moved"]}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("years.record")}</Table.Th>
            <Table.Th>{t("years.what")}</Table.Th>
            <Table.Th>{t("years.from")}</Table.Th>
            <Table.Th>{t("years.to")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {moved.slice(0, SHOWN).map((each) => (
            <MovedRow key={`${each.entity} ${each.id} ${each.name.zh} ${each.from}`} moved={each} />
          ))}
        </Table.Tbody>
      </Table>
      {moved.length > SHOWN && (
        <Text size="sm" className="quiet">
          {t("years.moreMoved", { count: moved.length - SHOWN })}
        </Text>
      )}
    </>
  );
}

const registers = {
  dispute: "disputes",
  arrears: "arrears",
  loan: "loans",
  assessment: "assessments",
  fast_track_case: "fasttrack",
} as const satisfies Record<MovedDeadline["entity"], RegisterName>;

function MovedRow({ moved }: { readonly moved: MovedDeadline }): ReactNode {
  const { t, nameOf } = useWords();
  const { entity, id, number, name, from, to, provisional } = moved;
  return (
    <Table.Tr>
      <Table.Td>
        <PlaceLink register={registers[entity]} place={{ id }}>
          {number}
        </PlaceLink>
      </Table.Td>
      <Table.Td>{nameOf(name)}</Table.Td>
      <Table.Td className="figures">{from}</Table.Td>
      <Table.Td className="figures">
        {to}
        {provisional && ` ${t("years.stillProvisional")}`}
      </Table.Td>
    </Table.Tr>
  );
}
