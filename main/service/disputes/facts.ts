import { channelProblem, classOf } from "../../../shared/disputes/channels.ts";
import type { Channel, ChannelSubject } from "../../../shared/disputes/channels.ts";
import type { CaseFacts } from "../../../shared/disputes/moves.ts";
import { outcomesOfState } from "../../../shared/disputes/states.ts";
import type { DisputeOutcome, DisputeState } from "../../../shared/disputes/states.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { missingPapersOf } from "./dossier-papers.ts";
import { channelMatrix } from "./matrix.ts";
import { agreementThatCounts, performanceOfCase } from "./performance.ts";

/** Who asks, on which day the act was done, and what the act itself brings along. */
export type Asking = {
  readonly user: { readonly id: number; readonly name: string };
  readonly today: string;
  readonly on: string | null;
  readonly channel?: Channel;
  readonly courtProcedure?: string | null;
  readonly into?: number;
  readonly to?: DisputeState;
  readonly waiver?: string | null;
  readonly docketNo?: string | null;
};

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What the guards of the dispute's moves ask about, read from the case file. */
export function readFacts(connection: Connection, dispute: StoredRecord, asking: Asking): CaseFacts {
  const count = (sql: string) => Number(statement(connection, sql).pluck().get(dispute.id));
  const living = (table: string, more = "") =>
    count(`SELECT count(*) FROM ${table} WHERE dispute_id = ? AND removed_at IS NULL ${more}`);
  const channel = asking.channel ?? (text(dispute["channel"]) as Channel | null);
  const proposal = lastStep(connection, dispute.id, "proposeStrikeOff");
  const court = lastStep(connection, dispute.id, "litigate");
  const isProposed = dispute["state"] === "awaiting_strike_off";
  return {
    today: asking.today,
    on: asking.on,
    registeredOn: String(dispute["registered_on"]),
    lastStepOn: text(dispute["state_since"]) ?? String(dispute["registered_on"]),
    channel,
    channelProblem:
      channel === null ? null : channelProblem(channelMatrix(connection, asking.today), subjectOf(dispute), channel),
    courtProcedure: asking.courtProcedure ?? text(dispute["court_procedure"]),
    hasBothParties: count("SELECT count(DISTINCT role) FROM case_party WHERE dispute_id = ? AND role <> 'third'") === 2,
    hasClaim: (text(dispute["claim"]) ?? "") !== "" || dispute["amount_claimed"] !== null,
    conflict: conflictOf(connection, dispute.id),
    outcome: text(dispute["outcome"]) as DisputeOutcome | null,
    instalments: performanceOfCase(connection, dispute.id, asking.today),
    agreementInForce: living("agreement", "AND state IN ('in_force', 'performing')") > 0,
    agreementAnnulled:
      living("agreement", "AND state = 'annulled'") > 0 && agreementThatCounts(connection, dispute.id) === null,
    openAssignments: living("assignment", "AND state NOT IN ('closed', 'sent_back', 'withdrawn')"),
    hasEvidence: living("attachment") + living("document") > 0,
    followUps: living(
      "follow_up",
      `AND visited_on > coalesce((SELECT max(done_on) FROM dispute_step AS s
         WHERE s.dispute_id = follow_up.dispute_id AND s.act = 'reopen'), '')`,
    ),
    // What was said of a proposal that was sent back holds for that one alone.
    followUpWaived: asking.waiver ?? (isProposed ? text(proposal?.["waiver"]) : null),
    docketNo: asking.docketNo ?? text(proposal?.["docketNo"]) ?? text(court?.["docketNo"]),
    handler: text(dispute["handler"]),
    proposedBy: proposal === null ? null : Number(proposal["staffId"]),
    user: asking.user,
    ...dossierOf(connection, dispute.id),
    to: asking.to ?? null,
    mergesInto: mergeTarget(connection, dispute.id, asking.into),
  };
}

export function subjectOf(dispute: StoredRecord): ChannelSubject {
  return {
    type: String(dispute["type"]),
    officialType: text(dispute["official_type"]),
    special: text(dispute["special"]) as ChannelSubject["special"],
  };
}

/** The row of the channel matrix that this dispute falls under. */
export function classOfDispute(connection: Connection, dispute: StoredRecord, on: string) {
  return classOf(channelMatrix(connection, on), subjectOf(dispute));
}

/** What the last step of a kind said, since the case was reopened for the last time. */
function lastStep(connection: Connection, id: number, act: string): Record<string, unknown> | null {
  const found = statement(
    connection,
    `SELECT details, staff_id AS staffId FROM dispute_step AS s WHERE dispute_id = ? AND act = ?
       AND id > coalesce((SELECT max(id) FROM dispute_step WHERE dispute_id = s.dispute_id AND act = 'reopen'), 0)
     ORDER BY id DESC LIMIT 1`,
  ).get(id, act) as { details: string; staffId: number } | undefined;
  return found ? { ...(JSON.parse(found.details) as object), staffId: found.staffId } : null;
}

/** Any mediator with an interest to whom the parties did not all consent stands in the way. */
function conflictOf(connection: Connection, id: number): CaseFacts["conflict"] {
  const declared = statement(
    connection,
    `SELECT has_interest AS interest, parties_consent AS consent FROM conflict_declaration
     WHERE dispute_id = ? AND removed_at IS NULL`,
  ).all(id) as { interest: number; consent: number }[];
  if (declared.length === 0) return "undeclared";
  if (declared.some(({ interest, consent }) => interest === 1 && consent === 0)) return "objected";
  return declared.some(({ interest }) => interest === 1) ? "consented" : "none";
}

function dossierOf(
  connection: Connection,
  id: number,
): Pick<CaseFacts, "hasDossier" | "dossierChecked" | "missingPapers"> {
  const found = statement(connection, "SELECT checked_on AS checkedOn FROM dossier WHERE dispute_id = ?").get(id) as
    { checkedOn: string | null } | undefined;
  return {
    hasDossier: found !== undefined,
    dossierChecked: found !== undefined && found.checkedOn !== null,
    missingPapers: found === undefined ? [] : missingPapersOf(connection, id),
  };
}

function mergeTarget(connection: Connection, id: number, into: number | undefined): CaseFacts["mergesInto"] {
  if (into === undefined) return "nothing";
  if (into === id) return "itself";
  const state = statement(connection, "SELECT state FROM dispute WHERE id = ? AND deleted_at IS NULL")
    .pluck()
    .get(into) as DisputeState | undefined;
  return state !== undefined && outcomesOfState[state].length === 0 ? "open" : "ended";
}
