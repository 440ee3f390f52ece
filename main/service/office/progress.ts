/** Lets work tell how far it is while a caller listens; a caller that stops listening gives the work up. */
export async function* reporting<Progress, Result>(
  work: (tell: (progress: Progress) => void, signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, Result> {
  const given = new AbortController();
  const stop = () => given.abort(new Error("given up"));
  signal?.addEventListener("abort", stop, { once: true });
  if (signal?.aborted) stop();
  const news: { latest: Progress | null; isOver: boolean; ring: () => void } = {
    latest: null,
    isOver: false,
    ring: nobodyListens,
  };
  const finished = work((progress) => {
    news.latest = progress;
    news.ring();
  }, given.signal).finally(() => {
    news.isOver = true;
    news.ring();
  });
  // The result is awaited below; a failure before that must not count as unhandled.
  finished.catch(nobodyListens);
  try {
    while (!news.isOver) {
      const { latest } = news;
      news.latest = null;
      if (latest !== null) yield latest;
      else await new Promise<void>((resolve) => (news.ring = resolve));
    }
    return await finished;
  } finally {
    stop();
    await finished.catch(nobodyListens);
    signal?.removeEventListener("abort", stop);
  }
}

function nobodyListens(): void {}
