import type { BackupFailureCode } from "../../../shared/backups/failures.ts";

/** A backup was not made; nothing of it was left behind. */
export type BackupFailure = Error & { readonly backupFailure: BackupFailureCode };

export function backupFailure(code: BackupFailureCode, cause?: unknown): BackupFailure {
  return Object.assign(new Error(code, { cause }), { backupFailure: code });
}

export function isBackupFailure(error: unknown): error is BackupFailure {
  return error instanceof Error && "backupFailure" in error;
}

/** What the system says when it can't write, in the words of a backup. */
const obstacles: Readonly<Record<string, BackupFailureCode>> = {
  ENOSPC: "DISK_FULL",
  EDQUOT: "DISK_FULL",
  SQLITE_FULL: "DISK_FULL",
  EROFS: "PLACE_NOT_WRITABLE",
  EACCES: "PLACE_NOT_WRITABLE",
  EPERM: "PLACE_NOT_WRITABLE",
  ENOTDIR: "PLACE_NOT_WRITABLE",
  EEXIST: "PLACE_NOT_WRITABLE",
  EIO: "PLACE_GONE",
  ENODEV: "PLACE_GONE",
  ENXIO: "PLACE_GONE",
};

export function asBackupFailure(error: unknown, signal: AbortSignal): BackupFailure {
  if (isBackupFailure(error)) return error;
  if (signal.aborted) return backupFailure("STOPPED", error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  // The office itself is damaged where the backup looked.
  if (/^SQLITE_(?:CORRUPT|NOTADB)/u.test(code)) return backupFailure("DOES_NOT_OPEN", error);
  return backupFailure(obstacles[code] ?? "OTHER", error);
}
