import { sees } from "../../../shared/privacy/personal-fields.ts";
import type { Role } from "../../../shared/accounts/roles.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "./statements.ts";

/**
 * Whoever stands in the record that a question is about, a case, a payment, a project, …, where the one who asks sees persons
 * masked: the texts of its file name them where the answer itself does not say who they are.
 */
export function peopleOfCase(
  connection: Connection,
  role: Role,
  path: readonly string[],
  input: unknown,
): readonly string[] {
  const asked = sees[role] === "masked" ? recordAsked(path, input) : null;
  if (asked === null) return [];
  const found = statement(connection, whoStands[asked.kind]).all(asked.id) as Readonly<Record<string, string | null>>[];
  return found.flatMap((party) => Object.values(party).filter((name) => name !== null));
}

/** Names that may be people's; those with a credit code are not. */
const whoStands = {
  disputeId: `SELECT iif(uscc IS NULL, name, NULL) AS name, representative, agent_name AS agent FROM case_party
    WHERE dispute_id = ?`,
  paymentId: "SELECT payer_name AS payer, iif(payee_uscc IS NULL, payee_name, NULL) AS payee FROM payment WHERE id = ?",
  loanId: "SELECT iif(borrower_uscc IS NULL, borrower_name, NULL) AS borrower, guarantors FROM loan WHERE id = ?",
  arrearsId: `SELECT iif(creditor_uscc IS NULL, creditor_name, NULL) AS creditor,
    iif(debtor_uscc IS NULL, debtor_name, NULL) AS debtor FROM arrears WHERE id = ?`,
  projectId: "SELECT iif(owner_uscc IS NULL, owner_unit, NULL) AS owner, contact FROM project WHERE id = ?",
  assessmentId: `SELECT iif(p.owner_uscc IS NULL, p.owner_unit, NULL) AS owner, p.contact
    FROM assessment AS a JOIN project AS p ON p.id = a.project_id WHERE a.id = ?`,
  fastTrackCaseId: `SELECT iif(applicant_uscc IS NULL, applicant_name, NULL) AS applicant, agent, signatory
    FROM fast_track_case WHERE id = ?`,
} as const;

type Asked = { readonly kind: keyof typeof whoStands; readonly id: number };

function recordAsked([domain]: readonly string[], input: unknown): Asked | null {
  if (typeof input !== "object" || input === null) return null;
  const given = input as Readonly<Record<string, unknown>>;
  for (const kind of Object.keys(whoStands) as (keyof typeof whoStands)[]) {
    const id = given[kind];
    if (typeof id === "number") return { kind, id };
  }
  const { id } = given;
  const kind = kindOfId.get(domain ?? "");
  return kind !== undefined && typeof id === "number" ? { kind, id } : null;
}

/** What `id` alone means in a question of these domains. */
const kindOfId: ReadonlyMap<string, Asked["kind"]> = new Map([
  ["disputes", "disputeId"],
  ["loans", "loanId"],
  ["arrears", "arrearsId"],
  ["projects", "projectId"],
  ["assessments", "assessmentId"],
  ["fasttrack", "fastTrackCaseId"],
]);
