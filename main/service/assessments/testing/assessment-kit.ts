import type { Inputs } from "../../../../shared/contract.ts";
import type { AssessmentAct } from "../../../../shared/assessments/moves.ts";
import type { AssessmentChanged } from "../../../../shared/assessments/contract.ts";
import type { AssessmentDecision, AssessmentState } from "../../../../shared/assessments/states.ts";
import type { AttachmentKind } from "../../../../shared/attachments/kinds.ts";
import type { Clock } from "../../office/clock.ts";
import { assessmentDraft, projectDraft } from "../../office/testing/drafts.ts";
import { openTestOffice } from "../../office/testing/office.ts";
import type { Client, TestOffice } from "../../office/testing/office.ts";
import { attachedTo } from "../../attachments/testing/uploading.ts";
import {
  consultation,
  criteria,
  expert,
  factorsOfExampleA,
  mitigationOf,
  notice,
  survey,
} from "./assessment-drafts.ts";

/** The tests' Monday. */
export const TODAY = "2026-11-23";

type Draft = NonNullable<Parameters<typeof assessmentDraft>[1]>;
type Over = Draft & { readonly outcome?: AssessmentDecision };

/**
 * Drives assessments from state to state by the staff of an office on the tests' Monday: the mediator, who handles them,
 * and the verifier, who checks. Every assessment is registered on 12 October 2026 and comes to its state by 20 November,
 * so that today is free for the act that a test is about.
 */
export type AssessmentDriver = {
  readonly mediator: Client;
  readonly verifier: Client;
  readonly registered: (over?: Draft) => Promise<number>;
  readonly caseIn: (state: AssessmentState, over?: Over) => Promise<number>;
  /** What every act asks for first, as the assessment is now. */
  readonly at: (id: number) => Promise<{ assessmentId: number; version: number }>;
  readonly stateOf: (id: number) => Promise<AssessmentState>;
  readonly attach: (id: number, kind: AttachmentKind) => Promise<void>;
};

/** The same with an office of its own. */
export type AssessmentKit = AssessmentDriver & { readonly office: TestOffice; readonly close: () => Promise<void> };

export async function openAssessmentKit(clock?: Clock): Promise<AssessmentKit> {
  const office = await openTestOffice(clock);
  const driver = driveAssessments(await office.as("mediator"), await office.as("verifier"));
  return { ...driver, office, close: () => office.close() };
}

export function driveAssessments(mediator: Client, verifier: Client): AssessmentDriver {
  let count = 0;
  const kit: AssessmentDriver = {
    mediator,
    verifier,

    registered: async (over = {}) => {
      count += 1;
      const draft = projectDraft({ projectCode: null, name: `洋县第${count}号项目（虚构）` });
      const project = await mediator.projects.create(draft);
      return (await mediator.assessments.create(assessmentDraft(project.id, over))).id;
    },

    caseIn: async (state, { outcome = "go_ahead", ...over } = {}) => {
      if (state === "registered") return kit.registered(over);
      const way = ways[state];
      const id = await kit.caseIn(way.from, { outcome, ...over });
      await preparing[way.act]?.(kit, id);
      await (way.act === "decide" ? decideAs(outcome) : doing[way.act])(kit, id, way.on);
      return id;
    },

    at: async (id) => ({ assessmentId: id, version: (await mediator.assessments.file({ id })).version }),

    stateOf: async (id) => (await mediator.assessments.open({ id })).record.state,

    attach: async (id, kind) => {
      count += 1;
      const content = Buffer.from(`%PDF-1.7\n% ${kind} ${count}\n`);
      await attachedTo(mediator, await kit.at(id), content, { name: `${kind}.pdf`, kind });
    },
  };
  return kit;
}

type Doing = (kit: AssessmentDriver, id: number, on?: string) => Promise<AssessmentChanged>;

/** Whoever does this act in the office. */
export function doerOf(act: AssessmentAct, { mediator, verifier }: AssessmentDriver): Client {
  return act === "confirmLowering" || act === "rejectLowering" ? verifier : mediator;
}

type Asked<Act extends AssessmentAct> = Omit<Inputs["assessments"][Act], "assessmentId" | "version" | "on">;

/** Does an act with what it asks for besides its day. */
const saying =
  <Act extends AssessmentAct>(act: Act, asked: Asked<Act>): Doing =>
  async (kit, id, on = TODAY) => {
    const call = doerOf(act, kit).assessments[act] as (input: unknown) => Promise<AssessmentChanged>;
    return call({ ...asked, ...(await kit.at(id)), on });
  };

const decideAs = (outcome: AssessmentDecision): Doing => saying("decide", { outcome, decider: "县政府常务会议" });

