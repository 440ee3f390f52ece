import { ORPCError } from "@orpc/server";
import { isOfficeError } from "../service/office/errors.ts";

/** What a failed command prints: the contract's error, for a program to read. */
export type Failure = { readonly code: string; readonly message: string; readonly data?: unknown };

/** A mistake in the command itself. */
export type UsageError = Error & { readonly usage: true };

export function usageError(message: string): UsageError {
  return Object.assign(new Error(message), { usage: true as const });
}

/** The named errors of the contract and of opening an office; anything else is a fault and is thrown on. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof ORPCError) {
    const { code, message, data } = error as ORPCError<string, unknown>;
    return { code, message, data: inputIssues(error) ?? data ?? undefined };
  }
  if (isOfficeError(error)) return { code: error.code, message: error.message, data: error.failure };
  if (error instanceof Error && "usage" in error) return { code: "USAGE", message: error.message };
  return null;
}

/** What was wrong with an input, as zod says it, without zod's own objects. */
function inputIssues(error: ORPCError<string, unknown>): unknown {
  const { data } = error;
  if (typeof data !== "object" || data === null || !("issues" in data) || !Array.isArray(data.issues)) return null;
  const issues = data.issues as { path?: unknown; message?: unknown }[];
  return { issues: issues.map(({ path, message }) => ({ path, message })) };
}

/** Where a command's answers go: `say` is for programs, `tell` for the person at the terminal. */
export type Output = { say(text: string): void; tell(line: string): void };

/** A terminal: where answers go and where a name and a password come from. */
export type Terminal = Output & {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Asks the person; null where nobody sits there. */
  readonly ask: ((question: string, typing: "shown" | "hidden") => Promise<string>) | null;
};

/** One JSON document. */
export function sayJson(output: Output, value: unknown): void {
  output.say(`${JSON.stringify(value, null, 2) ?? "null"}\n`);
}
