import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomOf } from "../../../seeds/demo/random.ts";
import {
  assessmentDraft,
  creditCode,
  disputeEntry,
  enterpriseDraft,
  fastTrackDraft,
  loanDraft,
  newAssessment,
  paymentDraft,
  projectDraft,
} from "../office/testing/drafts.ts";
import { ledgerAssessment } from "../office/testing/cases.ts";
import { failureOf, openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

/** Few different values for many records, some of them NULL: every order is full of ties. */
const RECORDS = 37;

let office: TestOffice;
let client: Client;

const decided = { state: "decision", level: "low", decision: "go_ahead", decidedOn: "2026-11-03" } as const;

beforeAll(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
  const random = randomOf(37);
  const { projectId, assessmentId } = await newAssessment(client);
  for (let n = 0; n < RECORDS; n += 1) {
    const day = `2026-10-${String(random.whole(10, 13))}`;
    await client.disputes.create(
      disputeEntry({
        registeredOn: day,
        amountClaimed: random.pick([null, 100, 200]),
        dueOn: random.pick([null, "2026-12-01", "2026-12-02"]),
        ...random.pick([
          { state: "registered", outcome: null, outcomeOn: null },
          { state: "agreed", outcome: "mediated", outcomeOn: "2026-11-02" },
        ] as const),
      }),
    );
    await client.enterprises.create(
      enterpriseDraft({
        name: random.pick(["甲公司", "乙公司"]),
        uscc: random.chance(0.3) ? null : creditCode(n + 100),
        town: random.pick([null, "610723001", "610723002"]),
      }),
    );
    await client.payments.create(paymentDraft({ receivedOn: day, amount: random.pick([100, 200]), voucherNo: null }));
    await client.loans.create(loanDraft({ loanNo: `${1000 + n}`, balanceAtHandover: random.pick([100, 200]) }));
    await client.projects.create(
      projectDraft({
        projectCode: null,
        name: random.pick(["甲项目", "乙项目"]),
        totalInvestment: random.pick([null, 100, 200]),
      }),
    );
    if (random.chance(0.5)) await client.assessments.create(assessmentDraft(projectId));
    else ledgerAssessment(office.session, assessmentDraft(projectId), decided);
    await client.fasttrack.create(
      fastTrackDraft(assessmentId, { receivedOn: random.pick(["2026-11-02", "2026-11-03", null]) }),
    );
  }
});
afterAll(() => office.close());

type Row = { id: number } & { [field: string]: unknown };
type Asked = { sort: { by: string; direction: "asc" | "desc" }; limit: number; after?: string };
type Page = { rows: Row[]; total: number | null; next: string | null };

const orders = {
  disputes: ["registeredOn", "ledgerNo", "amountClaimed", "dueOn", "outcomeOn", "updatedAt"],
  enterprises: ["name", "uscc", "town", "updatedAt"],
  payments: ["receivedOn", "amount", "updatedAt"],
  loans: ["updatedAt", "loanNo", "balanceAtHandover"],
  projects: ["updatedAt", "name", "projectCode", "totalInvestment"],
  assessments: ["updatedAt", "assessmentNo", "decidedOn"],
  fasttrack: ["dueOn", "receivedOn", "caseNo", "updatedAt"],
} as const;

const cases = Object.entries(orders).flatMap(([register, fields]) =>
  fields.flatMap((by) => (["asc", "desc"] as const).map((direction) => [register, by, direction] as const)),
);

describe("page by page, every record comes exactly once and in order", () => {
  test.each(cases)("%s by %s, %s", async (register, by, direction) => {
    const list = client[register as keyof typeof orders].list as unknown as (asked: Asked) => Promise<Page>;
    const seen: Row[] = [];
    let page = await list({ sort: { by, direction }, limit: 5 });
    const { total } = page;
    seen.push(...page.rows);
    while (page.next !== null) {
      page = await list({ sort: { by, direction }, limit: 5, after: page.next });
      expect(page.total).toBeNull();
      seen.push(...page.rows);
    }
    expect(seen).toHaveLength(total ?? -1);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen.map((row) => [row[by], row.id])).toEqual(inOrder(seen, by, direction));
  });
});

/** NULL is the least; ties go by id, in the same direction. */
function inOrder(rows: readonly Row[], by: string, direction: "asc" | "desc"): unknown[][] {
  const sign = direction === "asc" ? 1 : -1;
  return rows.toSorted((a, b) => sign * (compare(a[by], b[by]) || a.id - b.id)).map((row) => [row[by], row.id]);
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return (a as string | number) < (b as string | number) ? -1 : 1;
}

test("the pages of a filtered list, too, hold every match exactly once", async () => {
  const filter = { state: ["registered"], dueOn: { from: "2026-12-01", to: "2026-12-01" } };
  for (const by of orders.disputes) {
    const sort = { by, direction: "desc" } as const;
    const whole = await client.disputes.list({ filter, sort, limit: 200 });
    const ids: number[] = [];
    let after: string | undefined;
    do {
      const page = await client.disputes.list({ filter, sort, limit: 3, after });
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(ids, by).toEqual(whole.rows.map(({ id }) => id));
    expect(whole.total, by).toBe(ids.length);
  }
});

test("a record that is entered between two pages neither doubles nor hides another", async () => {
  const sort = { by: "registeredOn", direction: "desc" } as const;
  const first = await client.disputes.list({ sort, limit: 10 });
  const entered = await client.disputes.create(disputeEntry({ registeredOn: "2026-11-20", dueOn: null }));
  const second = await client.disputes.list({ sort, limit: 100, after: first.next ?? "" });
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(RECORDS);
  expect(ids).not.toContain(entered.id);
});

test.each(["", "x", "[]", '["2026-10-10"]', '{"id":1}', '["2026-10-10","1"]', "[1,2,3]"])(
  "a made-up place to go on from is refused: %s",
  async (after) => {
    expect(await failureOf(client.disputes.list({ after }))).toMatchObject({ code: "BAD_REQUEST" });
  },
);

test("an unknown filter or sort is refused, not ignored", async () => {
  const list = client.disputes.list as unknown as (asked: unknown) => Promise<unknown>;
  expect(await failureOf(list({ filter: { townn: ["610723001"] } }))).toMatchObject({ code: "BAD_REQUEST" });
  expect(await failureOf(list({ sort: { by: "note", direction: "asc" } }))).toMatchObject({ code: "BAD_REQUEST" });
  expect(await failureOf(list({ limit: 201 }))).toMatchObject({ code: "BAD_REQUEST" });
});
