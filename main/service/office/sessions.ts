import type { Ground, Session } from "./ground.ts";
import type { House } from "./house.ts";
import { requireSignedIn } from "./signing-in.ts";

/** A command: stays signed in until it is done. */
export function openSession(house: House): Session {
  return sessionOf(house, null);
}

/** A window: locks itself when its user does nothing. */
export function openWindow(house: House): Session {
  return sessionOf(house, Date.parse(house.clock.now()));
}

function sessionOf(house: House, lastActive: number | null): Session {
  const session: Session = {
    house,
    get ground(): Ground {
      return requireSignedIn(session);
    },
    staffId: null,
    lockedFor: null,
    firstPassword: false,
    lastActive,
  };
  house.sessions.add(session);
  return session;
}
