import { existsSync } from "node:fs";
import { join } from "node:path";
import { ORPCError } from "@orpc/server";
import type { AuditVerdict } from "../../../shared/audit/contract.ts";
import type { Connection } from "../../database/open.ts";
import { connect, databaseOpens, isForeign, isPlainDatabase } from "../../database/open.ts";
import { backUp, endBackups, finishRestore } from "../backups/index.ts";
import { endReceiving, sweepParts } from "../files/index.ts";
import { databaseKeyOf, demoKeys, keyFileIsWhole, keysOf, readKeyFile, writeKeyFile } from "../keys/key-file.ts";
import type { KeyFile, KeyRing } from "../keys/key-file.ts";
import { readTries } from "../keys/tries.ts";
import type { Tries } from "../keys/tries.ts";
import { usualCost } from "../keys/wrapping.ts";
import type { PasswordCost } from "../keys/wrapping.ts";
import type { Clock } from "./clock.ts";
import { isOfficeError, officeError } from "./errors.ts";
import type { OfficeFailure } from "./errors.ts";
import type { Ground, Session } from "./ground.ts";
import { takeLock } from "./lock.ts";
import type { OfficeLock } from "./lock.ts";
import { finishMaking } from "./making.ts";
import { closeGround, DATABASE_FILE, isOfEarlierVersion, openGround, translated } from "./open.ts";
import { requireGoodPlace } from "./place-check.ts";
import { finishRotation } from "./rotation.ts";
import type { NewOffice } from "./seeding.ts";
import { signOut } from "./windows.ts";

const LONGEST_WAIT_MS = 15_000;

/** How the office in a folder stands. */
export type HouseState =
  /** `ring` where the key is known and the damage showed only after it had opened. */
  | { readonly kind: "failed"; readonly failure: OfficeFailure; readonly ring: KeyRing | null }
  | { readonly kind: "new" }
  /** Of an earlier version, without passwords. */
  | { readonly kind: "unprotected" }
  /** Nobody has given a password yet: the key is not in memory. */
  | { readonly kind: "shut" }
  /** Closed for a moment, to be put in another state. */
  | { readonly kind: "changing" }
  | { readonly kind: "open"; readonly ground: Ground; readonly ring: KeyRing | null };

export type HouseOptions = {
  readonly folder: string;
  readonly seeds: string;
  readonly clock: Clock;
  /** What a try at a password costs; tests take less. */
  readonly cost?: PasswordCost;
  /** Fills an empty folder with an open demo office. */
  readonly demo?: NewOffice;
};

/** An office folder and everybody who looks at it, from the first window to the last. */
export type House = {
  readonly folder: string;
  readonly seeds: string;
  readonly clock: Clock;
  readonly cost: PasswordCost;
  readonly sessions: Set<Session>;
  state: HouseState;
  keyFile: KeyFile | null;
  tries: Tries;
  /** What the check of the audit log at opening said; null while it runs. */
  verdict: AuditVerdict | null;
  /** Looks at the folder and comes to the state that it is in. */
  look(): void;
  /** Opens a shut office. A failure becomes the state, and is thrown as an OfficeError. */
  unlock(ring: KeyRing): Promise<Ground>;
  /** Closes an open office and forgets its key. */
  shut(): Promise<void>;
  /** Writes another key file, both copies, and works with it from now on. */
  changeKeyFile(file: KeyFile): void;
  /** Counts a call from its beginning to its end, so that nothing is closed under it. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /**
   * Signs every window out, closes the office once the other calls are done, does the work, and looks at the folder
   * anew. Called from inside one call.
   */
  closeForChange(work: () => Promise<void>): Promise<void>;
  /**
   * As `closeForChange`, but everybody stays signed in, and the office opens again with the ring that `work` answers, or,
   * where it fails, with the one that it held last.
   */
  reopenAround(work: (hold: (ring: KeyRing) => void) => Promise<KeyRing>): Promise<Ground>;
  /** What runs by itself each time an office opens; its failures are its own. */
  onOpen(begin: (ground: Ground) => void): void;
  close(): Promise<void>;
};

