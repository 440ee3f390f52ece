import { ORPCError } from "@orpc/server";
import type { StaffMember } from "../../../shared/accounts/contract.ts";
import { lockOf, openRing, openRingWithCode, whoIs } from "../keys/key-file.ts";
import type { KeyFile, KeyRing } from "../keys/key-file.ts";
import { openNothing } from "../keys/wrapping.ts";
import {
  afterFailure,
  afterSuccess,
  noTries,
  waitAfter,
  waitLeft,
  withClockSetBack,
  writeTries,
} from "../keys/tries.ts";
import { appendEntry } from "../office/audit-log.ts";
import type { Ground, Session } from "../office/ground.ts";
import type { House } from "../office/house.ts";
import { obstaclesNamed, writing } from "../office/writing.ts";

/** Tries under names that nobody has share one account, as do those with the recovery code. */
const NOBODY = "nobody";
const RECOVERY = "recovery";

/** Who opened the key file: a member of staff, or whoever holds the recovery code. */
export type Opened = { readonly ring: KeyRing; readonly staffId: number | null; readonly first: boolean };

export type Credentials = { readonly name: string; readonly password: string } | { readonly recoveryCode: string };

const queues = new WeakMap<House, Promise<unknown>>();

/**
 * Looks at a password or a recovery code, one try after the other however many come at once. Throws WRONG_PASSWORD and
 * WAIT, each with the seconds until the next try is looked at; both are counted in a file that outlives a restart.
 */
export function openWith(house: House, keyFile: KeyFile, credentials: Credentials): Promise<Opened> {
  const before = queues.get(house) ?? Promise.resolve();
  const turn = before.then(() => look(house, keyFile, credentials));
  queues.set(
    house,
    turn.catch(() => undefined),
  );
  return turn;
}

async function look(house: House, keyFile: KeyFile, credentials: Credentials): Promise<Opened> {
  const member = "name" in credentials ? lockOf(keyFile, credentials.name) : undefined;
  const who = whoTries(keyFile, credentials, member !== undefined);
  const now = house.clock.now();
  house.tries = withClockSetBack(house.tries, who, now);
  const wait = waitLeft(house.tries, who, now);
  if (wait > 0) throw new ORPCError("WAIT", { data: { waitSeconds: wait } });
  const ring = await ringOf(house, keyFile, credentials, member?.lock);
  if (ring === null) return failed(house, who, member?.staffId ?? null, now);
  if (house.tries.tries[who]) {
    house.tries = afterSuccess(house.tries, who);
    await obstaclesNamed(async () => writeTries(house.folder, house.tries));
  }
  return { ring, staffId: member?.staffId ?? null, first: member?.first ?? false };
}

function whoTries(keyFile: KeyFile, credentials: Credentials, isKnown: boolean): string {
  if ("recoveryCode" in credentials) return RECOVERY;
  return isKnown ? whoIs(keyFile.officeId, credentials.name) : NOBODY;
}

async function ringOf(
  house: House,
  keyFile: KeyFile,
  credentials: Credentials,
  lock: KeyFile["recovery"] | undefined,
): Promise<KeyRing | null> {
  if ("recoveryCode" in credentials) return openRingWithCode(keyFile, credentials.recoveryCode);
  if (lock) return openRing(lock, credentials.password);
  await openNothing(credentials.password, house.cost);
  return null;
}

/** Counted before it is answered, so that pulling the plug saves nobody the waiting. */
async function failed(house: House, who: string, staffId: number | null, at: string): Promise<never> {
  house.tries = afterFailure(house.tries, who, { at, staffId });
  const { state } = house;
  await obstaclesNamed(async () => writeTries(house.folder, house.tries));
  if (state.kind === "open") await noteFailures(house, state.ground);
  throw new ORPCError("WRONG_PASSWORD", { data: { waitSeconds: waitAfter(house.tries.tries[who]?.count ?? 0) } });
}

/** Takes down in the log what happened while the database was shut. */
export async function noteFailures(house: House, ground: Ground): Promise<void> {
  const { failures, uncounted } = house.tries;
  if (failures.length === 0 && uncounted === 0) return;
  await writing(ground, async () => {
    const entry = { act: "access.failedSignIn", entity: null, recordId: null, reason: null, before: {} };
    for (const { at, staffId } of failures) {
      appendEntry(ground.writer, { ...entry, at, staffId: knownStaff(ground, staffId), after: {} });
    }
    if (uncounted > 0) {
      appendEntry(ground.writer, { ...entry, at: ground.clock.now(), staffId: null, after: { more: uncounted } });
    }
  });
  house.tries = { ...house.tries, failures: noTries.failures, uncounted: 0 };
  await obstaclesNamed(async () => writeTries(house.folder, house.tries));
}

function knownStaff(ground: Ground, staffId: number | null): number | null {
  if (staffId === null) return null;
  return ground.writer.prepare("SELECT id FROM staff WHERE id = ?").pluck().get(staffId) === undefined ? null : staffId;
}

/** The active member of staff with this id, or null. */
export async function activeStaff(
  ground: Ground,
  staffId: number,
): Promise<Pick<StaffMember, "id" | "name" | "role"> | null> {
  const found = await ground.read
    .selectFrom("staff")
    .select(["id", "name", "role"])
    .where("id", "=", staffId)
    .where("active", "=", 1)
    .executeTakeFirst();
  return found ? { ...found, role: found.role as StaffMember["role"] } : null;
}

/** An event of signing in and out, in a transaction of its own. */
export async function noteAccess(ground: Ground, act: string, staffId: number | null, after = {}): Promise<void> {
  await writing(ground, async () =>
    appendEntry(ground.writer, {
      at: ground.clock.now(),
      staffId,
      act,
      entity: null,
      recordId: null,
      reason: null,
      before: {},
      after,
    }),
  );
}

/** Makes somebody the one who works at a window. */
export function sitDown(session: Session, staffId: number, first: boolean): void {
  session.staffId = staffId;
  session.lockedFor = null;
  session.firstPassword = first;
  if (session.lastActive !== null) session.lastActive = Date.parse(session.house.clock.now());
}
