import {
  consultation,
  criteria,
  expert,
  factorsOfExampleA,
  mitigationOf,
  notice,
  survey,
} from "../../assessments/testing/assessment-drafts.ts";
import { assessmentDraft } from "../../office/testing/drafts.ts";
import type { Client } from "../../office/testing/office.ts";

type Call = (client: Client) => Promise<unknown>;

const reason = "登记有误";

/** Every act on assessments, done to one that nobody has. */
export function callsOnAssessments(target: { readonly id: number; readonly version: number }): Record<string, Call> {
  const { id, version } = target;
  const owner = { assessmentId: id, version };
  const step = { ...owner, on: "2026-11-23" };
  const [factor] = factorsOfExampleA();
  if (factor === undefined) throw new Error("no factor");
  const marks = { id, weightBp: 10_000, p0: 50, q0: 50, p1: null, q1: null, worseReason: null };
  const note = { notedOn: "2026-11-23", item: "补偿款发放", finding: null, newRisk: false, action: null };
  return {
    "assessments.create": ({ assessments }) => assessments.create(assessmentDraft(id)),
    "assessments.revise": ({ assessments }) => assessments.revise({ ...assessmentDraft(id), ...target }),
    "assessments.remove": ({ assessments }) => assessments.remove({ ...target, reason }),
    "assessments.makePlan": ({ assessments }) => assessments.makePlan({ ...step, plan: "公示七个工作日" }),
    "assessments.openParticipation": ({ assessments }) => assessments.openParticipation(step),
    "assessments.beginIdentification": ({ assessments }) => assessments.beginIdentification(step),
    "assessments.setInitialLevel": ({ assessments }) => assessments.setInitialLevel(step),
    "assessments.beginMeasures": ({ assessments }) => assessments.beginMeasures(step),
    "assessments.setLevelAfterMeasures": ({ assessments }) => assessments.setLevelAfterMeasures(step),
    "assessments.writeReport": ({ assessments }) => assessments.writeReport(step),
    "assessments.sendToReview": ({ assessments }) => assessments.sendToReview(step),
    "assessments.returnReport": ({ assessments }) => assessments.returnReport({ ...step, reason }),
    "assessments.submitFiling": ({ assessments }) => assessments.submitFiling(step),
    "assessments.acceptFiling": ({ assessments }) => assessments.acceptFiling({ ...step, opinion: "准予备案" }),
    "assessments.returnFiling": ({ assessments }) => assessments.returnFiling({ ...step, reason }),
    "assessments.decide": ({ assessments }) =>
      assessments.decide({ ...step, outcome: "go_ahead", decider: "县政府常务会议" }),
    "assessments.improve": ({ assessments }) => assessments.improve({ ...step, reason }),
    "assessments.track": ({ assessments }) => assessments.track(step),
    "assessments.close": ({ assessments }) => assessments.close(step),
    "assessments.reassess": ({ assessments }) =>
      assessments.reassess({ ...step, cause: "scale", procedure: "general", secret: false, reason }),
    "assessments.raiseLevel": ({ assessments }) => assessments.raiseLevel({ ...step, level: "high", reason }),
    "assessments.proposeLowering": ({ assessments }) => assessments.proposeLowering({ ...step, level: "low", reason }),
    "assessments.confirmLowering": ({ assessments }) => assessments.confirmLowering(step),
    "assessments.rejectLowering": ({ assessments }) => assessments.rejectLowering({ ...step, reason }),
    "assessments.terminate": ({ assessments }) => assessments.terminate({ ...step, reason }),
    "assessments.addNotice": ({ assessments }) => assessments.addNotice({ ...owner, ...notice() }),
    "assessments.reviseNotice": ({ assessments }) => assessments.reviseNotice({ ...owner, ...notice(), id }),
    "assessments.removeNotice": ({ assessments }) => assessments.removeNotice({ ...owner, id, reason }),
    "assessments.addSurvey": ({ assessments }) => assessments.addSurvey({ ...owner, ...survey() }),
    "assessments.reviseSurvey": ({ assessments }) => assessments.reviseSurvey({ ...owner, ...survey(), id }),
    "assessments.removeSurvey": ({ assessments }) => assessments.removeSurvey({ ...owner, id, reason }),
    "assessments.addConsultation": ({ assessments }) => assessments.addConsultation({ ...owner, ...consultation() }),
    "assessments.reviseConsultation": ({ assessments }) =>
      assessments.reviseConsultation({ ...owner, ...consultation(), id }),
    "assessments.removeConsultation": ({ assessments }) => assessments.removeConsultation({ ...owner, id, reason }),
    "assessments.addFactor": ({ assessments }) => assessments.addFactor({ ...owner, ...factor }),
    "assessments.reviseFactor": ({ assessments }) => assessments.reviseFactor({ ...owner, ...factor, id }),
    "assessments.removeFactor": ({ assessments }) => assessments.removeFactor({ ...owner, id, reason }),
    "assessments.addMitigation": ({ assessments }) => assessments.addMitigation({ ...owner, ...mitigationOf(id) }),
    "assessments.reviseMitigation": ({ assessments }) =>
      assessments.reviseMitigation({ ...owner, ...mitigationOf(id), id }),
    "assessments.removeMitigation": ({ assessments }) => assessments.removeMitigation({ ...owner, id, reason }),
    "assessments.addExpert": ({ assessments }) => assessments.addExpert({ ...owner, ...expert(1) }),
    "assessments.reviseExpert": ({ assessments }) => assessments.reviseExpert({ ...owner, ...expert(1), id }),
    "assessments.removeExpert": ({ assessments }) => assessments.removeExpert({ ...owner, id, reason }),
    "assessments.addTracking": ({ assessments }) => assessments.addTracking({ ...owner, ...note }),
    "assessments.reviseTracking": ({ assessments }) => assessments.reviseTracking({ ...owner, ...note, id }),
    "assessments.removeTracking": ({ assessments }) => assessments.removeTracking({ ...owner, id, reason }),
    "assessments.saveMarks": ({ assessments }) => assessments.saveMarks({ ...owner, marks: [marks] }),
    "assessments.saveCriteria": ({ assessments }) => assessments.saveCriteria({ ...owner, criteria: criteria() }),
  };
}
