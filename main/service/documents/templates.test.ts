import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { documentKinds } from "../../../shared/documents/kinds.ts";
import type { DocumentKind } from "../../../shared/documents/kinds.ts";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { partsOf, produced } from "./testing/paper-case.ts";

let kit: CaseKit;
let id: number;
beforeEach(async () => {
  kit = await openCaseKit();
  id = await kit.caseIn("accepted");
});
afterEach(() => kit.close());

const documents = () => kit.administrator.documents;
const own = (kind: DocumentKind) => join(kit.office.folder, "templates", `paper-${kind}.docx`);

/** A template in use with some of its parts replaced, as an office would edit it in Word. */
async function edited(kind: DocumentKind, parts: Readonly<Record<string, string>>): Promise<File> {
  const { file } = await documents().template({ kind });
  const zip = new PizZip(await file.arrayBuffer());
  for (const [name, xml] of Object.entries(parts)) zip.file(name, xml);
  return new File([new Uint8Array(zip.generate({ type: "uint8array" }))], "我们的模板.docx");
}

/** The same with its body replaced by one paragraph for each line. */
async function withBody(kind: DocumentKind, ...lines: readonly string[]): Promise<File> {
  const { file } = await documents().template({ kind });
  const xml = new PizZip(await file.arrayBuffer()).file("word/document.xml")?.asText() ?? "";
  const body = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join("");
  return edited(kind, { "word/document.xml": xml.replace(/<w:body>.*(?=<w:sectPr>)/su, `<w:body>${body}`) });
}

test("every kind has a template that can be downloaded, and uploaded again as it is", async () => {
  const listed = await documents().templates();
  expect(listed).toEqual(Object.keys(documentKinds).map((kind) => ({ kind, own: false })));
  for (const { kind } of listed) {
    const { file } = await documents().template({ kind });
    expect(file.name).toBe(`${documentKinds[kind].zh}（模板）.docx`);
    expect(await documents().replaceTemplate({ kind, file })).toEqual({ own: true });
  }
});

test("the office's own is used for papers from now on, until the program's is restored", async () => {
  const before = await produced(kit, id, "rights_notice");
  await documents().replaceTemplate({
    kind: "rights_notice",
    file: await withBody("rights_notice", "本办格式：{caseTitle}", "{#parties}", "{role}{name}", "{/parties}"),
  });
  expect((await documents().templates()).filter((one) => one.own)).toEqual([{ kind: "rights_notice", own: true }]);
  expect(readdirSync(join(kit.office.folder, "templates"))).toEqual(["paper-rights_notice.docx"]);
  const after = await produced(kit, id, "rights_notice");
  const { body } = await partsOf(kit.mediator, after);
  expect(body).toMatch(/^本办格式：.+纠纷\n申请人洋县稻香.+\n被申请人洋县云岭/u);
  // What was produced before stays as it was.
  expect((await partsOf(kit.mediator, before)).body).toContain("当事人的权利");

  expect(await documents().restoreTemplate({ kind: "rights_notice" })).toEqual({ own: false });
  expect((await partsOf(kit.mediator, await produced(kit, id, "rights_notice"))).body).toContain("当事人的权利");
});

test("an own template lies on the disk sealed", async () => {
  await documents().replaceTemplate({ kind: "cover", file: await withBody("cover", "{caseTitle}") });
  const bytes = readFileSync(own("cover"));
  for (const word of ["PK", "word/document.xml"]) expect(bytes.subarray(0, 400).includes(word)).toBe(false);
});

