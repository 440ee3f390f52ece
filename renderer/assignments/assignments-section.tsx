import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { assignmentProblems } from "../../shared/assignments/rules.ts";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { client, orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Failed } from "../parts/failed.tsx";
import { AssignmentEntry } from "./assignment-entry.tsx";
import { issueQuestions } from "./issue-questions.ts";
import type { IssueDraft } from "./issue-questions.ts";

/** 交办与移交: who was asked to do what, who has the case, and until when its first contact answered for it. */
export function AssignmentsSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { data, error, refetch } = useQuery(orpc.assignments.of.queryOptions({ input: { disputeId: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return data === undefined ? null : <Assignments row={row} file={data} />;
}

type AssignmentsProps = { readonly row: Rows["disputes"]; readonly file: Outputs["assignments"]["of"] };

function Assignments({ row, file }: AssignmentsProps): ReactNode {
  const { t } = useWords();
  return (
    <EntryBlock
      nothing={t("assignments.nothing")}
      acts={<Issuing row={row} file={file} />}
      notice={file.firstContact !== null && <FirstContact firstContact={file.firstContact} />}
      entries={file.assignments.map((assignment) => (
        <AssignmentEntry key={assignment.id} assignment={assignment} row={row} />
      ))}
    />
  );
}

function Issuing({ row, file }: AssignmentsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  return (
    <AskedAct
      look="line"
      label={t("assignments.issue")}
      title={t("assignments.issueTitle")}
      explanation={t("assignments.issueExplained")}
      whyNot={whyNot(["assignments", "issue"], [file.whyNot])}
      fields={issueQuestions({ kind: "assign", on: today }, words)}
      problems={(values) => daysProblems(values, row, today)}
      confirm={t("assignments.issue")}
      draftKey={`assignment:${row.id}`}
      submit={(values) => client.assignments.issue({ ...targetOf(row), ...(values as IssueDraft) })}
    />
  );
}

function daysProblems(values: ActValues, { registeredOn }: Rows["disputes"], today: string) {
  const { on, dueOn } = values;
  if (typeof on !== "string" || typeof dueOn !== "string") return [];
  return assignmentProblems({ on, dueOn }, { registeredOn, today });
}

type FirstContactProps = { readonly firstContact: NonNullable<AssignmentsProps["file"]["firstContact"]> };

/** 首接负责 */
function FirstContact({ firstContact: { name, until, assignmentNo } }: FirstContactProps): ReactNode {
  const { t } = useWords();
  return (
    <Text size="sm" mb={6}>
      {until === null || assignmentNo === null
        ? t("assignments.firstContact", { name })
        : t("assignments.firstContactEnded", { name, day: until, assignmentNo })}
    </Text>
  );
}
