const memories = new Set<() => void>();

/** For what a page remembers outside of itself: `forget` is called before somebody else works in this window. */
export function forgetWithUser(forget: () => void): void {
  memories.add(forget);
}

export function forgetUser(): void {
  for (const forget of memories) forget();
}
