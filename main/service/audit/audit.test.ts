import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyChain } from "../../database/verify-chain.ts";
import type { Connection } from "../../database/open.ts";
import { disputeEntry, enterpriseDraft } from "../office/testing/drafts.ts";
import { testClock } from "../office/testing/clock.ts";
import type { TestClock } from "../office/testing/clock.ts";
import { MONDAY, openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let clock: TestClock;
let office: TestOffice;
let administrator: Client;

beforeEach(async () => {
  clock = testClock(MONDAY);
  office = await openTestOffice(clock);
  administrator = await office.as("administrator");
});
afterEach(() => office.close());

const writer = (): Connection => office.session.ground.writer;

/** What somebody does who has the key and takes the triggers away. */
function tamper(change: string): void {
  writer().exec(
    `DROP TRIGGER audit_entry_is_append_only_update; DROP TRIGGER audit_entry_is_append_only_delete; ${change}`,
  );
}

describe("the log", () => {
  test("says who did what when, before and after, and why", async () => {
    const mediator = await office.as("mediator");
    const made = await mediator.enterprises.create(enterpriseDraft());
    clock.pass(60);
    const revised = { ...enterpriseDraft({ note: "已核对" }), id: made.id, version: 1 };
    await mediator.enterprises.revise(revised);
    await mediator.enterprises.remove({ id: made.id, version: 2, reason: "重复登记" });
    const { entries } = await administrator.audit.list({ filter: { entities: ["enterprise"] } });
    expect(entries).toMatchObject([
      { user: "甲承办", act: "enterprises.remove", recordId: made.id, reason: "重复登记" },
      { act: "enterprises.revise", at: "2026-11-23T09:01:00+08:00", before: { note: null }, after: { note: "已核对" } },
      { act: "enterprises.create", before: {}, after: { name: "洋县稻香食品有限公司（虚构）" } },
    ]);
  });

  test("is asked by day, person, act and kind of record, page by page", async () => {
    const mediator = await office.as("mediator");
    for (let n = 0; n < 5; n += 1) await mediator.disputes.create(disputeEntry());
    clock.pass(86_400);
    await mediator.disputes.create(disputeEntry());
    const filter = { acts: ["disputes.create"], entities: ["dispute"] };
    const first = await administrator.audit.list({ filter, limit: 4 });
    expect(first).toMatchObject({ total: 6, entries: { length: 4 } });
    const rest = await administrator.audit.list({ filter, limit: 4, before: first.next ?? 0 });
    expect(rest).toMatchObject({ total: null, next: null, entries: { length: 2 } });
    const monday = { from: "2026-11-23", to: "2026-11-23" };
    expect((await administrator.audit.list({ filter: { ...filter, ...monday } })).total).toBe(5);
    const { id } = await mediator.accounts.current();
    expect((await administrator.audit.list({ filter: { staff: [id], acts: ["access.signIn"] } })).total).toBe(1);
    expect((await administrator.audit.choices()).acts).toContain("disputes.create");
  });

  test("goes out as a spreadsheet in which nothing is a formula, and says that it did", async () => {
    await administrator.enterprises.create(enterpriseDraft({ name: "=HYPERLINK(1)", uscc: null }));
    const file = await administrator.audit.export({ format: "csv" });
    const { data } = Papa.parse<string[]>(await file.text(), { skipEmptyLines: true });
    expect(data[0]?.[3]).toBe("操作");
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    const { entries } = await administrator.audit.list({ limit: 1 });
    expect(entries).toMatchObject([{ act: "audit.export", after: { format: "csv" } }]);
    const sheet = await administrator.audit.export({ format: "xlsx", filter: { acts: ["audit.export"] } });
    expect(new TextDecoder().decode((await sheet.arrayBuffer()).slice(0, 2))).toBe("PK");
  });

  test("takes down what was printed", async () => {
    const viewer = await office.as("viewer");
    expect(await viewer.audit.printed({ what: "纠纷台账" })).toEqual({ user: "某观察", at: MONDAY });
    const { entries } = await administrator.audit.list({ filter: { acts: ["audit.printed"] } });
    expect(entries).toMatchObject([{ user: "某观察", after: { what: "纠纷台账" } }]);
  });

  test("holds every act that changes something", async () => {
    const supervisor = await office.as("supervisor");
    await supervisor.dictionaries.save({ dictionary: "town", zh: "新镇", en: "New", aliases: [], active: true });
    await administrator.office.rename({ name: "新名称" });
    await supervisor.reports.issue({ from: "2026-01-01", to: "2026-06-30", title: "上半年" });
    const { entries } = await administrator.audit.list({ limit: 3 });
    expect(entries.map(({ act }) => act)).toEqual(["reports.issue", "office.rename", "dictionaries.save"]);
  });
});

describe("the chain", () => {
  test("holds, over everything that was done", async () => {
    for (let n = 0; n < 20; n += 1) await administrator.disputes.create(disputeEntry());
    expect(await administrator.audit.verify()).toMatchObject({ broken: null, clockBehind: false });
    expect((await administrator.audit.verify()).entries).toBeGreaterThan(20);
  });

  test.each([
    ["an entry was changed", "UPDATE audit_entry SET after = '{}' WHERE id = 3", { id: 3, why: "CHANGED" }],
    ["a name was changed", "UPDATE audit_entry SET staff_id = NULL WHERE id = 2", { id: 2, why: "CHANGED" }],
    ["a time was changed", "UPDATE audit_entry SET at = '2026-01-01' WHERE id = 1", { id: 1, why: "CHANGED" }],
    ["an entry was taken out", "DELETE FROM audit_entry WHERE id = 2", { id: 2, why: "MISSING" }],
    ["the first was taken out", "DELETE FROM audit_entry WHERE id = 1", { id: 1, why: "MISSING" }],
    [
      "two changed places",
      "UPDATE audit_entry SET id = 99 WHERE id = 2; UPDATE audit_entry SET id = 2 WHERE id = 3; UPDATE audit_entry SET id = 3 WHERE id = 99",
      { id: 2, why: "CHANGED" },
    ],
  ])("shows the first broken link when %s", async (_, change, broken) => {
    await administrator.disputes.create(disputeEntry());
    tamper(change);
    expect(await administrator.audit.verify()).toMatchObject({ broken });
    expect(await administrator.audit.health()).toMatchObject({ broken });
  });

  test("cut off at its end is noticed by what a backup remembers of it", async () => {
    await administrator.disputes.create(disputeEntry());
    const { reader } = office.session.ground;
    const head = reader.prepare("SELECT id, lower(hex(hash)) AS hash FROM audit_entry ORDER BY id DESC LIMIT 1").get();
    const remembered = [head as { id: number; hash: string }];
    expect((await verifyChain(reader, remembered)).broken).toBeNull();
    tamper("DELETE FROM audit_entry WHERE id > 3");
    expect((await verifyChain(reader, [])).broken).toBeNull();
    expect((await verifyChain(reader, remembered)).broken).toEqual({ id: 4, why: "CUT_OFF" });
  });

  test("is looked at when the office opens", async () => {
    await expect.poll(() => administrator.audit.health()).toMatchObject({ broken: null });
  });

  test("goes on when the clock is set back, and says so", async () => {
    await administrator.disputes.create(disputeEntry());
    clock.pass(-86_400);
    await administrator.disputes.create(disputeEntry());
    clock.pass(86_400);
    await administrator.disputes.create(disputeEntry());
    clock.pass(-86_400);
    expect(await administrator.audit.verify()).toMatchObject({ broken: null, clockBehind: true });
  });
});
