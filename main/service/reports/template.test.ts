import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reportOffice } from "./testing/report-office.ts";
import type { ReportOffice } from "./testing/report-office.ts";

let office: ReportOffice;
beforeEach(() => {
  office = reportOffice();
});
afterEach(() => office.close());

const H1 = { from: "2024-01-01", to: "2024-06-30" };

/** The program's template with its body replaced, as an office would edit it. */
async function edited(body: string): Promise<File> {
  const { file } = await office.client.template();
  const zip = new PizZip(await file.arrayBuffer());
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  const paragraph = `<w:p><w:r><w:t xml:space="preserve">${body}</w:t></w:r></w:p>`;
  zip.file("word/document.xml", xml.replace(/<w:body>.*(?=<w:sectPr>)/su, `<w:body>${paragraph}`));
  return new File([new Uint8Array(zip.generate({ type: "uint8array" }))], "我们的模板.docx");
}

const ownTemplate = (): string => join(office.folder, "templates", "business-report.docx");

async function bodyOf(file: File): Promise<string> {
  const xml = new PizZip(await file.arrayBuffer()).file("word/document.xml")?.asText() ?? "";
  return xml.replace(/<[^>]+>/gu, "");
}

test("the office's own template is used until the program's is restored", async () => {
  expect((await office.client.template()).own).toBe(false);
  await office.client.replaceTemplate({ file: await edited("本办：{title}；{#types}{name}{registered}；{/types}") });
  office.dispute({ type: "labour" });
  expect((await office.client.template()).own).toBe(true);
  expect(await bodyOf(await office.client.export({ of: H1, format: "docx" }))).toBe(
    "本办：涉企矛盾纠纷化解和为企服务工作报告；劳动争议1；合计1；",
  );
  expect(readdirSync(join(office.folder, "templates"))).toEqual(["business-report.docx"]);

  expect(await office.client.restoreTemplate()).toEqual({ own: false });
  expect(existsSync(join(office.folder, "templates", "business-report.docx"))).toBe(false);
  expect(await bodyOf(await office.client.export({ of: H1, format: "docx" }))).toContain("附：统计口径");
});

test.each([
  ["{heading}", ["heading"]],
  ["{#types}{amount}{/types}", ["amount"]],
  // a column of a table outside its loop
  ["{registered}", ["registered"]],
  // a list where a text belongs
  ["{types}", ["types"]],
  // raw markup from data is never taken
  ["{@paragraph}", ["@paragraph"]],
  ["{constructor}{__proto__}", ["constructor", "__proto__"]],
])("a template with %s is refused by its tags", async (body, tags) => {
  await expect(office.client.replaceTemplate({ file: await edited(body) })).rejects.toMatchObject({
    code: "REFUSED",
    data: {
      problems: tags.map((tag) => ({
        field: "file",
        code: "TEMPLATE_UNKNOWN_TAG",
        data: { tag, near: expect.stringContaining(tag) },
      })),
    },
  });
  expect((await office.client.template()).own).toBe(false);
});

test.each([
  ["no archive", () => Promise.resolve(new File(["报告"], "报告.docx"))],
  ["an empty file", () => Promise.resolve(new File([], "空.docx"))],
  ["another kind of archive", () => Promise.resolve(otherArchive())],
])("%s is refused as unreadable", async (_, make) => {
  await expect(office.client.replaceTemplate({ file: await make() })).rejects.toMatchObject({
    code: "REFUSED",
    data: { problems: [{ field: "file", code: "TEMPLATE_UNREADABLE" }] },
  });
  expect((await office.client.template()).own).toBe(false);
});

test.each([
  ["a loop without an end", "每类：{#types}{name}", "types", "每类：{#types}{name}"],
  ["an end without a loop", "{title}，{/types}完", "types", "{title}，{/types}完"],
  ["a tag without an end", "本期的报告叫做{title", "title", "本期的报告叫做{title"],
  [
    "a tag without a beginning",
    `${"很长的一段话".repeat(9)}title}`,
    `${"很长的一段话".repeat(9)}title`.slice(-40),
    "…",
  ],
])("%s is refused with where it stands", async (_, body, tag, near) => {
  await expect(office.client.replaceTemplate({ file: await edited(body) })).rejects.toMatchObject({
    code: "REFUSED",
    data: {
      problems: [{ field: "file", code: "TEMPLATE_TAG_BROKEN", data: { tag, near: expect.stringContaining(near) } }],
    },
  });
  expect((await office.client.template()).own).toBe(false);
});

test("an own template that was damaged on disk is named", async () => {
  await office.client.replaceTemplate({ file: await edited("{title}") });
  writeFileSync(join(office.folder, "templates", "business-report.docx"), "broken");
  await expect(office.client.export({ of: H1, format: "docx" })).rejects.toMatchObject({ code: "TEMPLATE_UNREADABLE" });
  expect((await office.client.export({ of: H1, format: "csv" })).size).toBeGreaterThan(0);
});

test("an own template lies on the disk sealed, and can be downloaded as it was", async () => {
  const own = await edited("本办：{title}");
  await office.client.replaceTemplate({ file: own });
  const bytes = readFileSync(ownTemplate());
  for (const word of ["PK\u0003\u0004", "word/document.xml", "本办"]) expect(bytes.includes(word)).toBe(false);
  const { file } = await office.client.template();
  expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(await own.arrayBuffer()));
});

test("an own template of the first version, which was not sealed, is still used", async () => {
  const own = Buffer.from(await (await edited("原来的：{title}")).arrayBuffer());
  mkdirSync(join(office.folder, "templates"));
  writeFileSync(ownTemplate(), own);
  expect((await office.client.template()).own).toBe(true);
  expect(await bodyOf(await office.client.export({ of: H1, format: "docx" }))).toContain("原来的：");
});

test("where the own template is damaged, the program's can still be had and restored", async () => {
  const program = await bodyOf((await office.client.template()).file);
  await office.client.replaceTemplate({ file: await edited("{title}") });
  const bytes = readFileSync(ownTemplate());
  writeFileSync(ownTemplate(), bytes.subarray(0, -1));
  await expect(office.client.export({ of: H1, format: "docx" })).rejects.toMatchObject({ code: "TEMPLATE_UNREADABLE" });
  const found = await office.client.template();
  expect(found.own).toBe(true);
  expect(await bodyOf(found.file)).toBe(program);
  expect(await office.client.restoreTemplate()).toEqual({ own: false });
  expect(await bodyOf(await office.client.export({ of: H1, format: "docx" }))).toContain("附：统计口径");
});

test("a condition and a tag from outside a loop are known", async () => {
  const file = await edited("{#paragraph}有{/paragraph}{^paragraph}无{/paragraph}{#towns}{office}{/towns}");
  expect(await office.client.replaceTemplate({ file })).toEqual({ own: true });
});

test("only those who may replace the template do", async () => {
  office.ground.writer.exec("UPDATE staff SET role = 'verifier'");
  await expect(office.client.replaceTemplate({ file: await edited("{title}") })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(office.client.restoreTemplate()).rejects.toMatchObject({ code: "FORBIDDEN" });
});

function otherArchive(): File {
  const zip = new PizZip();
  zip.file("hello.txt", "{title}");
  return new File([new Uint8Array(zip.generate({ type: "uint8array" }))], "a.docx");
}
