import type { DecisionState, MeetingState } from "../../shared/meetings/states.ts";
import type { Tone } from "../parts/register/view.ts";

export const meetingTones: Readonly<Record<MeetingState, Tone>> = { planned: "going", held: "good" };

export const decisionTones: Readonly<Record<DecisionState, Tone>> = { open: "warn", assigned: "going", done: "good" };
