import { describe, expect, test } from "vitest";
import { movesIn, objectionsTo } from "../moves.ts";
import { codesOf } from "../names.ts";
import { arrearsActs, arrearsMoves } from "./moves.ts";
import type { ArrearsAct, ArrearsFacts } from "./moves.ts";
import { arrearsStates } from "./states.ts";
import type { ArrearsState } from "./states.ts";

const states = codesOf(arrearsStates);
const acts = codesOf(arrearsActs);

/** A case in which nothing stands in the way of any act that can be done at all. */
const ready: ArrearsFacts = {
  today: "2026-11-23",
  on: "2026-11-23",
  registeredOn: "2026-11-02",
  lastStepOn: "2026-11-09",
  principal: 12_000_000,
  disputed: 2_000_000,
  disputeReason: "质量有异议",
  dueOn: "2026-10-23",
  sizeKnown: true,
  paid: 4_000_000,
  isPending: false,
  plan: { all: 2, paid: 1, late: 1, received: 4_000_000 },
  proposed: null,
  clearedBy: 2,
  user: { id: 1 },
};
const allPaid = { paid: 12_000_000 };
/** Acts that are done only once everything came. */
const whenPaid: readonly ArrearsAct[] = ["recordCleared", "strikeOff"];
const readyFor = (act: ArrearsAct): ArrearsFacts => ({ ...ready, ...(whenPaid.includes(act) && allPaid) });

/** Domain sheet 9.2, and the ways that real life adds to it. */
const table: Readonly<Record<ArrearsState, Partial<Record<ArrearsAct, ArrearsState>>>> = {
  registered: { beginVerification: "verifying" },
  verifying: { confirmUndisputed: "undisputed", recordDisputed: "disputed" },
  undisputed: { plan: "planned", goToCourt: "in_court", recordCleared: "cleared" },
  disputed: { negotiate: "negotiating" },
  negotiating: { confirmUndisputed: "undisputed", goToCourt: "in_court" },
  planned: { plan: "planned", beginPaying: "paying", goToCourt: "in_court", recordCleared: "cleared" },
  paying: { plan: "paying", goToCourt: "in_court", recordCleared: "cleared" },
  in_court: { confirmUndisputed: "undisputed", recordCleared: "cleared" },
  cleared: { strikeOff: "struck_off", reopen: "undisputed" },
  struck_off: { reopen: "undisputed" },
};

const pairs = states.flatMap((state) => acts.map((act) => [state, act] as const));

test.each(pairs)("%s, %s", (state, act) => {
  const to = table[state][act];
  const problems = objectionsTo(arrearsMoves, state, act, readyFor(act));
  if (to === undefined) {
    expect(problems).toEqual([{ field: "", code: "WRONG_STATE", data: { state, act } }]);
  } else {
    expect(problems).toEqual([]);
    expect(movesIn(arrearsMoves, state, ready).find((move) => move.act === act)?.to).toEqual([to]);
  }
});

test("no state has two ways for one act", () => {
  for (const state of states) {
    const names = movesIn(arrearsMoves, state, ready).map(({ act }) => act);
    expect(names).toEqual([...new Set(names)]);
  }
});

const instalments = (...amounts: number[]) =>
  amounts.map((amount, place) => ({ dueOn: `2026-12-${String(place + 10)}`, amount }));

describe("what stands in the way", () => {
  test.each<[state: ArrearsState, act: ArrearsAct, over: Partial<ArrearsFacts>, codes: string[]]>([
    ["registered", "beginVerification", { on: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    ["registered", "beginVerification", { on: "2026-11-01" }, ["BEFORE_REGISTRATION"]],
    ["registered", "beginVerification", { on: "2026-11-08" }, ["DATE_BEFORE_STEP"]],
    ["registered", "beginVerification", { on: null }, []],
    ["verifying", "confirmUndisputed", { dueOn: null }, ["DUE_DATE_MISSING"]],
    ["verifying", "confirmUndisputed", { sizeKnown: false }, ["CREDITOR_SIZE_MISSING"]],
    ["verifying", "confirmUndisputed", { disputed: 12_000_000 }, ["NOTHING_UNDISPUTED"]],
    ["verifying", "confirmUndisputed", { disputed: 0 }, []],
    ["verifying", "recordDisputed", { disputed: 0 }, ["NOTHING_DISPUTED"]],
    ["verifying", "recordDisputed", { disputed: 12_000_001 }, ["DISPUTED_ABOVE_PRINCIPAL"]],
    ["verifying", "recordDisputed", { disputeReason: null }, ["DISPUTE_REASON_MISSING"]],
    ["undisputed", "plan", { proposed: instalments(3_000_000, 3_000_000) }, []],
    ["undisputed", "plan", { proposed: instalments(3_000_000, 3_000_001) }, ["PLAN_NOT_SUM"]],
    ["undisputed", "plan", { paid: 10_000_000 }, ["NOTHING_TO_PLAN"]],
    ["planned", "beginPaying", { plan: { all: 2, paid: 0, late: 0, received: 0 } }, ["NOTHING_PAID"]],
    ["planned", "goToCourt", { plan: { all: 2, paid: 0, late: 0, received: 0 } }, ["NOT_OVERDUE"]],
    [
      "undisputed",
      "goToCourt",
      { plan: { all: 0, paid: 0, late: 0, received: 0 }, dueOn: "2026-11-23" },
      ["NOT_OVERDUE"],
    ],
    ["undisputed", "goToCourt", { plan: { all: 0, paid: 0, late: 0, received: 0 }, dueOn: "2026-11-22" }, []],
    ["paying", "recordCleared", { paid: 11_999_999 }, ["STILL_OUTSTANDING"]],
    ["paying", "recordCleared", { paid: 12_000_001 }, []],
    ["cleared", "strikeOff", { ...allPaid, isPending: true }, ["PAYMENTS_PENDING"]],
    ["cleared", "strikeOff", { ...allPaid, clearedBy: 1 }, ["CLEARED_BY_SAME"]],
    ["cleared", "strikeOff", {}, ["STILL_OUTSTANDING"]],
    ["cleared", "reopen", allPaid, ["NOTHING_OUTSTANDING"]],
    ["struck_off", "reopen", allPaid, ["NOTHING_OUTSTANDING"]],
  ])("%s, %s, %j", (state, act, over, codes) => {
    const problems = objectionsTo(arrearsMoves, state, act, { ...ready, ...over });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});
