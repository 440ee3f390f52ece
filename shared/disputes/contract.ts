import { z } from "zod";
import { codesOf } from "../names.ts";
import { dictionaryCode, fenAmount, localDate, longText, recordId, shortText } from "../procedures.ts";
import { amountRange, anyOf, dateRange, linkedTo, registerContract, yesNo } from "../registers/contract.ts";
import { disputeOutcomes, disputeStates } from "./states.ts";

const draft = {
  title: shortText.nullable(),
  registeredOn: localDate,
  town: dictionaryCode,
  /** Enterprise sub-type; the official eighteen-way type follows from it unless given. */
  type: dictionaryCode,
  officialType: dictionaryCode.nullable(),
  source: dictionaryCode,
  enterpriseRelated: z.boolean(),
  applicantName: shortText.min(1),
  applicantUscc: z.string().max(40).nullable(),
  respondentName: shortText.min(1),
  respondentUscc: z.string().max(40).nullable(),
  /** Fen; null when the dispute is not about money. */
  amountClaimed: fenAmount.nullable(),
  amountApproximate: z.boolean(),
  leadUnit: dictionaryCode.nullable(),
  handler: shortText.nullable(),
  riskLevel: dictionaryCode.nullable(),
  dueOn: localDate.nullable(),
  state: z.enum(codesOf(disputeStates)),
  outcome: z.enum(codesOf(disputeOutcomes)).nullable(),
  outcomeOn: localDate.nullable(),
  summary: longText.nullable(),
  note: longText.nullable(),
};

export const disputeDraft = z.object(draft);
export type DisputeDraft = z.infer<typeof disputeDraft>;

export const disputes = registerContract({
  row: {
    ...draft,
    ledgerNo: z.string(),
    applicantId: recordId.nullable(),
    respondentId: recordId.nullable(),
  },
  draft,
  filter: {
    town: anyOf,
    type: anyOf,
    source: anyOf,
    state: anyOf,
    outcome: anyOf,
    leadUnit: anyOf,
    riskLevel: anyOf,
    registeredOn: dateRange,
    outcomeOn: dateRange,
    dueOn: dateRange,
    amountClaimed: amountRange,
    enterpriseRelated: yesNo,
    /** Disputes in which this enterprise is a party. */
    enterprise: linkedTo,
  },
  sort: ["registeredOn", "ledgerNo", "amountClaimed", "dueOn", "outcomeOn", "updatedAt"],
});
