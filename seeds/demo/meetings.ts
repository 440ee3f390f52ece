import { addDays, addMonths, daysBetween, lastDayOfMonth, monthOf, yearOf } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { MeetingKind } from "../../shared/meetings/states.ts";
import { doneIn } from "./case.ts";
import type { Deed, DemoCase } from "./case.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Client, Diary } from "./diary.ts";
import type { Random } from "./random.ts";
import { mediators, SUPERVISOR } from "./staff.ts";
import type { StaffName } from "./staff.ts";

const WEEKS = 8;
const MONTHS = 5;

const opinions = [
  "事实清楚，分歧主要在付款时间。",
  "涉及多家企业，宜由部门牵头。",
  "临近时限，先见面再定方案。",
] as const;
const resolutions = [
  "约双方见面，提出分期付款方案。",
  "请牵头单位核对结算资料，形成书面意见。",
  "安排专人跟进，每三天报一次进展。",
] as const;
const opening = "通报上周排查化解情况，逐件研究未化解的纠纷。";

type Talk = { readonly kind: MeetingKind; readonly heldOn: LocalDate; readonly title: string; readonly most: number };

/** Days ago: assignments of meetings before were answered. */
const ANSWERED = 21;

/**
 * 周研判, 月调度 and what was called between them, up to the day before today; the next one is planned. `standing`: the
 * cases that stay as they are; only of these decisions become assignments, because no other case waits for an answer.
 */
export function planMeetings(diary: Diary, random: Random, standing: readonly DemoCase[]): void {
  const { calendar, today } = diary;
  for (let week = WEEKS; week >= 1; week -= 1) {
    const heldOn = workdayOnOrBefore(calendar, fridayBefore(addDays(today, -7 * (week - 1))));
    noteMeeting(diary, random, standing, {
      kind: "weekly",
      heldOn,
      title: `${heldOn.slice(0, 4)}年${month(heldOn)}${day(heldOn)}周研判`,
      most: 4,
    });
  }
  for (let back = MONTHS; back >= 1; back -= 1) {
    const heldOn = workdayOnOrBefore(calendar, lastDayOfMonth(addMonths(`${today.slice(0, 7)}-01`, -back)));
    noteMeeting(diary, random, standing, {
      kind: "monthly",
      heldOn,
      title: `${yearOf(heldOn)}年${month(heldOn)}调度会`,
      most: 3,
    });
  }
  const special = { kind: "special", title: "建设工程欠款专题会商", most: 2 } as const;
  noteMeeting(diary, random, standing, { ...special, heldOn: workdayOnOrBefore(calendar, addDays(today, -16)) });
  noteMeeting(diary, random, standing, {
    kind: "joint",
    title: "涉企纠纷联席会议",
    heldOn: workdayOnOrBefore(calendar, addDays(today, -37)),
    most: 2,
  });
  notePlanned(diary, workdaysAfter(calendar, today, 2));
}

const month = (on: LocalDate) => `${monthOf(on)}月`;
const day = (on: LocalDate) => `${Number(on.slice(8))}日`;

/** 2024-01-05 was a Friday. */
function fridayBefore(on: LocalDate): LocalDate {
  return addDays(on, -((((daysBetween("2024-01-05", on) - 1) % 7) + 7) % 7) - 1);
}

function noteMeeting(diary: Diary, random: Random, standing: readonly DemoCase[], talk: Talk): void {
  const { kind, heldOn, most } = talk;
  const meeting = { id: 0 };
  const given: Given = { id: 0, kase: null };
  const spoken = Array.from({ length: most }, () => ({
    opinion: random.pick(opinions),
    resolution: random.chance(0.7) ? random.pick(resolutions) : null,
    dueOn: workdaysAfter(diary.calendar, heldOn, random.whole(4, 9)),
  }));
  const isOfCases = kind === "weekly" || kind === "monthly";
  diary.note(heldOn, SUPERVISOR, async (client) => {
    meeting.id = await held(client, talk, isOfCases, spoken);
    Object.assign(given, await assignFirst(client, meeting.id, standing, heldOn));
  });
  const doneOn = workdaysAfter(diary.calendar, heldOn, random.whole(5, 9));
  diary.note(doneOn, SUPERVISOR, (client) => finishSome(client, meeting.id, doneOn));
  noteAnswer(diary, heldOn, given);
}

/** The assignment that came of a meeting, known once it was held. */
type Given = { id: number; kase: DemoCase | null };

