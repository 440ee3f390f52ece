import { Alert, List, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { assessmentProblems } from "../../shared/assessments/rules.ts";
import type { AssessmentDraft } from "../../shared/assessments/contract.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { problemWords } from "../parts/error-words.ts";
import type { FormNoteProps } from "../parts/register/view.ts";

/** 程序选择: why the simple procedure is not open to this project, as the form stands, whichever is chosen. */
export function ProcedureNote({ values }: FormNoteProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const asked = { ...(values as AssessmentDraft), procedure: "simple" } as const;
  const against = assessmentProblems(asked, today).filter(({ field }) => field === "procedure");
  return (
    <Alert variant="light" p="xs" mt={8} role="status" aria-label={t("section.assessmentProcedure")}>
      {against.length === 0 ? (
        <Text size="sm">{t("assessments.simpleOpen")}</Text>
      ) : (
        <>
          <Text size="sm">{t("assessments.simpleClosed")}</Text>
          <List size="sm" spacing={2} listStyleType="disc">
            {against.map((each) => (
              <List.Item key={each.code}>{problemWords(each, words)}</List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
