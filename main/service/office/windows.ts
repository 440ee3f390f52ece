import type { Session } from "./ground.ts";

/** Nobody works at this window any more. */
export function signOut(session: Session): void {
  session.staffId = null;
  session.lockedFor = null;
  session.firstPassword = false;
}
