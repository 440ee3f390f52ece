import type { MigrationFailure } from "../../database/migrate.ts";

/** Why an office cannot be opened; the host shows what the user can do about it. */
export type OfficeFailure =
  | MigrationFailure
  | { code: "FOLDER_MISSING"; folder: string }
  | { code: "FOLDER_NOT_WRITABLE"; folder: string }
  | { code: "DATABASE_CORRUPT"; report: string }
  | { code: "DISK_FULL" }
  | { code: "DATABASE_BUSY" };

export type OfficeError = Error & { readonly code: OfficeFailure["code"]; readonly failure: OfficeFailure };

export function officeError(failure: OfficeFailure): OfficeError {
  return Object.assign(new Error(failure.code), { code: failure.code, failure });
}

export function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && "failure" in error && "code" in error;
}
