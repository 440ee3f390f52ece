import { useSyncExternalStore } from "react";

/** Who prints, and when by the service's clock; ISO with offset. */
export type Stamp = { readonly user: string; readonly at: string };

let current: Stamp | null = null;
const listeners = new Set<() => void>();

/** What the next sheet of paper says; null once it is printed. */
export function stampPaper(stamp: Stamp | null): void {
  current = stamp;
  for (const listener of listeners) listener();
}

export function stampNow(): Stamp | null {
  return current;
}

export function useStamp(): Stamp | null {
  return useSyncExternalStore(subscribe, stampNow);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
