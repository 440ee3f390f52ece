import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { useWords } from "../language/index.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Failed } from "../parts/failed.tsx";
import { MakeStatement } from "./make-statement.tsx";
import { StatementEntry } from "./statement-entry.tsx";
import { statementsQuestion } from "./statement-list.ts";

/** 确认表 of an enterprise: what it was asked to sign, and what it said. */
export function EnterpriseStatementsSection({ row }: { readonly row: Rows["enterprises"] }): ReactNode {
  const { t } = useWords();
  const [made, setMade] = useState<number | null>(null);
  const list = useInfiniteQuery(statementsQuestion({ enterpriseId: row.id }));
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const rows = data.pages.flatMap((page) => page.rows);
  return (
    <>
      <EntryBlock
        nothing={t("statements.nothing")}
        acts={<MakeStatement enterpriseId={row.id} look="line" made={setMade} />}
        entries={rows.map((one) => (
          <StatementEntry key={one.id} row={one} isNamed={false} startsOpen={one.id === made} />
        ))}
      />
      {hasNextPage && (
        <Button variant="subtle" size="compact-xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("statements.more")}
        </Button>
      )}
    </>
  );
}
