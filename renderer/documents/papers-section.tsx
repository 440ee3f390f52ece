import { Alert, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import type { OwnedDocumentKind } from "../../shared/documents/kinds.ts";
import { idsOf } from "../../shared/owners/owners.ts";
import { client, orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Failed } from "../parts/failed.tsx";
import { PaperEntry } from "./paper-entry.tsx";
import type { PapersOwner } from "./papers-owner.ts";
import { paperErrorWords } from "./paper-words.ts";
import { ProduceMenu } from "./produce-menu.tsx";

export type Paper = Outputs["documents"]["of"][number];

const PaperDialog = lazy(async () => ({ default: (await import("./preview/paper-dialog.tsx")).PaperDialog }));

/** 文书: produces the papers of a record, and has those that were produced. */
export function PapersSection({ owner }: { readonly owner: PapersOwner }): ReactNode {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const ids = idsOf(owner);
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(orpc.documents.of.queryOptions({ input: ids }));
  const [viewed, setViewed] = useState<number | null>(null);
  const produce = useMutation({
    mutationFn: async ({ kind, subjectId }: { readonly kind: OwnedDocumentKind; readonly subjectId: number | null }) =>
      client.documents.produce({ ...ids, version: owner.version, kind, subjectId }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries();
      setViewed(id);
    },
    // Somebody else may have changed the record: what can be produced now is asked anew.
    onError: async () => queryClient.invalidateQueries(),
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const shown = data.find(({ id }) => id === viewed);
  return (
    <>
      <EntryBlock
        nothing={t(owner.kind === "dispute" ? "documents.nothing" : "documents.nothingHere")}
        acts={
          <ProduceMenu
            owner={ids}
            whyNot={may(["documents", "produce"]).why}
            isPending={produce.isPending}
            produce={(kind, subjectId) => produce.mutate({ kind, subjectId })}
          />
        }
        notice={
          produce.error && (
            <Alert color="red" variant="light" role="alert" mb="xs" title={t("documents.notProduced")}>
              <Text size="sm">{paperErrorWords(produce.error, words)}</Text>
            </Alert>
          )
        }
        entries={data.map((paper) => (
          <PaperEntry key={paper.id} paper={paper} owner={owner} view={() => setViewed(paper.id)} />
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
