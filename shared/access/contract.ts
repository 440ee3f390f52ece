import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { passwordText, staffMember } from "../accounts/staff-contract.ts";
import { open, act, query, shortText } from "../procedures.ts";
import { officeFailureCodes } from "./failures.ts";

/** What a window can do with the office as it stands. */
export const accessStates = [
  /** It could not be opened; `failure` says why. */
  "failed",
  /** The folder holds no office yet: it can be set up, or restored from a backup. */
  "new",
  /** An office of an earlier version without passwords: it gets its first password and is encrypted. */
  "unprotected",
  /** Somebody has to sign in at this window. */
  "signed_out",
  /** Somebody worked here until the window locked itself: they go on with their password, or somebody else signs in. */
  "locked",
  /** Signed in with a first password, which has to be replaced before anything else. */
  "password_to_change",
  "signed_in",
] as const;
export type AccessState = (typeof accessStates)[number];

const failure = z.object({
  code: z.enum(officeFailureCodes),
  /** What the check of a damaged database found, line by line; at most 20. */
  report: z.array(z.string()),
  /** Of a network or cloud folder: its kind, such as `OneDrive`. */
  place: z.string().nullable(),
});
export type AccessFailure = z.infer<typeof failure>;

const status = z.object({
  state: z.enum(accessStates),
  /** The demo office is open to everybody and marked as such. */
  demo: z.boolean(),
  /** The folder of the office, to be shown. */
  folder: z.string(),
  failure: failure.nullable(),
  /** Who works in this window; null before anybody signed in. */
  user: staffMember.nullable(),
  /** Of a locked window: who may go on. */
  lockedFor: z.string().nullable(),
  /** Of an unprotected office: its name, and its administrators, one of whom gets the first password. */
  officeName: z.string().nullable(),
  administrators: z.array(z.string()),
  /** Minutes without a key or a click after which a window locks itself. */
  idleMinutes: z.int(),
  version: z.string(),
});
export type AccessStatus = z.infer<typeof status>;

/** The password was wrong, or nobody has this name: which of the two is not said. */
const wrong = {
  WRONG_PASSWORD: { data: z.object({ waitSeconds: z.int() }) },
  /** Too many wrong tries; the next is looked at in so many seconds. */
  WAIT: { data: z.object({ waitSeconds: z.int() }) },
};

const recovery = z.object({
  /** 8 groups of 4 letters and digits; shown once, to be printed and locked away. */
  recoveryCode: z.string(),
});

export const access = {
  status: open.output(status),
  /**
   * Makes the office with its first administrator, or protects one of an earlier version, whose administrator is named.
   * The window is signed in afterwards. Problems: ALREADY_SET_UP, NOT_AN_ADMINISTRATOR, and those of `passwordProblems`.
   */
  setUp: open
    .input(z.object({ officeName: shortText.min(1), administrator: shortText.min(1), password: passwordText }))
    .output(recovery),
  signIn: open
    .errors(wrong)
    .input(z.object({ name: shortText.min(1), password: passwordText }))
    .output(status),
  signOut: open.output(status),
  /** Locks this window: nothing is answered until its user, or another, signs in. */
  lock: open.output(status),
  /** The user pressed a key or clicked: the time until the window locks itself starts again. */
  active: open.output(z.object({ locked: z.boolean() })),
  /** Problems: those of `passwordProblems`. Works with a first password, too. */
  changePassword: open
    .errors(wrong)
    .input(z.object({ current: passwordText, password: passwordText }))
    .output(status),
  /** With the recovery code an active administrator gets a new password and is signed in. Problem: NOT_AN_ADMINISTRATOR. */
  recover: open
    .errors(wrong)
    .input(z.object({ recoveryCode: shortText.min(1), name: shortText.min(1), password: passwordText }))
    .output(status),
  /** Another recovery code; the one before opens nothing any more. */
  newRecoveryCode: act
    .errors(wrong)
    .input(z.object({ password: passwordText }))
    .output(recovery),
  /**
   * Encrypts everything anew with another key, told file by file. Backups made before keep opening with the passwords
   * and the recovery code of their time.
   */
  rotateKey: act
    .errors(wrong)
    .input(z.object({ password: passwordText }))
    .output(eventIterator(z.object({ done: z.int(), total: z.int() }), z.object({ rotatedAt: z.string() }))),
  /** Tries again to open an office that could not be opened. */
  retry: open.output(status),
  /** Of a damaged database: rebuilds the search index and opens it, where nothing else is damaged. */
  repair: open.output(status),
  setIdleMinutes: act.input(z.object({ minutes: z.int().min(1).max(240) })).output(status),
  /** Signed in here and in other windows at this moment. */
  windows: query.output(z.object({ signedIn: z.int() })),
};
