import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { attachFiles, importLedger, toTheEnd, work } from "./acts.ts";
import type { Confirmed } from "./acts.ts";
import { startDesk } from "./desk-process.ts";
import type { Client, DeskProcess } from "./desk-process.ts";
import { inspect } from "./inspecting.ts";
import { randomOf } from "./random.ts";
import type { Random } from "./random.ts";

/** What the program is doing, besides acts of several people, when it is killed. */
export const faults = ["acts", "import", "backup", "rotation", "files", "migration", "quit"] as const;
export type Fault = (typeof faults)[number];

export type Outcome = {
  readonly rounds: number;
  readonly confirmed: number;
  readonly lost: readonly string[];
  readonly faults: readonly string[];
  readonly injected: Readonly<Record<Fault, number>>;
};

const WHO = { name: "管理员", password: "稻田里飞起一只大白鹭" };
const PEOPLE = 4;
const LONGEST_ROUND_MS = 900;

/**
 * Starts the program again and again on one office, lets several people work, kills it at a moment that nobody chose, and
 * looks whether everything that it confirmed is there. The same seed injects the same faults; the moments still differ.
 */
export async function runRounds(rounds: number, seed: number, tell: (line: string) => void): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "anshang-crash-"));
  const random = randomOf(seed);
  const confirmed: Confirmed[] = [];
  const lost: string[] = [];
  const found: string[] = [];
  const injected: Record<Fault, number> = {
    acts: 0,
    import: 0,
    backup: 0,
    rotation: 0,
    files: 0,
    migration: 0,
    quit: 0,
  };
  try {
    const office = join(folder, "office");
    await setUp(office);
    for (let round = 1; round <= rounds; round += 1) {
      const fault = faults[(round - 1) % faults.length] ?? "acts";
      injected[fault] += 1;
      const verdict =
        fault === "migration"
          ? await migrationRound(join(folder, `old-${round}`), random)
          : await workingRound(office, `第${round}轮`, fault, random, confirmed);
      lost.push(...verdict.lost.map((what) => `round ${round}, ${fault}: ${what}`));
      found.push(...verdict.faults.map((what) => `round ${round}, ${fault}: ${what}`));
      tell(`${round} ${fault}: ${confirmed.length} confirmed, ${lost.length} lost, ${found.length} faults`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { rounds, confirmed: confirmed.length, lost, faults: found, injected };
}

async function setUp(office: string): Promise<void> {
  const desk = await startDesk(office);
  await desk.client.access.setUp({ officeName: "为企服务办公室", administrator: WHO.name, password: WHO.password });
  await desk.stop();
}

async function workingRound(office: string, name: string, fault: Fault, random: Random, confirmed: Confirmed[]) {
  const desk = await startDesk(office);
  await desk.client.access.signIn(WHO);
  const confirm = (done: Confirmed): void => void confirmed.push(done);
  const working: Promise<unknown>[] = Array.from({ length: PEOPLE }, (_, n) =>
    work(desk.client, `${name}${"甲乙丙丁"[n] ?? ""}`, randomOf(random.below(2 ** 31)), confirm),
  );
  working.push(besides(desk.client, fault, name, confirm));
  // Whatever is on its way when the program dies fails; that is the point.
  const ended = Promise.allSettled(working);
  await pause(random.below(LONGEST_ROUND_MS));
  await end(desk, fault, random);
  await ended;
  return inspect(office, WHO, confirmed);
}

async function besides(client: Client, fault: Fault, name: string, confirm: (done: Confirmed) => void): Promise<void> {
  if (fault === "import") await importLedger(client, name, confirm);
  if (fault === "files") await attachFiles(client, name, confirm);
  if (fault === "backup") await toTheEnd(client.backups.make());
  if (fault === "rotation") await toTheEnd(client.access.rotateKey({ password: WHO.password }));
}

/** Killed at once, or while it closes in good order. */
async function end(desk: DeskProcess, fault: Fault, random: Random): Promise<void> {
  if (fault === "quit") {
    const stopped = desk.stop();
    await pause(random.below(150));
    await desk.kill();
    await stopped;
    return;
  }
  await desk.kill();
}

const oldOffice = (): Buffer =>
  gunzipSync(readFileSync(new URL("../../main/database/migrations/testing/0001.db.gz", import.meta.url)));

/** An office of the first version is encrypted and brought up to date, and the program is killed over it. */
async function migrationRound(office: string, random: Random): Promise<{ lost: string[]; faults: string[] }> {
  mkdirSync(office);
  writeFileSync(join(office, "office.db"), oldOffice());
  const desk = await startDesk(office);
  const setUp = { officeName: "旧版办公室", administrator: WHO.name, password: WHO.password };
  const ended = Promise.allSettled([desk.client.access.setUp(setUp)]);
  await pause(random.below(600));
  await desk.kill();
  await ended;
  const again = await startDesk(office);
  const { state } = await again.client.access.status();
  // Either nothing has happened yet, or all of it.
  if (state === "unprotected") await again.client.access.setUp(setUp);
  else await again.client.access.signIn(WHO);
  const { total } = await again.client.disputes.list({});
  await again.kill();
  const { lost, faults: found } = await inspect(office, WHO, []);
  rmSync(office, { recursive: true });
  return { lost: total === 1 ? lost : [...lost, `the old office has ${String(total)} disputes`], faults: found };
}
