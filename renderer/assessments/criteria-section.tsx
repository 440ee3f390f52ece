import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { criterionFields as names } from "../../shared/assessments/fields.ts";
import type { CriterionAnswer } from "../../shared/assessments/parts-contract.ts";
import { criteria, criterionConclusions } from "../../shared/assessments/states.ts";
import { codesOf } from "../../shared/names.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { choicesOf } from "../parts/acts/choices.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { closedTo, targetOf } from "./asking.ts";
import type { Assessment } from "./asking.ts";
import classes from "./assessments.module.css";
import { WithFile } from "./with-file.tsx";

/** 四性分析: whether it is lawful, reasonable, feasible and controllable, each with its reasons. */
export function CriteriaSection({ row }: { readonly row: Assessment }): ReactNode {
  const words = useWords();
  const { t } = words;
  const whyNot = useWhyNot();
  return (
    <WithFile row={row}>
      {({ criteria: answers }) => (
        <EntryBlock
          nothing={t("assessments.noCriteria")}
          acts={
            <AskedAct
              look="line"
              label={t("assessments.saveCriteria")}
              whyNot={whyNot(["assessments", "saveCriteria"], [closedTo("criteria", row)])}
              explanation={t("assessments.criteriaExplained")}
              fields={criterionQuestions(answers, words)}
              draftKey={`assessmentcriteria:${row.id}`}
              submit={(values) => client.assessments.saveCriteria({ ...targetOf(row), criteria: answersIn(values) })}
            />
          }
          entries={
            answers.length === 0
              ? []
              : [
                  <li key="answers">
                    <CriteriaTable answers={answers} />
                  </li>,
                ]
          }
        />
      )}
    </WithFile>
  );
}

/** Two fields for each criterion, under names of their own. */
function criterionQuestions(answers: readonly CriterionAnswer[], { nameOf }: Words): readonly ActField[] {
  return codesOf(criteria).flatMap((criterion): ActField[] => {
    const answer = answers.find((each) => each.criterion === criterion);
    const name = nameOf(criteria[criterion]);
    return [
      {
        name: criterion,
        kind: "choice",
        choices: choicesOf(criterionConclusions, nameOf),
        label: `${name} ${nameOf(names.conclusion)}`,
        initial: answer?.conclusion,
      },
      {
        name: reasonsOf(criterion),
        kind: "longText",
        label: `${name} ${nameOf(names.reasons)}`,
        required: true,
        initial: answer?.reasons,
        asked: (values) => typeof values[criterion] === "string",
      },
    ];
  });
}

const reasonsOf = (criterion: string) => `${criterion}Reasons`;

/** Those that were answered; the rest is for another day. */
function answersIn(values: ActValues): CriterionAnswer[] {
  return codesOf(criteria).flatMap((criterion) => {
    const conclusion = codesOf(criterionConclusions).find((code) => code === values[criterion]);
    return conclusion === undefined ? [] : [{ criterion, conclusion, reasons: String(values[reasonsOf(criterion)]) }];
  });
}

function CriteriaTable({ answers }: { readonly answers: readonly CriterionAnswer[] }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <table className={classes["table"]} aria-label={t("assessments.criteria")}>
      <thead>
        <tr>
          <th scope="col">{nameOf(names.criterion)}</th>
          <th scope="col">{nameOf(names.conclusion)}</th>
          <th scope="col">{nameOf(names.reasons)}</th>
        </tr>
      </thead>
      <tbody>
        {codesOf(criteria).map((criterion) => {
          const answer = answers.find((each) => each.criterion === criterion);
          return (
            <tr key={criterion}>
              <td data-short="true">{nameOf(criteria[criterion])}</td>
              <td data-short="true">
                {answer === undefined ? (
                  <Text component="span" size="sm" className="quiet">
                    {t("assessments.unanswered")}
                  </Text>
                ) : (
                  nameOf(criterionConclusions[answer.conclusion])
                )}
              </td>
              <td className="paragraphs">{answer?.reasons}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
