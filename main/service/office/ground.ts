import type { Kysely, Transaction } from "kysely";
import type { Calendar, LocalDate } from "../../../shared/calendar.ts";
import type { StaffMember } from "../../../shared/accounts/contract.ts";
import type { Connection } from "../../database/open.ts";
import type { Schema } from "../../database/schema.ts";
import type { OfficeKeys } from "../keys/key-file.ts";
import type { Clock } from "./clock.ts";
import type { House } from "./house.ts";

/** What the whole service stands on: one open office, its two connections, its keys, and the time. */
export type Ground = {
  readonly folder: string;
  /** Reference data and document templates that came with the program. */
  readonly seeds: string;
  readonly clock: Clock;
  /** Names the office on its backups; `demo` for the demo office. */
  readonly officeId: string;
  /** Open to everybody, without passwords. */
  readonly demo: boolean;
  readonly keys: OfficeKeys;
  /** Takes every write, one transaction after the other. */
  readonly writer: Connection;
  readonly write: Kysely<Schema>;
  /** Cannot write. */
  readonly reader: Connection;
  readonly read: Kysely<Schema>;
  /** The working-day calendar as it stands now. */
  calendar(): Calendar;
};

/** One window or one terminal command: the house that it looks at and who is working there. */
export type Session = {
  readonly house: House;
  /** The open office. Throws SIGNED_OUT unless somebody is signed in here. */
  readonly ground: Ground;
  /** Who is signed in; null before, after, and while the window is locked. */
  staffId: number | null;
  /** Who may go on at a window that locked itself. */
  lockedFor: { readonly id: number; readonly name: string } | null;
  /** Signed in with a first password, which has to be replaced before anything else. */
  firstPassword: boolean;
  /** When its user last did something, in milliseconds; null for a command, which does not lock itself. */
  lastActive: number | null;
};

/** What a host hands over with each call. */
export type CallContext = { readonly session: Session };

/** What a question may use. */
export type QuestionContext = CallContext & {
  readonly ground: Ground;
  readonly db: Kysely<Schema>;
  readonly user: StaffMember;
  readonly today: LocalDate;
  /** The question's name in the contract, such as `reports.export`. */
  readonly act: string;
};

/** What an act may use: everything it writes goes through `db`, in one transaction. */
export type ActContext = CallContext & {
  readonly ground: Ground;
  readonly db: Transaction<Schema>;
  readonly user: StaffMember;
  /** ISO with offset. */
  readonly now: string;
  readonly today: LocalDate;
  /** The act's name in the contract, such as `payments.verify`. */
  readonly act: string;
};
