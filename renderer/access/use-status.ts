import { ORPCError } from "@orpc/client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { AccessStatus } from "../../shared/access/contract.ts";
import { client } from "../app/client.ts";
import { host } from "../app/host.ts";
import { onSignedOut } from "../app/signed-out.ts";

const LOCK_AGAIN_AFTER_MS = 2000;
const ASK_AGAIN_AFTER_MS = 1000;

export type Status = {
  /** Null until the service has answered for the first time. */
  readonly status: AccessStatus | null;
  /** Why it did not. */
  readonly error: Error | null;
  /** Asks the service how things stand. */
  readonly ask: () => Promise<void>;
  /** Takes over what an act of access answered; whatever was asked before no longer counts. */
  readonly adopt: (status: AccessStatus) => void;
  /** Locks this window at once, whether or not the service can be told so yet. */
  readonly lock: () => void;
};

/**
 * How this window stands to the office. `entering` is called before anything of the office is shown, each time that it
 * is known who works here.
 */
export function useStatus(entering: (status: AccessStatus) => void): Status {
  const [status, setStatus] = useState<AccessStatus | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isLocking, setLocking] = useState(false);
  const [busyAt, setBusyAt] = useState(0);
  const question = useRef(0);
  const mayAsk = useRef(true);

  const adopt = useCallback(
    (next: AccessStatus) => {
      question.current += 1;
      mayAsk.current = true;
      if (next.state === "signed_in") entering(next);
      setLocking(false);
      setError(null);
      setStatus(next);
    },
    [entering],
  );

  const ask = useCallback(async () => {
    if (!mayAsk.current) return;
    question.current += 1;
    const mine = question.current;
    try {
      const next = await client.access.status();
      if (mine === question.current) adopt(next);
    } catch (failure) {
      if (mine !== question.current) return;
      // Busy is what an office is while it is restored or encrypted anew.
      if (failure instanceof ORPCError && failure.code === "OFFICE_BUSY") setBusyAt(mine);
      else setError(failure instanceof Error ? failure : new Error("no answer"));
    }
  }, [adopt]);

  useEffect(() => {
    if (busyAt === 0) return undefined;
    const timer = setTimeout(() => void ask(), ASK_AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [busyAt, ask]);

  const lock = useCallback(() => {
    question.current += 1;
    // Until the service has locked, too, it would answer that all is open.
    mayAsk.current = false;
    setLocking(true);
    setStatus((now) => (now?.state === "signed_in" ? locked(now) : now));
  }, []);

  useEffect(() => {
    if (!isLocking) return undefined;
    let isOver = false;
    const tell = async (): Promise<void> => {
      try {
        const next = await client.access.lock();
        if (!isOver) adopt(next);
      } catch {
        if (!isOver) timer = setTimeout(() => void tell(), LOCK_AGAIN_AFTER_MS);
      }
    };
    // The office leaves the page first, with what it wants to keep.
    let timer = setTimeout(() => void tell());
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isLocking, adopt]);

  useEffect(() => {
    const again = () => void ask();
    const first = setTimeout(again);
    const seen = () => document.visibilityState === "visible" && again();
    const stop = onSignedOut(again);
    host.onLocked(again);
    window.addEventListener("focus", again);
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearTimeout(first);
      stop();
      window.removeEventListener("focus", again);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [ask]);

  return { status, error, ask, adopt, lock };
}

function locked(status: AccessStatus): AccessStatus {
  return { ...status, state: "locked", lockedFor: status.user?.name ?? null, user: null };
}
