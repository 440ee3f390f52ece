import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attached, readBack } from "../../main/service/attachments/testing/uploading.ts";
import { workbookParts, zipOf } from "../../main/service/imports/reading/testing/files.ts";
import { disputeDraft } from "../../main/service/office/testing/drafts.ts";
import { clientOf, failureOf, openTestOffice, SEEDS } from "../../main/service/office/testing/office.ts";
import type { Client, TestOffice } from "../../main/service/office/testing/office.ts";

let office: TestOffice;
let client: Client;

beforeAll(async () => {
  office = await openTestOffice();
  client = clientOf(office.office, office.session);
});
afterAll(() => office.close());

const template = readFileSync(join(SEEDS, "templates/business-report.docx"));
const PROGRAM = Buffer.concat([Buffer.from("MZ\u0090\0\u0003\0\0\0", "latin1"), Buffer.alloc(512)]);
const PICTURE = Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex");
const sheet = (cells: string): string => `<sheetData><row>${cells}</row></sheetData>`;

const read = (bytes: Uint8Array, name: string) =>
  client.imports.read({ file: new File([new Uint8Array(bytes)], name) });

/** Rewrites what the table of contents and the part itself say about their size unpacked. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const file = Buffer.from(zip);
  const say = (signature: string, offset: number): void => {
    for (let at = file.indexOf(signature, 0, "latin1"); at >= 0; at = file.indexOf(signature, at + 1, "latin1")) {
      file.writeUInt32LE(size, at + offset);
    }
  };
  say("PK\x01\x02", 24);
  say("PK\x03\x04", 22);
  return file;
}

/** A zip whose one part is made of so many bytes that are all alike. */
function bomb(path: string, bytes: number): Uint8Array {
  const zip = new PizZip();
  zip.file(path, Buffer.alloc(bytes, "<"));
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "${"lol".repeat(10)}">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`,
).join("")}]>`;
const EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

describe("an import", () => {
  test.each([
    ["a program", PROGRAM],
    ["a picture", PICTURE],
    ["a web page", Buffer.from("<html><script>alert(1)</script></html>")],
    ["a script", Buffer.from("#!/bin/sh\nrm -rf /\n\0")],
    ["a zip in a zip", bomb("inner.zip", 10)],
    ["a zip that is one part of 60 MB in 60 KB", bomb("xl/workbook.xml", 60_000_000)],
    ["a workbook that says it is small", lying(bomb("xl/workbook.xml", 5_000_000), 100)],
    ["a workbook that says it is enormous", lying(bomb("xl/workbook.xml", 10), 2 ** 31)],
  ])("that is %s is refused", async (_, bytes) => {
    expect(await failureOf(read(bytes, "台账.xlsx"))).toMatchObject({ code: "FILE_REFUSED" });
  });

  test("of ten thousand parts is refused or read, and soon", async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`xl/worksheets/${i}.xml`, "<x/>"]));
    expect(await failureOf(read(await zipOf(parts), "台账.xlsx"))).toMatchObject({ code: "FILE_REFUSED" });
  });

  test("of a part under a high ratio, packed by hand, is counted while it is unpacked", async () => {
    const parts = workbookParts({ sheet: sheet(`<c t="inlineStr"><is><t>${"字".repeat(2_000_000)}</t></is></c>`) });
    const packed = await zipOf(parts);
    expect(packed.length).toBeLessThan(100_000);
    // Six megabytes in one cell: read, and then refused or cut by the rules of a cell, but never a crash.
    const reading = await read(packed, "台账.xlsx").catch((error: unknown) => error);
    expect(JSON.stringify(reading).length).toBeLessThan(100_000);
  });

  test.each([
    "../../../../tmp/evil.xml",
    "/etc/cron.d/evil",
    "C:\\Windows\\evil.dll",
    "..\\..\\evil.xml",
    "xl/../../evil",
  ])("writes nothing for the part %s", async (path) => {
    const before = readdirSync(office.folder).toSorted();
    const parts = { ...workbookParts({ sheet: sheet("<c><v>1</v></c>") }), [path]: "evil" };
    await read(await zipOf(parts), "台账.xlsx");
    expect(readdirSync(office.folder).toSorted()).toEqual(before);
  });

  test("is called by the last part of its name only, wherever the name leads", async () => {
    const file = new File(["序号,申请人\n1,甲\n"], "../../../office.db");
    const answer = await client.imports.read({ file }).catch((error: unknown) => error);
    expect(JSON.stringify(answer)).not.toContain(office.folder);
  });

  test.each([
    ["entities that multiply", ENTITIES, "&j;"],
    ["an entity that is a file", EXTERNAL, "&e;"],
  ])("with %s in a cell neither grows nor reads anything", async (_, doctype, entity) => {
    const parts = workbookParts({ sheet: sheet(`<c t="inlineStr"><is><t>${entity}</t></is></c>`) });
    const path = "xl/worksheets/a.xml";
    const hostile = { ...parts, [path]: `<?xml version="1.0"?>${doctype}${parts[path] ?? ""}` };
    const answer = await read(await zipOf(hostile), "台账.xlsx").catch((error: unknown) => error);
    const said = JSON.stringify(answer);
    expect(said.length).toBeLessThan(20_000);
    expect(said).not.toMatch(/root:|lollol/u);
  });

  test("with a relation that leads out of the file or onto the network stays inside", async () => {
    const parts = workbookParts({ sheet: sheet("<c><v>1</v></c>") });
    const relations = parts["xl/_rels/workbook.xml.rels"] ?? "";
    for (const target of [
      "../../../../etc/passwd",
      "file:///etc/passwd",
      "http://127.0.0.1:1/sheet.xml",
      "\\\\evil\\share",
    ]) {
      const hostile = { ...parts, "xl/_rels/workbook.xml.rels": relations.replace("/xl/worksheets/a.xml", target) };
      const answer = await read(await zipOf(hostile), "台账.xlsx").catch((error: unknown) => error);
      expect(JSON.stringify(answer)).not.toMatch(/root:/u);
    }
  });
});

