import type { Role } from "../accounts/roles.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { holdsMask } from "./masking.ts";
import { maskOutput } from "./mask-output.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A revision as it was meant: a value that comes back exactly as it was masked for this role means "unchanged", and the
 * stored one takes its place. `stored` is the record as its list shows it. Problem MASKED_VALUE on a field whose masked
 * text was written on: what the stars stand for cannot be known.
 */
export function unmaskedDraft<Draft extends object>(
  stored: unknown,
  draft: Draft,
  role: Role,
): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  const shown = maskOutput(role, [], stored);
  if (shown === stored) return { draft, problems: [] };
  const problems: Problem[] = [];
  const meant = Object.fromEntries(
    Object.entries(draft).map(([name, value]) => {
      const known = shownAndMeant((shown as Fields)[name], (stored as Fields)[name]);
      return [name, restored(value, known, name, problems)];
    }),
  );
  return { draft: meant as Draft, problems };
}

/** What each masked text stands for. */
type Known = ReadonlyMap<string, string>;

function shownAndMeant(shown: unknown, meant: unknown): Known {
  const known = new Map<string, string>();
  const pair = (masked: unknown, whole: unknown): void => {
    if (typeof masked === "string" && typeof whole === "string" && masked !== whole) known.set(masked, whole);
    if (typeof masked !== "object" || masked === null || typeof whole !== "object" || whole === null) return;
    for (const [key, inner] of Object.entries(masked)) pair(inner, (whole as Fields)[key]);
  };
  pair(shown, meant);
  return known;
}

/** Also in lists, such as those of papers, where the items may have changed their places. */
function restored(value: unknown, known: Known, field: string, problems: Problem[]): unknown {
  if (known.size === 0) return value;
  if (typeof value === "string") {
    const meant = known.get(value);
    if (meant === undefined && holdsMask(value)) problems.push(problem(field, "MASKED_VALUE"));
    return meant ?? value;
  }
  if (Array.isArray(value)) return value.map((item, place) => restored(item, known, `${field}.${place}`, problems));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, restored(inner, known, `${field}.${name}`, problems)]),
  );
}
