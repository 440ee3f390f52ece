import { z } from "zod";
import { codesOf } from "../names.ts";
import { recordId } from "../procedures.ts";
import { roles } from "./roles.ts";

/** How somebody gets in: with a password of their own, with a first one that somebody else chose, or not at all. */
export const entries = ["own_password", "first_password", "none"] as const;

/** 工作人员 */
export const staffMember = z.object({
  id: recordId,
  version: z.int(),
  name: z.string(),
  role: z.enum(codesOf(roles)),
  unit: z.string().nullable(),
  active: z.boolean(),
  /** In the demo office, which has no passwords, always `none`. */
  entry: z.enum(entries),
});
export type StaffMember = z.infer<typeof staffMember>;

/** Any text up to 200 characters; what is wrong with a new one is said by `passwordProblems`. */
export const passwordText = z.string().max(200);
