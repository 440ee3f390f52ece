import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRouterClient } from "@orpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assessmentDecisions, assessmentStates } from "../../shared/assessments/states.ts";
import { agreementForms } from "../../shared/agreements/states.ts";
import { arrearsStates } from "../../shared/arrears/states.ts";
import { disputeActs } from "../../shared/disputes/moves.ts";
import { disputeStates } from "../../shared/disputes/states.ts";
import { fastTrackStates } from "../../shared/fasttrack/states.ts";
import { checkUscc } from "../../shared/identifiers.ts";
import { loanStates } from "../../shared/loans/states.ts";
import { measureStates } from "../../shared/measures/states.ts";
import { meetingKinds, meetingStates } from "../../shared/meetings/states.ts";
import { approveModes, projectLevels } from "../../shared/projects/states.ts";
import { serviceKinds } from "../../shared/servicerecords/kinds.ts";
import { clockAt, openOffice } from "../../main/service/office/index.ts";
import type { Office } from "../../main/service/office/index.ts";
import { makeDemoOffice } from "./make.ts";

const seeds = fileURLToPath(new URL("..", import.meta.url));
const clock = clockAt("2026-11-23T09:00:00+08:00");

/** Thousands of acts; milliseconds after which it hangs rather than works. */
const MAKING = 240_000;

const tables = [
  "office",
  "staff",
  "enterprise",
  "dispute",
  "payment",
  "loan",
  "arrears",
  "arrears_step",
  "arrears_instalment",
  "project",
  "assessment",
  "fast_track_case",
  "deferred_material",
  "measure",
  "measure_step",
  "measure_progress",
  "supervision",
  "service_record",
  "import_row",
  "report",
  "report_figure",
  "audit_entry",
  "number_sequence",
  "number_given",
  "case_party",
  "dispute_step",
  "dispute_link",
  "deadline",
  "sitting",
  "agreement",
  "instalment",
  "judicial_confirmation",
  "follow_up",
  "assignment",
  "assignment_step",
  "meeting",
  "meeting_item",
  "attachment",
  "document",
  "dossier",
  "dossier_item",
] as const;

let parent: string;
let office: Office;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "demo-"));
  await makeDemoOffice({ folder: join(parent, "demo"), seeds, clock });
  office = await openOffice({ folder: join(parent, "demo"), seeds, clock });
}, MAKING);

afterAll(async () => {
  await office.close();
  rmSync(parent, { recursive: true });
});

const all = (text: string): unknown[] => office.newSession().ground.reader.prepare(text).all();
const column = (text: string): unknown[] => office.newSession().ground.reader.prepare(text).pluck().all();
const client = () => createRouterClient(office.router, { context: { session: office.newSession() } });

