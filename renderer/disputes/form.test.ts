import { describe, expect, test, vi } from "vitest";
import { disputeDraft } from "../../shared/disputes/contract.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import type { LookUp, Unfinished } from "../parts/register/view.ts";
import { disputeFields } from "./fields.ts";
import { disputeForm } from "./form.ts";
import { newParty } from "./parties/parties.ts";

vi.mock("../app/client.ts", () => ({ client: {}, orpc: {} }));

const today = "2026-11-23";
const blank = disputeForm.blank(today);
const lookUp: LookUp = (_, code) =>
  code === "court" || code === "hotline_12345" ? { official: "entrusted" } : { official: "contract" };
const hiddenIn = (over: Partial<Unfinished<DisputeDraft>>) => disputeForm.hidden?.({ ...blank, ...over }, lookUp);

test("every field of a dispute is asked, and asked once", () => {
  const asked = disputeForm.sections.flatMap(({ fields }) => fields);
  expect(asked.toSorted()).toEqual(Object.keys(disputeDraft.shape).toSorted());
  expect(asked.filter((field) => !(field in disputeFields))).toEqual([]);
});

test("a blank form is taken by the contract once what is required is there", () => {
  const parties = [
    { ...newParty("applicant"), partyName: "甲" },
    { ...newParty("respondent"), partyName: "乙" },
  ];
  const required = { town: "610723001", type: "sale_contract", parties };
  expect(disputeDraft.safeParse({ ...blank, ...required }).error).toBeUndefined();
  expect(disputeForm.required(blank, "new").filter((field) => !(field in required) && blank[field] === null)).toEqual(
    [],
  );
});

describe("what is asked only sometimes", () => {
  test("the number of the letter, of whoever refers a dispute", () => {
    expect(hiddenIn({ source: "application" })).toContain("sourceDocNo");
    expect(hiddenIn({ source: "court" })).not.toContain("sourceDocNo");
    expect(hiddenIn({ source: "hotline_12345" })).not.toContain("sourceDocNo");
    expect(hiddenIn({ source: "application", sourceDocNo: "洋法〔2026〕1号" })).not.toContain("sourceDocNo");
  });

  test("the court's procedure, of a court's case; with another way it is no longer said", () => {
    expect(hiddenIn({ channel: "people" })).toContain("courtProcedure");
    expect(hiddenIn({ channel: "court" })).not.toContain("courtProcedure");
    const changed = { ...blank, channel: "people", courtProcedure: "summary" } as const;
    expect(disputeForm.follow?.("channel", changed, lookUp)).toEqual({ courtProcedure: null });
  });
});

test("the official type follows the enterprise's", () => {
  expect(disputeForm.follow?.("type", { ...blank, type: "sale_contract" }, lookUp)).toEqual({
    officialType: "contract",
  });
});

test("a draft that knew one applicant and one respondent becomes one with parties", () => {
  const kept = { applicantName: "甲", applicantUscc: "91610723MA7WX157XA", respondentName: "乙", note: "来电" };
  expect(disputeForm.revived?.(kept)).toEqual({
    note: "来电",
    parties: [
      { ...newParty("applicant"), partyName: "甲", partyUscc: "91610723MA7WX157XA" },
      { ...newParty("respondent"), partyName: "乙" },
    ],
  });
  expect(disputeForm.revived?.({ ...blank })).toEqual(blank);
});
