import { createRouterClient } from "@orpc/server";
import { openOffice } from "../../main/service/office/index.ts";
import type { Clock } from "../../main/service/office/index.ts";
import { planArrears } from "./arrears.ts";
import { instantOf, openDiary, settableClock } from "./diary.ts";
import type { Client } from "./diary.ts";
import { planDisputes } from "./disputes.ts";
import { importHalfYear } from "./half-year.ts";
import { planLoans } from "./loans.ts";
import { planMeasures } from "./measures.ts";
import { planMeetings } from "./meetings.ts";
import type { Bank } from "./loans.ts";
import { banks, enterprises } from "./parties.ts";
import type { Party } from "./parties.ts";
import { planProjects } from "./projects.ts";
import { randomOf } from "./random.ts";
import { planReports } from "./reports.ts";
import { planServices } from "./services.ts";
import { ADMINISTRATOR, colleagues, mediators } from "./staff.ts";
import type { StaffName } from "./staff.ts";

const SEED = 610723;
const NAME = "洋县为企服务办公室（演示）";

/** The office began to use the program when the half-year of the workbook was over. */
const FIRST_DAY = "2023-07-03";
const FIRST_MONTH = "2023-07-01";

/**
 * Makes the demo office in an empty folder: the half-year of the ledger in `seeds/ledgers/`, then everything that the
 * office did up to the day before the clock's today. The same today makes the same office. Every record is entered by
 * the acts of the service, by somebody who may, at a moment of the office's hours. All names are made up.
 */
export async function makeDemoOffice({
  folder,
  seeds,
  clock,
}: {
  folder: string;
  seeds: string;
  clock: Clock;
}): Promise<void> {
  const today = clock.today();
  const time = settableClock(instantOf(FIRST_DAY, 500, 0));
  const demo = { name: NAME, demo: true, administrator: ADMINISTRATOR };
  const office = await openOffice({ folder, seeds, clock: time, demo });
  const newClient = (): Client => createRouterClient(office.router, { context: { session: office.newSession() } });
  const { ground } = office.newSession();
  // A broken-off demo is thrown away whole, so its thousands of acts need not wait for the disk one by one.
  ground.writer.pragma("synchronous = OFF");
  const clients = await windowsOf(newClient);
  const clientOf = (name: StaffName): Client => {
    const client = clients.get(name);
    if (client === undefined) throw new Error(`nobody is called ${name}`);
    return client;
  };
  await importHalfYear(clientOf(mediators[0]), seeds);
  const calendar = ground.calendar();
  const diary = openDiary(today, calendar, randomOf(SEED));
  const parties = await enterParties(clientOf(mediators[2]));
  const standing = planDisputes(diary, randomOf(SEED + 1), parties.enterprises, FIRST_MONTH);
  planMeetings(diary, randomOf(SEED + 5), standing);
  planLoans(diary, randomOf(SEED + 2), parties, FIRST_MONTH);
  planArrears(diary, randomOf(SEED + 6), parties.enterprises);
  planProjects(diary, randomOf(SEED + 3), parties.enterprises, FIRST_MONTH);
  const measures = planMeasures(diary, randomOf(SEED + 7));
  planServices(diary, randomOf(SEED + 8), { enterprises: parties.enterprises.length, measures });
  planReports(diary, FIRST_MONTH);
  await diary.live(time, clientOf);
  ground.writer.pragma("synchronous = FULL");
  await office.close();
}

/** A window for everybody, the administrator's first: only the administrator may enter the others. */
async function windowsOf(newClient: () => Client): Promise<Map<StaffName, Client>> {
  const administrator = newClient();
  const windows = new Map<StaffName, Client>([[ADMINISTRATOR, administrator]]);
  for (const colleague of colleagues) {
    const { id } = await administrator.accounts.create(colleague);
    const client = newClient();
    await client.accounts.switch({ id });
    windows.set(colleague.name, client);
  }
  return windows;
}

/** The enterprises and banks that the cases are about: those of the half-year and as many again. */
async function enterParties(client: Client): Promise<{ enterprises: Party[]; banks: Bank[] }> {
  const random = randomOf(SEED + 4);
  const known = await client.enterprises.list({ limit: 200 });
  const entered: Party[] = known.rows.map(({ name, uscc }) => ({ name, uscc }));
  for (const draft of enterprises(random, 70)) entered.push(await client.enterprises.create(draft));
  const lenders: Bank[] = [];
  for (const { bank, ...draft } of banks(random)) lenders.push({ ...(await client.enterprises.create(draft)), bank });
  return { enterprises: entered, banks: lenders };
}
