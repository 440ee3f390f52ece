import { plainAssessment } from "../../shared/assessments/blank.ts";
import type { AssessmentDraft } from "../../shared/assessments/contract.ts";
import { assessmentDecisions, assessmentStates } from "../../shared/assessments/states.ts";
import type { AssessmentDecision, AssessmentLevel, AssessmentState } from "../../shared/assessments/states.ts";
import { addDays, addMonths, yearOf } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import { fastTrackStates } from "../../shared/fasttrack/states.ts";
import type { FastTrackState } from "../../shared/fasttrack/states.ts";
import { checkProjectCode } from "../../shared/identifiers.ts";
import type { ProjectDraft } from "../../shared/projects/contract.ts";
import { acceptanceAfter, noteImprovement, noteState, storyOf } from "./assessment-deeds.ts";
import type { AssessmentKey } from "./assessment-deeds.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Diary } from "./diary.ts";
import { noteCommitmentsRoundToday, noteFastTrack } from "./fast-track.ts";
import { person, towns } from "./parties.ts";
import type { Party } from "./parties.ts";
import { ageIn, assessmentWay, projectNames } from "./project-stories.ts";
import type { Random } from "./random.ts";
import { mediators } from "./staff.ts";
import type { StaffName } from "./staff.ts";

/** An assessment in the diary; its id is known once it has been entered. */
export type Assessed = {
  readonly key: AssessmentKey;
  readonly owner: Party;
  readonly handler: StaffName;
  readonly registeredOn: LocalDate;
  /** The last day of what was done in each state of its way; those to come as they are planned. */
  readonly days: Readonly<Partial<Record<AssessmentState, LocalDate>>>;
  /** When the filing is to be accepted; null where it is not to be. */
  readonly acceptedOn: LocalDate | null;
};

const yearsOfCounting = ["一期", "二期", "三期", "提升", "扩建", "配套"] as const;
const directions = ["", "城东", "城西", "谢村", "龙亭", "汉江北岸", "工业园"] as const;

/** Fills the diary with the projects that came up from `firstDay` on, their assessments and fast-track cases. */
export function planProjects(diary: Diary, random: Random, enterprises: readonly Party[], firstDay: LocalDate): void {
  const names = namesOf(random);
  const newName = () => names.pop() ?? { ...random.pick(projectNames), name: `洋县备选项目${names.length}（虚构）` };
  for (let month = firstDay; month <= diary.lastDay; month = addMonths(month, 1)) {
    if (random.chance(0.25)) continue;
    const registeredOn = workdayOnOrBefore(diary.calendar, addDays(month, random.whole(6, 26)));
    const last = random.weighted([
      ["closed", 8],
      ["tracking", 3],
      ["terminated", 0.6],
    ] as const);
    const assessed = noteProject(diary, random, newName(), random.pick(enterprises), {
      registeredOn,
      last,
      decision: random.weighted([
        ["go_ahead", 8],
        ["on_hold", 1.5],
        ["not_allowed", 0.5],
      ]),
      isImproved: random.chance(0.5),
    });
    if (random.chance(0.6)) noteFastTrack(diary, random, assessed, { last: random.weighted(ends) });
  }
  const present = Object.keys(assessmentStates) as AssessmentState[];
  const decisions = Object.keys(assessmentDecisions) as AssessmentDecision[];
  const shown = present.map((last, place) => {
    const registeredOn = workdayOnOrBefore(diary.calendar, addDays(diary.today, -ageIn[last]));
    const isTracked = last === "tracking" || last === "closed";
    const decision = (isTracked ? undefined : decisions[place % decisions.length]) ?? "go_ahead";
    return noteProject(diary, random, newName(), random.pick(enterprises), { registeredOn, last, decision });
  });
  noteProject(diary, random, newName(), random.pick(enterprises), {
    registeredOn: workdayOnOrBefore(diary.calendar, addDays(diary.today, -260)),
    last: "decision",
    decision: "on_hold",
    isImproved: true,
  });
  const older = shown.filter((assessed) => assessed.registeredOn < addDays(diary.today, -80));
  for (const last of Object.keys(fastTrackStates) as FastTrackState[]) {
    const broken = last === "expired" ? { dueOn: addDays(diary.today, -15) } : {};
    noteFastTrack(diary, random, random.pick(older), { last, staysThere: true, ...broken });
  }
  noteCommitmentsRoundToday(diary, random, older);
  noteProject(diary, random, newName(), random.pick(enterprises), {
    registeredOn: workdayOnOrBefore(diary.calendar, addDays(diary.today, -200)),
    last: "decision",
    decision: "not_allowed",
  });
}

