import type { DisputeDraft } from "../../../shared/disputes/contract.ts";
import { disputeProblems } from "../../../shared/disputes/rules.ts";
import type { Problem } from "../../../shared/problems.ts";
import { extraOf, unknownWords } from "../dictionaries/index.ts";
import { act, office, question, refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import {
  changeRecord,
  historyOf,
  listRecords,
  readRecord,
  refuseIfLinked,
  removeRecord,
  requireCurrent,
  writingOf,
} from "../registers/index.ts";
import { disputeRegister, disputeValues, disputeWords } from "./dispute-register.ts";
import { partyLinks, recordDispute } from "./recording.ts";

const os = office.disputes;

export const disputes = os.router({
  list: os.list.use(question).handler(({ context, input }) => listRecords(context.db, disputeRegister, input)),

  open: os.open.use(question).handler(async ({ context, input }) => ({
    record: await readRecord(context.db, disputeRegister, input.id),
    history: await historyOf(context.db, "dispute", input.id),
  })),

  create: os.create.use(act).handler(async ({ context, input }) => {
    refuseIfAny(await problemsOf(context, input));
    const id = recordDispute(writingOf(context), await withOfficialType(context, input));
    return readRecord(context.db, disputeRegister, id);
  }),

  revise: os.revise.use(act).handler(async ({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "dispute", input);
    refuseIfAny(await problemsOf(context, input));
    const draft = await withOfficialType(context, input);
    const writing = writingOf(context);
    const values = { ...disputeValues(draft), ...partyLinks(writing, draft) };
    changeRecord(writing, "dispute", before, values, disputeWords(draft, String(before["ledger_no"])));
    return readRecord(context.db, disputeRegister, input.id);
  }),

  remove: os.remove.use(act).handler(({ context, input }) => {
    const before = requireCurrent(context.ground.writer, "dispute", input);
    refuseIfLinked(context.ground.writer, "dispute", input.id);
    removeRecord(writingOf(context), "dispute", before, input.reason);
    return { id: input.id };
  }),
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
