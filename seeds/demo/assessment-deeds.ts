import { criteria } from "../../shared/assessments/states.ts";
import type { AssessmentDecision, AssessmentLevel, AssessmentState } from "../../shared/assessments/states.ts";
import type { FactorDraft } from "../../shared/assessments/parts-contract.ts";
import type { AttachmentKind } from "../../shared/attachments/kinds.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import { codesOf } from "../../shared/names.ts";
import { answersOf, consultations, experts, factorsOf, measuresAgainst, reasonsOf } from "./assessment-texts.ts";
import { workdaysAfter } from "./diary.ts";
import type { Client, Diary } from "./diary.ts";
import type { Random } from "./random.ts";
import { attach } from "./receipts.ts";
import type { StaffName } from "./staff.ts";

/** An assessment as its last deed left it. Where one of them cannot go on, because promised papers are open, nothing does. */
export type AssessmentKey = { id: number; version: number; isStopped: boolean };

/** What an assessment comes to, thought of beforehand. */
type AssessmentStory = {
  readonly factors: readonly FactorDraft[];
  readonly level: AssessmentLevel;
  readonly decision: AssessmentDecision;
  readonly landTaking: boolean;
  readonly handler: StaffName;
};

export function storyOf(random: Random, given: Omit<AssessmentStory, "factors">): AssessmentStory {
  return { ...given, factors: factorsOf(random, given.landTaking) };
}

type Target = { readonly assessmentId: number; readonly version: number };
type Deed = (client: Client, target: Target) => Promise<{ readonly version: number }>;

/** Notes a deed on an assessment; it carries the version on to the next. */
function noteDeed(diary: Diary, day: LocalDate, by: StaffName, key: AssessmentKey, deed: Deed): void {
  diary.note(day, by, async (client) => {
    if (key.isStopped) return;
    const { version } = await deed(client, { assessmentId: key.id, version: key.version });
    key.version = version;
  });
}

/** Several deeds of one sitting. */
const inTurn =
  (deeds: readonly Deed[]): Deed =>
  async (client, target) => {
    let { version } = target;
    for (const deed of deeds) ({ version } = await deed(client, { ...target, version }));
    return { version };
  };

const filed =
  (kind: AttachmentKind, name: string, line: string): Deed =>
  (client, target) =>
    attach(client, target, { name: `${name}.pdf`, kind, lines: [line, `${target.assessmentId}-${target.version}`] });

/** Notes how an assessment comes into a state and what is done there; answers the last day of that. */
export function noteState(
  diary: Diary,
  random: Random,
  {
    key,
    story,
    before,
    state,
  }: { key: AssessmentKey; story: AssessmentStory; before: LocalDate; state: AssessmentState },
): LocalDate {
  const { calendar } = diary;
  const { handler } = story;
  const after = (day: LocalDate, from: number, to: number) => workdaysAfter(calendar, day, random.whole(from, to));
  const note = (day: LocalDate, deed: Deed) => noteDeed(diary, day, handler, key, deed);
  switch (state) {
    case "plan": {
      const on = after(before, 2, 4);
      const plan = "公示七个工作日；入户问卷，座谈、走访各一次；聘请三名以上专家评审。";
      note(on, (client, target) => client.assessments.makePlan({ ...target, on, plan }));
      return on;
    }
    case "notice_and_survey":
      return noteParticipation(diary, random, { key, story, on: after(before, 1, 3) });
    case "identification": {
      const on = after(before, 1, 2);
      note(on, async (client, target) => {
        const entered = await client.assessments.beginIdentification({ ...target, on });
        return inTurn(
          story.factors.map(
            (factor): Deed =>
              (at, next) =>
                at.assessments.addFactor({ ...next, ...factor, p1: null, q1: null }),
          ),
        )(client, { ...target, version: entered.version });
      });
      return on;
    }
    case "initial_level": {
      const on = after(before, 2, 4);
      note(on, (client, target) => client.assessments.setInitialLevel({ ...target, on }));
      return noteMeasures(diary, random, { key, story, on });
    }
    case "measures": {
      const on = after(before, 1, 3);
      note(on, (client, target) => client.assessments.beginMeasures({ ...target, on }));
      const marked = after(on, 1, 2);
      note(marked, (client, target) => marksAfter(client, target, story.factors));
      return marked;
    }
    case "level_after_measures": {
      const on = after(before, 3, 6);
      note(on, (client, target) => client.assessments.setLevelAfterMeasures({ ...target, on }));
      return on;
    }
    case "report": {
      const on = after(before, 2, 5);
      note(on, (client, target) => client.assessments.writeReport({ ...target, on }));
      return noteReport(diary, random, { key, story, on });
    }
    case "review":
      return noteReview(diary, random, { key, story, on: after(before, 2, 5) });
    case "filing": {
      const on = after(before, 1, 3);
      note(on, (client, target) => client.assessments.submitFiling({ ...target, on }));
      note(
        on,
        inTurn([
          filed("notice_proof", "公示照片", "PUBLIC NOTICE"),
          filed("survey_sheets", "问卷汇总表", "SURVEY SHEETS"),
        ]),
      );
      return on;
    }
    case "decision": {
      const accepted = acceptanceAfter(diary, before);
      note(accepted, async (client, target) => {
        if ((await client.assessments.file({ id: key.id })).papersPromised > 0) {
          key.isStopped = true;
          return target;
        }
        const opinion = "材料齐全，程序合规，准予备案。";
        return client.assessments.acceptFiling({ ...target, on: accepted, opinion });
      });
      const on = after(accepted, 1, 4);
      note(on, (client, target) =>
        client.assessments.decide({ ...target, on, outcome: story.decision, decider: "县政府常务会议" }),
      );
      return on;
    }
    case "tracking": {
      const on = after(before, 3, 8);
      note(on, (client, target) => client.assessments.track({ ...target, on }));
      const looked = after(on, 10, 20);
      note(looked, (client, target) =>
        client.assessments.addTracking({
          ...target,
          notedOn: looked,
          item: "补偿款发放和施工扰民",
          finding: "补偿款按期到户，施工期投诉两起，均已答复。",
          newRisk: false,
          action: null,
        }),
      );
      return on;
    }
    case "closed": {
      const on = after(before, 40, 120);
      note(on, (client, target) => client.assessments.close({ ...target, on }));
      return on;
    }
    case "terminated": {
      const on = after(before, 2, 6);
      note(on, (client, target) => client.assessments.terminate({ ...target, on, reason: "建设单位暂不实施该项目" }));
      return on;
    }
    case "registered":
      return before;
  }
}