const ends = [
  ["closed", 80],
  ["expired", 6],
  ["ordinary", 6],
  ["withdrawn", 4],
  ["refused", 4],
] as const satisfies readonly (readonly [FastTrackState, number])[];

type NamedProject = (typeof projectNames)[number] & { name: string };

function namesOf(random: Random): NamedProject[] {
  return random.shuffled(
    directions.flatMap((where) =>
      projectNames.flatMap((project) =>
        yearsOfCounting.map((part) => ({ ...project, name: `洋县${where}${project.words}${part}项目（虚构）` })),
      ),
    ),
  );
}

type Course = {
  registeredOn: LocalDate;
  last: AssessmentState;
  decision: AssessmentDecision;
  /** Where it is put on hold: improved and then allowed. */
  isImproved?: boolean;
};

function noteProject(
  diary: Diary,
  random: Random,
  named: NamedProject,
  owner: Party,
  { registeredOn, last, decision, isImproved }: Course,
): Assessed {
  const handler = random.pick(mediators);
  const project = newProject(random, named, owner, registeredOn);
  const ids = { project: 0, version: 0 };
  diary.note(workdaysAfter(diary.calendar, registeredOn, -3), handler, async (client) => {
    const row = await client.projects.create(project);
    Object.assign(ids, { project: row.id, version: row.version });
  });
  const landTaking = project.landTaking === true;
  const procedure = landTaking
    ? random.weighted([
        ["general", 4],
        ["special", 1],
      ] as const)
    : random.pick(["simple", "general"] as const);
  const opening: Omit<AssessmentDraft, "projectId"> = {
    ...plainAssessment,
    registeredOn,
    procedure,
    landTaking,
    nimby: false,
    trigger: "first",
    prejudged: procedure === "simple" ? "minor" : random.pick(["general", "larger"] as const),
    decidingUnit: "洋县人民政府",
    responsibleUnit: random.pick(["洋县发展和改革局", "洋县住房和城乡建设局", "洋县水利局"] as const),
    thirdParty: random.chance(0.6) ? "汉中某工程咨询有限公司（虚构）" : null,
    handler,
  };
  const key: AssessmentKey = { id: 0, version: 0, isStopped: false };
  diary.note(registeredOn, handler, async (client) => {
    const { id, version } = await client.assessments.create({ ...opening, projectId: ids.project, secret: false });
    Object.assign(key, { id, version });
  });
  const story = storyOf(random, { level: levelFor(decision, random), decision, landTaking, handler });
  const days: Partial<Record<AssessmentState, LocalDate>> = { registered: registeredOn };
  let day = registeredOn;
  for (const state of wayTo(last, decision)) {
    day = noteState(diary, random, { key, story, before: day, state });
    days[state] = day;
  }
  const decidedOn = days.decision ?? null;
  const acceptedOn = days.filing !== undefined && decidedOn !== null ? acceptanceAfter(diary, days.filing) : null;
  if (isImproved === true && decision === "on_hold" && days.decision !== undefined)
    noteImprovement(diary, random, { key, story, before: day });
  if (decidedOn !== null && decision === "go_ahead")
    noteStages(diary, random, { handler, project, ids, from: decidedOn });
  return { key, owner, handler, registeredOn, days, acceptedOn };
}

/** What is not allowed is closed at once, and what is on hold stays there. */
function wayTo(last: AssessmentState, decision: AssessmentDecision): readonly AssessmentState[] {
  const way = assessmentWay[last];
  if (decision === "go_ahead") return way;
  return way.filter((state) => state !== "tracking" && (state !== "closed" || decision === "not_allowed"));
}

