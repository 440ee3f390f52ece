/** Why a backup was not made. */
export const backupFailureCodes = [
  /** The disk or folder that was chosen is not connected. */
  "PLACE_GONE",
  /** It is connected and cannot be written. */
  "PLACE_NOT_WRITABLE",
  "DISK_FULL",
  /** What was written does not open or does not hold what the office holds. */
  "DOES_NOT_OPEN",
  /** It was stopped. */
  "STOPPED",
  "OTHER",
] as const;
export type BackupFailureCode = (typeof backupFailureCodes)[number];
