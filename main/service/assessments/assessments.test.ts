import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";
import { doing, openAssessmentKit, preparing, TODAY } from "./testing/assessment-kit.ts";
import type { AssessmentKit } from "./testing/assessment-kit.ts";
import { expert, factorsOfExampleA, mitigationOf, notice, survey } from "./testing/assessment-drafts.ts";

let kit: AssessmentKit;
let mediator: Client;
let verifier: Client;
beforeAll(async () => {
  kit = await openAssessmentKit();
  ({ mediator, verifier } = kit);
});
afterAll(async () => kit.close());

const fileOf = (id: number) => mediator.assessments.file({ id });
const rowOf = async (id: number) => (await mediator.assessments.open({ id })).record;

describe("the public notice (H5)", () => {
  test("seven working days from 23 September end on a Saturday that is worked; the step opens the day after", async () => {
    const id = await kit.registered({ registeredOn: "2026-09-21" });
    await doing.makePlan(kit, id, "2026-09-21");
    await doing.openParticipation(kit, id, "2026-09-23");
    await mediator.assessments.addNotice({ ...(await kit.at(id)), ...notice({ startOn: "2026-09-23" }) });
    await mediator.assessments.addSurvey({ ...(await kit.at(id)), ...survey({ conditional: 0, support: 45 }) });
    expect((await fileOf(id)).notices).toMatchObject([{ endOn: "2026-10-10", provisional: false }]);
    expect(await rowOf(id)).toMatchObject({ nextDueOn: "2026-10-10", nextDueKind: "notice" });
    expect(await refusalOf(doing.beginIdentification(kit, id, "2026-10-10"))).toEqual(["NOTICE_RUNNING"]);
    await doing.beginIdentification(kit, id, "2026-10-11");
    expect(await kit.stateOf(id)).toBe("identification");
  });

  test("is no shorter than the office's rule, whichever days it counts in", async () => {
    const id = await kit.caseIn("notice_and_survey");
    const add = async (over: Parameters<typeof notice>[0]) =>
      mediator.assessments.addNotice({ ...(await kit.at(id)), ...notice(over) });
    expect(await refusalOf(add({ days: 6 }))).toEqual(["NOTICE_TOO_SHORT"]);
    expect(await refusalOf(add({ days: 8, dayKind: "calendar" }))).toEqual(["NOTICE_TOO_SHORT"]);
    await add({ days: 9, dayKind: "calendar" });
    expect((await fileOf(id)).notices).toMatchObject([{ endOn: "2026-10-22" }]);
  });

  test("is told as provisional where it reaches a year whose calendar is not known", async () => {
    const id = await kit.caseIn("notice_and_survey");
    await mediator.assessments.addNotice({ ...(await kit.at(id)), ...notice({ startOn: "2026-12-28", days: 10 }) });
    expect((await fileOf(id)).notices).toMatchObject([{ endOn: "2027-01-12", provisional: true }]);
    expect((await fileOf(id)).deadlines).toMatchObject([{ kind: "notice", dueOn: "2027-01-12", provisional: true }]);
  });
});

const marksOf = async (id: number) =>
  (await fileOf(id)).factors.map(({ id: factor, weightBp, p0, q0, p1, q1, worseReason }) => ({
    id: factor,
    weightBp,
    p0,
    q0,
    p1,
    q1,
    worseReason,
  }));

describe("marks", () => {
  test("many at once, or none of them", async () => {
    const id = await kit.caseIn("identification");
    await preparing.setInitialLevel?.(kit, id);
    const before = await fileOf(id);
    const marks = (await marksOf(id)).map((one) => ({ ...one, p0: 50 }));
    const wrong = marks.map((one, place) => (place === 3 ? { ...one, p0: 101 } : one));
    const saving = mediator.assessments.saveMarks({ ...(await kit.at(id)), marks: wrong });
    expect(await failureOf(saving)).toMatchObject({
      code: "REFUSED",
      data: { problems: [{ field: "marks.3.p0", code: "MARK_OUT_OF_RANGE" }] },
    });
    expect(await fileOf(id)).toEqual(before);
    const { version } = await mediator.assessments.saveMarks({ ...(await kit.at(id)), marks });
    expect(version).toBe(before.version + 1);
    expect((await fileOf(id)).factors.map(({ p0 }) => p0)).toEqual([50, 50, 50, 50, 50]);
    expect((await mediator.assessments.saveMarks({ assessmentId: id, version, marks })).version).toBe(version);
  });

  test("a second window that saw it before is told so", async () => {
    const id = await kit.caseIn("identification");
    await preparing.setInitialLevel?.(kit, id);
    const seen = await kit.at(id);
    const marks = await marksOf(id);
    await mediator.assessments.saveMarks({ ...seen, marks: marks.map((one) => ({ ...one, q0: 10 })) });
    const late = verifier.assessments.saveMarks({ ...seen, marks: marks.map((one) => ({ ...one, q0: 90 })) });
    expect(await failureOf(late)).toMatchObject({ code: "STALE", data: { version: seen.version + 1 } });
    expect((await fileOf(id)).factors.map(({ q0 }) => q0)).toEqual([10, 10, 10, 10, 10]);
  });

  test("the initial ones stand once the initial level is told; those after do not get worse without a reason", async () => {
    const id = await kit.caseIn("measures");
    const marks = await marksOf(id);
    const save = async (over: object) =>
      mediator.assessments.saveMarks({ ...(await kit.at(id)), marks: marks.map((one) => ({ ...one, ...over })) });
    expect(new Set(await refusalOf(save({ p0: 1 })))).toEqual(new Set(["INITIAL_MARKS_FIXED"]));
    expect(new Set(await refusalOf(save({ weightBp: 2_000 })))).toEqual(new Set(["INITIAL_MARKS_FIXED"]));
    expect(new Set(await refusalOf(save({ p1: 100, q1: 1 })))).toEqual(new Set(["WORSE_WITHOUT_REASON"]));
    await save({ p1: 100, q1: 1, worseReason: "施工期延长" });
    expect((await fileOf(id)).factors.map(({ p1 }) => p1)).toEqual([100, 100, 100, 100, 100]);
  });
});