/** Does one act on an assessment, with everything that it asks for. */
export const doing: Readonly<Record<AssessmentAct, Doing>> = {
  makePlan: saying("makePlan", { plan: "公示七个工作日，入户问卷，座谈两次。" }),
  openParticipation: saying("openParticipation", {}),
  beginIdentification: saying("beginIdentification", {}),
  setInitialLevel: saying("setInitialLevel", {}),
  beginMeasures: saying("beginMeasures", {}),
  setLevelAfterMeasures: saying("setLevelAfterMeasures", {}),
  writeReport: saying("writeReport", {}),
  sendToReview: saying("sendToReview", {}),
  returnReport: saying("returnReport", { reason: "补充补偿方案说明" }),
  submitFiling: saying("submitFiling", {}),
  acceptFiling: saying("acceptFiling", { opinion: "准予备案。" }),
  returnFiling: saying("returnFiling", { reason: "问卷汇总表缺签章" }),
  decide: decideAs("go_ahead"),
  improve: saying("improve", { reason: "提高补偿标准后重新评判" }),
  track: saying("track", {}),
  close: saying("close", {}),
  reassess: saying("reassess", { cause: "scale", procedure: "general", secret: false, reason: "建设规模扩大" }),
  raiseLevel: saying("raiseLevel", { level: "high", reason: "出现联名反映" }),
  proposeLowering: saying("proposeLowering", { level: "low", reason: "诉求已全部解决" }),
  confirmLowering: saying("confirmLowering", {}),
  rejectLowering: saying("rejectLowering", { reason: "仍有两户未签协议" }),
  terminate: saying("terminate", { reason: "建设单位放弃项目" }),
};

/** What the office has to have done before an act goes through. */
export const preparing: Partial<Record<AssessmentAct, (kit: AssessmentDriver, id: number) => Promise<unknown>>> = {
  beginIdentification: async ({ mediator, at }, id) => {
    await mediator.assessments.addNotice({ ...(await at(id)), ...notice() });
    await mediator.assessments.addSurvey({ ...(await at(id)), ...survey() });
    await mediator.assessments.addConsultation({ ...(await at(id)), ...consultation() });
  },
  setInitialLevel: async ({ mediator, at }, id) => {
    for (const factor of factorsOfExampleA()) {
      await mediator.assessments.addFactor({ ...(await at(id)), ...factor, p1: null, q1: null });
    }
  },
  beginMeasures: async ({ mediator, at }, id) => {
    const { factors } = await mediator.assessments.file({ id });
    const grave = factors.filter(({ p0, q0 }) => Number(p0) * Number(q0) > 1600);
    for (const { id: factorId } of grave) {
      await mediator.assessments.addMitigation({ ...(await at(id)), ...mitigationOf(factorId) });
    }
  },
  setLevelAfterMeasures: async ({ mediator, at }, id) => {
    const { factors } = await mediator.assessments.file({ id });
    const after = factorsOfExampleA();
    const marks = factors.map((factor, place) => ({
      id: factor.id,
      weightBp: factor.weightBp,
      p0: factor.p0,
      q0: factor.q0,
      p1: after[place]?.p1 ?? null,
      q1: after[place]?.q1 ?? null,
      worseReason: null,
    }));
    await mediator.assessments.saveMarks({ ...(await at(id)), marks });
  },
  sendToReview: async (kit, id) => {
    const { mediator, at } = kit;
    await mediator.assessments.saveCriteria({ ...(await at(id)), criteria: criteria() });
    await kit.attach(id, "emergency_plan");
    for (const n of [1, 2, 3]) await mediator.assessments.addExpert({ ...(await at(id)), ...expert(n) });
  },
  submitFiling: async (kit, id) => {
    const { mediator, at } = kit;
    const { experts, reviewRound } = await mediator.assessments.file({ id });
    const present = experts.filter(({ round }) => round === reviewRound);
    for (const [place, { id: expertId }] of present.entries()) {
      const opinion = {
        opinion: "同意评估结论。",
        levelView: "low" as const,
        vote: "pass" as const,
        signedOn: "2026-11-12",
      };
      await mediator.assessments.reviseExpert({ ...(await at(id)), ...expert(place + 1), ...opinion, id: expertId });
    }
    await kit.attach(id, "signed_report");
  },
  acceptFiling: async (kit, id) => {
    await kit.attach(id, "notice_proof");
    await kit.attach(id, "survey_sheets");
  },
  decide: async (kit, id) => {
    await preparing.acceptFiling?.(kit, id);
    await doing.acceptFiling(kit, id, "2026-11-17");
  },
  proposeLowering: async (kit, id) => doing.raiseLevel(kit, id, "2026-11-20"),
  confirmLowering: async (kit, id) => {
    await preparing.proposeLowering?.(kit, id);
    await doing.proposeLowering(kit, id, "2026-11-20");
  },
  rejectLowering: async (kit, id) => preparing.confirmLowering?.(kit, id),
};

/** How an assessment comes into each state by the acts of the office. */
const ways: Readonly<
  Record<
    Exclude<AssessmentState, "registered">,
    { readonly from: AssessmentState; readonly act: AssessmentAct; readonly on: string }
  >
> = {
  plan: { from: "registered", act: "makePlan", on: "2026-10-12" },
  notice_and_survey: { from: "plan", act: "openParticipation", on: "2026-10-13" },
  identification: { from: "notice_and_survey", act: "beginIdentification", on: "2026-10-23" },
  initial_level: { from: "identification", act: "setInitialLevel", on: "2026-10-26" },
  measures: { from: "initial_level", act: "beginMeasures", on: "2026-10-28" },
  level_after_measures: { from: "measures", act: "setLevelAfterMeasures", on: "2026-11-04" },
  report: { from: "level_after_measures", act: "writeReport", on: "2026-11-06" },
  review: { from: "report", act: "sendToReview", on: "2026-11-10" },
  filing: { from: "review", act: "submitFiling", on: "2026-11-16" },
  decision: { from: "filing", act: "decide", on: "2026-11-18" },
  tracking: { from: "decision", act: "track", on: "2026-11-19" },
  closed: { from: "tracking", act: "close", on: "2026-11-20" },
  terminated: { from: "plan", act: "terminate", on: "2026-10-14" },
};
