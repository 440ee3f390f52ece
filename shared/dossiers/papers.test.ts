import { describe, expect, test } from "vitest";
import { missingPapers, requiredPapers } from "./papers.ts";

const mediated = { wasMediated: true, reachedAgreement: true, sittings: 2 };

describe("the papers that a dossier must have", () => {
  test.each([
    [
      "a mediation with an agreement",
      mediated,
      ["application", "identity", "back_cover", "rights_notice", "mediation_record", "agreement"],
    ],
    [
      "a mediation that failed after a sitting",
      { ...mediated, reachedAgreement: false },
      ["application", "identity", "back_cover", "rights_notice", "mediation_record"],
    ],
    [
      "one that ended before anybody sat down",
      { ...mediated, reachedAgreement: false, sittings: 0 },
      ["application", "identity", "back_cover", "rights_notice"],
    ],
    [
      "a case that a department dealt with",
      { wasMediated: false, reachedAgreement: false, sittings: 0 },
      ["application", "identity", "back_cover"],
    ],
  ])("%s", (_, facts, papers) => {
    expect(requiredPapers(facts)).toEqual(papers);
  });

  test("are missing as long as none of the kind is filed", () => {
    expect(missingPapers([], mediated)).toEqual(requiredPapers(mediated));
    expect(missingPapers(["application", "agreement", "evidence", "back_cover"], mediated)).toEqual([
      "identity",
      "rights_notice",
      "mediation_record",
    ]);
    expect(missingPapers(requiredPapers(mediated), mediated)).toEqual([]);
  });
});
