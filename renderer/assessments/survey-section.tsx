import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { surveyFields as names } from "../../shared/assessments/fields.ts";
import type { SurveyDraft } from "../../shared/assessments/parts-contract.ts";
import { lastRound } from "../../shared/assessments/survey-count.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { closedTo, fixedTo, targetOf } from "./asking.ts";
import type { Assessment, AssessmentFile } from "./asking.ts";
import { percent } from "./scoring/part-words.ts";
import { SurveyTotals } from "./scoring/survey-totals.tsx";
import { answersIn, surveyObjections, surveyQuestions } from "./survey-questions.ts";
import { WithFile } from "./with-file.tsx";

/**
 * 问卷调查: every sheet of totals, and what they come to together beside the limits of opposition. Where people were asked
 * anew, what they said before stands below and does not count.
 */
export function SurveySection({ row }: { readonly row: Assessment }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  return (
    <WithFile row={row}>
      {({ surveys, score, noSurveyReason, reviewRound }) => {
        const counted = lastRound(surveys);
        const past = surveys.filter((survey) => !counted.includes(survey));
        const entriesOf = (sheets: typeof surveys) =>
          sheets.map((survey) => (
            <SurveyEntry key={survey.id} row={row} survey={survey} isPast={survey.round !== reviewRound} />
          ));
        return (
          <>
            <EntryBlock
              nothing={
                noSurveyReason === null
                  ? t("assessments.noSurveys")
                  : t("assessments.noSurveyBecause", { reason: noSurveyReason })
              }
              acts={
                <AskedAct
                  look="line"
                  label={t("assessments.addSurvey")}
                  whyNot={whyNot(["assessments", "addSurvey"], [fixedTo("surveys", row)])}
                  explanation={t("assessments.surveyExplained")}
                  fields={surveyQuestions({ surveyedOn: today }, words)}
                  problems={(values) => surveyObjections(values, today)}
                  renderRemarks={(values) => <AnswerSum values={values} />}
                  draftKey={`assessmentsurvey:${row.id}`}
                  submit={(values) => client.assessments.addSurvey({ ...targetOf(row), ...(values as SurveyDraft) })}
                />
              }
              entries={entriesOf(counted)}
            />
            {surveys.length > 0 && <SurveyTotals surveys={surveys} stage={score.after} />}
            {past.length > 0 && (
              <EntryBlock title={t("assessments.earlierSurveys")} nothing="" entries={entriesOf(past)} />
            )}
          </>
        );
      }}
    </WithFile>
  );
}

/** What the four answers come to so far, of the valid sheets. */
function AnswerSum({ values }: { readonly values: ActValues }): ReactNode {
  const { t } = useWords();
  const told = answersIn(values);
  if (told === null) return null;
  const { sum, valid } = told;
  const key =
    sum === valid ? "assessments.answersAgree" : sum < valid ? "assessments.answersBelow" : "assessments.answersAbove";
  return (
    <Text size="sm" role="status" className={sum > valid ? "overdue" : undefined}>
      {t(key, { sum, valid, left: Math.abs(valid - sum) })}
    </Text>
  );
}

type SurveyEntryProps = {
  readonly row: Assessment;
  readonly survey: AssessmentFile["surveys"][number];
  /** Of an earlier round: it stays as it was. */
  readonly isPast: boolean;
};

function SurveyEntry({ row, survey, isPast }: SurveyEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: survey.id };
  const number = (name: keyof SurveyDraft) => ({ label: nameOf(names[name]), says: survey[name] });
  return (
    <Entry
      on={survey.surveyedOn}
      says={survey.askedGroup}
      beside={
        <span className="figures">
          {t("assessments.surveySays", {
            valid: survey.valid,
            oppose: survey.oppose,
            share: percent(survey.oppose, survey.valid),
          })}
        </span>
      }
    >
      <EntryFacts
        facts={[
          number("target"),
          number("reached"),
          number("issued"),
          number("returned"),
          number("valid"),
          number("support"),
          number("conditional"),
          number("neutral"),
          number("oppose"),
          number("opposeStrong"),
          number("opposeMedium"),
          number("opposeWeak"),
          { label: nameOf(names.note), says: survey.note, isLong: true },
          { label: t("assessments.writtenBy"), says: survey.updatedBy },
        ]}
      />
      {!isPast && (
        <EntryActs>
          <AskedAct
            look="small"
            label={t("record.edit")}
            title={t("assessments.reviseSurvey")}
            whyNot={whyNot(["assessments", "reviseSurvey"], [closedTo("surveys", row)])}
            fields={surveyQuestions(survey, words)}
            problems={(values) => surveyObjections(values, today)}
            renderRemarks={(values) => <AnswerSum values={values} />}
            draftKey={`assessmentsurveychange:${survey.id}`}
            submit={(values) => client.assessments.reviseSurvey({ ...target, ...(values as SurveyDraft) })}
          />
          <RemovalAct
            title={t("assessments.removeSurvey")}
            whyNot={whyNot(["assessments", "removeSurvey"], [fixedTo("surveys", row)])}
            draftKey={`assessmentsurveyremoval:${survey.id}`}
            remove={(reason) => client.assessments.removeSurvey({ ...target, reason })}
          />
        </EntryActs>
      )}
    </Entry>
  );
}
