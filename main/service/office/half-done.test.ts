import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  creditCode,
  disputeEntry,
  enterpriseDraft,
  fastTrackDraft,
  newAssessment,
  pairOf,
  paymentDraft,
} from "./testing/drafts.ts";
import { failureOf, openTestOffice } from "./testing/office.ts";
import type { Client, TestOffice } from "./testing/office.ts";

let office: TestOffice;
let client: Client;

beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
});
afterEach(() => office.close());

const tables = [
  "enterprise",
  "dispute",
  "payment",
  "loan",
  "project",
  "assessment",
  "fast_track_case",
  "deferred_material",
  "audit_entry",
  "number_sequence",
  "number_given",
  "dispute_search",
  "enterprise_search",
  "payment_search",
  "fast_track_case_search",
] as const;

function contents(): unknown {
  const { reader } = office.session.ground;
  return tables.map((table) => {
    const isSearch = table.endsWith("_search");
    return [table, reader.prepare(isSearch ? `SELECT rowid FROM ${table}` : `SELECT * FROM ${table}`).all()];
  });
}

/** Makes the database itself refuse a write, as a full disk or a broken rule would, in the middle of an act. */
function refuseWrites(table: string, event: "INSERT" | "UPDATE"): void {
  office.session.ground.writer.exec(
    `CREATE TEMP TRIGGER refuse BEFORE ${event} ON main.${table} BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
}
function allowWrites(): void {
  office.session.ground.writer.exec("DROP TRIGGER refuse");
}

describe("an act that fails half-way leaves nothing behind", () => {
  test("a new dispute whose audit entry cannot be written: no enterprise, no number, no search words", async () => {
    await client.disputes.create(disputeEntry());
    const before = contents();
    refuseWrites("audit_entry", "INSERT");
    const draft = disputeEntry({ parties: pairOf({ partyName: "新企业", partyUscc: creditCode(3) }) });
    expect(await failureOf(client.disputes.create(draft))).toMatchObject({ code: "SQLITE_CONSTRAINT_TRIGGER" });
    expect(contents()).toEqual(before);
    allowWrites();
    expect((await client.disputes.create(draft)).ledgerNo).toBe("PC20260002");
  });

  test("a revision whose audit entry cannot be written: the record keeps its version and its words", async () => {
    const record = await client.enterprises.create(enterpriseDraft());
    const before = contents();
    refuseWrites("audit_entry", "INSERT");
    const revision = client.enterprises.revise({ ...enterpriseDraft({ name: "改名" }), id: record.id, version: 1 });
    await expect(revision).rejects.toThrow();
    allowWrites();
    expect(contents()).toEqual(before);
    expect((await client.enterprises.open({ id: record.id })).record).toEqual(record);
    expect((await client.enterprises.list({ search: "改名" })).rows).toEqual([]);
    expect((await client.enterprises.list({ search: "稻香" })).rows).toHaveLength(1);
  });

  test("a fast-track case whose papers cannot be written", async () => {
    const { assessmentId } = await newAssessment(client);
    const before = contents();
    refuseWrites("deferred_material", "INSERT");
    await expect(client.fasttrack.create(fastTrackDraft(assessmentId))).rejects.toThrow();
    allowWrites();
    expect(contents()).toEqual(before);
  });

  test("a verification that cannot be written", async () => {
    const payment = await client.payments.create(paymentDraft());
    const verifier = await office.as("verifier");
    const before = contents();
    refuseWrites("payment", "UPDATE");
    await expect(verifier.payments.verify({ id: payment.id, version: 1 })).rejects.toThrow();
    allowWrites();
    expect(contents()).toEqual(before);
    expect(await verifier.payments.verify({ id: payment.id, version: 1 })).toMatchObject({ state: "verified" });
  });

  test("an act that a rule refuses", async () => {
    const before = contents();
    await expect(client.disputes.create(disputeEntry({ dueOn: "2026-01-01" }))).rejects.toThrow();
    expect(contents()).toEqual(before);
  });
});

describe("acts of several windows queue", () => {
  test("fifty at once: every number once, every record once", async () => {
    const other = await office.asStaff("丙承办", "mediator");
    const made = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (n % 2 ? client : other).disputes.create(disputeEntry({ note: String(n) }))),
    );
    expect(new Set(made.map(({ ledgerNo }) => ledgerNo)).size).toBe(50);
    expect((await client.disputes.list({})).total).toBe(50);
    expect((await client.enterprises.list({})).total).toBe(2);
  });

  test("one that fails does not take its neighbours with it", async () => {
    const results = await Promise.allSettled([
      client.enterprises.create(enterpriseDraft()),
      client.enterprises.create(enterpriseDraft({ name: "同一代码" })),
      client.enterprises.create(enterpriseDraft({ name: "无代码", uscc: null })),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((await client.enterprises.list({})).total).toBe(2);
  });

  test("what is asked meanwhile sees the office before or after an act, never between", async () => {
    const counts = office.session.ground.reader.prepare(
      "SELECT (SELECT count(*) FROM dispute) AS disputes, (SELECT count(*) FROM enterprise) AS enterprises",
    );
    const seen = new Set([JSON.stringify(counts.get())]);
    const creating = client.disputes.create(disputeEntry());
    for (let turn = 0; turn < 2000; turn += 1) {
      seen.add(JSON.stringify(counts.get()));
      await Promise.resolve();
    }
    await creating;
    seen.add(JSON.stringify(counts.get()));
    expect([...seen]).toEqual(['{"disputes":0,"enterprises":0}', '{"disputes":1,"enterprises":2}']);
  });
});

describe("the database keeps what the rules promise, whoever writes", () => {
  test.each([
    ["the audit log is not rewritten", "UPDATE audit_entry SET act = 'x'", /append-only/u],
    ["the audit log is not shortened", "DELETE FROM audit_entry", /append-only/u],
    ["a link leads somewhere", "UPDATE payment SET dispute_id = 404", /FOREIGN KEY/u],
    ["counted money was verified by somebody", "UPDATE payment SET state = 'verified'", /CHECK/u],
    ["a negative amount reverses something", "UPDATE payment SET amount = -1", /CHECK/u],
    ["a day is a day", "UPDATE dispute SET registered_on = '2026-02-30'", /CHECK/u],
    ["an outcome has a day", "UPDATE dispute SET outcome = 'mediated'", /CHECK/u],
    ["text is no number", "UPDATE payment SET amount = 'viel'", /cannot store TEXT/u],
    ["a deletion has a reason", "UPDATE dispute SET deleted_at = '2026-11-23T09:00:00+08:00'", /CHECK/u],
  ])("%s", async (_, text, refused) => {
    const dispute = await client.disputes.create(disputeEntry());
    await client.payments.create(paymentDraft({ disputeId: dispute.id }));
    expect(() => office.session.ground.writer.exec(text)).toThrow(refused);
  });

  test("questions cannot write", () => {
    expect(() => office.session.ground.reader.exec("DELETE FROM dispute")).toThrow(/readonly/u);
  });
});
