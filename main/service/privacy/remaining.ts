import type { Outputs } from "../../../shared/contract.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { Connection } from "../../database/open.ts";
import { isNatural } from "./emptying-case.ts";
import { countStatements } from "./owned-files.ts";

type Remains = Outputs["privacy"]["anonymise"]["remains"];

/**
 * What still tells of the person after the record was emptied, because nothing may or can take it away from here: the
 * log, which is never changed; backups of before; money of the case, which is kept by a term of its own; files that
 * another record has, too; statements that list the payment, which stay as they were signed; and the dossier on paper.
 */
export function remainsOf(
  connection: Connection,
  register: RegisterName,
  id: number,
  files: readonly string[],
): Remains {
  const always: Remains = [
    { what: "audit_log", count: null },
    { what: "backups", count: null },
  ];
  const shared = files.filter((sha256) => isElsewhere(connection, sha256)).length;
  if (register !== "disputes") {
    const statements = register === "payments" ? countStatements(connection, id) : 0;
    return [
      ...always,
      ...(shared > 0 ? [{ what: "shared_files" as const, count: shared }] : []),
      ...(statements > 0 ? [{ what: "statements" as const, count: statements }] : []),
    ];
  }
  const payments = paymentsOfPeople(connection, id);
  const hasDossier = connection.prepare("SELECT 1 FROM dossier WHERE dispute_id = ?").get(id) !== undefined;
  return [
    ...always,
    ...(payments > 0 ? [{ what: "payments" as const, count: payments }] : []),
    ...(shared > 0 ? [{ what: "shared_files" as const, count: shared }] : []),
    ...(hasDossier ? [{ what: "paper_dossier" as const, count: null }] : []),
  ];
}

/** Also deleted ones: their names lie in the table still. */
function paymentsOfPeople(connection: Connection, disputeId: number): number {
  const found = connection
    .prepare("SELECT payer_name AS payer, payee_name AS payee, payee_uscc AS code FROM payment WHERE dispute_id = ?")
    .all(disputeId) as { payer: string; payee: string; code: string | null }[];
  return found.filter(({ payer, payee, code }) => isNatural(payer, null) || isNatural(payee, code)).length;
}

function isElsewhere(connection: Connection, sha256: string): boolean {
  const text = `SELECT 1 FROM attachment WHERE sha256 = ?1 AND removed_at IS NULL
    UNION ALL SELECT 1 FROM document WHERE sha256 = ?1 AND removed_at IS NULL LIMIT 1`;
  return connection.prepare(text).get({ 1: sha256 }) !== undefined;
}
