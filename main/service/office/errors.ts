import type { OfficeFailureCode } from "../../../shared/access/failures.ts";
import type { MigrationFailure } from "../../database/migrate.ts";

/** Why an office cannot be opened; the page shows what the user can do about it. */
export type OfficeFailure =
  | MigrationFailure
  | { code: "FOLDER_MISSING"; folder: string }
  | { code: "FOLDER_NOT_WRITABLE"; folder: string }
  | { code: "FOLDER_ON_NETWORK"; place: string }
  | { code: "FOLDER_CLOUD_SYNCED"; place: string }
  | { code: "DATABASE_CORRUPT"; report: readonly string[] }
  | { code: "KEY_FILE_MISSING" }
  | { code: "KEY_FILE_DAMAGED" }
  | { code: "DISK_FULL" }
  | { code: "DATABASE_BUSY" };

type EveryCodeIsKnown = OfficeFailure["code"] extends OfficeFailureCode ? OfficeFailure["code"] : never;

export type OfficeError = Error & { readonly code: EveryCodeIsKnown; readonly failure: OfficeFailure };

export function officeError(failure: OfficeFailure): OfficeError {
  return Object.assign(new Error(failure.code), { code: failure.code, failure });
}

export function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && "failure" in error && "code" in error;
}
