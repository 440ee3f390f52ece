import type { Rows } from "../../../shared/contract.ts";
import type { DisputeDraft } from "../../../shared/disputes/contract.ts";
import { disputeProblems } from "../../../shared/disputes/rules.ts";
import type { Problem } from "../../../shared/problems.ts";
import { extraOf, unknownWords } from "../dictionaries/index.ts";
import { act, office, question } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { changeRecord, registerActs, writingOf } from "../registers/index.ts";
import { disputeRegister, disputeValues, disputeWords } from "./dispute-register.ts";
import { partyLinks, recordDispute } from "./recording.ts";

const os = office.disputes;

const acts = registerActs<Rows["disputes"], DisputeDraft>({
  register: disputeRegister,
  problemsOf,
  record: async (context, draft) => recordDispute(writingOf(context), await withOfficialType(context, draft)),
  change: async (context, before, draft) => {
    const whole = await withOfficialType(context, draft);
    const writing = writingOf(context);
    const values = { ...disputeValues(whole), ...partyLinks(writing, whole) };
    changeRecord(writing, "dispute", before, values, disputeWords(whole, String(before["ledger_no"])));
  },
});

export const disputes = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(acts.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),
});

async function problemsOf(context: ActContext, draft: DisputeDraft): Promise<Problem[]> {
  return [
    ...disputeProblems(draft, context.today),
    ...(await unknownWords(context.db, [
      ["town", "town", draft.town],
      ["type", "dispute_type_enterprise", draft.type],
      ["officialType", "dispute_type_official", draft.officialType],
      ["source", "dispute_source", draft.source],
      ["leadUnit", "organisation", draft.leadUnit],
      ["riskLevel", "risk_level", draft.riskLevel],
    ])),
  ];
}

/** The justice bureau's eighteen types still have to add up, so each enterprise type names its official one. */
async function withOfficialType(context: ActContext, draft: DisputeDraft): Promise<DisputeDraft> {
  if (draft.officialType !== null) return draft;
  const { official } = await extraOf(context.db, "dispute_type_enterprise", draft.type);
  return { ...draft, officialType: typeof official === "string" ? official : null };
}
