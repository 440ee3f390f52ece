import { ORPCError } from "@orpc/server";
import type { Backup } from "../../../shared/backups/contract.ts";
import { office, question } from "../office/acting.ts";
import type { House } from "../office/house.ts";
import { reporting } from "../office/progress.ts";
import { obstaclesNamed } from "../office/writing.ts";
import { lastAside } from "./asides.ts";
import { backUp } from "./backing-up.ts";
import { choosePlace } from "./choosing.ts";
import { isBackupFailure } from "./failure.ts";
import { findBackup, findBackups, shownBackup } from "./found.ts";
import type { Found } from "./found.ts";
import type { Progress } from "./making.ts";
import { presentOffice } from "./opening.ts";
import { listPlaces } from "./places.ts";
import { previewBackup } from "./preview.ts";
import { restoreBackup, undoRestore } from "./restoring.ts";
import { backupStatus, shownPlace } from "./status.ts";

const os = office.backups;
const never = new AbortController().signal;

/** What may be asked before anybody is signed in. */
const beforeSignIn = office.middleware(({ context, next }) =>
  context.session.house.during(() => obstaclesNamed(async () => next())),
);

export const backups = os.router({
  status: os.status.use(question).handler(({ context }) => backupStatus(context.ground)),

  list: os.list.use(beforeSignIn).handler(async ({ context }) => {
    const { house } = context.session;
    const present = presentOffice(house);
    return (await findBackups(house.folder)).map((found) => shownBackup(found, present));
  }),

  places: os.places
    .use(question)
    .handler(async ({ context }) => (await listPlaces(context.ground.folder)).map(shownPlace)),

  choosePlace: os.choosePlace.use(question).handler(async ({ context, input }) => {
    await choosePlace(context.ground, context.user.id, input.id);
    return backupStatus(context.ground);
  }),

  make: os.make.use(question).handler(async function* ({ context, signal }) {
    const { ground, session, user } = context;
    const made = yield* reporting<Progress, Found>(async (tell, given) => {
      try {
        return await backUp(ground, "by_hand", { by: user.id, signal: given, tell });
      } catch (error) {
        if (!isBackupFailure(error)) throw error;
        throw new ORPCError("BACKUP_FAILED", { data: { code: error.backupFailure } });
      }
    }, signal);
    return shownBackup(made, presentOffice(session.house));
  }),

  preview: os.preview.use(beforeSignIn).handler(async ({ context, input, signal }) => {
    const { house } = context.session;
    return previewBackup(house, await requireBackup(house, input.id), input.credentials, signal ?? never);
  }),

  restore: os.restore.use(beforeSignIn).handler(async ({ context, input, signal }) => {
    const { house } = context.session;
    const found = await requireBackup(house, input.id);
    const { missingFiles } = await restoreBackup(house, found, input.credentials, signal ?? never);
    return { restored: shownBackup(found, presentOffice(house)) satisfies Backup, missingFiles };
  }),

  aside: os.aside.use(beforeSignIn).handler(({ context }) => {
    const aside = lastAside(context.session.house.folder);
    return aside && { at: aside.at };
  }),

  undoRestore: os.undoRestore.use(beforeSignIn).handler(async ({ context, input }) => {
    const { at } = await undoRestore(context.session.house, input.credentials);
    return { at };
  }),
});

async function requireBackup(house: House, id: string): Promise<Found> {
  const found = await findBackup(house.folder, id);
  if (!found) throw new ORPCError("BACKUP_GONE");
  return found;
}
