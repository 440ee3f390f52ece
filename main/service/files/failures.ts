/** What may be wrong with a sealed file, apart from what the disk itself says. */
export type FileFailureCode =
  /** Cut off, altered, put in another's place, or no sealed file at all. */
  | "FILE_DAMAGED"
  /** Sealed under a key that this office does not have. */
  | "FILE_KEY_UNKNOWN"
  /** Nothing is stored under this hash. */
  | "FILE_MISSING"
  /** Longer than its place allows. */
  | "FILE_TOO_LARGE";

export type FileFailure = Error & { readonly code: FileFailureCode };

export function fileFailure(code: FileFailureCode): FileFailure {
  return Object.assign(new Error(code), { code });
}

/** Whether this is one of the failures above. */
export function isFileFailure(error: unknown, ...codes: FileFailureCode[]): error is FileFailure {
  return error instanceof Error && "code" in error && codes.some((code) => code === error.code);
}
