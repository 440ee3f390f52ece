import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import PizZip from "pizzip";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { creditCode, disputeDraft, enterpriseDraft, loanDraft } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";
import { openMoneyOffice } from "../owners/testing/money-office.ts";
import type { MoneyOffice } from "../owners/testing/money-office.ts";

let money: MoneyOffice;
let client: Client;
beforeEach(async () => {
  money = await openMoneyOffice();
  client = money.mediator;
});
afterEach(() => money.close());

const BANK = "rural_commercial_bank";
const november = { from: "2026-11-01", to: "2026-11-30" };
const made = async () => client.statements.make({ enterpriseId: money.enterpriseId, ...november });
const madeOf = async (enterpriseId: number, from: string, to: string) =>
  client.statements.make({ enterpriseId, from, to });
const shown = async (id: number) => (await client.statements.open({ id })).statement;
const files = (): string[] => {
  const folder = join(money.office.folder, "files");
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** The text of the Word file, a line for each paragraph. */
async function wordOf(id: number): Promise<string> {
  const zip = new PizZip(await (await client.statements.read({ id })).arrayBuffer());
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  return xml.replace(/<\/w:p>/gu, "\n").replace(/<[^>]+>/gu, "");
}

type Values = readonly (readonly unknown[])[];

/** Every sheet of the workbook by its name, without its header. */
async function sheetsOf(id: number): Promise<Readonly<Record<string, Values>>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(await (await client.statements.excel({ id })).arrayBuffer()));
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const rows: unknown[][] = [];
      sheet.eachRow((row) => void rows.push((row.values as unknown[]).slice(1)));
      return [sheet.name, rows.slice(1)];
    }),
  );
}

