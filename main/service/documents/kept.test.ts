import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { sittingDraft } from "../office/testing/case-drafts.ts";
import { disputeDraft, pairOf } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { partsOf, produced } from "./testing/paper-case.ts";

let kit: CaseKit;
let id: number;
beforeEach(async () => {
  kit = await openCaseKit();
  id = await kit.caseIn("in_mediation");
});
afterEach(() => kit.close());

const papers = async () => kit.mediator.documents.of({ disputeId: id });
const files = () => readdirSync(join(kit.office.folder, "files"));
/** What the case says that its draft would not by itself. */
async function currentDraft() {
  const { record } = await kit.mediator.disputes.open({ id });
  const { claim, parties = [] } = record;
  return { claim, handler: record.handler, channel: record.channel, parties };
}
const addSitting = async () => kit.mediator.mediation.addSitting({ ...(await kit.at(id)), ...sittingDraft() });

describe("a produced paper", () => {
  test("is kept as it was, with who made it, when, and the version of the case", async () => {
    const { version } = await kit.at(id);
    await produced(kit, id, "application");
    expect(await papers()).toEqual([
      {
        id: 1,
        kind: "application",
        subjectId: null,
        about: { on: null, partyName: null, number: null, edition: null },
        number: "（2026）洋商调字第001号",
        pages: 1,
        producedOn: "2026-11-23",
        createdBy: "甲承办",
        createdAt: expect.stringContaining("2026-11-23T09:00:00") as string,
        standing: "current",
        missing: false,
        inDossier: false,
      },
    ]);
    const stored = kit.office.session.ground.reader.prepare("SELECT * FROM document").get();
    expect(stored).toMatchObject({ case_version: version, dispute_id: id, meeting_id: null, title: "人民调解申请书" });
    const { record, history } = await kit.mediator.disputes.open({ id });
    expect(record.version).toBe(version + 1);
    expect(history.find(({ act }) => act === "documents.produce")?.after).toMatchObject({ title: "人民调解申请书" });
  });

  test("stays the same when the case changes, and it is said that it no longer tells what the case does", async () => {
    const first = await produced(kit, id, "application");
    const draft = { ...disputeDraft(), ...(await currentDraft()), summary: "改过的情况说明。" };
    await kit.mediator.disputes.revise({ ...draft, id, version: (await kit.at(id)).version });
    const second = await produced(kit, id, "application");
    expect((await papers()).map((paper) => [paper.id, paper.standing])).toEqual([
      [second, "current"],
      [first, "changed"],
    ]);
    expect((await partsOf(kit.mediator, first)).body).not.toContain("改过的情况说明");
    expect((await partsOf(kit.mediator, second)).body).toContain("改过的情况说明");
  });

  test("is current again when the case says again what it said", async () => {
    await addSitting();
    await produced(kit, id, "mediation_record");
    const { sittings } = await kit.mediator.mediation.of({ disputeId: id });
    const part = { id: sittings[0]?.id ?? 0, ...sittingDraft() };
    await kit.mediator.mediation.reviseSitting({ ...(await kit.at(id)), ...part, place: "别处" });
    expect((await papers())[0]?.standing).toBe("changed");
    await kit.mediator.mediation.reviseSitting({ ...(await kit.at(id)), ...part });
    expect((await papers())[0]?.standing).toBe("current");
  });

  test("whose subject was taken out of the file stays, and says so", async () => {
    const { id: sitting } = await addSitting();
    const paper = await produced(kit, id, "mediation_record");
    await kit.mediator.mediation.removeSitting({ ...(await kit.at(id)), id: sitting, reason: "记错了案件" });
    expect((await papers()).map((one) => [one.id, one.standing])).toEqual([[paper, "subject_gone"]]);
    expect((await partsOf(kit.mediator, paper)).body).toContain("双方核对了送货单");
  });

  test("does not grow old by what the office calls itself", async () => {
    await produced(kit, id, "rights_notice");
    await kit.administrator.office.rename({ name: "洋县惠企安商办公室" });
    const { basis: _basis, ...names } = await kit.administrator.documents.settings();
    await kit.administrator.documents.saveSettings({ ...names, committee: "洋县涉企纠纷人民调解委员会" });
    expect((await papers())[0]?.standing).toBe("current");
  });

  test("does not grow old by the day alone", async () => {
    await produced(kit, id, "rights_notice");
    await kit.mediator.disputes.suspend({
      ...(await kit.at(id)),
      on: "2026-11-20",
      cause: "appraisal",
      reason: "等待鉴定",
    });
    expect((await papers())[0]?.standing).toBe("current");
  });
});