/** The day on which a filing is answered that was submitted on this day. */
export function acceptanceAfter({ calendar }: Diary, submittedOn: LocalDate): LocalDate {
  return workdaysAfter(calendar, submittedOn, 3);
}

type Sitting = { readonly key: AssessmentKey; readonly story: AssessmentStory; readonly on: LocalDate };

/** Seven working days of notice, in which people are asked. */
function noteParticipation(diary: Diary, random: Random, { key, story, on }: Sitting): LocalDate {
  const { handler, level, landTaking } = story;
  const note = (day: LocalDate, deed: Deed) => noteDeed(diary, day, handler, key, deed);
  const notice = { place: "村务公开栏、县政府门户网站", startOn: on, days: 7, dayKind: "working", note: null } as const;
  const asked = workdaysAfter(diary.calendar, on, random.whole(2, 4));
  const heard = workdaysAfter(diary.calendar, asked, 1);
  const answers = answersOf(random, level);
  const { demands, ...consultation } = random.pick(consultations);
  note(on, async (client, target) => {
    const { version } = await client.assessments.openParticipation({ ...target, on });
    return client.assessments.addNotice({ ...target, version, ...notice, feedbackCount: null });
  });
  const askedGroup = landTaking ? "被征收户和周边居民" : "周边居民和经营户";
  note(asked, (client, target) =>
    client.assessments.addSurvey({ ...target, askedGroup, surveyedOn: asked, ...answers, note: null }),
  );
  note(heard, (client, target) =>
    client.assessments.addConsultation({ ...target, heldOn: heard, ...consultation, demands: [...demands] }),
  );
  return workdaysAfter(diary.calendar, on, 7);
}

/** Every factor that is not small gets a measure that somebody answers for. */
function noteMeasures(diary: Diary, random: Random, { key, story, on }: Sitting): LocalDate {
  const day = workdaysAfter(diary.calendar, on, 1);
  const dueOn = workdaysAfter(diary.calendar, on, random.whole(25, 120));
  noteDeed(diary, day, story.handler, key, async (client, target) => {
    const { factors } = await client.assessments.file({ id: target.assessmentId });
    const deeds = factors.map(
      ({ id }, place): Deed =>
        (at, next) =>
          at.assessments.addMitigation({
            ...next,
            factorId: id,
            content: measuresAgainst[place % measuresAgainst.length] ?? measuresAgainst[0],
            responsible: place % 2 === 0 ? "建设单位" : "县级主管部门",
            assist: "属地镇街",
            dueOn,
            doneOn: null,
          }),
    );
    return inTurn(deeds)(client, target);
  });
  if (random.chance(0.9)) noteDone(diary, { key, story, on: workdaysAfter(diary.calendar, dueOn, -2) });
  return day;
}

