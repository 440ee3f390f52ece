import {
  consultation,
  criteria,
  expert,
  factorsOfExampleA,
  mitigationOf,
  notice,
  survey,
} from "../../main/service/assessments/testing/assessment-drafts.ts";
import { driveAssessments, preparing } from "../../main/service/assessments/testing/assessment-kit.ts";
import { assessmentDraft } from "../../main/service/office/testing/drafts.ts";
import type { Client } from "../../main/service/office/testing/office.ts";
import type { AssessmentAct } from "../../shared/assessments/moves.ts";
import { assessmentStates } from "../../shared/assessments/states.ts";
import type { AssessmentState } from "../../shared/assessments/states.ts";
import { codesOf } from "../../shared/names.ts";

const states = codesOf(assessmentStates);

/** The first assessment is that of every draft; after it comes one in each state, and two that were decided otherwise. */
export const assessmentIn = (state: AssessmentState): number => states.indexOf(state) + 2;
const ON_HOLD = states.length + 2;
const LOWERING = states.length + 3;
const RAISED = states.length + 4;
const ACCEPTED = states.length + 5;

/** What the next act of a state asks for. */
const next: Partial<Record<AssessmentState, AssessmentAct>> = {
  notice_and_survey: "beginIdentification",
  identification: "setInitialLevel",
  initial_level: "beginMeasures",
  measures: "setLevelAfterMeasures",
  report: "sendToReview",
  review: "submitFiling",
  filing: "acceptFiling",
};

const tracked = { notedOn: "2026-11-23", item: "补偿款发放", finding: null, newRisk: false, action: null };

/** One assessment in each state, each ready for its next act; the first parts of each kind belong to that of their time. */
export async function makeAssessments(mediator: Client, verifier: Client): Promise<void> {
  const driver = driveAssessments(mediator, verifier);
  for (const state of states) {
    const id = await driver.caseIn(state);
    const act = next[state];
    if (act !== undefined) await preparing[act]?.(driver, id);
    if (state === "tracking") await mediator.assessments.addTracking({ ...(await driver.at(id)), ...tracked });
  }
  await driver.caseIn("decision", { outcome: "on_hold" });
  const lowered = await driver.caseIn("report");
  await preparing.confirmLowering?.(driver, lowered);
  await preparing.proposeLowering?.(driver, await driver.caseIn("report"));
  await preparing.decide?.(driver, await driver.caseIn("filing"));
}

/** The factors of the assessment in `identification` come first, and then those against which there are measures. */
const MEASURED = factorsOfExampleA().length + 1;

/** Inputs that go through, each on an assessment that stands where the act begins. */
export function assessmentSamples(version: number): Readonly<Record<string, object>> {
  const owner = (state: AssessmentState) => ({ assessmentId: assessmentIn(state), version });
  const of = (state: AssessmentState) => ({ ...owner(state), on: "2026-11-23", note: null });
  const because = (state: AssessmentState) => ({ ...owner(state), on: "2026-11-23", reason: "情况有变" });
  const record = { id: 1, version };
  const [factor] = factorsOfExampleA();
  const marks = { id: 1, weightBp: 2_500, p0: 65, q0: 75, p1: null, q1: null, worseReason: null };
  const part = (state: AssessmentState) => ({ ...owner(state), id: 1 });
  const removal = (state: AssessmentState) => ({ ...part(state), reason: "登记有误" });
  return {
    "assessments.create": assessmentDraft(1),
    "assessments.revise": { ...assessmentDraft(1), ...record },
    "assessments.remove": { ...record, reason: "登记有误" },
    "assessments.moves": { id: assessmentIn("review") },
    "assessments.file": { id: assessmentIn("review") },
    "assessments.score": {
      factors: factorsOfExampleA().map(({ weightBp, p0, q0, p1, q1 }) => ({ weightBp, p0, q0, p1, q1 })),
      survey: { valid: 300, oppose: 30 },
      experts: ["low", "medium", "low"],
      ruleSet: { risk_index: 1 },
    },
    "assessments.makePlan": { ...of("registered"), plan: "公示七个工作日，入户问卷。" },
    "assessments.openParticipation": of("plan"),
    "assessments.beginIdentification": of("notice_and_survey"),
    "assessments.setInitialLevel": of("identification"),
    "assessments.beginMeasures": of("initial_level"),
    "assessments.setLevelAfterMeasures": of("measures"),
    "assessments.writeReport": of("level_after_measures"),
    "assessments.sendToReview": of("report"),
    "assessments.returnReport": because("review"),
    "assessments.submitFiling": of("review"),
    "assessments.acceptFiling": { ...of("filing"), opinion: "准予备案。" },
    "assessments.returnFiling": because("filing"),
    "assessments.decide": {
      ...of("filing"),
      assessmentId: ACCEPTED,
      outcome: "on_hold",
      decider: "县政府常务会议",
      conditions: null,
    },
    "assessments.improve": { ...because("decision"), assessmentId: ON_HOLD },
    "assessments.track": of("decision"),
    "assessments.close": of("tracking"),
    "assessments.reassess": { ...because("closed"), cause: "scale", procedure: "general", secret: false },
    "assessments.raiseLevel": { ...because("report"), level: "high" },
    "assessments.proposeLowering": { ...because("report"), assessmentId: RAISED, level: "low" },
    "assessments.confirmLowering": { ...of("report"), assessmentId: LOWERING },
    "assessments.rejectLowering": { ...because("report"), assessmentId: LOWERING },
    "assessments.terminate": because("plan"),
    "assessments.addNotice": { ...owner("notice_and_survey"), ...notice() },
    "assessments.reviseNotice": { ...part("notice_and_survey"), ...notice() },
    "assessments.removeNotice": removal("notice_and_survey"),
    "assessments.addSurvey": { ...owner("notice_and_survey"), ...survey() },
    "assessments.reviseSurvey": { ...part("notice_and_survey"), ...survey() },
    "assessments.removeSurvey": removal("notice_and_survey"),
    "assessments.addConsultation": { ...owner("notice_and_survey"), ...consultation() },
    "assessments.reviseConsultation": { ...part("notice_and_survey"), ...consultation() },
    "assessments.removeConsultation": removal("notice_and_survey"),
    "assessments.addFactor": { ...owner("identification"), ...factor },
    "assessments.reviseFactor": { ...part("identification"), ...factor },
    "assessments.removeFactor": removal("identification"),
    "assessments.addMitigation": { ...owner("initial_level"), ...mitigationOf(MEASURED) },
    "assessments.reviseMitigation": { ...part("initial_level"), ...mitigationOf(MEASURED) },
    "assessments.removeMitigation": removal("initial_level"),
    "assessments.addExpert": { ...owner("report"), ...expert(4) },
    "assessments.reviseExpert": { ...part("report"), ...expert(1) },
    "assessments.removeExpert": removal("report"),
    "assessments.addTracking": { ...owner("tracking"), ...tracked },
    "assessments.reviseTracking": { ...part("tracking"), ...tracked },
    "assessments.removeTracking": removal("tracking"),
    "assessments.saveMarks": { ...owner("identification"), marks: [marks] },
    "assessments.saveCriteria": { ...owner("report"), criteria: criteria() },
  };
}