describe("the parts of a file", () => {
  test("answers above the valid sheets are refused, and nothing is stored", async () => {
    const id = await kit.caseIn("notice_and_survey");
    const before = await fileOf(id);
    const adding = mediator.assessments.addSurvey({ ...(await kit.at(id)), ...survey({ oppose: 12 }) });
    expect(await refusalOf(adding)).toEqual(["ANSWERS_ABOVE_VALID"]);
    expect(await fileOf(id)).toEqual(before);
  });

  test("an expert from the applicant's own unit is refused", async () => {
    const id = await kit.caseIn("report");
    const { ownerUnit } = await rowOf(id);
    const adding = async (unit: string) =>
      mediator.assessments.addExpert({ ...(await kit.at(id)), ...expert(1, { unit }) });
    expect(await refusalOf(adding(ownerUnit))).toEqual(["EXPERT_NOT_INDEPENDENT"]);
    expect(await refusalOf(adding("汉中某咨询有限公司（虚构）"))).toEqual(["EXPERT_NOT_INDEPENDENT"]);
    await adding("陕西某大学");
    expect((await fileOf(id)).experts).toHaveLength(1);
  });

  test("opinions wait for the review, and whoever has voted stays", async () => {
    const id = await kit.caseIn("report");
    const opinion = { opinion: "同意。", levelView: "low", vote: "pass", signedOn: TODAY } as const;
    const early = mediator.assessments.addExpert({ ...(await kit.at(id)), ...expert(1, opinion) });
    expect(new Set(await refusalOf(early))).toEqual(new Set(["OPINION_TOO_EARLY"]));
    await preparing.sendToReview?.(kit, id);
    await doing.sendToReview(kit, id);
    const [first] = (await fileOf(id)).experts;
    if (first === undefined) throw new Error("nobody was named");
    await mediator.assessments.reviseExpert({ ...(await kit.at(id)), ...expert(1, opinion), id: first.id });
    const removal = mediator.assessments.removeExpert({ ...(await kit.at(id)), id: first.id, reason: "回避" });
    expect(await refusalOf(removal)).toEqual(["EXPERT_HAS_VOTED"]);
  });

  test("are closed where the state is another", async () => {
    const id = await kit.caseIn("plan");
    expect(await refusalOf(mediator.assessments.addNotice({ ...(await kit.at(id)), ...notice() }))).toEqual([
      "PART_CLOSED",
    ]);
    const measured = await kit.caseIn("report");
    const [mitigation] = (await fileOf(measured)).mitigations;
    if (mitigation === undefined) throw new Error("there is no measure");
    const { id: own, factorId } = mitigation;
    const revise = async (over: object) =>
      mediator.assessments.reviseMitigation({
        ...(await kit.at(measured)),
        ...mitigationOf(factorId, over),
        id: own,
      });
    expect(await refusalOf(revise({ dueOn: "2027-12-31" }))).toEqual(["MEASURE_FIXED"]);
    await revise({ doneOn: TODAY });
    expect((await fileOf(measured)).mitigations[0]).toMatchObject({ doneOn: TODAY });
  });

  test("a factor with a measure against it is not removed", async () => {
    const id = await kit.caseIn("identification");
    await preparing.setInitialLevel?.(kit, id);
    await preparing.beginMeasures?.(kit, id);
    const [first] = (await fileOf(id)).factors;
    if (first === undefined) throw new Error("there is no factor");
    const removal = mediator.assessments.removeFactor({ ...(await kit.at(id)), id: first.id, reason: "重复" });
    expect(await refusalOf(removal)).toEqual(["FACTOR_HAS_MEASURES"]);
  });
});

