import { ORPCError } from "@orpc/server";

/** The HTTP status of each refusal that has one of its own; the page goes by the code. */
const statuses: Readonly<Record<string, number>> = {
  SIGNED_OUT: 401,
  WRONG_PASSWORD: 401,
  STALE: 409,
  READING_GONE: 410,
  BACKUP_GONE: 410,
  WAIT: 429,
  OFFICE_BUSY: 503,
  OFFICE_NOT_WRITABLE: 503,
  DISK_FULL: 507,
};
const UNPROCESSABLE = 422;

/**
 * A refusal of the contract travels as a refusal and not as a failure of the server; a fault of the program's own is
 * reported, and stays a 500 without a word of what it was.
 */
export const fittingStatus =
  (report: (fault: unknown) => void) =>
  async <Result>({ next }: { next: () => Promise<Result> }): Promise<Result> => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError && error.code !== "INTERNAL_SERVER_ERROR") throw withStatus(error);
      report(error);
      throw error;
    }
  };

function withStatus(error: ORPCError<string, unknown>): ORPCError<string, unknown> {
  const { code, defined, message, data, status } = error;
  const fitting = statuses[code] ?? (defined && status === 500 ? UNPROCESSABLE : status);
  return fitting === status ? error : new ORPCError(code, { defined, message, data, status: fitting, cause: error });
}
