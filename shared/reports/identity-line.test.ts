import { describe, expect, test } from "vitest";
import { identityLine, identityParts } from "./identity-line.ts";

const identity = {
  opening: 3,
  entered: 61,
  reopened: 0,
  resolved: 58,
  litigated: 0,
  terminated: 0,
  withdrawn: 0,
  transferred: 0,
  merged: 0,
  notAccepted: 0,
  closing: 6,
  holds: true,
} as const;

describe("the line that checks the ledger", () => {
  test("leaves out the ways that nobody took", () => {
    expect(identityLine(identity, "zh")).toBe("期初在账 3 ＋ 本期新登 61 － 化解数 58 ＝ 期末未化解 6");
  });

  test("tells what flared up again by itself", () => {
    expect(identityLine({ ...identity, reopened: 2, closing: 8 }, "zh")).toBe(
      "期初在账 3 ＋ 本期新登 61 ＋ 反弹重开 2 － 化解数 58 ＝ 期末未化解 8",
    );
    expect(identityLine({ ...identity, reopened: 2, closing: 8 }, "en")).toContain("+ Reopened 2 −");
  });

  test("tells of those in court the ones that left the ledger by it", () => {
    const parts = identityParts({ ...identity, litigated: 1, closing: 5 }, "zh");
    expect(parts.find(({ code }) => code === "leftForCourt")).toMatchObject({ sign: "－", name: "转司法", value: 1 });
  });
});
