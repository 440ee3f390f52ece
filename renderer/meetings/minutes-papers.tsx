import { Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { Paper } from "../../shared/documents/contract.ts";
import { documentKinds } from "../../shared/documents/kinds.ts";
import { whyNoMinutes } from "../../shared/documents/rules.ts";
import type { Meeting } from "../../shared/meetings/contract.ts";
import { client, orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { errorWords } from "../parts/error-words.ts";
import { Failed } from "../parts/failed.tsx";
import { StateBadge } from "../parts/state-badge.tsx";

const PaperDialog = lazy(async () => ({ default: (await import("../documents/index.ts")).PaperDialog }));

/** 会议纪要: those that were produced, each as it was, and the way to a new one. */
export function MinutesPapers({ meeting }: { readonly meeting: Meeting }): ReactNode {
  const words = useWords();
  const { t } = words;
  const whyNot = useWhyNot();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(orpc.documents.of.queryOptions({ input: { meetingId: meeting.id } }));
  const [viewed, setViewed] = useState<number | null>(null);
  const produce = useMutation({
    mutationFn: () => client.documents.produceMinutes({ meetingId: meeting.id, version: meeting.version }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries();
      setViewed(id);
    },
    // Somebody else may have changed the meeting.
    onError: () => queryClient.invalidateQueries(),
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const shown = data.find(({ id }) => id === viewed);
  return (
    <>
      <EntryBlock
        nothing={t("meetings.noPapers")}
        acts={
          <ActButton
            look="line"
            whyNot={whyNot(["documents", "produceMinutes"], [whyNoMinutes(meeting)])}
            isPending={produce.isPending}
            onClick={() => produce.mutate()}
          >
            {t("meetings.produce")}
          </ActButton>
        }
        notice={
          <>
            {produce.error && (
              <Text size="sm" className="overdue" role="alert">
                {errorWords(produce.error, words)}
              </Text>
            )}
            <Text size="xs" className="quiet" mb={4}>
              {t("meetings.secrecy")}
            </Text>
          </>
        }
        entries={data.map((paper) => (
          <PaperEntry key={paper.id} paper={paper} meetingId={meeting.id} view={() => setViewed(paper.id)} />
        ))}
      />
      {shown && (
        <Suspense fallback={null}>
          <PaperDialog paper={shown} close={() => setViewed(null)} />
        </Suspense>
      )}
    </>
  );
}

type PaperEntryProps = { readonly paper: Paper; readonly meetingId: number; readonly view: () => void };

/** Minutes as they were when they were produced: to be looked at, printed and saved. */
function PaperEntry({ paper, meetingId, view }: PaperEntryProps): ReactNode {
  const { t, nameOf } = useWords();
  const whyNot = useWhyNot();
  const whyNotRead = whyNot(["documents", "read"], []) ?? (paper.missing ? t("documents.missingWhy") : null);
  return (
    <Entry
      startsOpen
      on={paper.producedOn}
      says={`${nameOf(documentKinds[paper.kind])} · ${paper.createdBy}`}
      beside={
        <>
          {paper.missing && <StateBadge tone="refused">{t("documents.missing")}</StateBadge>}
          {paper.standing !== "current" && <StateBadge tone="warn">{t("meetings.paperChanged")}</StateBadge>}
        </>
      }
    >
      <EntryActs>
        <ActButton look="small" whyNot={whyNotRead} onClick={view}>
          {t("documents.view")}
        </ActButton>
        <RemovalAct
          title={t("meetings.removePaper")}
          draftKey={`minutesremoval:${paper.id}`}
          whyNot={whyNot(["documents", "removeMinutes"], [])}
          remove={(reason) => client.documents.removeMinutes({ meetingId, id: paper.id, reason })}
        />
      </EntryActs>
    </Entry>
  );
}
