import { createContext, use } from "react";
import type { AccessStatus } from "../../shared/access/contract.ts";

/** A recovery code that has been made and not yet confirmed as written down. */
export type ShownCode = { readonly code: string; readonly officeName: string };

export type Access = {
  readonly status: AccessStatus;
  /** Takes over what an act of access answered. */
  readonly adopt: (status: AccessStatus) => void;
  readonly lock: () => void;
  /** `nextUser`: whether the name of who leaves is offered to who comes. */
  readonly leave: (nextUser: "same" | "other") => void;
  /** Shows a recovery code in the place of everything else, until it is confirmed as written down. */
  readonly showCode: (shown: ShownCode) => void;
};

const AccessContext = createContext<Access | null>(null);
export const AccessProvider = AccessContext;

/** How this window stands to the office, and the ways out of it. */
export function useAccess(): Access {
  const access = use(AccessContext);
  if (access === null) throw new Error("outside of the gate");
  return access;
}
