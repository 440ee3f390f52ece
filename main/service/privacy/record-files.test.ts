import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { attachedTo, contentOf, PDF } from "../attachments/testing/uploading.ts";
import { failureOf } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";
import { openMoneyOffice } from "../owners/testing/money-office.ts";
import type { MoneyOffice } from "../owners/testing/money-office.ts";

const PERSON = "张某三";
let money: MoneyOffice;
let client: Client;
let administrator: Client;
beforeEach(async () => {
  money = await openMoneyOffice();
  client = money.mediator;
  administrator = await money.office.as("administrator");
});
afterEach(() => money.close());

const files = (): string[] => {
  const folder = join(money.office.folder, "files");
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** A payment by a person, old enough to be reviewed, with a file, a paper, and a statement that lists it. */
async function paidByPerson(): Promise<number> {
  const id = await money.recover({ payerName: PERSON });
  await attachedTo(client, await money.atPayment(id), PDF, { name: "回单.pdf", note: "家属代交" });
  await client.documents.produce({ ...(await money.atPayment(id)), kind: "receipt" });
  return id;
}

const outdate = (id: number): void => {
  const { writer } = money.office.session.ground;
  writer.prepare("UPDATE payment SET received_on = '2001-01-05', counts_on = '2001-01-05' WHERE id = ?").run(id);
};

describe("the files of a person's payment", () => {
  test("are found with it whatever they are called, and so is the statement that lists it", async () => {
    const id = await paidByPerson();
    await client.statements.make({ enterpriseId: money.enterpriseId, from: "2026-11-01", to: "2026-11-23" });
    const { traces } = await administrator.privacy.findPerson({ name: PERSON });
    expect(traces).toMatchObject([{ register: "payments", id }]);
    expect(traces[0]?.fields).toEqual([
      { field: "payerName", value: PERSON },
      { field: "attachments.name", value: "回单.pdf" },
      { field: "documents.title", value: "到账确认单" },
      { field: "statements.name", value: "洋县稻香食品有限公司（虚构）　2026-11-01—2026-11-23" },
    ]);
  });

  test("go with the person when the person is taken out, from the disk too", async () => {
    const id = await paidByPerson();
    outdate(id);
    expect(files()).toHaveLength(2);
    const due = await administrator.privacy.retentionDue();
    expect(due.items).toMatchObject([{ register: "payments", id }]);
    const { version } = await money.atPayment(id);
    const { remains } = await administrator.privacy.anonymise({
      register: "payments",
      id,
      version,
      reason: "保管期满",
    });
    expect(remains.map(({ what }) => what)).toEqual(["audit_log", "backups"]);
    expect(files()).toEqual([]);
    expect(await client.attachments.of({ paymentId: id })).toEqual([]);
    expect(await client.documents.of({ paymentId: id })).toEqual([]);
    const { reader } = money.office.session.ground;
    const left = JSON.stringify([
      reader.prepare("SELECT * FROM payment").all(),
      reader.prepare("SELECT * FROM attachment").all(),
      reader.prepare("SELECT * FROM document").all(),
    ]);
    for (const words of [PERSON, "回单", "家属代交"]) expect(left).not.toContain(words);
    expect((await administrator.privacy.findPerson({ name: PERSON })).total).toBe(0);
  });

  test("what stays is said: a statement that lists the payment, and a file that another record has", async () => {
    const id = await paidByPerson();
    await client.statements.make({ enterpriseId: money.enterpriseId, from: "2026-11-01", to: "2026-11-23" });
    await attachedTo(client, await money.atLoan());
    outdate(id);
    const { version } = await money.atPayment(id);
    const { remains } = await administrator.privacy.anonymise({
      register: "payments",
      id,
      version,
      reason: "保管期满",
    });
    expect(remains).toEqual([
      { what: "audit_log", count: null },
      { what: "backups", count: null },
      { what: "shared_files", count: 1 },
      { what: "statements", count: 1 },
    ]);
    expect(await client.attachments.of({ loanId: money.loanId })).toMatchObject([{ missing: false }]);
  });
});

test("a person is found by the name of a file of a loan or an arrears case", async () => {
  await attachedTo(client, await money.atLoan(), PDF, { name: `${PERSON}担保书.pdf` });
  const arrears = await money.arrears.caseIn("registered");
  await attachedTo(client, await money.arrears.at(arrears), contentOf(99), { name: "录音.m4a", note: PERSON });
  const { traces } = await administrator.privacy.findPerson({ name: PERSON });
  expect(traces.map(({ register, fields }) => [register, fields.map(({ field, value }) => [field, value])])).toEqual([
    ["loans", [["attachments.name", `${PERSON}担保书.pdf`]]],
    ["arrears", [["attachments.name", `录音.m4a　${PERSON}`]]],
  ]);
});

test("money that names nobody is no matter of review, however old", async () => {
  const id = await money.recover();
  outdate(id);
  expect((await administrator.privacy.retentionDue()).items).toEqual([]);
  const call = administrator.privacy.anonymise({ register: "payments", id: 99, version: 1, reason: "保管期满" });
  expect((await failureOf(call)).code).toBe("NOT_FOUND");
});
