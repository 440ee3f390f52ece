import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NoticeDay } from "../../../shared/calendar/notice.ts";
import { readTypedNotice } from "../../../shared/calendar/typed-notice.ts";
import { notice as posting } from "../assessments/testing/assessment-drafts.ts";
import { doing, driveAssessments } from "../assessments/testing/assessment-kit.ts";
import { arrearsDraft, disputeDraft, fastTrackDraft, loanDraft, newAssessment } from "../office/testing/drafts.ts";
import { testClock } from "../office/testing/clock.ts";
import type { TestClock } from "../office/testing/clock.ts";
import { clientOf, failureOf, openTestOffice, refusalOf, reopenOffice, staffNames } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

const DAY = 86_400;

let clock: TestClock;
let office: TestOffice;
let administrator: Client;
let mediator: Client;
beforeEach(async () => {
  // The last Monday of a year whose successor is provisional.
  clock = testClock("2026-12-28T09:00:00+08:00");
  office = await openTestOffice(clock);
  administrator = await office.as("administrator");
  mediator = await office.as("mediator");
});
afterEach(() => office.close());

/** Made up for these tests: New Year takes the Monday too, which a Saturday makes up for. */
const off = "元旦 01-01..04；春节 02-05..11；清明 04-03..05；05-01..05；06-09；09-15；10-01..07";
const work = "01-09、02-13、05-08、10-09";
const source = "国办发明电〔2026〕1号（虚构）";
const daysIn = (text: string, made = ""): NoticeDay[] => [
  ...readTypedNotice({ year: 2027, off: text, work: made }).days,
];
const notice = (over: Partial<{ year: number; source: string; days: NoticeDay[] }> = {}) => ({
  year: 2027,
  source,
  days: daysIn(off, work),
  ...over,
});
/** As the law has it and no more: nothing moves by it. */
const plain = { days: daysIn(off.replace("01-01..04", "01-01..03"), "02-13、05-08、10-09") };

/** A court's referral has to be answered within three working days. */
const referred = async (registeredOn: string) => {
  const draft = disputeDraft({ registeredOn, riskLevel: null, dueOn: null, source: "court", claim: "付清货款" });
  return (await mediator.disputes.create({ ...draft, similar: { decision: "go_on" } })).id;
};
const complained = async (complainedOn: string) =>
  (await mediator.arrears.create(arrearsDraft({ complainedOn, complaintNo: "TS-1", deliveredOn: null }))).id;

const rows = (text: string) => office.session.ground.reader.prepare(text).all();
const deadlines = () =>
  rows("SELECT dispute_id AS id, kind, due_on AS dueOn, provisional, closed FROM deadline ORDER BY id");
/** Everything that a year of the calendar may change. */
const standing = () => ({
  deadlines: deadlines(),
  disputes: rows("SELECT id, version, next_due_on FROM dispute ORDER BY id"),
  arrears: rows("SELECT id, version, next_due_on FROM arrears ORDER BY id"),
  loans: rows("SELECT id, version, next_due_on, limitation_until FROM loan ORDER BY id"),
  years: rows("SELECT * FROM calendar_year ORDER BY year"),
  days: rows("SELECT * FROM calendar_day ORDER BY day"),
  log: rows("SELECT count(*) AS entries FROM audit_entry WHERE act LIKE 'calendar.%'"),
});
const load = (over: object = {}, version = 1) => administrator.calendar.load({ ...notice(over), version });

