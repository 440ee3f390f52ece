import { Text } from "@mantine/core";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { noticeFields as names } from "../../shared/assessments/fields.ts";
import type { NoticeDraft } from "../../shared/assessments/parts-contract.ts";
import { noticeProblems } from "../../shared/assessments/part-rules.ts";
import { dayKinds } from "../../shared/assessments/states.ts";
import { isLocalDate } from "../../shared/calendar.ts";
import type { Problem } from "../../shared/problems.ts";
import { client, orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { choicesOf } from "../parts/acts/choices.ts";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { Due } from "../parts/due.tsx";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { closedTo, fixedTo, targetOf } from "./asking.ts";
import type { Assessment, AssessmentFile } from "./asking.ts";
import { WithFile } from "./with-file.tsx";

/** 公示: where and how long, until which day, and what came in. */
export function NoticeSection({ row }: { readonly row: Assessment }): ReactNode {
  const words = useWords();
  const { t } = words;
  const whyNot = useWhyNot();
  return (
    <WithFile row={row}>
      {({ notices }) => (
        <EntryBlock
          nothing={t("assessments.noNotices")}
          acts={
            <AskedAct
              look="line"
              label={t("assessments.addNotice")}
              whyNot={whyNot(["assessments", "addNotice"], [fixedTo("notices", row)])}
              explanation={t("assessments.noticeExplained")}
              fields={noticeQuestions({ dayKind: "working" }, words)}
              problems={(values) => noticeObjections(values, row)}
              renderRemarks={(values) => <EndDay values={values} />}
              draftKey={`assessmentnotice:${row.id}`}
              submit={(values) => client.assessments.addNotice({ ...targetOf(row), ...(values as NoticeDraft) })}
            />
          }
          entries={notices.toReversed().map((notice) => (
            <NoticeEntry key={notice.id} row={row} notice={notice} />
          ))}
        />
      )}
    </WithFile>
  );
}

function noticeQuestions(from: Partial<NoticeDraft>, { nameOf, t }: Words): readonly ActField[] {
  return [
    { name: "startOn", kind: "date", label: nameOf(names.startOn), required: true, initial: from.startOn },
    {
      name: "days",
      kind: "number",
      least: 1,
      most: 365,
      label: nameOf(names.days),
      required: true,
      initial: from.days,
    },
    {
      name: "dayKind",
      kind: "choice",
      choices: choicesOf(dayKinds, nameOf),
      label: nameOf(names.dayKind),
      required: true,
      initial: from.dayKind,
    },
    { name: "place", kind: "text", label: nameOf(names.place), required: true, initial: from.place },
    {
      name: "feedbackCount",
      kind: "number",
      label: nameOf(names.feedbackCount),
      hint: t("assessments.feedbackHint"),
      initial: from.feedbackCount,
    },
    { name: "note", kind: "longText", label: nameOf(names.note), initial: from.note },
  ];
}

/** How short it may be the service knows, by the office's rule. */
function noticeObjections({ startOn }: ActValues, { registeredOn }: Assessment): Problem[] {
  if (typeof startOn !== "string") return [];
  return noticeProblems({ startOn, endOn: startOn }, { registeredOn, earliestEnd: null });
}

/** Until which day a notice runs, as it is being written. */
function EndDay({ values }: { readonly values: ActValues }): ReactNode {
  const { t, nameOf } = useWords();
  const { startOn: from, days, dayKind } = values as Partial<NoticeDraft>;
  const isKnown = typeof from === "string" && isLocalDate(from) && typeof days === "number" && days > 0 && days <= 365;
  const { data } = useQuery({
    ...orpc.calendar.due.queryOptions({
      input: isKnown && dayKind ? { from, days, kind: dayKind } : skipToken,
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <Text size="sm" role="status" aria-label={nameOf(names.endOn)}>
      {isKnown && data !== undefined
        ? t("assessments.noticeEnds", { endOn: provisionalDay(data.date, data.provisional, t) })
        : t("assessments.noticeEndsUnknown")}
    </Text>
  );
}

const provisionalDay = (day: string, isProvisional: boolean, t: Words["t"]) =>
  isProvisional ? t("due.provisional", { said: day }) : day;

type NoticeEntryProps = { readonly row: Assessment; readonly notice: AssessmentFile["notices"][number] };

function NoticeEntry({ row, notice }: NoticeEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: notice.id };
  const isOver = notice.endOn < today;
  const endOn = provisionalDay(notice.endOn, notice.provisional, t);
  return (
    <Entry
      on={notice.startOn}
      says={t("assessments.noticeSays", { endOn, place: notice.place })}
      beside={
        <StateBadge tone={isOver ? "good" : "going"}>
          {t(
            isOver
              ? "assessments.noticeOver"
              : notice.startOn > today
                ? "assessments.noticeComing"
                : "assessments.noticeRuns",
          )}
        </StateBadge>
      }
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.days), says: `${notice.days} ${nameOf(dayKinds[notice.dayKind])}` },
          {
            label: nameOf(names.endOn),
            says: (
              <>
                <span className="figures">{endOn}</span> {!isOver && <Due on={notice.endOn} />}
              </>
            ),
          },
          { label: nameOf(names.place), says: notice.place },
          { label: nameOf(names.feedbackCount), says: notice.feedbackCount },
          { label: nameOf(names.note), says: notice.note, isLong: true },
          { label: t("assessments.writtenBy"), says: notice.updatedBy },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("assessments.reviseNotice")}
          whyNot={whyNot(["assessments", "reviseNotice"], [closedTo("notices", row)])}
          fields={noticeQuestions(notice, words)}
          problems={(values) => noticeObjections(values, row)}
          renderRemarks={(values) => <EndDay values={values} />}
          draftKey={`assessmentnoticechange:${notice.id}`}
          submit={(values) => client.assessments.reviseNotice({ ...target, ...(values as NoticeDraft) })}
        />
        <RemovalAct
          title={t("assessments.removeNotice")}
          whyNot={whyNot(["assessments", "removeNotice"], [fixedTo("notices", row)])}
          draftKey={`assessmentnoticeremoval:${notice.id}`}
          remove={(reason) => client.assessments.removeNotice({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}
