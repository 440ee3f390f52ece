import type { AssessmentDraft } from "../../../shared/assessments/contract.ts";
import type { AssessmentStanding } from "../../../shared/assessments/rules.ts";
import type { Rows } from "../../../shared/contract.ts";
import { searchWords } from "../../database/search-words.ts";
import { giveNumber } from "../office/numbers.ts";
import { insertRecord, ownColumns, requireRecord, rewordRecord } from "../registers/index.ts";
import { statement } from "../office/statements.ts";
import type { Register, StoredRecord, Values, Writing } from "../registers/index.ts";
import { textOf } from "./facts.ts";

const draftColumns = [
  "projectId",
  "registeredOn",
  "procedure",
  "landTaking",
  "nimby",
  "trigger",
  "prejudged",
  "decidingUnit",
  "responsibleUnit",
  "implementingUnit",
  "thirdParty",
  "handler",
  "possibleParticipants",
  "foreseenIncident",
  "incidentPeople",
  "note",
] as const satisfies readonly (keyof AssessmentDraft)[];

export const assessmentRegister: Register<Rows["assessments"]> = {
  table: "assessment",
  columns: {
    ...ownColumns([
      "assessmentNo",
      ...draftColumns,
      "state",
      "stateSince",
      "initialLevel",
      "level",
      "decision",
      "decidedOn",
      "previousId",
      "filingNo",
      "submittedOn",
      "filingAcceptedOn",
      "filingOpinion",
      "validUntil",
      "nextDueOn",
      "nextDueKind",
    ]),
    projectName: "p.name",
    ownerUnit: "p.owner_unit",
    town: "p.town",
  },
  joins: "JOIN project AS p ON p.id = r.project_id",
  flags: ["landTaking", "nimby"],
  filters: {
    procedure: { kind: "anyOf", column: "r.procedure" },
    state: { kind: "anyOf", column: "r.state" },
    level: { kind: "anyOf", column: "r.level" },
    decision: { kind: "anyOf", column: "r.decision" },
    town: { kind: "anyOf", column: "p.town" },
    landTaking: { kind: "flag", column: "r.land_taking" },
    registeredOn: { kind: "range", column: "r.registered_on" },
    decidedOn: { kind: "range", column: "r.decided_on" },
    nextDueOn: { kind: "range", column: "r.next_due_on" },
    projectId: { kind: "link", columns: ["r.project_id"] },
  },
  sorts: {
    updatedAt: { column: "r.updated_at", nullable: false },
    assessmentNo: { column: "r.assessment_no", nullable: false },
    decidedOn: { column: "r.decided_on", nullable: true },
    nextDueOn: { column: "r.next_due_on", nullable: true },
  },
  defaultSort: { by: "assessmentNo", direction: "desc" },
};

function yesOrNo(stored: unknown): boolean | null {
  return stored === null || stored === undefined ? null : stored === 1;
}

export function assessmentValues(draft: AssessmentDraft): Values {
  return {
    project_id: draft.projectId,
    registered_on: draft.registeredOn,
    procedure: draft.procedure,
    land_taking: draft.landTaking ? 1 : 0,
    nimby: draft.nimby === null ? null : Number(draft.nimby),
    trigger: draft.trigger,
    prejudged: draft.prejudged,
    deciding_unit: draft.decidingUnit,
    responsible_unit: draft.responsibleUnit,
    implementing_unit: draft.implementingUnit,
    third_party: draft.thirdParty,
    handler: draft.handler,
    possible_participants: draft.possibleParticipants,
    foreseen_incident: draft.foreseenIncident,
    incident_people: draft.incidentPeople,
    note: draft.note,
  };
}

/** The draft that a stored assessment came from. */
export function draftOfStored(stored: StoredRecord): AssessmentDraft {
  const of = <Field extends keyof AssessmentDraft>(_field: Field, column: string) =>
    (stored[column] ?? null) as AssessmentDraft[Field];
  return {
    projectId: Number(stored["project_id"]),
    registeredOn: of("registeredOn", "registered_on"),
    procedure: of("procedure", "procedure"),
    landTaking: stored["land_taking"] === 1,
    nimby: yesOrNo(stored["nimby"]),
    trigger: of("trigger", "trigger"),
    prejudged: of("prejudged", "prejudged"),
    decidingUnit: of("decidingUnit", "deciding_unit"),
    responsibleUnit: of("responsibleUnit", "responsible_unit"),
    implementingUnit: of("implementingUnit", "implementing_unit"),
    thirdParty: of("thirdParty", "third_party"),
    handler: of("handler", "handler"),
    possibleParticipants: of("possibleParticipants", "possible_participants"),
    foreseenIncident: of("foreseenIncident", "foreseen_incident"),
    incidentPeople: of("incidentPeople", "incident_people"),
    note: of("note", "note"),
  };
}

type Worded = Pick<
  AssessmentDraft,
  "projectId" | "handler" | "note" | "decidingUnit" | "responsibleUnit" | "implementingUnit" | "thirdParty"
> & { readonly filingNo?: string | null };

export function assessmentWords(writing: Writing, draft: Worded, assessmentNo: string): string {
  const project = requireRecord(writing.connection, "project", draft.projectId);
  return searchWords(
    [assessmentNo, draft.filingNo ?? null, draft.handler, draft.note, textOf(project["project_code"])],
    [
      textOf(project["name"]),
      textOf(project["owner_unit"]),
      draft.decidingUnit,
      draft.responsibleUnit,
      draft.implementingUnit,
      draft.thirdParty,
    ],
  );
}

/** An assessment is found by its project too: when that changes, so do the words. */
export function rewordAssessmentsOf(writing: Writing, projectId: number): void {
  const rows = statement(
    writing.connection,
    "SELECT * FROM assessment WHERE project_id = ? AND deleted_at IS NULL",
  ).all(projectId) as StoredRecord[];
  for (const stored of rows) rewordAssessment(writing, stored);
}

/** Gives an assessment the words that it is found by. */
export function rewordAssessment(writing: Writing, stored: StoredRecord): void {
  const worded = { ...draftOfStored(stored), filingNo: textOf(stored["filing_no"]) };
  const words = assessmentWords(writing, worded, String(stored["assessment_no"]));
  rewordRecord(writing, "assessment", stored.id, words);
}

/** What is known of an assessment besides its draft: where an older ledger left it, or which one it was made after. */
type Beginning = { readonly standing?: AssessmentStanding; readonly previousId?: number };

/** Enters a checked assessment under the next number of its year; answers its id. */
export function recordAssessment(
  writing: Writing,
  draft: AssessmentDraft,
  { standing, previousId }: Beginning = {},
  importId: number | null = null,
): number {
  const day = draft.registeredOn ?? standing?.decidedOn ?? writing.now.slice(0, 10);
  const assessmentNo = giveNumber(writing, { scope: "assessment", date: day });
  const values: Values = {
    ...assessmentValues(draft),
    assessment_no: assessmentNo,
    state: standing?.state ?? "registered",
    state_since: standing?.decidedOn ?? day,
    level: standing?.level ?? null,
    decision: standing?.decision ?? null,
    decided_on: standing?.decidedOn ?? null,
    previous_id: previousId ?? null,
  };
  return insertRecord(writing, "assessment", values, assessmentWords(writing, draft, assessmentNo), importId);
}
