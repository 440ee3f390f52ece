import { sees } from "../../../shared/privacy/personal-fields.ts";
import type { Role } from "../../../shared/accounts/roles.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "./statements.ts";

/**
 * Whoever stands in the case that a question is about, where the one who asks sees persons masked: the texts of its file
 * name them where the answer itself does not say who they are.
 */
export function peopleOfCase(
  connection: Connection,
  role: Role,
  path: readonly string[],
  input: unknown,
): readonly string[] {
  const id = sees[role] === "masked" ? caseAsked(path, input) : null;
  if (id === null) return [];
  const found = statement(
    connection,
    `SELECT iif(uscc IS NULL, name, NULL) AS name, representative, agent_name AS agent FROM case_party
     WHERE dispute_id = ?`,
  ).all(id) as Readonly<Record<string, string | null>>[];
  return found.flatMap((party) => Object.values(party).filter((name) => name !== null));
}

function caseAsked([domain]: readonly string[], input: unknown): number | null {
  if (typeof input !== "object" || input === null) return null;
  const { disputeId, id } = input as { readonly disputeId?: unknown; readonly id?: unknown };
  if (typeof disputeId === "number") return disputeId;
  return domain === "disputes" && typeof id === "number" ? id : null;
}
