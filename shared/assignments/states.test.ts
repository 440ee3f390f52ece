import { describe, expect, test } from "vitest";
import { codesOf } from "../names.ts";
import { allowedPairs, guardsSay, refusalsOf } from "../testing/machine.ts";
import { assignmentActs, assignmentMoves, assignmentStates } from "./states.ts";
import type { AssignmentFacts } from "./states.ts";

const states = codesOf(assignmentStates);
const acts = codesOf(assignmentActs);
const pairs = allowedPairs(assignmentMoves);

/** In time, given to nobody in person, and looked at by the one who issued it; nothing was asked or urged. */
const quiet: AssignmentFacts = {
  today: "2026-11-23",
  on: "2026-11-20",
  dueOn: "2026-11-30",
  lastStepOn: "2026-11-16",
  returnUntil: "2026-11-20",
  supervision: null,
  issuedBy: { id: 1, name: "分管领导" },
  receiver: null,
  reportedBy: 2,
  extensionAskedBy: null,
  newDueOn: null,
  user: { id: 1, issues: true, administers: false },
};

const inHand = (...names: string[]) => names.map((name) => `in_progress ${name}`);

/** What is refused to that one, as it stands. */
const alwaysOpen = {
  "in_progress grantExtension": ["NO_EXTENSION_ASKED"],
  "in_progress refuseExtension": ["NO_EXTENSION_ASKED"],
  "in_progress remind": ["ASSIGNMENT_NOT_OVERDUE"],
  "in_progress supervise": ["ASSIGNMENT_NOT_OVERDUE", "REMIND_FIRST"],
  "in_progress listPublicly": ["ASSIGNMENT_NOT_OVERDUE", "SUPERVISE_FIRST"],
};

test("in every state every act that the table has not is WRONG_STATE, and only that", () => {
  const refused = refusalsOf(assignmentMoves, states, acts, quiet);
  const wrong = Object.entries(refused).filter(([, codes]) => codes.includes("WRONG_STATE"));
  expect(wrong).toHaveLength(states.length * acts.length - pairs.length);
  for (const [pair, codes] of wrong) expect([pairs.includes(pair), codes]).toEqual([false, ["WRONG_STATE"]]);
  expect(guardsSay(assignmentMoves, quiet)).toEqual(alwaysOpen);
});

describe("every guard refuses with its code, and only what it guards", () => {
  test.each<[what: string, facts: Partial<AssignmentFacts>, code: string, refused: readonly string[]]>([
    ["tomorrow", { on: "2026-11-24" }, "DATE_IN_FUTURE", pairs],
    ["before the step before", { on: "2026-11-15" }, "DATE_BEFORE_STEP", pairs],
    [
      "for somebody else",
      { receiver: { id: 3, name: "甲承办" }, user: { id: 2, issues: false, administers: true } },
      "NOT_THE_RECEIVER",
      [...inHand("askExtension", "report"), "waiting sendBack", "waiting sign"],
    ],
    [
      "issued by somebody else",
      { user: { id: 2, issues: true, administers: false } },
      "NOT_THE_ISSUER",
      ["waiting withdraw"],
    ],
    ["after the day of return", { returnUntil: "2026-11-19" }, "RETURN_TERM_OVER", ["waiting sendBack"]],
    ["that oneself reported", { reportedBy: 1 }, "CLOSED_BY_REPORTER", ["reported close"]],
    ["that oneself received", { receiver: { id: 1, name: "分管领导" } }, "CLOSED_BY_REPORTER", ["reported close"]],
    ["not overdue", {}, "ASSIGNMENT_NOT_OVERDUE", inHand("listPublicly", "remind", "supervise")],
    ["nobody reminded", { dueOn: "2026-11-19" }, "REMIND_FIRST", inHand("supervise")],
    ["reminded", { dueOn: "2026-11-19", supervision: "reminded" }, "ALREADY_REMINDED", inHand("remind")],
    ["only reminded", { dueOn: "2026-11-19", supervision: "reminded" }, "SUPERVISE_FIRST", inHand("listPublicly")],
    ["supervised", { dueOn: "2026-11-19", supervision: "supervised" }, "ALREADY_SUPERVISED", inHand("supervise")],
    ["listed", { dueOn: "2026-11-19", supervision: "listed" }, "ALREADY_LISTED", inHand("listPublicly")],
    ["with a question open", { extensionAskedBy: 2 }, "EXTENSION_PENDING", inHand("askExtension")],
    ["without a question", {}, "NO_EXTENSION_ASKED", inHand("grantExtension", "refuseExtension")],
    [
      "about oneself",
      { extensionAskedBy: 1 },
      "EXTENSION_DECIDED_BY_ASKER",
      inHand("grantExtension", "refuseExtension"),
    ],
    ["until the same day", { newDueOn: "2026-11-30" }, "EXTENSION_NOT_LATER", inHand("askExtension")],
    [
      "overdue, until a day that is over",
      { dueOn: "2026-11-18", newDueOn: "2026-11-20" },
      "EXTENSION_NOT_LATER",
      inHand("askExtension"),
    ],
    ["until an earlier day", { newDueOn: "2026-11-29" }, "REWORK_DUE_EARLIER", ["reported returnForRework"]],
  ])("an assignment %s", (_, facts, code, refused) => {
    const said = Object.entries(guardsSay(assignmentMoves, { ...quiet, ...facts }));
    const withCode = said.filter(([, codes]) => codes.includes(code)).map(([pair]) => pair);
    expect(withCode.toSorted()).toEqual([...refused].toSorted());
  });

  test.each<[what: string, facts: Partial<AssignmentFacts>, open: readonly string[]]>([
    ["overdue", { dueOn: "2026-11-19" }, inHand("remind")],
    ["overdue and reminded", { dueOn: "2026-11-19", supervision: "reminded" }, inHand("supervise")],
    ["overdue and supervised", { dueOn: "2026-11-19", supervision: "supervised" }, inHand("listPublicly")],
    ["with a question open", { extensionAskedBy: 2 }, inHand("grantExtension", "refuseExtension")],
    [
      "for somebody else, said by the one who issued it",
      { receiver: { id: 3, name: "甲承办" } },
      ["waiting sign", "waiting sendBack", "in_progress report"],
    ],
    [
      "issued by somebody who is away, taken back by the administrator",
      { user: { id: 2, issues: false, administers: true } },
      ["waiting withdraw"],
    ],
    ["with more time for the rework", { newDueOn: "2026-11-30" }, ["reported returnForRework"]],
  ])("an assignment %s goes on", (_, facts, open) => {
    const said = guardsSay(assignmentMoves, { ...quiet, ...facts });
    expect(open.filter((pair) => pair in said)).toEqual([]);
  });
});