describe("an attachment", () => {
  let kase: { id: number; version: number };
  beforeAll(async () => {
    kase = await client.disputes.create(disputeDraft());
  });

  const attach = async (name: string, content: Uint8Array): Promise<number> => {
    const { version } = (await client.disputes.open({ id: kase.id })).record;
    return (await attached(client, { id: kase.id, version }, content, { name })).id;
  };
  const kept = async (id: number) => (await client.attachments.of({ disputeId: kase.id })).find((one) => one.id === id);

  test.each([
    ["../../office.db", "office.db"],
    ["..\\..\\office.keys", "office.keys"],
    ["/etc/passwd", "passwd"],
    ["C:\\Windows\\win.ini", "win.ini"],
    ["..", null],
    ["NUL", "_NUL"],
    ["合同.txt:ads", "合同.txt：ads"],
    ["<img src=x onerror=alert(1)>.txt", "＜img src=x onerror=alert(1)＞.txt"],
  ])("called %s writes nothing but itself, under a name of the office's own", async (name, shown) => {
    const before = readdirSync(office.folder).toSorted();
    const content = Buffer.from(`附件 ${name}`);
    if (shown === null) return expect(await failureOf(attach(name, content))).toMatchObject({ code: "REFUSED" });
    const id = await attach(name, content);
    expect(await kept(id)).toMatchObject({ name: shown, shownAs: null });
    expect(new Set([...before, "files"])).toEqual(new Set(readdirSync(office.folder)));
    expect(readdirSync(join(office.folder, "files")).every((one) => /^[0-9a-f]{64}$/u.test(one))).toBe(true);
  });

  test.each([
    ["a program called a contract", "合同.pdf", PROGRAM],
    ["a program called a picture", "照片.png", PROGRAM],
    ["a program in front of a PDF", "合同.pdf", Buffer.concat([PROGRAM.subarray(0, 100), Buffer.from("%PDF-1.7")])],
    ["a script", "说明.txt", Buffer.from("#!/usr/bin/env bash\nrm -rf ~\n")],
    ["a web page called a picture", "照片.jpg", Buffer.from("<html><script>alert(1)</script>")],
    ["a drawing with a script called a picture", "图.png", Buffer.from("<svg onload='alert(1)'/>")],
  ])("that is %s is refused", async (_, name, content) => {
    expect(await failureOf(attach(name, content))).toMatchObject({ code: "REFUSED" });
  });

  test.each([
    ["网页.html", "<script>alert(1)</script>"],
    ["图.svg", "<svg onload='alert(1)'/>"],
    ["链接.mht", "MIME-Version: 1.0"],
  ])("that is %s is kept and never shown", async (name, text) => {
    expect(await kept(await attach(name, Buffer.from(text)))).toMatchObject({ name, shownAs: null });
  });

  test("comes back with the same bytes, whatever they are", async () => {
    const content = Buffer.concat([PICTURE, Buffer.from("PK\u0003\u0004<script>"), Buffer.alloc(70_000, 0)]);
    expect((await readBack(client, await attach("照片.png", content))).equals(content)).toBe(true);
  });
});

