import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { assessmentFields, assessmentStepFields as names } from "../../shared/assessments/fields.ts";
import { assessmentDecisions } from "../../shared/assessments/states.ts";
import { useWords } from "../language/index.ts";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import type { Assessment, AssessmentFile } from "./asking.ts";
import { decisionTones } from "./tone.ts";
import { WithFile } from "./with-file.tsx";

/** 决策: what was decided by whom and on which conditions; and the assessments before and after this one. */
export function DecisionSection({ row }: { readonly row: Assessment }): ReactNode {
  const { t, nameOf } = useWords();
  const { decision } = row;
  return (
    <WithFile row={row}>
      {(file) => (
        <>
          {decision === null ? (
            <Text size="xs" className="quiet">
              {t("assessments.notDecided")}
            </Text>
          ) : (
            <EntryFacts
              facts={[
                {
                  label: nameOf(names.outcome),
                  says: <StateBadge tone={decisionTones[decision]}>{nameOf(assessmentDecisions[decision])}</StateBadge>,
                },
                { label: nameOf(assessmentFields.decidedOn), says: row.decidedOn },
                { label: nameOf(names.decider), says: file.decider },
                { label: nameOf(assessmentFields.validUntil), says: row.validUntil },
                { label: nameOf(names.conditions), says: file.conditions, isLong: true },
              ]}
            />
          )}
          <OtherAssessments file={file} />
        </>
      )}
    </WithFile>
  );
}

function OtherAssessments({ file: { previous, next } }: { readonly file: AssessmentFile }): ReactNode {
  const { t } = useWords();
  return (
    <>
      {previous !== null && <Other said={t("assessments.earlier")} {...previous} />}
      {next.map((one) => (
        <Other key={one.id} said={t("assessments.later")} {...one} />
      ))}
    </>
  );
}

type OtherProps = { readonly said: string; readonly id: number; readonly assessmentNo: string };

function Other({ said, id, assessmentNo }: OtherProps): ReactNode {
  return (
    <Text size="sm">
      <span className="quiet">{said}</span>{" "}
      <PlaceLink register="assessments" place={{ id }}>
        {assessmentNo}
      </PlaceLink>
    </Text>
  );
}
