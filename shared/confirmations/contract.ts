import { z } from "zod";
import { caseChanged, caseTarget } from "../disputes/case-contract.ts";
import { codesOf } from "../names.ts";
import {
  act,
  localDate,
  longText,
  problemSchema,
  query,
  reasonText,
  recordId,
  reckonedDate,
  shortText,
} from "../procedures.ts";
import { confirmationActs, confirmationStates } from "./states.ts";

const change = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...caseTarget, ...shape })).output(caseChanged);
const onePart = { id: recordId, on: localDate };
const note = longText.nullable().default(null);

const outlook = z.object({
  agreementId: recordId,
  edition: z.int(),
  /** An application that was refused or withdrawn bars no other one: then as if nobody had applied. */
  state: z.enum(codesOf(confirmationStates)),
  until: reckonedDate.nullable(),
  provisional: z.boolean(),
  reminders: z.array(reckonedDate),
  basis: z.string(),
  /** What speaks against applying today. */
  problems: z.array(problemSchema),
  /** What to think of before: codes. */
  warnings: z.array(z.string()),
});

/** 司法确认 */
export const confirmations = {
  of: query.input(z.object({ disputeId: recordId })).output(
    z.object({
      /** The newest first. */
      applications: z.array(
        z.object({
          id: recordId,
          agreementId: recordId,
          edition: z.int(),
          state: z.enum(codesOf(confirmationStates)),
          court: z.string(),
          docketNo: z.string().nullable(),
          appliedOn: localDate,
          acceptedOn: localDate.nullable(),
          /** The day of the ruling, refusal or withdrawal. */
          endedOn: localDate.nullable(),
          endedReason: z.string().nullable(),
          note: z.string().nullable(),
          updatedBy: z.string(),
          updatedAt: z.string(),
          now: z.array(z.object({ act: z.enum(codesOf(confirmationActs)), problems: z.array(problemSchema) })),
        }),
      ),
      outlook: outlook.nullable(),
    }),
  ),
  moves: query.output(z.array(z.object({ from: z.array(z.string()), act: z.string(), to: z.array(z.string()) }))),
  /** Whether the agreement of a dispute can be confirmed, said before anybody applies; null without an agreement. */
  outlook: query.input(z.object({ disputeId: recordId })).output(outlook.nullable()),

  /**
   * Problems: AGREEMENT_NOT_IN_FORCE, NOT_CONFIRMABLE (data: `why`), CONFIRMATION_WINDOW_OVER (data: `until`),
   * JOINT_APPLICATION_NEEDED, DATE_IN_FUTURE, BEFORE_EFFECT, DATE_BEFORE_STEP, WRONG_STATE. The day's are under
   * `appliedOn`.
   */
  apply: change({
    agreementId: recordId,
    appliedOn: localDate,
    court: shortText.min(1),
    joint: z.boolean(),
    note,
  }),
  accept: change({ ...onePart, docketNo: shortText.nullable().default(null) }),
  refuse: change({ ...onePart, reason: reasonText }),
  ruleValid: change({ ...onePart, docketNo: shortText.nullable().default(null) }),
  dismiss: change({ ...onePart, reason: reasonText }),
  withdraw: change({ ...onePart, reason: reasonText }),
  /** An application that was entered by mistake. */
  remove: change({ id: recordId, reason: reasonText }),
};
