import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mayDo, permissions, roles, rolesFor } from "../../../shared/accounts/roles.ts";
import type { Role } from "../../../shared/accounts/roles.ts";
import { contract } from "../../../shared/contract.ts";
import { disputeDraft, enterpriseDraft, paymentDraft, projectDraft } from "../office/testing/drafts.ts";
import { failureOf, openTestOffice, PASSWORD, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { callsOnArrears } from "./testing/arrears-calls.ts";
import { callsOnAssessments } from "./testing/assessment-calls.ts";
import { callsOnAssignment, callsOnMeeting } from "./testing/assignment-calls.ts";
import { callsOnCalendar } from "./testing/calendar-calls.ts";
import { callsOnCase } from "./testing/case-calls.ts";
import { callsOnDocuments } from "./testing/document-calls.ts";
import { callsOnFastTrack } from "./testing/fast-track-calls.ts";
import { callsOnLoans } from "./testing/loan-calls.ts";
import { callsOnMeasures } from "./testing/measure-calls.ts";
import { callsOnStatements } from "./testing/statement-calls.ts";

const everyRole = Object.keys(roles) as Role[];

/** Nobody has this id: whoever may act gets past the roles and no further. */
const NOBODY = 999_999;
const target = { id: NOBODY, version: 1 };
const removal = { ...target, reason: "登记错误" };
const file = new File(["x"], "x.docx");

/** A well-formed call of every act that not everybody may do. */
const calls: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  "enterprises.create": ({ enterprises }) => enterprises.create(enterpriseDraft()),
  "enterprises.revise": ({ enterprises }) => enterprises.revise({ ...enterpriseDraft(), ...target }),
  "enterprises.remove": ({ enterprises }) => enterprises.remove(removal),
  "disputes.create": ({ disputes }) => disputes.create(disputeDraft()),
  "disputes.revise": ({ disputes }) => disputes.revise({ ...disputeDraft(), ...target }),
  "disputes.remove": ({ disputes }) => disputes.remove(removal),
  ...callsOnCase({ disputeId: NOBODY, version: 1 }),
  ...callsOnAssignment({ disputeId: NOBODY, version: 1 }),
  ...callsOnMeeting(target),
  ...callsOnDocuments({ disputeId: NOBODY, version: 1 }),
  ...callsOnStatements(target),
  ...callsOnArrears(target),
  ...callsOnLoans(target),
  ...callsOnMeasures(target),
  "projects.create": ({ projects }) => projects.create(projectDraft()),
  "projects.revise": ({ projects }) => projects.revise({ ...projectDraft(), ...target }),
  "projects.remove": ({ projects }) => projects.remove(removal),
  ...callsOnAssessments(target),
  ...callsOnFastTrack(target),
  "payments.create": ({ payments }) => payments.create(paymentDraft()),
  "payments.revise": ({ payments }) => payments.revise({ ...paymentDraft(), ...target }),
  "payments.remove": ({ payments }) => payments.remove(removal),
  "payments.submit": ({ payments }) => payments.submit(target),
  "payments.takeBack": ({ payments }) => payments.takeBack(target),
  "payments.verify": ({ payments }) => payments.verify(target),
  "payments.sendBack": ({ payments }) => payments.sendBack(removal),
  "accounts.create": ({ accounts }) => accounts.create({ name: "新同事", role: "viewer", unit: null, password: "短" }),
  "accounts.revise": ({ accounts }) =>
    accounts.revise({ ...target, name: "新名", role: "viewer", unit: null, active: true }),
  "accounts.setPassword": ({ accounts }) => accounts.setPassword({ ...target, password: PASSWORD }),
  "accounts.switch": ({ accounts }) => accounts.switch({ id: NOBODY }),
  "dictionaries.save": ({ dictionaries }) =>
    dictionaries.save({ dictionary: "town", zh: "新镇", en: "New Town", aliases: [], active: true }),
  "dictionaries.move": ({ dictionaries }) => dictionaries.move({ id: NOBODY, direction: "up" }),
  "rules.revise": ({ rules }) =>
    rules.revise({
      code: "overdue_colours",
      version: 9,
      effectiveFrom: "2026-12-01",
      basis: "本办决定",
      parameters: { yellowWithinDays: 5 },
    }),
  ...callsOnCalendar(NOBODY),
  "numbers.explain": ({ numbers }) =>
    numbers.explain({ scope: "dispute", prefix: "", year: 1999, seq: 1, version: 0, explained: "登记错误，已作废" }),
  "imports.read": ({ imports }) => imports.read({ file }),
  "imports.discard": ({ imports }) => imports.discard({ reading: "none" }),
  "imports.commit": async ({ imports }) => (await imports.commit({ reading: "none", mappings: [] })).next(),
  "imports.undo": ({ imports }) => imports.undo({ id: NOBODY, reason: "选错文件" }),
  "reports.issue": ({ reports }) => reports.issue({ from: "2026-01-01", to: "2026-06-30", title: "上半年" }),
  "reports.replaceTemplate": ({ reports }) => reports.replaceTemplate({ file }),
  "reports.restoreTemplate": ({ reports }) => reports.restoreTemplate(),
  "office.rename": ({ office }) => office.rename({ name: "新名称" }),
  "access.newRecoveryCode": ({ access }) => access.newRecoveryCode({ password: "x" }),
  "access.rotateKey": async ({ access }) => (await access.rotateKey({ password: "x" })).next(),
  "access.setIdleMinutes": ({ access }) => access.setIdleMinutes({ minutes: 15 }),
  "audit.list": ({ audit }) => audit.list({}),
  "audit.choices": ({ audit }) => audit.choices(),
  "audit.health": ({ audit }) => audit.health(),
  "audit.verify": ({ audit }) => audit.verify(),
  "audit.export": ({ audit }) => audit.export({ format: "csv" }),
  "audit.printed": ({ audit }) => audit.printed({ what: "纠纷" }),
  "backups.places": ({ backups }) => backups.places(),
  "backups.choosePlace": ({ backups }) => backups.choosePlace({ id: "nowhere" }),
  "backups.make": async ({ backups }) => (await backups.make()).next(),
  "privacy.reveal": ({ privacy }) => privacy.reveal({ register: "disputes", id: NOBODY }),
  "privacy.findPerson": ({ privacy }) => privacy.findPerson({ name: "无此人" }),
  "privacy.exportPerson": ({ privacy }) => privacy.exportPerson({ wanted: { name: "无此人" }, reason: "本人申请" }),
  "privacy.retentionDue": ({ privacy }) => privacy.retentionDue(),
  "privacy.keepLonger": ({ privacy }) =>
    privacy.keepLonger({ register: "disputes", id: NOBODY, until: "2099-01-01", reason: "仍有诉讼" }),
  "privacy.anonymise": ({ privacy }) => privacy.anonymise({ ...target, register: "disputes", reason: "保管期满" }),
};

