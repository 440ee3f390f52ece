import { describe, expect, test } from "vitest";
import { movesIn, objectionsTo } from "../moves.ts";
import { codesOf } from "../names.ts";
import { nothingSaid } from "./facts.ts";
import { fastTrackActs, fastTrackMoves } from "./moves.ts";
import type { FastTrackFacts, PaperFacts } from "./facts.ts";
import type { FastTrackAct } from "./moves.ts";
import { fastTrackStates } from "./states.ts";
import type { FastTrackState } from "./states.ts";

const states = codesOf(fastTrackStates);
const acts = codesOf(fastTrackActs);

const paper = (over: Partial<PaperFacts> = {}): PaperFacts => ({
  id: 1,
  name: "用地预审意见",
  class: "deferrable",
  gate: "filing",
  state: "due",
  dueOn: "2026-10-20",
  submittedOn: null,
  correctionDueOn: null,
  extensions: 0,
  asked: null,
  ...over,
});
const before = paper();
const later = paper({ id: 2, name: "可研批复", gate: "start", dueOn: "2026-12-10" });

/** Received on 18 September 2026; the matter is to be concluded by 22 October (sheet H5). */
const ready: FastTrackFacts = {
  today: "2026-10-12",
  matter: { kind: "assessment", landTaking: false, nimby: false },
  credit: { checkedOn: "2026-10-09", result: "normal", hasEvidence: true },
  creditValidDays: 30,
  breach: null,
  excluded: false,
  excludedMatter: null,
  procedure: "general",
  level: "low",
  secret: false,
  papers: [{ code: "land_pre_review", name: "用地预审意见", presence: "missing", deferrable: null, gate: null }],
  catalogue: [
    {
      code: "land_pre_review",
      name: "用地预审意见",
      class: "gate",
      gate: "filing",
      condition: null,
      notFor: null,
      everyOwner: false,
      active: true,
    },
  ],
  limits: { filing: "2026-10-22", start: "2027-03-01" },
  on: "2026-10-12",
  receivedOn: "2026-09-18",
  lastStepOn: "2026-10-09",
  signedOn: "2026-10-09",
  usccProblems: [],
  missing: [before, later],
  isNoticed: true,
  agent: null,
  handler: "乙承办",
  hasCommitment: true,
  hasProxy: false,
  hasBreachPaper: true,
  maxExtensions: 1,
  filingAcceptedOn: "2026-10-09",
  decision: "go_ahead",
  postCheck: null,
  demandedBy: [],
  user: { id: 1, isLeader: false },
  said: nothingSaid,
};

const overdue = { missing: [paper({ dueOn: "2026-10-09" }), later] };
const confirmed = { missing: [paper({ state: "confirmed", submittedOn: "2026-10-09" }), later] };
const ofPaper = (over: Partial<PaperFacts> = {}) => ({ said: { ...nothingSaid, paper: paper(over) } });
const asked = { by: 2, newDueOn: "2026-10-22", forceMajeure: false };

/** What an act needs besides, where nothing else stands in its way. */
const besides: Partial<Record<FastTrackAct, Partial<FastTrackFacts>>> = {
  notify: { said: { ...nothingSaid, items: [1, 2] } },
  refuse: { excluded: true, excludedMatter: "公共安全" },
  toOrdinary: { signedOn: null, said: { ...nothingSaid, ground: "unwilling", toldOn: "2026-10-12" } },
  returnPaper: ofPaper({ state: "submitted", submittedOn: "2026-10-10" }),
  confirmPaper: ofPaper({ state: "submitted", submittedOn: "2026-10-10" }),
  grantExtension: ofPaper({ asked }),
  refuseExtension: ofPaper({ asked }),
  completePapers: confirmed,
  close: confirmed,
  expire: { ...overdue, said: { ...nothingSaid, toldOn: "2026-10-12" } },
  demandCorrection: ofPaper({ gate: "start", dueOn: "2026-10-09" }),
  revoke: { postCheck: { result: "false_promise", by: 2 }, said: { ...nothingSaid, ground: "false_promise" } },
};

const stays = (...names: FastTrackState[]) => Object.fromEntries(names.map((name) => [name, name]));

/** H2, and the ways that real life adds to it. */
const table: Readonly<Record<FastTrackAct, Partial<Record<FastTrackState, FastTrackState | FastTrackState[]>>>> = {
  beginCheck: { draft: "checking" },
  notify: { checking: "notified" },
  commit: { notified: "committed" },
  accept: { committed: "accepted" },
  beginReview: { accepted: "under_review" },
  submitPaper: {
    ...stays("accepted", "under_review", "complete", "closed"),
    correcting: ["correcting", "under_review"],
  },
  returnPaper: { under_review: "correcting", ...stays("correcting", "complete", "closed") },
  confirmPaper: stays("under_review", "correcting", "complete", "closed"),
  askExtension: stays("accepted", "under_review", "correcting", "complete", "closed"),
  grantExtension: stays("accepted", "under_review", "correcting", "complete", "closed"),
  refuseExtension: stays("accepted", "under_review", "correcting", "complete", "closed"),
  completePapers: { under_review: "complete", correcting: "complete" },
  close: { complete: "closed" },
  recordPostCheck: stays("closed"),
  demandCorrection: stays("closed"),
  expire: { accepted: "expired", under_review: "expired", correcting: "expired" },
  revoke: { closed: "revoked" },
  refuse: { checking: "refused", notified: "refused" },
  toOrdinary: Object.fromEntries(states.slice(0, 8).map((state) => [state, "ordinary"])),
  withdraw: Object.fromEntries(states.slice(0, 8).map((state) => [state, "withdrawn"])),
};

