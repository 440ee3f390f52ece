import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  decisionActs,
  decisionMoves,
  decisionStates,
  meetingActs,
  meetingMoves,
  meetingStates,
} from "../../../shared/meetings/states.ts";
import type { DecisionAct, DecisionState, MeetingAct, MeetingState } from "../../../shared/meetings/states.ts";
import { refusalOf } from "../office/testing/office.ts";
import { openMeetingKit } from "./testing/meeting-kit.ts";
import type { MeetingKit } from "./testing/meeting-kit.ts";

let kit: MeetingKit;
beforeEach(async () => {
  kit = await openMeetingKit();
});
afterEach(() => kit.office.close());

const meetingStateCodes = Object.keys(meetingStates) as MeetingState[];
const meetingActCodes = Object.keys(meetingActs) as MeetingAct[];

describe.each(meetingStateCodes)("a meeting that is %s", (state) => {
  test.each(meetingActCodes)("%s", async (act) => {
    const id = await kit.plan();
    if (state === "held") await kit.hold(id);
    const possible = meetingMoves.filter(({ from }) => from.some((each) => each === state));
    expect((await kit.opened(id)).now).toEqual(possible.map((move) => ({ act: move.act, problems: [] })));
    const doing = async () =>
      act === "hold" ? kit.hold(id) : kit.handler.meetings.reopen({ ...(await kit.target(id)), reason: "补记" });
    const move = possible.find((each) => each.act === act);
    if (move === undefined) expect(await refusalOf(doing())).toEqual(["WRONG_STATE"]);
    else await doing();
    expect((await kit.opened(id)).state).toBe(move?.to ?? state);
  });
});

const standings = Object.keys(decisionStates) as DecisionState[];
const decisionActCodes = Object.keys(decisionActs) as DecisionAct[];

describe.each(standings)("a decision about a case that is %s", (standing) => {
  test.each(decisionActCodes)("%s", async (act) => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    await kit.hold(id);
    if (standing === "assigned") await kit.assign(id, 0);
    if (standing === "done") await kit.finish(id, 0);
    const possible = decisionMoves.filter(({ from }) => from.some((each) => each === standing));
    expect((await kit.itemOf(id, 0)).now).toEqual(possible.map((move) => ({ act: move.act, problems: [] })));
    const doing = kit[act];
    const move = possible.find((each) => each.act === act);
    if (move === undefined) expect(await refusalOf(doing(id, 0))).toEqual(["WRONG_STATE"]);
    else await doing(id, 0);
    expect((await kit.itemOf(id, 0)).standing).toBe(move?.to ?? standing);
  });
});
