import { z } from "zod";
import { caseChanged, caseTarget } from "../disputes/case-contract.ts";
import { codesOf } from "../names.ts";
import { act, localDate, longText, problemSchema, query, reasonText, recordId, shortText } from "../procedures.ts";
import { followUpMethods, satisfactions, toldPerformance } from "./fields.ts";

const followUp = {
  visitedOn: localDate,
  method: z.enum(codesOf(followUpMethods)),
  visited: shortText.min(1),
  reason: shortText.nullable(),
  performance: z.enum(codesOf(toldPerformance)),
  satisfaction: z.enum(codesOf(satisfactions)).nullable(),
  sued: z.boolean(),
  relapse: z.boolean(),
  situation: longText.min(1),
  measures: longText.nullable(),
  visitor: shortText.min(1),
};

const added = act.input(z.object({ ...caseTarget, ...followUp })).output(caseChanged);

/** 回访. Problems: FOLLOW_UP_NOT_NOW, DATE_IN_FUTURE, BEFORE_REGISTRATION, MEASURES_MISSING (a relapse needs an answer). */
export const followUps = {
  of: query.input(z.object({ disputeId: recordId })).output(
    z.object({
      followUps: z.array(z.object({ id: recordId, updatedBy: z.string(), updatedAt: z.string(), ...followUp })),
      parties: z.array(z.object({ partyName: z.string() })),
      whyNot: problemSchema.nullable(),
      /** The last visit found signs of a relapse, and the case can be reopened by `disputes.reopen`. */
      offersReopening: z.boolean(),
    }),
  ),
  add: added,
  revise: act.input(z.object({ ...caseTarget, id: recordId, ...followUp })).output(caseChanged),
  remove: act.input(z.object({ ...caseTarget, id: recordId, reason: reasonText })).output(caseChanged),
};
