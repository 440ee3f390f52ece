/**
 * What to print when the host did not start, or undefined for a fault of the program itself. An office that does not
 * open is no reason not to start: the page says what is in its way.
 */
export function startFailure(error: unknown, place: { folder: string; port: number | undefined }): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return `Port ${place.port} is taken by another program. Say another one with --port, or none at all.`;
  }
  if (code === "ENOTEMPTY")
    return `The demo office needs an empty folder. Say another one with --office.\n${place.folder}`;
  return undefined;
}
