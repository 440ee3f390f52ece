import { useSyncExternalStore } from "react";
import type { NoticeState } from "../../shared/host.ts";
import { host } from "../app/host.ts";
import { useSession } from "../app/session.tsx";
import { readRemembered, remember } from "../parts/remembered.ts";
import { switchKey } from "./daily-notice.ts";

export type NoticeSwitch = {
  /** Whether this user wants the notice on this computer; they do until they say otherwise. */
  readonly isOn: boolean;
  readonly permission: NoticeState;
  readonly setOn: (isOn: boolean) => void;
  /** Has the browser ask its user; only on a click. */
  readonly ask: () => Promise<void>;
};

const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Another window of this user may have turned it, and the browser's own settings may have changed meanwhile. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  window.addEventListener("focus", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
    window.removeEventListener("focus", listener);
  };
}

export function useNoticeSwitch(): NoticeSwitch {
  const { user, office } = useSession();
  const key = switchKey({ office: office.name, userId: user.id });
  const isOn = useSyncExternalStore(subscribe, () => readRemembered(key, isFlag) ?? true);
  const permission = useSyncExternalStore(subscribe, () => host.notices());
  return {
    isOn,
    permission,
    setOn: (next) => {
      remember(key, next);
      tell();
    },
    ask: async () => {
      await host.askForNotices();
      tell();
    },
  };
}
