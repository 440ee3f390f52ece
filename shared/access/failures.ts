/** Why an office cannot be opened. */
export const officeFailureCodes = [
  "FOLDER_MISSING",
  "FOLDER_NOT_WRITABLE",
  /** On another computer's disk: SQLite's locks do not hold there. */
  "FOLDER_ON_NETWORK",
  /** Copied by a sync program while it is written to. */
  "FOLDER_CLOUD_SYNCED",
  "DATABASE_BUSY",
  "NOT_AN_OFFICE",
  "DATABASE_CORRUPT",
  "OFFICE_NEWER",
  "BACKUP_FAILED",
  "DISK_FULL",
  /** The database is encrypted and the file with the wrapped keys is gone. */
  "KEY_FILE_MISSING",
  "KEY_FILE_DAMAGED",
] as const;
export type OfficeFailureCode = (typeof officeFailureCodes)[number];
