import {
  adoptions,
  assessmentLevels,
  consultationKinds,
  expertVotes,
} from "../../../../../shared/assessments/states.ts";
import type { Demand } from "../../../../../shared/assessments/parts-contract.ts";
import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import type { StoredRecord } from "../../../registers/index.ts";
import { day, paragraphsOf, said, wordIn } from "../making.ts";
import { factsOfAssessment, outcomeOf } from "./assessment.ts";
import { expertsOf } from "./making.ts";
import type { ProjectMaking } from "./making.ts";
import { factorsOf, keptOf, levelsOf, scoreOf } from "./risks.ts";

type Report = DocumentFacts<"assessment_report">;

/** 评估报告框架: what the file says; the rest is written in Word. */
export function assessmentReport(making: ProjectMaking): Report {
  const { record } = making.owner;
  const score = scoreOf(making);
  const factors = factorsOf(making, score);
  const surveys = keptOf(making, "survey_sheet");
  const experts = expertsOf(making.connection, making.owner.record);
  return {
    ...factsOfAssessment(making),
    ...outcomeOf(making, factors),
    ...levelsOf(score),
    plan: paragraphsOf(record["plan"]),
    notices: keptOf(making, "assessment_notice").map((notice, place) => ({
      no: String(place + 1),
      place: said(notice["place"]),
      from: day(notice["start_on"]),
      until: day(notice["end_on"]),
      feedback: said(notice["feedback_count"]),
    })),
    hasSurveys: surveys.length > 0,
    noSurveyReason: paragraphsOf(record["no_survey_reason"]),
    reachReason: paragraphsOf(record["reach_reason"]),
    surveys: surveys.map(surveyFacts),
    consultations: keptOf(making, "consultation").map(consultationFacts),
    factors,
    hasExperts: experts.length > 0,
    experts: experts.map((expert, place) => ({
      no: String(place + 1),
      expert: said(expert["name"]),
      unit: said(expert["unit"]),
      title: said(expert["title"]),
      specialty: said(expert["specialty"]),
      vote: wordIn(expertVotes, expert["vote"]),
      levelView: wordIn(assessmentLevels, expert["level_view"]),
    })),
  };
}

function surveyFacts(sheet: StoredRecord, place: number): Report["surveys"][number] {
  return {
    no: String(place + 1),
    group: said(sheet["asked_group"]),
    surveyedOn: said(sheet["surveyed_on"]),
    target: said(sheet["target"]),
    reached: said(sheet["reached"]),
    issued: said(sheet["issued"]),
    returned: said(sheet["returned"]),
    valid: said(sheet["valid"]),
    support: said(sheet["support"]),
    conditional: said(sheet["conditional"]),
    neutral: said(sheet["neutral"]),
    oppose: said(sheet["oppose"]),
  };
}

function consultationFacts(held: StoredRecord, place: number): Report["consultations"][number] {
  const demands = JSON.parse(said(held["demands"])) as readonly Demand[];
  return {
    no: String(place + 1),
    kind: wordIn(consultationKinds, held["kind"]),
    heldOn: day(held["held_on"]),
    place: said(held["place"]),
    attendees: said(held["attendees"]),
    record: paragraphsOf(held["record"]),
    demands: demands.map(({ text, adoption, reason }) => ({
      demand: text,
      adoption: wordIn(adoptions, adoption),
      reason: said(reason),
    })),
  };
}
