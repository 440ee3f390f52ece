const memories = new Set<() => void>();
const works = new Set<() => void>();

/** For what a page remembers outside of itself: `forget` is called before somebody else works in this window. */
export function forgetWithUser(forget: () => void): void {
  memories.add(forget);
}

export function forgetUser(): void {
  for (const forget of memories) forget();
}

/** For what goes on outside of a page: `end` is called when whoever works here leaves, or the window locks itself. */
export function endWithUser(end: () => void): void {
  works.add(end);
}

export function userLeft(): void {
  for (const end of works) end();
}