describe("the demo office", () => {
  test("is marked as one", async () => {
    expect(await client().office.status()).toMatchObject({ name: "洋县为企服务办公室（演示）", demo: true });
  });

  test(
    "is the same office for the same day",
    async () => {
      const again = join(parent, "again");
      await makeDemoOffice({ folder: again, seeds, clock });
      const second = await openOffice({ folder: again, seeds, clock });
      const { reader } = second.newSession().ground;
      for (const table of tables) {
        expect(reader.prepare(`SELECT * FROM ${table}`).all(), table).toEqual(all(`SELECT * FROM ${table}`));
      }
      await second.close();
    },
    MAKING,
  );

  test("begins with the half-year of the workbook", async () => {
    const of = { from: "2023-01-01", to: "2023-06-30" };
    const report = await client().reports.export({ of, format: "json" });
    const expected = readFileSync(join(seeds, "ledgers/office-ledger-2023H1.expected.json"), "utf8");
    expect(JSON.parse(await report.text())).toMatchObject(JSON.parse(expected) as object);
  });

  test.each([
    ["dispute", "state", Object.keys(disputeStates)],
    ["loan", "state", Object.keys(loanStates)],
    ["arrears", "state", Object.keys(arrearsStates)],
    ["assessment", "state", Object.keys(assessmentStates)],
    ["assessment", "decision", Object.keys(assessmentDecisions)],
    ["fast_track_case", "state", Object.keys(fastTrackStates)],
    ["measure", "state", Object.keys(measureStates)],
    ["supervision", "state", ["waiting", "concluded"]],
    ["service_record", "kind", Object.keys(serviceKinds)],
    ["project", "level", Object.keys(projectLevels)],
    ["project", "approve_mode", Object.keys(approveModes)],
    ["payment", "state", ["to_verify", "verified", "returned", "locked"]],
    ["payment", "headline", ["recovery", "collection", "none"]],
    ["payment", "category", ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "N1", "N2", "N3"]],
    ["staff", "role", ["administrator", "supervisor", "verifier", "mediator", "viewer"]],
    ["dispute_step", "act", Object.keys(disputeActs)],
    ["agreement", "form", Object.keys(agreementForms)],
    ["assignment", "state", ["waiting", "in_progress", "sent_back", "reported", "closed"]],
    ["meeting", "kind", Object.keys(meetingKinds)],
    ["meeting", "state", Object.keys(meetingStates)],
  ])("has a %s of every %s", (table, field, values) => {
    const found = column(`SELECT DISTINCT ${field} FROM ${table} WHERE ${field} IS NOT NULL`);
    expect(new Set(found)).toEqual(new Set(values));
  });

  test("has 40 to 65 new disputes in every half-year", () => {
    const counts = column(
      `SELECT count(*) FROM dispute WHERE registered_on < '2026-07-01'
       GROUP BY substr(registered_on, 1, 4), substr(registered_on, 6, 2) > '06'`,
    );
    expect(counts).toHaveLength(7);
    for (const count of counts) expect(count).toSatisfy((n: number) => n >= 40 && n <= 65);
  });

  test("has something waiting in every part of the desk", async () => {
    const handler = client();
    const [id] = column("SELECT id FROM staff WHERE name = '甲承办'") as number[];
    await handler.accounts.switch({ id: id ?? 0 });
    const desk = await handler.desk.today();
    for (const part of ["overdue", "dueSoon", "toVerify", "commitments", "assignments"] as const) {
      expect(desk[part].total, part).toBeGreaterThan(2);
    }
    for (const part of ["decisions", "reminders", "moneyDue", "measuresDue"] as const)
      expect(desk[part].total, part).toBeGreaterThan(0);
    expect(desk.commitments.items.some(({ daysLeft }) => (daysLeft ?? 0) < 0)).toBe(true);
  });

  test("has measures in all three colours", async () => {
    const { rows } = await client().measures.list({});
    expect(new Set(rows.map(({ colour }) => colour))).toEqual(new Set(["green", "yellow", "red", null]));
  });

  test("nobody verified a payment that was entered by the same person", () => {
    expect(
      all(`SELECT p.id FROM payment AS p JOIN staff AS s ON s.id = p.created_by
           WHERE p.import_id IS NULL AND p.verified_by = s.name`),
    ).toEqual([]);
  });

  test("no dispute brought in more than was claimed, no loan more principal than was owed", () => {
    expect(
      all(`SELECT d.id FROM dispute AS d JOIN payment AS p ON p.dispute_id = d.id
           WHERE p.headline = 'recovery' AND d.import_id IS NULL GROUP BY d.id HAVING sum(p.amount) > d.amount_claimed`),
    ).toEqual([]);
    expect(
      all(`SELECT l.id FROM loan AS l JOIN payment AS p ON p.loan_id = l.id AND p.method <> 'after_write_off'
           GROUP BY l.id HAVING sum(p.principal) > l.balance_at_handover`),
    ).toEqual([]);
  });

  test("every dispute that has ended says how, by its dated steps", () => {
    expect(
      all(`SELECT d.id FROM dispute AS d WHERE d.import_id IS NULL AND d.state <> 'registered'
           AND d.state <> (SELECT s.to_state FROM dispute_step AS s WHERE s.dispute_id = d.id ORDER BY s.id DESC LIMIT 1)`),
    ).toEqual([]);
    expect(
      all("SELECT id FROM dispute WHERE state = 'archived' AND id NOT IN (SELECT dispute_id FROM dossier)"),
    ).toEqual([]);
  });

  test("nobody struck off a case that they had handled", () => {
    expect(
      all(`SELECT d.id FROM dispute AS d JOIN dispute_step AS s ON s.dispute_id = d.id AND s.act = 'strikeOff'
           JOIN staff AS w ON w.id = s.staff_id WHERE w.name = d.handler`),
    ).toEqual([]);
  });

  test("one archived case has its papers: produced, from outside, and filed", async () => {
    const [id] = column(
      `SELECT d.id FROM dispute AS d WHERE d.state = 'archived' AND (SELECT count(*) FROM document AS p WHERE p.dispute_id = d.id) > 5`,
    ) as number[];
    const disputeId = id ?? 0;
    const { dossier, items, missing } = await client().dossiers.of({ disputeId });
    expect(dossier?.checkedOn).not.toBeNull();
    expect(missing).toEqual([]);
    expect(items.filter(({ documentId }) => documentId !== null).length).toBeGreaterThan(5);
    const files = await client().attachments.of({ disputeId });
    expect(files.map(({ missing: isMissing, shownAs }) => [isMissing, shownAs])).toEqual(
      files.map(() => [false, "pdf"]),
    );
    expect(files.length).toBeGreaterThan(2);
    const { editions } = await client().agreements.of({ disputeId });
    expect(editions[0]?.instalments.map(({ state, paidLate }) => [state, paidLate])).toEqual([
      ["paid", false],
      ["paid", true],
      ["paid", false],
    ]);
  });

  test("everything was entered on a working day in office hours, before today", () => {
    const { ground } = office.newSession();
    // The report that was taken out above is noted as of now.
    const moments = column("SELECT DISTINCT at FROM audit_entry WHERE act <> 'reports.export'") as string[];
    expect(moments.filter((at) => !ground.calendar().isWorkday(at.slice(0, 10)))).toEqual([]);
    expect(moments.filter((at) => at.slice(11, 16) < "08:00" || at.slice(11, 16) > "18:00")).toEqual([]);
    expect(moments.filter((at) => at.slice(0, 10) >= clock.today())).toEqual([]);
  });

  test("every enterprise is marked as made up and has a valid credit code", () => {
    for (const row of all("SELECT name, uscc FROM enterprise") as { name: string; uscc: string }[]) {
      expect(row.name).toContain("（虚构）");
      expect(checkUscc(row.uscc).valid).toBe(true);
    }
  });

  test("what its rules would refuse today is not in it", () => {
    const { reader } = office.newSession().ground;
    expect(reader.pragma("foreign_key_check")).toEqual([]);
    expect(reader.pragma("integrity_check", { simple: true })).toBe("ok");
  });
});

describe("on another day", () => {
  test.each(["2024-02-20", "2025-02-08", "2026-10-08"])(
    "%s: every state can still be seen",
    async (today) => {
      const folder = join(parent, today);
      await makeDemoOffice({ folder, seeds, clock: clockAt(`${today}T08:30:00+08:00`) });
      const other = await openOffice({ folder, seeds, clock: clockAt(`${today}T08:30:00+08:00`) });
      const { reader } = other.newSession().ground;
      const states = reader.prepare("SELECT DISTINCT state FROM dispute").pluck().all();
      expect(new Set(states)).toEqual(new Set(Object.keys(disputeStates)));
      await other.close();
    },
    MAKING,
  );
});
