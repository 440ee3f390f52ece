import { createORPCClient, DynamicLink } from "@orpc/client";
import type { ClientContext, ClientLink } from "@orpc/client";
import { RPCLink as FetchLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { Contract } from "../../shared/contract.ts";
import { findBridge, openServicePort } from "./electron-host.ts";
import { watchingForSignOut } from "./signed-out.ts";

export type ServiceClient = ContractRouterClient<Contract>;

type Link = ClientLink<ClientContext>;

const linkOverHttp = (): Link =>
  new FetchLink({
    url: () => new URL("rpc", window.location.href).href,
    fetch: (request, init, _options, path, input) =>
      fetch(request, { ...init, keepalive: mayOutliveThePage(path, input) }),
  });

/** What was typed last is still on its way when the window closes. Browsers carry at most 64 KiB for a page that went. */
function mayOutliveThePage(path: readonly string[], input: unknown): boolean {
  return path[0] === "drafts" && JSON.stringify(input).length < 10_000;
}

/** A port whose service has gone stays silent for ever; `giveUp` ends what is still waiting on it. */
function linkOverPort(): { link: Link; giveUp: () => void } {
  const inner = new PortLink({ port: openServicePort(window) });
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => undefined);
  return {
    link: { call: (path, input, options) => Promise.race([inner.call(path, input, options), gone.promise]) },
    giveUp: () => gone.reject(new Error("the service started anew")),
  };
}

function chooseLink(): Link {
  const bridge = findBridge(window);
  if (bridge === undefined) return linkOverHttp();
  let current = linkOverPort();
  bridge.onServiceRestart(() => {
    const { giveUp } = current;
    current = linkOverPort();
    giveUp();
  });
  return new DynamicLink(() => current.link);
}

const chosen = chooseLink();

/** The service, wherever it runs: behind the local web host or at the other end of a port. */
export const client: ServiceClient = createORPCClient({
  call: (path, input, options) => watchingForSignOut(() => chosen.call(path, input, options)),
});

/** The same procedures as questions and acts of TanStack Query. */
export const orpc = createTanstackQueryUtils(client);
