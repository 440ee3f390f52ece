import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assignmentDraft } from "../assignments/testing/cases.ts";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { disputeDraft, fastTrackDraft, newAssessment } from "../office/testing/drafts.ts";
import { failureOf, openTestOffice, refusalOf, reopenOffice, clientOf, staffNames } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";

let kit: CaseKit;
let mediator: Client;
let supervisor: Client;
beforeEach(async () => {
  kit = await openCaseKit();
  mediator = kit.mediator;
  supervisor = await kit.office.as("supervisor");
});
afterEach(() => kit.close());

const ledger = { scope: "dispute", prefix: "", year: 2026 } as const;
const mediation = { scope: "mediation", prefix: "洋商", year: 2026 } as const;
const assignment = { scope: "assignment", prefix: "洋商", year: 2026 } as const;
const reason = "重复登记";

const remove = async (id: number) => mediator.disputes.remove({ id, version: (await kit.at(id)).version, reason });
const standing = async (sequence: { scope: string; prefix: string; year: number }) =>
  (await mediator.numbers.sequences()).sequences.find(
    ({ scope, prefix, year }) => scope === sequence.scope && prefix === sequence.prefix && year === sequence.year,
  );

describe("the sequences", () => {
  test("tell of each kind, prefix and year the last number and how many are in use", async () => {
    await kit.caseIn("in_mediation");
    await kit.caseIn("registered");
    await newAssessment(mediator);
    expect((await mediator.numbers.sequences()).sequences).toEqual([
      { ...ledger, last: 2, lastNumber: "PC20260002", inUse: 2, gaps: 0, unexplained: 0 },
      { ...mediation, last: 1, lastNumber: "（2026）洋商调字第001号", inUse: 1, gaps: 0, unexplained: 0 },
      {
        scope: "assessment",
        prefix: "",
        year: 2026,
        last: 1,
        lastNumber: "洋稳评〔2026〕001号",
        inUse: 1,
        gaps: 0,
        unexplained: 0,
      },
    ]);
  });

  test("count each year from 1, the latest year first", async () => {
    const old = disputeDraft({ registeredOn: "2025-06-02" });
    await mediator.disputes.create({ ...old, similar: { decision: "go_on" } });
    await kit.caseIn("registered");
    expect((await mediator.numbers.sequences()).sequences.map(({ year, lastNumber }) => [year, lastNumber])).toEqual([
      [2026, "PC20260001"],
      [2025, "PC20250001"],
    ]);
  });

  test("say what the next number of each kind would be", async () => {
    await kit.caseIn("in_mediation");
    expect((await mediator.numbers.sequences()).next.map(({ number }) => number)).toEqual([
      "PC20260002",
      "（2026）洋商调字第002号",
      "洋商交办〔2026〕001号",
      "洋稳评〔2026〕001号",
      "洋容缺〔2026〕001号",
      "洋商清欠〔2026〕001号",
      "洋稳评备〔2026〕001号",
      "洋容缺告〔2026〕001号",
      "洋容缺决〔2026〕001号",
      "洋督〔2026〕001号",
    ]);
  });
});

describe("a number is never given again", () => {
  test("after its dispute was deleted, nor after the office was opened anew", async () => {
    const id = await kit.caseIn("registered");
    await remove(id);
    await kit.caseIn("registered");
    await kit.office.office.close();
    const { office, session } = await reopenOffice(kit.office.folder);
    const { ledgerNo } = await clientOf(office, session).disputes.create({
      ...disputeDraft({ registeredOn: "2026-11-20" }),
      similar: { decision: "go_on" },
    });
    expect(ledgerNo).toBe("PC20260003");
    await office.close();
    kit = await openCaseKit();
  });

  test("by an act that was refused", async () => {
    const id = await kit.caseIn("registered");
    const { version } = await kit.at(id);
    const accept = { disputeId: id, version, on: "2026-11-24", channel: "people" } as const;
    expect(await refusalOf(mediator.disputes.accept(accept))).toEqual(["DATE_IN_FUTURE"]);
    expect(await standing(mediation)).toBeUndefined();
  });

  test("where a template without the prefix would write it a second time", async () => {
    for (let count = 0; count < 3; count += 1) await kit.caseIn("in_mediation");
    const { writer } = kit.office.session.ground;
    // The first of them bears another number, as if the template had been another one then.
    writer.exec(
      `UPDATE dispute SET mediation_no = '（2026）旧调字第001号' WHERE mediation_no = '（2026）洋商调字第001号'`,
    );
    writer.exec(`UPDATE number_given SET number = '（2026）旧调字第001号' WHERE scope = 'mediation' AND seq = 1`);
    await kit.administrator.rules.revise({
      code: "case_numbers",
      version: 1,
      effectiveFrom: "2000-01-01",
      basis: "本办决定",
      parameters: { prefix: "", mediation: "（{yyyy}）洋商调字第{seq:3}号", assignment: "洋交办〔{yyyy}〕{seq:3}号" },
    });
    const numbers = [];
    for (let count = 0; count < 2; count += 1) {
      const id = await kit.caseIn("in_mediation");
      numbers.push((await mediator.disputes.open({ id })).record.mediationNo);
    }
    expect(numbers).toEqual(["（2026）洋商调字第001号", "（2026）洋商调字第004号"]);
    expect(await standing({ ...mediation, prefix: "" })).toMatchObject({ last: 4, inUse: 2, gaps: 2 });
  });
});

