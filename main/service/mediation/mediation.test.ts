import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codesOf } from "../../../shared/names.ts";
import { disputeStates } from "../../../shared/disputes/states.ts";
import { sittingStates } from "../../../shared/mediation/rules.ts";
import { creditor, debtor, openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { declarationDraft, evidenceDraft, investigationDraft, sittingDraft } from "../office/testing/case-drafts.ts";
import { failureOf, refusalOf, staffNames } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";

let kit: CaseKit;
let client: Client;
beforeAll(async () => {
  kit = await openCaseKit();
  client = kit.mediator;
});
afterAll(async () => kit.close());

const reason = "登记重复";
const of = async (id: number) => client.mediation.of({ disputeId: id });
const states = codesOf(disputeStates);

const addSitting = async (id: number, over: Parameters<typeof sittingDraft>[0] = {}) =>
  client.mediation.addSitting({ ...(await kit.at(id)), ...sittingDraft(over) });
const addInvestigation = async (id: number, over: Parameters<typeof investigationDraft>[0] = {}) =>
  client.mediation.addInvestigation({ ...(await kit.at(id)), ...investigationDraft(over) });
const addEvidence = async (id: number, over: Parameters<typeof evidenceDraft>[0] = {}) =>
  client.mediation.addEvidence({ ...(await kit.at(id)), ...evidenceDraft(over) });
const declare = async (id: number, over: Parameters<typeof declarationDraft>[0] = {}) =>
  client.mediation.declareConflict({ ...(await kit.at(id)), ...declarationDraft(over) });

describe("by the state of the case", () => {
  test.each(states)("%s: what may be added is what is said", async (state) => {
    const id = await kit.caseIn(state);
    const { whyNot } = await of(id);
    const tried = {
      sitting: await addSitting(id).catch(() => "refused"),
      file: await addEvidence(id).catch(() => "refused"),
    };
    expect(whyNot.sitting === null).toBe((sittingStates as readonly string[]).includes(state));
    expect(whyNot.sitting === null).toBe(tried.sitting !== "refused");
    expect(whyNot.file === null).toBe(tried.file !== "refused");
    if (whyNot.sitting !== null) expect(await refusalOf(addSitting(id))).toEqual(["SITTING_NOT_NOW"]);
    if (whyNot.file === null) return;
    expect(await refusalOf(addEvidence(id))).toEqual(["CASE_FILE_CLOSED"]);
    expect(await refusalOf(addInvestigation(id))).toEqual(["CASE_FILE_CLOSED"]);
    expect(await refusalOf(declare(id))).toEqual(["CASE_FILE_CLOSED"]);
  });
});

describe("a sitting", () => {
  test("is kept as it was written, in the order in which they were held", async () => {
    const id = await kit.caseIn("in_mediation");
    const later = sittingDraft({ heldOn: "2026-11-20", result: "agreed", rightsTold: false });
    await addSitting(id, later);
    await addSitting(id);
    const { sittings } = await of(id);
    expect(sittings).toMatchObject([sittingDraft(), { ...later, updatedBy: staffNames.mediator }]);
  });

  test.each([
    [{ heldOn: "2026-11-24" }, "heldOn", "DATE_IN_FUTURE"],
    [{ heldOn: "2026-11-01" }, "heldOn", "BEFORE_REGISTRATION"],
    [{ heldOn: "2026-11-02" }, "heldOn", "SITTING_BEFORE_ACCEPTANCE"], // accepted on the 3rd
    [{ beganAt: "11:00", endedAt: "11:00" }, "endedAt", "ENDED_BEFORE_BEGAN"],
    [{ beganAt: "11:00", endedAt: "09:30" }, "endedAt", "ENDED_BEFORE_BEGAN"],
  ])("%o is refused under %s: %s", async (over, field, code) => {
    const id = await kit.caseIn("in_mediation");
    expect(await failureOf(addSitting(id, over))).toMatchObject({ data: { problems: [{ field, code }] } });
    const { id: sitting } = await addSitting(id);
    const revised = { ...(await kit.at(id)), ...sittingDraft(over), id: sitting };
    expect(await refusalOf(client.mediation.reviseSitting(revised))).toEqual([code]);
  });

  test("is not held by a mediator with an interest to whom not all parties consented", async () => {
    const id = await kit.caseIn("in_mediation");
    await declare(id, { mediator: "丙调解", hasInterest: true, statement: "与申请人法定代表人系亲属。" });
    expect(await failureOf(addSitting(id, { mediators: "甲承办、丙调解" }))).toMatchObject({
      data: { problems: [{ field: "mediators", code: "MEDIATOR_CONFLICTED", data: { name: "丙调解" } }] },
    });
    await addSitting(id, { mediators: "甲承办" });
    await declare(id, { mediator: "丙调解", hasInterest: true, partiesConsent: true, statement: "双方同意继续。" });
    await addSitting(id, { heldOn: "2026-11-17", mediators: "甲承办、丙调解" });
    expect((await of(id)).sittings).toHaveLength(2);
  });

  test("can be corrected and taken out, and the log says what was there", async () => {
    const id = await kit.caseIn("in_mediation");
    const { id: sitting, version } = await addSitting(id);
    const same = { ...(await kit.at(id)), ...sittingDraft(), id: sitting };
    expect(await client.mediation.reviseSitting(same)).toEqual({ id: sitting, version });
    await client.mediation.reviseSitting({ ...same, place: "镇司法所" });
    expect((await of(id)).sittings).toMatchObject([{ place: "镇司法所" }]);
    await client.mediation.removeSitting({ ...(await kit.at(id)), id: sitting, reason });
    expect((await of(id)).sittings).toEqual([]);
    const { history } = await client.disputes.open({ id });
    expect(history.slice(0, 3).map(({ act }) => act)).toEqual([
      "mediation.removeSitting",
      "mediation.reviseSitting",
      "mediation.addSitting",
    ]);
    expect(history[0]).toMatchObject({ reason });
    const again = { ...(await kit.at(id)), id: sitting, reason };
    expect(await failureOf(client.mediation.removeSitting(again))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("in two windows is written by the first, and the second is told", async () => {
    const id = await kit.caseIn("in_mediation");
    const seen = await kit.at(id);
    const { version } = await addSitting(id);
    const other = await kit.office.asStaff("乙承办", "mediator");
    const second = { ...seen, ...sittingDraft({ heldOn: "2026-11-18" }) };
    expect(await failureOf(other.mediation.addSitting(second))).toMatchObject({ code: "STALE", data: { version } });
    await other.mediation.addSitting({ ...second, version });
    expect((await of(id)).sittings).toHaveLength(2);
  });
});

describe("an investigation", () => {
  test.each([
    ["2026-11-24", "DATE_IN_FUTURE"],
    ["2026-11-01", "BEFORE_REGISTRATION"],
  ])("on %s is refused: %s", async (heldOn, code) => {
    const id = await kit.caseIn("accepted");
    expect(await failureOf(addInvestigation(id, { heldOn }))).toMatchObject({
      data: { problems: [{ field: "heldOn", code }] },
    });
  });

  test("may be made before acceptance, and is corrected and taken out like a sitting", async () => {
    const id = await kit.caseIn("registered");
    const { id: note } = await addInvestigation(id, { heldOn: "2026-11-02" });
    const revised = {
      ...(await kit.at(id)),
      ...investigationDraft({ heldOn: "2026-11-02", present: "村主任" }),
      id: note,
    };
    await client.mediation.reviseInvestigation(revised);
    expect((await of(id)).investigations).toMatchObject([{ id: note, present: "村主任" }]);
    await client.mediation.removeInvestigation({ ...(await kit.at(id)), id: note, reason });
    expect((await of(id)).investigations).toEqual([]);
  });
});

describe("evidence", () => {
  test("is older than the case more often than not, but never from tomorrow", async () => {
    const id = await kit.caseIn("registered");
    await addEvidence(id, { receivedOn: "2025-06-01" });
    await addEvidence(id, { receivedOn: null });
    expect(await failureOf(addEvidence(id, { receivedOn: "2026-11-24" }))).toMatchObject({
      data: { problems: [{ field: "receivedOn", code: "DATE_IN_FUTURE" }] },
    });
  });

  test("names a file of its own case, and none of another or one that was taken out", async () => {
    const [id, other] = [await kit.caseIn("registered"), await kit.caseIn("registered")];
    const { id: file } = await kit.attach(id);
    const refused = { data: { problems: [{ field: "attachmentId", code: "ATTACHMENT_OF_ANOTHER_CASE" }] } };
    expect(await failureOf(addEvidence(other, { attachmentId: file }))).toMatchObject(refused);
    const { id: evidence } = await addEvidence(id, { attachmentId: file });
    expect((await of(id)).evidence).toMatchObject([{ attachmentId: file, attachmentName: "履行凭证.txt" }]);
    const revised = { ...evidenceDraft({ attachmentId: file, isOriginal: true }), id: evidence };
    await client.mediation.reviseEvidence({ ...(await kit.at(id)), ...revised });
    expect((await of(id)).evidence).toMatchObject([{ isOriginal: true }]);
    await client.mediation.removeEvidence({ ...(await kit.at(id)), id: evidence, reason });
    await client.attachments.remove({ ...(await kit.at(id)), id: file, reason });
    expect(await failureOf(addEvidence(id, { attachmentId: file }))).toMatchObject(refused);
  });
});

describe("a declaration of interest", () => {
  test.each([
    [{ declaredOn: "2026-11-24" }, "declaredOn", "DATE_IN_FUTURE"],
    [{ declaredOn: "2026-11-01" }, "declaredOn", "BEFORE_REGISTRATION"],
    [{ hasInterest: true, partiesConsent: true }, "statement", "INTEREST_STATEMENT_MISSING"],
  ])("%o is refused under %s: %s", async (over, field, code) => {
    const id = await kit.caseIn("accepted");
    expect(await failureOf(declare(id, over))).toMatchObject({ data: { problems: [{ field, code }] } });
    await declare(id);
    expect(await failureOf(declare(id, over))).toMatchObject({ data: { problems: [{ field, code }] } });
  });

  test("decides whether mediation may begin", async () => {
    const id = await kit.caseIn("accepted");
    const begin = async () => client.disputes.beginMediation({ ...(await kit.at(id)), on: "2026-11-23" });
    expect(await refusalOf(begin())).toEqual(["CONFLICT_UNDECLARED"]);
    await declare(id, { hasInterest: true, statement: "持有被申请人股份。" });
    expect(await refusalOf(begin())).toEqual(["CONFLICT_OBJECTED"]);
    await declare(id, { hasInterest: true, partiesConsent: true, statement: "持有被申请人股份，双方同意。" });
    await begin();
    expect(await kit.stateOf(id)).toBe("in_mediation");
  });

  test("takes the place of the same mediator's earlier one; without an interest there is nothing to consent to", async () => {
    const id = await kit.caseIn("accepted");
    const { id: first } = await declare(id, { hasInterest: true, statement: "曾任申请人顾问。" });
    expect((await declare(id, { partiesConsent: true })).id).toBe(first);
    await declare(id, { mediator: "丙调解" });
    expect((await of(id)).declarations).toMatchObject([
      { id: first, mediator: "甲承办", hasInterest: false, partiesConsent: false },
      { mediator: "丙调解" },
    ]);
    await client.mediation.removeDeclaration({ ...(await kit.at(id)), id: first, reason });
    expect((await of(id)).declarations).toMatchObject([{ mediator: "丙调解" }]);
  });
});

test("everything that a page asks for comes in one answer", async () => {
  const id = await kit.caseIn("in_mediation");
  const { id: file } = await kit.attach(id);
  expect(await of(id)).toMatchObject({
    sittings: [],
    investigations: [],
    evidence: [],
    declarations: [{ mediator: "甲承办" }],
    extensions: [],
    parties: [{ partyName: creditor }, { partyName: debtor }],
    files: [{ id: file, attachmentName: "履行凭证.txt" }],
    mostDays: null,
    whyNot: { sitting: null, file: null, extension: null },
  });
  expect(await failureOf(of(99_999))).toMatchObject({ code: "NOT_FOUND" });
});
