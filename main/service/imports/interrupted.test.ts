import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf, openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import {
  commit,
  creditCode,
  disputesCsv,
  importFile,
  mapped,
  open,
  preview,
  registerTotals,
  sampleFile,
} from "./testing/ledgers.ts";

let office: TestOffice;
let client: Client;

beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("administrator");
});
afterEach(() => office.close());

/** Enough rows that the import pauses more than once on its way. */
const manyDisputes = (): File =>
  disputesCsv(
    ...Array.from({ length: 1600 }, (_, index) => [
      index + 1,
      "2026-03-02",
      "洋州街道",
      "买卖合同",
      `甲${index}公司`,
      creditCode(index),
      "乙公司",
      12,
      "主动排查",
      "县茶叶协会",
      "",
      "调解中",
    ]),
  );

async function expectUntouched(): Promise<void> {
  expect(await client.imports.list()).toEqual([]);
  expect(Object.values(await registerTotals(client))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  const { reader } = office.session.ground;
  for (const table of [
    "number_sequence",
    "number_given",
    "import_row",
    "audit_entry WHERE entity IS NOT 'staff' AND entity IS NOT NULL",
  ]) {
    expect([table, reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0]);
  }
  expect((await client.dictionaries.all()).map(({ zh }) => zh)).not.toContain("县茶叶协会");
}

describe("an import that does not come to its end", () => {
  test("leaves nothing when it is stopped on its way, and can be started again at once", async () => {
    const opened = await open(client, manyDisputes());
    const stop = new AbortController();
    const steps = await client.imports.commit({ ...mapped(opened), refused: "stop" }, { signal: stop.signal });
    const told = await steps.next();
    expect(told).toEqual({ done: false, value: { done: expect.any(Number), total: 1600 } });
    stop.abort();
    await expect(drained(steps)).rejects.toThrow();
    await expectUntouched();
    expect((await commit(opened)).counts.disputes).toBe(1600);
    const first = await client.disputes.list({ limit: 1, sort: { by: "ledgerNo", direction: "asc" } });
    expect(first.rows[0]?.ledgerNo).toMatch(/0*1$/u);
  });

  test("leaves nothing when the window just goes away", async () => {
    const opened = await open(client, manyDisputes());
    const steps = await client.imports.commit({ ...mapped(opened), refused: "stop" });
    await steps.next();
    await steps.return?.();
    await expectUntouched();
  });

  test("leaves nothing when something breaks in the middle", async () => {
    const { writer } = office.session.ground;
    writer.exec(
      "CREATE TRIGGER disk_full BEFORE INSERT ON dispute WHEN NEW.applicant_name = '甲900公司' BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    const opened = await open(client, manyDisputes());
    await expect(commit(opened)).rejects.toThrow();
    await expectUntouched();
    writer.exec("DROP TRIGGER disk_full");
    expect((await commit(opened)).counts.disputes).toBe(1600);
  });
});

describe("several windows", () => {
  test("that import the same file at once bring it in once", async () => {
    const other = await office.as("mediator");
    const [one, two] = [await open(client, sampleFile()), await open(other, sampleFile())];
    await Promise.all([preview(one), preview(two)]);
    const results = await Promise.allSettled([commit(one), commit(two)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "NOTHING_NEW" });
    expect((await registerTotals(client))["disputes"]).toBe(61);
  });

  test("other work waits for an import and is done after it", async () => {
    const opened = await open(client, manyDisputes());
    const other = await office.as("administrator");
    const importing = commit(opened);
    const created = other.accounts.create({ name: "己承办", role: "mediator", unit: null });
    expect((await importing).counts.disputes).toBe(1600);
    expect((await created).name).toBe("己承办");
  });

  test("hold one file each: a file is gone when another was opened over it, or it was given up", async () => {
    const first = await open(client, sampleFile());
    const second = await open(client, sampleFile());
    expect((await failureOf(preview(first))).code).toBe("READING_GONE");
    const stranger = await office.as("administrator");
    expect((await failureOf(stranger.imports.preview(mapped(second)))).code).toBe("READING_GONE");
    await client.imports.discard({ reading: second.reading.reading });
    expect((await failureOf(preview(second))).code).toBe("READING_GONE");
  });

  test("somebody who only looks may not import", async () => {
    const viewer = await office.as("viewer");
    expect((await failureOf(importFile(viewer, sampleFile()))).code).toBe("FORBIDDEN");
  });
});

async function drained(steps: AsyncIterator<unknown, unknown>): Promise<void> {
  while (!(await steps.next()).done);
}
