import { ORPCError } from "@orpc/client";
import { QueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

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

/** The answers that one person's work at this window has brought; nothing of them is left once it ends. */
export function useOwnQueryClient(): QueryClient {
  const [queryClient] = useState(createQueryClient);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      // React may put the same component back at once while developing.
      queueMicrotask(() => {
        if (!isHere.current) queryClient.clear();
      });
    };
  }, [queryClient]);
  return queryClient;
}
