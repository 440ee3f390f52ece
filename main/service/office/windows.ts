import type { Session } from "./ground.ts";

/** What was begun at a window and is nobody's any more once its user leaves. */
const begun = new WeakMap<Session, Set<() => void>>();

/** Nobody works at this window any more. */
export function signOut(session: Session): void {
  session.staffId = null;
  session.lockedFor = null;
  session.firstPassword = false;
  const ends = begun.get(session) ?? [];
  begun.delete(session);
  for (const end of ends) end();
}

/** Calls `end` once the user of this window leaves, or it locks itself. */
export function whenSignedOut(session: Session, end: () => void): void {
  const known = begun.get(session) ?? new Set();
  begun.set(session, known.add(end));
}
