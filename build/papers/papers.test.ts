import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import PizZip from "pizzip";
import { describe, expect, test } from "vitest";
import { templateProblems } from "../../main/service/templates/word-template.ts";
import type { Tags } from "../../main/service/templates/word-template.ts";
import { documentKinds } from "../../shared/documents/kinds.ts";
import { documentTags } from "../../shared/documents/tags/index.ts";
import type { Tag, TagTable } from "../../shared/documents/tags/tag.ts";
import { forms } from "./forms/index.ts";
import { partsOf } from "./package.ts";

const folder = fileURLToPath(new URL("../../seeds/templates/papers/", import.meta.url));
const kinds = Object.keys(documentKinds) as (keyof typeof documentKinds)[];

function tagsOf(table: TagTable): Tags {
  const inner = (tag: Tag) => (tag.is === "text" ? null : tag.is === "flag" ? {} : tagsOf(tag.each));
  return Object.fromEntries(Object.entries(table).map(([name, tag]) => [name, inner(tag)]));
}

test("every kind has its template, and nothing else lies there", () => {
  expect(readdirSync(folder).toSorted()).toEqual(kinds.map((kind) => `${kind}.docx`).toSorted());
});

describe.each(kinds)("the template of %s", (kind) => {
  const file = readFileSync(`${folder}${kind}.docx`);
  const zip = new PizZip(file);
  const body = zip.file("word/document.xml")?.asText() ?? "";

  test("is what its form makes: `npm run papers` was run after the form was changed", () => {
    const parts = Object.fromEntries(Object.keys(zip.files).map((name) => [name, zip.file(name)?.asText()]));
    expect(parts).toEqual(partsOf(forms[kind]));
  });

  test("is one that the office could put there itself: harmless, with known tags alone", () => {
    expect(templateProblems(file, tagsOf(documentTags[kind]))).toEqual([]);
  });

  test("is A4, set in the fonts of official papers, with its pages numbered unless it is a cover", () => {
    expect(body).toContain(
      forms[kind].isWide ? '<w:pgSz w:w="16838" w:h="11906"' : '<w:pgSz w:w="11906" w:h="16838"/>',
    );
    expect(zip.file("word/styles.xml")?.asText()).toContain('w:eastAsia="仿宋"');
    const isNumbered = body.includes("w:footerReference");
    expect(isNumbered).toBe(kind !== "cover" && kind !== "back_cover");
  });

  test("says its number or what it is of", () => {
    const words = ["word/document.xml", "word/header1.xml"].map((name) => zip.file(name)?.asText() ?? "").join("");
    expect(words).toMatch(
      /\{(?:fileNo|agreementNo|assignmentNo|title|paymentNo|loanNo|arrearsNo|name|caseNo|assessmentNo|supervisionNo)\}/u,
    );
  });
});

const signed = ["agreement", "mediation_record", "application", "proxy", "confirmation_application"] as const;
const certificates = ["receipt", "recovery_certificate", "collection_certificate", "clearance_certificate"] as const;
const statements = ["enterprise_statement", "bank_statement"] as const;

const notices = ["one_time_notice", "deferred_acceptance", "correction_notice", "breach_decision"] as const;
const ofProjects = ["commitment", "expert_form", "questionnaire"] as const;

test.each([...signed, ...certificates, ...statements, ...notices, ...ofProjects])(
  "the %s has places to sign",
  (kind) => {
    const body = new PizZip(readFileSync(`${folder}${kind}.docx`)).file("word/document.xml")?.asText() ?? "";
    expect(body).toMatch(/签名/u);
  },
);

const sealed = ["agreement", "oral_agreement", "mediation_proof", "intake", "termination_notice", "follow_up"] as const;

const posted = [
  "consultation_notice",
  "expert_form",
  "filing_form",
  "assessment_report",
  "supervision_notice",
] as const;

test.each([...sealed, ...certificates, ...statements, ...notices, ...posted])(
  "the %s has a place for the seal",
  (kind) => {
    const body = new PizZip(readFileSync(`${folder}${kind}.docx`)).file("word/document.xml")?.asText() ?? "";
    expect(body).toContain("（印章）");
  },
);
