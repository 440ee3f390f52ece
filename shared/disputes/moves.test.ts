import { describe, expect, test } from "vitest";
import { codesOf } from "../names.ts";
import { problem } from "../problems.ts";
import { allowedPairs, guardsSay, refusalsOf } from "../testing/machine.ts";
import { disputeActs, disputeMoves } from "./moves.ts";
import type { CaseFacts } from "./moves.ts";
import { disputeStates, outcomesOfState } from "./states.ts";
import type { DisputeState } from "./states.ts";

const isOpen = (state: string) => outcomesOfState[state as DisputeState].length === 0;
const states = codesOf(disputeStates);
const acts = codesOf(disputeActs);
const pairs = allowedPairs(disputeMoves);

/** A case that nothing speaks against, whatever is done with it. */
const allowing: CaseFacts = {
  today: "2026-11-23",
  on: "2026-11-20",
  registeredOn: "2026-11-02",
  lastStepOn: "2026-11-16",
  channel: "people",
  channelProblem: null,
  courtProcedure: null,
  hasBothParties: true,
  hasClaim: true,
  conflict: "none",
  outcome: null,
  instalments: { all: 0, paid: 0, late: 0, received: 0 },
  agreementInForce: false,
  agreementAnnulled: false,
  openAssignments: 0,
  hasEvidence: true,
  followUps: 1,
  followUpWaived: null,
  docketNo: "（2026）陕0723民初100号",
  handler: "甲承办",
  proposedBy: 1,
  user: { id: 2, name: "戊核实" },
  missingPapers: [],
  hasDossier: true,
  dossierChecked: true,
  to: null,
  mergesInto: "open",
};

/** What the domain sheet has in section 9.2, and the one that the table adds: a withdrawn case is struck off too. */
const sheet: Partial<Record<DisputeState, readonly DisputeState[]>> = {
  registered: ["accepted", "not_accepted", "transferred", "merged"],
  accepted: ["in_mediation", "with_department", "transferred"],
  in_mediation: ["suspended", "agreed", "terminated", "withdrawn", "settled"],
  suspended: ["in_mediation"],
  with_department: ["resolved_by_department", "litigated"],
  terminated: ["litigated", "routes_told"],
  agreed: ["performing"],
  performing: ["performed", "partly_performed", "not_performed"],
  partly_performed: ["urging"],
  not_performed: ["urging"],
  urging: ["performing", "litigated"],
  performed: ["awaiting_strike_off"],
  settled: ["awaiting_strike_off"],
  resolved_by_department: ["awaiting_strike_off"],
  litigated: ["awaiting_strike_off"],
  routes_told: ["awaiting_strike_off"],
  withdrawn: ["awaiting_strike_off"],
  awaiting_strike_off: [
    "struck_off",
    "performed",
    "settled",
    "resolved_by_department",
    "litigated",
    "routes_told",
    "withdrawn",
  ],
  struck_off: ["archived", "in_mediation", "with_department"],
  archived: ["in_mediation", "with_department"],
};

describe("every state and every act", () => {
  test("what the table has goes through where nothing speaks against it, everything else is WRONG_STATE", () => {
    const refused = refusalsOf(disputeMoves, states, acts, allowing);
    expect(Object.keys(refused)).toHaveLength(states.length * acts.length - pairs.length);
    expect(Object.keys(refused).filter((pair) => pairs.includes(pair))).toEqual([]);
    for (const codes of Object.values(refused)) expect(codes).toEqual(["WRONG_STATE"]);
  });

  test.each(states)("from %s the table leads where the sheet says", (state) => {
    const targets = disputeMoves
      .filter(({ from }) => (from as readonly string[]).includes(state))
      .flatMap(({ to }): readonly string[] => (typeof to === "string" ? [to] : to));
    expect(targets.toSorted()).toEqual((sheet[state] ?? []).toSorted());
  });

  test("no pair stands in the table twice, and every act stands in it", () => {
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(new Set(disputeMoves.map(({ act }) => act))).toEqual(new Set(acts));
  });

  test("whatever left the open ledger was given an outcome on the way, and only a relapse takes it back", () => {
    for (const { from, act, to } of disputeMoves) {
      for (const before of from) {
        for (const after of typeof to === "string" ? [to] : to) {
          if (!isOpen(before) && isOpen(after)) expect(act, `${before} → ${after}`).toBe("reopen");
        }
      }
    }
  });
});

