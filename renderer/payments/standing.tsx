import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { NoticeLines } from "./notice-lines.tsx";

/** What somebody who verifies the payment should know before. */
export function PaymentStanding({ row }: { readonly row: Rows["payments"] }): ReactNode {
  const { data = [] } = useQuery(orpc.payments.notices.queryOptions({ input: { id: row.id } }));
  return <NoticeLines notices={data} />;
}
