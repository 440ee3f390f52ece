import { describe, expect, test } from "vitest";
import { meetings } from "../../shared/meetings/contract.ts";
import type { MeetingItem } from "../../shared/meetings/contract.ts";
import { startLanguage, wordsIn } from "../language/index.ts";
import { figuresText, withFigures } from "./figures-text.ts";
import { decisionQuestions, headQuestions, subjectOf, usualTitle } from "./meeting-questions.ts";
import { askedAt, isNarrowed, withFilter } from "./meetings-place.ts";

await startLanguage();
const words = wordsIn("zh");

/** What an act takes besides the meeting and its version. */
function asked(act: "revise" | "reviseItem"): string[] {
  const { inputSchema } = meetings[act]["~orpc"];
  const { shape } = (inputSchema as unknown as { _zod: { def: { shape: object } } })._zod.def;
  return Object.keys(shape)
    .filter((name) => !["id", "version", "itemId"].includes(name))
    .toSorted();
}

const names = (questions: readonly { readonly name: string }[]) => questions.map(({ name }) => name).toSorted();

const item: MeetingItem = {
  id: 1,
  disputeId: null,
  topic: "年底清欠安排",
  opinion: null,
  resolution: null,
  ownerUnit: null,
  ownerStaffId: null,
  ownerStaff: null,
  dueOn: null,
  doneOn: null,
  doneNote: null,
  case: null,
  assignment: null,
  standing: null,
  now: [],
};

describe("the dialogs of a meeting", () => {
  test("ask what the acts take, and nothing else", () => {
    expect(names(headQuestions({}, words))).toEqual(asked("revise"));
    expect(names(decisionQuestions(item, words))).toEqual(asked("reviseItem"));
  });

  test.each([
    [
      { disputeId: [], topic: null },
      { disputeId: null, topic: null },
    ],
    [
      { disputeId: 7, topic: "  " },
      { disputeId: 7, topic: null },
    ],
    [
      { disputeId: null, topic: "其他" },
      { disputeId: null, topic: "其他" },
    ],
  ])("%j is about %j", (values, subject) => {
    expect(subjectOf(values)).toEqual(subject);
  });

  test.each([
    ["weekly", "2026-11-23", "2026年第48周研判会议"],
    ["weekly", "2027-01-01", "2026年第53周研判会议"],
    ["monthly", "2026-03-31", "2026年3月调度会议"],
    ["special", "2026-03-31", "2026-03-31 专题会商会议"],
    ["joint", "2026-03-31", "2026-03-31 联席会议"],
  ])("a %s one on %s is called %s", (kind, heldOn, title) => {
    expect(usualTitle({ kind, heldOn }, words)).toBe(title);
  });

  test("a title waits for its kind and day", () => {
    expect(usualTitle({ kind: null, heldOn: "2026-03-31" }, words)).toBeUndefined();
    expect(usualTitle({ kind: "weekly", heldOn: null }, words)).toBeUndefined();
  });
});

describe("a place among the meetings", () => {
  test.each([
    [{}, { filter: {} }],
    [
      { filter: { kind: ["weekly"], state: [], heldOn: { from: "2026-11-01" }, openDecisions: true }, text: "清欠" },
      { filter: { kind: ["weekly"], heldOn: { from: "2026-11-01" }, openDecisions: true }, search: "清欠" },
    ],
    [{ filter: { kind: true, heldOn: ["x"], openDecisions: ["x"], other: ["x"] }, text: "" }, { filter: {} }],
  ])("%j asks for %j", (place, question) => {
    expect(askedAt(place)).toEqual(question);
  });

  test("is narrowed by words or a filter", () => {
    expect(isNarrowed({})).toBe(false);
    expect(isNarrowed({ filter: { kind: undefined } })).toBe(false);
    expect(isNarrowed({ filter: { kind: ["weekly"] } })).toBe(true);
    expect(isNarrowed({ text: "清欠" })).toBe(true);
  });

  test("loses one filter and keeps the others", () => {
    const filter = { kind: ["weekly"], openDecisions: true };
    expect(withFilter(filter, "kind", undefined)).toEqual({ openDecisions: true });
    expect(withFilter(filter, "kind", ["joint"])).toEqual({ kind: ["joint"], openDecisions: true });
    expect(withFilter({ kind: ["weekly"] }, "kind", undefined)).toBeUndefined();
    expect(withFilter(undefined, "kind", ["joint"])).toEqual({ kind: ["joint"] });
  });
});

describe("how the ledger stands", () => {
  const figures = {
    from: "2026-11-01",
    to: "2026-11-30",
    registered: 8,
    resolved: 2,
    open: 6,
    overdue: 1,
    highRisk: 0,
    openAssignments: 3,
    byTown: [{ town: "610723001", open: 6, overdue: 1 }],
    byUnit: [{ leadUnit: null, open: 6, overdue: 1 }],
    assignments: [],
  };
  const naming = { town: () => "洋州街道", unit: (code: string | null) => code ?? "未定" };

  test("is told in the words of minutes", () => {
    expect(figuresText(figures, naming, words).split("\n")).toEqual([
      "2026-11-01 至 2026-11-30：新增 8 件，化解 2 件。目前在办 6 件，其中超期 1 件、高风险 0 件；未办结的交办 3 件。",
      "按镇（街道）：洋州街道在办 6 件、超期 1 件。",
      "按承办单位：未定在办 6 件、超期 1 件。",
    ]);
  });

  test("is written at the end of the minutes, once", () => {
    expect(withFigures(null, "甲")).toBe("甲");
    expect(withFigures("会议听取了汇报。\n", "甲")).toBe("会议听取了汇报。\n甲");
    expect(withFigures("会议听取了汇报。\n甲\n乙", "甲")).toBeUndefined();
  });
});
