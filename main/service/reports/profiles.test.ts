import { Workbook } from "@cj-tech-master/excelts";
import PizZip from "pizzip";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ExportProfile } from "../../../shared/reports/contract.ts";
import { disputeEntry } from "../office/testing/drafts.ts";
import { failureOf, openTestOffice, refusalOf } from "../office/testing/office.ts";
import { reportOffice } from "./testing/report-office.ts";
import type { ReportOffice } from "./testing/report-office.ts";

const H1 = { from: "2024-01-01", to: "2024-06-30" };
const REASON = "司法局核对台账";

let office: ReportOffice;
beforeEach(() => {
  office = reportOffice();
});
afterEach(() => office.close());

async function sheetsOf(profile: ExportProfile): Promise<Record<string, unknown[][]>> {
  const file = await office.client.export({ of: H1, format: "xlsx", profile, reason: REASON });
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(
    book.worksheets.map((sheet) => [
      sheet.name,
      (sheet.getRows(2, Math.max(0, sheet.rowCount - 1)) ?? []).map((row) =>
        Array.from({ length: 8 }, (_, place) => row.getCell(place + 1).value),
      ),
    ]),
  );
}

describe("the lists", () => {
  test("name nobody unless the profile is the full one", async () => {
    office.dispute({ applicant_name: "张三丰", respondent_name: "洋县乙公司" });
    office.collection(office.loan({ loan_no: "610723202200100200" }), 100_00);
    const masked = await sheetsOf("internal_masked");
    expect(masked["纠纷"]?.[0]?.[5]).toBe("张某");
    expect(masked["清收"]?.[0]?.slice(2, 4)).toEqual(["****0200", "李某"]);
    const full = await sheetsOf("internal_full");
    expect(full["纠纷"]?.[0]?.slice(5, 8)).toEqual(["张三丰", null, "洋县乙公司"]);
    expect(full["清收"]?.[0]?.slice(2, 4)).toEqual(["610723202200100200", "李某甲"]);
  });

  test("hold no formula in any profile", async () => {
    for (const name of ["=1+1", "+张三", "-张三", "@张三", "＝张三", "=张三"]) office.dispute({ applicant_name: name });
    for (const profile of ["internal_masked", "internal_full"] as const) {
      const rows = (await sheetsOf(profile))["纠纷"] ?? [];
      expect(rows).toHaveLength(6);
      for (const row of rows) expect(row[5]).toMatch(/^'/u);
    }
  });

  test("mask numbers in names of projects and papers", async () => {
    const assessment = office.assessment({ registered_on: "2024-01-10", note: null });
    office.ground.writer.prepare("UPDATE project SET name = '张三（610723199001010014）厂房'").run();
    office.fastTrackCase(assessment, { received_on: "2024-02-01" }, [["2024-03-01", null]]);
    office.ground.writer.prepare("UPDATE deferred_material SET name = '电话13891234567'").run();
    const masked = await sheetsOf("internal_masked");
    expect(masked["容缺"]?.[0]?.[1]).toBe("张三（610723********0014）厂房");
    expect(masked["容缺"]?.[0]?.[6]).toBe("电话138****4567");
  });

  test("are not for the public", async () => {
    office.dispute({ applicant_name: "张三丰" });
    expect(Object.keys(await sheetsOf("public"))).toEqual(["汇总", "按类型", "按属地", "按来源"]);
  });
});

describe("small cells", () => {
  const towns = { "610723001": 1, "610723002": 5, "610723003": 9 };
  beforeEach(() => {
    for (const [town, count] of Object.entries(towns)) {
      for (let n = 0; n < count; n += 1) office.dispute({ town, amount_claimed: 10_000_00 });
    }
  });

  test("are hidden from the public in Excel, with what would give them away", async () => {
    const sheets = await sheetsOf("public");
    expect(sheets["按属地"]?.map((row) => row.slice(1, 6))).toEqual([
      ["<3", 0, "<3", "*", 0],
      ["*", 0, "*", "*", 0],
      [9, 0, 9, 90_000, 0],
      [15, 0, 15, 150_000, 0],
      [null, null, null, null, null],
    ]);
    expect(sheets["按属地"]?.at(-1)?.[0]).toMatch(/“<3”为 1 至 2/u);
    // inside nothing is
    expect((await sheetsOf("internal_masked"))["按属地"]?.map((row) => row[1])).toEqual([1, 5, 9, 15]);
  });

  test("are hidden in Word, which says what the signs mean", async () => {
    const file = await office.client.export({ of: H1, format: "docx", profile: "public" });
    const xml = new PizZip(await file.arrayBuffer()).file("word/document.xml")?.asText() ?? "";
    const text = xml.replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ");
    expect(text).toContain("&lt;3 0 &lt;3 * 0.00");
    expect(text).toContain("为避免由合计推算而不公布");
  });

  test("are hidden in JSON, whose other profiles stay exactly as they are", async () => {
    const json = async (profile: ExportProfile) =>
      JSON.parse(
        await (await office.client.export({ of: H1, format: "json", profile, reason: REASON })).text(),
      ) as Record<string, unknown> & { report: { breakdowns: { town: { registered: unknown }[] } } };
    const shown = await json("public");
    expect(shown.report.breakdowns.town.map(({ registered }) => registered)).toEqual(["<3", "*", 9]);
    expect(shown["profile"]).toBe("public");
    const inside = await json("internal_masked");
    expect(inside).toEqual(await json("internal_full"));
    expect(inside.report).toEqual(await office.client.compute(H1));
    expect(Object.keys(inside)).not.toContain("profile");
  });

  test("a breakdown with one row alone is the total alone", async () => {
    const sheets = await sheetsOf("public");
    expect(sheets["按类型"]?.map((row) => row[1])).toEqual([15, 15, null]);
    office.dispute({ registered_on: "2024-07-01", town: "610723001" });
    const july = await office.client.export({
      of: { from: "2024-07-01", to: "2024-07-01" },
      format: "json",
      profile: "public",
    });
    const { report } = JSON.parse(await july.text()) as { report: { breakdowns: Record<string, unknown[]> } };
    expect(report.breakdowns["town"]).toEqual([]);
  });
});

describe("who may", () => {
  test("take the full lists out: administrators and supervisors, with a reason", async () => {
    const real = await openTestOffice();
    try {
      const asked = { of: { from: "2026-01-01", to: "2026-11-23" }, format: "xlsx", profile: "internal_full" } as const;
      for (const role of ["verifier", "mediator", "viewer"] as const) {
        const client = await real.as(role);
        expect(await failureOf(client.reports.export({ ...asked, reason: REASON }))).toEqual({
          code: "FORBIDDEN",
          data: { act: "reports.export", roles: ["administrator", "supervisor"] },
        });
        await client.reports.export({ ...asked, profile: "internal_masked" });
      }
      const supervisor = await real.as("supervisor");
      await supervisor.disputes.create(disputeEntry());
      expect(await refusalOf(supervisor.reports.export(asked))).toEqual(["REASON_MISSING"]);
      expect((await supervisor.reports.export({ ...asked, reason: REASON })).size).toBeGreaterThan(0);
    } finally {
      await real.close();
    }
  });

  test("took what out is noted: profile, format, period and reason", async () => {
    await office.client.export({ of: H1, format: "csv", profile: "internal_full", reason: REASON });
    const { id } = await office.client.issue({ ...H1, title: "上半年" });
    await office.client.export({ of: { id }, format: "json" });
    const noted = office.ground.reader
      .prepare("SELECT entity, record_id, reason, after FROM audit_entry WHERE act = 'reports.export' ORDER BY id")
      .all();
    expect(noted).toEqual([
      {
        entity: "report",
        record_id: null,
        reason: REASON,
        after: JSON.stringify({ format: "csv", profile: "internal_full", language: "zh", ...H1 }),
      },
      {
        entity: "report",
        record_id: id,
        reason: null,
        after: JSON.stringify({ format: "json", profile: "internal_masked", language: "zh", ...H1 }),
      },
    ]);
  });
});
