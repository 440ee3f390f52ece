const KEPT_AS = "anshang:user-here";

/**
 * Whether somebody else worked in this window before. Kept for as long as the window lives, over a reload, too, so that
 * nobody begins where another one stopped.
 */
export function isAnotherUser(id: number): boolean {
  try {
    const before = sessionStorage.getItem(KEPT_AS);
    sessionStorage.setItem(KEPT_AS, String(id));
    return before !== null && before !== String(id);
  } catch {
    // Where nothing may be kept, everybody begins at the desk.
    return true;
  }
}
