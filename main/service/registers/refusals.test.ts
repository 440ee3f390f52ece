import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  assessmentDraft,
  creditCode,
  disputeEntry,
  enterpriseDraft,
  fastTrackDraft,
  loanDraft,
  newAssessment,
  pairOf,
  partyDraft,
  projectDraft,
} from "../office/testing/drafts.ts";
import { failureOf, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
let client: Client;

beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
});
afterEach(() => office.close());

describe("an enterprise", () => {
  test("has a credit code of its own, in capitals", async () => {
    const first = await client.enterprises.create(enterpriseDraft({ uscc: ` ${creditCode(1).toLowerCase()} ` }));
    expect(first.uscc).toBe(creditCode(1));
    const again = client.enterprises.create(enterpriseDraft({ name: "另一家" }));
    expect(await failureOf(again)).toMatchObject({
      data: { problems: [{ field: "uscc", code: "USCC_TAKEN", data: { name: first.name } }] },
    });
    const other = await client.enterprises.create(enterpriseDraft({ uscc: creditCode(2) }));
    const revision = client.enterprises.revise({ ...enterpriseDraft(), id: other.id, version: 1 });
    expect(await refusalOf(revision)).toEqual(["USCC_TAKEN"]);
    await client.enterprises.remove({ id: first.id, version: 1, reason: "已注销" });
    await expect(client.enterprises.create(enterpriseDraft())).resolves.toMatchObject({ uscc: creditCode(1) });
  });

  test.each([
    ["9161", ["USCC_LENGTH"]],
    ["91610723MA000000I8", ["USCC_CHARACTER"]],
    [`${creditCode(1).slice(0, 17)}${creditCode(1).endsWith("0") ? "1" : "0"}`, ["USCC_CHECK_DIGIT"]],
  ])("with the code %s is refused", async (uscc, codes) => {
    expect(await refusalOf(client.enterprises.create(enterpriseDraft({ uscc })))).toEqual(codes);
  });

  test("in a town that nobody knows is refused", async () => {
    expect(await refusalOf(client.enterprises.create(enterpriseDraft({ town: "610723999" })))).toEqual([
      "UNKNOWN_WORD",
    ]);
  });

  test("is entered by the first record that names its code, and cannot be removed while one does", async () => {
    const dispute = await client.disputes.create(disputeEntry());
    const { rows } = await client.enterprises.list({ search: "云岭" });
    expect(rows).toMatchObject([{ id: dispute.respondentId, uscc: creditCode(2), createdBy: "甲承办" }]);
    const removal = client.enterprises.remove({ id: dispute.respondentId ?? 0, version: 1, reason: "已注销" });
    expect(await refusalOf(removal)).toEqual(["STILL_LINKED"]);
  });

  test("of the same name without a code is not taken for the same", async () => {
    const dispute = await client.disputes.create(
      disputeEntry({ parties: pairOf({ partyUscc: null }, { partyUscc: null }) }),
    );
    expect(dispute).toMatchObject({ applicantId: null, respondentId: null });
    expect((await client.enterprises.list({})).total).toBe(0);
  });
});

describe("a dispute", () => {
  test("gets the official type that its own type belongs to", async () => {
    expect(await client.disputes.create(disputeEntry({ type: "labour" }))).toMatchObject({
      officialType: "other_labour",
    });
  });

  test.each([
    [{ registeredOn: "2026-11-24", dueOn: null }, ["DATE_IN_FUTURE"]],
    [{ dueOn: "2026-11-01" }, ["BEFORE_REGISTRATION"]],
    [{ amountClaimed: 0 }, ["AMOUNT_NOT_POSITIVE"]],
    [{ occurredOn: "2026-11-03" }, ["AFTER_REGISTRATION"]],
    [{ foundOn: "2026-11-03" }, ["AFTER_REGISTRATION"]],
    [{ occurredOn: "2026-10-20", foundOn: "2026-10-19" }, ["FOUND_BEFORE_IT_BEGAN"]],
    [{ parties: [partyDraft()] }, ["RESPONDENT_MISSING"]],
    [{ parties: [partyDraft({ role: "respondent" })] }, ["APPLICANT_MISSING"]],
    [{ parties: pairOf({}, { partyUscc: creditCode(1) }) }, ["PARTY_TWICE"]],
    [{ parties: pairOf({ kind: "person", partyUscc: creditCode(1) }) }, ["USCC_OF_PERSON"]],
    [{ parties: pairOf({ partyUscc: "9161" }) }, ["USCC_LENGTH"]],
    [{ parties: pairOf({ agentPhone: "13800000000" }) }, ["AGENT_MISSING"]],
    [{ parties: pairOf({ agentName: "李四", agentIdNumber: "610723198001010010" }) }, ["ID_NUMBER_WRONG"]],
    [
      { town: "某镇", type: "某类", source: "某处", leadUnit: "某局", riskLevel: "某级" },
      Array.from({ length: 5 }, () => "UNKNOWN_WORD"),
    ],
  ] satisfies [Parameters<typeof disputeEntry>[0], string[]][])("%o is refused", async (over, codes) => {
    expect(await refusalOf(client.disputes.create(disputeEntry(over)))).toEqual(codes);
    expect((await client.disputes.list({})).total).toBe(0);
  });
});

