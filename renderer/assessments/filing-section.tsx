import { List, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { assessmentFields as names } from "../../shared/assessments/fields.ts";
import { attachmentKinds } from "../../shared/attachments/kinds.ts";
import type { Names } from "../../shared/names.ts";
import { useWords } from "../language/index.ts";
import { Due } from "../parts/due.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import type { Assessment, AssessmentFile } from "./asking.ts";
import { WithFile } from "./with-file.tsx";

/** 报告与备案: which papers the assessment has to bring forth itself, which of them are there, and how the filing stands. */
export function FilingSection({ row }: { readonly row: Assessment }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <WithFile row={row}>
      {(file) => (
        <>
          <Papers file={file} />
          {row.submittedOn === null ? (
            <Text size="xs" className="quiet">
              {t("assessments.notSubmitted")}
            </Text>
          ) : (
            <EntryFacts
              facts={[
                { label: nameOf(names.submittedOn), says: row.submittedOn },
                { label: nameOf(names.filingAcceptedOn), says: row.filingAcceptedOn ?? <FilingDue file={file} /> },
                { label: nameOf(names.filingNo), says: row.filingNo },
                { label: nameOf(names.validUntil), says: row.validUntil },
                { label: nameOf(names.filingOpinion), says: row.filingOpinion, isLong: true },
              ]}
            />
          )}
        </>
      )}
    </WithFile>
  );
}

type FileProps = { readonly file: AssessmentFile };

function Papers({ file: { papers, papersPromised } }: FileProps): ReactNode {
  const { t, nameOf } = useWords();
  const kinds: Names = attachmentKinds;
  return (
    <>
      <Text size="sm">{t("assessments.papersNeeded")}</Text>
      <List size="sm" spacing={2} listStyleType="none" mb={6}>
        {papers.map(({ kind, isThere }) => {
          const name = kinds[kind];
          return (
            <List.Item key={kind}>
              <StateBadge tone={isThere ? "good" : "warn"}>
                {t(isThere ? "assessments.paperThere" : "assessments.paperMissing")}
              </StateBadge>{" "}
              {name === undefined ? kind : nameOf(name)}
            </List.Item>
          );
        })}
      </List>
      {papersPromised > 0 && <Text size="sm">{t("assessments.papersPromised", { count: papersPromised })}</Text>}
    </>
  );
}

function FilingDue({ file: { deadlines } }: FileProps): ReactNode {
  const { t } = useWords();
  const due = deadlines.find(({ kind }) => kind === "filing");
  if (due === undefined) return t("assessments.filingOpen");
  return (
    <>
      {t("assessments.filingOpen")} <Due on={due.dueOn} />
    </>
  );
}
