import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createRouterClient } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import { defaultOfficeFolder, openOffice, systemClock } from "../service/office/index.ts";
import type { OfficeRouter } from "../service/router.ts";
import { usageError } from "./answer.ts";

/** Where the program's reference data lies, seen from `out/main/` and from `main/terminal/` alike. */
export const seedsFolder = fileURLToPath(new URL("../../seeds", import.meta.url));

export type Client = RouterClient<OfficeRouter>;

/** Who works, and where. `user` is a name of the staff list; without it the first active member works. */
export type Place = { readonly office?: string; readonly user?: string };

/** Opens the office, does the work as one session, and closes it whatever happens. */
export async function inOffice<Result>(place: Place, work: (client: Client) => Promise<Result>): Promise<Result> {
  const folder =
    place.office === undefined ? defaultOfficeFolder(process.env, process.platform) : resolve(place.office);
  const office = await openOffice({ folder, seeds: seedsFolder, clock: systemClock });
  try {
    const client = createRouterClient(office.router, { context: { session: office.newSession() } });
    if (place.user !== undefined) await workAs(client, place.user);
    return await work(client);
  } finally {
    await office.close();
  }
}

async function workAs(client: Client, name: string): Promise<void> {
  const member = (await client.accounts.list()).find((one) => one.name === name);
  if (!member) throw usageError(`no member of staff is called ${name}`);
  await client.accounts.switch({ id: member.id });
}
