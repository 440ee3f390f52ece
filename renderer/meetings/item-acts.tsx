import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { assignmentProblems } from "../../shared/assignments/rules.ts";
import type { MeetingItem } from "../../shared/meetings/contract.ts";
import { itemProblems, whyItemFixed } from "../../shared/meetings/rules.ts";
import { decisionActs } from "../../shared/meetings/states.ts";
import type { DecisionAct } from "../../shared/meetings/states.ts";
import { issueQuestions } from "../assignments/index.ts";
import type { IssueDraft } from "../assignments/index.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import type { ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import type { AgendaItemProps } from "./agenda-item.tsx";
import { decisionQuestions, subjectOf } from "./meeting-questions.ts";

/** What can be done with something on the agenda: before the meeting was held, with it; after, with what was decided. */
export function ItemActs(props: AgendaItemProps): ReactNode {
  const { meeting, item } = props;
  if (meeting.state === "planned") return <WritingActs {...props} />;
  return item.now.map(({ act }) => <DecidedAct key={act} {...props} act={act} />);
}

function WritingActs({ meeting, item, place }: AgendaItemProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const whyNot = useWhyNot();
  const fixed = whyItemFixed(item.standing);
  const target = { id: meeting.id, version: meeting.version, itemId: item.id };
  return (
    <>
      <AskedAct
        look="small"
        label={t("meetings.note")}
        title={t("meetings.noteTitle", { place: place + 1 })}
        explanation={t("meetings.noteExplained")}
        whyNot={whyNot(["meetings", "reviseItem"], [fixed])}
        fields={decisionQuestions(item, words)}
        problems={(values) => problemsIn(values, item, meeting)}
        draftKey={`meetingdecision:${item.id}`}
        submit={(values) => client.meetings.reviseItem({ ...target, ...(values as Decided), ...subjectOf(values) })}
      />
      <MoveAct {...{ meeting, item }} direction="up" isAtEnd={place === 0} />
      <MoveAct {...{ meeting, item }} direction="down" isAtEnd={place === meeting.items.length - 1} />
      <AskedAct
        look="small"
        label={t("meetings.takeOff")}
        explanation={t("meetings.takeOffExplained")}
        whyNot={whyNot(["meetings", "removeItem"], [fixed])}
        fields={[{ name: "reason", kind: "reason", label: t("reason.label"), required: true }]}
        confirm={t("meetings.takeOff")}
        draftKey={`meetingtakeoff:${item.id}`}
        submit={({ reason }) => client.meetings.removeItem({ ...target, reason: String(reason) })}
      />
    </>
  );
}

type Decided = Pick<MeetingItem, "opinion" | "resolution" | "ownerUnit" | "ownerStaffId" | "dueOn">;

function problemsIn(values: ActValues, item: MeetingItem, meeting: AgendaItemProps["meeting"]) {
  const others = meeting.items.filter(({ id }) => id !== item.id).map(({ disputeId }) => disputeId);
  return itemProblems({ ...(values as Decided), ...subjectOf(values) }, meeting.heldOn, others);
}

type MoveActProps = Pick<AgendaItemProps, "meeting" | "item"> & {
  readonly direction: "up" | "down";
  readonly isAtEnd: boolean;
};

function MoveAct({ meeting, item, direction, isAtEnd }: MoveActProps): ReactNode {
  const { t } = useWords();
  const whyNot = useWhyNot();
  const queryClient = useQueryClient();
  const move = useMutation({
    mutationFn: () =>
      client.meetings.moveItem({ id: meeting.id, version: meeting.version, itemId: item.id, direction }),
    onSettled: () => queryClient.invalidateQueries(),
  });
  if (isAtEnd) return null;
  return (
    <ActButton
      look="small"
      whyNot={whyNot(["meetings", "moveItem"], [])}
      isPending={move.isPending}
      onClick={() => move.mutate()}
    >
      {t(direction === "up" ? "meetings.up" : "meetings.down")}
    </ActButton>
  );
}

/** 转为交办, 办结, 撤销办结 */
function DecidedAct({ meeting, item, place, act }: AgendaItemProps & { readonly act: DecisionAct }): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const label = nameOf(decisionActs[act]);
  const problems = item.now.find((possible) => possible.act === act)?.problems ?? [];
  const target = { id: meeting.id, version: meeting.version, itemId: item.id };
  const common = { look: "small", label, whyNot: whyNot(["meetings", act], problems), confirm: label } as const;
  switch (act) {
    case "assign": {
      const { case: kase, ownerUnit, ownerStaffId, dueOn, resolution } = item;
      const given: Partial<IssueDraft> = {
        kind: "assign",
        toUnit: ownerUnit ?? undefined,
        toStaffId: ownerStaffId,
        on: today,
        dueOn: dueOn ?? undefined,
        requirement: resolution ?? undefined,
      };
      return (
        <AskedAct
          {...common}
          isMain
          title={t("meetings.assignTitle", { place: place + 1 })}
          explanation={t("assignments.issueExplained")}
          fields={issueQuestions(given, words)}
          problems={(values) => daysProblems(values, kase?.registeredOn ?? meeting.heldOn, today)}
          draftKey={`meetingassign:${item.id}`}
          submit={(values) =>
            client.meetings.assign({ ...target, caseVersion: kase?.version ?? 0, ...(values as IssueDraft) })
          }
        />
      );
    }
    case "finish":
      return (
        <AskedAct
          {...common}
          title={t("meetings.finishTitle", { place: place + 1 })}
          explanation={t("meetings.finishExplained")}
          fields={[
            { name: "on", kind: "date", label: t("assignments.on"), required: true, initial: today },
            { name: "note", kind: "longText", label: t("meetings.done"), required: true },
          ]}
          draftKey={`meetingfinish:${item.id}`}
          submit={({ on, note }) => client.meetings.finish({ ...target, on: String(on), note: String(note) })}
        />
      );
    case "resume":
      return (
        <AskedAct
          {...common}
          title={t("meetings.resumeTitle")}
          explanation={t("meetings.resumeExplained")}
          fields={[{ name: "reason", kind: "reason", label: t("reason.label"), required: true }]}
          draftKey={`meetingresume:${item.id}`}
          submit={({ reason }) => client.meetings.resume({ ...target, reason: String(reason) })}
        />
      );
  }
}

function daysProblems({ on, dueOn }: ActValues, registeredOn: string, today: string) {
  if (typeof on !== "string" || typeof dueOn !== "string") return [];
  return assignmentProblems({ on, dueOn }, { registeredOn, today });
}
