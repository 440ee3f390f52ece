import type { Outputs, Rows } from "../../../shared/contract.ts";
import type { AssessmentDraft } from "../../../shared/assessments/contract.ts";
import { assessmentMoves } from "../../../shared/assessments/moves.ts";
import { assessmentProblems, revisionProblems, simpleProblems } from "../../../shared/assessments/rules.ts";
import { scoreAssessment } from "../../../shared/assessments/score.ts";
import { endedAssessmentStates } from "../../../shared/assessments/states.ts";
import type { AssessmentState } from "../../../shared/assessments/states.ts";
import { movesIn, tableOf } from "../../../shared/moves.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { act, office, question, refuse } from "../office/acting.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { changeRecord, registerActs, requireRecord, writingOf } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import {
  assessmentRegister,
  assessmentValues,
  assessmentWords,
  draftOfStored,
  recordAssessment,
} from "./assessment-register.ts";
import { readFacts, textOf } from "./facts.ts";
import { assessmentFile } from "./file.ts";
import { saveCriteria, saveMarks } from "./marks.ts";
import { consultations, experts, factors, mitigations, notices, surveys, trackingNotes } from "./part-acts.ts";
import { refreshAssessment } from "./refreshing.ts";
import { rulesForScore } from "./score-rules.ts";
import { steps } from "./steps.ts";

const os = office.assessments;

type NewAssessment = AssessmentDraft & { readonly secret: boolean };

/** 涉密项目 are turned away at the door: a new assessment says besides whether it is one. */
const entering = registerActs<Rows["assessments"], NewAssessment>({
  register: assessmentRegister,
  problemsOf: ({ today, ground }, draft) => [
    ...(draft.secret ? [problem("secret", "SECRET_PROJECT")] : []),
    ...assessmentProblems(draft, today),
    ...simpleProblems(draft),
    ...linkProblems(ground.writer, draft),
  ],
  record: (context, { secret: _secret, ...draft }) => recordAssessment(writingOf(context), draft),
  change: () => undefined,
});

const acts = registerActs<Rows["assessments"], AssessmentDraft>({
  register: assessmentRegister,
  problemsOf: (context, draft, id) => (id === null ? [] : problemsOfRevision(context, draft, id)),
  record: (context, draft) => recordAssessment(writingOf(context), draft),
  change: (context, before, draft) => {
    const writing = writingOf(context);
    const worded = { ...draft, filingNo: textOf(before["filing_no"]) };
    const words = assessmentWords(writing, worded, String(before["assessment_no"]));
    if (changeRecord(writing, "assessment", before, assessmentValues(draft), words)) {
      refreshAssessment(context.ground, before.id);
    }
  },
  refuseKept: (before) => {
    const state = String(before["state"]);
    if (endedAssessmentStates.some((ended) => ended === state)) refuse(problem("", "ASSESSMENT_ENDED", { state }));
  },
});

