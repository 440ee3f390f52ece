import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  assessmentDraft,
  creditCode,
  enterpriseDraft,
  fastTrackDraft,
  loanDraft,
  projectDraft,
} from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";
import { archived, handNamed, inMediation, MOBILE, openPrivacyKit } from "./testing/privacy-kit.ts";
import type { PrivacyKit } from "./testing/privacy-kit.ts";

let kit: PrivacyKit;
beforeEach(async () => {
  kit = await openPrivacyKit();
});
afterEach(() => kit.office.close());

describe("anonymise", () => {
  let administrator: Client;
  beforeEach(async () => {
    administrator = await kit.office.as("administrator");
  });
  const away = (
    register: "disputes" | "loans" | "enterprises" | "projects" | "fasttrack",
    id: number,
    version: number,
  ) => administrator.privacy.anonymise({ register, id, version, reason: "保管期满" });

  test("takes the person out and leaves the figures; the record is no longer found by them", async () => {
    const { record: before } = await kit.mediator.disputes.open({ id: kit.oldDispute().id });
    await away("disputes", before.id, before.version);
    const { record, history } = await administrator.disputes.open({ id: before.id });
    expect(record).toMatchObject({
      applicantName: "（已匿名）",
      respondentName: before.respondentName,
      respondentUscc: before.respondentUscc,
      title: null,
      summary: null,
      amountClaimed: before.amountClaimed,
      outcomeOn: "2015-02-01",
      ledgerNo: before.ledgerNo,
      version: before.version + 1,
    });
    expect((await administrator.disputes.list({ search: "张三", limit: 50 })).rows).toEqual([]);
    expect((await administrator.disputes.list({ search: before.ledgerNo, limit: 50 })).rows).toHaveLength(1);
    // the log is never changed, but the record's own history does not tell it any more
    expect(JSON.stringify(history)).not.toContain("张三");
    expect((await kit.supervisor.privacy.retentionDue()).total).toBe(0);
    expect((await kit.supervisor.privacy.findPerson({ name: "张三" })).total).toBe(0);
  });

  test("is noted with the names of the fields alone", async () => {
    const { id, version } = kit.oldDispute();
    await away("disputes", id, version);
    expect(kit.lastEntry()).toMatchObject({
      act: "privacy.anonymise",
      record_id: id,
      reason: "保管期满",
      before: {},
      after: { fields: ["applicantName", "title", "summary", "parties.partyName"] },
    });
  });

  test("is refused while the case goes on or its period runs, and for a record that changed since", async () => {
    const running = kit.oldDispute(inMediation);
    expect(await refusalOf(away("disputes", running.id, running.version))).toEqual(["STILL_TO_BE_KEPT"]);
    const recent = kit.oldDispute(archived("2026-11-20"));
    expect(await refusalOf(away("disputes", recent.id, recent.version))).toEqual(["STILL_TO_BE_KEPT"]);
    const old = kit.oldDispute();
    expect(await failureOf(away("disputes", old.id, old.version + 1))).toMatchObject({ code: "STALE" });
    expect(await failureOf(away("disputes", 999, 1))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("in every register takes persons, contacts and texts, nothing else", async () => {
    const loan = await kit.mediator.loans.create({
      ...loanDraft({ borrowerName: "张三", borrowerUscc: null, note: "张三来过" }),
      state: "settled",
    });
    const project = await kit.mediator.projects.create(
      projectDraft({
        ownerUnit: "张三",
        ownerUscc: null,
        contact: `张三${MOBILE}`,
        plannedStart: null,
        plannedEnd: "2026-11-30",
      }),
    );
    const assessment = await kit.mediator.assessments.create(assessmentDraft(project.id));
    const paper = handNamed("张三委托书");
    const entered = await kit.mediator.fasttrack.create(
      fastTrackDraft(assessment.id, {
        applicantName: "张三",
        applicantUscc: null,
        receivedOn: "2026-11-02",
        materials: [paper],
      }),
    );
    const withdrawn = {
      fastTrackCaseId: entered.id,
      version: entered.version,
      on: "2026-11-20",
      reason: "张三要求撤回",
    };
    const fast = await kit.mediator.fasttrack.withdraw(withdrawn);
    const enterprise = await kit.mediator.enterprises.create(
      enterpriseDraft({ uscc: creditCode(7), contactName: "张三", contactPhone: MOBILE, note: "张三的厂" }),
    );
    kit.passYears(14);
    administrator = await kit.office.as("administrator");
    await away("loans", loan.id, loan.version);
    await away("projects", project.id, project.version);
    await away("fasttrack", fast.id, fast.version);
    await away("enterprises", enterprise.id, enterprise.version);
    const opened = {
      loan: (await administrator.loans.open({ id: loan.id })).record,
      project: (await administrator.projects.open({ id: project.id })).record,
      fast: (await administrator.fasttrack.open({ id: fast.id })).record,
      enterprise: (await administrator.enterprises.open({ id: enterprise.id })).record,
    };
    expect(opened).toMatchObject({
      loan: { borrowerName: "（已匿名）", loanNo: `（已匿名）${loan.id}`, note: null, balanceAtHandover: 42_000_000 },
      project: { ownerUnit: "（已匿名）", contact: null, name: project.name, plannedEnd: "2026-11-30" },
      fast: {
        applicantName: "（已匿名）",
        materials: [{ ...paper, name: "（已匿名）1" }],
        closedOn: "2026-11-20",
        closeReason: null,
      },
      enterprise: {
        name: enterprise.name,
        legalRepresentative: null,
        contactName: null,
        contactPhone: null,
        note: null,
      },
    });
    const supervisor = await kit.office.as("supervisor");
    expect((await supervisor.privacy.findPerson({ name: "张三" })).total).toBe(0);
    expect(await administrator.search.everything({ text: "张三" })).toEqual([]);
  });

  test("also of a deleted record, which does not come back by it", async () => {
    const { id, version } = kit.oldDispute({ ...archived("2015-02-01"), state: "struck_off" });
    await kit.mediator.disputes.remove({ id, version, reason: "重复登记" });
    await away("disputes", id, version + 1);
    expect((await administrator.disputes.list({ search: "洋县", limit: 50 })).rows).toEqual([]);
    expect((await kit.supervisor.privacy.findPerson({ name: "张三" })).total).toBe(0);
  });

  test("is for administrators", async () => {
    const call = kit.supervisor.privacy.anonymise({ register: "disputes", id: 1, version: 1, reason: "保管期满" });
    expect(await failureOf(call)).toMatchObject({ code: "FORBIDDEN" });
  });
});
