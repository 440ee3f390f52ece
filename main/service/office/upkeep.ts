import { ORPCError } from "@orpc/server";
import { backUpIfDue, backUpOnQuit } from "../backups/index.ts";
import { reckonOnNewDay } from "../disputes/index.ts";
import { sweepDrafts } from "../drafts/index.ts";
import type { Office } from "./index.ts";

const EVERY_MS = 30 * 60_000;
/** So that the first backup of the day does not get in the way of the first page. */
const AFTER_OPENING_MS = 60_000;

/**
 * What a host that stays lets the office do by itself: a backup each day and at the end, drafts of long ago swept,
 * deadlines reckoned anew when a day passes.
 */
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
  const turnDay = (): void => {
    const { state } = house;
    // A disk that takes nothing now is tried again; what is due is told by the day, whatever the table says.
    if (state.kind === "open") house.during(() => reckonOnNewDay(state.ground)).catch(ignoreObstacles(report));
  };
  const timers = [setInterval(backUp, EVERY_MS), setInterval(turnDay, EVERY_MS)];
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

/** What the disk or another program puts in the way is no fault of the program. */
function ignoreObstacles(report: (fault: unknown) => void): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof ORPCError)) report(error);
  };
}
