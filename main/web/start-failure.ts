import { isOfficeError } from "../service/office/index.ts";
import type { OfficeFailure } from "../service/office/index.ts";

/** One line for the person at the terminal: what keeps the office closed, and what to do. */
const advice = {
  FOLDER_MISSING: "The folder does not exist. Create it, or connect the drive that it is on.",
  FOLDER_NOT_WRITABLE: "The folder can't be written. Ask for the right to change files in it.",
  DATABASE_CORRUPT: "The office's database is damaged. Restore the last backup.",
  DATABASE_BUSY: "The office is open in another window. Close it there first.",
  DISK_FULL: "The disk is full. Free some space.",
  OFFICE_NEWER: "The office was last opened by a newer version of Anshang Desk. Update this one.",
  NOT_AN_OFFICE: "The folder holds a database of another program.",
  BACKUP_FAILED:
    "The office must be backed up before it is brought to this version, and that failed. Nothing was changed.",
} as const satisfies Record<OfficeFailure["code"], string>;

/** What to print when the start failed, or undefined for a fault of the program itself. */
export function startFailure(error: unknown, place: { folder: string; port: number | undefined }): string | undefined {
  if (isOfficeError(error)) return `${advice[error.code]}\n${place.folder}`;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return `Port ${place.port} is taken by another program. Say another one with --port, or none at all.`;
  }
  if (code === "ENOTEMPTY")
    return `The demo office needs an empty folder. Say another one with --office.\n${place.folder}`;
  return undefined;
}
