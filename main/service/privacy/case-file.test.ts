import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { partsOfCase } from "./case-parts.ts";
import { hasFile } from "../files/index.ts";
import { agreedOn, attachFile, ledgerDispute, mediatedCase } from "../office/testing/cases.ts";
import type { TestCase } from "../office/testing/cases.ts";
import { evidenceDraft, followUpDraft, investigationDraft, sittingDraft } from "../office/testing/case-drafts.ts";
import { disputeDraft, partyDraft, paymentDraft } from "../office/testing/drafts.ts";
import { failureOf, MONDAY, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

// Made up.
const ID = "610723199001010014";
const AGENT_ID = "61072319850412019X";
const MOBILE = "13891234567";
const ENTERPRISE = "洋县稻香食品有限公司（虚构）";
const reason = "保管期满";

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

const person = partyDraft({
  role: "respondent",
  kind: "person",
  partyName: "张三",
  idNumber: ID,
  gender: "male",
  birthYear: 1990,
  occupation: "张三饭店店主",
  phone: MOBILE,
  address: "洋县洋州街道青年路12号",
  agentName: "李四",
  agentKind: "relative",
  agentIdNumber: AGENT_ID,
  agentPhone: "13900001111",
  agentScope: ["sign"],
});
const other = partyDraft({ role: "third", kind: "person", partyName: "王五" });

/** A case of people in which everything was written down that a case file has a place for. */
async function wholeCase(): Promise<TestCase> {
  const kase = await mediatedCase(
    mediator,
    disputeDraft({
      parties: [partyDraft({ representative: "赵六" }), person, other],
      claim: "张三付清货款",
      place: "张三家",
    }),
  );
  const { id: disputeId } = kase;
  const attachmentId = await attachFile(mediator, kase, "张三身份证.pdf");
  await kase.go((target) =>
    mediator.mediation.addSitting({
      ...target,
      ...sittingDraft({ partiesPresent: `${ENTERPRISE}、张三`, invited: "王五", record: "张三说没钱。" }),
    }),
  );
  await kase.go((target) =>
    mediator.mediation.addInvestigation({
      ...target,
      ...investigationDraft({ askedPerson: "张三", record: "问张三。" }),
    }),
  );
  const evidence = evidenceDraft({ name: "张三的欠条", provider: "张三", attachmentId });
  await kase.go((target) => mediator.mediation.addEvidence({ ...target, ...evidence }));
  await agreedOn(mediator, kase, "2026-11-16", {
    facts: "张三欠货款。",
    terms: "张三分期付清。",
    instalments: [
      { payer: "张三", payee: ENTERPRISE, amount: 5_000_000, dueOn: "2026-11-20", note: "张三转账" },
      { payer: "王五", payee: ENTERPRISE, amount: 7_000_000, dueOn: "2026-12-20", note: null },
    ],
  });
  await kase.go((target) => mediator.disputes.beginPerformance({ ...target, on: "2026-11-17", note: "张三开始付款" }));
  await kase.go((target) =>
    mediator.followUps.add({
      ...target,
      ...followUpDraft({ visited: "张三", performance: "none", situation: "张三不在家。" }),
    }),
  );
  await kase.go((target) => mediator.disputes.recordUnperformed({ ...target, on: "2026-11-21", note: "张三没付" }));
  await kase.go((target) => mediator.disputes.urge({ ...target, on: "2026-11-22", reason: "张三逾期" }));
  await kase.go((target) =>
    mediator.disputes.litigate({ ...target, on: "2026-11-23", court: "洋县人民法院", note: "起诉张三" }),
  );
  expect((await mediator.disputes.open({ id: disputeId })).record.state).toBe("litigated");
  return kase;
}

/** The rows of the database, but for the log and the list of staff, in which any of these texts stands. */
function rowsWith(...secrets: readonly string[]): string[] {
  const { writer } = office.session.ground;
  const tables = writer
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search*' AND name NOT GLOB 'sqlite*'",
    )
    .pluck()
    .all() as string[];
  return tables
    .filter((name) => name !== "audit_entry" && name !== "staff")
    .flatMap((name) =>
      writer
        .prepare(`SELECT * FROM ${name}`)
        .all()
        .map((row) => `${name} ${JSON.stringify(row)}`),
    )
    .filter((row) => secrets.some((secret) => row.includes(secret)));
}