const pairs = states.flatMap((state) => acts.map((act) => [state, act] as const));

test.each(pairs)("%s, %s", (state, act) => {
  const to = table[act][state];
  const facts = { ...ready, ...besides[act] };
  const problems = objectionsTo(fastTrackMoves, state, act, facts);
  if (to === undefined) {
    expect(problems).toEqual([{ field: "", code: "WRONG_STATE", data: { state, act } }]);
  } else {
    expect(problems).toEqual([]);
    expect(movesIn(fastTrackMoves, state, facts).find((move) => move.act === act)?.to).toEqual([to].flat());
  }
});

test("no state has two ways for one act", () => {
  for (const state of states) {
    const names = movesIn(fastTrackMoves, state, ready).map(({ act }) => act);
    expect(names).toEqual([...new Set(names)]);
  }
});

const said = (over: Partial<FastTrackFacts["said"]>) => ({ said: { ...nothingSaid, ...over } });
const promised = (filing: string | null, start: string | null) =>
  said({
    promised: [
      { id: 1, dueOn: filing },
      { id: 2, dueOn: start },
    ],
  });
const three = { intention: true, aware: true, genuine: false, punctual: true };

describe("what stands in the way", () => {
  test.each<[state: FastTrackState, act: FastTrackAct, over: Partial<FastTrackFacts>, codes: string[]]>([
    ["draft", "beginCheck", { on: "2026-10-13" }, ["DATE_IN_FUTURE"]],
    ["draft", "beginCheck", { on: "2026-09-17" }, ["BEFORE_RECEIPT"]],
    ["draft", "beginCheck", { on: "2026-10-08" }, ["DATE_BEFORE_STEP"]],
    ["draft", "beginCheck", { receivedOn: null }, ["RECEIPT_UNKNOWN"]],
    ["draft", "beginCheck", { usccProblems: [{ field: "applicantUscc", code: "USCC_LENGTH" }] }, ["USCC_LENGTH"]],
    ["checking", "notify", said({ items: [1] }), ["NOTICE_INCOMPLETE"]],
    ["checking", "notify", { excluded: null }, ["EXCLUSION_NOT_STATED"]],
    ["checking", "notify", { excluded: true }, ["MATTER_EXCLUDED"]],
    ["checking", "notify", { breach: { endedOn: "2026-06-01", repairedOn: null } }, ["BREACH_NOT_REPAIRED"]],
    ["checking", "notify", { breach: { endedOn: "2026-06-01", repairedOn: "2026-09-01" } }, []],
    ["checking", "notify", { procedure: "special" }, ["PROCEDURE_SPECIAL"]],
    ["checking", "notify", { level: "high" }, ["LEVEL_HIGH"]],
    ["notified", "commit", said({ promises: three }), ["PROMISE_MISSING"]],
    ["notified", "commit", promised("2026-10-22", "2027-03-01"), []],
    ["notified", "commit", promised("2026-10-23", "2027-03-01"), ["DUE_BEYOND_GATE"]],
    ["notified", "commit", promised("2026-10-22", "2027-03-02"), ["DUE_BEYOND_GATE"]],
    ["notified", "commit", promised("2026-10-22", null), ["PROMISED_DAY_MISSING"]],
    ["notified", "commit", promised("2026-10-11", "2027-03-01"), ["BEFORE_COMMITMENT"]],
    ["notified", "commit", { hasCommitment: false }, ["COMMITMENT_NOT_ATTACHED"]],
    ["notified", "commit", { agent: "周某" }, ["AUTHORISATION_MISSING"]],
    ["notified", "commit", { agent: "周某", hasProxy: true }, []],
    ["committed", "accept", { credit: null }, ["CREDIT_CHECK_MISSING"]],
    [
      "committed",
      "accept",
      { credit: { checkedOn: "2026-10-09", result: "dishonest", hasEvidence: true } },
      ["CREDIT_DISHONEST"],
    ],
    ["committed", "accept", { credit: { checkedOn: "2026-10-09", result: "repaired", hasEvidence: true } }, []],
    [
      "committed",
      "accept",
      { credit: { checkedOn: "2026-10-09", result: "normal", hasEvidence: false } },
      ["CREDIT_EVIDENCE_MISSING"],
    ],
    // Thirty days: the thirtieth still counts.
    ["committed", "accept", { credit: { checkedOn: "2026-09-12", result: "normal", hasEvidence: true } }, []],
    [
      "committed",
      "accept",
      { credit: { checkedOn: "2026-09-11", result: "normal", hasEvidence: true } },
      ["CREDIT_CHECK_EXPIRED"],
    ],
    ["committed", "accept", { missing: [paper({ dueOn: "2026-10-23" })] }, ["DUE_BEYOND_GATE"]],
    ["committed", "accept", { limits: { filing: "2026-10-22", start: null } }, ["PLAN_START_MISSING"]],
    ["accepted", "beginReview", { handler: null }, ["HANDLER_MISSING"]],
    ["accepted", "beginReview", { handler: null, ...said({ handler: "丙承办" }) }, []],
    ["under_review", "submitPaper", ofPaper({ dueOn: "2026-10-12" }), []],
    ["under_review", "submitPaper", ofPaper({ dueOn: "2026-10-11" }), ["PAPER_LATE"]],
    ["under_review", "submitPaper", ofPaper({ state: "confirmed" }), ["PAPER_NOT_AWAITED"]],
    ["under_review", "returnPaper", ofPaper(), ["PAPER_NOT_HANDED_IN"]],
    ["under_review", "askExtension", ofPaper({ dueOn: "2026-10-12" }), []],
    ["under_review", "askExtension", ofPaper({ dueOn: "2026-10-11" }), ["EXTENSION_EXPIRED"]],
    ["under_review", "askExtension", ofPaper({ extensions: 1 }), ["EXTENSIONS_USED_UP"]],
    ["under_review", "askExtension", said({ paper: before, newDueOn: "2026-10-20" }), ["EXTENSION_NOT_LATER"]],
    ["under_review", "askExtension", said({ paper: before, newDueOn: "2026-10-23" }), ["DUE_BEYOND_GATE"]],
    ["under_review", "askExtension", said({ paper: before, newDueOn: "2026-10-23", forceMajeure: true }), []],
    ["under_review", "grantExtension", ofPaper(), ["NO_EXTENSION_ASKED"]],
    ["under_review", "grantExtension", ofPaper({ asked: { ...asked, by: 1 } }), ["FAST_TRACK_SAME_PERSON"]],
    ["under_review", "grantExtension", ofPaper({ asked: { ...asked, newDueOn: "2026-10-23" } }), ["LEADER_NEEDED"]],
    [
      "under_review",
      "grantExtension",
      { ...ofPaper({ asked: { ...asked, newDueOn: "2026-10-23" } }), user: { id: 1, isLeader: true } },
      [],
    ],
    ["under_review", "completePapers", {}, ["PAPERS_OUTSTANDING"]],
    ["complete", "close", { ...confirmed, filingAcceptedOn: null }, ["CASE_NOT_FILED"]],
    ["complete", "close", { ...confirmed, decision: null }, ["CASE_NOT_DECIDED"]],
    ["accepted", "expire", said({ toldOn: "2026-10-12" }), ["NOTHING_OVERDUE"]],
    ["accepted", "expire", overdue, ["NOT_TOLD_YET"]],
    // In time and waiting for the office, it is no breach of the applicant's.
    [
      "accepted",
      "expire",
      { missing: [paper({ dueOn: "2026-10-09", state: "submitted" })], ...said({ toldOn: "2026-10-12" }) },
      ["NOTHING_OVERDUE"],
    ],
    ["closed", "demandCorrection", ofPaper({ dueOn: "2026-10-09" }), ["ONLY_BEFORE_WORKS"]],
    ["closed", "demandCorrection", ofPaper({ gate: "start" }), ["NOTHING_OVERDUE"]],
    [
      "closed",
      "demandCorrection",
      ofPaper({ gate: "start", dueOn: "2026-10-01", correctionDueOn: "2026-10-09" }),
      ["CORRECTION_DEMANDED_ALREADY"],
    ],
    ["closed", "revoke", { on: null }, ["NO_GROUND_TO_REVOKE"]],
    ["closed", "revoke", said({ ground: "start_overdue" }), ["LAST_TERM_NOT_OVER"]],
    [
      "closed",
      "revoke",
      { missing: [paper({ gate: "start", correctionDueOn: "2026-10-09" })], ...said({ ground: "start_overdue" }) },
      [],
    ],
    [
      "closed",
      "revoke",
      {
        missing: [paper({ gate: "start", correctionDueOn: "2026-10-09" })],
        demandedBy: [1],
        ...said({ ground: "start_overdue" }),
      },
      ["FAST_TRACK_SAME_PERSON"],
    ],
    [
      "closed",
      "revoke",
      { postCheck: { result: "false_promise", by: 1 }, ...said({ ground: "false_promise" }) },
      ["FAST_TRACK_SAME_PERSON"],
    ],
    ["checking", "refuse", {}, ["NOTHING_AGAINST_IT"]],
    ["checking", "toOrdinary", said({ ground: "level", toldOn: "2026-10-12" }), ["GROUND_NOT_GIVEN"]],
    ["accepted", "toOrdinary", { level: "high", ...said({ ground: "level", toldOn: "2026-10-12" }) }, []],
    ["accepted", "toOrdinary", said({ ground: "unwilling", toldOn: "2026-10-12" }), ["PROMISED_ALREADY"]],
  ])("%s, %s, %j", (state, act, over, codes) => {
    const problems = objectionsTo(fastTrackMoves, state, act, { ...ready, ...over });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});
