import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failureOf, refusalOf, staffNames } from "../office/testing/office.ts";
import { openLoanKit } from "./testing/loan-kit.ts";
import type { LoanKit } from "./testing/loan-kit.ts";

let kit: LoanKit;
beforeAll(async () => {
  kit = await openLoanKit();
});
afterAll(async () => kit.close());

const debt = { balanceAtHandover: 10_000_000, interestDue: 2_000_000 };
const charge = { chargedOn: "2026-11-20", part: "interest", amount: 300_000, note: "银行来函" } as const;
const effort = {
  doneOn: "2026-11-20",
  method: "reminder",
  result: "delivered",
  interrupts: true,
  text: "送达催收通知书。",
  nextOn: "2026-12-01",
  nextStep: "核对还款",
} as const;
const contact = {
  at: "2026-11-22T22:30",
  actor: "bank",
  channel: "phone",
  reached: "borrower",
  person: null,
  answered: true,
  consented: false,
  detailsTold: true,
  visitors: null,
  script: "reminder",
  text: null,
} as const;

describe("what was charged since hand-over", () => {
  test("is owed besides, until it is taken out", async () => {
    const id = await kit.loanIn("collecting", debt);
    const made = await kit.mediator.loans.addCharge({ ...(await kit.at(id)), ...charge });
    expect(await kit.row(id)).toMatchObject({ interestOwed: 2_300_000, outstanding: 12_300_000 });
    const { debt: told, charges } = await kit.mediator.loans.file({ id });
    expect(told).toMatchObject({
      charged: { interest: 300_000 },
      left: { interest: 2_300_000 },
      outstanding: 12_300_000,
    });
    expect(charges).toMatchObject([{ ...charge, updatedBy: staffNames.mediator }]);
    await kit.mediator.loans.reviseCharge({ ...(await kit.at(id)), id: made.id, ...charge, part: "fees" });
    expect(await kit.row(id)).toMatchObject({ interestOwed: 2_000_000, feesOwed: 300_000 });
    await kit.mediator.loans.removeCharge({ ...(await kit.at(id)), id: made.id, reason: "重复登记" });
    expect(await kit.row(id)).toMatchObject({ outstanding: 12_000_000 });
  });

  test.each([
    [{ amount: 0 }, "AMOUNT_NOT_POSITIVE"],
    [{ chargedOn: "2026-11-24" }, "DATE_IN_FUTURE"],
  ])("%o is refused: %s", async (over, code) => {
    const id = await kit.loanIn("collecting");
    expect(await refusalOf(kit.mediator.loans.addCharge({ ...(await kit.at(id)), ...charge, ...over }))).toEqual([
      code,
    ]);
  });
});

describe("an effort", () => {
  test("interrupts limitation and says what comes next", async () => {
    const id = await kit.loanIn("collecting", { dueOn: "2024-03-06", guarantee: "unsecured" });
    expect(await kit.row(id)).toMatchObject({ limitationUntil: "2027-03-08", nextDueKind: "limitation" });
    const { id: made } = await kit.mediator.loans.addEffort({ ...(await kit.at(id)), ...effort });
    expect(await kit.row(id)).toMatchObject({
      limitationUntil: "2029-11-20",
      nextDueOn: "2026-12-01",
      nextDueKind: "effort",
    });
    const { deadlines } = await kit.mediator.loans.file({ id });
    expect(deadlines.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ["effort", "2026-12-01"],
      ["limitation", "2029-11-20"],
    ]);
    await kit.mediator.loans.removeEffort({ ...(await kit.at(id)), id: made, reason: "登记错贷款" });
    expect(await kit.row(id)).toMatchObject({ limitationUntil: "2027-03-08" });
  });

  test("that changes nothing makes no new version", async () => {
    const id = await kit.loanIn("collecting");
    const { id: made } = await kit.mediator.loans.addEffort({ ...(await kit.at(id)), ...effort });
    const { version } = await kit.row(id);
    await kit.mediator.loans.reviseEffort({ ...(await kit.at(id)), id: made, ...effort });
    expect((await kit.row(id)).version).toBe(version);
  });

  test.each([
    [{ nextOn: "2026-11-19" }, "NEXT_BEFORE_THIS"],
    [{ nextStep: null }, "NEXT_STEP_MISSING"],
    [{ doneOn: "2026-11-24", nextOn: null }, "DATE_IN_FUTURE"],
  ])("%o is refused: %s", async (over, code) => {
    const id = await kit.loanIn("collecting");
    expect(await refusalOf(kit.mediator.loans.addEffort({ ...(await kit.at(id)), ...effort, ...over }))).toEqual([
      code,
    ]);
  });
});

describe("a contact against the rules", () => {
  test("is warned of before it is entered, entered all the same, and keeps the warning", async () => {
    const id = await kit.loanIn("collecting");
    expect(await kit.mediator.loans.contactWarnings({ loanId: id, ...contact })).toEqual({
      warnings: ["OUTSIDE_HOURS"],
      limits: { contactFromHour: 8, contactUntilHour: 22, attemptsPerDay: 6, visitors: 2 },
    });
    expect((await kit.mediator.loans.file({ id })).contacts).toEqual([]);
    await kit.mediator.loans.addContact({ ...(await kit.at(id)), ...contact });
    expect((await kit.mediator.loans.file({ id })).contacts).toMatchObject([
      { ...contact, warnings: ["OUTSIDE_HOURS"] },
    ]);
  });

  test("the sixth unanswered attempt of a day warns", async () => {
    const id = await kit.loanIn("collecting");
    for (const hour of ["09", "10", "11", "14", "15", "16"]) {
      const missed = { ...contact, at: `2026-11-20T${hour}:00`, answered: false, reached: "nobody" } as const;
      await kit.mediator.loans.addContact({ ...(await kit.at(id)), ...missed });
    }
    const { contacts } = await kit.mediator.loans.file({ id });
    expect(contacts.map(({ warnings }) => warnings)).toEqual([[], [], [], [], [], ["TOO_MANY_ATTEMPTS"]]);
  });

  test("that lies ahead is refused", async () => {
    const id = await kit.loanIn("collecting");
    const later = { ...(await kit.at(id)), ...contact, at: "2026-11-23T23:59" };
    expect(await refusalOf(kit.mediator.loans.addContact(later))).toEqual(["DATE_IN_FUTURE"]);
  });
});

test("every act on a part takes the version that was seen", async () => {
  const id = await kit.loanIn("collecting");
  const seen = await kit.at(id);
  await kit.mediator.loans.addEffort({ ...seen, ...effort });
  for (const late of [
    kit.mediator.loans.addEffort({ ...seen, ...effort }),
    kit.mediator.loans.addCharge({ ...seen, ...charge }),
    kit.mediator.loans.addContact({ ...seen, ...contact }),
  ]) {
    expect(await failureOf(late)).toMatchObject({ code: "STALE" });
  }
});
