import { z } from "zod";
import { recordId } from "../procedures.ts";

/**
 * The case that an act on its file changes, as the one who acts saw it: every act on any part of a case file takes the
 * case's version and makes a new one, so that two windows never write over each other (STALE).
 */
export const caseTarget = { disputeId: recordId, version: z.int() };

/** What an act on a case file answers: the part that it concerned and the version of the case that it made. */
export const caseChanged = z.object({ id: recordId, version: z.int() });
export type CaseChanged = z.infer<typeof caseChanged>;