/** It is signed for at once; those of earlier meetings were reported on and closed. */
function noteAnswer(diary: Diary, heldOn: LocalDate, given: Given): void {
  const [signedOn, reportedOn, closedOn] = [1, 4, 6].map((days) => workdaysAfter(diary.calendar, heldOn, days));
  const isAnswered = daysBetween(heldOn, diary.today) > ANSWERED;
  const note = (on: LocalDate | undefined, by: StaffName, deed: (one: { id: number; on: LocalDate }) => Deed) => {
    if (on === undefined) return;
    diary.note(on, by, async (client) => {
      const { id, kase } = given;
      if (kase !== null) await doneIn(kase, client, [deed({ id, on })]);
    });
  };
  note(
    signedOn,
    mediators[0],
    (one) => (client, target) => client.assignments.sign({ ...target, ...one, signedBy: "收文员" }),
  );
  if (!isAnswered) return;
  const report = "已落实会议要求，双方约定下周再谈。";
  note(reportedOn, mediators[0], (one) => (client, target) => client.assignments.report({ ...target, ...one, report }));
  note(closedOn, SUPERVISOR, (one) => (client, target) => client.assignments.close({ ...target, ...one }));
}

type Spoken = { readonly opinion: string; readonly resolution: string | null; readonly dueOn: LocalDate };

/** Writes the agenda and what was decided, and marks the meeting as held; answers its id. */
async function held(client: Client, talk: Talk, isOfCases: boolean, spoken: readonly Spoken[]): Promise<number> {
  const { kind, heldOn, title, most } = talk;
  const proposed = isOfCases ? (await client.meetings.proposal({ kind, heldOn })).items : [];
  const agenda = proposed.slice(0, most).map(({ disputeId }) => ({ disputeId, topic: null }));
  const topics = isOfCases && agenda.length > 0 ? [] : [{ disputeId: null, topic: `${title}：分工和时限` }];
  const made = await client.meetings.create({
    kind,
    title,
    heldOn,
    place: "县综治中心三楼会议室",
    chair: SUPERVISOR,
    recorder: mediators[2],
    attendees: "县司法局、县工商联、县人社局、县住建局、县法院诉调对接中心",
    minutes: opening,
    items: [...agenda, ...topics],
  });
  let { version } = made;
  const { record } = await client.meetings.open({ id: made.id });
  for (const [place, { id: itemId, disputeId, topic, case: kase }] of record.items.entries()) {
    const said = spoken[place];
    if (said === undefined) continue;
    const ownerUnit = kase?.leadUnit ?? "governance_centre";
    const decided = said.resolution === null ? { ownerUnit: null, dueOn: null } : { ownerUnit, dueOn: said.dueOn };
    const item = {
      disputeId,
      topic,
      opinion: said.opinion,
      resolution: said.resolution,
      ownerStaffId: null,
      ...decided,
    };
    version = (await client.meetings.reviseItem({ id: made.id, version, itemId, ...item })).version;
  }
  await client.meetings.hold({ id: made.id, version });
  return made.id;
}

/** The first decision about a case that stays becomes an assignment; its case goes on from the version that this makes. */
async function assignFirst(
  client: Client,
  id: number,
  standing: readonly DemoCase[],
  on: LocalDate,
): Promise<Partial<Given>> {
  const { record } = await client.meetings.open({ id });
  for (const { id: itemId, resolution, dueOn, ownerUnit, disputeId } of record.items) {
    const kase = standing.find(({ key }) => key.id === disputeId);
    if (!kase || resolution === null || dueOn === null || ownerUnit === null) continue;
    const assignment = { kind: "assist", toUnit: ownerUnit, requirement: resolution, on, dueOn } as const;
    await client.meetings.assign({ id, version: record.version, itemId, caseVersion: kase.key.version, ...assignment });
    kase.key.version = (await client.disputes.file({ id: kase.key.id })).version;
    const { assignments } = await client.assignments.of({ disputeId: kase.key.id });
    return { id: assignments[0]?.id ?? 0, kase };
  }
  return {};
}

/** Most of what was decided without an assignment is done in time. */
async function finishSome(client: Client, id: number, on: LocalDate): Promise<void> {
  const { record } = await client.meetings.open({ id });
  let { version } = record;
  for (const [place, item] of record.items.entries()) {
    const canBe = item.now.some(({ act, problems }) => act === "finish" && problems.length === 0);
    if (!canBe || place === 1) continue;
    version = (await client.meetings.finish({ id, version, itemId: item.id, on, note: "已按要求落实并书面反馈" }))
      .version;
  }
}

function notePlanned(diary: Diary, heldOn: LocalDate): void {
  diary.note(workdayOnOrBefore(diary.calendar, diary.lastDay), SUPERVISOR, async (client) => {
    const { items } = await client.meetings.proposal({ kind: "weekly", heldOn });
    await client.meetings.create({
      kind: "weekly",
      title: `${heldOn.slice(0, 4)}年${month(heldOn)}${day(heldOn)}周研判`,
      heldOn,
      chair: SUPERVISOR,
      items: items.slice(0, 6).map(({ disputeId }) => ({ disputeId, topic: null })),
    });
  });
}
