import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { daysBetween } from "../../../shared/calendar.ts";
import type { LocalDate } from "../../../shared/calendar.ts";
import { instantOf, stampOf } from "./layout.ts";
import { readRemembered } from "./remembered.ts";
import { ASIDE } from "./restore-journal.ts";

/** So many stay however old they are. */
const KEPT = 2;
const KEPT_DAYS = 30;

/** An office that was replaced. */
export type Aside = { readonly name: string; readonly at: string };

/** The office that the last restore replaced; the newest there is, where that is not known. */
export function lastAside(folder: string): Aside | null {
  const { aside } = readRemembered(folder);
  const all = asidesIn(folder);
  return all.find(({ name }) => `${ASIDE}/${name}` === aside) ?? all[0] ?? null;
}

/** Newest first. */
function asidesIn(folder: string): readonly Aside[] {
  const place = join(folder, ASIDE);
  if (!existsSync(place)) return [];
  const found = readdirSync(place).map((name) => ({ name, at: instantOf(name) }));
  return found
    .flatMap(({ name, at }) => (at === null ? [] : [{ name, at }]))
    .toSorted((one, other) => (one.name < other.name ? 1 : -1));
}

/** Where the present office goes, as a path inside its folder. */
export function nextAside(folder: string, now: string): string {
  const wanted = `${ASIDE}/${stampOf(now)}`;
  let path = wanted;
  for (let number = 2; existsSync(join(folder, path)); number += 1) path = `${wanted}-${number}`;
  return path;
}

export function tidyAsides(folder: string, today: LocalDate): void {
  for (const { name, at } of asidesIn(folder).slice(KEPT)) {
    if (daysBetween(at.slice(0, 10), today) > KEPT_DAYS) rmSync(join(folder, ASIDE, name), { recursive: true });
  }
}
