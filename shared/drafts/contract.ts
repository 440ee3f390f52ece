import { z } from "zod";
import { query } from "../procedures.ts";

/** Which form: `disputes:new`, `payments:17`, `serviceRecords:new`. */
const form = z.string().regex(/^[a-z][a-zA-Z]*:(new|[1-9]\d{0,14})$/);

/** At most 200,000 characters of JSON. */
const content = z.string().max(200_000);

/** What somebody typed and has not saved. Each member of staff sees only their own; lies encrypted on the disk. */
export const drafts = {
  read: query.input(z.object({ form })).output(z.object({ content }).nullable()),
  keep: query.input(z.object({ form, content })).output(z.object({ kept: z.literal(true) })),
  clear: query.input(z.object({ form })).output(z.object({ cleared: z.boolean() })),
};
