import { statSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import type { Connection } from "../../main/database/open.ts";
import { openOffice } from "../../main/service/office/index.ts";
import { exportOnce, importOnce } from "./bulk.ts";
import type { Run } from "./bulk.ts";
import { bigOffice, clock, DISPUTES, PAYMENTS, SEEDS, WHO } from "./big-office.ts";
import { compareWithPlain, verified } from "./encryption.ts";
import { ensureLedger, ROWS } from "./ledger.ts";
import { mustEqual, timeAlone, timeBoth } from "./measuring.ts";
import type { Times } from "./measuring.ts";
import { questions } from "./questions.ts";
import type { Question } from "./questions.ts";

/** design.md, Speed. */
const SHARE = 1.5;
const ON_TOP_MS = 0.2;
/** What encryption at rest may cost a list, a search or an act. */
const MOST_FOR_ENCRYPTION = 1.3;

type Answer = { name: string; service: Times; bare: Times | null; allowed: Times; isMet: boolean };

const say = (line: string) => process.stderr.write(`${line}\n`);

const folder = await bigOffice(say);
const answers = await measureAnswers();
const ledger = `${folder}.ledger.xlsx`;
const claimedFen = await ensureLedger(ledger);
say("comparing with an office that is not encrypted");
const encryption = await compareWithPlain(folder);
say("importing");
const imported = await importOnce(ledger);
mustEqual("imported rows", imported.rows, ROWS);
mustEqual("imported claims", imported.claimedFen, claimedFen);
say("exporting");
const exported = await exportOnce(folder);
const databaseMegabytes = Math.round(statSync(join(folder, "office.db")).size / 1e6);
const machine = {
  processor: cpus()[0]?.model ?? "",
  threads: availableParallelism(),
  memoryMegabytes: Math.round(totalmem() / 1e6),
};
process.stdout.write(
  `${JSON.stringify({ machine, node: process.version, disputes: DISPUTES, payments: PAYMENTS, databaseMegabytes, answers, encryption, import: imported, export: exported }, null, 2)}\n`,
);
table();

async function measureAnswers(): Promise<Answer[]> {
  const office = await openOffice({ folder, seeds: SEEDS, clock });
  const session = office.newSession();
  const client = createRouterClient(office.router, { context: { session } });
  await client.access.signIn(WHO);
  await verified(office);
  const connection = session.ground.reader;
  checkContents(connection);
  const measured: Answer[] = [];
  for (const question of await questions(client, connection)) {
    const { service, bare } = await measure(question);
    say(`${question.name}: ${service.p50}/${service.p95} ms${bare ? `, bare ${bare.p50}/${bare.p95}` : ""}`);
    const most = question.within ?? Number.MAX_VALUE;
    const allowed = bare
      ? { p50: Math.min(most, allowedFor(bare.p50)), p95: Math.min(most, allowedFor(bare.p95)) }
      : { p50: most, p95: most };
    measured.push({ name: question.name, service, bare, allowed, isMet: service.p95 <= allowed.p95 });
  }
  await office.close();
  return measured;
}

async function measure({ iterations, service, bare }: Question): Promise<{ service: Times; bare: Times | null }> {
  if (bare === null) return { service: await timeAlone(iterations, service), bare: null };
  return timeBoth(iterations, service, bare);
}

function allowedFor(bare: number): number {
  return Math.round((bare * SHARE + ON_TOP_MS) * 1000) / 1000;
}

/** Everything that was entered is there once, and is found by its words. */
function checkContents(connection: Connection): void {
  const one = (text: string) => Number(connection.prepare(text).pluck().get());
  mustEqual("disputes", one("SELECT count(*) FROM dispute"), DISPUTES);
  mustEqual("payments", one("SELECT count(*) FROM payment"), PAYMENTS);
  mustEqual("searchable disputes", one("SELECT count(*) FROM dispute_search"), DISPUTES);
  mustEqual("searchable payments", one("SELECT count(*) FROM payment_search"), PAYMENTS);
  const claimed = one("SELECT sum(amount_claimed) FROM dispute NOT INDEXED");
  mustEqual(
    "claims by index",
    one("SELECT sum(amount_claimed) FROM dispute INDEXED BY dispute_facets WHERE deleted_at IS NULL"),
    claimed,
  );
  const paid = one("SELECT sum(amount) FROM payment NOT INDEXED");
  mustEqual(
    "payments by index",
    one("SELECT sum(amount) FROM payment INDEXED BY payment_facets WHERE deleted_at IS NULL"),
    paid,
  );
  mustEqual("dangling links", connection.pragma("foreign_key_check"), []);
  const withoutWord = one(`SELECT count(*) FROM dispute NOT INDEXED WHERE summary LIKE '%质保金%'`);
  mustEqual(
    "hits of a word",
    one(`SELECT count(*) FROM dispute_search WHERE dispute_search MATCH '"质 保 金"'`),
    withoutWord,
  );
}

function table(): void {
  const line = (name: string, ...cells: string[]) =>
    say(name.padEnd(44) + cells.map((cell) => cell.padStart(12)).join(""));
  line("milliseconds (p50 / p95)", "service", "", "bare", "", "allowed p95", "");
  for (const { name, service, bare, allowed, isMet } of answers) {
    const figures = [service.p50, service.p95, bare?.p50, bare?.p95, allowed.p95];
    const cells = figures.map((ms) => ms?.toFixed(2) ?? "—");
    line(name, ...cells, isMet ? "met" : "MISSED");
  }
  const bulkLine = (name: string, { seconds, peakMegabytes, rows }: Run & { rows: number }, most: number) =>
    say(
      `${name} of ${rows} rows: ${seconds.toFixed(1)} s (under ${most} s), peak ${peakMegabytes} MB (under 500 MB): ` +
        (seconds < most && peakMegabytes < 500 ? "met" : "MISSED"),
    );
  say(`unlocking: ${encryption.unlockMs.p50.toFixed(0)} ms (p95 ${encryption.unlockMs.p95.toFixed(0)} ms)`);
  for (const { name, encrypted, plain, ratio } of encryption.answers) {
    say(
      `${name}: encrypted ${encrypted.p50.toFixed(2)} ms, plain ${plain.p50.toFixed(2)} ms, ${ratio.toFixed(2)} times ` +
        (ratio <= MOST_FOR_ENCRYPTION ? "met" : "MISSED"),
    );
  }
  bulkLine("import", imported, 15);
  bulkLine("export", exported, 8);
  say(`database: ${databaseMegabytes} MB`);
}
