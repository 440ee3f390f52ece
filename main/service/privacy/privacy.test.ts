import { Workbook } from "@cj-tech-master/excelts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Standing } from "../../../shared/disputes/rules.ts";
import {
  assessmentDraft,
  creditCode,
  disputeDraft,
  disputeEntry,
  enterpriseDraft,
  fastTrackDraft,
  loanDraft,
  pairOf,
  paperDraft,
  paymentDraft,
  projectDraft,
} from "../office/testing/drafts.ts";
import { ledgerDispute } from "../office/testing/cases.ts";
import { failureOf, MONDAY, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

const ID = "610723199001010014";
/** A paper that the catalogue does not know. */
const handNamed = (name: string) => ({
  ...paperDraft("", name),
  code: null,
  deferrable: true,
  gate: "filing" as const,
});
const MOBILE = "13891234567";

let office: TestOffice;
let mediator: Client;
let supervisor: Client;
/** Moves on only where a test says so. */
let now: string;
const clock = { now: () => now, today: () => now.slice(0, 10) };
beforeEach(async () => {
  now = MONDAY;
  office = await openTestOffice(clock);
  mediator = await office.as("mediator");
  supervisor = await office.as("supervisor");
});
afterEach(() => office.close());

const ofPerson = pairOf({ kind: "person", partyName: "张三" });
const archived = (outcomeOn: string): Standing => ({ state: "archived", outcome: "mediated", outcomeOn });
const inMediation: Standing = { state: "in_mediation", outcome: null, outcomeOn: null };

/** A dispute of a person, long since ended unless said otherwise. */
const oldDispute = (standing = archived("2015-02-01"), over: Parameters<typeof disputeDraft>[0] = {}) =>
  ledgerDispute(
    office.session,
    disputeDraft({
      registeredOn: "2015-01-05",
      dueOn: null,
      parties: ofPerson,
      title: "张三货款纠纷",
      summary: `张三，${ID}，电话${MOBILE}。`,
      ...over,
    }),
    standing,
  );

type Entry = { act: string; record_id: number | null; reason: string | null; before: string; after: string };
const lastEntry = () => {
  const entry = office.session.ground.reader
    .prepare("SELECT act, record_id, reason, before, after FROM audit_entry ORDER BY id DESC LIMIT 1")
    .get() as Entry;
  return { ...entry, before: JSON.parse(entry.before) as unknown, after: JSON.parse(entry.after) as unknown };
};

describe("reveal", () => {
  test("tells what is masked, and the log tells which fields, not what stands there", async () => {
    const { id } = await mediator.disputes.create(disputeDraft({ summary: `张三，${ID}。`, note: "已联系" }));
    expect(await mediator.privacy.reveal({ register: "disputes", id })).toEqual({
      fields: { summary: `张三，${ID}。` },
    });
    expect(lastEntry()).toMatchObject({ act: "privacy.reveal", record_id: id, after: { fields: ["summary"] } });
    expect(JSON.stringify(lastEntry())).not.toContain(ID);
  });

  test("of a record without anything masked tells nothing and notes nothing", async () => {
    const { id } = await mediator.disputes.create(disputeDraft());
    const before = lastEntry();
    expect(await mediator.privacy.reveal({ register: "disputes", id })).toEqual({ fields: {} });
    expect(lastEntry()).toEqual(before);
  });

  test("is not for viewers, nor for deleted records", async () => {
    const { id, version } = await mediator.disputes.create(disputeDraft({ summary: ID }));
    const viewer = await office.as("viewer");
    expect(await failureOf(viewer.privacy.reveal({ register: "disputes", id }))).toMatchObject({ code: "FORBIDDEN" });
    await mediator.disputes.remove({ id, version, reason: "重复登记" });
    expect(await failureOf(mediator.privacy.reveal({ register: "disputes", id }))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("reaches into the list of papers", async () => {
    const project = await mediator.projects.create(projectDraft());
    const assessment = await mediator.assessments.create(assessmentDraft(project.id));
    const { id } = await mediator.fasttrack.create(
      fastTrackDraft(assessment.id, { materials: [handNamed(`身份证${ID}`)] }),
    );
    expect(await mediator.privacy.reveal({ register: "fasttrack", id })).toEqual({
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
    const { id, summary } = await mediator.disputes.create(draft);
    expect(summary).toBe(`张三，610723********0014，${MOBILE}。`);
    const viewer = await office.as("viewer");
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
    await mediator.disputes.create(draft);
    const { entries } = await supervisor.audit.list({ filter: { acts: ["disputes.create"] } });
    expect(entries[0]?.after).toMatchObject({
      applicantName: "张三",
      applicants: "张三",
      summary: `张三，610723********0014，${MOBILE}。`,
    });
  });
});

describe("finding a person", () => {
  test("finds names, phones and IDs in every register, in deleted records, too", async () => {
    const dispute = await mediator.disputes.create(disputeDraft({ parties: ofPerson }));
    await mediator.disputes.remove({ id: dispute.id, version: dispute.version, reason: "重复登记" });
    await mediator.enterprises.create(
      enterpriseDraft({ uscc: creditCode(9), contactName: "张三", contactPhone: "138 9123 4567" }),
    );
    await mediator.payments.create(paymentDraft({ payerName: "张三" }));
    await mediator.loans.create(loanDraft({ borrowerName: "张三", borrowerUscc: null }));
    const project = await mediator.projects.create(projectDraft({ contact: `张三${MOBILE}` }));
    const assessment = await mediator.assessments.create(assessmentDraft(project.id, { note: "张三到场" }));
    await mediator.fasttrack.create(fastTrackDraft(assessment.id, { materials: [handNamed("张三委托书")] }));

    const found = await supervisor.privacy.findPerson({ name: "张三" });
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
    expect(lastEntry()).toMatchObject({ act: "privacy.findPerson", after: { name: "张某", found: 7 } });
  });

  test("asks for all that was given, and reads numbers without their gaps", async () => {
    await mediator.disputes.create(disputeDraft({ summary: `张三 ${MOBILE}` }));
    await mediator.disputes.create(disputeEntry({ summary: "张三 139-0000-1111" }));
    const found = await supervisor.privacy.findPerson({ name: "张三", phone: "1390000 1111" });
    expect(found.traces.map(({ fields }) => fields)).toEqual([[{ field: "summary", value: "张三 139-0000-1111" }]]);
    expect(lastEntry().after).toEqual({ name: "张某", phone: "139****1111", found: 1 });
    expect((await supervisor.privacy.findPerson({ idNumber: ID })).total).toBe(0);
  });

  test("takes what was asked for as it stands, signs of a search pattern too", async () => {
    await mediator.disputes.create(disputeDraft({ summary: "张三" }));
    expect((await supervisor.privacy.findPerson({ name: "%三" })).total).toBe(0);
    expect((await supervisor.privacy.findPerson({ name: "__" })).total).toBe(0);
  });

  test("is exported for the person, with a reason and without formulas", async () => {
    await mediator.enterprises.create(enterpriseDraft({ contactName: "=张三", note: "+张三 @" }));
    const file = await supervisor.privacy.exportPerson({ wanted: { name: "张三" }, reason: "本人申请查阅" });
    expect(file.name).toBe("个人信息_2026-11-23.xlsx");
    const book = new Workbook();
    await book.xlsx.load(new Uint8Array(await file.arrayBuffer()));
    const rows = book.worksheets[0]?.getRows(2, 2) ?? [];
    expect(rows.map((row) => [1, 4, 5].map((column) => row.getCell(column).value))).toEqual([
      ["企业", "联系人", "'=张三"],
      ["企业", "备注", "'+张三 @"],
    ]);
    expect(lastEntry()).toMatchObject({ act: "privacy.exportPerson", reason: "本人申请查阅", after: { name: "张某" } });
  });

  test("is for keepers", async () => {
    expect(await failureOf(mediator.privacy.findPerson({ name: "张三" }))).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("retention", () => {
  test("lists records with personal data whose period is over, longest over first", async () => {
    const recent = oldDispute(archived("2016-11-24"), { registeredOn: "2016-11-01" });
    const later = oldDispute(archived("2016-11-22"));
    const old = oldDispute();
    oldDispute(inMediation);
    const { items, total, rules } = await supervisor.privacy.retentionDue();
    expect(total).toBe(2);
    expect(items.map(({ id, endedOn, keepUntil }) => [id, endedOn, keepUntil])).toEqual([
      [old.id, "2015-02-01", "2025-02-01"],
      [later.id, "2016-11-22", "2026-11-22"],
    ]);
    expect(items.some(({ id }) => id === recent.id)).toBe(false);
    expect(rules["disputes"]?.years).toBe(10);
    expect(rules["enterprises"]?.basis).toContain("建议值");
  });

  test("money between enterprises holds nobody's data", async () => {
    await mediator.loans.create({ ...loanDraft({ note: null }), state: "settled" });
    expect((await supervisor.privacy.retentionDue()).total).toBe(0);
  });

  test("an enterprise's contacts are kept for as long as a record names it", async () => {
    const named = await mediator.enterprises.create(enterpriseDraft({ contactName: "张三" }));
    const unnamed = await mediator.enterprises.create(enterpriseDraft({ uscc: creditCode(7), contactName: "李四" }));
    const dispute = await mediator.disputes.create(disputeDraft());
    expect(dispute.applicantId).toBe(named.id);
    now = "2029-12-03T09:00:00+08:00";
    supervisor = await office.as("supervisor");
    const { items } = await supervisor.privacy.retentionDue();
    expect(items.map(({ register, id }) => [register, id])).toEqual([["enterprises", unnamed.id]]);
  });

  test("an agreement that is still performed has not ended", async () => {
    oldDispute({ ...archived("2015-02-01"), state: "performing" });
    expect((await supervisor.privacy.retentionDue()).total).toBe(0);
  });

  test("keeps one longer, with who and why; never shorter", async () => {
    const { id } = oldDispute();
    const keep = (until: string) =>
      supervisor.privacy.keepLonger({ register: "disputes", id, until, reason: "仍在执行" });
    expect(await refusalOf(keep("2025-02-01"))).toEqual(["UNTIL_NOT_LATER"]);
    expect(await keep("2030-01-01")).toEqual({ keepUntil: "2030-01-01" });
    expect(lastEntry()).toMatchObject({
      act: "privacy.keepLonger",
      record_id: id,
      reason: "仍在执行",
      before: { keepUntil: "2025-02-01" },
      after: { keepUntil: "2030-01-01" },
    });
    expect((await supervisor.privacy.retentionDue()).total).toBe(0);
    expect(await refusalOf(keep("2029-12-31"))).toEqual(["UNTIL_NOT_LATER"]);
    expect(
      await failureOf(
        supervisor.privacy.keepLonger({ register: "loans", id: 99, until: "2030-01-01", reason: "没有这条" }),
      ),
    ).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("anonymise", () => {
  let administrator: Client;
  beforeEach(async () => {
    administrator = await office.as("administrator");
  });
  const away = (
    register: "disputes" | "loans" | "enterprises" | "projects" | "fasttrack",
    id: number,
    version: number,
  ) => administrator.privacy.anonymise({ register, id, version, reason: "保管期满" });

  test("takes the person out and leaves the figures; the record is no longer found by them", async () => {
    const { record: before } = await mediator.disputes.open({ id: oldDispute().id });
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
    expect((await supervisor.privacy.retentionDue()).total).toBe(0);
    expect((await supervisor.privacy.findPerson({ name: "张三" })).total).toBe(0);
  });

  test("is noted with the names of the fields alone", async () => {
    const { id, version } = oldDispute();
    await away("disputes", id, version);
    expect(lastEntry()).toMatchObject({
      act: "privacy.anonymise",
      record_id: id,
      reason: "保管期满",
      before: {},
      after: { fields: ["applicantName", "title", "summary", "parties.partyName"] },
    });
  });

  test("is refused while the case goes on or its period runs, and for a record that changed since", async () => {
    const running = oldDispute(inMediation);
    expect(await refusalOf(away("disputes", running.id, running.version))).toEqual(["STILL_TO_BE_KEPT"]);
    const recent = oldDispute(archived("2026-11-20"));
    expect(await refusalOf(away("disputes", recent.id, recent.version))).toEqual(["STILL_TO_BE_KEPT"]);
    const old = oldDispute();
    expect(await failureOf(away("disputes", old.id, old.version + 1))).toMatchObject({ code: "STALE" });
    expect(await failureOf(away("disputes", 999, 1))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("in every register takes persons, contacts and texts, nothing else", async () => {
    const loan = await mediator.loans.create({
      ...loanDraft({ borrowerName: "张三", borrowerUscc: null, note: "张三来过" }),
      state: "settled",
    });
    const project = await mediator.projects.create(
      projectDraft({
        ownerUnit: "张三",
        ownerUscc: null,
        contact: `张三${MOBILE}`,
        plannedStart: null,
        plannedEnd: "2026-11-30",
      }),
    );
    const assessment = await mediator.assessments.create(assessmentDraft(project.id));
    const paper = handNamed("张三委托书");
    const entered = await mediator.fasttrack.create(
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
    const fast = await mediator.fasttrack.withdraw(withdrawn);
    const enterprise = await mediator.enterprises.create(
      enterpriseDraft({ uscc: creditCode(7), contactName: "张三", contactPhone: MOBILE, note: "张三的厂" }),
    );
    now = "2040-12-03T09:00:00+08:00";
    administrator = await office.as("administrator");
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
    supervisor = await office.as("supervisor");
    expect((await supervisor.privacy.findPerson({ name: "张三" })).total).toBe(0);
    expect(await administrator.search.everything({ text: "张三" })).toEqual([]);
  });

  test("also of a deleted record, which does not come back by it", async () => {
    const { id, version } = oldDispute({ ...archived("2015-02-01"), state: "struck_off" });
    await mediator.disputes.remove({ id, version, reason: "重复登记" });
    await away("disputes", id, version + 1);
    expect((await administrator.disputes.list({ search: "洋县", limit: 50 })).rows).toEqual([]);
    expect((await supervisor.privacy.findPerson({ name: "张三" })).total).toBe(0);
  });

  test("is for administrators", async () => {
    const call = supervisor.privacy.anonymise({ register: "disputes", id: 1, version: 1, reason: "保管期满" });
    expect(await failureOf(call)).toMatchObject({ code: "FORBIDDEN" });
  });
});
