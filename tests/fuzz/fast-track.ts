import { driveFastTrack, foundFalse, over } from "../../main/service/fasttrack/testing/fast-track-kit.ts";
import type { Wanted } from "../../main/service/fasttrack/testing/fast-track-kit.ts";
import {
  arrearsDraft,
  assessmentDraft,
  creditCode,
  fastTrackDraft,
  intakePapers,
  paperDraft,
  projectDraft,
} from "../../main/service/office/testing/drafts.ts";
import type { Client } from "../../main/service/office/testing/office.ts";
import type { FastTrackState } from "../../shared/fasttrack/states.ts";

/** What stands where, ready for the act that begins there; the id of each is its place. */
const stands = [
  ["draft", "draft"],
  ["checking", "checking"],
  ["excluded", "checking"],
  ["notified", "notified"],
  ["committed", "committed"],
  ["accepted", "accepted"],
  ["late", "accepted"],
  ["reviewed", "under_review"],
  ["asked", "under_review"],
  ["correcting", "correcting"],
  ["complete", "complete"],
  ["closed", "closed"],
  ["false", "closed"],
  ["behind", "closed"],
] as const satisfies readonly (readonly [string, FastTrackState])[];
type Standing = (typeof stands)[number][0];

export const fastTrackIn = (standing: Standing): number => stands.findIndex(([name]) => name === standing) + 1;

/** Each case has two papers; both are missing. */
const paperIn = (standing: Standing): number => 2 * fastTrackIn(standing) - 1;

const materials = [
  ...intakePapers.slice(0, 2),
  paperDraft("land_pre_review", "用地预审意见"),
  paperDraft("funding_proof", "资金落实证明"),
];

/**
 * One case in each state, each ready for its next act. Nearly all belong to arrears, about which nothing has to be decided;
 * `decide` has the assessment of the last one filed and decided.
 */
export async function makeFastTrack(
  mediator: Client,
  supervisor: Client,
  decide: (assessmentId: number) => void,
): Promise<void> {
  const { id: arrearsId } = await mediator.arrears.create(arrearsDraft({ creditorUscc: creditCode(400) }));
  const project = await mediator.projects.create(projectDraft({ name: "洋县粮库改造项目（虚构）", projectCode: null }));
  const assessment = await mediator.assessments.create(assessmentDraft(project.id));
  const driver = driveFastTrack(mediator, supervisor, decide);
  for (const [name, state] of stands) {
    const excluded = name === "excluded" ? ({ excluded: "yes", excludedMatter: "公共安全" } as const) : {};
    const wanted: Wanted =
      name === "behind"
        ? { draft: { assessmentId: assessment.id }, promised: { ...over, filing: "2026-11-27" } }
        : { draft: { assessmentId: null, arrearsId, materials, ...excluded } };
    await driver.caseIn(state, name === "late" ? { ...wanted, promised: over } : wanted);
  }
  const at = driver.at;
  await driver.attach(fastTrackIn("notified"), "signed_commitment");
  await driver.check(fastTrackIn("committed"));
  const handed = { materialId: paperIn("reviewed"), on: "2026-11-20" };
  await mediator.fasttrack.submitPaper({ ...(await at(fastTrackIn("reviewed"))), ...handed });
  const more = { materialId: paperIn("asked"), on: "2026-11-20", newDueOn: "2026-11-30", reason: "批复尚在办理" };
  await mediator.fasttrack.askExtension({ ...(await at(fastTrackIn("asked"))), ...more });
  await foundFalse(driver, fastTrackIn("false"));
}

/** Inputs that go through, each on a case that stands where the act begins. */
export function fastTrackSamples(version: number): Readonly<Record<string, object>> {
  const of = (standing: Standing) => ({ fastTrackCaseId: fastTrackIn(standing), version, on: "2026-11-23" });
  const paper = (standing: Standing) => ({ ...of(standing), materialId: paperIn(standing) });
  const record = { id: fastTrackIn("draft"), version };
  const reason = "登记有误";
  const draft = fastTrackDraft(null, { arrearsId: 1, materials });
  const check = { checkedOn: "2026-11-20", source: "credit_china", result: "normal", checker: "乙承办" };
  const target = { fastTrackCaseId: fastTrackIn("committed"), version };
  const first = paperIn("notified");
  return {
    "fasttrack.create": draft,
    "fasttrack.revise": { ...draft, ...record },
    "fasttrack.remove": { ...record, reason },
    "fasttrack.moves": { id: fastTrackIn("accepted") },
    "fasttrack.file": { id: fastTrackIn("correcting") },
    "fasttrack.eligibility": { id: fastTrackIn("committed") },
    "fasttrack.beginCheck": { ...of("draft"), note: null },
    "fasttrack.notify": { ...of("checking"), items: [paperIn("checking"), paperIn("checking") + 1], note: null },
    "fasttrack.commit": {
      ...of("notified"),
      signatory: "王某乙",
      intention: true,
      aware: true,
      genuine: true,
      punctual: true,
      papers: [first, first + 1].map((id) => ({ id, dueOn: "2026-11-30", workdays: null, form: "paper" })),
      note: null,
    },
    "fasttrack.accept": { ...of("committed"), note: null },
    "fasttrack.beginReview": { ...of("accepted"), handler: null, note: null },
    "fasttrack.submitPaper": { ...paper("accepted"), form: "electronic", note: null },
    "fasttrack.returnPaper": { ...paper("reviewed"), reason },
    "fasttrack.confirmPaper": { ...paper("reviewed"), note: null },
    "fasttrack.askExtension": { ...paper("accepted"), newDueOn: "2026-11-30", forceMajeure: false, reason },
    "fasttrack.grantExtension": { ...paper("asked"), note: null },
    "fasttrack.refuseExtension": { ...paper("asked"), reason },
    "fasttrack.completePapers": { ...of("reviewed"), note: null },
    "fasttrack.close": { ...of("complete"), result: "已清偿", note: null },
    "fasttrack.recordPostCheck": { ...of("closed"), result: "kept", finding: "承诺属实" },
    "fasttrack.demandCorrection": {
      ...paper("behind"),
      materialId: paperIn("behind") + 1,
      dueOn: "2026-12-07",
      note: null,
    },
    "fasttrack.expire": { ...of("late"), reason: "逾期未补正", toldOn: "2026-11-23" },
    "fasttrack.revoke": { ...of("false"), ground: "false_promise", reason: "承诺不实" },
    "fasttrack.refuse": { ...of("excluded"), reason, toldOn: null },
    "fasttrack.toOrdinary": { ...of("notified"), ground: "unwilling", toldOn: "2026-11-23", note: null },
    "fasttrack.withdraw": { ...of("accepted"), reason },
    "fasttrack.addCreditCheck": { ...target, ...check, evidenceId: null, note: null },
    "fasttrack.reviseCreditCheck": { ...target, id: 1, ...check, evidenceId: null, note: null },
    "fasttrack.removeCreditCheck": { ...target, id: 1, reason },
  };
}
