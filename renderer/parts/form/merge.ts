import type { Draft } from "../register/view.ts";

/** Values of a draft are plain data: two that are written the same are the same. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export type Merged = {
  readonly values: Draft;
  /** Fields that somebody else changed, with what they made of them. */
  readonly theirs: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  /** Fields that both changed, to different values: what was typed here is kept. */
  readonly disputed: readonly string[];
};

/**
 * Joins what was typed with what somebody else saved meanwhile. `base` is what both started from. A field that was
 * not touched here takes the saved value, so that saving does not undo the other person's work.
 */
export function merge(base: Draft, typed: Draft, saved: Draft): Merged {
  const changedByThem = Object.keys(saved).filter((field) => !isSame(base[field], saved[field]));
  const keepsTyped = (field: string) => !isSame(base[field], typed[field]);
  const taken = changedByThem.filter((field) => !keepsTyped(field));
  return {
    values: { ...typed, ...Object.fromEntries(taken.map((field) => [field, saved[field]])) },
    theirs: changedByThem.map((field) => ({ field, before: base[field], after: saved[field] })),
    disputed: changedByThem.filter((field) => keepsTyped(field) && !isSame(typed[field], saved[field])),
  };
}