/** Only a low level may go ahead. */
function levelFor(decision: AssessmentDecision, random: Random): AssessmentLevel {
  if (decision === "go_ahead") return "low";
  return decision === "on_hold" ? "medium" : random.pick(["medium", "high"] as const);
}

function noteStages(
  diary: Diary,
  random: Random,
  {
    handler,
    project,
    ids,
    from,
  }: { handler: StaffName; project: ProjectDraft; ids: { project: number; version: number }; from: LocalDate },
): void {
  let day = from;
  for (const stage of ["started", "under_construction", "completed"]) {
    day = workdaysAfter(diary.calendar, day, random.whole(25, 150));
    diary.note(day, handler, async (client) => {
      const row = await client.projects.revise({ ...project, id: ids.project, version: ids.version, stage });
      ids.version = row.version;
    });
  }
}

function newProject(random: Random, named: NamedProject, owner: Party, registeredOn: LocalDate): ProjectDraft {
  const total = random.whole(named.from, named.to);
  const plannedStart = addMonths(registeredOn, random.whole(3, 9));
  return {
    ...groundOf(random),
    name: named.name,
    shortName: null,
    projectCode: projectCode(random, registeredOn),
    ownerUnit: owner.name,
    ownerUscc: owner.uscc,
    category: random.weighted([
      ["new_start", 6],
      ["continued", 3],
      ["preparation", 2],
      ["completed", 1],
    ]),
    industry: named.industry,
    nature: random.weighted([
      ["new_build", 7],
      ["expansion", 2],
      ["technical_upgrade", 2],
      ["reconstruction", 1],
    ]),
    town: random.pick(towns),
    totalInvestment: total * 1_000_000,
    yearInvestment: Math.max(1, Math.round((total * random.whole(20, 60)) / 100)) * 1_000_000,
    stage: "preparation",
    plannedStart,
    plannedEnd: addMonths(plannedStart, random.whole(10, 30)),
    leadUnit: random.pick(["development_reform_bureau", "housing_construction_bureau", "natural_resources_bureau"]),
    leader: person(random).name,
    contact: `0916-82${random.whole(10_000, 99_999)}`,
    note: null,
  };
}

/** What a project stands on and touches, and who lets it. */
function groundOf(random: Random) {
  const landMu = random.whole(600, 24_000);
  const acqHouseholds = random.chance(0.45) ? random.whole(3, 60) : null;
  return {
    level: random.weighted([
      ["county", 6],
      ["city", 3],
      ["province", 1],
    ] as const),
    address: random.pick(["城东工业园三路", "汉江北岸滨河路", "龙亭片区东侧", "谢村集镇南侧", "西环路与洋华路交汇处"]),
    fundSources: random
      .weighted([
        [["own", "loan"], 5],
        [["fiscal"], 3],
        [["fiscal", "bond"], 2],
        [["own"], 2],
      ] as const satisfies readonly (readonly [readonly ProjectDraft["fundSources"][number][], number])[])
      .slice(),
    landMu,
    farmlandMu: Math.round((landMu * random.whole(0, 40)) / 100),
    landTaking: acqHouseholds !== null,
    acqHouseholds,
    acqPeople: acqHouseholds === null ? null : acqHouseholds * random.whole(3, 4),
    approveDept: random.pick(["县发展和改革局", "县行政审批服务局", "市发展和改革委员会"]),
    approveMode: random.weighted([
      ["approval", 4],
      ["verification", 1],
      ["filing", 5],
    ] as const),
  };
}

/** A code of GB/T 40058 with the check digit that real codes show. */
function projectCode(random: Random, day: LocalDate): string {
  const month = `${String(yearOf(day)).slice(2)}${day.slice(5, 7)}`;
  const body = `${month}-610723-04-0${random.whole(1, 5)}-${random.whole(10_000, 99_999)}`;
  return `${body}${checkProjectCode(`${body}0`).expected ?? "0"}`;
}
