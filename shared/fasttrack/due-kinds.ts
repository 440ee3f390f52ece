import type { Names } from "../names.ts";

/** What is due of a fast-track case: by the office, or by the applicant. */
export const fastTrackDueKinds = {
  paper: { zh: "补正材料", en: "Deferred paper" },
  follow_up: { zh: "后续核查材料", en: "Paper due before the works" },
  last_term: { zh: "限期整改", en: "Last term" },
  answer: { zh: "待确认材料", en: "Paper to be confirmed" },
  post_check: { zh: "承诺核查", en: "Check of the commitment" },
} as const satisfies Names;
