import { addDays } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { FastTrackDraft, ListedMaterial } from "../../shared/fasttrack/contract.ts";
import type { FastTrackState } from "../../shared/fasttrack/states.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Client, Diary } from "./diary.ts";
import { fastTrackDeeds } from "./fast-track-deeds.ts";
import type { FastTrackKey } from "./fast-track-deeds.ts";
import type { Assessed } from "./projects.ts";
import type { Random } from "./random.ts";
import { SUPERVISOR } from "./staff.ts";

type Course = {
  last: FastTrackState;
  /** Taken in lately, so that the state can be seen today. */
  staysThere?: true;
  /** When the papers were promised for. */
  dueOn?: LocalDate;
};

const upToAccepted = ["checking", "notified", "committed", "accepted"] as const;
const upToComplete = [...upToAccepted, "under_review", "correcting", "complete"] as const;

/** The states that a case goes through after it was entered. */
const fastTrackWay: Readonly<Record<FastTrackState, readonly FastTrackState[]>> = {
  draft: [],
  checking: upToAccepted.slice(0, 1),
  notified: upToAccepted.slice(0, 2),
  committed: upToAccepted.slice(0, 3),
  accepted: upToAccepted,
  under_review: upToComplete.slice(0, 5),
  correcting: upToComplete.slice(0, 6),
  complete: upToComplete,
  closed: [...upToComplete, "closed"],
  refused: ["checking", "refused"],
  ordinary: ["checking", "notified", "ordinary"],
  withdrawn: ["checking", "notified", "committed", "withdrawn"],
  expired: [...upToComplete.slice(0, 6), "expired"],
  revoked: [...upToComplete, "closed", "revoked"],
};

/** What every applicant of an assessment hands in; land is taken for some of them. */
const handedIn = [
  ["application", "评估申请书"],
  ["identity_proof", "主体资格证明"],
  ["project_basis", "立项依据"],
  ["project_outline", "项目概况"],
  ["compensation_plan", "征地拆迁补偿方案"],
] as const;

/** What usually comes later, before the filing. */
const oftenMissing = [
  ["land_pre_review", "用地预审意见"],
  ["environmental_reply", "环评批复"],
  ["funding_proof", "资金落实证明"],
  ["third_party_papers", "第三方机构资料"],
  ["entrustment_contract", "委托合同"],
] as const;

const listed = ([code, name]: readonly [string, string], presence: ListedMaterial["presence"]): ListedMaterial => ({
  code,
  name,
  presence,
  deferrable: null,
  gate: null,
});

/** 容缺: some papers of an assessment come later, on a promise. */
export function noteFastTrack(
  diary: Diary,
  random: Random,
  assessed: Assessed,
  { last, staysThere, dueOn }: Course,
): void {
  const { calendar } = diary;
  const way = fastTrackWay[last];
  const begun = dueOn === undefined ? addDays(diary.today, -(6 + way.length * 2)) : addDays(dueOn, -18);
  const latest = addDays(diary.today, -12);
  const lately = begun < latest ? begun : latest;
  const receivedOn = staysThere
    ? workdayOnOrBefore(calendar, lately)
    : workdaysAfter(calendar, assessed.registeredOn, 2);
  const promisedOn = dueOn ?? workdaysAfter(calendar, receivedOn, random.whole(16, 20));
  const isExcluded = last === "refused";
  const opening: Omit<FastTrackDraft, "assessmentId" | "applicantName" | "applicantUscc"> = {
    disputeId: null,
    loanId: null,
    arrearsId: null,
    agent: null,
    receivedOn,
    // Where somebody promised for a later day than the rule allows, the matter was given more time.
    ownMatterDueOn: promisedOn > workdaysAfter(calendar, receivedOn, 20) ? promisedOn : null,
    excluded: isExcluded ? "yes" : "no",
    excludedMatter: isExcluded ? "公共安全" : null,
    materials: [
      ...handedIn.map((paper) => listed(paper, "present")),
      ...random
        .shuffled(oftenMissing)
        .slice(0, random.whole(1, 3))
        .map((paper) => listed(paper, "missing")),
    ],
    handler: assessed.handler,
    note: null,
  };
  const key: FastTrackKey = { id: 0, isOver: false, handler: assessed.handler, promisedOn };
  const chosen = random.whole(0, 9_999);
  diary.note(receivedOn, assessed.handler, async (client) => {
    const assessmentId = staysThere ? await decidedOne(client, chosen, receivedOn) : assessed.key.id;
    key.id = await enter(client, { ...opening, assessmentId });
  });
  let day = receivedOn;
  for (const state of way) {
    day = dayOf({ diary, random, assessed, state, before: day, promisedOn, staysThere });
    const by = state === "revoked" ? SUPERVISOR : assessed.handler;
    const deed = fastTrackDeeds[state];
    if (state === "revoked") {
      const on = day;
      diary.note(day, assessed.handler, (client) => fastTrackDeeds.foundFalse(client, key, on));
      day = workdaysAfter(calendar, day, 1);
    }
    const on = day;
    diary.note(day, by, (client) => deed(client, key, on));
  }
  if (last === "under_review" && staysThere && random.chance(0.3)) {
    const on = workdaysAfter(calendar, day, 1);
    diary.note(on, assessed.handler, (client) => fastTrackDeeds.askMoreTime(client, key, on));
  }
}

type DayAsked = {
  readonly diary: Diary;
  readonly random: Random;
  readonly assessed: Assessed;
  readonly state: FastTrackState;
  readonly before: LocalDate;
  readonly promisedOn: LocalDate;
  readonly staysThere: true | undefined;
};

/** When a case comes into its next state: it ends overdue after the day that was promised, and closes after the decision. */
function dayOf({ diary, random, assessed, state, before, promisedOn, staysThere }: DayAsked): LocalDate {
  const { calendar } = diary;
  const next = workdaysAfter(calendar, before, staysThere ? 1 : random.whole(1, 2));
  if (state === "expired") return workdaysAfter(calendar, promisedOn > before ? promisedOn : before, 1);
  if (state !== "closed" || staysThere) return next;
  const decidedOn = assessed.days.decision ?? null;
  return decidedOn !== null && decidedOn >= next ? workdaysAfter(calendar, decidedOn, 1) : next;
}

/** So many of the latest assessments are chosen from. */
const LATEST = 8;

/** One of the latest assessments that may go the fast track and are decided, so that its case can be in any state. */
async function decidedOne(client: Client, chosen: number, receivedOn: LocalDate): Promise<number> {
  const { rows } = await client.assessments.list({
    filter: { decision: ["go_ahead"], registeredOn: { to: receivedOn } },
    sort: { by: "assessmentNo", direction: "desc" },
  });
  const fit = rows.filter(({ procedure, level }) => procedure !== "special" && level !== "high").slice(0, LATEST);
  const found = fit[chosen % Math.max(1, fit.length)];
  if (found === undefined) throw new Error("no assessment is decided yet");
  return found.id;
}

/** The owner of the project applies. */
async function enter(
  client: Client,
  draft: Omit<FastTrackDraft, "applicantName" | "applicantUscc"> & { assessmentId: number },
): Promise<number> {
  const { record: assessment } = await client.assessments.open({ id: draft.assessmentId });
  const { record: project } = await client.projects.open({ id: assessment.projectId });
  const { id } = await client.fasttrack.create({
    ...draft,
    applicantName: project.ownerUnit,
    applicantUscc: project.ownerUscc,
  });
  return id;
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