describe("a loan", () => {
  test("has its bank's number once", async () => {
    await client.loans.create(loanDraft());
    expect(await refusalOf(client.loans.create(loanDraft()))).toEqual(["LOAN_NUMBER_TAKEN"]);
    await expect(client.loans.create(loanDraft({ bank: "village_bank" }))).resolves.toBeDefined();
  });

  test("keeps a long number as it is written", async () => {
    const loanNo = "00610723202200100200123456789";
    expect(await client.loans.create(loanDraft({ loanNo }))).toMatchObject({ loanNo });
  });

  test.each([
    [{ loanNo: "6.10723E+17" }, ["LOAN_NUMBER_DAMAGED"]],
    [{ balanceAtHandover: 0 }, ["AMOUNT_NOT_POSITIVE"]],
    [{ planYear: 2026, planForYear: -1 }, ["AMOUNT_NEGATIVE"]],
    [{ bank: "某行" }, ["UNKNOWN_WORD"]],
  ])("%o is refused", async (over, codes) => {
    expect(await refusalOf(client.loans.create(loanDraft(over)))).toEqual(codes);
  });
});

describe("a project", () => {
  test("has its code once; a code whose check digit is wrong is kept all the same", async () => {
    await client.projects.create(projectDraft());
    expect(await refusalOf(client.projects.create(projectDraft({ name: "另一个" })))).toEqual(["PROJECT_CODE_TAKEN"]);
  });

  test.each([
    [{ projectCode: "2611-610723" }, ["PROJECT_CODE_SHAPE"]],
    [{ totalInvestment: 0 }, ["AMOUNT_NOT_POSITIVE"]],
    [{ plannedEnd: "2027-02-28" }, ["END_BEFORE_START"]],
    [{ industry: "某业" }, ["UNKNOWN_WORD"]],
  ])("%o is refused", async (over, codes) => {
    expect(await refusalOf(client.projects.create(projectDraft(over)))).toEqual(codes);
  });

  test("with an assessment is not removed", async () => {
    const { projectId } = await newAssessment(client);
    expect(await refusalOf(client.projects.remove({ id: projectId, version: 1, reason: "已调出" }))).toEqual([
      "STILL_LINKED",
    ]);
  });
});

