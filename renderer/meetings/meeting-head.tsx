import { ActionIcon, Group, Text, Title, Tooltip } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Meeting } from "../../shared/meetings/contract.ts";
import { meetingActs, meetingKinds, meetingStates } from "../../shared/meetings/states.ts";
import { client, orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { Icon } from "../parts/icons.tsx";
import { formatInstant } from "../parts/instants.ts";
import { usePrint } from "../parts/printing/use-print.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import { figuresText } from "./figures-text.ts";
import { headQuestions } from "./meeting-questions.ts";
import type { Head } from "./meeting-questions.ts";
import classes from "./meetings.module.css";
import { meetingTones } from "./tones.ts";
import { useNaming } from "./use-naming.ts";

type MeetingHeadProps = { readonly meeting: Meeting; readonly close: () => void };

/** Which meeting this is, where it stands, and what can be done with it. */
export function MeetingHead({ meeting, close }: MeetingHeadProps): ReactNode {
  const { t, nameOf } = useWords();
  const print = usePrint();
  const { kind, state, title } = meeting;
  return (
    <header className={classes["head"]}>
      <Group justify="space-between" wrap="nowrap" align="start" gap="xs">
        <div>
          <Group gap="xs">
            <Text size="xs" className="quiet">
              {nameOf(meetingKinds[kind])}
            </Text>
            <StateBadge tone={meetingTones[state]}>{nameOf(meetingStates[state])}</StateBadge>
          </Group>
          <Title order={2} size="h4" mt={2} style={{ overflowWrap: "anywhere" }}>
            {title}
          </Title>
        </div>
        <Group gap={4} wrap="nowrap" className="not-printed">
          <Tooltip label={t("record.print")}>
            <ActionIcon variant="subtle" aria-label={t("record.print")} onClick={() => print(title)}>
              <Icon name="print" />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t("record.close")}>
            <ActionIcon variant="subtle" aria-label={t("record.close")} onClick={close}>
              <Icon name="close" />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      <Group justify="space-between" mt={6} gap="xs">
        <Group gap={6} role="group" aria-label={t("record.acts")} className="not-printed">
          <MeetingActs meeting={meeting} close={close} />
        </Group>
        <Text size="xs" className="quiet">
          {t("record.lastChange", { who: meeting.updatedBy, at: formatInstant(meeting.updatedAt) })}
        </Text>
      </Group>
    </header>
  );
}

/** How the ledger stands, as long as the meeting is being prepared: afterwards it stands otherwise. */
function useFiguresText({ kind, heldOn, state }: Meeting): string | undefined {
  const words = useWords();
  const naming = useNaming();
  const isPlanned = state === "planned";
  const { data } = useQuery(orpc.meetings.proposal.queryOptions({ input: { kind, heldOn }, enabled: isPlanned }));
  return isPlanned && data !== undefined ? figuresText(data.figures, naming, words) : undefined;
}

function MeetingActs({ meeting, close }: MeetingHeadProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const whyNot = useWhyNot();
  const queryClient = useQueryClient();
  const { id, version, now } = meeting;
  const target = { id, version };
  const figures = useFiguresText(meeting);
  return (
    <>
      {now.map(({ act, problems }) => (
        <AskedAct
          key={act}
          isMain={act === "hold"}
          label={nameOf(meetingActs[act])}
          explanation={t(act === "hold" ? "meetings.holdExplained" : "meetings.reopenExplained")}
          whyNot={whyNot(["meetings", act], problems)}
          fields={act === "hold" ? [] : [{ name: "reason", kind: "reason", label: t("reason.label"), required: true }]}
          confirm={nameOf(meetingActs[act])}
          draftKey={`meeting${act}:${id}`}
          submit={({ reason }) =>
            act === "hold"
              ? client.meetings.hold(target)
              : client.meetings.reopen({ ...target, reason: String(reason) })
          }
        />
      ))}
      <AskedAct
        label={t("record.edit")}
        title={t("meetings.reviseTitle")}
        whyNot={whyNot(["meetings", "revise"], [])}
        fields={headQuestions(meeting, words, figures)}
        draftKey={`meetingchange:${id}`}
        submit={(values) => client.meetings.revise({ ...target, ...(values as Head) })}
      />
      <AskedAct
        label={t("record.delete")}
        title={t("meetings.removeTitle")}
        explanation={t("meetings.removeExplained")}
        whyNot={whyNot(["meetings", "remove"], [meeting.whyNotRemoved])}
        fields={[{ name: "reason", kind: "reason", label: t("reason.label"), required: true }]}
        confirm={t("record.delete")}
        draftKey={`meetingremoval:${id}`}
        submit={async ({ reason }) => {
          await client.meetings.remove({ ...target, reason: String(reason) });
          close();
          // The meeting is gone: asking for it again would only fail.
          queryClient.removeQueries({ queryKey: orpc.meetings.open.key({ input: { id } }) });
        }}
      />
    </>
  );
}
