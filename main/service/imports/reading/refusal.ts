/** Why a file cannot be read. */
export type FileRefusalCode =
  | "FILE_EMPTY"
  | "FILE_TOO_LARGE"
  | "FILE_UNPACKS_TOO_LARGE"
  | "FILE_PASSWORD_PROTECTED"
  /** A spreadsheet in a form that has to be saved as .xlsx first; `data.format` is xls, xlsb or ods. */
  | "FILE_OLD_XLS"
  | "FILE_TRUNCATED"
  | "FILE_NOT_A_SPREADSHEET"
  /** Damaged inside; `data.part` or `data.row` say where, if known. */
  | "FILE_UNREADABLE";

export type FileRefusal = {
  readonly code: FileRefusalCode;
  readonly data?: Readonly<Record<string, string | number>>;
};

/** An error that carries a refusal out of nested streams; {@link refusalIn} takes it off again. */
export function refusal(code: FileRefusalCode, data?: FileRefusal["data"]): Error {
  return new Error(code, { cause: { [MARK]: true, refusal: data ? { code, data } : { code } } });
}

export function refusalIn(error: unknown): FileRefusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = error.cause as { [MARK]?: true; refusal?: FileRefusal } | undefined;
  return cause?.[MARK] === true ? cause.refusal : undefined;
}

const MARK = Symbol("refusal");
