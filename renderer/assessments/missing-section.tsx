import { Button, List, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import type { Assessment } from "./asking.ts";
import { isOfCourse, useAssessmentSteps } from "./acts/use-assessment-steps.ts";

const nowhere = () => undefined;

/** 下一步还缺什么: what stands in the way of the usual next step, each with the way to where it is put right. */
export function MissingSection({ row }: { readonly row: Assessment }): ReactNode {
  const { t } = useWords();
  const steps = useAssessmentSteps(row, isOfCourse, nowhere);
  const next = steps.find(({ isNext }) => isNext);
  if (next === undefined) {
    return (
      <Text size="sm" className="quiet">
        {t("assessments.nothingNext")}
      </Text>
    );
  }
  if (next.obstacles.length === 0) return <Text size="sm">{t("assessments.nextPossible", { act: next.label })}</Text>;
  return (
    <>
      <Text size="sm">{t("assessments.nextLacks", { act: next.label })}</Text>
      <List size="sm" spacing={4} listStyleType="disc">
        {next.obstacles.map(({ code, said, remedy }) => (
          <List.Item key={code}>
            {said}{" "}
            {remedy !== undefined && (
              <Button variant="default" size="compact-xs" className="not-printed" onClick={remedy.go}>
                {remedy.label}
              </Button>
            )}
          </List.Item>
        ))}
      </List>
    </>
  );
}
