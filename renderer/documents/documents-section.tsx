import { Alert, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import type { CaseDocumentKind } from "../../shared/documents/kinds.ts";
import { whyNoPaperAtAll } from "../../shared/documents/rules.ts";
import { client, orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { targetOf } from "../parts/acts/case-of.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Failed } from "../parts/failed.tsx";
import { PaperEntry } from "./paper-entry.tsx";
import { paperErrorWords } from "./paper-words.ts";
import { ProduceMenu } from "./produce-menu.tsx";

export type Paper = Outputs["documents"]["of"][number];

const PaperDialog = lazy(async () => ({ default: (await import("./preview/paper-dialog.tsx")).PaperDialog }));

/** 文书: produces the papers of a case, and has those that were produced. */
export function DocumentsSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(orpc.documents.of.queryOptions({ input: { disputeId: row.id } }));
  const [viewed, setViewed] = useState<number | null>(null);
  const produce = useMutation({
    mutationFn: async ({ kind, subjectId }: { readonly kind: CaseDocumentKind; readonly subjectId: number | null }) =>
      client.documents.produce({ ...targetOf(row), kind, subjectId }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries();
      setViewed(id);
    },
    // Somebody else may have changed the case: what can be produced now is asked anew.
    onError: async () => queryClient.invalidateQueries(),
  });
  const isFixed = whyNoPaperAtAll(row.state);
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const shown = data.find(({ id }) => id === viewed);
  return (
    <>
      <EntryBlock
        nothing={t("documents.nothing")}
        acts={
          <ProduceMenu
            row={row}
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
          <PaperEntry key={paper.id} paper={paper} row={row} whyNotChange={isFixed} view={() => setViewed(paper.id)} />
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
