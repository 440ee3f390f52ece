/** Lets work tell how far it is while a caller listens; a caller that stops listening gives the work up. */
export async function* reporting<Progress, Result>(
  work: (tell: (progress: Progress) => void, signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, Result> {
  const given = new AbortController();
  const stop = () => given.abort(new Error("given up"));
  signal?.addEventListener("abort", stop, { once: true });
  if (signal?.aborted) stop();
  let latest: Progress | null = null;
  let wake = () => {};
  let isRunning = true;
  const finished = work((progress) => {
    latest = progress;
    wake();
  }, given.signal).finally(() => {
    isRunning = false;
    wake();
  });
  // The result is awaited below; a failure before that must not count as unhandled.
  finished.catch(() => {});
  try {
    while (isRunning) {
      const told: Progress | null = latest;
      latest = null;
      if (told === null) await new Promise<void>((resolve) => (wake = resolve));
      else yield told;
    }
    return await finished;
  } finally {
    stop();
    await finished.catch(() => {});
    signal?.removeEventListener("abort", stop);
  }
}
