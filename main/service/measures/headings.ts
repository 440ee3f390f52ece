import type { Outputs } from "../../../shared/contract.ts";
import { problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { refuse } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";

const CONFIRM = "measures.confirmHeadings";

/** 措施目录 is a neutral proposal until somebody who keeps the office's rules has said that it is the office's own. */
export function headingsStanding(connection: Connection): Outputs["measures"]["headings"] {
  const found = statement(
    connection,
    `SELECT w.name AS "by", substr(e.at, 1, 10) AS "on" FROM audit_entry AS e JOIN staff AS w ON w.id = e.staff_id
     WHERE e.act = ? ORDER BY e.id DESC LIMIT 1`,
  ).get(CONFIRM) as { by: string; on: string } | undefined;
  return found === undefined ? { confirmed: false, by: null, on: null } : { confirmed: true, ...found };
}

/** Code HEADINGS_CONFIRMED: somebody has done it already. */
export function confirmHeadings(context: ActContext): { confirmed: true } {
  if (headingsStanding(context.ground.writer).confirmed) refuse(problem("", "HEADINGS_CONFIRMED"));
  noteAct(context, { after: { confirmed: 1 } });
  return { confirmed: true };
}