const strikeOffs = [
  "litigated proposeStrikeOff",
  "performed proposeStrikeOff",
  "resolved_by_department proposeStrikeOff",
  "routes_told proposeStrikeOff",
  "settled proposeStrikeOff",
  "withdrawn proposeStrikeOff",
];
const checklist = [...strikeOffs, "awaiting_strike_off strikeOff"];
const half = { all: 2, paid: 1, late: 1, received: 6_000_000 };

describe("every guard refuses with its code, and only what it guards", () => {
  test.each<[what: string, facts: Partial<CaseFacts>, code: string, refused: readonly string[]]>([
    ["tomorrow", { on: "2026-11-24" }, "DATE_IN_FUTURE", pairs],
    ["before it was registered", { on: "2026-11-01" }, "BEFORE_REGISTRATION", pairs],
    ["before the last step", { on: "2026-11-15" }, "DATE_BEFORE_STEP", pairs],
    ["without both parties", { hasBothParties: false }, "PARTIES_MISSING", ["registered accept"]],
    ["without a claim", { hasClaim: false }, "CLAIM_MISSING", ["registered accept"]],
    [
      "by a way that the type does not allow",
      { channelProblem: problem("channel", "CHANNEL_NOT_ALLOWED") },
      "CHANNEL_NOT_ALLOWED",
      ["registered accept"],
    ],
    ["for a court that did not say how", { channel: "court" }, "COURT_PROCEDURE_MISSING", ["registered accept"]],
    ["that a department deals with", { channel: "department" }, "CHANNEL_NOT_MEDIATION", ["accepted beginMediation"]],
    ["for an approved body", { channel: "commercial" }, "CHANNEL_NOT_MEDIATION", ["accepted beginMediation"]],
    ["without a declaration", { conflict: "undeclared" }, "CONFLICT_UNDECLARED", ["accepted beginMediation"]],
    ["by a mediator with an interest", { conflict: "objected" }, "CONFLICT_OBJECTED", ["accepted beginMediation"]],
    [
      "with an agreement in force",
      { agreementInForce: true },
      "AGREEMENT_IN_FORCE",
      ["agree", "settle", "terminate", "withdraw"].map((act) => `in_mediation ${act}`),
    ],
    ["whose agreement was annulled", { agreementAnnulled: true }, "AGREEMENT_ANNULLED", ["performing recordPerformed"]],
    [
      "of which one instalment is open",
      { instalments: { ...half, received: 0 } },
      "INSTALMENTS_OPEN",
      ["performed proposeStrikeOff", "performing recordPerformed"],
    ],
    [
      "that was mediated and is unpaid again",
      { outcome: "mediated", instalments: { ...half, received: 0 } },
      "INSTALMENTS_OPEN",
      ["awaiting_strike_off strikeOff", "performed proposeStrikeOff", "performing recordPerformed"],
    ],
    [
      "of which nothing was paid",
      { instalments: { ...half, received: 0 } },
      "NOTHING_PAID",
      ["performing recordPartPerformed"],
    ],
    ["of which something was paid", { instalments: half }, "SOMETHING_PAID", ["performing recordUnperformed"]],
    [
      "of which nothing is late",
      { instalments: { ...half, late: 0 } },
      "NOTHING_LATE",
      ["performing recordPartPerformed", "performing recordUnperformed"],
    ],
    ["without evidence", { hasEvidence: false }, "OUTCOME_EVIDENCE_MISSING", checklist],
    ["that nobody visited", { followUps: 0 }, "FOLLOW_UP_MISSING", checklist],
    ["with an open assignment", { openAssignments: 1 }, "ASSIGNMENTS_OPEN", checklist],
    ["at court without a docket number", { docketNo: null }, "DOCKET_MISSING", ["litigated proposeStrikeOff"]],
    ["at court with an empty docket number", { docketNo: "" }, "DOCKET_MISSING", ["litigated proposeStrikeOff"]],
    ["proposed by oneself", { proposedBy: 2 }, "APPROVER_IS_HANDLER", ["awaiting_strike_off strikeOff"]],
    ["handled by oneself", { handler: "戊核实" }, "APPROVER_IS_HANDLER", ["awaiting_strike_off strikeOff"]],
    ["without a dossier", { hasDossier: false }, "DOSSIER_MISSING", ["struck_off archive"]],
    ["whose dossier lacks a paper", { missingPapers: ["identity"] }, "PAPERS_MISSING", ["struck_off archive"]],
    ["whose dossier nobody has checked", { dossierChecked: false }, "DOSSIER_UNCHECKED", ["struck_off archive"]],
    ["into itself", { mergesInto: "itself" }, "MERGE_INTO_ITSELF", ["registered merge"]],
    ["into one that has ended", { mergesInto: "ended" }, "MERGE_INTO_ENDED", ["registered merge"]],
    [
      "into a mediation that its type does not allow",
      { to: "in_mediation", channelProblem: problem("channel", "CHANNEL_NOT_ALLOWED") },
      "CHANNEL_NOT_ALLOWED",
      ["archived reopen", "registered accept", "struck_off reopen"],
    ],
  ])("a case %s", (_, facts, code, refused) => {
    const said = Object.entries(guardsSay(disputeMoves, { ...allowing, ...facts }));
    const withCode = said.filter(([, codes]) => codes.includes(code)).map(([pair]) => pair);
    expect(withCode.toSorted()).toEqual([...refused].toSorted());
  });

  test("a way that nobody has chosen", () => {
    expect(guardsSay(disputeMoves, { ...allowing, channel: null })).toEqual({
      "registered accept": ["CHANNEL_MISSING"],
      "accepted beginMediation": ["CHANNEL_NOT_MEDIATION"],
    });
  });

  test("with an interest to which all parties consent the mediator may go on", () => {
    expect(guardsSay(disputeMoves, { ...allowing, conflict: "consented" })).toEqual({});
  });

  test("a visit that was waived with a reason stands in for one", () => {
    expect(guardsSay(disputeMoves, { ...allowing, followUps: 0, followUpWaived: "联系不上" })).toEqual({});
  });

  test("what was agreed without instalments is performed, in part or not at all, as somebody says", () => {
    const said = guardsSay(disputeMoves, { ...allowing, outcome: "mediated" });
    expect(said).toEqual({});
  });

  test("no day is asked for while nobody has said one", () => {
    expect(guardsSay(disputeMoves, { ...allowing, on: null, lastStepOn: "2027-01-01" })).toEqual({});
  });

  test("every guard of the table was refused by one of these", () => {
    const unmet: CaseFacts = {
      ...allowing,
      on: "2026-11-24",
      hasBothParties: false,
      hasClaim: false,
      channel: null,
      channelProblem: problem("channel", "CHANNEL_NOT_ALLOWED"),
      conflict: "undeclared",
      outcome: "mediated",
      instalments: { all: 2, paid: 0, late: 0, received: 0 },
      agreementInForce: true,
      agreementAnnulled: true,
      openAssignments: 1,
      hasEvidence: false,
      followUps: 0,
      docketNo: null,
      proposedBy: 2,
      hasDossier: false,
      mergesInto: "itself",
      to: "in_mediation",
    };
    const silent = disputeMoves.flatMap(({ act, guards }) =>
      guards.filter((guard) => guard(unmet) === null).map(() => act),
    );
    // Nothing was paid here; that something was, is asked above.
    expect(silent).toEqual(["recordUnperformed"]);
  });
});
