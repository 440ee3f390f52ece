import type { AssessmentDraft } from "../../shared/assessments/contract.ts";
import { assessmentDecisions, assessmentStates, decidedStates } from "../../shared/assessments/states.ts";
import type { AssessmentDecision, AssessmentLevel, AssessmentState } from "../../shared/assessments/states.ts";
import { addDays, addMonths, yearOf } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import { fastTrackStates } from "../../shared/fasttrack/states.ts";
import type { FastTrackState } from "../../shared/fasttrack/states.ts";
import { checkProjectCode } from "../../shared/identifiers.ts";
import type { ProjectDraft } from "../../shared/projects/contract.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Diary } from "./diary.ts";
import { noteCommitmentsRoundToday, noteFastTrack } from "./fast-track.ts";
import { person, towns } from "./parties.ts";
import type { Party } from "./parties.ts";
import { assessmentWay, projectNames, withLevel } from "./project-stories.ts";
import type { Random } from "./random.ts";
import { mediators } from "./staff.ts";
import type { StaffName } from "./staff.ts";

/** An assessment in the diary; its id is known once it has been entered. */
export type Assessed = {
  readonly key: { id: number; version: number };
  readonly owner: Party;
  readonly handler: StaffName;
  readonly registeredOn: LocalDate;
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
    });
    if (random.chance(0.6)) noteFastTrack(diary, random, assessed, { last: random.weighted(ends) });
  }
  const present = Object.keys(assessmentStates) as AssessmentState[];
  const decisions = Object.keys(assessmentDecisions) as AssessmentDecision[];
  const shown = present.map((last, place) => {
    const age = 30 + assessmentWay[last].length * 16;
    const registeredOn = workdayOnOrBefore(diary.calendar, addDays(diary.today, -age));
    const decision = decisions[place % decisions.length] ?? "go_ahead";
    return noteProject(diary, random, newName(), random.pick(enterprises), { registeredOn, last, decision });
  });
  const older = shown.filter((assessed) => assessed.registeredOn < addDays(diary.today, -80));
  for (const last of Object.keys(fastTrackStates) as FastTrackState[]) {
    const broken = last === "expired" ? { dueOn: addDays(diary.today, -15) } : {};
    noteFastTrack(diary, random, random.pick(older), { last, staysThere: true, ...broken });
  }
  noteCommitmentsRoundToday(diary, random, older);
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

type Course = { registeredOn: LocalDate; last: AssessmentState; decision: AssessmentDecision };

function noteProject(
  diary: Diary,
  random: Random,
  named: NamedProject,
  owner: Party,
  { registeredOn, last, decision }: Course,
): Assessed {
  const handler = random.pick(mediators);
  const project = newProject(random, named, owner, registeredOn);
  const ids = { project: 0, version: 0 };
  diary.note(workdaysAfter(diary.calendar, registeredOn, -3), handler, async (client) => {
    const row = await client.projects.create(project);
    Object.assign(ids, { project: row.id, version: row.version });
  });
  const landTaking = random.chance(0.4);
  const opening: Omit<AssessmentDraft, "projectId"> = {
    registeredOn,
    procedure: landTaking
      ? random.weighted([
          ["general", 4],
          ["special", 1],
        ])
      : random.pick(["simple", "general"] as const),
    landTaking,
    handler,
    state: "registered",
    level: null,
    decision: null,
    decidedOn: null,
    note: null,
  };
  const key = { id: 0, version: 0 };
  const keep = (row: { id: number; version: number }): void => {
    Object.assign(key, { id: row.id, version: row.version });
  };
  diary.note(registeredOn, handler, async (client) => {
    keep(await client.assessments.create({ ...opening, projectId: ids.project }));
  });
  const level = levelFor(decision, random);
  let day = registeredOn;
  let decidedOn: LocalDate | null = null;
  for (const state of assessmentWay[last]) {
    day = workdaysAfter(diary.calendar, day, state === "closed" ? random.whole(40, 120) : random.whole(2, 9));
    const isDecided = decidedStates.some((decided) => decided === state);
    if (isDecided) decidedOn ??= day;
    const now = {
      ...opening,
      state,
      level: withLevel.includes(state) ? level : null,
      decision: isDecided ? decision : null,
      decidedOn,
    };
    diary.note(day, handler, async (client) => {
      keep(await client.assessments.revise({ ...now, ...key, projectId: ids.project }));
    });
  }
  if (decidedOn !== null && decision === "go_ahead")
    noteStages(diary, random, { handler, project, ids, from: decidedOn });
  return { key, owner, handler, registeredOn };
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
    name: named.name,
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
    contact: null,
    note: null,
  };
}

/** A code of GB/T 40058 with the check digit that real codes show. */
function projectCode(random: Random, day: LocalDate): string {
  const month = `${String(yearOf(day)).slice(2)}${day.slice(5, 7)}`;
  const body = `${month}-610723-04-0${random.whole(1, 5)}-${random.whole(10_000, 99_999)}`;
  return `${body}${checkProjectCode(`${body}0`).expected ?? "0"}`;
}