describe("a template is refused", () => {
  test.each([
    ["卷宗名称：{title}", "TEMPLATE_UNKNOWN_TAG", "title", "卷宗名称：{title}"],
    // a tag of another kind
    ["{agreementNo}", "TEMPLATE_UNKNOWN_TAG", "agreementNo", "{agreementNo}"],
    // what only a list's entries have
    ["一份：{paper}", "TEMPLATE_UNKNOWN_TAG", "paper", "一份：{paper}"],
    ["{@caseTitle}", "TEMPLATE_UNKNOWN_TAG", "@caseTitle", "{@caseTitle}"],
    ["卷名{caseTitle", "TEMPLATE_TAG_BROKEN", "caseTitle", "卷名{caseTitle"],
    ["{#remark}有备注", "TEMPLATE_TAG_BROKEN", "remark", "{#remark}有备注"],
    ["有备注{/remark}", "TEMPLATE_TAG_BROKEN", "remark", "有备注{/remark}"],
  ])("with %s: %s %s, where it says “%s”", async (line, code, tag, near) => {
    const call = documents().replaceTemplate({ kind: "cover", file: await withBody("cover", line) });
    expect(await failureOf(call)).toEqual({
      code: "REFUSED",
      data: { problems: [{ field: "file", code, data: { tag, near } }] },
    });
    expect((await documents().template({ kind: "cover" })).own).toBe(false);
  });

  test("by what stands in its header, and is told where", async () => {
    const { file } = await documents().template({ kind: "agreement" });
    const header = new PizZip(await file.arrayBuffer()).file("word/header1.xml")?.asText() ?? "";
    const changed = await edited("agreement", { "word/header1.xml": header.replace("{fileNo}", "{number} 页眉") });
    expect(await failureOf(documents().replaceTemplate({ kind: "agreement", file: changed }))).toMatchObject({
      data: { problems: [{ code: "TEMPLATE_UNKNOWN_TAG", data: { tag: "number", near: "{committee}{number} 页眉" } }] },
    });
  });

  test.each([
    ["a condition printed as a text", "agreement", "{hasIssues}", "TEMPLATE_UNKNOWN_TAG"],
    ["a list printed as a text", "agreement", "{parties}", "TEMPLATE_UNKNOWN_TAG"],
  ] as const)("for %s", async (_, kind, line, code) => {
    expect(await refusalOf(documents().replaceTemplate({ kind, file: await withBody(kind, line) }))).toEqual([code]);
  });

  test("when it is no harmless Word document", async () => {
    const macro = await edited("cover", { "word/vbaProject.bin": "x" });
    const entity = await edited("cover", { "word/styles.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><w:styles/>" });
    for (const file of [new File(["文书"], "a.docx"), new File([], "b.docx"), macro, entity]) {
      expect(await refusalOf(documents().replaceTemplate({ kind: "cover", file }))).toEqual(["TEMPLATE_UNREADABLE"]);
    }
  });

  test("unless everything in it is known: conditions, what stands outside of a loop, tags split by Word", async () => {
    const split = "{case</w:t></w:r><w:r><w:t>Title}";
    const lines = [split, "{#isPerson}", "x", "{/isPerson}"];
    expect(
      await refusalOf(documents().replaceTemplate({ kind: "cover", file: await withBody("cover", ...lines) })),
    ).toEqual(["TEMPLATE_UNKNOWN_TAG"]);
    const known = [
      split,
      "{#parties}",
      "{#isPerson}{name}{committee}{/isPerson}{^isPerson}单位{/isPerson}",
      "{/parties}",
    ];
    const file = await withBody("rights_notice", ...known);
    expect(await documents().replaceTemplate({ kind: "rights_notice", file })).toEqual({ own: true });
    expect((await partsOf(kit.mediator, await produced(kit, id, "rights_notice"))).body).toContain("单位");
  });
});

test("an own template that was damaged on disk is named, and can be restored", async () => {
  await documents().replaceTemplate({ kind: "application", file: await withBody("application", "{caseTitle}") });
  writeFileSync(own("application"), "broken");
  const call = kit.mediator.documents.produce({ ...(await kit.at(id)), kind: "application" });
  expect(await failureOf(call)).toEqual({ code: "TEMPLATE_UNREADABLE", data: { file: "paper-application.docx" } });
  expect(await kit.mediator.documents.of({ disputeId: id })).toEqual([]);
  await documents().restoreTemplate({ kind: "application" });
  await produced(kit, id, "application");
});

describe("the names on papers", () => {
  test("are suggestions until the office says its own, and count from then on", async () => {
    const { basis, ...suggested } = await documents().settings();
    expect(suggested).toEqual({
      committee: "洋县商会人民调解委员会",
      court: "洋县人民法院",
      retentions: ["10年", "30年", "永久"],
    });
    expect(basis).toContain("请本办核定");
    const own = { ...suggested, committee: "洋县涉企纠纷人民调解委员会" };
    expect(await documents().saveSettings(own)).toEqual(own);
    expect((await partsOf(kit.mediator, await produced(kit, id, "rights_notice"))).whole).toContain(own.committee);
    expect(await refusalOf(documents().saveSettings(own))).toEqual(["NOTHING_CHANGED"]);
  });

  test("never claim to be commercial mediation", async () => {
    const { basis: _basis, ...suggested } = await documents().settings();
    const call = documents().saveSettings({ ...suggested, committee: "洋县商事调解中心" });
    expect(await refusalOf(call)).toEqual(["COMMITTEE_IS_COMMERCIAL"]);
  });
});