describe("a person in a case file", () => {
  test("is found in every part of it, by name, by phone and by ID, deleted parts too", async () => {
    const kase = await wholeCase();
    const found = await supervisor.privacy.findPerson({ name: "张三" });
    expect(found).toMatchObject({ total: 1, traces: [{ register: "disputes", id: kase.id, deleted: false }] });
    expect(found.traces[0]?.fields.map(({ field }) => field)).toEqual([
      "respondentName",
      "place",
      "claim",
      "parties.partyName",
      "parties.occupation",
      "steps.details",
      "steps.details",
      "steps.details",
      "steps.details",
      "sittings.record",
      "sittings.partiesPresent",
      "investigations.askedPerson",
      "investigations.record",
      "evidence.name",
      "evidence.provider",
      "agreements.facts",
      "agreements.terms",
      "agreements.signatures",
      "instalments.payer",
      "instalments.note",
      "followUps.situation",
      "followUps.visited",
      "attachments.name",
    ]);
    for (const wanted of [{ phone: "139 0000 1111" }, { idNumber: AGENT_ID }, { name: "王五" }, { name: "赵六" }]) {
      expect((await supervisor.privacy.findPerson(wanted)).total).toBe(1);
    }
    expect((await supervisor.privacy.findPerson({ name: "张三丰" })).total).toBe(0);
  });

  test("is a party of it: the files of the case are told besides, whatever they are called", async () => {
    const kase = await mediatedCase(mediator, disputeDraft({ parties: [partyDraft(), person] }));
    await attachFile(mediator, kase, "回单.pdf");
    const { traces } = await supervisor.privacy.findPerson({ idNumber: ID });
    expect(traces[0]?.fields).toEqual([
      { field: "parties.idNumber", value: ID },
      { field: "attachments.name", value: "回单.pdf" },
    ]);
  });

  test("is found among those who met, and in what was talked about besides cases", async () => {
    const { id: disputeId } = await mediatedCase(mediator, disputeDraft());
    const items = [
      { disputeId, topic: null },
      { disputeId: null, topic: "答复王五的来信" },
    ];
    const draft = { kind: "weekly", title: "第47周研判会", heldOn: "2026-11-23", items } as const;
    const { id } = await mediator.meetings.create({ ...draft, attendees: "甲承办、张三", minutes: "张三到会说明。" });
    expect((await supervisor.privacy.findPerson({ name: "张三" })).traces).toEqual([
      {
        register: "meetings",
        id,
        title: "第47周研判会",
        fields: [
          { field: "attendees", value: "甲承办、张三" },
          { field: "minutes", value: "张三到会说明。" },
        ],
        deleted: false,
      },
    ]);
    expect((await supervisor.privacy.findPerson({ name: "王五" })).traces).toMatchObject([
      { register: "meetings", id, fields: [{ field: "topic", value: "答复王五的来信" }] },
    ]);
  });

  test("is seen whole only by who asks for it, and the log tells which fields", async () => {
    const kase = await mediatedCase(mediator, disputeDraft({ parties: [partyDraft(), person] }));
    expect((await mediator.disputes.open({ id: kase.id })).record.parties?.[1]).toMatchObject({
      partyName: "张三",
      idNumber: "610723********0014",
      agentIdNumber: "610723********019X",
      phone: MOBILE,
    });
    expect(await mediator.privacy.reveal({ register: "disputes", id: kase.id })).toEqual({
      fields: { "parties.1.idNumber": ID, "parties.1.agentIdNumber": AGENT_ID },
    });
    const viewer = await office.as("viewer");
    expect((await viewer.disputes.open({ id: kase.id })).record.parties?.[1]).toMatchObject({
      partyName: "张某",
      idNumber: "610723********0014",
      phone: "138****4567",
      address: "洋县洋州街道",
      agentName: "李某",
      agentPhone: "139****1111",
    });
  });

  test("is nowhere to be seen by those who only look on, in no part of the file", async () => {
    const { id, ...kase } = await wholeCase();
    expect(kase.target().disputeId).toBe(id);
    const viewer = await office.as("viewer");
    const disputeId = id;
    const answers = {
      open: await viewer.disputes.open({ id }),
      file: await viewer.disputes.file({ id }),
      mediation: await viewer.mediation.of({ disputeId }),
      agreements: await viewer.agreements.of({ disputeId }),
      confirmations: await viewer.confirmations.of({ disputeId }),
      followUps: await viewer.followUps.of({ disputeId }),
      attachments: await viewer.attachments.of({ disputeId }),
      deadlines: await viewer.deadlines.due({ until: "2027-12-31" }),
      desk: await viewer.desk.today(),
    };
    const secrets = ["张三", "李四", "王五", "赵六", ID, AGENT_ID, MOBILE];
    const told = Object.entries(answers).flatMap(([question, answer]) =>
      secrets.filter((secret) => JSON.stringify(answer).includes(secret)).map((secret) => `${question} ${secret}`),
    );
    expect(told).toEqual([]);
    expect(answers.file.steps.find(({ act }) => act === "litigate")?.details).toMatchObject({ note: "起诉张某" });
    expect(answers.attachments[0]?.name).toBe("张某身份证.pdf");
    expect((await failureOf(viewer.attachments.read({ id: answers.attachments[0]?.id ?? 0 }))).code).toBe("FORBIDDEN");
  });

  test("comes back with a form as it was masked: nothing about the parties changed", async () => {
    const kase = await mediatedCase(mediator, disputeDraft({ parties: [partyDraft(), person] }));
    const { record } = await mediator.disputes.open({ id: kase.id });
    const revised = await mediator.disputes.revise({ ...record, parties: record.parties ?? [], note: "已联系" });
    expect(revised.version).toBe(record.version + 1);
    const { fields } = await mediator.privacy.reveal({ register: "disputes", id: kase.id });
    expect(fields).toEqual({ "parties.1.idNumber": ID, "parties.1.agentIdNumber": AGENT_ID });
    const { history } = await mediator.disputes.open({ id: kase.id });
    expect(history.find(({ act }) => act === "disputes.revise")?.after).toEqual({ note: "已联系" });
    const parties = (record.parties ?? []).map((party) => ({
      ...party,
      idNumber: party.idNumber && `${party.idNumber}（新）`,
    }));
    const written = mediator.disputes.revise({ ...record, version: revised.version, parties });
    expect(await refusalOf(written)).toEqual(["MASKED_VALUE"]);
  });
});

