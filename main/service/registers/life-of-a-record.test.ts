import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  assessmentDraft,
  disputeDraft,
  disputeEntry,
  enterpriseDraft,
  fastTrackDraft,
  loanDraft,
  newAssessment,
  paymentDraft,
  projectDraft,
} from "../office/testing/drafts.ts";
import { failureOf, MONDAY, openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
let client: Client;

beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
});
afterEach(() => office.close());

type Record = { id: number; version: number; note: string | null };

/** A register as seen through one field that all of them have. */
type Acts = {
  create: () => Promise<Record>;
  revise: (record: Record, note: string) => Promise<Record>;
  open: (id: number) => Promise<{
    record: Record;
    history: { act: string; reason: string | null; user: string; at: string; after: unknown; before: unknown }[];
  }>;
  remove: (target: { id: number; version: number; reason: string }) => Promise<unknown>;
  list: () => Promise<{ rows: Record[]; total: number | null }>;
};

const registers: { [name: string]: (client: Client) => Promise<Acts> } = {
  enterprises: async ({ enterprises }) => ({
    create: () => enterprises.create(enterpriseDraft()),
    revise: ({ id, version }, note) => enterprises.revise({ ...enterpriseDraft({ note }), id, version }),
    open: (id) => enterprises.open({ id }),
    remove: (target) => enterprises.remove(target),
    list: () => enterprises.list({}),
  }),
  disputes: async ({ disputes }) => ({
    create: () => disputes.create(disputeEntry()),
    revise: ({ id, version }, note) => disputes.revise({ ...disputeDraft({ note }), id, version }),
    open: (id) => disputes.open({ id }),
    remove: (target) => disputes.remove(target),
    list: () => disputes.list({}),
  }),
  payments: async ({ payments }) => ({
    create: () => payments.create(paymentDraft()),
    revise: ({ id, version }, note) => payments.revise({ ...paymentDraft({ note }), id, version }),
    open: (id) => payments.open({ id }),
    remove: (target) => payments.remove(target),
    list: () => payments.list({}),
  }),
  loans: async ({ loans }) => ({
    create: () => loans.create(loanDraft()),
    revise: ({ id, version }, note) => loans.revise({ ...loanDraft({ note }), id, version }),
    open: (id) => loans.open({ id }),
    remove: (target) => loans.remove(target),
    list: () => loans.list({}),
  }),
  projects: async ({ projects }) => ({
    create: () => projects.create(projectDraft()),
    revise: ({ id, version }, note) => projects.revise({ ...projectDraft({ note }), id, version }),
    open: (id) => projects.open({ id }),
    remove: (target) => projects.remove(target),
    list: () => projects.list({}),
  }),
  assessments: async ({ assessments, projects }) => {
    const { id: projectId } = await projects.create(projectDraft());
    return {
      create: () => assessments.create(assessmentDraft(projectId)),
      revise: ({ id, version }, note) => assessments.revise({ ...assessmentDraft(projectId, { note }), id, version }),
      open: (id) => assessments.open({ id }),
      remove: (target) => assessments.remove(target),
      list: () => assessments.list({}),
    };
  },
  fasttrack: async (client) => {
    const { fasttrack } = client;
    const { assessmentId } = await newAssessment(client);
    return {
      create: () => fasttrack.create(fastTrackDraft(assessmentId)),
      revise: ({ id, version }, note) => fasttrack.revise({ ...fastTrackDraft(assessmentId, { note }), id, version }),
      open: (id) => fasttrack.open({ id }),
      remove: (target) => fasttrack.remove(target),
      list: () => fasttrack.list({}),
    };
  },
};

