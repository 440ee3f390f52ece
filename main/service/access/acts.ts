import { ORPCError } from "@orpc/server";
import { passwordProblems } from "../../../shared/access/passwords.ts";
import type { AccessState, AccessStatus } from "../../../shared/access/contract.ts";
import { problem } from "../../../shared/problems.ts";
import { reporting } from "../office/progress.ts";
import { withRecoveryCode, withStaffLock } from "../keys/key-file.ts";
import type { KeyRing } from "../keys/key-file.ts";
import { newRecoveryCode } from "../keys/recovery-code.ts";
import { act, office, question, refuse, refuseIfAny } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import { isOfficeError } from "../office/errors.ts";
import type { Ground, QuestionContext, Session } from "../office/ground.ts";
import type { House } from "../office/house.ts";
import { makeOffice, protectOffice } from "../office/making.ts";
import { rotateKey } from "../office/rotation.ts";
import { idleMinutesOf, lockWhenIdle, lockWindow, staysActive, workingUser } from "../office/signing-in.ts";
import { programVersion } from "../office/version.ts";
import { signOut } from "../office/windows.ts";
import { obstaclesNamed } from "../office/writing.ts";
import { rebuildOffice } from "../search/index.ts";
import { activeStaff, noteAccess, noteFailures, openWith, sitDown } from "./signing.ts";
import { plainAdministrators, plainOfficeName } from "./unprotected.ts";

const os = office.access;

/** What may be asked before anybody is signed in: counted like every call, and told what the disk says. */
const doorway = office.middleware(({ context, next }) =>
  context.session.house.during(() => obstaclesNamed(async () => next())),
);