describe("taking the people out of a case file", () => {
  let administrator: Client;
  const long = "2040-12-03T09:00:00+08:00";
  const away = async ({ id }: { readonly id: number }) => {
    administrator = await office.as("administrator");
    const { version } = (await administrator.disputes.open({ id })).record;
    return administrator.privacy.anonymise({ register: "disputes", id, version, reason });
  };

  test("leaves nothing of them in any table, nor their files on the disk", async () => {
    const kase = await wholeCase();
    const { ground } = office.session;
    const [sha256 = ""] = ground.writer.prepare("SELECT sha256 FROM attachment").pluck().all() as string[];
    expect(hasFile(ground, sha256)).toBe(true);
    expect(rowsWith("张三").length).toBeGreaterThan(10);
    now = long;
    const { remains } = await away(kase);
    expect(rowsWith("张三", "李四", "王五", "赵六", ID, AGENT_ID, MOBILE, "13900001111", "青年路")).toEqual([]);
    expect(hasFile(ground, sha256)).toBe(false);
    expect(remains).toEqual([
      { what: "audit_log", count: null },
      { what: "backups", count: null },
    ]);
  });

  test("keeps them apart, and everything that counts", async () => {
    const kase = await wholeCase();
    const before = await mediator.agreements.of({ disputeId: kase.id });
    now = long;
    await away(kase);
    const { record, history } = await administrator.disputes.open({ id: kase.id });
    expect(record).toMatchObject({
      applicantName: ENTERPRISE,
      respondentName: "（已匿名）",
      claim: null,
      state: "litigated",
    });
    expect(record.parties).toMatchObject([
      { partyName: ENTERPRISE, representative: null },
      { partyName: "（已匿名）", idNumber: null, phone: null, address: null, agentName: null },
      { partyName: "（已匿名）2" },
    ]);
    const { editions } = await administrator.agreements.of({ disputeId: kase.id });
    expect(editions[0]?.signatures).toEqual([ENTERPRISE, "（已匿名）", "（已匿名）2"]);
    expect(editions[0]?.instalments.map(({ payer, amount, dueOn }) => [payer, amount, dueOn])).toEqual([
      ["（已匿名）", 5_000_000, "2026-11-20"],
      ["（已匿名）2", 7_000_000, "2026-12-20"],
    ]);
    expect(editions[0]?.totals).toEqual(before.editions[0]?.totals);
    const { sittings } = await administrator.mediation.of({ disputeId: kase.id });
    expect(sittings[0]).toMatchObject({
      heldOn: "2026-11-16",
      partiesPresent: `${ENTERPRISE}、（已匿名）`,
      record: "（已匿名）",
    });
    expect(JSON.stringify(history)).not.toContain("张三");
    expect((await administrator.disputes.list({ search: "张三" })).rows).toEqual([]);
    supervisor = await office.as("supervisor");
    expect((await supervisor.privacy.findPerson({ name: "张三" })).total).toBe(0);
    expect((await supervisor.privacy.retentionDue()).items).toEqual([]);
  });

  test("says what it cannot take: a file that another case has too, and money kept by a term of its own", async () => {
    const one = await wholeCase();
    const two = await mediatedCase(
      mediator,
      disputeDraft({ parties: [partyDraft(), { ...other, role: "respondent" }] }),
    );
    await attachFile(mediator, two, "同一份.pdf", "%PDF-1.7\n张三身份证.pdf\n%%EOF\n");
    await mediator.payments.create(paymentDraft({ disputeId: one.id, payerName: "张三" }));
    now = long;
    const { remains } = await away(one);
    expect(remains.slice(2)).toEqual([
      { what: "payments", count: 1 },
      { what: "shared_files", count: 1 },
    ]);
    const [file] = await administrator.attachments.of({ disputeId: two.id });
    expect(file).toMatchObject({ name: "同一份.pdf", missing: false });
  });

  test("is refused as long as the dossier is kept, and a permanent one always", async () => {
    const standing = { state: "archived", outcome: "mediated", outcomeOn: "2015-02-01" } as const;
    const draft = disputeDraft({ registeredOn: "2015-01-05", dueOn: null, parties: [partyDraft(), person] });
    const kase = ledgerDispute(office.session, draft, standing);
    const { writer } = office.session.ground;
    writer
      .prepare("INSERT INTO dossier (dispute_id, retention, filed_on, filed_by, arranged_by) VALUES (?, ?, ?, ?, 1)")
      .run(kase.id, "30年", "2015-03-01", "甲承办");
    expect((await supervisor.privacy.retentionDue()).items).toEqual([]);
    expect(await refusalOf(away(kase))).toEqual(["DOSSIER_KEPT"]);
    now = "2045-03-02T09:00:00+08:00";
    supervisor = await office.as("supervisor");
    expect((await supervisor.privacy.retentionDue()).items).toMatchObject([{ id: kase.id, keepUntil: "2045-03-01" }]);
    writer.prepare("UPDATE dossier SET retention = '永久'").run();
    expect(await refusalOf(away(kase))).toEqual(["DOSSIER_KEPT"]);
    writer.prepare("UPDATE dossier SET retention = '10年'").run();
    expect((await away(kase)).remains.at(-1)).toEqual({ what: "paper_dossier", count: null });
  });
});

