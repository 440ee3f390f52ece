import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { evidenceDraft } from "../office/testing/case-drafts.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { failureOf, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { otherCase } from "./testing/cases.ts";
import { attached, PDF, readBack } from "./testing/uploading.ts";

let office: TestOffice;
let client: Client;
let kase: { id: number; version: number };
let file: { id: number; version: number };

beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
  kase = await client.disputes.create(disputeDraft());
  file = await attached(client, kase, PDF, { name: "扫描0001.pdf", kind: "other" });
});
afterEach(() => office.close());

const target = (version = file.version) => ({ disputeId: kase.id, version, id: file.id });
const said = { name: "购销合同.pdf", kind: "evidence", pages: 3, note: "原件在申请人处" } as const;
const reason = "传错文件";
const onDisk = (): string[] => readdirSync(join(office.folder, "files"));
const archive = (): void =>
  void office.session.ground.writer.prepare("UPDATE dispute SET state = 'archived' WHERE id = ?").run(kase.id);

describe("what is said of a file", () => {
  test("can be changed; its content and its media type stay", async () => {
    const { version } = await client.attachments.revise({ ...target(), ...said });
    expect(version).toBe(file.version + 1);
    expect(await client.attachments.of({ disputeId: kase.id })).toMatchObject([
      { id: file.id, ...said, mediaType: "application/pdf", bytes: PDF.length },
    ]);
    expect(await readBack(client, file.id)).toEqual(PDF);
  });

  test("makes no new version where nothing is other than before", async () => {
    const same = { name: "扫描0001.pdf", kind: "other", pages: null, note: null } as const;
    expect(await client.attachments.revise({ ...target(), ...same })).toEqual({ id: file.id, version: file.version });
    expect((await client.disputes.open({ id: kase.id })).record.version).toBe(file.version);
  });

  test.each([
    ["购销合同", ["FILE_ENDING_CHANGED"]],
    ["购销合同.exe", ["FILE_ENDING_CHANGED"]],
    ["\u200B", ["FILE_NAME_MISSING"]],
  ])("but not its ending, and not into nothing: %j", async (name, codes) => {
    expect(await refusalOf(client.attachments.revise({ ...target(), ...said, name }))).toEqual(codes);
  });

  test("not by whoever saw another version, and not once the case is archived", async () => {
    const { code } = await failureOf(client.attachments.revise({ ...target(kase.version), ...said }));
    expect(code).toBe("STALE");
    archive();
    expect(await refusalOf(client.attachments.revise({ ...target(), ...said }))).toEqual(["CASE_ARCHIVED"]);
  });

  test("not through another case", async () => {
    const other = await otherCase(client);
    const through = client.attachments.revise({ ...target(other.version), disputeId: other.id, ...said });
    expect((await failureOf(through)).code).toBe("NOT_FOUND");
  });

  test("keeps the number that is masked in the list when the same comes back", async () => {
    const numbered = "李某身份证610723198001010013.pdf";
    const { id, version } = await attached(client, { id: kase.id, version: file.version }, Buffer.from("%PDF-2"), {
      name: numbered,
    });
    const shown = (await client.attachments.of({ disputeId: kase.id })).find((one) => one.id === id);
    expect(shown?.name).not.toBe(numbered);
    await client.attachments.revise({
      disputeId: kase.id,
      version,
      id,
      ...said,
      name: shown?.name ?? "",
    });
    const { reader } = office.session.ground;
    expect(reader.prepare("SELECT name FROM attachment WHERE id = ?").pluck().get(id)).toBe(numbered);
  });
});

describe("a file that is taken out", () => {
  test("goes from the case and from the disk, and the log says why", async () => {
    const { version } = await client.attachments.remove({ ...target(), reason });
    expect(await client.attachments.of({ disputeId: kase.id })).toEqual([]);
    expect(onDisk()).toEqual([]);
    const { history } = await client.disputes.open({ id: kase.id });
    expect(history[0]).toMatchObject({
      act: "attachments.remove",
      reason,
      before: { name: "扫描0001.pdf", bytes: PDF.length },
      after: { partId: file.id, name: null },
    });
    const again = client.attachments.remove({ ...target(version), reason });
    expect((await failureOf(again)).code).toBe("NOT_FOUND");
  });

  test("leaves its content to the other case that has it too, and to whoever attaches it again", async () => {
    const other = await otherCase(client);
    const second = await attached(client, other);
    const { version } = await client.attachments.remove({ ...target(), reason });
    expect(await readBack(client, second.id)).toEqual(PDF);
    const again = await attached(client, { id: kase.id, version });
    expect(await readBack(client, again.id)).toEqual(PDF);
    expect(onDisk()).toHaveLength(1);
  });

  test("need not be on the disk any more", async () => {
    rmSync(join(office.folder, "files"), { recursive: true });
    expect((await client.attachments.remove({ ...target(), reason })).version).toBe(file.version + 1);
  });

  test("not while the list of evidence names it", async () => {
    const draft = evidenceDraft({ name: "合同原件", attachmentId: file.id });
    const evidence = await client.mediation.addEvidence({ disputeId: kase.id, version: file.version, ...draft });
    const removing = client.attachments.remove({ ...target(evidence.version), reason });
    expect(await failureOf(removing)).toMatchObject({
      code: "REFUSED",
      data: { problems: [{ code: "IS_EVIDENCE", data: { name: "合同原件" } }] },
    });
    const freed = await client.mediation.removeEvidence({
      disputeId: kase.id,
      version: evidence.version,
      id: evidence.id,
      reason,
    });
    await client.attachments.remove({ ...target(freed.version), reason });
    expect(onDisk()).toEqual([]);
  });

  test("not while the dossier's index names it", async () => {
    office.session.ground.writer
      .prepare(
        "INSERT INTO dossier_item (dispute_id, position, paper, title, pages, attachment_id) VALUES (?, 1, 'evidence', '合同', 3, ?)",
      )
      .run(kase.id, file.id);
    expect(await refusalOf(client.attachments.remove({ ...target(), reason }))).toEqual(["IN_DOSSIER"]);
    expect(await readBack(client, file.id)).toEqual(PDF);
  });

  test("not by whoever saw another version, and not from an archived case", async () => {
    expect((await failureOf(client.attachments.remove({ ...target(kase.version), reason }))).code).toBe("STALE");
    archive();
    expect(await refusalOf(client.attachments.remove({ ...target(), reason }))).toEqual(["CASE_ARCHIVED"]);
    expect(onDisk()).toHaveLength(1);
  });
});