export const access = os.router({
  status: os.status.use(doorway).handler(({ context }) => statusOf(context.session)),

  setUp: os.setUp.use(doorway).handler(async ({ context: { session }, input }) => {
    const { house } = session;
    const { officeName, administrator, password } = input;
    refuseIfAny(passwordProblems(password, [administrator, officeName]));
    const recoveryCode = newRecoveryCode();
    const first = { name: administrator, password, recoveryCode };
    const { kind } = house.state;
    if (kind === "unprotected") {
      const staffId = plainAdministrators(house.folder).find(({ name }) => name === administrator)?.id;
      if (staffId === undefined) refuse(problem("administrator", "NOT_AN_ADMINISTRATOR", { name: administrator }));
      await begin(session, () => protectOffice(house, staffId, officeName, first), "access.protect", staffId);
    } else if (kind === "new") {
      await begin(session, () => makeOffice(house, officeName, first), "access.setUp", 1);
    } else refuse(problem("", "ALREADY_SET_UP"));
    return { recoveryCode };
  }),

  signIn: os.signIn.use(doorway).handler(async ({ context: { session }, input }) => {
    const { house } = session;
    const keyFile = requireKeyFile(house);
    const { ring, staffId, first } = await openWith(house, keyFile, input);
    const ground = await unlocked(house, ring);
    if (!ground) return statusOf(session);
    const member = staffId === null ? null : await activeStaff(ground, staffId);
    if (!member) throw new ORPCError("WRONG_PASSWORD", { data: { waitSeconds: 0 } });
    await noteFailures(house, ground);
    await noteAccess(ground, "access.signIn", member.id);
    sitDown(session, member.id, first);
    return statusOf(session);
  }),

  signOut: os.signOut.use(doorway).handler(async ({ context: { session } }) => {
    const { house } = session;
    const { state } = house;
    if (state.kind === "open" && !state.ground.demo) {
      if (session.staffId !== null) await noteAccess(state.ground, "access.signOut", session.staffId);
      signOut(session);
      const isWatched = [...house.sessions].some((other) => other.staffId !== null || other.lockedFor !== null);
      if (!isWatched) await house.shut();
    }
    return statusOf(session);
  }),

  lock: os.lock.use(doorway).handler(async ({ context: { session } }) => {
    const { state } = session.house;
    if (state.kind === "open" && !state.ground.demo && session.staffId !== null) {
      await noteAccess(state.ground, "access.lock", session.staffId);
      lockWindow(session, state.ground);
    }
    return statusOf(session);
  }),

  active: os.active.use(doorway).handler(({ context: { session } }) => {
    const { state } = session.house;
    if (state.kind !== "open") return { locked: true };
    if (state.ground.demo) return { locked: false };
    lockWhenIdle(session, state.ground);
    if (session.staffId !== null) staysActive(session);
    return { locked: session.staffId === null };
  }),

  changePassword: os.changePassword.use(doorway).handler(async ({ context: { session }, input }) => {
    const { house } = session;
    const { state } = house;
    if (state.kind !== "open" || session.staffId === null || !state.ring) throw new ORPCError("SIGNED_OUT");
    const user = workingUser(state.ground.reader, session);
    await openWith(house, requireKeyFile(house), { name: user.name, password: input.current });
    refuseIfAny(passwordProblems(input.password, [user.name, await officeName(state.ground)]));
    if (input.password === input.current) refuse(problem("password", "PASSWORD_SAME"));
    await giveOwnPassword(house, state.ring, user, input.password);
    await noteAccess(state.ground, "access.changePassword", user.id);
    sitDown(session, user.id, false);
    return statusOf(session);
  }),

  recover: os.recover.use(doorway).handler(async ({ context: { session }, input }) => {
    const { house } = session;
    const { recoveryCode, name, password } = input;
    refuseIfAny(passwordProblems(password, [name]));
    const { ring } = await openWith(house, requireKeyFile(house), { recoveryCode });
    const ground = await unlocked(house, ring);
    if (!ground) return statusOf(session);
    const found = await ground.read
      .selectFrom("staff")
      .select(["id", "name"])
      .where("name", "=", name)
      .where("role", "=", "administrator")
      .where("active", "=", 1)
      .executeTakeFirst();
    if (!found) refuse(problem("name", "NOT_AN_ADMINISTRATOR", { name }));
    await giveOwnPassword(house, openRingOf(house), found, password);
    await noteFailures(house, ground);
    await noteAccess(ground, "access.recover", found.id);
    sitDown(session, found.id, false);
    return statusOf(session);
  }),

  newRecoveryCode: os.newRecoveryCode.use(question).handler(async ({ context, input }) => {
    const { house } = await requireOwnPassword(context, input.password);
    const recoveryCode = newRecoveryCode();
    const file = await withRecoveryCode(requireKeyFile(house), openRingOf(house), recoveryCode, house.cost);
    await noteAccess(context.ground, "access.newRecoveryCode", context.user.id);
    house.changeKeyFile(file);
    return { recoveryCode };
  }),

  rotateKey: os.rotateKey.use(question).handler(async function* ({ context, input }) {
    const { house } = await requireOwnPassword(context, input.password);
    const result = yield* reporting<{ done: number; total: number }, { rotatedAt: string }>(async (tell) => {
      const ring = openRingOf(house);
      const ground = await obstaclesNamed(() =>
        house.reopenAround((hold) => rotateKey(house, ring, hold, (done, total) => tell({ done, total }))),
      );
      await noteAccess(ground, "access.rotateKey", context.user.id, { key: ground.keys.files.current.id });
      return { rotatedAt: ground.clock.now() };
    }, undefined);
    return result;
  }),

  retry: os.retry.use(doorway).handler(({ context: { session } }) => {
    if (session.house.state.kind === "failed") session.house.look();
    return statusOf(session);
  }),

  repair: os.repair.use(doorway).handler(async ({ context: { session } }) => {
    const { house } = session;
    const { state } = house;
    if (state.kind !== "failed" || state.failure.code !== "DATABASE_CORRUPT" || !state.ring) {
      refuse(problem("", "NOTHING_TO_REPAIR"));
    }
    const report = await rebuildOffice(house, state.ring);
    if (report.length > 0) {
      house.state = { kind: "failed", failure: { code: "DATABASE_CORRUPT", report }, ring: state.ring };
      refuse(problem("", "NOT_REPAIRED"));
    }
    house.look();
    const ground = await house.unlock(state.ring);
    await noteAccess(ground, "access.repair", null);
    return statusOf(session);
  }),

  setIdleMinutes: os.setIdleMinutes.use(act).handler(async ({ context, input }) => {
    const before = idleMinutesOf(context.ground);
    await context.db.updateTable("office").set({ idle_minutes: input.minutes }).execute();
    noteAct(context, { entity: "office", recordId: 1, before: { minutes: before }, after: { minutes: input.minutes } });
    return { ...(await statusOf(context.session)), idleMinutes: input.minutes };
  }),

  windows: os.windows.use(question).handler(({ context }) => ({
    signedIn: [...context.session.house.sessions].filter(({ staffId }) => staffId !== null).length,
  })),
});

