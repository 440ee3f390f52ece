import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { checkUscc } from "../../../shared/identifiers.ts";
import { orpc } from "../../app/client.ts";
import type { Enterprise } from "./parties.ts";

const OFFERED = 8;
const PAUSE_MS = 200;
/** One character stands in half of all names. */
const SHORTEST_SEARCH = 2;

/** The enterprises of the register that a name or the beginning of a code finds. */
export function useEnterprisesLike(text: string): readonly Enterprise[] {
  const [search] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { data } = useQuery(
    orpc.enterprises.list.queryOptions({
      input: { search, limit: OFFERED },
      enabled: search.length >= SHORTEST_SEARCH,
      placeholderData: keepPreviousData,
    }),
  );
  return search.length >= SHORTEST_SEARCH ? (data?.rows ?? []) : [];
}

/** The enterprise with this code; null where the register has none, undefined while that is not known. */
export function useEnterpriseOf(uscc: string | null): Enterprise | null | undefined {
  const { valid, normalized } = checkUscc(uscc ?? "");
  const { data } = useQuery(
    orpc.enterprises.list.queryOptions({ input: { search: normalized, limit: OFFERED }, enabled: valid }),
  );
  if (!valid || data === undefined) return undefined;
  return data.rows.find((row) => row.uscc === normalized) ?? null;
}

/** How many disputes the ledger has in which this enterprise is a party. */
export function useDisputesOf(enterprise: number | undefined): number | null {
  const { data } = useQuery(
    orpc.disputes.list.queryOptions({
      input: { filter: { enterprise: enterprise ?? 0 }, limit: 1 },
      enabled: enterprise !== undefined,
    }),
  );
  return data?.total ?? null;
}
