import { Text, Title } from "@mantine/core";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { orpc } from "../../app/client.ts";
import { useWords } from "../../language/index.ts";
import { Busy } from "../../parts/busy.tsx";
import { Failed } from "../../parts/failed.tsx";
import { openQuestion } from "../../parts/register/questions.ts";
import { PlaceLink } from "../../parts/register/record-link.tsx";
import { useRegister } from "../../parts/register/registers.ts";
import type { Assessment } from "../asking.ts";
import { Scoring } from "./scoring.tsx";
import { readScoringPlace } from "./scoring-place.ts";
import classes from "./scoring-page.module.css";

/** 打分与等级评判: the marks of all factors of one assessment, and what they come to. */
export function ScoringPage(): ReactNode {
  const { t } = useWords();
  const { assessment: id } = readScoringPlace(useSearch({ strict: false }));
  const view = useRegister("assessments");
  // Asked as the record's own page asks, so that both know the same.
  const record = useQuery({ ...openQuestion(view, id ?? 0), enabled: id !== undefined });
  const file = useQuery(orpc.assessments.file.queryOptions({ input: id === undefined ? skipToken : { id } }));
  const error = record.error ?? file.error;
  return (
    <div className={classes["page"]} tabIndex={0} role="region" aria-label={t("assessments.scoring")}>
      {id === undefined && (
        <>
          <Title order={1} size="h3">
            {t("assessments.scoring")}
          </Title>
          <Text size="sm">
            {t("assessments.chooseOne")}{" "}
            <PlaceLink register="assessments" place={{}} inText>
              {t("register.assessments")}
            </PlaceLink>
          </Text>
        </>
      )}
      {error && <Failed error={error} again={() => void Promise.all([record.refetch(), file.refetch()])} />}
      {id !== undefined && !error && (!record.data || !file.data) && <Busy stop={() => window.history.back()} />}
      {record.data && file.data && <Scoring key={id} row={record.data.record as Assessment} file={file.data} />}
    </div>
  );
}
