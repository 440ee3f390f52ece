import { describe, expect, test } from "vitest";
import { codesOf } from "../names.ts";
import { allowedPairs, guardsSay, refusalsOf } from "../testing/machine.ts";
import { agreementActs, agreementMoves, agreementStates } from "./states.ts";
import type { AgreementFacts } from "./states.ts";

const states = codesOf(agreementStates);
const acts = codesOf(agreementActs);
const pairs = allowedPairs(agreementMoves);

/** A written agreement that everybody has signed; nothing of it is open. */
const allowing: AgreementFacts = {
  form: "written",
  on: "2026-11-20",
  today: "2026-11-23",
  registeredOn: "2026-11-02",
  signedOn: "2026-11-18",
  effectiveOn: null,
  hasTerms: true,
  mediatorNamed: true,
  unsigned: [],
  mediatorSigned: true,
  sealed: true,
  firstDueOn: "2026-11-20",
  caseIsOpenForIt: true,
  mediatedSince: "2026-11-05",
  anotherInForce: false,
  openInstalments: 0,
};

describe("every state and every act", () => {
  test("what the table has goes through where nothing speaks against it, everything else is WRONG_STATE", () => {
    const refused = refusalsOf(agreementMoves, states, acts, allowing);
    expect(Object.keys(refused)).toHaveLength(states.length * acts.length - pairs.length);
    expect(Object.keys(refused).filter((pair) => pairs.includes(pair))).toEqual([]);
    for (const codes of Object.values(refused)) expect(codes).toEqual(["WRONG_STATE"]);
  });

  test("is what the sheet has: drafted, in force, performed, and three ways out of force", () => {
    expect(pairs).toEqual([
      "draft takeEffect",
      "in_force annul",
      "in_force beginPerformance",
      "in_force declareBreach",
      "in_force replace",
      "performing annul",
      "performing complete",
      "performing declareBreach",
      "performing replace",
    ]);
  });
});

describe("every guard refuses with its code, and only what it guards", () => {
  const effect = ["draft takeEffect"];
  test.each<[what: string, facts: Partial<AgreementFacts>, code: string, refused: readonly string[]]>([
    ["tomorrow", { on: "2026-11-24", firstDueOn: null }, "DATE_IN_FUTURE", pairs],
    ["before the case was registered", { on: "2026-11-01" }, "BEFORE_REGISTRATION", pairs],
    ["before the mediation began", { on: "2026-11-04" }, "DATE_BEFORE_STEP", pairs],
    ["before it was signed", { on: "2026-11-17" }, "EFFECTIVE_BEFORE_SIGNED", pairs],
    ["before it took effect", { effectiveOn: "2026-11-21" }, "DATE_BEFORE_STEP", pairs],
    ["beside another one in force", { anotherInForce: true }, "AGREEMENT_IN_FORCE", effect],
    ["of a case that is not in mediation", { caseIsOpenForIt: false }, "CASE_NOT_IN_MEDIATION", effect],
    ["that says nothing", { hasTerms: false }, "TERMS_MISSING", effect],
    ["without a mediator", { mediatorNamed: false }, "MEDIATOR_MISSING", effect],
    ["that a party did not sign", { unsigned: ["某公司"] }, "SIGNATURES_MISSING", effect],
    ["without a day of signing", { signedOn: null }, "SIGNING_DAY_MISSING", effect],
    ["that the mediator did not sign", { mediatorSigned: false }, "MEDIATOR_NOT_SIGNED", effect],
    ["without a seal", { sealed: false }, "SEAL_MISSING", effect],
    ["that was due before its effect", { firstDueOn: "2026-11-19" }, "DUE_BEFORE_EFFECT", effect],
    ["of which an instalment is open", { openInstalments: 1 }, "INSTALMENTS_OPEN", ["performing complete"]],
  ])("an agreement %s", (_, facts, code, refused) => {
    const said = guardsSay(agreementMoves, { ...allowing, ...facts });
    expect(said).toEqual(Object.fromEntries(refused.map((pair) => [pair, [code]])));
  });

  test("an oral agreement needs no signatures and no seal, but a mediator who writes it down", () => {
    const oral = { form: "oral", unsigned: ["某公司"], signedOn: null, mediatorSigned: false, sealed: false } as const;
    expect(guardsSay(agreementMoves, { ...allowing, ...oral })).toEqual({});
    expect(guardsSay(agreementMoves, { ...allowing, ...oral, mediatorNamed: false })).toEqual({
      "draft takeEffect": ["MEDIATOR_MISSING"],
    });
  });

  test("everything that is missing is said at once", () => {
    const nothing = { unsigned: ["甲", "乙"], signedOn: null, mediatorSigned: false, sealed: false, hasTerms: false };
    expect(guardsSay(agreementMoves, { ...allowing, ...nothing, mediatorNamed: false })["draft takeEffect"]).toEqual([
      "TERMS_MISSING",
      "MEDIATOR_MISSING",
      "SIGNATURES_MISSING",
      "SIGNING_DAY_MISSING",
      "MEDIATOR_NOT_SIGNED",
      "SEAL_MISSING",
    ]);
  });

  test("no day is asked for while nobody has said one", () => {
    expect(guardsSay(agreementMoves, { ...allowing, on: null, effectiveOn: "2027-01-01" })).toEqual({});
  });
});