/** 落实: those who answer for the measures report them done, as long as the assessment is open. */
function noteDone(diary: Diary, { key, story, on }: Sitting): void {
  noteDeed(diary, on, story.handler, key, async (client, target) => {
    const { record } = await client.assessments.open({ id: target.assessmentId });
    if (record.state === "closed" || record.state === "terminated") return target;
    const { mitigations } = await client.assessments.file({ id: target.assessmentId });
    const deeds = mitigations.map(
      ({ updatedBy: _by, updatedAt: _at, ...mitigation }): Deed =>
        (at, next) =>
          at.assessments.reviseMitigation({ ...next, ...mitigation, doneOn: on }),
    );
    return inTurn(deeds)(client, target);
  });
}

async function marksAfter(
  client: Client,
  target: Target,
  planned: readonly FactorDraft[],
): Promise<{ readonly version: number }> {
  const { factors } = await client.assessments.file({ id: target.assessmentId });
  const marks = factors.map(({ id, weightBp, p0, q0 }, place) => ({
    id,
    weightBp,
    p0,
    q0,
    p1: planned[place]?.p1 ?? null,
    q1: planned[place]?.q1 ?? null,
    worseReason: null,
  }));
  return client.assessments.saveMarks({ ...target, marks });
}

function noteReport(diary: Diary, random: Random, { key, story, on }: Sitting): LocalDate {
  const day = workdaysAfter(diary.calendar, on, random.whole(1, 3));
  const present = random.shuffled(experts).slice(0, 3);
  const answers = codesOf(criteria).map((criterion) => ({
    criterion,
    conclusion: random.weighted([
      ["met", 4],
      ["mostly_met", 1],
    ] as const),
    reasons: reasonsOf[criterion],
  }));
  const unheard = {
    opinion: null,
    levelView: null,
    vote: null,
    signedOn: null,
    changes: null,
    changesClosedOn: null,
  } as const;
  noteDeed(
    diary,
    day,
    story.handler,
    key,
    inTurn([
      (client, target) => client.assessments.saveCriteria({ ...target, criteria: answers }),
      filed("emergency_plan", "应急预案", "EMERGENCY PLAN"),
      ...present.map(
        (expert, place): Deed =>
          (client, target) =>
            client.assessments.addExpert({ ...target, ...expert, ...unheard, isLeader: place === 0 }),
      ),
    ]),
  );
  return day;
}

function noteReview(diary: Diary, random: Random, { key, story, on }: Sitting): LocalDate {
  const { calendar } = diary;
  const note = (day: LocalDate, deed: Deed) => noteDeed(diary, day, story.handler, key, deed);
  note(on, (client, target) => client.assessments.sendToReview({ ...target, on }));
  const signedOn = workdaysAfter(calendar, on, random.whole(1, 3));
  const changing = random.chance(0.4);
  const changesClosedOn = workdaysAfter(calendar, signedOn, 2);
  note(changesClosedOn, async (client, target) => {
    const file = await client.assessments.file({ id: target.assessmentId });
    const present = file.experts.filter(({ round }) => round === file.reviewRound);
    const opinions = present.map(
      ({ updatedBy: _by, updatedAt: _at, round: _round, ...expert }, place): Deed =>
        (at, next) =>
          at.assessments.reviseExpert({
            ...next,
            ...expert,
            opinion: "评估程序规范，风险识别较全面，同意评估结论。",
            levelView: story.level,
            vote: changing && place === 1 ? "pass_after_changes" : "pass",
            signedOn,
            changes: changing && place === 1 ? "补充施工期交通组织方案" : null,
            changesClosedOn: changing && place === 1 ? changesClosedOn : null,
          }),
    );
    return inTurn([...opinions, filed("signed_report", "评估报告（签章）", "SIGNED REPORT")])(client, target);
  });
  return changesClosedOn;
}

/** 暂缓后整改: a project that was put on hold is improved, reviewed and filed anew, and then goes ahead. */
export function noteImprovement(
  diary: Diary,
  random: Random,
  { key, story, before }: { key: AssessmentKey; story: AssessmentStory; before: LocalDate },
): LocalDate {
  const { calendar } = diary;
  const better: AssessmentStory = { ...story, level: "low", decision: "go_ahead" };
  const on = workdaysAfter(calendar, before, random.whole(8, 15));
  const note = (day: LocalDate, deed: Deed) => noteDeed(diary, day, story.handler, key, deed);
  note(on, (client, target) =>
    client.assessments.improve({ ...target, on, reason: "优化方案、提高补偿标准后重新听取意见" }),
  );
  const asked = workdaysAfter(calendar, on, 3);
  const answers = answersOf(random, "low");
  note(asked, (client, target) =>
    client.assessments.addSurvey({ ...target, askedGroup: "原调查对象", surveyedOn: asked, ...answers, note: null }),
  );
  let day = asked;
  for (const state of ["level_after_measures", "report", "review", "filing", "decision"] as const) {
    day = noteState(diary, random, { key, story: better, before: day, state });
  }
  return day;
}
