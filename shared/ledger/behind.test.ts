import { describe, expect, test } from "vitest";
import { figureBehind, rowBehind } from "./behind.ts";
import { codesOf } from "../names.ts";
import { viewFigures, viewKeys } from "./views.ts";

const year = { from: "2026-01-15", to: "2026-11-23" };
const all = { counted: true, countsOn: year };

describe("the filter that finds the entries of a row", () => {
  test.each([
    ["enterprise", "17", { enterprise: 17 }],
    ["enterprise", null, { payeeKnown: false }],
    ["bank", "rural_commercial_bank", { bank: ["rural_commercial_bank"] }],
    ["bank", null, { bank: [""] }],
    ["town", null, { town: [""] }],
    ["unit", "justice_bureau", { leadUnit: ["justice_bureau"] }],
    ["month", "2026-03", { countsOn: { from: "2026-03-01", to: "2026-03-31" } }],
    ["month", "2026-01", { countsOn: { from: "2026-01-15", to: "2026-01-31" } }],
    ["month", "2026-11", { countsOn: { from: "2026-11-01", to: "2026-11-23" } }],
    ["headline", "none", { headline: ["none"] }],
    ["category", "R4", { category: ["R4"] }],
    ["category", null, { headline: ["collection"] }],
  ] as const)("%s %s", (by, key, filter) => {
    expect(rowBehind(by, key, year)).toEqual({ ...all, ...filter });
  });

  test("a figure asks for no more than its row", () => {
    for (const by of codesOf(viewKeys)) {
      for (const figure of codesOf(viewFigures)) {
        const behind = figureBehind(rowBehind(by, null, year), figure);
        expect(behind).toMatchObject({ counted: true, headline: [expect.any(String)] });
      }
    }
    expect(figureBehind({ ...all, counted: true }, "nonCash", "write_off")).toEqual({
      ...all,
      headline: ["collection"],
      cash: false,
      method: ["write_off"],
    });
  });
});
