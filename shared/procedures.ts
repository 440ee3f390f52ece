import { oc } from "@orpc/contract";
import { z } from "zod";
import { plainLine, plainLines } from "./plain-text.ts";

/** The shape of `Problem` on the wire. */
export const problemSchema = z.object({
  field: z.string(),
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** May be asked before anybody has signed in. */
export const open = oc.errors({
  /** A rule says no; every reason is named with its field. */
  REFUSED: { data: z.object({ problems: z.array(problemSchema) }) },
  /** The disk took no more; nothing was written. */
  DISK_FULL: {},
  /** Another program held the office's file for more than five seconds; nothing was written. */
  OFFICE_BUSY: {},
  /** The office's folder cannot be written any more. */
  OFFICE_NOT_WRITABLE: {},
});

const shared = oc.errors({
  /** Nobody is signed in at this window, or it has locked itself, or the first password has to be changed. */
  SIGNED_OUT: {},
  /** No record with this id, or it has been deleted. */
  NOT_FOUND: { data: z.object({ entity: z.string(), id: z.number() }) },
  /** The user who is working may not do this. */
  FORBIDDEN: { data: z.object({ act: z.string(), roles: z.array(z.string()) }) },
  /** The disk took no more; nothing was written. */
  DISK_FULL: {},
  /** Another program held the office's file for more than five seconds; nothing was written. */
  OFFICE_BUSY: {},
  /** The office's folder cannot be written any more. */
  OFFICE_NOT_WRITABLE: {},
});

/** A question: changes nothing, runs on the reading connection. */
export const query = shared;

/** An act of the office: checked, carried out and noted in one transaction, or not at all. */
export const act = shared.errors({
  /** Somebody changed the record since it was read; `version` is the present one. */
  STALE: { data: z.object({ entity: z.string(), id: z.number(), version: z.number() }) },
  /** A rule says no; every reason is named with its field. */
  REFUSED: { data: z.object({ problems: z.array(problemSchema) }) },
});

export const recordId = z.int().positive();

/**
 * Local date, `YYYY-MM-DD`, as somebody says it: between 1900 and 2099, because a slip of the hand would be counted
 * through day by day.
 */
export const localDate = z.iso.date().refine((date) => date >= "1900-01-01" && date <= "2099-12-31", {
  error: "not a day between 1900 and 2099",
});
/** A date that the program reckoned. */
export const reckonedDate = z.iso.date();

/** Whole fen; at most 10^15 either way. */
export const fenAmount = z
  .int()
  .min(-(10 ** 15))
  .max(10 ** 15);

/** So much longer than allowed may a text be with all that is invisible in it; a longer one is not even looked through. */
const SLACK = 10;
const plain = (longest: number, make: (text: string) => string) =>
  z
    .string()
    .max(longest * SLACK, { abort: true })
    .overwrite(make)
    .trim()
    .max(longest);

export const shortText = plain(200, plainLine);
export const longText = plain(4000, plainLines);
/** A code of one of the office's dictionaries. */
export const dictionaryCode = plain(60, plainLine);
export const reasonText = plain(500, plainLine).min(2);
