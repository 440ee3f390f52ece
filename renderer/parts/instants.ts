/** `2026-03-05T10:20:00+08:00` → `2026-03-05 10:20`: instants are stored in the office's own time. */
export function formatInstant(instant: string): string {
  return instant.slice(0, 16).replace("T", " ");
}