describe("pages and removal", () => {
  test("whoever printed it says how many pages it has", async () => {
    const paper = await produced(kit, id, "application");
    await kit.mediator.documents.setPages({ ...(await kit.at(id)), id: paper, pages: 7 });
    expect((await papers())[0]?.pages).toBe(7);
    const { version } = await kit.at(id);
    await kit.mediator.documents.setPages({ disputeId: id, version, id: paper, pages: 7 });
    expect((await kit.at(id)).version).toBe(version);
  });

  test("a removed paper leaves nothing but the reason", async () => {
    const paper = await produced(kit, id, "application");
    const other = await produced(kit, id, "rights_notice");
    expect(files()).toHaveLength(2);
    await kit.mediator.documents.remove({ ...(await kit.at(id)), id: paper, reason: "打印错了" });
    expect((await papers()).map((one) => one.id)).toEqual([other]);
    expect(files()).toHaveLength(1);
    expect((await failureOf(kit.mediator.documents.read({ id: paper }))).code).toBe("NOT_FOUND");
    const { history } = await kit.mediator.disputes.open({ id });
    expect(history.find(({ act }) => act === "documents.remove")?.reason).toBe("打印错了");
    const again = kit.mediator.documents.remove({ ...(await kit.at(id)), id: paper, reason: "再删一次" });
    expect((await failureOf(again)).code).toBe("NOT_FOUND");
  });

  test("a paper that the index names stays", async () => {
    const settled = await kit.caseIn("settled");
    const paper = await produced(kit, settled, "application");
    const item = { paper: "application", title: "人民调解申请书", pages: 1, documentId: paper } as const;
    const filing = { retention: "10年", filedOn: "2026-11-20", filedBy: "甲承办", volumeNote: null, remark: null };
    const items = [{ ...item, attachmentId: null, note: null }];
    await kit.mediator.dossiers.arrange({ ...(await kit.at(settled)), ...filing, items });
    const removal = { ...(await kit.at(settled)), id: paper, reason: "打印错了" };
    expect(await refusalOf(kit.mediator.documents.remove(removal))).toEqual(["PAPER_IN_DOSSIER"]);
    expect((await kit.mediator.documents.of({ disputeId: settled }))[0]?.inDossier).toBe(true);
  });

  test("an act that fails leaves no file behind", async () => {
    const { writer } = kit.office.session.ground;
    writer.exec("CREATE TRIGGER no_more BEFORE INSERT ON document BEGIN SELECT raise(ABORT, 'no'); END");
    await expect(produced(kit, id, "application")).rejects.toThrow();
    expect(files()).toEqual([]);
  });

  test("a paper whose file is gone is said to be missing", async () => {
    const paper = await produced(kit, id, "application");
    for (const name of files()) rmSync(join(kit.office.folder, "files", name));
    expect((await papers())[0]?.missing).toBe(true);
    expect((await failureOf(kit.mediator.documents.read({ id: paper }))).code).toBe("FILE_MISSING");
  });
});

describe("who reads a paper", () => {
  test("is noted each time", async () => {
    const paper = await produced(kit, id, "application");
    await kit.mediator.documents.read({ id: paper });
    const noted = kit.office.session.ground.reader
      .prepare(
        "SELECT count(*) FROM audit_entry WHERE act = 'documents.read' AND entity = 'document' AND record_id = ?",
      )
      .pluck()
      .get(paper);
    expect(noted).toBe(1);
  });

  test("may not be somebody who sees persons masked; such a one sees that there is a paper, and of nobody", async () => {
    const named = await kit.caseIn("accepted", {
      parties: pairOf({
        kind: "person",
        partyName: "张某三",
        partyUscc: null,
        agentName: "李某四",
        agentScope: ["sign"],
      }),
    });
    const paper = await produced(kit, named, "proxy");
    const viewer = await kit.office.as("viewer");
    expect((await failureOf(viewer.documents.read({ id: paper }))).code).toBe("FORBIDDEN");
    expect((await failureOf(viewer.documents.kinds({ disputeId: named }))).code).toBe("FORBIDDEN");
    const [shown] = await viewer.documents.of({ disputeId: named });
    expect(shown).toMatchObject({ kind: "proxy", about: { partyName: "张某" } });
    expect(JSON.stringify(shown)).not.toContain("张某三");
  });
});
