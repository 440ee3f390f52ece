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
  paperDraft,
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
  test("is entered under the next number of its year", async () => {
    const { id: projectId } = await client.projects.create(projectDraft());
    expect(await client.assessments.create(assessmentDraft(projectId))).toMatchObject({
      assessmentNo: "洋稳评〔2026〕001号",
      projectName: projectDraft().name,
      town: "610723001",
      state: "registered",
      stateSince: "2026-10-12",
      level: null,
      decision: null,
    });
  });

  const plain = { procedure: "simple", landTaking: false, nimby: false, prejudged: "minor" } as const;

  test.each([
    ["a secret project", { secret: true }, ["SECRET_PROJECT"]],
    ["a simple procedure where land is taken", { ...plain, landTaking: true }, ["SIMPLE_WITH_LAND"]],
    ["a simple procedure for what nobody wants beside them", { ...plain, nimby: true }, ["SIMPLE_NIMBY"]],
    ["a simple procedure where a 较大 factor is expected", { ...plain, prejudged: "larger" }, ["SIMPLE_TOO_GRAVE"]],
    ["a simple procedure where nobody looked ahead", { ...plain, prejudged: null }, ["PREJUDGEMENT_MISSING"]],
    ["a simple procedure where nobody said about neighbours", { ...plain, nimby: null }, ["NIMBY_MISSING"]],
    ["a registration to come", { registeredOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    ["a mass incident of nobody knows how many", { foreseenIncident: "mass" }, ["INCIDENT_PEOPLE_MISSING"]],
    ["people of no incident", { foreseenIncident: "none", incidentPeople: 5 }, ["INCIDENT_PEOPLE_NEEDLESS"]],
  ] as const)("%s is refused, and nothing is stored", async (_, over, codes) => {
    const { id: projectId } = await client.projects.create(projectDraft());
    expect(await refusalOf(client.assessments.create(assessmentDraft(projectId, over)))).toEqual(codes);
    expect((await client.assessments.list({})).total).toBe(0);
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
  const paper = paperDraft("land_pre_review", "用地预审意见");
  const byHand = { ...paper, code: null, name: "环境监测报告", deferrable: true, gate: "start" as const };

  test.each([
    ["that belongs to nothing", { assessmentId: null }, ["OWNER_MISSING"]],
    ["received on a day to come", { receivedOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    ["to be concluded before its receipt", { ownMatterDueOn: "2026-11-01" }, ["MATTER_DUE_BEFORE_RECEIPT"]],
    ["excluded without saying why", { excluded: "yes" }, ["EXCLUDED_MATTER_MISSING"]],
    ["not excluded, with a reason", { excludedMatter: "公共安全" }, ["EXCLUDED_MATTER_WITHOUT"]],
    ["with a paper twice", { materials: [paper, paper] }, ["MATERIAL_TWICE"]],
    ["with a paper that no catalogue knows", { materials: [{ ...paper, code: "nothing" }] }, ["UNKNOWN_WORD"]],
    [
      "with a paper of which nobody said it",
      { materials: [{ ...byHand, deferrable: null }] },
      ["DEFERRABLE_NOT_STATED"],
    ],
    ["with a deferrable paper without a gate", { materials: [{ ...byHand, gate: null }] }, ["REQUIRED"]],
    ["of a code that is none", { applicantUscc: "91610723056000018X" }, ["USCC_CHECK_DIGIT"]],
  ] as const)("%s is refused", async (_what, over, codes) => {
    const { assessmentId } = await newAssessment(client);
    const { materials = [paper], ...rest } = { materials: undefined, ...over };
    const draft = { ...fastTrackDraft(assessmentId), ...rest, materials: [...materials] };
    expect(await refusalOf(client.fasttrack.create(draft))).toEqual(codes);
  });

  test("of no assessment is refused", async () => {
    expect(await refusalOf(client.fasttrack.create(fastTrackDraft(404)))).toEqual(["LINK_MISSING"]);
  });
});
