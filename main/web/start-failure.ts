import { startFailures } from "../../shared/start-failures.ts";
import { isOfficeError } from "../service/office/index.ts";

/** What to print when the start failed, or undefined for a fault of the program itself. */
export function startFailure(error: unknown, place: { folder: string; port: number | undefined }): string | undefined {
  if (isOfficeError(error)) {
    const { title, advice } = startFailures[error.code];
    return [`${title.zh}。${advice.zh}`, `${title.en}. ${advice.en}`, place.folder].join("\n");
  }
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return `Port ${place.port} is taken by another program. Say another one with --port, or none at all.`;
  }
  if (code === "ENOTEMPTY")
    return `The demo office needs an empty folder. Say another one with --office.\n${place.folder}`;
  return undefined;
}
