import type { AssignmentState, Supervision } from "../../shared/assignments/states.ts";
import type { Tone } from "../parts/register/view.ts";

export const assignmentTones: Readonly<Record<AssignmentState, Tone>> = {
  waiting: "warn",
  in_progress: "going",
  sent_back: "warn",
  reported: "going",
  closed: "good",
  withdrawn: "quiet",
};

/** All of them say that it is overdue; the last one says so to everybody. */
export const supervisionTones: Readonly<Record<Supervision, Tone>> = {
  reminded: "warn",
  supervised: "warn",
  listed: "refused",
};
