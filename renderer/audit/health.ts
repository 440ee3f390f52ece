import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import type { AuditVerdict } from "../../shared/audit/contract.ts";
import { orpc } from "../app/client.ts";
import type { Words } from "../language/index.ts";

const ASK_WHILE_CHECKED_MS = 3000;
const ASK_AFTERWARDS_MS = 5 * 60_000;

/** What the check of the log said; null while it still runs after opening. */
export function useHealth(): UseQueryResult<AuditVerdict | null> {
  return useQuery(
    orpc.audit.health.queryOptions({
      refetchInterval: ({ state }) => (state.data === null ? ASK_WHILE_CHECKED_MS : ASK_AFTERWARDS_MS),
    }),
  );
}

/** What is wrong with the log, in one sentence. */
export function brokenWords({ id, why }: NonNullable<AuditVerdict["broken"]>, { t }: Words): string {
  return t(`audit.broken.${why}`, { id });
}
