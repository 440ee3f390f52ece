import { describe, expect, test } from "vitest";
import type { Assignment } from "../../shared/assignments/contract.ts";
import { assignments } from "../../shared/assignments/contract.ts";
import { assignmentActs } from "../../shared/assignments/states.ts";
import type { AssignmentAct } from "../../shared/assignments/states.ts";
import { initialValues } from "../parts/acts/act-field.ts";
import { startLanguage, wordsIn } from "../language/index.ts";
import { explanationOf, questionsOf } from "./act-questions.ts";
import { issueQuestions } from "./issue-questions.ts";

await startLanguage();
const words = wordsIn("zh");

const assignment: Assignment = {
  id: 7,
  assignmentNo: "洋商交办〔2026〕007号",
  kind: "refer",
  state: "in_progress",
  fromUnit: null,
  toUnit: "justice_bureau",
  toStaffId: 3,
  toStaff: "赵经办",
  requirement: "核实欠款金额",
  issuedOn: "2026-11-16",
  issuedBy: "李分管",
  dueOn: "2026-11-30",
  signedOn: "2026-11-17",
  signedBy: "赵经办",
  reportedOn: null,
  report: null,
  closedOn: null,
  supervision: null,
  supervisedOn: null,
  returnUntil: "2026-11-23",
  meeting: null,
  replaces: null,
  replacedBy: null,
  extensions: [],
  steps: [],
  now: [],
};
const now = { today: "2026-11-23", user: "王承办" };
const acts = Object.keys(assignmentActs) as AssignmentAct[];

/** What an act takes besides the assignment and the version of its case. */
function asked(act: AssignmentAct | "issue"): string[] {
  const { inputSchema } = assignments[act]["~orpc"];
  const { shape } = (inputSchema as unknown as { _zod: { def: { shape: object } } })._zod.def;
  return Object.keys(shape)
    .filter((name) => !["disputeId", "version", "id"].includes(name))
    .toSorted();
}

describe("the dialog of an act", () => {
  test.each(acts)("%s asks what the act takes, and nothing else", (act) => {
    const names = questionsOf(act, assignment, now, words).map(({ name }) => name);
    expect(names.toSorted()).toEqual(asked(act));
  });

  test("issue asks what the act takes, and nothing else", () => {
    expect(
      issueQuestions({}, words)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(asked("issue"));
  });

  test("begins with today, and with what is known", () => {
    expect(initialValues(questionsOf("sign", assignment, now, words))).toEqual({
      on: "2026-11-23",
      signedBy: "赵经办",
    });
    const toUnit = { ...assignment, toStaff: null, toStaffId: null };
    expect(initialValues(questionsOf("sign", toUnit, now, words))).toMatchObject({ signedBy: "王承办" });
    expect(initialValues(questionsOf("reassign", assignment, now, words))).toMatchObject({
      toUnit: null,
      requirement: "核实欠款金额",
      dueOn: "2026-11-30",
    });
  });
});

describe("what has to be known before", () => {
  test("until when it can be sent back", () => {
    expect(explanationOf("sendBack", assignment, words)).toContain("2026-11-23");
  });

  test("what was asked for and has no answer", () => {
    const extension = {
      id: 1,
      askedBy: "赵经办",
      askedOn: "2026-11-20",
      reason: "对方外出",
      newDueOn: "2026-12-04",
      decision: null,
      decidedBy: null,
      decidedOn: null,
      note: null,
    };
    const answered = { ...extension, decision: "refused", newDueOn: "2026-12-31" } as const;
    const waiting = { ...assignment, extensions: [answered, extension] };
    expect(explanationOf("grantExtension", waiting, words)).toBe("赵经办 2026-11-20 申请延至 2026-12-04：对方外出");
    expect(explanationOf("grantExtension", assignment, words)).toBeNull();
  });

  test("that a decision of a meeting is done with it, where it came from one", () => {
    expect(explanationOf("close", assignment, words)).toBeNull();
    const decided = { ...assignment, meeting: { id: 1, title: "第47周研判会" } };
    expect(explanationOf("close", decided, words)).not.toBeNull();
  });
});