type Named = { readonly "~orpc": { readonly errorMap: object } };

/** Every procedure of the contract that changes something, but for those that come before the sign-in. */
const acts = Object.entries(contract).flatMap(([domain, procedures]) =>
  Object.entries(procedures as unknown as Record<string, Named>)
    .filter(([, procedure]) => "STALE" in procedure["~orpc"].errorMap)
    .map(([name]) => `${domain}.${name}`),
);
const permitted = Object.entries(permissions).flatMap(([domain, names]) =>
  Object.keys(names).map((name) => `${domain}.${name}`),
);

describe("who may do what", () => {
  test("is said for every act of the contract, and for nothing that is not in it", () => {
    const procedures = Object.entries(contract).flatMap(([domain, named]) =>
      Object.keys(named).map((name) => `${domain}.${name}`),
    );
    expect(acts.filter((act) => !permitted.includes(act))).toEqual([]);
    expect(permitted.filter((act) => !procedures.includes(act))).toEqual([]);
    expect(permitted.filter((act) => !(act in calls))).toEqual([]);
  });

  test("an act that nobody has heard of is nobody's", () => {
    expect(everyRole.filter((role) => mayDo(role, ["disputes", "forget"]))).toEqual([]);
    expect(everyRole.filter((role) => mayDo(role, ["nothing"]))).toEqual([]);
  });
});

describe.each(everyRole)("a %s", (role) => {
  let office: TestOffice;
  let client: Client;

  beforeEach(async () => {
    office = await openTestOffice();
    client = await office.as(role);
  });
  afterEach(() => office.close());

  test.each(Object.keys(calls))("%s", async (act) => {
    const call = calls[act];
    if (!call) throw new Error(act);
    const { reader } = office.session.ground;
    const before = reader.prepare("SELECT count(*) FROM audit_entry").pluck().get();
    const allowed = rolesFor(act.split("."));
    const outcome = await call(client).then(
      () => ({ code: "done" }),
      () => failureOf(call(client)),
    );
    if (allowed.includes(role)) {
      expect(outcome.code).not.toBe("FORBIDDEN");
    } else {
      expect(outcome).toMatchObject({ code: "FORBIDDEN", data: { act, roles: [...allowed] } });
      expect(reader.prepare("SELECT count(*) FROM audit_entry").pluck().get()).toBe(before);
    }
  });

  test("may look at everything", async () => {
    await client.office.status();
    await client.desk.today();
    await client.search.everything({ text: "洋县" });
    await client.accounts.list();
    for (const register of [
      "disputes",
      "enterprises",
      "payments",
      "loans",
      "arrears",
      "projects",
      "assessments",
      "fasttrack",
      "measures",
      "serviceRecords",
    ] as const) {
      expect((await client[register].list({})).total).toBe(0);
    }
  });
});

