import { agreementStates } from "../../../shared/agreements/states.ts";
import { kindFacts } from "../../../shared/documents/kinds.ts";
import type { CaseDocumentKind } from "../../../shared/documents/kinds.ts";
import { aboutAll } from "../../../shared/documents/titles.ts";
import type { About } from "../../../shared/documents/titles.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { agreementThatCounts, partiesOf } from "../disputes/index.ts";
import { statement } from "../office/statements.ts";

/** One part of a file that a paper can be about; `id` null for the case as a whole. */
export type Subject = { readonly id: number | null; readonly about: About; readonly problems: readonly Problem[] };

/** What is about the record as a whole, and nothing else. */
export const whole: readonly Subject[] = [{ id: null, about: aboutAll, problems: [] }];

/** What papers of this kind can be about in this case. */
export function subjectsOf(connection: Connection, disputeId: number, kind: CaseDocumentKind): readonly Subject[] {
  const { about } = kindFacts[kind];
  switch (about) {
    case "case":
    case "dossier":
      return whole;
    case "party":
      return partiesOf(connection, disputeId).flatMap(({ agentName, partyName }, id) =>
        agentName === null ? [] : [{ id, about: { ...aboutAll, partyName }, problems: [] }],
      );
    case "investigation":
      return byDay(connection, disputeId, "investigation", "held_on");
    case "sitting":
      return byDay(connection, disputeId, "sitting", "held_on");
    case "follow_up":
      return byDay(connection, disputeId, "follow_up", "visited_on");
    case "assignment":
      return assignments(connection, disputeId);
    case "agreement":
      return agreements(connection, disputeId, kind);
  }
}

function byDay(connection: Connection, disputeId: number, table: string, column: string): Subject[] {
  const rows = statement(
    connection,
    `SELECT id, ${column} AS "on" FROM ${table} WHERE dispute_id = ? AND removed_at IS NULL ORDER BY ${column}, id`,
  ).all(disputeId) as { id: number; on: string }[];
  return rows.map(({ id, on }) => ({ id, about: { ...aboutAll, on }, problems: [] }));
}

function assignments(connection: Connection, disputeId: number): Subject[] {
  const rows = statement(
    connection,
    "SELECT id, assignment_no AS number FROM assignment WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id",
  ).all(disputeId) as { id: number; number: string }[];
  return rows.map(({ id, number }) => ({ id, about: { ...aboutAll, number }, problems: [] }));
}

type Agreement = { id: number; form: string; state: string; edition: number; terms: string; mediators: string };

/** Courts are asked about the agreement that counts; it has to be in force, or performed already. */
const confirmable: readonly (keyof typeof agreementStates)[] = ["in_force", "performing", "performed"];

function agreements(connection: Connection, disputeId: number, kind: CaseDocumentKind): Subject[] {
  const rows = statement(
    connection,
    `SELECT id, form, state, edition, terms, mediators FROM agreement WHERE dispute_id = ? AND removed_at IS NULL
     ORDER BY edition`,
  ).all(disputeId) as Agreement[];
  const asSubject = (row: Agreement, problems: readonly Problem[]): Subject => ({
    id: row.id,
    about: { ...aboutAll, edition: row.edition },
    problems,
  });
  if (kind === "agreement" || kind === "oral_agreement") {
    const form = kind === "agreement" ? "written" : "oral";
    return rows.filter((row) => row.form === form).map((row) => asSubject(row, whatIsMissing(row)));
  }
  const counts = agreementThatCounts(connection, disputeId);
  return rows
    .filter(({ id, state }) => id === counts && confirmable.some((known) => known === state))
    .map((row) => asSubject(row, []));
}

/** A paper to be signed says what was agreed, and who mediated. */
function whatIsMissing({ terms, mediators }: Agreement): Problem[] {
  return [
    ...(terms.trim() === "" ? [problem("", "TERMS_MISSING")] : []),
    ...(mediators.trim() === "" ? [problem("", "MEDIATOR_MISSING")] : []),
  ];
}