/** Null where the key is right and the office does not open all the same: the state then says why. */
async function unlocked(house: House, ring: KeyRing): Promise<Ground | null> {
  try {
    return await house.unlock(ring);
  } catch (error) {
    if (isOfficeError(error)) return null;
    throw error;
  }
}

/** Opens the office that was just made or protected, with its administrator at this window. */
async function begin(session: Session, make: () => Promise<KeyRing>, event: string, staffId: number): Promise<void> {
  const { house } = session;
  house.state = { kind: "changing" };
  let ring: KeyRing;
  try {
    ring = await make();
  } finally {
    house.look();
  }
  const ground = await house.unlock(ring);
  await noteAccess(ground, event, staffId);
  sitDown(session, staffId, false);
}

function requireKeyFile(house: House) {
  if (!house.keyFile) throw new ORPCError("WRONG_PASSWORD", { data: { waitSeconds: 0 } });
  return house.keyFile;
}

function openRingOf(house: House) {
  if (house.state.kind !== "open" || !house.state.ring) throw new ORPCError("SIGNED_OUT");
  return house.state.ring;
}

/** Before what cannot be taken back, whoever is signed in says their password once more. */
async function requireOwnPassword({ session, user }: QuestionContext, password: string): Promise<{ house: House }> {
  const { house } = session;
  if (house.state.kind === "open" && house.state.ground.demo) refuse(problem("password", "NO_PASSWORDS"));
  await openWith(house, requireKeyFile(house), { name: user.name, password });
  return { house };
}

async function giveOwnPassword(
  house: House,
  ring: KeyRing,
  { id, name }: { id: number; name: string },
  password: string,
): Promise<void> {
  const chosen = { staffId: id, name, password, chosenBy: "themselves" as const };
  house.changeKeyFile(await withStaffLock(requireKeyFile(house), ring, chosen, house.cost));
}

async function officeName(ground: Ground): Promise<string> {
  return (await ground.read.selectFrom("office").select("name").executeTakeFirstOrThrow()).name;
}

const USUAL_IDLE_MINUTES = 10;

async function statusOf(session: Session): Promise<AccessStatus> {
  const { house } = session;
  const { state, folder } = house;
  if (state.kind === "changing") throw new ORPCError("OFFICE_BUSY");
  const ground = state.kind === "open" ? state.ground : null;
  if (ground && !ground.demo) lockWhenIdle(session, ground);
  const seat = ground ? seatOf(session, ground) : state.kind === "shut" ? "signed_out" : null;
  const works = ground !== null && (seat === "signed_in" || seat === "password_to_change");
  return {
    state: seat ?? (state.kind as "failed" | "new" | "unprotected"),
    demo: ground?.demo ?? false,
    folder,
    failure: state.kind === "failed" ? shownFailure(state.failure) : null,
    user: works ? workingUser(ground.reader, session) : null,
    lockedFor: seat === "locked" ? (session.lockedFor?.name ?? null) : null,
    officeName: state.kind === "unprotected" ? plainOfficeName(folder) : null,
    administrators: state.kind === "unprotected" ? plainAdministrators(folder).map(({ name }) => name) : [],
    idleMinutes: ground ? idleMinutesOf(ground) : USUAL_IDLE_MINUTES,
    version: programVersion,
  };
}

function seatOf(session: Session, ground: Ground): AccessState {
  if (ground.demo) return "signed_in";
  if (session.staffId === null) return session.lockedFor ? "locked" : "signed_out";
  return session.firstPassword ? "password_to_change" : "signed_in";
}

function shownFailure(failure: Extract<House["state"], { kind: "failed" }>["failure"]): AccessStatus["failure"] {
  return {
    code: failure.code,
    report: "report" in failure ? [...failure.report] : [],
    place: "place" in failure ? failure.place : null,
  };
}
