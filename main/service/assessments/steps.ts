import type { AssessmentAct } from "../../../shared/assessments/moves.ts";
import { act, office } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import type { Values } from "../registers/index.ts";
import { requireAssessment } from "./assessment-file.ts";
import type { Target } from "./assessment-file.ts";
import { acceptFiling, submitFiling } from "./filing.ts";
import { confirmLowering, nothingProposed, proposeLowering, raiseLevel, rejectLowering } from "./levels-by-hand.ts";
import { moveAssessment } from "./moving.ts";
import type { Step } from "./moving.ts";
import { reassess } from "./reassessing.ts";
import { setInitialLevel, setLevelAfterMeasures } from "./telling-levels.ts";

const os = office.assessments;

type Noted = Target & { readonly on: string; readonly note: string | null };
type Reasoned = Target & { readonly on: string; readonly reason: string };

const go = (context: ActContext, target: Target, name: AssessmentAct, step: Step) =>
  moveAssessment(context, requireAssessment(context, target), name, step);

/** A step that says nothing but its day and a note. */
const plainly =
  (name: AssessmentAct) =>
  ({ context, input: { on, note, ...target } }: { context: ActContext; input: Noted }) =>
    go(context, target, name, { on, note });

/** A step that says why. */
const because =
  (name: AssessmentAct, values: Values = {}) =>
  ({ context, input: { on, reason, ...target } }: { context: ActContext; input: Reasoned }) =>
    go(context, target, name, { on, reason, values });

/** The acts that move an assessment along its table. */
export const steps = {
  makePlan: os.makePlan
    .use(act)
    .handler(({ context, input: { on, plan, note, ...target } }) =>
      go(context, target, "makePlan", { on, note, details: { plan }, values: { plan } }),
    ),
  openParticipation: os.openParticipation.use(act).handler(plainly("openParticipation")),
  beginIdentification: os.beginIdentification
    .use(act)
    .handler(({ context, input: { on, noSurveyReason, note, ...target } }) =>
      go(context, target, "beginIdentification", {
        on,
        note,
        details: { noSurveyReason },
        asking: { noSurveyReason },
        values: { no_survey_reason: noSurveyReason },
      }),
    ),
  setInitialLevel: os.setInitialLevel.use(act).handler(({ context, input }) => setInitialLevel(context, input)),
  beginMeasures: os.beginMeasures.use(act).handler(plainly("beginMeasures")),
  setLevelAfterMeasures: os.setLevelAfterMeasures
    .use(act)
    .handler(({ context, input }) => setLevelAfterMeasures(context, input)),
  writeReport: os.writeReport.use(act).handler(plainly("writeReport")),
  sendToReview: os.sendToReview.use(act).handler(plainly("sendToReview")),
  returnReport: os.returnReport.use(act).handler(because("returnReport")),
  submitFiling: os.submitFiling.use(act).handler(({ context, input }) => submitFiling(context, input)),
  acceptFiling: os.acceptFiling.use(act).handler(({ context, input }) => acceptFiling(context, input)),
  returnFiling: os.returnFiling.use(act).handler(because("returnFiling", { submitted_on: null })),

  decide: os.decide.use(act).handler(({ context, input: { on, outcome, decider, conditions, note, ...target } }) =>
    go(context, target, "decide", {
      on,
      note,
      details: { outcome, decider, conditions },
      asking: { outcome },
      values: { decision: outcome, decided_on: on, decider, conditions },
    }),
  ),

  /** What was improved is reviewed, filed and decided anew; until then the project stays on hold. */
  improve: os.improve.use(act).handler(({ context, input: { on, reason, ...target } }) => {
    const assessment = requireAssessment(context, target);
    return moveAssessment(context, assessment, "improve", {
      on,
      reason,
      values: {
        review_round: Number(assessment["review_round"]) + 1,
        submitted_on: null,
        filing_no: null,
        filing_accepted_on: null,
        filing_opinion: null,
        valid_until: null,
      },
    });
  }),

  track: os.track.use(act).handler(plainly("track")),
  close: os.close.use(act).handler(plainly("close")),
  reassess: os.reassess.use(act).handler(({ context, input }) => reassess(context, input)),

  raiseLevel: os.raiseLevel.use(act).handler(({ context, input }) => raiseLevel(context, input)),
  proposeLowering: os.proposeLowering.use(act).handler(({ context, input }) => proposeLowering(context, input)),
  confirmLowering: os.confirmLowering.use(act).handler(({ context, input }) => confirmLowering(context, input)),
  rejectLowering: os.rejectLowering.use(act).handler(({ context, input }) => rejectLowering(context, input)),

  terminate: os.terminate.use(act).handler(because("terminate", nothingProposed)),
};
