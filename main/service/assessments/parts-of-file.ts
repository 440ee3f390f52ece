import type { ScoreFacts } from "../../../shared/assessments/score.ts";
import { lastRound, surveyCount } from "../../../shared/assessments/survey-count.ts";
import type {
  AssessmentLevel,
  ExpertVote,
  ForeseenIncident,
  RiskCategory,
} from "../../../shared/assessments/states.ts";
import type { Demand } from "../../../shared/assessments/parts-contract.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";

/** What the guards and the rules ask about the parts of an assessment's file, as they lie in their tables. */
export type PartsOfFile = {
  readonly notices: readonly { readonly place: string; readonly endOn: string; readonly provisional: number }[];
  /** Of the last round. */
  readonly surveys: readonly StoredSurvey[];
  readonly demands: readonly Demand[];
  readonly factors: readonly StoredFactor[];
  readonly mitigations: readonly StoredMitigation[];
  /** Of the review that is under way. */
  readonly experts: readonly StoredExpert[];
};

type StoredSurvey = {
  readonly target: number | null;
  readonly reached: number | null;
  readonly valid: number;
  readonly conditional: number;
  readonly oppose: number;
};
type StoredFactor = {
  readonly id: number;
  readonly category: RiskCategory;
  readonly name: string;
  readonly weightBp: number | null;
  readonly p0: number | null;
  readonly q0: number | null;
  readonly p1: number | null;
  readonly q1: number | null;
  readonly worseReason: string | null;
};
type StoredMitigation = {
  readonly factorId: number;
  readonly content: string;
  readonly responsible: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
};
export type StoredExpert = {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly isLeader: number;
  readonly opinion: string | null;
  readonly levelView: AssessmentLevel | null;
  readonly vote: ExpertVote | null;
  readonly signedOn: string | null;
  readonly changesClosedOn: string | null;
};

const kept = "FROM %table WHERE assessment_id = ? AND removed_at IS NULL ORDER BY id";

function rowsOf<Row>(connection: Connection, table: string, columns: string, id: number): Row[] {
  return statement(connection, `SELECT ${columns} ${kept.replace("%table", table)}`).all(id) as Row[];
}

export function partsOfFile(connection: Connection, assessment: StoredRecord): PartsOfFile {
  const { id } = assessment;
  const demands = rowsOf<{ demands: string }>(connection, "consultation", "demands", id);
  return {
    notices: rowsOf(connection, "assessment_notice", "place, end_on AS endOn, provisional", id),
    surveys: surveysOf(connection, id),
    demands: demands.flatMap((row) => JSON.parse(row.demands) as Demand[]),
    factors: rowsOf(
      connection,
      "risk_factor",
      "id, category, name, weight_bp AS weightBp, p0, q0, p1, q1, worse_reason AS worseReason",
      id,
    ),
    mitigations: rowsOf(
      connection,
      "mitigation",
      "factor_id AS factorId, content, responsible, due_on AS dueOn, done_on AS doneOn",
      id,
    ),
    experts: expertsOf(connection, assessment),
  };
}

function surveysOf(connection: Connection, id: number): StoredSurvey[] {
  const columns = "round, target, reached, valid, conditional, oppose";
  return lastRound(rowsOf<StoredSurvey & { readonly round: number }>(connection, "survey_sheet", columns, id));
}

/** Those who take part in the review that is under way. */
export function expertsOf(connection: Connection, { id, review_round: round }: StoredRecord): StoredExpert[] {
  return statement(
    connection,
    `SELECT id, name, unit, is_leader AS isLeader, opinion, level_view AS levelView, vote, signed_on AS signedOn,
       changes_closed_on AS changesClosedOn
     FROM expert_review WHERE assessment_id = ? AND round = ? AND removed_at IS NULL ORDER BY id`,
  ).all(id, round) as StoredExpert[];
}

/** What a level is told from. */
export function scoreFactsOf(assessment: StoredRecord, { surveys, factors, experts }: PartsOfFile): ScoreFacts {
  const number = (column: string) => (typeof assessment[column] === "number" ? assessment[column] : null);
  return {
    factors,
    survey: surveyCount(surveys),
    experts: experts.flatMap(({ levelView }) => levelView ?? []),
    participants: number("possible_participants"),
    incident: (assessment["foreseen_incident"] as ForeseenIncident | null) ?? null,
    incidentPeople: number("incident_people"),
    landTaking: assessment["land_taking"] === 1,
  };
}
