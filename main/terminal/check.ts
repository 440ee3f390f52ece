import { damageOf } from "../service/office/open.ts";
import { sayJson } from "./answer.ts";
import type { Terminal } from "./answer.ts";
import { inOffice } from "./office-at.ts";
import type { Place } from "./office-at.ts";

/** Looks at the whole database and at every entry of the audit log; answers 1 when something is damaged. */
export function check(place: Place, terminal: Terminal): Promise<number> {
  return inOffice(place, terminal, async (client, { ground }) => {
    const database = damageOf(ground.writer, "integrity_check");
    const audit = await client.audit.verify();
    sayJson(terminal, { database, audit });
    return database.length === 0 && audit.broken === null ? 0 : 1;
  });
}
