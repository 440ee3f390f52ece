import type { Role } from "../accounts/roles.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { holdsMask } from "./masking.ts";
import { maskOutput } from "./mask-output.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A revision as it was meant: a value that comes back exactly as it was masked for this role means "unchanged", and the
 * stored one takes its place. `stored` is the record as its list shows it. Problem MASKED_VALUE on a field whose masked
 * text was written on, or stands where several numbers would look the same: what the stars stand for cannot be known.
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
      const place = { shown: (shown as Fields)[name], stored: (stored as Fields)[name] };
      return [name, restored(value, place, wholesOf(place), name, problems)];
    }),
  );
  return { draft: meant as Draft, problems };
}

/** What somebody was shown at one place of the record, and what is stored there; unsure where another fits as well. */
type Place = { readonly shown: unknown; readonly stored: unknown; readonly isUnsure?: boolean };

/** What each masked text of a field stands for. */
type Wholes = ReadonlyMap<string, ReadonlySet<string>>;

function wholesOf(place: Place): Wholes {
  const known = new Map<string, Set<string>>();
  const pair = ({ shown, stored }: Place): void => {
    if (typeof shown === "string" && typeof stored === "string" && shown !== stored) {
      known.set(shown, (known.get(shown) ?? new Set()).add(stored));
    }
    if (!isFields(shown) || !isFields(stored)) return;
    for (const [key, inner] of Object.entries(shown)) pair({ shown: inner, stored: stored[key] });
  };
  pair(place);
  return known;
}

function restored(value: unknown, place: Place, wholes: Wholes, field: string, problems: Problem[]): unknown {
  if (wholes.size === 0) return value;
  if (typeof value === "string") return restoredText(value, place, wholes, field, problems);
  if (Array.isArray(value)) {
    const places = placesOf(value, place);
    return value.map((item, at) => restored(item, places[at] ?? nowhere, wholes, `${field}.${at}`, problems));
  }
  if (!isFields(value)) return value;
  const inside = (name: string): Place => ({
    ...place,
    shown: innerOf(place.shown, name),
    stored: innerOf(place.stored, name),
  });
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      restored(inner, inside(name), wholes, `${field}.${name}`, problems),
    ]),
  );
}

function restoredText(value: string, place: Place, wholes: Wholes, field: string, problems: Problem[]): string {
  if (value === place.shown && typeof place.stored === "string" && !place.isUnsure) return place.stored;
  const [only, ...others] = wholes.get(value) ?? [];
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined || holdsMask(value)) problems.push(problem(field, "MASKED_VALUE"));
  return value;
}

const nowhere: Place = { shown: undefined, stored: undefined };

/**
 * Where each item of a list stood before: items may have changed their places, gone or come. An item is the stored one
 * with which it has most in common; of equals, the one in its place.
 */
function placesOf(items: readonly unknown[], { shown, stored }: Place): readonly Place[] {
  if (!Array.isArray(shown) || !Array.isArray(stored)) return items.map(() => nowhere);
  const left = new Map<number, Place>(shown.map((item, at) => [at, { shown: item as unknown, stored: stored[at] }]));
  const places: Place[] = items.map(() => nowhere);
  const pairs = items
    .flatMap((item, at) => [...left].map(([from, place]) => ({ at, from, alike: likeness(item, place.shown) })))
    .filter(({ alike }) => alike > 0)
    .toSorted((a, b) => b.alike - a.alike || Number(b.at === b.from) - Number(a.at === a.from));
  const taken = new Set<number>();
  for (const { at, from, alike } of pairs) {
    const place = left.get(from);
    if (place === undefined || taken.has(at)) continue;
    left.delete(from);
    taken.add(at);
    const isUnsure = pairs.some((other) => other.at === at && other.alike === alike && left.has(other.from));
    places[at] = { ...place, isUnsure };
  }
  return places;
}

/** How many of its fields two items have in common that say anything. */
function likeness(one: unknown, other: unknown): number {
  if (!isFields(one) || !isFields(other)) return one === other ? 1 : 0;
  return Object.entries(one).filter(
    ([name, value]) => says(value) && JSON.stringify(other[name]) === JSON.stringify(value),
  ).length;
}

const says = (value: unknown) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function innerOf(value: unknown, name: string): unknown {
  return isFields(value) ? value[name] : undefined;
}
