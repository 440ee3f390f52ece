import { Alert, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { client, orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Failed } from "../parts/failed.tsx";
import { objections, questions } from "./asking.ts";
import type { Visit } from "./asking.ts";
import { FollowUpEntry } from "./follow-up-entry.tsx";
import { Reopening } from "./reopening.tsx";

/** 回访: whether what was agreed is done, whether people are content, and whether it may break out again. */
export function FollowUpSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { data, error, refetch } = useQuery(orpc.followUps.of.queryOptions({ input: { disputeId: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return data === undefined ? null : <FollowUps row={row} file={data} />;
}

type FollowUpsProps = { readonly row: Rows["disputes"]; readonly file: Outputs["followUps"]["of"] };

function FollowUps({ row, file }: FollowUpsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { user, office } = useSession();
  const whyNot = useWhyNot();
  const target = targetOf(row);
  const next = { visitedOn: office.today, method: "phone", reason: row.title, visitor: user.name } as const;
  return (
    <EntryBlock
      nothing={t("followups.nothing")}
      notice={
        file.offersReopening && (
          <Alert color="yellow" variant="light" mb="xs" p="xs" role="note">
            <Group justify="space-between" gap="xs">
              <Text size="sm">{t("followups.relapse")}</Text>
              <Reopening row={row} situation={file.followUps.at(-1)?.situation ?? null} />
            </Group>
          </Alert>
        )
      }
      acts={
        <AskedAct
          look="line"
          label={t("followups.add")}
          whyNot={whyNot(["followUps", "add"], [file.whyNot])}
          fields={questions(next, row, words)}
          problems={(values) => objections(values, row, office.today)}
          draftKey={`followup:${row.id}`}
          submit={(values) => client.followUps.add({ ...target, ...(values as Visit) })}
        />
      }
      entries={file.followUps.toReversed().map((visit) => (
        <FollowUpEntry key={visit.id} visit={visit} row={row} whyClosed={file.whyNot} />
      ))}
    />
  );
}
