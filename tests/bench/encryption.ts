import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createRouterClient } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import { connect } from "../../main/database/open.ts";
import { openOffice } from "../../main/service/office/index.ts";
import type { Office } from "../../main/service/office/index.ts";
import { disputeEntry } from "../../main/service/office/testing/drafts.ts";
import type { OfficeRouter } from "../../main/service/router.ts";
import { clock, filter, SEEDS, WHO } from "./big-office.ts";
import { rounded, timeBoth, timesOf } from "./measuring.ts";
import type { Times } from "./measuring.ts";

type Client = RouterClient<OfficeRouter>;

/** What encryption at rest costs: the middle answer of an encrypted office over that of a plain copy of it. */
export type Encryption = {
  readonly unlockMs: Times;
  readonly answers: readonly { name: string; encrypted: Times; plain: Times; ratio: number }[];
};

/** The same questions and acts, by turns, of copies of the office: one as it is, one without a key. */
export async function compareWithPlain(folder: string): Promise<Encryption> {
  const place = mkdtempSync(join(tmpdir(), "anshang-desk-bench-plain-"));
  try {
    const [encryptedFolder, plainFolder] = [join(place, "encrypted"), join(place, "plain")];
    cpSync(folder, encryptedFolder, { recursive: true });
    const unlockMs = await timeUnlocking(encryptedFolder);
    const encrypted = await openOffice({ folder: encryptedFolder, seeds: SEEDS, clock });
    const client = clientOf(encrypted);
    await client.access.signIn(WHO);
    await verified(encrypted);
    makePlain(encrypted, plainFolder);
    const plain = await openOffice({ folder: plainFolder, seeds: SEEDS, clock });
    await verified(plain);
    const answers = await compare(client, clientOf(plain));
    await encrypted.close();
    await plain.close();
    return { unlockMs, answers };
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** Waits for the check of the audit log that begins when an office opens, so that it measures nothing but itself. */
export async function verified(office: Office): Promise<void> {
  while (office.house.verdict === null) await pause(50);
}

function clientOf(office: Office): Client {
  return createRouterClient(office.router, { context: { session: office.newSession() } });
}

const UNLOCKINGS = 9;

/** From the password to the first answer of an office that was shut. */
async function timeUnlocking(folder: string): Promise<Times> {
  const office = await openOffice({ folder, seeds: SEEDS, clock });
  const client = clientOf(office);
  const measured = new Float64Array(UNLOCKINGS);
  for (let n = 0; n < UNLOCKINGS; n += 1) {
    const start = performance.now();
    await client.access.signIn(WHO);
    await client.office.status();
    measured[n] = performance.now() - start;
    await client.access.signOut();
  }
  await office.close();
  return timesOf(measured);
}

/** A demo office is the only one without a key, so the copy says that it is one. */
function makePlain(office: Office, folder: string): void {
  const { state } = office.house;
  if (state.kind !== "open") throw new Error("not open");
  const file = join(folder, "office.db");
  if (!existsSync(folder)) mkdirSync(folder);
  state.ground.writer.prepare("VACUUM INTO ?").run(file);
  const copy = connect(file, "write", state.ground.keys.database);
  copy.pragma("journal_mode = DELETE");
  copy.exec("UPDATE office SET demo = 1");
  copy.rekey(Buffer.alloc(0));
  copy.close();
}

async function compare(encrypted: Client, plain: Client): Promise<Encryption["answers"]> {
  const asked: [string, number, (client: Client, n: number) => Promise<unknown>][] = [
    ["list", 300, (client) => client.disputes.list({ limit: 50 })],
    ["list, filtered", 200, (client) => client.disputes.list({ limit: 50, filter })],
    ["search", 200, (client) => client.disputes.list({ limit: 50, search: "质保金" })],
    ["open a record", 500, (client, n) => client.disputes.open({ id: 1 + ((n * 7_919) % 100_000) })],
    ["act", 200, (client, n) => client.disputes.create(disputeEntry({ note: `第${n}件` }))],
  ];
  const answers = [];
  for (const [name, iterations, ask] of asked) {
    let turn = 0;
    const times = await timeBoth(
      iterations,
      () => ask(encrypted, (turn += 1)),
      () => ask(plain, turn),
    );
    const ratio = rounded(times.service.p50 / times.bare.p50);
    answers.push({ name, encrypted: times.service, plain: times.bare, ratio });
  }
  return answers;
}
