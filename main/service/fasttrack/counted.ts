import { fastTrackDueKinds } from "../../../shared/fasttrack/due-kinds.ts";
import { fastTrackFields } from "../../../shared/fasttrack/fields.ts";
import type { CountedDeadline, Counting } from "../calendar/index.ts";
import { fastTrackDuesUnder } from "./refreshing.ts";

const names = {
  matter: fastTrackFields.matterDueOn,
  paper: fastTrackDueKinds.paper,
  post_check: fastTrackDueKinds.post_check,
} as const;

/** The open days of cases and of their papers that are provisional, as a calendar makes them. */
export function countedFastTrackDeadlines({ connection, calendar }: Counting): CountedDeadline[] {
  return fastTrackDuesUnder(connection, calendar).map(
    ({ caseId, caseNo, what, materialId, name, after, provisional }) => ({
      record: { entity: "fast_track_case", id: caseId, number: caseNo },
      name: name === null ? names[what] : { zh: name, en: name },
      kind: what,
      subjectId: materialId ?? 0,
      dueOn: after,
      provisional,
    }),
  );
}
