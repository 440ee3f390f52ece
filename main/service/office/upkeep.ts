import { backUpIfDue, backUpOnQuit } from "../backups/index.ts";
import { sweepDrafts } from "../drafts/index.ts";
import type { Office } from "./index.ts";

const EVERY_MS = 30 * 60_000;
/** So that the first backup of the day does not get in the way of the first page. */
const AFTER_OPENING_MS = 60_000;

/** What a host that stays lets the office do by itself: a backup each day and at the end, drafts of long ago swept. */
export type Upkeep = {
  /** Makes the backup of the end of the day, if anything was done since the last, and closes the office. */
  quit(): Promise<void>;
};

export function keepUp(office: Office, report: (fault: unknown) => void): Upkeep {
  const { house } = office;
  const backUp = (): void => {
    const { state } = house;
    if (state.kind !== "open" || state.ground.demo) return;
    // A backup that fails says so in its own place; here only the program's own faults are of interest.
    house.during(() => backUpIfDue(state.ground)).catch(report);
  };
  const timers = [setInterval(backUp, EVERY_MS)];
  house.onOpen((ground) => {
    sweepDrafts(ground);
    timers.push(setTimeout(backUp, AFTER_OPENING_MS));
  });
  return {
    quit: async () => {
      for (const timer of timers) clearTimeout(timer);
      const { state } = house;
      if (state.kind === "open" && !state.ground.demo) {
        await house.during(() => backUpOnQuit(state.ground)).catch(report);
      }
      await office.close();
    },
  };
}
