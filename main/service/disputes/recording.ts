import type { DisputeDraft } from "../../../shared/disputes/contract.ts";
import { standingOfNew } from "../../../shared/disputes/rules.ts";
import type { Standing } from "../../../shared/disputes/rules.ts";
import { gapOfState } from "../../../shared/numbers/gaps.ts";
import { giveNumber } from "../office/numbers.ts";
import { statement } from "../office/statements.ts";
import { insertRecord, rewordRecord } from "../registers/index.ts";
import type { Writing } from "../registers/index.ts";
import { firstDeadlines } from "./deadlines/refreshing.ts";
import { nextDueOf, storeDeadlines, storeNextDue } from "./deadlines/storing.ts";
import { disputeValues, disputeWords } from "./dispute-register.ts";
import { headValues, insertParties, linkParties, partiesOf, partiesTold } from "./parties.ts";

/** Enters a checked dispute in the ledger under the next number of its year; answers its id. */
export function recordDispute(
  writing: Writing,
  draft: DisputeDraft,
  { state, outcome, outcomeOn }: Standing = standingOfNew,
  importId: number | null = null,
): number {
  const { connection } = writing;
  const ledgerNo = giveNumber(writing, { scope: "dispute", date: draft.registeredOn, gap: gapOfState(state) });
  const parties = linkParties(writing, draft.parties, draft.town, importId);
  const values = {
    ...disputeValues(draft),
    ...headValues(parties),
    ledger_no: ledgerNo,
    state,
    outcome,
    outcome_on: outcomeOn,
    state_since: outcomeOn ?? draft.registeredOn,
    first_contact_id: writing.userId,
  };
  const words = disputeWords(draft, ledgerNo);
  const due = outcome === null ? firstDeadlines(writing, { ...draft, state }) : [];
  // The log of a single entry tells what somebody wrote; the many of an import have no entries of their own.
  const whole = importId === null ? values : { ...values, ...nextDueOf(due) };
  const id = insertRecord(writing, "dispute", whole, words, importId, partiesTold(draft.parties));
  insertParties(connection, id, parties);
  storeDeadlines(connection, id, [], due);
  if (importId === null) storeNextDue(connection, id);
  return id;
}

/** Gives a dispute the search words of what it says now. */
export function rewordDispute(writing: Writing, id: number): void {
  const { connection } = writing;
  const dispute = statement(
    connection,
    "SELECT ledger_no AS ledgerNo, mediation_no AS mediationNo, title, handler, claim, summary, note FROM dispute WHERE id = ?",
  ).get(id) as Omit<Parameters<typeof disputeWords>[0], "parties"> & { ledgerNo: string; mediationNo: string | null };
  const parties = partiesOf(connection, id);
  rewordRecord(writing, "dispute", id, disputeWords({ ...dispute, parties }, dispute.ledgerNo, dispute.mediationNo));
}
