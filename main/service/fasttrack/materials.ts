import type { ListedMaterial } from "../../../shared/fasttrack/contract.ts";
import { standingOf } from "../../../shared/fasttrack/materials.ts";
import type { Catalogue, MatterFacts } from "../../../shared/fasttrack/materials.ts";
import type { PaperFacts } from "../../../shared/fasttrack/facts.ts";
import { caseDueOf } from "../../../shared/fasttrack/paper-due.ts";
import type { Gate, PaperClass, PaperState } from "../../../shared/fasttrack/words.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";

/** A paper that was missing at receipt, as it lies in its table. */
export type StoredPaper = {
  readonly id: number;
  readonly position: number;
  readonly code: string | null;
  readonly name: string;
  readonly class: PaperClass;
  readonly gate: Gate | null;
  readonly form: string | null;
  readonly workdays: number | null;
  readonly dueOn: string | null;
  readonly provisional: number;
  readonly state: PaperState;
  readonly submittedOn: string | null;
  readonly confirmedOn: string | null;
  readonly confirmedBy: string | null;
  readonly returnReason: string | null;
  readonly correctionDueOn: string | null;
  readonly correctionDemandedOn: string | null;
  readonly correctionDemandedBy: number | null;
};

/** The papers that were missing, in their order. */
export function missingOf(connection: Connection, caseId: number): StoredPaper[] {
  return statement(
    connection,
    `SELECT m.id, m.position, m.code, m.name, m.class, m.gate, m.form, m.workdays, m.due_on AS dueOn, m.provisional,
       m.state, m.submitted_on AS submittedOn, m.confirmed_on AS confirmedOn, w.name AS confirmedBy,
       m.return_reason AS returnReason, m.correction_due_on AS correctionDueOn,
       m.correction_demanded_on AS correctionDemandedOn, m.correction_demanded_by AS correctionDemandedBy
     FROM deferred_material AS m LEFT JOIN staff AS w ON w.id = m.confirmed_by
     WHERE m.case_id = ? ORDER BY m.position`,
  ).all(caseId) as StoredPaper[];
}

/**
 * An SQL expression for all papers of the case `r` as they were listed, in one list. What the catalogue says of a paper is
 * not told twice.
 */
export const LISTED = `(SELECT json_group_array(json_object('code', code, 'name', name, 'presence', presence,
    'deferrable', CASE WHEN code IS NULL THEN json(iif(class = 'deferrable', 'true', 'false')) END,
    'gate', iif(code IS NULL, gate, NULL)) ORDER BY position)
  FROM (SELECT position, code, name, 'present' AS presence, class, gate FROM handed_in_paper WHERE case_id = r.id
    UNION ALL
    SELECT position, code, name, 'missing', class, gate FROM deferred_material WHERE case_id = r.id))`;

/** All papers of a case as they were listed. */
export function listedOf(connection: Connection, caseId: number): ListedMaterial[] {
  const text = statement(connection, `SELECT ${LISTED} FROM fast_track_case AS r WHERE r.id = ?`).pluck().get(caseId);
  return JSON.parse(String(text)) as ListedMaterial[];
}

/** Writes the list of a case that nobody has promised anything for yet. */
export function keepMaterials(
  connection: Connection,
  caseId: number,
  materials: readonly ListedMaterial[],
  matter: MatterFacts,
  catalogue: Catalogue,
): void {
  statement(connection, "DELETE FROM handed_in_paper WHERE case_id = ?").run(caseId);
  statement(connection, "DELETE FROM deferred_material WHERE case_id = ?").run(caseId);
  for (const [position, paper] of materials.entries()) {
    const { class: kind, gate } = standingOf(paper, matter, catalogue);
    const table = paper.presence === "present" ? "handed_in_paper" : "deferred_material";
    statement(
      connection,
      `INSERT INTO ${table} (case_id, position, code, name, class, gate) VALUES (?, ?, ?, ?, ?, ?)`,
    ).run([caseId, position, paper.code, paper.name, kind, gate]);
  }
}

/** The papers as the guards ask about them; what waits for an answer with each. */
export function paperFactsOf(connection: Connection, caseId: number, papers: readonly StoredPaper[]): PaperFacts[] {
  const asked = statement(
    connection,
    `SELECT material_id AS materialId, asked_by AS askedBy, new_due_on AS newDueOn, force_majeure AS forceMajeure, decision
     FROM case_extension WHERE case_id = ? ORDER BY id`,
  ).all(caseId) as {
    materialId: number;
    askedBy: number;
    newDueOn: string;
    forceMajeure: number;
    decision: string | null;
  }[];
  return papers.map(({ id, name, class: kind, gate, state, dueOn, submittedOn, correctionDueOn }) => {
    const own = asked.filter(({ materialId }) => materialId === id);
    const open = own.find(({ decision }) => decision === null);
    return {
      id,
      name,
      class: kind,
      gate,
      state,
      dueOn,
      submittedOn,
      correctionDueOn,
      extensions: own.filter(({ decision }) => decision !== "refused").length,
      asked:
        open === undefined
          ? null
          : { by: open.askedBy, newDueOn: open.newDueOn, forceMajeure: open.forceMajeure === 1 },
    };
  });
}

/** The case shows when its next paper is due; reckoned anew by every act on it. It is no change of the case itself. */
export function refreshDue(connection: Connection, caseId: number): void {
  const dueOn = caseDueOf(missingOf(connection, caseId));
  statement(connection, "UPDATE fast_track_case SET due_on = ?1 WHERE id = ?2 AND due_on IS NOT ?1").run({
    1: dueOn,
    2: caseId,
  });
}
