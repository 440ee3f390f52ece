import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createRouterClient } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import { officeError } from "../service/office/errors.ts";
import { defaultOfficeFolder, openOffice, systemClock } from "../service/office/index.ts";
import type { Office, Session } from "../service/office/index.ts";
import type { OfficeRouter } from "../service/router.ts";
import { usageError } from "./answer.ts";
import type { Terminal } from "./answer.ts";

/** Where the program's reference data lies, seen from `out/main/` and from `main/terminal/` alike. */
export const seedsFolder = fileURLToPath(new URL("../../seeds", import.meta.url));

export type Client = RouterClient<OfficeRouter>;

/** Who works, and where. `user` is a name of the staff list; without it `DESK_USER` says it, or the person is asked. */
export type Place = { readonly office?: string; readonly user?: string };

const NEW_OFFICE = "为企服务办公室";

/** Opens the office, signs in, does the work as one session, and closes it whatever happens. */
export async function inOffice<Result>(
  place: Place,
  terminal: Terminal,
  work: (client: Client, session: Session) => Promise<Result>,
): Promise<Result> {
  const folder =
    place.office === undefined ? defaultOfficeFolder(process.env, process.platform) : resolve(place.office);
  const office = await openOffice({ folder, seeds: seedsFolder, clock: systemClock });
  try {
    const session = office.newSession();
    const client = createRouterClient(office.router, { context: { session } });
    await signIn(client, office, place, terminal);
    return await work(client, session);
  } finally {
    await office.close();
  }
}

async function signIn(client: Client, office: Office, place: Place, terminal: Terminal): Promise<void> {
  const { state: found } = office.house;
  if (found.kind === "failed") throw officeError(found.failure);
  const { state, demo } = await client.access.status();
  if (demo) return workAs(client, place.user ?? terminal.environment["DESK_USER"]);
  if (state === "unprotected") {
    throw usageError("this office has no passwords yet: start Anshang Desk once to choose the first one");
  }
  const name = place.user ?? (await said(terminal, "DESK_USER", "姓名 / name"));
  const password = await said(terminal, "DESK_PASSWORD", "密码 / password");
  if (state === "new") {
    const { recoveryCode } = await client.access.setUp({ officeName: NEW_OFFICE, administrator: name, password });
    terminal.tell(`新办公数据已建立，管理员：${name}。恢复码（只显示这一次，请打印并锁好）：`);
    terminal.tell(`A new office was made; its administrator is ${name}. Recovery code, shown only now:`);
    terminal.tell(recoveryCode);
    return;
  }
  const signedIn = await client.access.signIn({ name, password });
  if (signedIn.state === "password_to_change") {
    throw usageError("this is a first password: sign in to Anshang Desk once and choose your own");
  }
}

async function said(terminal: Terminal, variable: "DESK_USER" | "DESK_PASSWORD", question: string): Promise<string> {
  const given = terminal.environment[variable];
  if (given !== undefined && given !== "") return given;
  if (!terminal.ask) throw usageError(`nobody can be asked here: set DESK_USER and DESK_PASSWORD`);
  return terminal.ask(question, variable === "DESK_PASSWORD" ? "hidden" : "shown");
}

/** The demo office has no passwords. */
async function workAs(client: Client, name: string | undefined): Promise<void> {
  if (name === undefined || name === "") return;
  const member = (await client.accounts.list()).find((one) => one.name === name);
  if (!member) throw usageError(`no member of staff is called ${name}`);
  await client.accounts.switch({ id: member.id });
}
