import type { AcceptedRow, SheetMapping } from "../../../../shared/imports/candidates.ts";
import type { ImportProblem } from "../../../../shared/imports/contract.ts";
import type { Names } from "../../../../shared/names.ts";
import type { ProjectDraft } from "../../../../shared/projects/contract.ts";
import { projectProblems } from "../../../../shared/projects/rules.ts";
import { approveModes, projectLevels } from "../../../../shared/projects/states.ts";
import type { ProjectFund } from "../../../../shared/projects/states.ts";
import { projectKey } from "./assessments.ts";
import { cellOf } from "./plan.ts";
import { cellProblems } from "./planning.ts";
import type { Planning, Verdict } from "./planning.ts";

/** By which words lists name where the money comes from; the first that fits a part of the cell. */
const funds: readonly (readonly [ProjectFund, RegExp])[] = [
  ["bond", /债/u],
  ["loan", /贷|借款|融资/u],
  ["own", /自筹|自有|企业|社会资本|业主/u],
  ["fiscal", /财政|预算|专项资金|中央|省级|市级|县级|衔接资金|补助/u],
  ["other", /其他|其它/u],
];

const words = [
  ["category", "project_category"],
  ["industry", "industry"],
  ["nature", "project_nature"],
  ["town", "town"],
  ["stage", "project_stage"],
] as const;

/** One project of a list. Codes: UNKNOWN_WORD, PROJECT_TWICE, and what the rules of a project say. */
export function planProject(planning: Planning, mapping: SheetMapping, accepted: AcceptedRow<"projects">): Verdict {
  // The list's own running number is no matter of the project.
  const { ledgerSeq: _ledgerSeq, ...values } = accepted.values;
  const problems: ImportProblem[] = [];
  const unknown = (field: string) => problems.push(cellOf(mapping, accepted, field, "UNKNOWN_WORD"));
  const coded = <T extends Names>(field: "level" | "approveMode", names: T): (keyof T & string) | null => {
    const word = values[field];
    if (word === null) return null;
    const code = codeFor(names, word);
    if (code === null) unknown(field);
    return code;
  };
  const found = words.map(([field, dictionary]): [string, string | null] => {
    const word = values[field];
    const code = word === null ? null : planning.words.codeOf(dictionary, word);
    if (word !== null && code === null) unknown(field);
    return [field, code];
  });
  const fundSources = fundsIn(values.fundSources);
  if (fundSources === null) unknown("fundSources");
  const { leadUnit } = values;
  const project: ProjectDraft = {
    ...values,
    ...(Object.fromEntries(found) as Pick<ProjectDraft, (typeof words)[number][0]>),
    level: coded("level", projectLevels),
    approveMode: coded("approveMode", approveModes),
    fundSources: fundSources ?? [],
    // Whoever counts households has told that they are concerned.
    landTaking: values.landTaking ?? ((values.acqHouseholds ?? values.acqPeople ?? 0) > 0 ? true : null),
    leadUnit: leadUnit === null ? null : planning.words.codeOrNew("organisation", leadUnit),
  };
  if (planning.earlier.projects.has(projectKey(project.projectCode, project.name, project.ownerUnit))) {
    const field = project.projectCode === null ? "name" : "projectCode";
    problems.push(cellOf(mapping, accepted, field, "PROJECT_TWICE"));
  }
  if (problems.length === 0) problems.push(...cellProblems(mapping, accepted, projectProblems(project), {}));
  return {
    write: { kind: "projects", project },
    becomes: () => ({
      ...project,
      fundSources: values.fundSources,
      leadUnit: project.leadUnit === null ? null : planning.words.shown("organisation", project.leadUnit),
    }),
    problems,
    warnings: [],
  };
}

/** `财政+企业自筹` names two; null where a part of the cell is none of the usual. */
function fundsIn(written: string | null): ProjectFund[] | null {
  if (written === null) return [];
  const parts = written.split(/[、，,；;+＋/\n和及]/u).filter((part) => part.trim() !== "");
  const codes = parts.map((part) => funds.find(([, word]) => word.test(part))?.[0]);
  return codes.every((code) => code !== undefined) ? [...new Set(codes)] : null;
}

/** `省级重点`, `省级`, `省`, `Provincial`; `备案制` and `备案`. */
function codeFor<T extends Names>(names: T, word: string): (keyof T & string) | null {
  const asked = stem(word.replace(/\s/gu, "").toLowerCase());
  const found = Object.entries(names).find(([code, { zh, en }]) => [code, stem(zh), en.toLowerCase()].includes(asked));
  return found ? found[0] : null;
}

function stem(word: string): string {
  return word.replace(/(?:重点|项目|级|制|类|程序)+$/u, "");
}
