import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reportOffice } from "./testing/report-office.ts";
import type { ReportOffice } from "./testing/report-office.ts";

let office: ReportOffice;
beforeEach(() => {
  office = reportOffice();
});
afterEach(() => office.close());

const YEAR = { from: "2024-01-01", to: "2024-12-31" };
const TODAY = "2024-07-03";

describe("a period that is not over yet", () => {
  test("is counted to today: what is due later is not overdue, and the paragraph says so", async () => {
    office.dispute({ due_on: "2024-07-03" });
    office.dispute({ due_on: "2024-07-02" });
    office.dispute({ due_on: "2024-12-30" });
    const report = await office.client.compute(YEAR);
    expect(report.period).toEqual(YEAR);
    expect(report.asOf).toBe(TODAY);
    expect(report.indicators.find(({ code }) => code === "overdue")?.value).toBe(1);
    expect(report.paragraph.zh).toContain("截至2024年7月3日");
    expect(report.paragraph.zh).toContain("其中超期1起");
  });

  test("shows the same records behind the number", async () => {
    const late = office.dispute({ due_on: "2024-07-02" });
    office.dispute({ due_on: "2024-12-30" });
    const { rows } = await office.client.rows({ ...YEAR, indicator: "overdue" });
    expect(rows.map(({ id }) => id)).toEqual([late]);
  });

  test("one that is over is counted to its own end", async () => {
    const { asOf } = await office.client.compute({ from: "2024-01-01", to: "2024-06-30" });
    expect(asOf).toBe("2024-06-30");
  });

  test("one that has not begun is left as it is", async () => {
    const { asOf } = await office.client.compute({ from: "2025-01-01", to: "2025-03-31" });
    expect(asOf).toBe("2025-03-31");
  });
});
