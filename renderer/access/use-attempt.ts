import { useRef, useState } from "react";
import { useWait, waitIn } from "./use-wait.ts";

export type Attempt<Asked extends unknown[]> = {
  readonly go: (...asked: Asked) => void;
  readonly isPending: boolean;
  /** Why the last try did not succeed; null when there was none, or it did. */
  readonly error: unknown;
  /** Seconds until the next try is looked at. */
  readonly wait: number;
  /** Forgets the last try, for somebody else's. */
  readonly reset: () => void;
};

/**
 * One try after the other at something that takes a password. Unlike a mutation of TanStack Query it does not keep what
 * it was asked with, so that no password outlives its try.
 */
export function useAttempt<Asked extends unknown[], Answer>(
  work: (...asked: Asked) => Promise<Answer>,
  done: (answer: Answer) => void,
): Attempt<Asked> {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { left, begin } = useWait();
  const isRunning = useRef(false);
  const run = async (asked: Asked): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setPending(true);
    setError(null);
    try {
      done(await work(...asked));
    } catch (failure) {
      setError(failure ?? new Error("no reason given"));
      begin(waitIn(failure));
    } finally {
      isRunning.current = false;
      setPending(false);
    }
  };
  return {
    go: (...asked) => void run(asked),
    isPending,
    error,
    wait: left,
    reset: () => {
      setError(null);
      begin(0);
    },
  };
}
