import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { Failed } from "../parts/failed.tsx";
import type { LoanFile } from "./asking.ts";

type WithFileProps = {
  readonly row: Rows["loans"];
  readonly children: (file: LoanFile) => ReactNode;
};

/** What stands around the record of a loan, for one of its sections; all of them ask once. */
export function WithLoanFile({ row, children }: WithFileProps): ReactNode {
  const { data, error, refetch } = useQuery(orpc.loans.file.queryOptions({ input: { id: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return data === undefined ? null : children(data);
}
