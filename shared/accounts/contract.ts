import { z } from "zod";
import { codesOf } from "../names.ts";
import { act, query, recordId, shortText } from "../procedures.ts";
import { roles } from "./roles.ts";
import { passwordText, staffMember } from "./staff-contract.ts";

export type { StaffMember } from "./staff-contract.ts";

const draft = { name: shortText.min(1), role: z.enum(codesOf(roles)), unit: shortText.nullable() };

export const accounts = {
  list: query.output(z.array(staffMember)),
  /** Who is working in this window. */
  current: query.output(staffMember),
  /** Someone else takes over at this window, in the demo office only. Problems: NOT_ACTIVE, NEEDS_PASSWORD. */
  switch: act.input(z.object({ id: recordId })).output(staffMember),
  /**
   * With `password` the new member gets in, and chooses another at the first sign-in; without it they only stand in
   * the list. Problems: NAME_TAKEN, and those of `passwordProblems`.
   */
  create: act.input(z.object({ ...draft, password: passwordText.nullable().default(null) })).output(staffMember),
  /** A member who is no longer active has no way in from that moment. Problems: NAME_TAKEN, LAST_ADMINISTRATOR. */
  revise: act.input(z.object({ ...draft, id: recordId, version: z.int(), active: z.boolean() })).output(staffMember),
  /**
   * Gives somebody who forgot theirs a first password; they choose another at the next sign-in.
   * Problems: NOT_ACTIVE, NO_PASSWORDS (demo office), and those of `passwordProblems`.
   */
  setPassword: act.input(z.object({ id: recordId, version: z.int(), password: passwordText })).output(staffMember),
};