/** The program's template with some parts replaced or added. */
function changed(parts: Readonly<Record<string, string | Uint8Array | ((xml: string) => string)>>): Uint8Array {
  const zip = new PizZip(template);
  for (const [path, content] of Object.entries(parts)) {
    zip.file(path, typeof content === "function" ? content(zip.file(path)?.asText() ?? "") : content);
  }
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

const RELATIONS = "word/_rels/document.xml.rels";
const relation = (type: string, target: string) => (xml: string) =>
  xml.replace(
    "</Relationships>",
    `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  );

const replace = (bytes: Uint8Array) =>
  client.reports.replaceTemplate({ file: new File([new Uint8Array(bytes)], "../../模板.docx") });

describe("a template", () => {
  test.each<[string, () => Uint8Array]>([
    ["a program", () => PROGRAM],
    ["a picture", () => PICTURE],
    ["a workbook's zip", () => bomb("xl/workbook.xml", 10)],
    ["an archive that unpacks to 300 MB", () => changed({ "word/media/x.bin": Buffer.alloc(300_000_000) })],
    ["an archive that says it is smaller than it is", () => lying(changed({}), 10)],
    [
      "an archive of thousands of parts",
      () => changed(Object.fromEntries(Array.from({ length: 2_500 }, (_, i) => [`word/x${i}.xml`, "<x/>"]))),
    ],
    ["a document with macros", () => changed({ "word/vbaProject.bin": "x" })],
    ["a document with a program in it", () => changed({ "word/embeddings/x.exe": PROGRAM })],
    ["entities that multiply", () => changed({ "word/document.xml": (xml) => xml.replace("?>", `?>${ENTITIES}`) })],
    ["an entity that is a file", () => changed({ "word/settings.xml": (xml) => xml.replace("?>", `?>${EXTERNAL}`) })],
    [
      "the same in another encoding",
      () => changed({ "word/styles.xml": Buffer.from(`\uFEFF${EXTERNAL}<x/>`, "utf16le") }),
    ],
    [
      "a template that Word fetches",
      () => changed({ [RELATIONS]: relation("attachedTemplate", "http://evil.example/x.dotm") }),
    ],
    ["a picture that Word fetches", () => changed({ [RELATIONS]: relation("image", "http://evil.example/x.png") })],
    ["a picture on a share", () => changed({ [RELATIONS]: relation("image", "file://evil.example/share/x.png") })],
  ])("that is or holds %s is refused", async (_, make) => {
    const { code, data } = await failureOf(replace(make()));
    expect({ code, data }).toMatchObject({ code: "REFUSED", data: { problems: [{ code: "TEMPLATE_UNREADABLE" }] } });
    expect((await client.reports.template()).own).toBe(false);
  });

  test.each([
    "{constructor}",
    "{__proto__}",
    "{toString}",
    "{@paragraph}",
    "{#types}{constructor}{/types}",
    "{#constructor}x{/constructor}",
  ])("with the tag %s is refused by that tag", async (tag) => {
    const bytes = changed({
      "word/document.xml": (xml) => xml.replace(/(<w:body>)/u, `$1<w:p><w:r><w:t>${tag}</w:t></w:r></w:p>`),
    });
    const { data } = await failureOf(replace(bytes));
    expect(data).toMatchObject({ problems: [{ code: "TEMPLATE_UNKNOWN_TAG" }] });
  });

  test("with a link that somebody may follow is used, under the office's own name for it", async () => {
    const before = readdirSync(office.folder).toSorted();
    await replace(changed({ [RELATIONS]: relation("hyperlink", "https://www.court.gov.cn/") }));
    expect((await client.reports.template()).own).toBe(true);
    const added = readdirSync(office.folder).filter((name) => !before.includes(name));
    expect(added.every((name) => /^[\w-]+$/u.test(name))).toBe(true);
    await client.reports.restoreTemplate();
  });
});
