import { describe, expect, test } from "vitest";
import { codesOf } from "../names.ts";
import { allowedPairs, guardsSay, refusalsOf } from "../testing/machine.ts";
import { confirmationActs, confirmationMoves, confirmationStates, confirmationWarnings } from "./states.ts";
import type { ConfirmationFacts } from "./states.ts";

const states = codesOf(confirmationStates);
const acts = codesOf(confirmationActs);
const pairs = allowedPairs(confirmationMoves);

const allowing: ConfirmationFacts = {
  today: "2026-11-23",
  on: "2026-11-20",
  agreementState: "in_force",
  form: "written",
  effectiveOn: "2026-11-09",
  until: "2026-12-09",
  confirmable: "yes",
  ownershipTerms: false,
  statusTerms: false,
  hasPaymentTerms: true,
  joint: true,
  lastStepOn: "2026-11-18",
};

describe("every state and every act", () => {
  test("what the table has goes through where nothing speaks against it, everything else is WRONG_STATE", () => {
    const refused = refusalsOf(confirmationMoves, states, acts, allowing);
    expect(Object.keys(refused)).toHaveLength(states.length * acts.length - pairs.length);
    expect(Object.keys(refused).filter((pair) => pairs.includes(pair))).toEqual([]);
    for (const codes of Object.values(refused)) expect(codes).toEqual(["WRONG_STATE"]);
  });

  test("is what the sheet has", () => {
    expect(pairs).toEqual([
      "accepted dismiss",
      "accepted ruleValid",
      "accepted withdraw",
      "applied accept",
      "applied refuse",
      "applied withdraw",
      "not_applied apply",
    ]);
  });
});

describe("every guard refuses with its code, and only what it guards", () => {
  const apply = ["not_applied apply"];
  test.each<[what: string, facts: Partial<ConfirmationFacts>, code: string, refused: readonly string[]]>([
    ["tomorrow", { on: "2026-11-24" }, "DATE_IN_FUTURE", pairs],
    ["before the agreement took effect", { on: "2026-11-08" }, "BEFORE_EFFECT", pairs],
    ["before the step before", { on: "2026-11-17" }, "DATE_BEFORE_STEP", pairs],
    ["after the window", { until: "2026-11-19" }, "CONFIRMATION_WINDOW_OVER", apply],
    ["of a draft", { agreementState: "draft" }, "AGREEMENT_NOT_IN_FORCE", apply],
    ["of an edition that was replaced", { agreementState: "replaced" }, "AGREEMENT_NOT_IN_FORCE", apply],
    ["of a broken agreement", { agreementState: "breached" }, "AGREEMENT_NOT_IN_FORCE", apply],
    ["of an annulled agreement", { agreementState: "annulled" }, "AGREEMENT_NOT_IN_FORCE", apply],
    ["by one party alone", { joint: false }, "JOINT_APPLICATION_NEEDED", apply],
    ["of a type that no court confirms", { confirmable: "no" }, "NOT_CONFIRMABLE", apply],
    ["of who owns what", { ownershipTerms: true }, "NOT_CONFIRMABLE", apply],
    ["of who is whose child", { statusTerms: true }, "NOT_CONFIRMABLE", apply],
    [
      "of a labour agreement without payment terms",
      { confirmable: "payment_terms", hasPaymentTerms: false },
      "NOT_CONFIRMABLE",
      apply,
    ],
  ])("confirmation %s", (_, facts, code, refused) => {
    const said = guardsSay(confirmationMoves, { ...allowing, ...facts });
    expect(said).toEqual(Object.fromEntries(refused.map((pair) => [pair, [code]])));
  });

  test.each<[Partial<ConfirmationFacts>, string]>([
    [{ until: "2026-11-20" }, "the last day of the window is in time"],
    [{ agreementState: "performing" }, "an agreement that is being performed can be confirmed"],
    [{ agreementState: "performed" }, "one that was performed too"],
    [{ confirmable: "payment_terms" }, "of a labour dispute the payment terms can be"],
    [{ joint: null, on: null }, "nobody has said yet who applies and when"],
  ])("%o: %s", (facts) => {
    expect(guardsSay(confirmationMoves, { ...allowing, ...facts })).toEqual({});
  });

  test("while nobody has said when, today is asked", () => {
    const over = { ...allowing, on: null, until: "2026-11-22" };
    expect(guardsSay(confirmationMoves, over)).toEqual({ "not_applied apply": ["CONFIRMATION_WINDOW_OVER"] });
  });
});

test.each([
  ["written", "yes", []],
  ["oral", "yes", ["PROOF_OF_ORAL_AGREEMENT"]],
  ["written", "payment_terms", ["ONLY_PAYMENT_TERMS"]],
  ["oral", "payment_terms", ["PROOF_OF_ORAL_AGREEMENT", "ONLY_PAYMENT_TERMS"]],
] as const)("before applying for a %s agreement that is confirmable (%s): %o", (form, confirmable, warnings) => {
  expect(confirmationWarnings({ form, confirmable })).toEqual(warnings);
});
