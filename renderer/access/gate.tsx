import { notifications } from "@mantine/notifications";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { AccessStatus } from "../../shared/access/contract.ts";
import { client } from "../app/client.ts";
import { NotReachable, Opening } from "../app/failure-page.tsx";
import { forgetUser, userLeft } from "../app/forgetting.ts";
import { AccessProvider } from "./access-context.ts";
import type { Access, ShownCode } from "./access-context.ts";
import { FailedOffice } from "./failed-office.tsx";
import { FirstPassword } from "./first-password.tsx";
import { watchIdle } from "./idle.ts";
import { RecoveryCode } from "./recovery-code.tsx";
import { SetUp } from "./set-up.tsx";
import { SignIn } from "./sign-in.tsx";
import { Unlock } from "./unlock.tsx";
import { useStatus } from "./use-status.ts";
import type { Status } from "./use-status.ts";
import { isAnotherUser } from "./user-here.ts";

type GateProps = {
  /** Goes to the first page, for somebody else than who was here before. */
  readonly startOver: () => void;
  /** The office. */
  readonly children: ReactNode;
};

/** Lets somebody into the office, once it is known who it is. */
export function Gate({ startOver, children }: GateProps): ReactNode {
  const entering = useCallback(
    ({ demo, user }: AccessStatus) => {
      if (demo || user === null || !isAnotherUser(user.id)) return;
      forgetUser();
      startOver();
    },
    [startOver],
  );
  const gate = useStatus(entering);
  const { status, error, ask, adopt, lock } = gate;
  const [shown, setShown] = useState<ShownCode | null>(null);
  const [startsBlank, setStartsBlank] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!isLeaving) return undefined;
    // Only now is the office gone from the page, and what it wanted to keep is on its way.
    const timer = setTimeout(() => {
      void client.access
        .signOut()
        .then(adopt, lock)
        .finally(() => setLeaving(false));
    });
    return () => clearTimeout(timer);
  }, [isLeaving, adopt, lock]);
  const access = useMemo(
    (): Access | null =>
      status && {
        status,
        adopt,
        lock,
        leave: (nextUser) => {
          setStartsBlank(nextUser === "other");
          setLeaving(true);
        },
        showCode: setShown,
      },
    [status, adopt, lock],
  );
  if (access === null) return error ? <NotReachable error={error} again={() => void ask()} /> : <Opening />;
  if (isLeaving) return <Opening />;
  return (
    <AccessProvider value={access}>
      {shown ? (
        <RecoveryCode
          {...shown}
          done={() => {
            setShown(null);
            void ask();
          }}
        />
      ) : (
        <Door {...{ ...access, gate, startsBlank }}>{children}</Door>
      )}
    </AccessProvider>
  );
}

type DoorProps = Access & {
  readonly gate: Status;
  readonly startsBlank: boolean;
  readonly children: ReactNode;
};

function Door(props: DoorProps): ReactNode {
  const { status, adopt, lock, leave, gate, startsBlank, showCode, children } = props;
  switch (status.state) {
    case "failed":
      return <FailedOffice status={status} adopt={adopt} restored={() => void gate.ask()} />;
    case "new":
    case "unprotected":
      return <SetUp status={status} codeMade={showCode} restored={() => void gate.ask()} />;
    case "signed_out":
      return <SignIn adopt={adopt} startsBlank={startsBlank} />;
    case "locked":
      return <Unlock name={status.lockedFor ?? ""} adopt={adopt} other={() => leave("other")} />;
    case "password_to_change":
      return <FirstPassword status={status} adopt={adopt} leave={() => leave("same")} />;
    case "signed_in":
      return (
        <Inside status={status} lock={lock} ask={gate.ask}>
          {children}
        </Inside>
      );
  }
}

type InsideProps = {
  readonly status: AccessStatus;
  readonly lock: () => void;
  readonly ask: () => Promise<void>;
  readonly children: ReactNode;
};

/** The office while somebody works in it. */
function Inside({ status, lock, ask, children }: InsideProps): ReactNode {
  const { demo, idleMinutes } = status;
  useEffect(
    () => () => {
      notifications.clean();
      userLeft();
    },
    [],
  );
  useEffect(() => {
    if (demo) return undefined;
    const active = () => {
      void client.access.active().then(({ locked }) => (locked ? ask() : undefined), ask);
    };
    return watchIdle(idleMinutes, { active, idle: lock });
  }, [demo, idleMinutes, lock, ask]);
  useEffect(() => {
    if (demo) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "l" || !event.ctrlKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      lock();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [demo, lock]);
  return children;
}