const gaps = async (sequence: Parameters<Client["numbers"]["gaps"]>[0]) =>
  (await mediator.numbers.gaps(sequence)).items;

test("is the number of a deleted case, in the ledger and in mediation, told with who deleted it and why", async () => {
  const id = await kit.caseIn("in_mediation");
  await supervisor.assignments.issue({ ...(await kit.at(id)), ...assignmentDraft() });
  await remove(id);
  const deleted = { why: "deleted", user: staffNames.mediator, reason, at: "2026-11-23T09:00:00+08:00" } as const;
  expect(await gaps(ledger)).toMatchObject([{ seq: 1, number: "PC20260001", disputeId: null, ...deleted }]);
  expect(await gaps(mediation)).toMatchObject([{ seq: 1, number: "（2026）洋商调字第001号", ...deleted }]);
  expect(await gaps(assignment)).toMatchObject([{ seq: 1, number: "洋商交办〔2026〕001号", ...deleted }]);
  expect(await standing(ledger)).toMatchObject({ last: 1, inUse: 0, gaps: 1, unexplained: 1 });
});

describe("a gap", () => {
  test("is the number of a dispute that was not accepted, or merged into another", async () => {
    const into = await kit.caseIn("registered");
    const [refused, merged] = [await kit.caseIn("registered"), await kit.caseIn("registered")];
    const on = "2026-11-20";
    await mediator.disputes.refuse({ ...(await kit.at(refused)), on, reason: "不属本办受理范围" });
    await mediator.disputes.merge({ ...(await kit.at(merged)), on, into, reason: "同一合同引起" });
    const told = { user: staffNames.mediator, version: 0, explained: null } as const;
    expect(await gaps(ledger)).toMatchObject([
      { seq: 2, why: "refused", reason: "不属本办受理范围", mergedInto: null, disputeId: refused, ...told },
      { seq: 3, why: "merged", reason: "同一合同引起", mergedInto: "PC20260001", disputeId: merged, ...told },
    ]);
  });

  test("is the number of a fast-track case that was refused", async () => {
    const { assessmentId } = await newAssessment(mediator);
    const sequence = { scope: "fast_track", prefix: "", year: 2026 } as const;
    await mediator.fasttrack.create(fastTrackDraft(assessmentId));
    const excluded = fastTrackDraft(assessmentId, { excluded: "yes", excludedMatter: "公共安全" });
    const { id: fastTrackCaseId, version } = await mediator.fasttrack.create(excluded);
    expect(await gaps(sequence)).toEqual([]);
    const on = "2026-11-20";
    const checked = await mediator.fasttrack.beginCheck({ fastTrackCaseId, version, on });
    await mediator.fasttrack.refuse({ fastTrackCaseId, version: checked.version, on, reason: "属于公共安全事项" });
    expect((await gaps(sequence)).map(({ seq, why }) => [seq, why])).toEqual([[2, "refused"]]);
  });

  test("is a number for which no record was ever written", async () => {
    await kit.caseIn("registered");
    const { writer } = kit.office.session.ground;
    writer.exec("UPDATE number_sequence SET last = 4 WHERE scope = 'dispute'");
    await kit.caseIn("registered");
    expect(await standing(ledger)).toMatchObject({ last: 5, inUse: 2, gaps: 3, unexplained: 3 });
    const nobody = { number: null, why: "missing", user: null, at: null, reason: null, disputeId: null };
    expect(await gaps(ledger)).toMatchObject([
      { seq: 2, ...nobody },
      { seq: 3, ...nobody },
      { seq: 4, ...nobody },
    ]);
    writer.exec("UPDATE number_sequence SET last = 6 WHERE scope = 'dispute'");
    expect((await gaps({ ...ledger, after: 3 })).map(({ seq }) => seq)).toEqual([4, 6]);
    expect(await standing(ledger)).toMatchObject({ last: 6, lastNumber: null });
  });

  test("is shown a page at a time, none twice and none left out", async () => {
    const ids: number[] = [];
    for (let count = 0; count < 7; count += 1) ids.push(await kit.caseIn("registered"));
    for (const id of ids.filter((_id, place) => place !== 3)) await remove(id);
    kit.office.session.ground.writer.exec("UPDATE number_sequence SET last = 9 WHERE scope = 'dispute'");
    const seen: number[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page: Awaited<ReturnType<Client["numbers"]["gaps"]>> = await mediator.numbers.gaps({
        ...ledger,
        after,
        limit: 3,
      });
      seen.push(...page.items.map(({ seq }) => seq));
      after = page.next;
    }
    expect(seen).toEqual([1, 2, 3, 5, 6, 7, 8, 9]);
  });
});