describe("an assessment", () => {
  const decided = { state: "decision", level: "low", decision: "go_ahead", decidedOn: "2026-11-10" } as const;

  test("with a low level may go ahead", async () => {
    const { id: projectId } = await client.projects.create(projectDraft());
    const entered = await client.assessments.create(assessmentDraft(projectId, decided));
    expect(entered).toMatchObject({
      assessmentNo: "洋稳评〔2026〕001号",
      projectName: projectDraft().name,
      town: "610723001",
    });
  });

  test.each([
    ["a medium level going ahead", { ...decided, level: "medium" }, ["DECISION_NOT_LOW"]],
    ["a high level going ahead", { ...decided, level: "high" }, ["DECISION_NOT_LOW"]],
    ["a decision without a level", { ...decided, level: null }, ["LEVEL_MISSING"]],
    ["a decision without its day", { ...decided, decidedOn: null }, ["DECISION_DATE_MISSING"]],
    ["a decided state without a decision", { state: "tracking", level: "low" }, ["DECISION_MISSING"]],
    ["a decision before its time", { ...decided, state: "review" }, ["DECISION_TOO_EARLY"]],
    ["a simple procedure where land is taken", { procedure: "simple" }, ["SIMPLE_WITH_LAND"]],
    ["a decision before the registration", { ...decided, decidedOn: "2026-10-11" }, ["BEFORE_REGISTRATION"]],
    ["a decision to come", { ...decided, decidedOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    ["a registration to come", { registeredOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
  ] as const)("%s is refused", async (_, over, codes) => {
    const { id: projectId } = await client.projects.create(projectDraft());
    expect(await refusalOf(client.assessments.create(assessmentDraft(projectId, over)))).toEqual(codes);
  });

  test("of no project is refused, and one with a fast-track case is not removed", async () => {
    expect(await refusalOf(client.assessments.create(assessmentDraft(404)))).toEqual(["LINK_MISSING"]);
    const { assessmentId } = await newAssessment(client);
    await client.fasttrack.create(fastTrackDraft(assessmentId));
    const removal = client.assessments.remove({ id: assessmentId, version: 1, reason: "已终止" });
    expect(await refusalOf(removal)).toEqual(["STILL_LINKED"]);
  });
});

describe("a fast-track case", () => {
  const paper = { name: "环评批复", dueOn: "2026-11-27", completedOn: null };

  test("is due when the first paper that is still missing was promised; all there, when the last was", async () => {
    const { assessmentId } = await newAssessment(client);
    const entered = await client.fasttrack.create(fastTrackDraft(assessmentId));
    expect(entered).toMatchObject({
      caseNo: "洋容缺〔2026〕001号",
      dueOn: "2026-11-27",
      projectName: projectDraft().name,
    });
    const [first, second] = entered.materials;
    const some = [
      { ...paper, ...first, completedOn: "2026-11-20" },
      { ...paper, ...second },
    ];
    const revised = await client.fasttrack.revise({
      ...fastTrackDraft(assessmentId, { materials: some }),
      id: entered.id,
      version: 1,
    });
    expect(revised).toMatchObject({ dueOn: "2026-12-11", materials: some, version: 2 });
    const all = some.map((material) => ({ ...material, completedOn: "2026-11-20" }));
    const draft = fastTrackDraft(assessmentId, { materials: all, state: "closed", closedOn: "2026-11-23" });
    expect(await client.fasttrack.revise({ ...draft, id: entered.id, version: 2 })).toMatchObject({
      dueOn: "2026-12-11",
      state: "closed",
    });
    const { history } = await client.fasttrack.open({ id: entered.id });
    expect(Object.keys(history[0]?.after ?? {})).toContain("materials");
  });

  test.each([
    ["closed with a paper missing", { state: "closed", closedOn: "2026-11-20" }, ["MATERIALS_INCOMPLETE"]],
    ["ended without its day", { state: "withdrawn" }, ["CLOSED_DATE_MISSING"]],
    ["with a day of ending before its end", { closedOn: "2026-11-20" }, ["CLOSED_DATE_WITHOUT_END"]],
    ["ended on a day to come", { state: "withdrawn", closedOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    [
      "received on a day to come",
      { receivedOn: "2026-11-24", materials: [{ ...paper, dueOn: "2026-11-30" }] },
      ["DATE_IN_FUTURE"],
    ],
    ["with a promise before its receipt", { materials: [{ ...paper, dueOn: "2026-10-19" }] }, ["BEFORE_RECEIPT"]],
    ["with the same paper twice", { materials: [paper, paper] }, ["MATERIAL_TWICE"]],
    [
      "with a paper that came on a day to come",
      { materials: [{ ...paper, completedOn: "2026-11-24" }] },
      ["DATE_IN_FUTURE"],
    ],
  ] as const)("%s is refused", async (_, over, codes) => {
    const { assessmentId } = await newAssessment(client);
    const draft = {
      ...fastTrackDraft(assessmentId),
      ...over,
      materials: [...("materials" in over ? over.materials : [paper])],
    };
    expect(await refusalOf(client.fasttrack.create(draft))).toEqual(codes);
  });

  test("of no assessment is refused", async () => {
    expect(await refusalOf(client.fasttrack.create(fastTrackDraft(404)))).toEqual(["LINK_MISSING"]);
  });
});
