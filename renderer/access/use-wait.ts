import { ORPCError } from "@orpc/client";
import { useCallback, useEffect, useState } from "react";
import { isNumber, isRecord } from "../parts/remembered.ts";

/** Seconds that an answer of the service asks to wait; 0 where it does not. */
export function waitIn(error: unknown): number {
  if (!(error instanceof ORPCError)) return 0;
  const data: unknown = error.data;
  return isRecord(data) && isNumber(data["waitSeconds"]) ? data["waitSeconds"] : 0;
}

export type Wait = {
  /** Seconds left; 0 when the next try is looked at. */
  readonly left: number;
  readonly begin: (seconds: number) => void;
};

/** Counts the seconds down until the next try is looked at. */
export function useWait(): Wait {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const begin = useCallback((seconds: number) => {
    const start = Date.now();
    setNow(start);
    setUntil(seconds > 0 ? start + seconds * 1000 : 0);
  }, []);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const isWaiting = left > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return { left, begin };
}
