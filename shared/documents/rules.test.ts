import { describe, expect, test } from "vitest";
import { caseDocumentKinds } from "./kinds.ts";
import type { CaseDocumentKind } from "./kinds.ts";
import { whyNoMinutes, whyNotProduce } from "./rules.ts";
import type { DocumentCase } from "./rules.ts";
import { paperSettingsProblems } from "./settings.ts";

/** A case against which no kind has anything. */
const everything: DocumentCase = {
  state: "performed",
  acceptedOn: "2026-11-03",
  isMediated: true,
  hasBothParties: true,
  hasClaim: true,
  evidence: 2,
  wasTerminated: true,
  wasRefused: true,
  hasDossier: true,
  subjects: Object.fromEntries(caseDocumentKinds.map((kind) => [kind, 1])),
};

const refusedWith = (over: Partial<DocumentCase>) =>
  Object.fromEntries(
    caseDocumentKinds
      .map((kind) => [kind, whyNotProduce(kind, { ...everything, ...over }).map(({ code }) => code)] as const)
      .filter(([, codes]) => codes.length > 0),
  );

const none = (kind: CaseDocumentKind) => ({ subjects: { ...everything.subjects, [kind]: 0 } });

describe("what speaks against a paper", () => {
  test("nothing, where the file has all that it is made of", () => {
    expect(refusedWith({})).toEqual({});
  });

  test("everything, once the case lies in the archive", () => {
    const refused = refusedWith({ state: "archived" });
    expect(Object.keys(refused)).toHaveLength(caseDocumentKinds.length);
    expect(new Set(Object.values(refused).flat())).toEqual(new Set(["CASE_ARCHIVED"]));
  });

  test.each<[string, Partial<DocumentCase>, Record<string, string[]>]>([
    [
      "no respondent",
      { hasBothParties: false },
      { application: ["PARTIES_MISSING"], intake: ["PARTIES_MISSING"], rights_notice: ["PARTIES_MISSING"] },
    ],
    ["no claim", { hasClaim: false }, { application: ["CLAIM_MISSING"] }],
    [
      "not accepted yet",
      { acceptedOn: null },
      {
        intake: ["PAPER_BEFORE_ACCEPTANCE"],
        rights_notice: ["PAPER_BEFORE_ACCEPTANCE"],
        acceptance_notice: ["PAPER_BEFORE_ACCEPTANCE"],
      },
    ],
    ["dealt with by a department", { isMediated: false }, { rights_notice: ["CHANNEL_NOT_MEDIATION"] }],
    ["nobody has an agent", none("proxy"), { proxy: ["NO_AGENT"] }],
    ["nobody was asked", none("investigation"), { investigation: ["NO_INVESTIGATION"] }],
    ["no evidence", { evidence: 0 }, { evidence: ["EVIDENCE_NOT_LISTED"] }],
    ["no sitting", none("mediation_record"), { mediation_record: ["NO_SITTING"] }],
    ["no written agreement", none("agreement"), { agreement: ["NO_WRITTEN_AGREEMENT"] }],
    ["no oral agreement", none("oral_agreement"), { oral_agreement: ["NO_ORAL_AGREEMENT"] }],
    ["nobody visited", none("follow_up"), { follow_up: ["NO_FOLLOW_UP"] }],
    [
      "no agreement in force",
      { subjects: { ...everything.subjects, confirmation_application: 0, mediation_proof: 0 } },
      { confirmation_application: ["NO_AGREEMENT_IN_FORCE"], mediation_proof: ["NO_AGREEMENT_IN_FORCE"] },
    ],
    ["not terminated", { wasTerminated: false }, { termination_notice: ["NOT_TERMINATED"] }],
    ["not refused", { wasRefused: false }, { refusal_notice: ["NOT_REFUSED"] }],
    ["nothing assigned", none("assignment"), { assignment: ["NO_ASSIGNMENT"] }],
    [
      "no dossier",
      { hasDossier: false },
      {
        cover: ["DOSSIER_MISSING"],
        index: ["DOSSIER_MISSING"],
        file_note: ["DOSSIER_MISSING"],
        back_cover: ["DOSSIER_MISSING"],
      },
    ],
  ])("%s", (_, over, refused) => {
    expect(refusedWith(over)).toEqual(refused);
  });

  test.each(["in_mediation", "agreed", "performing", "partly_performed", "not_performed", "urging"] as const)(
    "a case that is %s is not closed yet",
    (state) => {
      expect(refusedWith({ state })).toEqual({ closing_report: ["CASE_NOT_ENDED"] });
    },
  );

  test.each(["performed", "settled", "routes_told", "litigated", "struck_off", "not_accepted"] as const)(
    "a case that is %s can be closed",
    (state) => {
      expect(refusedWith({ state })).toEqual({});
    },
  );

  test("a meeting that was not held has no minutes", () => {
    expect(whyNoMinutes({ state: "planned" })?.code).toBe("MEETING_NOT_HELD");
    expect(whyNoMinutes({ state: "held" })).toBeNull();
  });
});

describe("the names on papers", () => {
  const last = { committee: "洋县商会人民调解委员会", court: "洋县人民法院", retentions: ["10年", "30年", "永久"] };

  test.each([
    [{ committee: "洋县商事调解中心" }, ["COMMITTEE_IS_COMMERCIAL"]],
    [{ retentions: ["10年", "10年"] }, ["RETENTION_TWICE"]],
    [{}, ["NOTHING_CHANGED"]],
    [{ retentions: ["30年", "10年", "永久"] }, []],
    [{ committee: "洋县涉企纠纷人民调解委员会" }, []],
  ])("%j: %j", (over, codes) => {
    expect(paperSettingsProblems({ ...last, ...over }, last).map(({ code }) => code)).toEqual(codes);
  });
});
