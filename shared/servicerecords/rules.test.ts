import { describe, expect, test } from "vitest";
import { serviceProblems, serviceWarnings } from "./rules.ts";

const TODAY = "2026-11-23";
const service = { servedOn: "2026-11-18", closedOn: null, content: "走访企业", result: null, note: null };

describe("a service as written", () => {
  test.each([
    ["just done", {}, []],
    ["closed with its result", { closedOn: "2026-11-20", result: "已答复" }, []],
    ["closed without a result", { closedOn: "2026-11-20" }, ["result SERVICE_RESULT_MISSING"]],
    ["closed before", { closedOn: "2026-11-17", result: "已答复" }, ["closedOn CLOSED_BEFORE_SERVED"]],
    ["tomorrow", { servedOn: "2026-11-24" }, ["servedOn DATE_IN_FUTURE"]],
  ])("%s", (_, over, found) => {
    const problems = serviceProblems({ ...service, ...over }, TODAY);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(found);
  });
});

describe("clues for 12337 are pointed out", () => {
  test.each([
    ["企业反映线索，已告知拨打12337平台", ["content"]],
    ["告知１２３３７平台", ["content"]],
    ["告知 12 337", ["content"]],
    ["咨询12345热线", []],
    ["合同编号 6123", []],
  ])("%s", (content, found) => {
    expect(serviceWarnings({ ...service, content }).map(({ field }) => field)).toEqual(found);
  });

  test("in the result and the note, too", () => {
    const warnings = serviceWarnings({ ...service, result: "12337", note: "转12337" });
    expect(warnings.map(({ field, code }) => `${field} ${code}`)).toEqual(["result HOTLINE_CLUE", "note HOTLINE_CLUE"]);
  });
});
