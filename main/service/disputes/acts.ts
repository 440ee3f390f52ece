import type { Outputs, Rows } from "../../../shared/contract.ts";
import type { DisputeDraft } from "../../../shared/disputes/contract.ts";
import { disputeMoves } from "../../../shared/disputes/moves.ts";
import { channelProblem } from "../../../shared/disputes/channels.ts";
import { disputeProblems, revisionProblems } from "../../../shared/disputes/rules.ts";
import type { UnderWay } from "../../../shared/disputes/rules.ts";
import { movesIn, tableOf } from "../../../shared/moves.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { extraOf, unknownWords } from "../dictionaries/index.ts";
import { act, office, question, refuse } from "../office/acting.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { changeRecord, readRecord, registerActs, requireRecord, writingOf } from "../registers/index.ts";
import { askDeadlines } from "./deadlines/asking.ts";
import { refreshDeadlines } from "./deadlines/refreshing.ts";
import { disputeRegister, disputeValues, disputeWords } from "./dispute-register.ts";
import { readFacts } from "./facts.ts";
import { caseFile } from "./file.ts";
import { linkCases, unlinkCases } from "./linking.ts";
import { channelMatrix } from "./matrix.ts";
import { headValues, linkParties, partiesDiffer, partiesOf, partiesTold, replaceParties } from "./parties.ts";
import { recordDispute } from "./recording.ts";
import { similarTo } from "./similar.ts";
import { settleSimilar } from "./similar-decision.ts";
import { steps } from "./steps.ts";

const os = office.disputes;

const acts = registerActs<Rows["disputes"], DisputeDraft>({
  register: disputeRegister,
  problemsOf,
  record: async (context, draft) => recordDispute(writingOf(context), await withOfficialType(context, draft)),
  change: async (context, before, draft) => {
    const whole = await withOfficialType(context, draft);
    const writing = writingOf(context);
    const known = partiesOf(writing.connection, before.id);
    const parties = linkParties(writing, whole.parties, whole.town);
    const changed = partiesDiffer(known, whole.parties);
    const values = { ...disputeValues(whole), ...headValues(parties) };
    const words = disputeWords(whole, String(before["ledger_no"]), before["mediation_no"] as string | null);
    const isChanged = changeRecord(writing, "dispute", before, values, words, null, {
      before: changed ? partiesTold(known) : {},
      after: changed ? { ...partiesTold(whole.parties), parties_changed_at: context.now } : {},
    });
    if (changed) replaceParties(writing.connection, before.id, parties);
    if (isChanged) refreshDeadlines(context.ground, before.id);
  },
  refuseKept: (before) => {
    if (before["state"] === "archived") refuse(problem("", "CASE_ARCHIVED"));
  },
  complete,
});

export const disputes = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(async ({ context, input: { similar, ...draft } }) => {
    const made = await acts.create({ context, input: draft });
    settleSimilar(context, made, draft, similar);
    return complete(context.ground.writer, await readRecord(context.db, disputeRegister, made.id));
  }),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),

  similar: os.similar
    .use(question)
    .handler(({ context, input: { except, ...wanted } }) =>
      similarTo(context.ground.reader, wanted, context.today, except ?? null),
    ),

  moves: os.moves.use(question).handler(({ context, input: { id } }) => ({
    table: tableOf(disputeMoves),
    ...(id === undefined ? { state: null, now: [] } : movesOf(context, id)),
  })),

  deadlines: os.deadlines.use(question).handler(({ context, input }) => askDeadlines(context.ground, input)),

  file: os.file
    .use(question)
    .handler(({ context, input: { id } }) => caseFile(context.ground.reader, id, context.today)),

  link: os.link.use(act).handler(({ context, input }) => linkCases(context, input)),
  unlink: os.unlink.use(act).handler(({ context, input }) => unlinkCases(context, input)),

  ...steps,
});

function complete(connection: Connection, row: Rows["disputes"]): Rows["disputes"] {
  return { ...row, parties: partiesOf(connection, row.id) };
}

/** What can be done with a dispute now. A day of the act is not known yet: whatever asks for it, asks later. */
function movesOf({ ground, user, today }: QuestionContext, id: number) {
  const dispute = requireRecord(ground.reader, "dispute", id);
  const state = String(dispute["state"]) as Rows["disputes"]["state"];
  const facts = readFacts(ground.reader, dispute, { user, today, on: null });
  return { state, now: movesIn(disputeMoves, state, facts) as Outputs["disputes"]["moves"]["now"] };
}

async function problemsOf(context: ActContext, draft: DisputeDraft, id: number | null): Promise<Problem[]> {
  return [
    ...disputeProblems(draft, context.today),
    ...(id === null ? [] : revisionProblems(draft, underWay(context.ground.writer, id))),
    ...(await wayProblems(context, draft)),
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

/** 1.6 of the domain sheet: the way is checked against the type as soon as it is entered. */
async function wayProblems(context: ActContext, draft: DisputeDraft): Promise<Problem[]> {
  const { channel } = draft;
  if (channel === null) return [];
  const whole = await withOfficialType(context, draft);
  return [channelProblem(channelMatrix(context.ground.writer, context.today), whole, channel) ?? []].flat();
}

function underWay(connection: Connection, id: number): UnderWay {
  const { state, accepted_on: acceptedOn } = requireRecord(connection, "dispute", id);
  const firstStepOn = statement(connection, "SELECT min(done_on) FROM dispute_step WHERE dispute_id = ?")
    .pluck()
    .get(id) as string | null;
  return { state: String(state) as UnderWay["state"], accepted: acceptedOn !== null, firstStepOn };
}

/** The justice bureau's eighteen types still have to add up, so each enterprise type names its official one. */
async function withOfficialType(context: ActContext, draft: DisputeDraft): Promise<DisputeDraft> {
  if (draft.officialType !== null) return draft;
  const { official } = await extraOf(context.db, "dispute_type_enterprise", draft.type);
  return { ...draft, officialType: typeof official === "string" ? official : null };
}