export function enterHouse(options: HouseOptions): House {
  const { folder, seeds, clock } = options;
  let lock: OfficeLock | null = null;
  let calls = 0;
  let idle = Promise.withResolvers<void>();
  const beginnings: ((ground: Ground) => void)[] = [];

  const look = (): void => {
    house.keyFile = null;
    house.state = stateOf(() => {
      requireGoodPlace(folder, process.platform);
      lock ??= takeLock(folder);
      finishRestore(folder);
      finishMaking(folder);
      sweepParts(folder);
      house.tries = readTries(folder);
      return found();
    });
  };

  const found = (): HouseState => {
    const file = join(folder, DATABASE_FILE);
    const keyFile = readKeyFile(folder);
    if (!existsSync(file)) {
      if (keyFile !== "missing")
        throw officeError({ code: "DATABASE_CORRUPT", report: [`${DATABASE_FILE} is missing`] });
      return options.demo ? opened(null) : { kind: "new" };
    }
    if (isPlainDatabase(file)) {
      if (translated(() => isForeign(file, null))) throw officeError({ code: "NOT_AN_OFFICE" });
      return isDemo(file) || options.demo ? opened(null) : { kind: "unprotected" };
    }
    if (keyFile === "missing") throw officeError({ code: "KEY_FILE_MISSING" });
    if (keyFile === "damaged") throw officeError({ code: "KEY_FILE_DAMAGED" });
    house.keyFile = keyFile.file;
    if (!keyFileIsWhole(folder)) writeKeyFile(folder, keyFile.file);
    return { kind: "shut" };
  };

  const opened = (ring: KeyRing | null): HouseState & { kind: "open" } => {
    const keys = ring === null ? demoKeys : keysOf(ring, openingOf(folder, ring));
    const officeId = house.keyFile?.officeId ?? "demo";
    const fresh = ring === null ? (options.demo ?? null) : null;
    const ground = openGround({ folder, seeds, clock, officeId, keys, fresh, schema: "brought_up" });
    house.verdict = null;
    for (const begin of beginnings) begin(ground);
    return { kind: "open", ground, ring };
  };

  /** A call whose caller has gone silent is not waited for longer than this. */
  const othersAreDone = async (own: number): Promise<void> => {
    const late = Promise.withResolvers<"late">();
    const timer = setTimeout(() => late.resolve("late"), LONGEST_WAIT_MS);
    for (;;) {
      if (calls <= own) break;
      idle = Promise.withResolvers<void>();
      if ((await Promise.race([idle.promise, late.promise])) === "late") break;
    }
    clearTimeout(timer);
  };

  /** A backup that is under way is given up; every other call is waited for, but the one that asks. */
  const closedAfterOthers = async (ground: Ground): Promise<void> => {
    await endBackups(ground);
    await othersAreDone(1);
    await endReceiving(ground);
    await closeGround(ground);
  };

  const house: House = {
    folder,
    seeds,
    clock,
    cost: options.cost ?? usualCost,
    sessions: new Set(),
    state: { kind: "changing" },
    keyFile: null,
    tries: readTries(folder),
    verdict: null,
    look,

    unlock: async (ring) => {
      if (house.state.kind === "open") return house.state.ground;
      try {
        const whole = await afterRotation(house, ring);
        await backUpBeforeMigration(house, whole);
        const state = opened(whole);
        house.state = state;
        return state.ground;
      } catch (error) {
        house.state = failed(error, ring);
        throw error;
      }
    },

    shut: async () => {
      const { state } = house;
      if (state.kind !== "open" || state.ring === null) return;
      house.state = { kind: "changing" };
      await closedAfterOthers(state.ground);
      house.state = { kind: "shut" };
    },

    changeKeyFile: (file) => {
      writeKeyFile(folder, file);
      house.keyFile = file;
    },

    during: async (work) => {
      calls += 1;
      try {
        return await work();
      } finally {
        calls -= 1;
        idle.resolve();
      }
    },

    closeForChange: async (work) => {
      if (house.state.kind === "changing") throw new ORPCError("OFFICE_BUSY");
      const before = house.state;
      house.state = { kind: "changing" };
      for (const session of house.sessions) signOut(session);
      if (before.kind === "open") await closedAfterOthers(before.ground);
      try {
        await work();
      } finally {
        look();
      }
    },

    reopenAround: async (work) => {
      const before = house.state;
      if (before.kind !== "open") throw new ORPCError("OFFICE_BUSY");
      house.state = { kind: "changing" };
      await closedAfterOthers(before.ground);
      let ring = before.ring;
      try {
        ring = await work((held) => (ring = held));
      } finally {
        try {
          house.state = opened(ring);
        } catch (error) {
          house.state = failed(error, ring);
        }
      }
      if (house.state.kind !== "open") throw new ORPCError("OFFICE_BUSY");
      return house.state.ground;
    },

    onOpen: (begin) => {
      beginnings.push(begin);
      if (house.state.kind === "open") begin(house.state.ground);
    },

    close: async () => {
      const { state } = house;
      house.state = { kind: "changing" };
      if (state.kind === "open") {
        await endBackups(state.ground);
        await endReceiving(state.ground);
        await closeGround(state.ground);
      }
      lock?.release();
      lock = null;
    },
  };
  look();
  return house;
}

