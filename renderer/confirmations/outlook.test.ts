import { describe, expect, test } from "vitest";
import { problem } from "../../shared/problems.ts";
import { ofTheCase, warningKeys } from "./outlook.ts";

describe("what is said before anybody applies", () => {
  test("a window that is over today still leaves room for an application that was made in time", () => {
    const unconfirmable = problem("", "NOT_CONFIRMABLE", { why: "type" });
    const over = problem("on", "CONFIRMATION_WINDOW_OVER", { until: "2026-10-31" });
    expect(ofTheCase({ problems: [unconfirmable, over] })).toEqual([unconfirmable]);
  });

  test("a warning that the page has no words for is not shown as a code", () => {
    expect(warningKeys({ warnings: ["PROOF_OF_ORAL_AGREEMENT", "SOMETHING_NEW"] })).toEqual([
      "confirmations.oralWarning",
    ]);
  });
});