describe("the level", () => {
  test("example A comes out as 0.255125 and 0.12525, kept with the versions it was told by", async () => {
    const id = await kit.caseIn("level_after_measures");
    const { initial, final } = await fileOf(id);
    expect(initial?.score.before).toMatchObject({
      level: "low",
      parts: [{ numbers: { sum: 25_512_500 } }, {}, {}, {}, {}],
    });
    expect(final?.score.after.parts[0]).toMatchObject({ level: "low", numbers: { sum: 12_525_000 } });
    expect(initial?.rules.find(({ code }) => code === "risk_index")).toMatchObject({ version: 1, confirmed: null });
    expect(await rowOf(id)).toMatchObject({ initialLevel: "low", level: "low" });
  });

  test("is raised by one, and the rules make it no lower again", async () => {
    const id = await kit.caseIn("measures");
    await mediator.assessments.raiseLevel({ ...(await kit.at(id)), on: TODAY, level: "medium", reason: "有联名信" });
    await preparing.setLevelAfterMeasures?.(kit, id);
    await doing.setLevelAfterMeasures(kit, id);
    expect(await rowOf(id)).toMatchObject({ initialLevel: "low", level: "medium" });
    expect((await fileOf(id)).levelReason).toBe("有联名信");
  });

  test("is lowered by two, never by one", async () => {
    const id = await kit.caseIn("report");
    await doing.raiseLevel(kit, id);
    const proposal = { on: TODAY, level: "low", reason: "诉求已解决" } as const;
    await verifier.assessments.proposeLowering({ ...(await kit.at(id)), ...proposal });
    expect(await rowOf(id)).toMatchObject({ level: "high" });
    expect((await fileOf(id)).lowering).toMatchObject({ level: "low", reason: "诉求已解决" });
    expect(await refusalOf(doing.confirmLowering(kit, id))).toEqual(["SAME_PERSON"]);
    const byMediator = mediator.assessments.confirmLowering({ ...(await kit.at(id)), on: TODAY });
    expect(await failureOf(byMediator)).toMatchObject({ code: "FORBIDDEN" });
    const supervisor = await kit.office.as("supervisor");
    await supervisor.assessments.confirmLowering({ ...(await kit.at(id)), on: TODAY });
    expect(await rowOf(id)).toMatchObject({ level: "low" });
    expect((await fileOf(id)).lowering).toBeNull();
  });

  test("is told once more with the experts' views when it is filed", async () => {
    const id = await kit.caseIn("review");
    const { experts } = await fileOf(id);
    for (const [place, { id: own }] of experts.entries()) {
      const opinion = { opinion: "矛盾突出。", levelView: "medium", vote: "pass", signedOn: TODAY } as const;
      await mediator.assessments.reviseExpert({ ...(await kit.at(id)), ...expert(place + 1), ...opinion, id: own });
    }
    await kit.attach(id, "signed_report");
    await doing.submitFiling(kit, id);
    expect(await rowOf(id)).toMatchObject({ level: "medium", submittedOn: TODAY, nextDueKind: "filing" });
    expect((await fileOf(id)).final?.score.after).toMatchObject({ level: "medium", decidedBy: ["experts"] });
  });
});