function stateOf(work: () => HouseState): HouseState {
  try {
    return work();
  } catch (error) {
    return failed(error, null);
  }
}

function failed(error: unknown, ring: KeyRing | null): HouseState {
  if (isOfficeError(error)) return { kind: "failed", failure: error.failure, ring };
  throw error;
}

/**
 * The ring with which the office opens. Two keys are in it only while one replaces the other; that is finished first, or,
 * where the disk is full still, later: with both keys everything can be read.
 */
async function afterRotation(house: House, ring: KeyRing): Promise<KeyRing> {
  const opening = openingOf(house.folder, ring);
  if (ring.length === 1) return ring;
  try {
    return await finishRotation(house, ring, opening, () => {});
  } catch {
    return ring;
  }
}

/** The key of the ring that opens the database. Throws DATABASE_CORRUPT where none does. */
function openingOf(folder: string, ring: KeyRing): KeyRing[number] {
  const file = join(folder, DATABASE_FILE);
  const opening = translated(() => ring.findLast((key) => databaseOpens(file, databaseKeyOf(key))));
  if (!opening) throw officeError({ code: "DATABASE_CORRUPT", report: ["no key opens the database"] });
  return opening;
}

/** An office of an earlier version is kept as it was before it is brought up to this one. */
async function backUpBeforeMigration({ folder, seeds, clock, keyFile }: House, ring: KeyRing): Promise<void> {
  const keys = keysOf(ring, openingOf(folder, ring));
  if (!keyFile || !isOfEarlierVersion(folder, keys.database)) return;
  const { officeId } = keyFile;
  const ground = openGround({ folder, seeds, clock, officeId, keys, fresh: null, schema: "as_it_is" });
  try {
    await backUp(ground, "migration");
  } catch (error) {
    throw officeError({ code: "BACKUP_FAILED", reason: error instanceof Error ? error.message : String(error) });
  } finally {
    await endBackups(ground);
    await closeGround(ground);
  }
}

function isDemo(file: string): boolean {
  return translated(() => {
    const connection: Connection = connect(file, "read", null);
    try {
      const table = connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'office'").pluck().get();
      return table === 1 && connection.prepare("SELECT demo FROM office").pluck().get() === 1;
    } finally {
      connection.close();
    }
  });
}
