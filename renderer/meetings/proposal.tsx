import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import type { Meeting } from "../../shared/meetings/contract.ts";
import { agendaReasons } from "../../shared/meetings/fields.ts";
import { client, orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { errorWords } from "../parts/error-words.ts";
import { Failed } from "../parts/failed.tsx";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { Figures } from "./figures.tsx";
import { Section } from "./section.tsx";
import classes from "./meetings.module.css";

type Proposed = Outputs["meetings"]["proposal"]["items"][number];

/** 建议列入议程: the cases that such a meeting should talk about and does not yet, and how the ledger stands. */
export function Proposal({ meeting }: { readonly meeting: Meeting }): ReactNode {
  const { t } = useWords();
  const { kind, heldOn } = meeting;
  const { data, error, refetch } = useQuery(orpc.meetings.proposal.queryOptions({ input: { kind, heldOn } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const there = new Set(meeting.items.map(({ disputeId }) => disputeId));
  const items = data.items.filter(({ disputeId }) => !there.has(disputeId));
  const isAsked = kind === "weekly" || kind === "monthly";
  return (
    <>
      {isAsked && (
        <Section title={t("meetings.proposal")}>
          {items.length === 0 ? (
            <Text size="sm" className="quiet">
              {t(data.total === 0 ? "meetings.proposalNone" : "meetings.proposalAll")}
            </Text>
          ) : (
            <Choosing key={items.length} meeting={meeting} items={items} />
          )}
          {data.total > data.items.length && (
            <Text size="xs" className="quiet">
              {t("meetings.proposalOf", { total: data.total, shown: data.items.length })}
            </Text>
          )}
        </Section>
      )}
      <Section title={t("meetings.figures")}>
        <Figures figures={data.figures} />
      </Section>
    </>
  );
}

type ChoosingProps = { readonly meeting: Meeting; readonly items: readonly Proposed[] };

function Choosing({ meeting, items }: ChoosingProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const whyNot = useWhyNot();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const adding = useMutation({
    mutationFn: () =>
      client.meetings.addItems({
        id: meeting.id,
        version: meeting.version,
        items: [...chosen].map((disputeId) => ({ disputeId, topic: null })),
      }),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const choose = (id: number, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <ul className={classes["proposed"]} tabIndex={0} aria-label={t("meetings.proposal")}>
        {items.map(({ disputeId, title, ledgerNo, reasons }) => (
          <li key={disputeId}>
            <Checkbox
              aria-label={title}
              checked={chosen.has(disputeId)}
              onChange={(event) => choose(disputeId, event.currentTarget.checked)}
            />
            <span>
              <PlaceLink register="disputes" place={{ id: disputeId }} inText>
                {title}
              </PlaceLink>{" "}
              <span className="figures quiet">{ledgerNo}</span>
            </span>
            <span className="quiet">
              {reasons.map((reason) => nameOf(agendaReasons[reason])).join(words.language === "zh" ? "、" : ", ")}
            </span>
          </li>
        ))}
      </ul>
      <Group gap="xs" className="not-printed">
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => setChosen(new Set(items.map(({ disputeId }) => disputeId)))}
        >
          {t("meetings.chooseAll")}
        </Button>
        {chosen.size > 0 && (
          <ActButton
            look="small"
            isMain
            whyNot={whyNot(["meetings", "addItems"], [])}
            isPending={adding.isPending}
            onClick={() => adding.mutate()}
          >
            {t("meetings.addChosen", { count: chosen.size })}
          </ActButton>
        )}
        {adding.error && (
          <Text size="sm" className="overdue" role="alert">
            {errorWords(adding.error, words)}
          </Text>
        )}
      </Group>
    </>
  );
}