export const assessments = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(entering.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),

  moves: os.moves.use(question).handler(({ context, input: { id } }) => ({
    table: tableOf(assessmentMoves),
    ...(id === undefined ? { state: null, now: [] } : movesOf(context, id)),
  })),

  score: os.score.use(question).handler(({ context, input: { ruleSet = {}, asOf, ...facts } }) => {
    const { parameters, used } = rulesForScore(context.ground.reader, asOf ?? context.today, ruleSet);
    return { score: scoreAssessment(facts, parameters), rules: used };
  }),

  file: os.file
    .use(question)
    .handler(({ context: { ground, today }, input: { id } }) =>
      assessmentFile({ connection: ground.reader, calendar: ground.calendar(), today }, id),
    ),

  ...steps,

  addNotice: os.addNotice.use(act).handler(notices.add),
  reviseNotice: os.reviseNotice.use(act).handler(notices.revise),
  removeNotice: os.removeNotice.use(act).handler(notices.remove),
  addSurvey: os.addSurvey.use(act).handler(surveys.add),
  reviseSurvey: os.reviseSurvey.use(act).handler(surveys.revise),
  removeSurvey: os.removeSurvey.use(act).handler(surveys.remove),
  addConsultation: os.addConsultation
    .use(act)
    .handler(({ context, input }) => consultations.add({ context, input: withDemandsAsText(input) })),
  reviseConsultation: os.reviseConsultation
    .use(act)
    .handler(({ context, input }) => consultations.revise({ context, input: withDemandsAsText(input) })),
  removeConsultation: os.removeConsultation.use(act).handler(consultations.remove),
  addFactor: os.addFactor.use(act).handler(factors.add),
  reviseFactor: os.reviseFactor.use(act).handler(factors.revise),
  removeFactor: os.removeFactor.use(act).handler(factors.remove),
  addMitigation: os.addMitigation.use(act).handler(mitigations.add),
  reviseMitigation: os.reviseMitigation.use(act).handler(mitigations.revise),
  removeMitigation: os.removeMitigation.use(act).handler(mitigations.remove),
  addExpert: os.addExpert.use(act).handler(experts.add),
  reviseExpert: os.reviseExpert.use(act).handler(experts.revise),
  removeExpert: os.removeExpert.use(act).handler(experts.remove),
  addTracking: os.addTracking.use(act).handler(trackingNotes.add),
  reviseTracking: os.reviseTracking.use(act).handler(trackingNotes.revise),
  removeTracking: os.removeTracking.use(act).handler(trackingNotes.remove),

  saveMarks: os.saveMarks.use(act).handler(({ context, input }) => saveMarks(context, input)),
  saveCriteria: os.saveCriteria.use(act).handler(({ context, input }) => saveCriteria(context, input)),
});

/** Demands lie in one column. */
function withDemandsAsText<Input extends { readonly demands: unknown }>(
  input: Input,
): Omit<Input, "demands"> & { readonly demands: string } {
  return { ...input, demands: JSON.stringify(input.demands) };
}

/** What can be done with an assessment now. A day of the act is not known yet: whatever asks for it, asks later. */
function movesOf({ ground, user, today }: QuestionContext, id: number) {
  const assessment = requireRecord(ground.reader, "assessment", id);
  const state = String(assessment["state"]) as AssessmentState;
  const facts = readFacts(ground.reader, assessment, { user, today, on: null });
  return { state, now: movesIn(assessmentMoves, state, facts) as Outputs["assessments"]["moves"]["now"] };
}

function problemsOfRevision(context: ActContext, draft: AssessmentDraft, id: number): Problem[] {
  const { writer } = context.ground;
  const stored = requireRecord(writer, "assessment", id);
  const before = draftOfStored(stored);
  // An older ledger does not tell what was looked at; who chooses the simple procedure now has to.
  const choosesSimple = draft.procedure === "simple" && before.procedure !== "simple";
  return [
    ...assessmentProblems(draft, context.today),
    ...(choosesSimple ? simpleProblems(draft) : []),
    ...revisionProblems(before, draft, String(stored["state"]) as AssessmentState),
    ...registrationProblems(writer, draft, stored),
    ...linkProblems(writer, draft),
  ];
}

/** An assessment under way was not registered after its first step, nor after its decision. */
function registrationProblems(
  connection: Connection,
  { registeredOn }: AssessmentDraft,
  { id, decided_on: decidedOn }: StoredRecord,
): Problem[] {
  if (registeredOn === null) return [];
  const first = statement(connection, "SELECT min(done_on) FROM assessment_step WHERE assessment_id = ?")
    .pluck()
    .get(id);
  const on = textOf(first) ?? textOf(decidedOn);
  return on !== null && registeredOn > on ? [problem("registeredOn", "REGISTERED_AFTER_STEP", { on })] : [];
}

function linkProblems(connection: Connection, { projectId }: AssessmentDraft): Problem[] {
  const found = statement(connection, "SELECT 1 FROM project WHERE id = ? AND deleted_at IS NULL").get(projectId);
  return found === undefined ? [problem("projectId", "LINK_MISSING")] : [];
}
