import { conditionOfAll } from "../service/files/index.ts";
import { damageOf } from "../service/office/open.ts";
import { sayJson } from "./answer.ts";
import type { Terminal } from "./answer.ts";
import { inOffice } from "./office-at.ts";
import type { Place } from "./office-at.ts";

/** Reads the whole database, every entry of the audit log and every stored file; answers 1 when something is damaged. */
export function check(place: Place, terminal: Terminal): Promise<number> {
  return inOffice(place, terminal, async (client, { ground }) => {
    const database = damageOf(ground.writer, "integrity_check");
    const audit = await client.audit.verify();
    const files = await conditionOfAll(ground, new AbortController().signal);
    sayJson(terminal, { database, audit, files });
    const isWhole = files.missing.length === 0 && files.damaged.length === 0;
    return database.length === 0 && audit.broken === null && isWhole ? 0 : 1;
  });
}
