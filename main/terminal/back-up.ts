import { resolve } from "node:path";
import { chooseFolder } from "../service/backups/index.ts";
import { sayJson } from "./answer.ts";
import type { Terminal } from "./answer.ts";
import { inOffice } from "./office-at.ts";
import type { Place } from "./office-at.ts";

/** Makes a backup, where `to` says or where the last one went, and prints what it holds. */
export function backUp({ to, ...place }: Place & { readonly to?: string }, terminal: Terminal): Promise<number> {
  return inOffice(place, terminal, async (client, session) => {
    if (to !== undefined) await chooseFolder(session, resolve(to));
    const progress = await client.backups.make();
    for (;;) {
      const step = await progress.next();
      if (step.done) {
        sayJson(terminal, step.value);
        return 0;
      }
    }
  });
}