describe("a statement for an enterprise", () => {
  test("lists what counts in its days alone: verified, recovered, by the day on which it counts", async () => {
    const kase = await client.disputes.create(disputeDraft());
    const first = await money.recover({ disputeId: kase.id, amount: 5_000_050, receivedOn: "2026-11-10" });
    const owed = await money.arrears.caseIn("registered");
    const second = await money.arrears.pay(owed, 3_000_000);
    await money.recover({ receivedOn: "2026-10-31" });
    await money.recover({ receivedOn: "2026-11-12" }, "leave");
    await money.collect();
    await money.recover({ receivedOn: "2026-11-12", payeeName: "洋县汉水包装厂（虚构）", payeeUscc: creditCode(4) });
    await money.recover({ receivedOn: "2026-11-12", headline: "none", category: "N1" });

    const { id } = await made();
    const { statement, entries, added, gone } = await client.statements.open({ id });
    expect(entries.map((entry) => entry.id)).toEqual([first, second]);
    expect(statement).toMatchObject({
      enterpriseId: money.enterpriseId,
      bank: null,
      name: "洋县稻香食品有限公司（虚构）",
      uscc: creditCode(1),
      ...november,
      state: "made",
      madeOn: "2026-11-23",
      madeBy: "甲承办",
      sums: { count: 2, total: 8_000_050, fromArrears: 3_000_000, nonCash: 0 },
      isCurrent: true,
    });
    expect([added, gone]).toEqual([[], []]);
    const text = await wordOf(id);
    for (const words of [
      "企业挽损确认表",
      "洋县稻香食品有限公司（虚构）",
      "2026年11月1日至2026年11月30日",
      creditCode(1),
      "共2笔",
      "PC20260001",
      "清欠",
      "80,000.50",
      "人民币捌万元伍角",
      "30,000.00",
      "□ 核对无误",
      "负责人（签名）",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/u);
  });

  test("shows what was taken back below zero", async () => {
    const id = await money.recover({ amount: 5_000_000 });
    await money.recover({ amount: -2_000_000, reversesId: id, receivedOn: "2026-11-20" });
    const { id: statement } = await made();
    expect((await shown(statement)).sums).toMatchObject({ count: 2, total: 3_000_000 });
    const text = await wordOf(statement);
    expect(text).toContain("-20,000.00");
    expect(text).toContain("冲回");
  });

  test("is the same as a workbook: amounts as numbers, credit codes and vouchers as text", async () => {
    await money.recover({ amount: 5_000_050, voucherNo: "20261110000123456789" });
    const { id } = await made();
    const { 汇总: head = [], 明细: entries = [] } = await sheetsOf(id);
    const said = new Map(head.map(([what, says]) => [what, says]));
    expect(said.get("统一社会信用代码")).toBe(creditCode(1));
    expect(said.get("挽损合计（元）")).toBe(50_000.5);
    expect(said.get("笔数")).toBe(1);
    expect(entries).toHaveLength(1);
    // Neither of a case nor taken back: those two cells are empty.
    const cells = ["洋县云岭物流有限公司（虚构）", "调解履行", "20261110000123456789", undefined, undefined, 50_000.5];
    expect(entries[0]?.slice(3)).toEqual(cells);
  });
});

describe("a statement for a bank", () => {
  test("has cash with its parts, and what was settled without cash apart; loan numbers stay text", async () => {
    await money.collect({ receivedOn: "2026-11-05" });
    const other = await client.loans.create(loanDraft({ loanNo: "610723202200100999" }));
    const inKind = { method: "in_kind", amount: 8_000_000, principal: 8_000_000, interest: 0, fees: 0 };
    await money.collect({ receivedOn: "2026-11-12", loanId: other.id, ...inKind });
    const { id } = await client.statements.make({ bank: BANK, ...november });
    const cash = { fees: 10_000, penalty: 0, interest: 90_000, principal: 4_900_000, other: 0 };
    expect(await shown(id)).toMatchObject({
      bank: BANK,
      enterpriseId: null,
      name: "洋县农村商业银行",
      sums: { count: 2, loans: 2, total: 5_000_000, cash, nonCash: 8_000_000 },
      isCurrent: true,
    });
    const text = await wordOf(id);
    for (const words of ["一、现金清收", "610723202200100200", "49,000.00", "二、非现金处置", "610723202200100999"]) {
      expect(text).toContain(words);
    }
    const { 汇总: head = [], 现金清收: paid = [], 非现金处置: unpaid = [] } = await sheetsOf(id);
    const said = new Map(head.map(([what, says]) => [what, says]));
    expect([said.get("现金清收合计（元）"), said.get("其中本金（元）"), said.get("非现金处置（元）")]).toEqual([
      50_000, 49_000, 80_000,
    ]);
    expect([paid[0]?.[3], unpaid[0]?.[3]]).toEqual(["610723202200100200", "610723202200100999"]);
    expect(paid[0]?.slice(8)).toEqual([49_000, 900, 0, 100, 0, 50_000]);
  });

  test("of a bank that nobody knows is none", async () => {
    expect(await refusalOf(client.statements.make({ bank: "nowhere", ...november }))).toEqual(["UNKNOWN_WORD"]);
  });
});

describe("what is kept is what was made", () => {
  test("a later reversal shows as a difference, and the paper stays", async () => {
    const payment = await money.recover({ amount: 5_000_000 });
    const { id, version } = await made();
    const before = await wordOf(id);
    await money.verifier.statements.sign({ id, version, on: "2026-11-23", by: "王某乙，总经理" });
    const reversal = await money.recover({ amount: -5_000_000, reversesId: payment, receivedOn: "2026-11-21" });
    const { statement, entries, added, gone } = await client.statements.open({ id });
    expect(statement).toMatchObject({
      state: "signed",
      isCurrent: false,
      sums: { total: 5_000_000 },
      sumsNow: { count: 2, total: 0 },
    });
    expect([entries.map((one) => one.id), added.map((one) => one.id), gone]).toEqual([[payment], [reversal], []]);
    expect(await wordOf(id)).toBe(before);
    const { rows } = await client.statements.list({ enterpriseId: money.enterpriseId });
    expect(rows).toMatchObject([{ id, isCurrent: false }]);
  });

  test("what a payer is called by now changes nothing", async () => {
    await money.recover();
    const { id } = await made();
    money.office.session.ground.writer.prepare("UPDATE payment SET payer_name = '改名后', version = version + 1").run();
    expect(await shown(id)).toMatchObject({ isCurrent: true });
    expect(await wordOf(id)).toContain("洋县云岭物流有限公司（虚构）");
  });

  test("a file that is gone is said to be", async () => {
    await money.recover();
    const { id } = await made();
    for (const name of files()) rmSync(join(money.office.folder, "files", name));
    expect((await failureOf(client.statements.read({ id }))).code).toBe("FILE_MISSING");
    expect((await sheetsOf(id))["明细"]).toHaveLength(1);
  });
});

describe("what becomes of a statement", () => {
  const answer = { on: "2026-11-23", by: "王某乙，总经理" };

  test("it is signed once, and stays as proof", async () => {
    await money.recover();
    const { id, version } = await made();
    const signed = await money.verifier.statements.sign({ id, version, ...answer });
    expect(await shown(id)).toMatchObject({ state: "signed", answeredOn: answer.on, answeredBy: answer.by });
    const again = money.verifier.statements.object({ ...signed, ...answer, reason: "第一笔未收到" });
    expect(await refusalOf(again)).toEqual(["STATEMENT_ANSWERED"]);
    expect(await refusalOf(client.statements.remove({ ...signed, reason: "期间选错" }))).toEqual(["STATEMENT_SIGNED"]);
    expect(await refusalOf(made())).toEqual(["STATEMENT_SIGNED_ALREADY"]);
    const stale = money.verifier.statements.sign({ id, version, ...answer });
    expect(await failureOf(stale)).toMatchObject({ code: "STALE", data: { entity: "statement", version: 2 } });
  });

  test("or objected to, with what they say; it may go then, and its file with it", async () => {
    await money.recover();
    const { id, version } = await made();
    const objected = await money.verifier.statements.object({ id, version, ...answer, reason: "第一笔未收到" });
    expect(await shown(id)).toMatchObject({ state: "objected", objection: "第一笔未收到" });
    expect(files()).toHaveLength(1);
    await client.statements.remove({ ...objected, reason: "核实后重做" });
    expect(files()).toEqual([]);
    expect((await failureOf(client.statements.open({ id }))).code).toBe("NOT_FOUND");
    expect(await client.statements.list({})).toEqual({ rows: [], next: null, total: 0 });
  });

  test("one waits at a time, unless the ledger says something else by now", async () => {
    await money.recover();
    await made();
    expect(await refusalOf(made())).toEqual(["STATEMENT_WAITING"]);
    await money.recover({ receivedOn: "2026-11-15" });
    const { id } = await made();
    expect((await shown(id)).sums.count).toBe(2);
  });

  test("nothing is made of nothing, of days to come, or of nobody", async () => {
    expect(await refusalOf(made())).toEqual(["NOTHING_COUNTED"]);
    expect(await refusalOf(madeOf(money.enterpriseId, "2026-12-01", "2026-12-31"))).toEqual(["PERIOD_NOT_BEGUN"]);
    expect(await refusalOf(madeOf(money.enterpriseId, "2026-11-30", "2026-11-01"))).toEqual(["PERIOD_BACKWARDS"]);
    expect((await failureOf(madeOf(99, "2026-11-01", "2026-11-30"))).code).toBe("NOT_FOUND");
    expect(files()).toEqual([]);
  });

  test("every step is in the log, and who took it out", async () => {
    await money.recover();
    const { id, version } = await made();
    await client.statements.read({ id });
    await client.statements.excel({ id });
    await money.verifier.statements.sign({ id, version, ...answer });
    const noted = money.office.session.ground.reader
      .prepare("SELECT act FROM audit_entry WHERE entity = 'statement' AND record_id = ? ORDER BY id")
      .pluck()
      .all(id);
    expect(noted).toEqual(["statements.make", "statements.read", "statements.excel", "statements.sign"]);
  });

  test("whoever enters money does not record what was signed; whoever only looks on sees no more than the list", async () => {
    await money.recover();
    const { id, version } = await made();
    expect((await failureOf(client.statements.sign({ id, version, ...answer }))).code).toBe("FORBIDDEN");
    const viewer = await money.office.as("viewer");
    expect((await viewer.statements.list({})).rows).toMatchObject([{ id }]);
    expect((await failureOf(viewer.statements.open({ id }))).code).toBe("FORBIDDEN");
    expect((await failureOf(viewer.statements.read({ id }))).code).toBe("FORBIDDEN");
  });
});

describe("the list", () => {
  test("is paged by key, the newest first, and narrowed by whose, how it stands, and its days", async () => {
    await money.recover({ receivedOn: "2026-10-15" });
    await money.recover({ receivedOn: "2026-11-10" });
    await money.collect();
    const enterpriseId = money.enterpriseId;
    const ids: number[] = [];
    for (const month of ["10", "11"]) {
      const days = { from: `2026-${month}-01`, to: `2026-${month}-30` };
      ids.push((await client.statements.make({ enterpriseId, ...days })).id);
    }
    ids.push((await client.statements.make({ bank: BANK, ...november })).id);
    const [october = 0, second = 0, ofBank = 0] = ids;
    const first = await client.statements.list({ limit: 2 });
    expect([first.rows.map(({ id }) => id), first.next, first.total]).toEqual([[ofBank, second], second, 3]);
    const rest = await client.statements.list({ limit: 2, after: second });
    expect([rest.rows.map(({ id }) => id), rest.next, rest.total]).toEqual([[october], null, null]);
    const idsOf = async (asked: Parameters<typeof client.statements.list>[0]) =>
      (await client.statements.list(asked)).rows.map(({ id }) => id);
    expect(await idsOf({ enterpriseId })).toEqual([second, october]);
    expect(await idsOf({ bank: BANK })).toEqual([ofBank]);
    expect(await idsOf({ to: "2026-10-31" })).toEqual([october]);
    expect(await idsOf({ state: ["signed"] })).toEqual([]);
    const other = await client.enterprises.create(enterpriseDraft({ name: "另一家（虚构）", uscc: creditCode(7) }));
    expect(await idsOf({ enterpriseId: other.id })).toEqual([]);
  });
});
