import { describe, expect, test } from "vitest";
import { checkProblems, filingProblems, whyNotFiled } from "./rules.ts";
import type { CheckFacts, DossierItem, FilingFacts } from "./rules.ts";

const facts: FilingFacts = {
  today: "2026-11-23",
  registeredOn: "2026-11-02",
  retentions: ["10年", "永久"],
  documents: [1, 2],
  attachments: [5],
};
const item = (over: Partial<DossierItem> = {}): DossierItem => ({
  paper: "identity",
  title: "营业执照",
  pages: 1,
  documentId: null,
  attachmentId: null,
  note: null,
  ...over,
});
const draft = {
  retention: "10年",
  filedOn: "2026-11-23",
  items: [item({ documentId: 1 }), item({ attachmentId: 5 }), item()],
};

describe("filing a dossier", () => {
  test.each([
    [{}, []],
    [{ filedOn: "2026-11-24" }, ["filedOn DATE_IN_FUTURE"]],
    [{ filedOn: "2026-11-01" }, ["filedOn BEFORE_REGISTRATION"]],
    [{ retention: "五年" }, ["retention RETENTION_UNKNOWN"]],
    [{ items: [item({ documentId: 9 })] }, ["items.0.title DOCUMENT_OF_ANOTHER_CASE"]],
    [{ items: [item(), item({ attachmentId: 6 })] }, ["items.1.title ATTACHMENT_OF_ANOTHER_CASE"]],
    [{ items: [item({ documentId: 2 }), item({ documentId: 2 })] }, ["items.1.title FILED_TWICE"]],
    // the same words on paper alone may stand there twice
    [{ items: [item(), item()] }, []],
  ])("%j: %j", (over, found) => {
    expect(filingProblems({ ...draft, ...over }, facts).map(({ field, code }) => `${field} ${code}`)).toEqual(found);
  });

  test("waits for the end of the case, and the archive is closed", () => {
    expect(whyNotFiled("in_mediation")?.code).toBe("CASE_NOT_ENDED");
    expect(whyNotFiled("performed")).toBeNull();
    expect(whyNotFiled("routes_told")).toBeNull();
    expect(whyNotFiled("archived")?.code).toBe("CASE_ARCHIVED");
  });
});

describe("checking a dossier", () => {
  const check: CheckFacts = {
    today: "2026-11-23",
    on: "2026-11-23",
    filedOn: "2026-11-20",
    filedBy: "甲承办",
    arrangedBy: 5,
    user: { id: 3, name: "戊核实" },
    missing: [],
  };

  test.each<[Partial<CheckFacts>, string[]]>([
    [{}, []],
    [{ on: null }, []],
    [{ user: { id: 5, name: "别名" } }, ["CHECKER_IS_FILER"]],
    [{ user: { id: 3, name: "甲承办" } }, ["CHECKER_IS_FILER"]],
    [{ missing: ["identity"] }, ["PAPERS_MISSING"]],
    [{ on: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    [{ on: "2026-11-19" }, ["CHECKED_BEFORE_FILED"]],
  ])("%j: %j", (over, codes) => {
    expect(checkProblems({ ...check, ...over }).map(({ code }) => code)).toEqual(codes);
  });
});
