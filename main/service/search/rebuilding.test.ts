import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect } from "../../database/open.ts";
import { keysOf } from "../keys/key-file.ts";
import { openOffice } from "../office/index.ts";
import type { Office } from "../office/index.ts";
import { clockAt } from "../office/clock.ts";
import { disputeEntry, newAssessment, fastTrackDraft } from "../office/testing/drafts.ts";
import { CHEAP, clientOf, MONDAY, PASSWORD, refusalOf, SEEDS, setUpOffice } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";

let folder: string;
let office: Office;
let key: Buffer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rebuild-"));
  const made = await setUpOffice(folder);
  const client = clientOf(made.office, made.session);
  for (let n = 0; n < 120; n += 1)
    await client.disputes.create(disputeEntry({ note: `第${n}件，${"细节".repeat(200)}` }));
  const { assessmentId } = await newAssessment(client);
  await client.fasttrack.create(fastTrackDraft(assessmentId));
  const { state } = made.office.house;
  if (state.kind !== "open" || !state.ring) throw new Error("not open");
  key = keysOf(state.ring).database ?? Buffer.alloc(0);
  await made.office.close();
});
afterEach(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Overwrites a page of what belongs to this table or index, as a broken disk does, while the office was cut off. */
function damagePageOf(name: string): void {
  const file = join(folder, "office.db");
  const connection = connect(file, "write", key);
  const size = Number(connection.pragma("page_size", { simple: true }));
  const page = Number(
    connection.prepare("SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno DESC").pluck().get(name) ??
      connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").pluck().get(name),
  );
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, (page - 1) * size + 100, (page - 1) * size + 300);
  writeFileSync(file, bytes);
  writeFileSync(join(folder, "office.open"), "");
}

async function enter(): Promise<Client> {
  office = await openOffice({ folder, seeds: SEEDS, clock: clockAt(MONDAY), cost: CHEAP });
  return clientOf(office, office.newSession());
}

test.each(["dispute_search_data", "dispute_updated_at"])(
  "damage to %s, which is made of the records, is mended from them, and the damaged file is kept",
  async (name) => {
    damagePageOf(name);
    const client = await enter();
    const shown = await client.access.signIn({ name: "管理员", password: PASSWORD });
    expect(shown).toMatchObject({ state: "failed", failure: { code: "DATABASE_CORRUPT" } });
    expect(shown.failure?.report.length).toBeGreaterThan(0);
    expect(await client.access.repair()).toMatchObject({ state: "signed_out" });
    await client.access.signIn({ name: "管理员", password: PASSWORD });
    expect((await client.disputes.list({})).total).toBe(120);
    expect((await client.disputes.list({ search: "云岭物流" })).total).toBe(120);
    expect((await client.disputes.list({ search: "yxdxsp" })).total).toBe(120);
    expect((await client.fasttrack.list({ search: "黑米" })).total).toBe(1);
    expect((await client.assessments.list({ search: "黑米" })).total).toBe(1);
    expect((await client.audit.verify()).broken).toBeNull();
    expect(readdirSync(join(folder, "aside"))).toEqual([expect.stringMatching(/^damaged-/u)]);
  },
);

test("damage to the records themselves is not papered over", async () => {
  damagePageOf("dispute");
  const before = readFileSync(join(folder, "office.db"));
  const client = await enter();
  await client.access.signIn({ name: "管理员", password: PASSWORD });
  expect(await refusalOf(client.access.repair())).toEqual(["NOT_REPAIRED"]);
  expect(await client.access.status()).toMatchObject({ state: "failed", failure: { code: "DATABASE_CORRUPT" } });
  expect(readFileSync(join(folder, "office.db")).equals(before)).toBe(true);
  expect(existsSync(join(folder, "aside"))).toBe(false);
});

test("where nothing is damaged there is nothing to mend", async () => {
  const client = await enter();
  expect(await refusalOf(client.access.repair())).toEqual(["NOTHING_TO_REPAIR"]);
});
