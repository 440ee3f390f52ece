import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFastTrackKit } from "./testing/fast-track-kit.ts";
import type { FastTrackKit } from "./testing/fast-track-kit.ts";

let kit: FastTrackKit;
beforeAll(async () => {
  kit = await openFastTrackKit();
});
afterAll(async () => kit.close());

describe("eligibility, as the terminal asks it", () => {
  test("answers every part, each paper's class and latest day, and the rule", async () => {
    const answer = await kit.mediator.fasttrack.eligibility({
      receivedOn: "2026-09-18",
      on: "2026-09-21",
      planStart: "2027-03-01",
      credit: { checkedOn: "2026-09-18", result: "normal", evidence: true },
      excluded: false,
      procedure: "general",
      papers: [
        ...["application", "identity_proof", "project_basis", "project_outline"].map((code) => ({
          code,
          presence: "present" as const,
        })),
        { code: "land_pre_review", presence: "missing" },
        { code: "feasibility_reply", presence: "missing" },
      ],
    });
    expect(answer).toMatchObject({
      eligible: true,
      notice: { dueOn: "2026-09-24" },
      gates: { filing: { latest: "2026-10-22" }, start: { latest: "2027-03-01" } },
      rule: { version: 1 },
    });
    expect(answer.parts.map(({ part, verdict }) => [part, verdict])).toEqual(
      ["credit", "breach", "matter", "procedure", "intake", "papers", "gates"].map((part) => [part, "pass"]),
    );
    expect(answer.papers.slice(4)).toMatchObject([
      { name: "用地预审意见", class: "deferrable", gate: "filing", latest: "2026-10-22" },
      { name: "可研批复", class: "deferrable", gate: "start", latest: "2027-03-01" },
    ]);
  });

  test("asked with nothing it says what is not known", async () => {
    const { eligible, parts } = await kit.mediator.fasttrack.eligibility({});
    expect(eligible).toBe(false);
    expect(parts.filter(({ verdict }) => verdict === "fail").map(({ part }) => part)).toEqual([
      "credit",
      "matter",
      "intake",
      "papers",
    ]);
  });
});
