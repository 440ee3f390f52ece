import type { Kysely, Transaction } from "kysely";
import type { Calendar, LocalDate } from "../../../shared/calendar.ts";
import type { StaffMember } from "../../../shared/accounts/contract.ts";
import type { Connection } from "../../database/open.ts";
import type { Schema } from "../../database/schema.ts";
import type { Clock } from "./clock.ts";

/** What the whole service stands on: one office folder, its two connections, and the time. */
export type Ground = {
  readonly folder: string;
  /** Reference data and document templates that came with the program. */
  readonly seeds: string;
  readonly clock: Clock;
  /** Takes every write, one transaction after the other. */
  readonly writer: Connection;
  readonly write: Kysely<Schema>;
  /** Cannot write. */
  readonly reader: Connection;
  readonly read: Kysely<Schema>;
  /** The working-day calendar as it stands now. */
  calendar(): Calendar;
};

/** One window or one terminal command: the office it looks at and who is working there. */
export type Session = { readonly ground: Ground; staffId: number | null };

/** What a host hands over with each call. */
export type CallContext = { readonly session: Session };

/** What a question may use. */
export type QuestionContext = CallContext & {
  readonly ground: Ground;
  readonly db: Kysely<Schema>;
  readonly user: StaffMember;
  readonly today: LocalDate;
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
