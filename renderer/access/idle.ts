/** What is listened for: only what a person does with their hands, never what a page does by itself. */
const inputs = ["pointerdown", "keydown", "wheel"] as const;

const CHECK_EVERY_MS = 1000;
const TELL_AT_MOST_EVERY_MS = 60_000;
const CHANNEL = "anshang:active";

export type IdleWatch = {
  /** Somebody is at the machine; told once a minute at most. */
  readonly active: () => void;
  /** So much time went by without an input, the machine asleep or not. Called once. */
  readonly idle: () => void;
};

/**
 * Watches for the person at the machine until the answered function is called. Other windows of the same office count:
 * who works in one of them has not left.
 */
export function watchIdle(minutes: number, { active, idle }: IdleWatch): () => void {
  const limit = minutes * 60_000;
  const tellEvery = Math.min(TELL_AT_MOST_EVERY_MS, limit / 4);
  const others = "BroadcastChannel" in window ? new BroadcastChannel(CHANNEL) : null;
  let last = Date.now();
  let told = last;

  const stop = () => {
    clearInterval(timer);
    others?.close();
    for (const input of inputs) window.removeEventListener(input, onInput, true);
    document.removeEventListener("visibilitychange", isOver);
    window.removeEventListener("focus", isOver);
  };
  /** A clock that was set back must not put the lock off. */
  const isOver = (): boolean => {
    const now = Date.now();
    if (now < last) last = now;
    if (now - last < limit) return false;
    stop();
    idle();
    return true;
  };
  /** After a sleep the first key wakes the machine; it must not count as presence before the time is looked at. */
  const onInput = (): void => {
    if (isOver()) return;
    last = Date.now();
    if (last - told < tellEvery && told <= last) return;
    told = last;
    active();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is this origin's own
    others?.postMessage(null);
  };
  const onOther = (): void => {
    if (!isOver()) last = Date.now();
  };

  const timer = setInterval(isOver, CHECK_EVERY_MS);
  for (const input of inputs) window.addEventListener(input, onInput, { capture: true, passive: true });
  document.addEventListener("visibilitychange", isOver);
  window.addEventListener("focus", isOver);
  others?.addEventListener("message", onOther);
  return stop;
}
