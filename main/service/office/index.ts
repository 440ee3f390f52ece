import { closeGround, openGround } from "./open.ts";
import type { OpenOptions } from "./open.ts";
import type { Session } from "./ground.ts";
import { router } from "../router.ts";
import type { OfficeRouter } from "../router.ts";

export { clockAt, systemClock } from "./clock.ts";
export type { Clock } from "./clock.ts";
export { isOfficeError } from "./errors.ts";
export type { OfficeError, OfficeFailure } from "./errors.ts";
export type { CallContext, Session } from "./ground.ts";
export { holdsOffice } from "./open.ts";
export { defaultOfficeFolder, demoOfficeFolder } from "./place.ts";

/** An open office, as a host sees it. */
export type Office = {
  readonly router: OfficeRouter;
  /** A new window or command; a host passes it as `{ session }` with each call. */
  newSession(): Session;
  /** Finishes what is running and closes the files. */
  close(): Promise<void>;
};

/** Opens the office in a folder, or makes one there. Throws an OfficeError. */
export async function openOffice(options: OpenOptions): Promise<Office> {
  const ground = openGround(options);
  return {
    router,
    newSession: () => ({ ground, staffId: null }),
    close: () => closeGround(ground),
  };
}
