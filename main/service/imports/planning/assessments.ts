import type { AssessmentDraft } from "../../../../shared/assessments/contract.ts";
import { plainAssessment } from "../../../../shared/assessments/blank.ts";
import { assessmentProblems, standingProblems } from "../../../../shared/assessments/rules.ts";
import type { AssessmentStanding } from "../../../../shared/assessments/rules.ts";
import { assessmentDecisions, assessmentLevels, assessmentProcedures } from "../../../../shared/assessments/states.ts";
import type { AcceptedRow, SheetMapping } from "../../../../shared/imports/candidates.ts";
import type { ImportProblem } from "../../../../shared/imports/contract.ts";
import type { Names } from "../../../../shared/names.ts";
import { plainProject } from "../../../../shared/projects/blank.ts";
import type { ProjectDraft } from "../../../../shared/projects/contract.ts";
import { projectProblems } from "../../../../shared/projects/rules.ts";
import { fastTrackOf, toldProblems } from "./fast-track.ts";
import { cellOf } from "./plan.ts";
import type { Target } from "./plan.ts";
import { cellProblems } from "./planning.ts";
import type { Planning, Verdict } from "./planning.ts";

const LINKED = 1;

const cellFor = {
  level: "riskLevel",
  state: "decision",
  materials: "deferredMaterials",
  "materials.name": "deferredMaterials",
  "materials.dueOn": "commitmentDueOn",
  "materials.completedOn": "completedOn",
  closedOn: "decidedOn",
};

type Values = AcceptedRow<"assessments">["values"];

/** A project, its assessment, and a fast-track case when papers were deferred. */
export function planAssessment(
  planning: Planning,
  mapping: SheetMapping,
  accepted: AcceptedRow<"assessments">,
): Verdict {
  const { values } = accepted;
  const problems: ImportProblem[] = [];
  const coded = <T extends Names>(
    field: "procedure" | "riskLevel" | "decision",
    names: T,
  ): (keyof T & string) | null => {
    const word = values[field];
    if (word === null) return null;
    const code = codeFor(names, word);
    if (code === null) problems.push(cellOf(mapping, accepted, field, "UNKNOWN_WORD"));
    return code;
  };
  const procedure = coded("procedure", assessmentProcedures) ?? "general";
  const level = coded("riskLevel", assessmentLevels);
  const decision = coded("decision", assessmentDecisions);
  const town = values.town === null ? null : planning.words.codeOf("town", values.town);
  if (values.town !== null && town === null) problems.push(cellOf(mapping, accepted, "town", "UNKNOWN_WORD"));

  const { projectTarget, project } = projectOf(planning, values, town);
  const assessment: AssessmentDraft = {
    ...plainAssessment,
    projectId: LINKED,
    procedure,
    landTaking: values.landTaking ?? false,
  };
  const standing: AssessmentStanding = {
    state: decision !== null ? "decision" : level !== null ? "level_after_measures" : "registered",
    level,
    decision,
    decidedOn: decision === null ? null : values.decidedOn,
  };
  const fastTrack = fastTrackOf(values, standing);
  if (problems.length === 0) {
    const found = [
      ...(project ? projectProblems(project) : []),
      ...assessmentProblems(assessment, planning.today),
      ...standingProblems(standing, planning.today),
      ...(fastTrack ? toldProblems(fastTrack, planning.today) : []),
    ];
    problems.push(...cellProblems(mapping, accepted, found, cellFor));
  }
  return {
    write: { kind: "assessments", project, projectTarget, assessment, standing, fastTrack },
    becomes: () => ({
      projectName: values.projectName,
      projectCode: values.projectCode,
      ownerUnit: values.ownerUnit,
      ownerUscc: values.ownerUscc,
      totalInvestment: values.totalInvestment,
      town,
      procedure,
      landTaking: assessment.landTaking,
      state: standing.state,
      level,
      decision,
      decidedOn: standing.decidedOn,
      deferredMaterials: fastTrack ? fastTrack.standing.papers.map(({ name }) => name).join("、") : null,
      commitmentDueOn: values.commitmentDueOn,
      completedOn: values.completedOn,
    }),
    problems,
    warnings: [],
  };
}

export function projectKey(code: string | null, name: string, owner: string): string {
  return JSON.stringify(code === null ? [name, owner] : [code]);
}

function projectOf(
  { known, earlier }: Planning,
  values: Values,
  town: string | null,
): { projectTarget: Target; project: ProjectDraft | null } {
  const earlierRow = earlier.projects.get(projectKey(values.projectCode, values.projectName, values.ownerUnit));
  const keptId = known.projectWith(values.projectCode, values.projectName, values.ownerUnit);
  if (keptId !== null) return { projectTarget: { record: keptId }, project: null };
  if (earlierRow) return { projectTarget: { row: earlierRow }, project: null };
  const project: ProjectDraft = {
    ...plainProject,
    name: values.projectName,
    projectCode: values.projectCode,
    ownerUnit: values.ownerUnit,
    ownerUscc: values.ownerUscc,
    town,
    totalInvestment: values.totalInvestment,
    landTaking: values.landTaking,
  };
  return { projectTarget: null, project };
}

/** `低`, `低风险` and `Low` are the low level; `一般`, `一般评估` and `普通程序` the general procedure. */
function codeFor<T extends Names>(names: T, word: string): (keyof T & string) | null {
  const asked = stem(word.replace(/\s/gu, "").replace(/^普通/u, "一般").toLowerCase());
  const found = Object.entries(names).find(([code, { zh, en }]) => [code, stem(zh), en.toLowerCase()].includes(asked));
  return found ? found[0] : null;
}

function stem(word: string): string {
  return word.replace(/(?:程序|评估|风险|等级|实施)+$/u, "");
}
