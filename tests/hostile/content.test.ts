import Papa from "papaparse";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  disputeEntry,
  enterpriseDraft,
  loanDraft,
  pairOf,
  paymentDraft,
} from "../../main/service/office/testing/drafts.ts";
import { clientOf, failureOf, openTestOffice } from "../../main/service/office/testing/office.ts";
import type { Client, TestOffice } from "../../main/service/office/testing/office.ts";
import { formulas, invisible, markup, visible } from "./words.ts";

let office: TestOffice;
let client: Client;

beforeAll(async () => {
  office = await openTestOffice();
  client = clientOf(office.office, office.session);
});
afterAll(() => office.close());

/** Between parties without credit codes. */
const between = (applicant: string, respondent: string) =>
  pairOf({ partyName: applicant, partyUscc: null }, { partyName: respondent, partyUscc: null });

describe("a hostile name", () => {
  test.each([...markup, ...visible, ...formulas.filter((text) => text.trim() === text)])(
    "%s is kept as it is and found by itself",
    async (name) => {
      const { id } = await client.enterprises.create(enterpriseDraft({ name, uscc: null }));
      const { record, history } = await client.enterprises.open({ id });
      expect(record.name).toBe(name);
      expect(history[0]?.after).toMatchObject({ name });
      const { rows } = await client.enterprises.list({ search: name.slice(0, 200) });
      expect(rows.map((row) => row.id)).toContain(id);
    },
  );

  test.each(invisible)("%j is kept without what nobody sees", async (written, kept) => {
    const { id } = await client.disputes.create(disputeEntry({ parties: between(written, "乙公司"), note: written }));
    const { record } = await client.disputes.open({ id });
    expect(record).toMatchObject({ applicantName: kept, note: kept });
  });

  test("that looks like another one is the same", async () => {
    const names = ["看起来一样的公司", "看起来\u200B一样的\u2060公司"];
    const made = await Promise.all(
      names.map((name) => client.enterprises.create(enterpriseDraft({ name, uscc: null }))),
    );
    expect(made.map(({ name }) => name)).toEqual([names[0], names[0]]);
  });

  test("on an account is kept, and an account of an invisible name is none", async () => {
    const [name] = markup;
    await client.accounts.create({ name, role: "viewer", unit: name });
    expect((await client.accounts.list()).map((member) => member.name)).toContain(name);
    const invisible = client.accounts.create({ name: "\u200B\u2060", role: "viewer", unit: null });
    expect(await failureOf(invisible)).toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("10 MB of text", () => {
  const huge = "字".repeat(3_500_000);

  test.each([
    ["enterprises.create", "name", () => client.enterprises.create(enterpriseDraft({ name: huge }))],
    ["disputes.create", "summary", () => client.disputes.create(disputeEntry({ summary: huge }))],
    ["disputes.list", "search", () => client.disputes.list({ search: huge })],
    ["search.everything", "text", () => client.search.everything({ text: huge })],
    ["enterprises.remove", "reason", () => client.enterprises.remove({ id: 1, version: 1, reason: huge })],
    ["access.signIn", "password", () => client.access.signIn({ name: "管理员", password: huge })],
    ["drafts.keep", "content", () => client.drafts.keep({ form: "disputes:new", content: huge })],
  ])("in %s is refused by the name of the field, %s", async (_, field, call) => {
    const { code, data } = await failureOf(call());
    expect(code).toBe("BAD_REQUEST");
    expect(data).toMatchObject({ issues: [{ path: [field] }] });
    expect(JSON.stringify(data).length).toBeLessThan(1_000);
  });
});

describe("what leaves the office", () => {
  beforeAll(async () => {
    const names = [...formulas, ...markup];
    for (const [i, name] of names.entries()) {
      await client.disputes.create(disputeEntry({ parties: between(name, `${name} 乙`), note: name, title: name }));
      await client.payments.create(paymentDraft({ payerName: name, payeeName: name, voucherNo: `V${i}` }));
      await client.loans.create(loanDraft({ borrowerName: name, borrowerUscc: null, loanNo: `=L${i}` }));
    }
    const [formula] = formulas;
    await client.enterprises.remove({ id: 1, version: 1, reason: formula });
  });

  const period = { from: "2026-01-01", to: "2026-11-23" };
  const full = { profile: "internal_full", reason: "上级要求" } as const;

  const workbooks: [string, () => Promise<File>][] = [
    ["the report in full", () => client.reports.export({ of: period, format: "xlsx", ...full })],
    ["the report with masks", () => client.reports.export({ of: period, format: "xlsx" })],
    ["the log", () => client.audit.export({ format: "xlsx" })],
    ["a person's data", () => client.privacy.exportPerson({ wanted: { name: formulas[0] }, reason: "本人要求" })],
  ];
  test.each(workbooks)("as a workbook has no formula in any cell: %s", async (_, made) => {
    const cells = textCells(new PizZip(await (await made()).arrayBuffer()));
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter((text) => /^[=+\-@\t\r\n＝＋－＠]/u.test(text))).toEqual([]);
    expect(cells.some((text) => text.startsWith("'="))).toBe(true);
  });

  const tables: [string, () => Promise<File>][] = [
    ["the report", () => client.reports.export({ of: period, format: "csv", ...full })],
    ["the log", () => client.audit.export({ format: "csv" })],
  ];
  test.each(tables)("as CSV has no formula in any cell: %s", async (_, made) => {
    const { data, errors } = Papa.parse<string[]>((await (await made()).text()).replace("\uFEFF", ""));
    expect(errors).toEqual([]);
    const isNumber = /^[+-]\d+(?:\.\d+)?(?:%| ?\p{L}{1,10})?$/u;
    expect(data.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) && !isNumber.test(cell))).toEqual([]);
  });

  test("as a Word document is text and neither markup nor a tag", async () => {
    const file = await client.reports.export({ of: period, format: "docx", ...full });
    const body = new PizZip(await file.arrayBuffer()).file("word/document.xml")?.asText() ?? "";
    expect(body).not.toMatch(/<(?:img|script|svg|b|x)[ >/]/u);
  });

  test("has a name that leads nowhere", async () => {
    const issued = await client.reports.issue({ ...period, title: "../../../etc/passwd\u202Exslx.exe" });
    for (const format of ["docx", "xlsx", "csv"] as const) {
      const { name } = await client.reports.export({ of: { id: issued.id }, format });
      expect(name).toMatch(new RegExp(`\\.${format}$`, "u"));
      expect(name).not.toMatch(/[\\/:*?"<>|\u202E]/u);
    }
  });
});

/** Every text of every sheet, straight from the XML; fails where a cell holds a formula. */
function textCells(zip: PizZip): string[] {
  const shared = [...(zip.file("xl/sharedStrings.xml")?.asText() ?? "").matchAll(/<si>(.*?)<\/si>/gsu)].map(([, si]) =>
    plain(si),
  );
  return zip.file(/^xl\/worksheets\/.*\.xml$/u).flatMap((part) => {
    const xml = part.asText();
    expect(xml).not.toMatch(/<f[ >]/u);
    return [...xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)].flatMap(([, attributes = "", content = ""]) => {
      if (/t="s"/u.test(attributes)) return [shared[Number(plain(content))] ?? ""];
      return /t="(?:inlineStr|str)"/u.test(attributes) ? [plain(content)] : [];
    });
  });
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

const plain = (xml = ""): string =>
  xml.replace(/<[^>]*>/gu, "").replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole);
