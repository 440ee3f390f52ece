import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { configure, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { SessionGate } from "../../renderer/app/session.tsx";

/** A busy machine is slow: only what never comes is a failure. */
const PATIENCE_MS = 30_000;

/** jsdom draws nothing: it has no media queries and no fonts, and nothing has a size. */
export function standInForDrawing(): void {
  configure({ asyncUtilTimeout: PATIENCE_MS });
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  const observing = { observe: vi.fn(), unobserve: vi.fn(), disconnect: vi.fn() };
  vi.stubGlobal(
    "ResizeObserver",
    vi.fn(function ResizeObserver() {
      return observing;
    }),
  );
  Element.prototype.scrollIntoView = vi.fn();
  Object.defineProperty(document, "fonts", { value: new EventTarget() });
}

/** Shows a part of the page to whoever works now, with what stands around every page. */
export function show(part: ReactNode): void {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionGate>{part}</SessionGate>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
