import { router } from "../router.ts";
import type { OfficeRouter } from "../router.ts";
import { isOlderThanItsBackup, noteRestored, sweepUnfinished } from "../backups/index.ts";
import { verifyOnOpening } from "../audit/index.ts";
import { reckonArrearsAnew } from "../arrears/index.ts";
import { reckonAssessmentsAnew } from "../assessments/index.ts";
import { reckonAnew } from "../disputes/index.ts";
import { reckonFastTrackAnew } from "../fasttrack/index.ts";
import { sweepUnusedFiles } from "../files/index.ts";
import type { Ground, Session } from "./ground.ts";
import { enterHouse } from "./house.ts";
import type { House, HouseOptions } from "./house.ts";
import { openSession, openWindow } from "./sessions.ts";
import { lockWindow } from "./signing-in.ts";

export { clockAt, systemClock } from "./clock.ts";
export type { Clock } from "./clock.ts";
export { isOfficeError } from "./errors.ts";
export type { OfficeError, OfficeFailure } from "./errors.ts";
export type { CallContext, Session } from "./ground.ts";
export type { House, HouseOptions } from "./house.ts";
export { holdsOffice } from "./open.ts";
export { defaultOfficeFolder, demoOfficeFolder } from "./place.ts";

/** An office folder, as a host sees it: open or not, its procedures answer. */
export type Office = {
  readonly router: OfficeRouter;
  readonly house: House;
  /** A window: locks itself when its user does nothing. A host passes it as `{ session }` with each call. */
  newWindow(): Session;
  /** A command: stays signed in until it is done. */
  newSession(): Session;
  /** The screen was locked or the machine sleeps: every window asks for the password again. */
  lockAll(): void;
  /** Finishes what is running and closes the files. */
  close(): Promise<void>;
};

/** Looks at a folder: an office that cannot be opened, or is not there yet, says so through `access.status`. */
export function openOffice(options: HouseOptions): Promise<Office> {
  const house = enterHouse(options);
  house.onOpen((ground) => {
    noteRestored(ground);
    if (!isOlderThanItsBackup(ground)) sweepUnusedFiles(ground);
    verifyOnOpening(house, ground);
    reckonDeadlines(ground);
    // What cannot be taken away now does no harm, and the next opening tries again.
    if (!ground.demo) house.during(() => sweepUnfinished(ground)).catch(() => undefined);
  });
  return Promise.resolve({
    router,
    house,
    newWindow: () => openWindow(house),
    newSession: () => openSession(house),
    lockAll: () => {
      const { state } = house;
      if (state.kind !== "open" || state.ground.demo) return;
      for (const session of house.sessions) lockWindow(session, state.ground);
    },
    close: () => house.close(),
  });
}

/** A disk that takes nothing now keeps nobody out: the next opening tries again. */
function reckonDeadlines(ground: Ground): void {
  try {
    reckonAnew(ground);
    reckonArrearsAnew(ground);
    reckonAssessmentsAnew(ground);
    reckonFastTrackAnew(ground);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_"))) throw error;
  }
}
