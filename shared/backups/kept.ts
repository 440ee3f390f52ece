import { addDays, daysBetween } from "../calendar.ts";
import type { LocalDate } from "../calendar.ts";
import type { BackupReason } from "./reasons.ts";

/** A backup that is whole, as retention sees it. */
export type KeptBackup = {
  readonly id: string;
  /** ISO with offset. */
  readonly at: string;
  readonly reason: BackupReason;
};

const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;

/** Made before something that may have to be taken back. */
const precautions: readonly BackupReason[] = ["restore", "migration"];
const PRECAUTION_DAYS = 30;

/**
 * The ids of the backups that stay: the newest of each of the last 7 days, 4 ISO weeks and 12 months that have one;
 * for 30 days those made before a restore or a migration; and any that is dated after `today`, because then the clock
 * was set back and says nothing about their age.
 */
export function keptBackups(backups: readonly KeptBackup[], today: LocalDate): ReadonlySet<string> {
  const newestFirst = backups.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const past = newestFirst.filter((backup) => dayOf(backup) <= today);
  const kept = [
    ...newestFirst.filter((backup) => dayOf(backup) > today),
    ...newestOfEach(past, dayOf, DAYS),
    ...newestOfEach(past, weekOf, WEEKS),
    ...newestOfEach(past, monthOf, MONTHS),
    ...past.filter((backup) => precautions.includes(backup.reason) && ageOf(backup, today) <= PRECAUTION_DAYS),
  ];
  return new Set(kept.map(({ id }) => id));
}

function newestOfEach(
  newestFirst: readonly KeptBackup[],
  spanOf: (backup: KeptBackup) => string,
  spans: number,
): readonly KeptBackup[] {
  const newest = new Map<string, KeptBackup>();
  for (const backup of newestFirst) {
    const span = spanOf(backup);
    if (!newest.has(span)) newest.set(span, backup);
  }
  return [...newest.values()].slice(0, spans);
}

const dayOf = ({ at }: KeptBackup): LocalDate => at.slice(0, 10);
const monthOf = ({ at }: KeptBackup): string => at.slice(0, 7);
const ageOf = (backup: KeptBackup, today: LocalDate): number => daysBetween(dayOf(backup), today);

/** A Monday, by which ISO 8601 begins its weeks. */
const A_MONDAY = "2024-01-01";

/** The week is named by its Monday. */
function weekOf(backup: KeptBackup): LocalDate {
  const day = dayOf(backup);
  const sinceMonday = ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
  return addDays(day, -sinceMonday);
}
