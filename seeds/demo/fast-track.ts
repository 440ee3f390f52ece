import { addDays } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { DeferredMaterial, FastTrackDraft } from "../../shared/fasttrack/contract.ts";
import { endedFastTrackStates } from "../../shared/fasttrack/states.ts";
import type { FastTrackState } from "../../shared/fasttrack/states.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Diary } from "./diary.ts";
import { deferredPapers, fastTrackWay } from "./project-stories.ts";
import type { Assessed } from "./projects.ts";
import type { Random } from "./random.ts";

type Course = {
  last: FastTrackState;
  /** Taken in lately, so that the state can be seen today. */
  staysThere?: true;
  /** When the first paper was promised for. */
  dueOn?: LocalDate;
};

/** 容缺: some papers of an assessment come later, on a promise. */
export function noteFastTrack(
  diary: Diary,
  random: Random,
  assessed: Assessed,
  { last, staysThere, dueOn }: Course,
): void {
  const { calendar } = diary;
  const way = fastTrackWay[last];
  const late = addDays(diary.today, -(8 + way.length * 5));
  const soonest = workdaysAfter(calendar, assessed.registeredOn, 1);
  const asked = workdayOnOrBefore(calendar, late);
  const receivedOn = staysThere
    ? asked > soonest
      ? asked
      : soonest
    : workdaysAfter(calendar, assessed.registeredOn, 2);
  const materials = promised(diary, random, receivedOn, dueOn);
  const opening: Omit<FastTrackDraft, "assessmentId"> = {
    applicantName: assessed.owner.name,
    applicantUscc: assessed.owner.uscc,
    receivedOn,
    materials,
    handler: assessed.handler,
    state: way[0] ?? "checking",
    closedOn: null,
    note: null,
  };
  const key = { id: 0, version: 0 };
  const keep = (row: { id: number; version: number }): void => {
    Object.assign(key, { id: row.id, version: row.version });
  };
  diary.note(receivedOn, assessed.handler, async (client) => {
    keep(await client.fasttrack.create({ ...opening, assessmentId: assessed.key.id }));
  });
  let day = receivedOn;
  let papers = materials;
  for (const state of way.slice(1)) {
    day = workdaysAfter(calendar, day, staysThere ? random.whole(1, 2) : random.whole(1, 4));
    if (state === "expired") day = workdaysAfter(calendar, firstOf(materials), 2);
    if (state === "correcting" && last !== "expired") papers = completed(papers, 1, day);
    if (state === "complete") papers = completed(papers, papers.length, day);
    const isEnded = endedFastTrackStates.some((ended) => ended === state);
    const now = { ...opening, materials: papers, state, closedOn: isEnded ? day : null };
    diary.note(day, assessed.handler, async (client) => {
      keep(await client.fasttrack.revise({ ...now, ...key, assessmentId: assessed.key.id }));
    });
  }
}

/** Promises that were broken, that run out within five working days, and that have time. */
export function noteCommitmentsRoundToday(diary: Diary, random: Random, assessments: readonly Assessed[]): void {
  const { calendar, today } = diary;
  const dates = [
    addDays(today, -12),
    addDays(today, -2),
    today,
    workdaysAfter(calendar, today, 1),
    workdaysAfter(calendar, today, 3),
    workdaysAfter(calendar, today, 5),
    workdaysAfter(calendar, today, 18),
  ];
  for (const dueOn of dates) {
    noteFastTrack(diary, random, random.pick(assessments), { last: "under_review", staysThere: true, dueOn });
  }
}

function promised(
  diary: Diary,
  random: Random,
  receivedOn: LocalDate,
  dueOn: LocalDate | undefined,
): DeferredMaterial[] {
  const first = dueOn ?? workdaysAfter(diary.calendar, receivedOn, random.whole(15, 25));
  return random
    .shuffled(deferredPapers)
    .slice(0, random.whole(1, 3))
    .map((name, place) => ({
      name,
      dueOn: workdaysAfter(diary.calendar, first > receivedOn ? first : receivedOn, place * 5),
      completedOn: null,
    }));
}

function firstOf(materials: readonly DeferredMaterial[]): LocalDate {
  return materials.map((material) => material.dueOn).toSorted()[0] ?? "";
}

/** The first papers have come. */
function completed(materials: readonly DeferredMaterial[], count: number, day: LocalDate): DeferredMaterial[] {
  return materials.map((material, place) =>
    place < count && material.completedOn === null ? { ...material, completedOn: day } : material,
  );
}