describe("filing and decision", () => {
  test("the filing gets its number, and what was concluded holds for two years", async () => {
    const id = await kit.caseIn("filing");
    await preparing.acceptFiling?.(kit, id);
    await doing.acceptFiling(kit, id);
    const { filingNo, filingAcceptedOn, validUntil } = await rowOf(id);
    expect(filingNo).toMatch(/^洋稳评备〔2026〕\d{3}号$/u);
    expect([filingAcceptedOn, validUntil]).toEqual([TODAY, "2028-11-23"]);
    expect((await mediator.assessments.list({ search: String(filingNo) })).rows.map((row) => row.id)).toEqual([id]);
  });

  test("a medium level does not go ahead; on hold it is improved, asked about anew, and then allowed", async () => {
    const id = await kit.caseIn("review");
    await doing.raiseLevel(kit, id);
    const medium = { on: TODAY, level: "medium", reason: "补偿争议仍在" } as const;
    await mediator.assessments.proposeLowering({ ...(await kit.at(id)), ...medium });
    await doing.confirmLowering(kit, id);
    await preparing.submitFiling?.(kit, id);
    await doing.submitFiling(kit, id);
    expect(await rowOf(id)).toMatchObject({ level: "medium" });
    await preparing.acceptFiling?.(kit, id);
    await doing.acceptFiling(kit, id);
    expect(await refusalOf(doing.decide(kit, id))).toEqual(["DECISION_NOT_LOW"]);
    const decision = { on: TODAY, outcome: "on_hold", decider: "县政府常务会议" } as const;
    await mediator.assessments.decide({ ...(await kit.at(id)), ...decision });
    await doing.improve(kit, id);
    expect(await rowOf(id)).toMatchObject({
      state: "measures",
      decision: "on_hold",
      decidedOn: TODAY,
      filingAcceptedOn: null,
    });
    const again = survey({ surveyedOn: TODAY, support: 45, conditional: 2, neutral: 2, oppose: 1 });
    await mediator.assessments.addSurvey({ ...(await kit.at(id)), ...again });
    const { surveys, score } = await fileOf(id);
    expect(surveys.map(({ round, oppose }) => [round, oppose])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(score.after.parts[2]).toMatchObject({ code: "opposition", numbers: { oppose: 1, valid: 50 } });
    await doing.setLevelAfterMeasures(kit, id);
    await doing.writeReport(kit, id);
    expect(await refusalOf(doing.sendToReview(kit, id))).toEqual(["EXPERTS_FEW"]);
    for (const n of [1, 2, 3]) await mediator.assessments.addExpert({ ...(await kit.at(id)), ...expert(n) });
    await doing.sendToReview(kit, id);
    await preparing.submitFiling?.(kit, id);
    await doing.submitFiling(kit, id);
    await doing.acceptFiling(kit, id);
    await doing.decide(kit, id);
    expect(await rowOf(id)).toMatchObject({ state: "decision", level: "low", decision: "go_ahead" });
  });

  test("an ended one is not changed, but assessed again, in a new one that leads back", async () => {
    const id = await kit.caseIn("closed");
    const { version } = await fileOf(id);
    const removal = mediator.assessments.remove({ id, version, reason: "登记有误" });
    expect(await refusalOf(removal)).toEqual(["ASSESSMENT_ENDED"]);
    await doing.reassess(kit, id);
    const [next] = (await fileOf(id)).next;
    if (next === undefined) throw new Error("there is no new one");
    expect(await rowOf(next.id)).toMatchObject({ trigger: "again", previousId: id, state: "registered", level: null });
    expect((await fileOf(next.id)).previous).toMatchObject({ id });
    expect(await refusalOf(doing.reassess(kit, id))).toEqual(["ALREADY_REASSESSED"]);
  });
});

describe("assessments.score", () => {
  test("answers with every part and reason, without a record", async () => {
    const { score, rules } = await mediator.assessments.score({
      factors: factorsOfExampleA().map(({ weightBp, p0, q0, p1, q1 }) => ({ weightBp, p0, q0, p1, q1 })),
      survey: { valid: 300, oppose: 30 },
      experts: ["low", "low", "medium"],
    });
    expect(score.before.parts.map(({ code, standing, level }) => [code, standing, level])).toEqual([
      ["index", "counted", "low"],
      ["count", "counted", "low"],
      ["opposition", "counted", "medium"],
      ["participants", "off", null],
      ["triggers", "off", null],
    ]);
    expect(score.after).toMatchObject({ level: "medium", decidedBy: ["opposition"] });
    expect(score.after.parts.at(-1)).toMatchObject({ code: "experts", level: "low" });
    expect(rules.map(({ code, version }) => [code, version])).toContainEqual(["risk_opposition", 1]);
  });

  test("by versions that are named, and by none that there is not", async () => {
    const { rules } = await mediator.assessments.score({ ruleSet: { risk_index: 1 } });
    expect(rules.find(({ code }) => code === "risk_index")).toMatchObject({ version: 1 });
    const asked = mediator.assessments.score({ ruleSet: { risk_index: 99 } });
    expect(await failureOf(asked)).toMatchObject({ code: "NOT_FOUND", data: { entity: "rule_set", id: 99 } });
  });

  test("says what is lacking where nothing is given", async () => {
    const { score } = await mediator.assessments.score({});
    expect(score.before.level).toBeNull();
    expect(score.before.problems.map(({ code }) => code)).toEqual(["FACTORS_MISSING", "FACTORS_MISSING"]);
  });
});

describe("the desk", () => {
  test("shows what is due, and a lower level that somebody else proposed to those who may answer", async () => {
    const id = await kit.caseIn("report");
    await doing.raiseLevel(kit, id);
    await doing.proposeLowering(kit, id);
    const kinds = async (client: Client) =>
      (await client.desk.list({ list: "assessmentsDue" })).items
        .filter((item) => item.id === id)
        .map((item) => item.kind);
    expect(await kinds(verifier)).toContain("assessment_lowering");
    expect(await kinds(mediator)).not.toContain("assessment_lowering");
  });
});
