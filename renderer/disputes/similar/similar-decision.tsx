import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { openDisputeStates } from "../../../shared/disputes/states.ts";
import { orpc } from "../../app/client.ts";
import { useWords } from "../../language/index.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { Busy } from "../../parts/busy.tsx";
import { Failed } from "../../parts/failed.tsx";
import type { Draft } from "../../parts/register/view.ts";
import { askedBy } from "./asking.ts";
import { SimilarTable } from "./similar-table.tsx";

type SimilarDecisionProps = {
  readonly values: Draft;
  readonly decide: (decided: Draft) => void;
  readonly isPending: boolean;
  readonly close: () => void;
};

/** The office may know this dispute already: somebody looks, and says what is to become of the new entry. */
export function SimilarDecision(props: SimilarDecisionProps): ReactNode {
  const { t } = useWords();
  return (
    <Modal opened onClose={props.close} title={t("similar.title")} size="xl">
      <Deciding {...props} />
    </Modal>
  );
}

function Deciding({ values, decide, isPending, close }: SimilarDecisionProps): ReactNode {
  const { t } = useWords();
  const asked = askedBy(values, null);
  const { data, error, refetch } = useQuery(
    orpc.disputes.similar.queryOptions({
      input: asked ?? { parties: [], amountClaimed: null, registeredOn: "2000-01-01" },
      enabled: asked !== null,
    }),
  );
  const [picked, pick] = useState<number | null>(null);
  const chosen = data?.find(({ id }) => id === picked) ?? data?.[0];
  const say = (decision: "go_on" | "link" | "merge") => {
    if (decision === "go_on") decide({ similar: { decision } });
    else if (chosen) decide({ similar: { decision, to: chosen.id } });
  };
  const isOpen = chosen !== undefined && openDisputeStates.includes(chosen.state);
  return (
    <Stack gap="sm">
      <Text size="sm">{t("similar.explained")}</Text>
      {error && <Failed error={error} again={() => void refetch()} />}
      {data === undefined && !error && <Busy stop={close} />}
      {data && (
        <Radio.Group value={String(chosen?.id)} onChange={(id) => pick(Number(id))} aria-label={t("similar.choose")}>
          <SimilarTable
            disputes={data}
            renderChoice={({ id, ledgerNo }) => (
              <Radio value={String(id)} aria-label={ledgerNo} data-autofocus={id === data[0]?.id || undefined} />
            )}
          />
        </Radio.Group>
      )}
      <Text size="xs" className="quiet">
        {t("similar.choicesExplained")}
      </Text>
      <Group justify="space-between" gap="xs">
        <Button variant="default" onClick={close}>
          {t("similar.back")}
        </Button>
        <Group gap="xs">
          <ActButton
            whyNot={chosen === undefined ? t("similar.noneChosen") : null}
            isPending={isPending}
            onClick={() => say("link")}
          >
            {t("similar.link", { number: chosen?.ledgerNo ?? "" })}
          </ActButton>
          <ActButton
            whyNot={isOpen ? null : t("problem.MERGE_INTO_ENDED")}
            isPending={isPending}
            onClick={() => say("merge")}
          >
            {t("similar.merge", { number: chosen?.ledgerNo ?? "" })}
          </ActButton>
          <ActButton
            whyNot={data === undefined ? t("similar.noneSeen") : null}
            isPending={isPending}
            onClick={() => say("go_on")}
          >
            {t("similar.goOn")}
          </ActButton>
        </Group>
      </Group>
    </Stack>
  );
}
