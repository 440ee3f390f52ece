import { Workbook } from "@cj-tech-master/excelts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  assessmentDraft,
  creditCode,
  disputeDraft,
  disputeEntry,
  enterpriseDraft,
  fastTrackDraft,
  loanDraft,
  paymentDraft,
  projectDraft,
} from "../office/testing/drafts.ts";
import { failureOf } from "../office/testing/office.ts";
import { handNamed, ID, MOBILE, ofPerson, openPrivacyKit } from "./testing/privacy-kit.ts";
import type { PrivacyKit } from "./testing/privacy-kit.ts";

let kit: PrivacyKit;
beforeEach(async () => {
  kit = await openPrivacyKit();
});
afterEach(() => kit.office.close());

describe("finding a person", () => {
  test("finds names, phones and IDs in every register, in deleted records, too", async () => {
    const dispute = await kit.mediator.disputes.create(disputeDraft({ parties: ofPerson }));
    await kit.mediator.disputes.remove({ id: dispute.id, version: dispute.version, reason: "重复登记" });
    await kit.mediator.enterprises.create(
      enterpriseDraft({ uscc: creditCode(9), contactName: "张三", contactPhone: "138 9123 4567" }),
    );
    await kit.mediator.payments.create(paymentDraft({ payerName: "张三" }));
    await kit.mediator.loans.create(loanDraft({ borrowerName: "张三", borrowerUscc: null }));
    const project = await kit.mediator.projects.create(projectDraft({ contact: `张三${MOBILE}` }));
    const assessment = await kit.mediator.assessments.create(assessmentDraft(project.id, { note: "张三到场" }));
    await kit.mediator.fasttrack.create(fastTrackDraft(assessment.id, { materials: [handNamed("张三委托书")] }));

    const found = await kit.supervisor.privacy.findPerson({ name: "张三" });
    expect(found.total).toBe(7);
    expect(found.traces.map(({ register, deleted, fields }) => [register, deleted, fields[0]?.field])).toEqual([
      ["disputes", true, "applicantName"],
      ["enterprises", false, "contactName"],
      ["payments", false, "payerName"],
      ["loans", false, "borrowerName"],
      ["projects", false, "contact"],
      ["assessments", false, "note"],
      ["fasttrack", false, "materials"],
    ]);
    expect(kit.lastEntry()).toMatchObject({ act: "privacy.findPerson", after: { name: "张某", found: 7 } });
  });

  test("asks for all that was given, and reads numbers without their gaps", async () => {
    await kit.mediator.disputes.create(disputeDraft({ summary: `张三 ${MOBILE}` }));
    await kit.mediator.disputes.create(disputeEntry({ summary: "张三 139-0000-1111" }));
    const found = await kit.supervisor.privacy.findPerson({ name: "张三", phone: "1390000 1111" });
    expect(found.traces.map(({ fields }) => fields)).toEqual([[{ field: "summary", value: "张三 139-0000-1111" }]]);
    expect(kit.lastEntry().after).toEqual({ name: "张某", phone: "139****1111", found: 1 });
    expect((await kit.supervisor.privacy.findPerson({ idNumber: ID })).total).toBe(0);
  });

  test("takes what was asked for as it stands, signs of a search pattern too", async () => {
    await kit.mediator.disputes.create(disputeDraft({ summary: "张三" }));
    expect((await kit.supervisor.privacy.findPerson({ name: "%三" })).total).toBe(0);
    expect((await kit.supervisor.privacy.findPerson({ name: "__" })).total).toBe(0);
  });

  test("is exported for the person, with a reason and without formulas", async () => {
    await kit.mediator.enterprises.create(enterpriseDraft({ contactName: "=张三", note: "+张三 @" }));
    const file = await kit.supervisor.privacy.exportPerson({ wanted: { name: "张三" }, reason: "本人申请查阅" });
    expect(file.name).toBe("个人信息_2026-11-23.xlsx");
    const book = new Workbook();
    await book.xlsx.load(new Uint8Array(await file.arrayBuffer()));
    const rows = book.worksheets[0]?.getRows(2, 2) ?? [];
    expect(rows.map((row) => [1, 4, 5].map((column) => row.getCell(column).value))).toEqual([
      ["企业", "联系人", "'=张三"],
      ["企业", "备注", "'+张三 @"],
    ]);
    expect(kit.lastEntry()).toMatchObject({
      act: "privacy.exportPerson",
      reason: "本人申请查阅",
      after: { name: "张某" },
    });
  });

  test("is for keepers", async () => {
    expect(await failureOf(kit.mediator.privacy.findPerson({ name: "张三" }))).toMatchObject({ code: "FORBIDDEN" });
  });
});