/** Texts of case files in which nobody can stand: codes, days, numbers of the office's own, staff and units. */
const nobody = new Set(
  `act from_state to_state former_outcome former_outcome_on done_on at agent_kind agent_scope kind role gender state form result method performance
  satisfaction assignment_no from_unit to_unit issued_on due_on signed_on signed_by reported_on closed_on supervision
  supervised_on held_on began_at ended_at mediators mediator recorder investigators received_on declared_on agreed_on
  agreement_no effective_on ended_on court applied_on docket_no accepted_on ruled_on visited_on visitor media_type sha256
  number produced_on retention filed_on filed_by checked_on paper decision new_due_on asked_on decided_on owner_unit
  done_on chair place created_at updated_at removed_at deleted_at deleted_reason uscc`.split(/\s+/u),
);

test("every text of a case file is told apart: one in which a person may stand, or one in which nobody can", () => {
  const { reader } = office.session.ground;
  const untold = [...new Set(partsOfCase.map(({ table }) => table))].flatMap((table) => {
    const held = partsOfCase
      .filter((part) => part.table === table)
      .flatMap((part) => part.held.map(({ column }) => column));
    const texts = reader
      .prepare("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'")
      .pluck()
      .all(table) as string[];
    return texts
      .filter((name) => !held.some((column) => column === name || column.startsWith(`${name} `)) && !nobody.has(name))
      .map((name) => `${table}.${name}`);
  });
  expect(untold).toEqual([]);
});
