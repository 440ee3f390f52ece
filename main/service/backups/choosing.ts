import { access, constants, stat } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { problem } from "../../../shared/problems.ts";
import { refuse, requireRole } from "../office/acting.ts";
import type { Ground, Session } from "../office/ground.ts";
import { workingUser } from "../office/signing-in.ts";
import { writing } from "../office/writing.ts";
import { appendEntry } from "../office/audit-log.ts";
import { listPlaces } from "./places.ts";
import type { Place } from "./places.ts";
import { readRemembered, remember } from "./remembered.ts";

/** Backups go to one of the places of the list from now on. Problems: PLACE_GONE, PLACE_NOT_WRITABLE. */
export async function choosePlace(ground: Ground, staffId: number, id: string): Promise<void> {
  const place = (await listPlaces(ground.folder)).find((one) => one.id === id);
  if (!place) refuse(problem("id", "PLACE_GONE"));
  if (!place.writable) refuse(problem("id", "PLACE_NOT_WRITABLE", { name: place.name }));
  await goTo(ground, staffId, place);
}

/**
 * Backups go to a folder of this machine from now on: for the terminal and the shell's own dialog, which know paths.
 * Throws SIGNED_OUT, FORBIDDEN, and REFUSED with PLACE_GONE or PLACE_NOT_WRITABLE.
 */
export async function chooseFolder(session: Session, folder: string): Promise<void> {
  const { ground } = session;
  const user = workingUser(ground.reader, session);
  requireRole(user, ["backups", "choosePlace"]);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isAbsolute(folder) || !isFolder) refuse(problem("folder", "PLACE_GONE"));
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) refuse(problem("folder", "PLACE_NOT_WRITABLE", { name: folder }));
  await goTo(ground, user.id, { folder: resolve(folder), kind: "chosen" });
}

async function goTo(ground: Ground, staffId: number, place: Pick<Place, "folder" | "kind">): Promise<void> {
  const before = readRemembered(ground.folder).place?.folder ?? null;
  await writing(ground, async () => {
    appendEntry(ground.writer, {
      at: ground.clock.now(),
      staffId,
      act: "backups.choosePlace",
      entity: null,
      recordId: null,
      reason: null,
      before: { place: before },
      after: { place: place.folder },
    });
    remember(ground.folder, { place: { folder: place.folder, kind: place.kind }, lastFailure: null });
  });
}
