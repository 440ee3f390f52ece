import type { AgreementState } from "../../../../shared/agreements/states.ts";
import type {
  AgreementStanding,
  AssignmentStanding,
  ConfirmationStanding,
  DeadlineFacts,
  DecisionStanding,
  StepTaken,
} from "../../../../shared/disputes/deadlines/case-facts.ts";
import type { DisputeOutcome, DisputeState } from "../../../../shared/disputes/states.ts";
import type { Connection } from "../../../database/open.ts";
import { statement } from "../../office/statements.ts";
import type { StoredRecord } from "../../registers/index.ts";
import { classOfDispute } from "../facts.ts";
import { agreementThatCounts, performanceOfAgreement } from "../performance.ts";

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What the deadlines of a case depend on, as its file says now; undefined for a dispute that was deleted. */
export function readDeadlineFacts(connection: Connection, id: number, today: string): DeadlineFacts | undefined {
  const dispute = statement(connection, "SELECT * FROM dispute WHERE id = ? AND deleted_at IS NULL").get(id) as
    StoredRecord | undefined;
  if (dispute === undefined) return undefined;
  const all = <Row>(sql: string) => statement(connection, sql).all(id) as Row[];
  return {
    today,
    registeredOn: String(dispute["registered_on"]),
    acceptedOn: text(dispute["accepted_on"]),
    state: String(dispute["state"]) as DisputeState,
    outcome: text(dispute["outcome"]) as DisputeOutcome | null,
    outcomeOn: text(dispute["outcome_on"]),
    source: String(dispute["source"]),
    type: String(dispute["type"]),
    officialType: text(dispute["official_type"]),
    channel: text(dispute["channel"]),
    courtProcedure: text(dispute["court_procedure"]),
    riskLevel: text(dispute["risk_level"]),
    dueOn: text(dispute["due_on"]),
    steps: all<StepTaken>(
      `SELECT act, from_state AS "from", to_state AS "to", done_on AS "on" FROM dispute_step
       WHERE dispute_id = ? ORDER BY id`,
    ),
    extensions: all<DeadlineFacts["extensions"][number]>(
      "SELECT agreed_on AS agreedOn, days FROM term_extension WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id",
    ),
    assignments: all<AssignmentStanding>(
      `SELECT id, state, issued_on AS issuedOn, due_on AS dueOn, signed_on AS signedOn, reported_on AS reportedOn
       FROM assignment WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id`,
    ),
    agreement: agreementOf(connection, dispute, today),
    confirmations: all<ConfirmationStanding>(
      `SELECT id, agreement_id AS agreementId, state, applied_on AS appliedOn, accepted_on AS acceptedOn,
         ruled_on AS ruledOn FROM judicial_confirmation WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id`,
    ),
    visits: all<DeadlineFacts["visits"][number]>(
      'SELECT visited_on AS "on", performance FROM follow_up WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id',
    ),
    // One that became an assignment has its deadlines there.
    decisions: all<DecisionStanding>(
      `SELECT i.id, m.held_on AS heldOn, i.due_on AS dueOn, i.done_on AS doneOn
       FROM meeting_item AS i JOIN meeting AS m ON m.id = i.meeting_id
       WHERE i.dispute_id = ? AND i.decision IS NOT NULL AND i.due_on IS NOT NULL
         AND m.state = 'held' AND m.deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM assignment AS a WHERE a.meeting_item_id = i.id AND a.removed_at IS NULL
           AND a.state <> 'withdrawn')
       ORDER BY i.id`,
    ),
  };
}

type Agreement = { id: number; state: AgreementState; effectiveOn: string | null; ownership: number; status: number };

function agreementOf(connection: Connection, dispute: StoredRecord, today: string): AgreementStanding | null {
  const found = agreementThatCounts(connection, dispute.id);
  if (found === null) return null;
  const { id, state, effectiveOn, ownership, status } = statement(
    connection,
    `SELECT id, state, effective_on AS effectiveOn, ownership_terms AS ownership, status_terms AS status
     FROM agreement WHERE id = ?`,
  ).get(found) as Agreement;
  if (effectiveOn === null) return null;
  const performance = performanceOfAgreement(connection, { id, disputeId: dispute.id }, today);
  return {
    id,
    state,
    effectiveOn,
    confirmable:
      ownership === 0 && status === 0 && classOfDispute(connection, dispute, effectiveOn).confirmable !== "no",
    instalments: performance.map(({ position, dueOn, state: standing, lastPaidOn }) => ({
      position,
      dueOn,
      paidOn: standing === "paid" ? lastPaidOn : null,
    })),
  };
}
