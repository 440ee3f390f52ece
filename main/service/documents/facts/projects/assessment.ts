import { attachmentKinds } from "../../../../../shared/attachments/kinds.ts";
import {
  assessmentDecisions,
  assessmentLevels,
  assessmentProcedures,
  criteria,
  criterionConclusions,
  dayKinds,
  expertVotes,
  factorClasses,
} from "../../../../../shared/assessments/states.ts";
import type { CriterionAnswer } from "../../../../../shared/assessments/parts-contract.ts";
import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import { statement } from "../../../office/statements.ts";
import type { Value } from "../../../registers/index.ts";
import { box, day, paragraphsOf, said, wordIn, wordOf } from "../making.ts";
import { ofOffice, partOfOwner, rowOf } from "./making.ts";
import type { ProjectMaking } from "./making.ts";
import { decimals } from "./numbers.ts";
import { factorsOf, mitigationsOf, scoreOf } from "./risks.ts";
import type { Factors } from "./risks.ts";

/** 公示; null where it was taken out. */
export function consultationNotice(making: ProjectMaking): DocumentFacts<"consultation_notice"> | null {
  const notice = partOfOwner(making, "assessment_notice");
  if (notice === null) return null;
  const kind = wordIn(dayKinds, notice["day_kind"]);
  return {
    ...factsOfAssessment(making),
    noticePlace: said(notice["place"]),
    from: day(notice["start_on"]),
    until: day(notice["end_on"]),
    term: `${said(notice["days"])}个${kind}`,
  };
}

/** 调查问卷, filled in by hand. */
export function questionnaire(making: ProjectMaking): DocumentFacts<"questionnaire"> {
  return factsOfAssessment(making);
}

/** 专家评审表 of one expert; null where the expert was taken out. */
export function expertForm(making: ProjectMaking): DocumentFacts<"expert_form"> | null {
  const expert = partOfOwner(making, "expert_review");
  if (expert === null) return null;
  return {
    ...factsOfAssessment(making),
    ...outcomeOf(making, factorsOf(making, scoreOf(making))),
    expert: said(expert["name"]),
    unit: said(expert["unit"]),
    title: said(expert["title"]),
    isLeader: expert["is_leader"] === 1,
    specialty: said(expert["specialty"]),
    opinion: paragraphsOf(expert["opinion"]),
    levelView: wordIn(assessmentLevels, expert["level_view"]),
    vote: wordIn(expertVotes, expert["vote"]),
    signedOn: day(expert["signed_on"]),
  };
}

/** 备案表 */
export function filingForm(making: ProjectMaking): DocumentFacts<"filing_form"> {
  const { record } = making.owner;
  return {
    ...factsOfAssessment(making),
    ...outcomeOf(making, factorsOf(making, scoreOf(making))),
    filingNo: said(record["filing_no"]),
    submittedOn: day(record["submitted_on"]),
    acceptedOn: day(record["filing_accepted_on"]),
    filingOpinion: paragraphsOf(record["filing_opinion"]),
    decision: wordIn(assessmentDecisions, record["decision"]),
    decidedOn: day(record["decided_on"]),
    attached: attachedOf(making),
  };
}

/** What every paper of an assessment can say. */
export function factsOfAssessment(making: ProjectMaking): DocumentFacts<"questionnaire"> {
  const { connection, owner } = making;
  const { record } = owner;
  const project = rowOf(connection, "project", record["project_id"]);
  const unit = (code: Value | undefined) => wordOf(connection, "organisation", code);
  return {
    ...ofOffice(making),
    assessmentNo: said(record["assessment_no"]),
    projectName: said(project?.["name"]),
    projectCode: said(project?.["project_code"]),
    ownerUnit: said(project?.["owner_unit"]),
    ownerUscc: said(project?.["owner_uscc"]),
    place: `${wordOf(connection, "town", project?.["town"])}${said(project?.["address"])}`,
    nature: wordOf(connection, "project_nature", project?.["nature"]),
    // Fen: a million of them are ten thousand yuan.
    investment: decimals(project?.["total_investment"], 6),
    land: decimals(project?.["land_mu"], 2),
    takesLand: record["land_taking"] === 1,
    households: said(project?.["acq_households"]),
    people: said(project?.["acq_people"]),
    procedure: wordIn(assessmentProcedures, record["procedure"]),
    isAgain: record["trigger"] === "again",
    decidingUnit: unit(record["deciding_unit"]),
    responsibleUnit: unit(record["responsible_unit"]),
    implementingUnit: unit(record["implementing_unit"]),
    thirdParty: unit(record["third_party"]),
    handler: said(record["handler"]),
  };
}

/** What the whole assessment came to. */
export function outcomeOf(making: ProjectMaking, factors: Factors) {
  const { record } = making.owner;
  const grave = factors.filter(({ class0 }) => class0 === factorClasses.major.zh || class0 === factorClasses.larger.zh);
  const main = grave.length > 0 ? grave : factors;
  const answers = JSON.parse(said(record["criteria"])) as readonly CriterionAnswer[];
  return {
    initialLevel: wordIn(assessmentLevels, record["initial_level"]),
    finalLevel: wordIn(assessmentLevels, record["level"]),
    mainRisks: main.map(({ factor, class0, class1 }, place) => ({ no: String(place + 1), factor, class0, class1 })),
    mitigations: mitigationsOf(making),
    criteria: Object.entries(criteria).map(([code, { zh }]) => {
      const answer = answers.find(({ criterion }) => criterion === code);
      return {
        name: zh,
        conclusion: wordIn(criterionConclusions, answer?.conclusion),
        reasons: paragraphsOf(answer?.reasons),
      };
    }),
  };
}

/** What the form asks for as enclosures, each with how many of it the file has. */
const enclosures = [
  "notice_proof",
  "survey_sheets",
  "consultation_record",
  "expert_opinion",
  "signed_report",
  "emergency_plan",
] as const satisfies readonly (keyof typeof attachmentKinds)[];

function attachedOf({ connection, owner }: ProjectMaking): DocumentFacts<"filing_form">["attached"] {
  const kinds = statement(connection, "SELECT kind FROM attachment WHERE assessment_id = ? AND removed_at IS NULL")
    .pluck()
    .all(owner.id) as string[];
  return enclosures.map((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return { kind: attachmentKinds[kind].zh, box: box(count > 0), count: count > 0 ? String(count) : "" };
  });
}
