import { z } from "zod";
import { codesOf } from "../names.ts";
import { act, query, recordId, shortText } from "../procedures.ts";
import { roles } from "./roles.ts";

/** 工作人员 */
export const staffMember = z.object({
  id: recordId,
  version: z.int(),
  name: z.string(),
  role: z.enum(codesOf(roles)),
  unit: z.string().nullable(),
  active: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMember>;

const draft = { name: shortText.min(1), role: z.enum(codesOf(roles)), unit: shortText.nullable() };

export const accounts = {
  list: query.output(z.array(staffMember)),
  /** Who is working in this window. */
  current: query.output(staffMember),
  /** Someone else takes over at this window. Problem: NOT_ACTIVE. */
  switch: act.input(z.object({ id: recordId })).output(staffMember),
  /** Problem: NAME_TAKEN. */
  create: act.input(z.object(draft)).output(staffMember),
  /** Problems: NAME_TAKEN, LAST_ADMINISTRATOR. */
  revise: act.input(z.object({ ...draft, id: recordId, version: z.int(), active: z.boolean() })).output(staffMember),
};
