import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { sittingDraft } from "../office/testing/case-drafts.ts";
import { disputeEntry } from "../office/testing/drafts.ts";
import {
  creditCode,
  disputeHeader,
  disputesCsv,
  importFile,
  paymentsCsv,
  registerTotals,
  sampleFile,
} from "./testing/ledgers.ts";

let office: TestOffice;
let client: Client;

beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("supervisor");
});
afterEach(() => office.close());

const reason = "导错了文件";
const dispute = [
  1,
  "2026-03-02",
  "洋州街道",
  "买卖合同",
  "甲公司",
  creditCode(1),
  "乙公司",
  12,
  "主动排查",
  "县司法局",
  "",
  "调解中",
];
const payment = [1, "2026-03-09", "甲公司", creditCode(1), "乙公司", 50000, "调解履行", "P1", "", "戊核实"];

describe("taking an import back", () => {
  test("leaves the registers as they were; the file can then be imported anew", async () => {
    const { importId, counts } = await importFile(client, sampleFile());
    expect(await client.imports.undo({ id: importId, reason })).toMatchObject({
      undoneBy: "分管领导",
      undoneReason: reason,
      counts,
    });
    expect(Object.values(await registerTotals(client))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await client.search.everything({ text: "朱鹮" })).length).toBe(0);
    const again = await importFile(client, sampleFile());
    expect(again.counts).toEqual(counts);
  });

  test("keeps the reason with every record", async () => {
    const { importId } = await importFile(client, disputesCsv(dispute));
    const { rows } = await client.disputes.list({});
    await client.imports.undo({ id: importId, reason });
    const deleted = office.session.ground.reader.prepare("SELECT deleted_reason FROM dispute WHERE id = ?").pluck();
    expect(deleted.get(rows[0]?.id)).toBe(reason);
  });

  test("is refused as long as somebody's work stands on it", async () => {
    const { importId } = await importFile(client, disputesCsv(dispute));
    const { rows } = await client.disputes.list({});
    const [record] = rows;
    if (!record) throw new Error("no dispute");
    const { record: opened } = await client.disputes.open({ id: record.id });
    await client.disputes.revise({ ...opened, parties: opened.parties ?? [], note: "已约谈双方" });
    expect(await refusalOf(client.imports.undo({ id: importId, reason }))).toEqual(["CHANGED_SINCE"]);
    expect((await registerTotals(client))["disputes"]).toBe(1);
  });

  test("is refused once anything happened in one of its cases", async () => {
    const { importId } = await importFile(client, disputesCsv(dispute));
    const [{ id: disputeId } = { id: 0 }] = (await client.disputes.list({})).rows;
    await client.mediation.addSitting({ ...sittingDraft({ heldOn: "2026-03-05" }), disputeId, version: 1 });
    expect(await refusalOf(client.imports.undo({ id: importId, reason }))).toEqual(["CHANGED_SINCE"]);
  });

  test("is refused while another case is linked to one of its own", async () => {
    const { importId } = await importFile(client, disputesCsv(dispute));
    const [{ id: otherId } = { id: 0 }] = (await client.disputes.list({})).rows;
    const later = await client.disputes.create(disputeEntry());
    const link = { disputeId: later.id, otherId, reason: "同一合同引起" };
    const { version } = await client.disputes.link({ ...link, version: later.version });
    expect(await refusalOf(client.imports.undo({ id: importId, reason }))).toEqual(["STILL_LINKED"]);
    await client.disputes.unlink({ ...link, version });
    await client.imports.undo({ id: importId, reason });
    expect((await registerTotals(client))["disputes"]).toBe(1);
  });

  test("nothing of what it brought is due any more, and it is due again when it is imported anew", async () => {
    const open = dispute.with(3, "劳动争议").with(6, "王某乙");
    const due = async () => (await client.deadlines.due({ until: "2026-12-31" })).dueSoon.items;
    const file = () =>
      new File([`${[...disputeHeader, "化解时限"].join(",")}\n${[...open, "2026-12-01"].join(",")}\n`], "纠纷台账.csv");
    const { importId } = await importFile(client, file());
    expect(await due()).toMatchObject([{ kind: "ledger", dueOn: "2026-12-01", title: "甲公司 – 王某乙" }]);
    await client.imports.undo({ id: importId, reason });
    expect(await due()).toEqual([]);
    await importFile(client, file());
    expect(await due()).toMatchObject([{ kind: "ledger", dueOn: "2026-12-01" }]);
  });

  test("is refused while a later record hangs on one of its records", async () => {
    const { importId } = await importFile(client, disputesCsv(dispute));
    const { rows } = await client.disputes.list({});
    await client.payments.create({
      receivedOn: "2026-03-09",
      payerName: "乙公司",
      payeeName: "甲公司",
      payeeUscc: creditCode(1),
      amount: 100,
      headline: "recovery",
      category: "R1",
      disputeId: rows[0]?.id ?? 0,
      participants: [],
      tags: [],
    });
    expect(await refusalOf(client.imports.undo({ id: importId, reason }))).toEqual(["STILL_LINKED"]);
    expect((await registerTotals(client))["disputes"]).toBe(1);
  });

  test("leaves enterprises that others have come to use", async () => {
    const first = await importFile(client, disputesCsv(dispute));
    await importFile(client, paymentsCsv(payment));
    await client.imports.undo({ id: first.importId, reason });
    expect(await registerTotals(client)).toMatchObject({ disputes: 0, payments: 1, enterprises: 1 });
  });

  test("happens once", async () => {
    const { importId } = await importFile(client, disputesCsv(dispute));
    await client.imports.undo({ id: importId, reason });
    expect(await refusalOf(client.imports.undo({ id: importId, reason }))).toEqual(["ALREADY_UNDONE"]);
    expect((await failureOf(client.imports.undo({ id: 99, reason }))).code).toBe("NOT_FOUND");
  });

  test("is for those who answer for the ledgers", async () => {
    const { importId } = await importFile(client, disputesCsv(dispute));
    const mediator = await office.as("mediator");
    expect((await failureOf(mediator.imports.undo({ id: importId, reason }))).code).toBe("FORBIDDEN");
  });
});
