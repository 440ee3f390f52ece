import type { HostAbilities } from "../../shared/host.ts";
import type { Words } from "../language/index.ts";
import { isText, readRemembered, remember } from "../parts/remembered.ts";

/** How much is due, and on which day that was said. */
export type DueCounts = { readonly date: string; readonly overdue: number; readonly dueToday: number };

type Notifier = Pick<HostAbilities, "notices" | "notify">;

/** Whose notices are remembered on this computer: those of one person in one office. */
export type Whose = { readonly office: string; readonly userId: number };

export const switchKey = ({ office, userId }: Whose) => `anshang:notices:${office}:${userId}`;
const dayKey = (whose: Whose) => `anshang:noticed-on:${whose.office}:${whose.userId}`;

/**
 * Says once a day how much is overdue or due that day: by numbers alone, because a notice can be read over a shoulder.
 * Several windows of the same user say it once; a day on which nothing is due at its first opening stays quiet.
 */
export async function sayOnce(host: Notifier, whose: Whose, counts: DueCounts, words: Words): Promise<void> {
  if (host.notices() !== "allowed") return;
  if (!(await takeDay(dayKey(whose), counts.date))) return;
  const body = bodyOf(counts, words);
  if (body !== null) await host.notify({ title: words.t("notice.title"), body });
}

function bodyOf({ overdue, dueToday: today }: DueCounts, { t }: Words): string | null {
  if (overdue > 0 && today > 0) return t("notice.both", { overdue, today });
  if (overdue > 0) return t("notice.overdue", { overdue });
  return today > 0 ? t("notice.today", { today }) : null;
}

/** Whether this window is the first that takes the day; two that ask at once are told apart by a lock of the browser. */
async function takeDay(key: string, day: string): Promise<boolean> {
  const take = (): boolean => {
    if ((readRemembered(key, isText) ?? "") >= day) return false;
    remember(key, day);
    return true;
  };
  const locks: LockManager | undefined = navigator.locks;
  return locks === undefined ? take() : locks.request(key, take);
}
