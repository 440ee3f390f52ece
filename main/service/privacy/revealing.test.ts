import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assessmentDraft, disputeDraft, fastTrackDraft, projectDraft } from "../office/testing/drafts.ts";
import { failureOf } from "../office/testing/office.ts";
import { handNamed, ID, MOBILE, ofPerson, openPrivacyKit } from "./testing/privacy-kit.ts";
import type { PrivacyKit } from "./testing/privacy-kit.ts";

let kit: PrivacyKit;
beforeEach(async () => {
  kit = await openPrivacyKit();
});
afterEach(() => kit.office.close());

describe("reveal", () => {
  test("tells what is masked, and the log tells which fields, not what stands there", async () => {
    const { id } = await kit.mediator.disputes.create(disputeDraft({ summary: `张三，${ID}。`, note: "已联系" }));
    expect(await kit.mediator.privacy.reveal({ register: "disputes", id })).toEqual({
      fields: { summary: `张三，${ID}。` },
    });
    expect(kit.lastEntry()).toMatchObject({ act: "privacy.reveal", record_id: id, after: { fields: ["summary"] } });
    expect(JSON.stringify(kit.lastEntry())).not.toContain(ID);
  });

  test("of a record without anything masked tells nothing and notes nothing", async () => {
    const { id } = await kit.mediator.disputes.create(disputeDraft());
    const before = kit.lastEntry();
    expect(await kit.mediator.privacy.reveal({ register: "disputes", id })).toEqual({ fields: {} });
    expect(kit.lastEntry()).toEqual(before);
  });

  test("is not for viewers, nor for deleted records", async () => {
    const { id, version } = await kit.mediator.disputes.create(disputeDraft({ summary: ID }));
    const viewer = await kit.office.as("viewer");
    expect(await failureOf(viewer.privacy.reveal({ register: "disputes", id }))).toMatchObject({ code: "FORBIDDEN" });
    await kit.mediator.disputes.remove({ id, version, reason: "重复登记" });
    expect(await failureOf(kit.mediator.privacy.reveal({ register: "disputes", id }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("reaches into the list of papers", async () => {
    const project = await kit.mediator.projects.create(projectDraft());
    const assessment = await kit.mediator.assessments.create(assessmentDraft(project.id));
    const { id } = await kit.mediator.fasttrack.create(
      fastTrackDraft(assessment.id, { materials: [handNamed(`身份证${ID}`)] }),
    );
    expect(await kit.mediator.privacy.reveal({ register: "fasttrack", id })).toEqual({
      fields: { "materials.0.name": `身份证${ID}` },
    });
  });
});

describe("at the door of the service", () => {
  const draft = disputeDraft({
    parties: ofPerson,
    title: "张三诉货款",
    summary: `张三，${ID}，${MOBILE}。`,
  });

  test("who works with a record sees names and phones, a viewer nobody", async () => {
    const { id, summary } = await kit.mediator.disputes.create(draft);
    expect(summary).toBe(`张三，610723********0014，${MOBILE}。`);
    const viewer = await kit.office.as("viewer");
    const opened = await viewer.disputes.open({ id });
    expect(opened.record).toMatchObject({
      applicantName: "张某",
      title: "张某诉货款",
      summary: "张某，610723********0014，138****4567。",
      respondentName: "洋县云岭物流有限公司（虚构）",
      parties: [{ partyName: "张某" }, { partyName: "洋县云岭物流有限公司（虚构）" }],
    });
    const answers = [
      opened,
      await viewer.disputes.list({}),
      await viewer.search.everything({ text: "张三" }),
      await viewer.desk.today(),
      await viewer.reports.rows({ from: "2026-11-01", to: "2026-11-30", indicator: "registered" }),
    ];
    for (const answer of answers) {
      for (const secret of ["张三", ID, MOBILE]) expect(JSON.stringify(answer)).not.toContain(secret);
    }
  });

  test("the log of what happened is masked like the record itself", async () => {
    await kit.mediator.disputes.create(draft);
    const { entries } = await kit.supervisor.audit.list({ filter: { acts: ["disputes.create"] } });
    expect(entries[0]?.after).toMatchObject({
      applicantName: "张三",
      applicants: "张三",
      summary: `张三，610723********0014，${MOBILE}。`,
    });
  });
});
