import { oc } from "@orpc/contract";
import { z } from "zod";

/** The shape of `Problem` on the wire. */
export const problemSchema = z.object({
  field: z.string(),
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const shared = oc.errors({
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

/** Local date, `YYYY-MM-DD`. */
export const localDate = z.iso.date();

/** Whole fen; at most 10^15 either way. */
export const fenAmount = z
  .int()
  .min(-(10 ** 15))
  .max(10 ** 15);

export const shortText = z.string().trim().max(200);
export const longText = z.string().trim().max(4000);
/** A code of one of the office's dictionaries. */
export const dictionaryCode = z.string().trim().max(60);
export const reasonText = z.string().trim().min(2).max(500);
