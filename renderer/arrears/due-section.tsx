import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Due } from "../parts/due.tsx";
import { Failed } from "../parts/failed.tsx";
import { endedArrearsStates } from "../../shared/arrears/states.ts";
import { DueLines } from "./due-lines.tsx";
import { InterestLines } from "./interest-lines.tsx";

/** 应付日期和逾期利息: since when it is due and why, and what it has come to for being late. */
export function DueSection({ row }: { readonly row: Rows["arrears"] }): ReactNode {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(orpc.arrears.file.queryOptions({ input: { id: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const isEnded = endedArrearsStates.some((state) => state === row.state);
  return (
    <>
      {row.dueOn !== null && (
        <Text size="sm">
          <span className="figures">{row.dueOn}</span> {!isEnded && row.outstanding > 0 && <Due on={row.dueOn} />}
        </Text>
      )}
      {row.dueOverridden && row.dueOn !== null && (
        <Text size="sm">{t("arrears.dueByHandBecause", { dueOn: row.dueOn, reason: row.dueReason ?? "" })}</Text>
      )}
      <DueLines due={data.due} />
      {data.interest !== null && data.interest.days > 0 && <InterestLines interest={data.interest} />}
    </>
  );
}
