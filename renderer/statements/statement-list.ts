import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Inputs } from "../../shared/contract.ts";
import { client, orpc } from "../app/client.ts";

type Asked = Pick<Inputs["statements"]["list"], "enterpriseId" | "bank" | "state">;

/** The statements, page by page, the newest first. */
export function statementsQuestion(asked: Asked) {
  return infiniteQueryOptions({
    queryKey: [...orpc.statements.key(), "pages", asked],
    queryFn: ({ pageParam, signal }) =>
      client.statements.list({ ...asked, ...(pageParam !== null && { after: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}