describe.each(Object.keys(registers))("a record of %s", (name) => {
  const acts = async (): Promise<Acts> => {
    const register = registers[name];
    if (!register) throw new Error(name);
    return register(client);
  };

  test("is entered, opened, listed and told in its history", async () => {
    const { create, open, list } = await acts();
    const record = await create();
    expect(record).toMatchObject({ version: 1, createdBy: "甲承办", createdAt: MONDAY, importId: null });
    const opened = await open(record.id);
    expect(opened.record).toEqual(record);
    expect(opened.history).toMatchObject([
      { act: `${name}.create`, user: "甲承办", at: MONDAY, reason: null, before: {} },
    ]);
    // What lies in tables of its own is told where one record is opened.
    const { parties: _, ...listed }: Record & { readonly parties?: unknown } = record;
    expect(await list()).toMatchObject({ rows: [listed], total: 1 });
  });

  test("is revised with a new version; only what changed stands in its history", async () => {
    const { create, revise, open } = await acts();
    const record = await create();
    const revised = await revise(record, "已电话核对");
    expect(revised).toMatchObject({ version: 2, note: "已电话核对" });
    const { history } = await open(record.id);
    expect(history).toHaveLength(2);
    expect(history[0]).toMatchObject({ act: `${name}.revise`, before: { note: null }, after: { note: "已电话核对" } });
  });

  test("refuses a revision and a removal that have seen an older version", async () => {
    const { create, revise, remove, open } = await acts();
    const record = await create();
    const revised = await revise(record, "第一位");
    expect(await failureOf(revise(record, "第二位"))).toMatchObject({
      code: "STALE",
      data: { id: record.id, version: 2 },
    });
    const removal = remove({ id: record.id, version: record.version, reason: "重复登记" });
    expect(await failureOf(removal)).toMatchObject({ code: "STALE" });
    expect((await open(record.id)).record).toEqual(revised);
  });

  test("is gone from list and sight once removed, and the reason is kept", async () => {
    const { create, remove, open, list, revise } = await acts();
    const record = await create();
    await remove({ id: record.id, version: record.version, reason: "重复登记" });
    expect(await failureOf(open(record.id))).toMatchObject({ code: "NOT_FOUND", data: { id: record.id } });
    expect(await failureOf(revise(record, "再改"))).toMatchObject({ code: "NOT_FOUND" });
    expect(await list()).toMatchObject({ rows: [], total: 0 });
    const told = office.session.ground.reader
      .prepare("SELECT act, reason FROM audit_entry WHERE act = ? ORDER BY id DESC")
      .all(`${name}.remove`);
    expect(told).toEqual([{ act: `${name}.remove`, reason: "重复登记" }]);
  });

  test("is not removed without a reason", async () => {
    const { create, remove, open } = await acts();
    const record = await create();
    expect(await failureOf(remove({ id: record.id, version: 1, reason: " " }))).toMatchObject({ code: "BAD_REQUEST" });
    expect((await open(record.id)).record.version).toBe(1);
  });

  test("stays as it is when a revision changes nothing", async () => {
    const { create, revise, open } = await acts();
    const record = await create();
    const once = await revise(record, "不变");
    expect((await revise(once, "不变")).version).toBe(2);
    expect((await open(record.id)).history).toHaveLength(2);
  });
});

test("two windows that open the same record: the second to save is told, and nothing of the first is lost", async () => {
  const other = await office.asStaff("丙承办", "mediator");
  const { id } = await client.disputes.create(disputeEntry());
  const { record: seenHere } = await client.disputes.open({ id });
  const { record: seenThere } = await other.disputes.open({ id });
  const results = await Promise.allSettled([
    client.disputes.revise({ ...disputeDraft({ note: "甲的意见" }), id, version: seenHere.version }),
    other.disputes.revise({ ...disputeDraft({ note: "丙的意见" }), id, version: seenThere.version }),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  const { record, history } = await other.disputes.open({ id });
  expect(record).toMatchObject({ version: 2, note: "甲的意见", updatedBy: "甲承办" });
  expect(history).toHaveLength(2);
});

test("numbers run on within their year and are not given again after a removal", async () => {
  const first = await client.disputes.create(disputeEntry());
  await client.disputes.remove({ id: first.id, version: 1, reason: "重复登记" });
  const second = await client.disputes.create(disputeEntry());
  const earlier = await client.disputes.create(disputeEntry({ registeredOn: "2025-12-30", dueOn: null }));
  expect([first.ledgerNo, second.ledgerNo, earlier.ledgerNo]).toEqual(["PC20260001", "PC20260002", "PC20250001"]);
});
