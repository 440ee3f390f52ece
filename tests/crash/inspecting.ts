import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import type { Connection } from "../../main/database/open.ts";
import { verifyChain } from "../../main/database/verify-chain.ts";
import { conditionOfAll } from "../../main/service/files/index.ts";
import type { Ground } from "../../main/service/office/ground.ts";
import { damageOf } from "../../main/service/office/open.ts";
import { clockAt, openOffice } from "../../main/service/office/index.ts";
import { SEEDS } from "../../main/service/office/testing/office.ts";
import type { Confirmed } from "./acts.ts";

const tables = [
  "enterprise",
  "dispute",
  "payment",
  "loan",
  "arrears",
  "project",
  "assessment",
  "fast_track_case",
  "measure",
  "service_record",
] as const;

/** What is wrong with an office after the program was killed; nothing where all is well. */
export async function inspect(
  folder: string,
  who: { name: string; password: string },
  confirmed: readonly Confirmed[],
): Promise<{ lost: string[]; faults: string[] }> {
  const { lost, faults } = await inspectOpen(folder, who, confirmed);
  // What was left behind is taken away while the office is open, and at the latest when it closes.
  return { lost, faults: [...faults, ...leftovers(folder)] };
}

async function inspectOpen(
  folder: string,
  who: { name: string; password: string },
  confirmed: readonly Confirmed[],
): Promise<{ lost: string[]; faults: string[] }> {
  const office = await openOffice({ folder, seeds: SEEDS, clock: clockAt("2026-11-24T09:00:00+08:00") });
  try {
    const session = office.newSession();
    const { state, failure } = await createRouterClient(office.router, { context: { session } }).access.signIn(who);
    if (state !== "signed_in") return { lost: [], faults: [`signing in leads to ${state} ${failure?.code ?? ""}`] };
    const { reader, writer } = session.ground;
    return {
      lost: confirmed.flatMap((done) => lostOf(reader, done)),
      faults: [
        ...damageOf(writer, "integrity_check"),
        ...(await brokenChain(reader)),
        ...tables.flatMap((table) => halfActs(reader, table)),
        ...halfImports(reader),
        ...(await brokenFiles(session.ground)),
      ],
    };
  } finally {
    await office.close();
  }
}

/** A confirmed note may have been replaced by a later one that was on its way; it must stand in the log for ever. */
function lostOf(reader: Connection, done: Confirmed): string[] {
  if (done.kind === "import") {
    const count = reader.prepare("SELECT count(*) FROM dispute WHERE import_id = ?").pluck().get(done.id);
    return count === done.disputes ? [] : [`import ${done.id}: ${String(count)} of ${done.disputes}`];
  }
  if (done.kind === "file") {
    const file = reader.prepare("SELECT 1 FROM attachment WHERE id = ? AND dispute_id = ? AND removed_at IS NULL");
    return file.get(done.id, done.disputeId) === undefined ? [`file ${done.id} is gone`] : [];
  }
  const { table, id } = done;
  const row = reader.prepare(`SELECT deleted_at FROM ${table} WHERE id = ?`).get(id) as
    { deleted_at: string | null } | undefined;
  if (!row) return [`${table} ${id} is gone`];
  if (done.kind === "removed") return row.deleted_at === null ? [`${table} ${id} is back`] : [];
  const noted = reader
    .prepare("SELECT count(*) FROM audit_entry WHERE entity = ? AND record_id = ? AND after ->> 'note' = ?")
    .pluck()
    .get(table, id, done.note);
  return noted === 1 ? [] : [`${table} ${id}: "${done.note}" is gone`];
}

async function brokenChain(reader: Connection): Promise<string[]> {
  const { broken } = await verifyChain(reader, []);
  return broken ? [`the audit log is broken at ${broken.id}: ${broken.why}`] : [];
}

/** A record has its entry in the log and its search words, and the other way round. */
function halfActs(reader: Connection, table: (typeof tables)[number]): string[] {
  const one = (text: string): unknown => reader.prepare(text).pluck().get();
  const created = `SELECT count(DISTINCT record_id) FROM audit_entry WHERE entity = '${table}' AND before = '{}' AND after <> '{}'`;
  const entered = one(`SELECT count(*) FROM ${table} WHERE import_id IS NULL`);
  const living = one(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`);
  const worded = one(`SELECT count(*) FROM ${table}_search`);
  const noted = one(created);
  return [
    ...(noted === entered ? [] : [`${table}: ${String(entered)} entered, ${String(noted)} in the log`]),
    ...(worded === living ? [] : [`${table}: ${String(living)} records, ${String(worded)} with search words`]),
  ];
}

function halfImports(reader: Connection): string[] {
  const rows = reader
    .prepare(
      `SELECT i.id, i.counts ->> 'disputes' AS said, (SELECT count(*) FROM dispute WHERE import_id = i.id) AS held,
         (SELECT count(*) FROM audit_entry WHERE act = 'imports.commit' AND record_id = i.id) AS noted FROM import AS i`,
    )
    .all() as { id: number; said: number; held: number; noted: number }[];
  return rows
    .filter(({ said, held, noted }) => said !== held || noted !== 1)
    .map(({ id, said, held, noted }) => `import ${id}: said ${said}, holds ${held}, noted ${noted}`);
}

/** Every file that a case has is whole on the disk, and nothing else lies there. */
async function brokenFiles(ground: Ground): Promise<string[]> {
  const { missing, damaged } = await conditionOfAll(ground, new AbortController().signal);
  const named = ground.reader
    .prepare(
      `SELECT count(DISTINCT sha256) FROM (SELECT sha256 FROM attachment WHERE removed_at IS NULL
         UNION ALL SELECT sha256 FROM document WHERE removed_at IS NULL)`,
    )
    .pluck()
    .get();
  const folder = join(ground.folder, "files");
  const lying = existsSync(folder) ? readdirSync(folder).length : 0;
  return [
    ...missing.map(({ table, id }) => `${table} ${id} is missing`),
    ...damaged.map(({ table, id }) => `${table} ${id} is damaged`),
    ...(lying === named ? [] : [`${lying} files for ${String(named)} contents`]),
  ];
}

/** What an interrupted work leaves is taken away at the next opening. */
function leftovers(folder: string): string[] {
  const parts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".part"));
  const half = ["making", "restoring"].filter((name) => existsSync(join(folder, name)));
  return [...parts, ...half].map((name) => `left behind: ${name}`);
}