describe("the people who work here", () => {
  let office: TestOffice;
  let administrator: Client;

  beforeEach(async () => {
    office = await openTestOffice();
    administrator = await office.as("administrator");
  });
  afterEach(() => office.close());

  test("a name belongs to one of them", async () => {
    await administrator.accounts.create({ name: "甲承办", role: "mediator", unit: null });
    const again = administrator.accounts.create({ name: "甲承办", role: "viewer", unit: null });
    expect(await refusalOf(again)).toEqual(["NAME_TAKEN"]);
  });

  test("the last administrator stays one", async () => {
    const [only] = await administrator.accounts.list();
    if (!only) throw new Error("nobody works here");
    const { id, version, name, unit } = only;
    const demoted = administrator.accounts.revise({ id, version, name, unit, role: "viewer", active: true });
    expect(await refusalOf(demoted)).toEqual(["LAST_ADMINISTRATOR"]);
    const gone = administrator.accounts.revise({ id, version, name, unit, role: "administrator", active: false });
    expect(await refusalOf(gone)).toEqual(["LAST_ADMINISTRATOR"]);
    await administrator.accounts.create({ name: "只有名字", role: "administrator", unit: null });
    const toNobody = administrator.accounts.revise({ id, version, name, unit, role: "viewer", active: true });
    expect(await refusalOf(toNobody)).toEqual(["LAST_ADMINISTRATOR"]);
    await administrator.accounts.create({ name: "新管理员", role: "administrator", unit: null, password: PASSWORD });
    const handedOver = await administrator.accounts.revise({ id, version, name, unit, role: "viewer", active: true });
    expect(handedOver).toMatchObject({ role: "viewer", version: version + 1 });
  });

  test("whoever leaves is out at once: the open window is nobody's, and the password opens nothing", async () => {
    const mediator = await office.as("mediator");
    const { id, version } = await mediator.accounts.current();
    await administrator.accounts.revise({ id, version, name: "甲承办", role: "mediator", unit: null, active: false });
    expect((await failureOf(mediator.accounts.current())).code).toBe("SIGNED_OUT");
    expect((await failureOf(mediator.disputes.create(disputeDraft()))).code).toBe("SIGNED_OUT");
    const again = mediator.access.signIn({ name: "甲承办", password: PASSWORD });
    expect((await failureOf(again)).code).toBe("WRONG_PASSWORD");
    expect(await administrator.accounts.list()).toMatchObject([{}, { active: false, entry: "none" }]);
  });

  test("nobody takes over a window without a password", async () => {
    const mediator = await office.as("mediator");
    const [{ id } = { id: 0 }] = await administrator.accounts.list();
    expect(await refusalOf(mediator.accounts.switch({ id }))).toEqual(["NEEDS_PASSWORD"]);
  });

  test("whoever gets another name signs in with that", async () => {
    const mediator = await office.as("mediator");
    const { id, version } = await mediator.accounts.current();
    await administrator.accounts.revise({ id, version, name: "甲𠮷承办", role: "mediator", unit: null, active: true });
    expect((await failureOf(mediator.access.signIn({ name: "甲承办", password: PASSWORD }))).code).toBe(
      "WRONG_PASSWORD",
    );
    expect(await mediator.access.signIn({ name: "甲𠮷承办", password: PASSWORD })).toMatchObject({
      state: "signed_in",
    });
  });

  test("somebody without a password stands in the list and cannot get in", async () => {
    await administrator.accounts.create({ name: "丁名册", role: "mediator", unit: null });
    expect((await administrator.accounts.list()).at(-1)).toMatchObject({ name: "丁名册", entry: "none" });
  });

  test("two windows work for two people", async () => {
    const mediator = await office.as("mediator");
    expect((await mediator.accounts.current()).name).toBe("甲承办");
    expect((await administrator.accounts.current()).name).toBe("管理员");
  });
});
