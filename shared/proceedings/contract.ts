import { z } from "zod";
import { codesOf } from "../names.ts";
import { act, fenAmount, localDate, longText, query, reasonText, recordId, shortText } from "../procedures.ts";
import { proceedingKinds, proceedingResults } from "./kinds.ts";

/** Whose proceeding it is: a loan's, an arrears case's or a dispute's. */
const owner = z.object({ register: z.enum(["loans", "arrears", "disputes"]), id: recordId });
export type ProceedingOwner = z.infer<typeof owner>;

const proceeding = {
  kind: z.enum(codesOf(proceedingKinds)),
  court: shortText.min(1),
  docketNo: shortText.nullable(),
  filedOn: localDate,
  acceptedOn: localDate.nullable(),
  result: z.enum(codesOf(proceedingResults)).nullable(),
  resultOn: localDate.nullable(),
  /** Fen that the decision names; the doubled interest is reckoned apart. */
  fees: fenAmount.nullable(),
  interest: fenAmount.nullable(),
  principal: fenAmount.nullable(),
  performUntil: localDate.nullable(),
  nextOn: localDate.nullable(),
  nextStep: shortText.nullable(),
  note: longText.nullable(),
};
const proceedingDraft = z.object(proceeding);
export type ProceedingDraft = z.infer<typeof proceedingDraft>;

/** The record with the version that whoever acts has seen: an act makes the next one (STALE). */
const target = { owner, version: z.int() };
const changed = z.object({ id: recordId, version: z.int() });

/** 司法程序. Problems: those of `proceedingProblems`; LINKED_TO_PAYMENT for one that a payment was made upon. */
export const proceedings = {
  of: query.input(z.object({ owner })).output(
    z.array(
      z.object({
        id: recordId,
        updatedBy: z.string(),
        updatedAt: z.string(),
        ...proceeding,
        /** Fen: what was paid upon it, verified or to be verified. */
        paid: z.int(),
      }),
    ),
  ),
  add: act.input(z.object({ ...target, ...proceeding })).output(changed),
  revise: act.input(z.object({ ...target, ...proceeding, id: recordId })).output(changed),
  remove: act.input(z.object({ ...target, id: recordId, reason: reasonText })).output(changed),
};
