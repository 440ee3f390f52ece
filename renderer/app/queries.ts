import { ORPCError } from "@orpc/client";
import { QueryClient } from "@tanstack/react-query";

/** An answer of the service stands; only a call that never arrived is worth a second try. */
const mayHelpToAskAgain = (failures: number, error: Error) => failures < 1 && !(error instanceof ORPCError);

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: mayHelpToAskAgain, staleTime: 10_000, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