describe("an explanation", () => {
  const explanation = { ...ledger, seq: 1, version: 0, explained: "与上年台账重复，已作废" };
  beforeEach(async () => {
    await remove(await kit.caseIn("registered"));
    await kit.caseIn("registered");
  });

  test("stands with the gap, with who gave it, and is noted", async () => {
    expect(await supervisor.numbers.explain(explanation)).toMatchObject({
      seq: 1,
      why: "deleted",
      explained: explanation.explained,
      explainedBy: staffNames.supervisor,
      explainedAt: "2026-11-23T09:00:00+08:00",
      version: 1,
    });
    expect(await standing(ledger)).toMatchObject({ gaps: 1, unexplained: 0 });
    expect((await mediator.numbers.gaps({ ...ledger, only: "unexplained" })).items).toEqual([]);
    const { entries } = await supervisor.audit.list({ filter: { acts: ["numbers.explain"] } });
    expect(entries).toMatchObject([
      { before: { explained: null }, after: { number: "PC20260001", explained: explanation.explained } },
    ]);
  });

  test("can be given anew by who saw the last one, and says something else then", async () => {
    await supervisor.numbers.explain(explanation);
    expect(await failureOf(supervisor.numbers.explain(explanation))).toMatchObject({
      code: "STALE",
      data: { version: 1 },
    });
    const seen = { ...explanation, version: 1 };
    expect(await refusalOf(supervisor.numbers.explain(seen))).toEqual(["NOTHING_CHANGED"]);
    expect(await supervisor.numbers.explain({ ...seen, explained: "登记时误选属地" })).toMatchObject({ version: 2 });
  });

  test("is refused for a number that is in use, or that was never reached", async () => {
    expect(await refusalOf(supervisor.numbers.explain({ ...explanation, seq: 2 }))).toEqual(["NUMBER_IN_USE"]);
    expect(await refusalOf(supervisor.numbers.explain({ ...explanation, seq: 3 }))).toEqual(["NUMBER_NOT_GIVEN"]);
    expect(await refusalOf(supervisor.numbers.explain({ ...explanation, year: 2024 }))).toEqual(["NUMBER_NOT_GIVEN"]);
  });

  test("can be given where nothing was ever written, and is left out of what is unexplained", async () => {
    kit.office.session.ground.writer.exec("UPDATE number_sequence SET last = 4 WHERE scope = 'dispute'");
    await supervisor.numbers.explain({ ...explanation, seq: 3, explained: "纸质台账上已用过" });
    expect(await standing(ledger)).toMatchObject({ gaps: 3, unexplained: 2 });
    const { items } = await mediator.numbers.gaps({ ...ledger, only: "unexplained" });
    expect(items.map(({ seq, why }) => [seq, why])).toEqual([
      [1, "deleted"],
      [4, "missing"],
    ]);
  });
});

test("whoever only looks on sees why a number is missing without numbers that give a person away", async () => {
  const office = await openTestOffice();
  const client = await office.as("mediator");
  const { id, version } = await client.disputes.create(disputeDraft());
  await client.disputes.remove({ id, version, reason: "身份证号 610723199001011234 录错" });
  const viewer = await office.as("viewer");
  const { items } = await viewer.numbers.gaps(ledger);
  expect(items[0]?.reason).not.toContain("199001011234");
  await office.close();
});
