import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";

/** What speaks against giving somebody something to do: LINK_MISSING, NOT_ACTIVE (data: `name`) for who has left. */
export function whyNotAtWork(connection: Connection, field: string, id: number | null): Problem[] {
  if (id === null) return [];
  const found = statement(connection, "SELECT name, active FROM staff WHERE id = ?").get(id) as
    { name: string; active: number } | undefined;
  if (found === undefined) return [problem(field, "LINK_MISSING")];
  return found.active === 1 ? [] : [problem(field, "NOT_ACTIVE", { name: found.name })];
}
