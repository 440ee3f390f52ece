import { createORPCClient } from "@orpc/client";
import type { NestedClient } from "@orpc/client";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { Client } from "../../main/service/office/testing/office.ts";

/** Stands in for the page's client: leads to the real service, at the window of whoever works now. */
export const atWork: { of: Client | undefined } = { of: undefined };

type Ask = (input: unknown, options: unknown) => Promise<unknown>;

export const client: NestedClient<object> = createORPCClient({
  call: (path: readonly string[], input: unknown, options: unknown): Promise<unknown> => {
    const ask = path.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], atWork.of);
    return (ask as Ask)(input, options);
  },
});

export const orpc = createTanstackQueryUtils(client);