describe("the years of the calendar", () => {
  test("are known with their working days and by which notice", async () => {
    const years = await mediator.calendar.years();
    expect(years.map(({ year, status, workdays }) => [year, status, workdays])).toEqual([
      [2022, "provisional", 260],
      [2023, "official", 249],
      [2024, "official", 251],
      [2025, "official", 248],
      [2026, "official", 248],
      [2027, "provisional", 254],
    ]);
    expect(years.at(-1)).toMatchObject({ off: 13, work: 0, version: 1, loadedBy: null });
  });

  test("tell their days, those that another year's notice names among them", async () => {
    await administrator.calendar.load({
      ...notice({ days: daysIn("2026-12-31..2027-01-03 元旦", "01-09") }),
      version: 1,
    });
    const { days } = await mediator.calendar.year({ year: 2026 });
    expect(days.at(-1)).toEqual({ day: "2026-12-31", kind: "off", name: null });
    expect(days).toHaveLength(40);
    expect((await mediator.calendar.years()).find(({ year }) => year === 2026)).toMatchObject({ workdays: 247 });
    expect(await failureOf(mediator.calendar.year({ year: 2031 }))).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("five working days from 28 December 2026", () => {
  const asked = { from: "2026-12-28", days: 5, kind: "working" } as const;

  test("end on 5 January, provisionally, while the notice of 2027 is not there", async () => {
    expect(await mediator.calendar.due(asked)).toEqual({ date: "2027-01-05", provisional: true });
  });

  test("end there officially by a notice that says no more than the law", async () => {
    await load(plain);
    expect(await mediator.calendar.due(asked)).toEqual({ date: "2027-01-05", provisional: false });
  });

  test("end a day later where the Monday is off as well", async () => {
    await load();
    expect(await mediator.calendar.due(asked)).toEqual({ date: "2027-01-06", provisional: false });
  });
});

describe("a preview", () => {
  test("lists exactly what the load moves, and writes nothing", async () => {
    const loan = await mediator.loans.create(loanDraft({ dueOn: "2024-01-04", originalDueOn: "2024-01-04" }));
    const early = await referred("2026-12-22");
    const late = await referred("2026-12-28");
    const later = await referred("2026-12-28");
    const owed = await complained("2026-12-21");
    clock.pass(2 * DAY);
    const last = await referred("2026-12-30");
    const before = standing();
    const preview = await administrator.calendar.preview(notice());
    expect(standing()).toEqual(before);
    expect(preview).toMatchObject({ problems: [], warnings: [], workdays: 247, standing: { status: "provisional" } });
    expect(preview.moved.map(({ entity, id, name, from, to }) => [entity, id, name.zh, from, to])).toEqual([
      ["loan", loan.id, "诉讼时效", "2027-01-04", "2027-01-05"],
      ["dispute", last, "委托接收确认", "2027-01-05", "2027-01-06"],
      ["arrears", owed, "投诉转办", "2027-01-05", "2027-01-06"],
    ]);
    expect(await load()).toMatchObject({ moved: preview.moved, settled: preview.settled });
    const after = standing();
    const changed = (part: "deadlines" | "arrears" | "loans") =>
      after[part].filter((row, place) => JSON.stringify(row) !== JSON.stringify(before[part][place]));
    expect(changed("deadlines")).toEqual([
      { id: last, kind: "platform_acceptance", dueOn: "2027-01-06", provisional: 0, closed: null },
    ]);
    expect(changed("arrears")).toMatchObject([{ id: owed, next_due_on: "2027-01-06" }]);
    expect(changed("loans")).toMatchObject([{ id: loan.id, limitation_until: "2027-01-05" }]);
    // Nobody's record is another version because of it.
    expect(after.disputes.map((row) => (row as { version: number }).version)).toEqual(
      before.disputes.map((row) => (row as { version: number }).version),
    );
    expect([early, late, later].includes(last)).toBe(false);
  });

  test("says what stays where it is and is official from then on", async () => {
    clock.pass(2 * DAY);
    const id = await referred("2026-12-30");
    expect(await administrator.calendar.preview(notice(plain))).toMatchObject({ moved: [], settled: 1 });
    await load(plain);
    expect(deadlines()).toMatchObject([{ id, dueOn: "2027-01-05", provisional: 0 }]);
  });

  test("says what would be refused and what is to be looked at", async () => {
    const days = [...daysIn("01-01..02", "01-04"), ...daysIn("01-02")];
    const preview = await administrator.calendar.preview(notice({ days }));
    expect(preview.problems.map(({ code }) => code)).toEqual(["WORK_ON_WEEKDAY", "DAY_TWICE"]);
    expect(preview.warnings.map(({ code }) => code)).toContain("STATUTORY_DAY_MISSING");
    expect(preview.moved).toEqual([]);
  });
});

test("public notices and promised completions move as well", async () => {
  const driver = driveAssessments(mediator, await office.as("verifier"));
  const posted = await driver.registered({ registeredOn: "2026-12-01" });
  await doing.makePlan(driver, posted, "2026-12-02");
  await doing.openParticipation(driver, posted, "2026-12-03");
  await mediator.assessments.addNotice({
    ...(await driver.at(posted)),
    ...posting({ startOn: "2026-12-28", days: 7, dayKind: "working" }),
  });
  const { assessmentId } = await newAssessment(mediator);
  const kase = await mediator.fasttrack.create(fastTrackDraft(assessmentId, { receivedOn: "2026-12-08" }));
  const preview = await administrator.calendar.preview(notice());
  expect(preview.moved.map(({ entity, id, name, from, to }) => [entity, id, name.zh, from, to])).toEqual([
    ["fast_track_case", kase.id, "承诺办结时限", "2027-01-06", "2027-01-07"],
    ["assessment", posted, "公示期满", "2027-01-07", "2027-01-08"],
  ]);
  expect((await load()).moved).toEqual(preview.moved);
  expect(rows("SELECT end_on AS endOn, provisional FROM assessment_notice")).toEqual([
    { endOn: "2027-01-08", provisional: 0 },
  ]);
  expect(rows("SELECT matter_due_on AS dueOn, matter_due_provisional AS provisional FROM fast_track_case")).toEqual([
    { dueOn: "2027-01-07", provisional: 0 },
  ]);
  const supervisor = await office.as("supervisor");
  const { entries } = await supervisor.audit.list({ filter: { acts: ["calendar.load"] } });
  expect(entries.map(({ entity, recordId }) => [entity, recordId])).toEqual(
    expect.arrayContaining([
      ["assessment", posted],
      ["fast_track_case", kase.id],
    ]),
  );
});

describe("a year that is loaded", () => {
  test("moves nothing that was official or is closed, also not when something is done about it later", async () => {
    const official = await referred("2026-12-28");
    clock.pass(2 * DAY);
    const closed = await referred("2026-12-30");
    const { version } = (await mediator.disputes.open({ id: closed })).record;
    await mediator.disputes.accept({ disputeId: closed, version, on: "2026-12-30", channel: "people" });
    const before = deadlines().filter((row) => (row as { kind: string }).kind === "platform_acceptance");
    expect(before).toMatchObject([
      { id: official, dueOn: "2026-12-31", provisional: 0, closed: null },
      { id: closed, dueOn: "2027-01-05", closed: "met" },
    ]);
    const { moved } = await load();
    expect(moved.map(({ id }) => id)).not.toContain(official);
    const after = deadlines().filter((row) => (row as { kind: string }).kind === "platform_acceptance");
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toMatchObject({ closed: "met" });
  });

  test("leaves the old day in the log of the record, and the old notice in its own", async () => {
    clock.pass(2 * DAY);
    const id = await referred("2026-12-30");
    await load();
    const supervisor = await office.as("supervisor");
    const { entries } = await supervisor.audit.list({ filter: { acts: ["calendar.load"] } });
    expect(entries).toMatchObject([
      {
        entity: "dispute",
        recordId: id,
        reason: source,
        before: { deadlineDay: "2027-01-05" },
        after: { deadlineKind: "platform_acceptance", deadlineDay: "2027-01-06" },
      },
      {
        entity: "calendar_year",
        recordId: 2027,
        before: { yearStatus: "provisional", workDays: [] },
        after: { yearStatus: "official", source, workDays: ["2027-01-09", "2027-02-13", "2027-05-08", "2027-10-09"] },
      },
    ]);
  });

  test("is there with who loaded it, and after the office was opened anew", async () => {
    const { standing: loaded } = await load();
    expect(loaded).toMatchObject({
      year: 2027,
      status: "official",
      version: 2,
      off: daysIn(off).length,
      work: 4,
      workdays: 247,
      loadedBy: staffNames.administrator,
    });
    await office.office.close();
    const again = await reopenOffice(office.folder, clock);
    const years = await clientOf(again.office, again.session).calendar.years();
    expect(years.at(-1)).toEqual(loaded);
    await again.office.close();
    office = await openTestOffice(clock);
  });

  test("may be one that the office did not know", async () => {
    const days: NoticeDay[] = [{ day: "2028-01-03", kind: "off", name: "元旦" }];
    const { standing: loaded } = await administrator.calendar.load({ ...notice({ year: 2028, days }), version: 0 });
    expect(loaded).toMatchObject({ year: 2028, status: "official", version: 1 });
  });
});

const again = (over: object = {}) => administrator.calendar.load({ ...notice(), version: 2, ...over });

describe("a year that is official already", () => {
  beforeEach(() => load(plain));

  test("needs a reason to be replaced", async () => {
    expect(await refusalOf(again())).toEqual(["REASON_NEEDED"]);
    expect(await again({ reason: "国务院办公厅另行通知" })).toMatchObject({ standing: { version: 3 } });
  });

  test("keeps counting for what began by it; what begins later counts by the new one", async () => {
    clock.pass(2 * DAY);
    const before = await referred("2026-12-30");
    clock.pass(DAY);
    expect(await administrator.calendar.preview(notice())).toMatchObject({ moved: [], settled: 0 });
    expect(await again({ reason: "国务院办公厅另行通知" })).toMatchObject({ moved: [] });
    const after = await referred("2026-12-31");
    expect(deadlines()).toMatchObject([
      { id: before, dueOn: "2027-01-05", provisional: 0 },
      { id: after, dueOn: "2027-01-07", provisional: 0 },
    ]);
    // An act on the old case reckons its deadlines anew, by the notice that it began under.
    const { version } = (await mediator.disputes.open({ id: before })).record;
    await mediator.assignments.of({ disputeId: before });
    await mediator.disputes.revise({
      ...disputeDraft({
        registeredOn: "2026-12-30",
        riskLevel: null,
        dueOn: null,
        source: "court",
        note: "已电话告知",
      }),
      id: before,
      version,
    });
    expect(deadlines()[0]).toMatchObject({ id: before, dueOn: "2027-01-05", provisional: 0 });
  });

  test("is not loaded again as it is", async () => {
    expect(await refusalOf(again({ ...plain, reason: "再载入一次" }))).toEqual(["NOTHING_CHANGED"]);
  });
});

describe("a load is refused, and nothing is half done", () => {
  test.each<[string, object, string[]]>([
    ["without a day off", { days: [] }, ["NOTICE_EMPTY"]],
    ["with a day of another year", { days: [...daysIn("01-01"), ...daysIn("2026-10-01")] }, ["DAY_OUTSIDE_YEAR"]],
    ["with a day twice", { days: [...daysIn("01-01..02"), ...daysIn("01-02")] }, ["DAY_TWICE"]],
    ["with a made-up day that is a Monday", { days: daysIn("01-01", "01-04") }, ["WORK_ON_WEEKDAY"]],
  ])("%s", async (_what, over, codes) => {
    clock.pass(2 * DAY);
    await referred("2026-12-30");
    const before = standing();
    expect(await refusalOf(load(over))).toEqual(codes);
    expect(standing()).toEqual(before);
  });

  test("where somebody else was quicker in another window", async () => {
    const other = await office.as("supervisor");
    const { standing: seen } = await other.calendar.preview(notice());
    await load(plain);
    const before = standing();
    expect(await failureOf(other.calendar.load({ ...notice(), version: seen?.version ?? 0 }))).toMatchObject({
      code: "STALE",
      data: { entity: "calendar_year", id: 2027, version: 2 },
    });
    expect(standing()).toEqual(before);
  });

  test("to those who don't keep the rules", async () => {
    expect(await failureOf(mediator.calendar.load({ ...notice(), version: 1 }))).toMatchObject({
      code: "FORBIDDEN",
      data: { roles: ["administrator", "supervisor"] },
    });
    expect(await failureOf(mediator.calendar.preview(notice()))).toMatchObject({ code: "FORBIDDEN" });
  });
});

const csv = "日期,类型,名称\n2027-01-01,休,元旦\n2027/1/2,放假,元旦\n2027年1月9日,班,\n2026-12-31,off\n";
const file = (bytes: Uint8Array | string, name = "放假安排.csv") =>
  new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name);

describe("a notice in a file", () => {
  test.each([
    ["UTF-8", csv],
    ["UTF-8 with byte order mark", `\uFEFF${csv}`],
    ["GBK", iconv.encode(csv, "gb18030")],
    ["without headings", csv.slice(csv.indexOf("\n") + 1)],
    ["divided by tabs", csv.replaceAll(",", "\t")],
  ])("is read: %s", async (_how, content) => {
    expect(await mediator.calendar.readFile({ file: file(content) })).toEqual({
      year: 2027,
      days: [
        { day: "2027-01-01", kind: "off", name: "元旦" },
        { day: "2027-01-02", kind: "off", name: "元旦" },
        { day: "2027-01-09", kind: "work", name: null },
        { day: "2026-12-31", kind: "off", name: null },
      ],
      problems: [],
    });
  });

  test("says which of its lines cannot be read", async () => {
    const { days, problems } = await mediator.calendar.readFile({
      file: file(
        "日期,类型\n2027-01-01,休\n元旦,休\n2027-01-09,调休\n2027-02-30,休\n2027-01-03,\n2027-01-04,constructor",
      ),
    });
    expect(days).toHaveLength(1);
    expect(problems.map(({ code, data }) => [code, data?.["row"], data?.["text"]].join(" "))).toEqual([
      "ROW_DATE_UNREADABLE 3 元旦",
      "ROW_KIND_UNKNOWN 4 调休",
      "ROW_DATE_UNREADABLE 5 2027-02-30",
      "ROW_KIND_UNKNOWN 6 ",
      "ROW_KIND_UNKNOWN 7 constructor",
    ]);
  });

  test("may be none at all", async () => {
    const many = Array.from({ length: 401 }, () => "2027-01-01,休").join("\n");
    expect((await mediator.calendar.readFile({ file: file("日期,类型\n") })).problems).toMatchObject([
      { code: "NOTICE_EMPTY" },
    ]);
    expect((await mediator.calendar.readFile({ file: file(many) })).problems).toMatchObject([
      { code: "ROWS_TOO_MANY" },
    ]);
  });

  test.each([
    ["empty", new Uint8Array(), "FILE_EMPTY"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), "FILE_NOT_A_SPREADSHEET"],
    ["a workbook cut off", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]), "FILE_TRUNCATED"],
    ["a page of the web", "<html><body>放假安排</body></html>", "FILE_NOT_A_SPREADSHEET"],
  ])("is refused: %s", async (_what, content, code) => {
    const before = standing();
    expect(await failureOf(mediator.calendar.readFile({ file: file(content) }))).toMatchObject({
      code: "FILE_REFUSED",
      data: { code },
    });
    expect(standing()).toEqual(before);
  });
});
