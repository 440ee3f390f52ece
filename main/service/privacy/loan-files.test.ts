import { afterAll, beforeAll, expect, test } from "vitest";
import { openLoanKit } from "../loans/testing/loan-kit.ts";
import type { LoanKit } from "../loans/testing/loan-kit.ts";
import { testClock } from "../office/testing/clock.ts";
import { MONDAY } from "../office/testing/office.ts";

const PERSON = "赵某己";

const YEAR = 366 * 86_400;

const clock = testClock(MONDAY);
let kit: LoanKit;
beforeAll(async () => {
  kit = await openLoanKit(clock);
});
afterAll(async () => kit.close());

test("whoever was reached about a loan, or stands for it, is found", async () => {
  const id = await kit.loanIn("collecting", { guarantors: PERSON });
  const other = await kit.loanIn("collecting");
  await kit.mediator.loans.addContact({
    ...(await kit.at(other)),
    at: "2026-11-20T10:00",
    actor: "bank",
    channel: "phone",
    reached: "third_party",
    person: PERSON,
    answered: true,
    consented: false,
    detailsTold: false,
    visitors: null,
    script: "locating",
    text: "询问借款人的联系方式",
  });
  const administrator = await kit.office.as("administrator");
  const { traces } = await administrator.privacy.findPerson({ name: PERSON });
  expect(traces.map(({ id: record, fields }) => [record, fields.map(({ field }) => field)])).toEqual([
    [other, ["contacts"]],
    [id, ["guarantors"]],
  ]);
});

test("what was said and done goes when the person is taken out of a loan that is settled", async () => {
  const id = await kit.loanIn("collecting", { borrowerName: PERSON, borrowerUscc: null, guarantors: PERSON });
  await kit.mediator.loans.addEffort({
    ...(await kit.at(id)),
    doneOn: "2026-11-20",
    method: "reminder",
    result: "promised",
    interrupts: true,
    text: `${PERSON}承诺月底还款`,
    nextOn: null,
    nextStep: null,
  });
  await kit.mediator.loans.settle({ ...(await kit.at(id)), on: "2026-11-23", reason: `${PERSON}余额减免` });
  clock.pass(15 * YEAR);
  const administrator = await kit.office.as("administrator");
  const { version } = (await administrator.loans.open({ id })).record;
  await administrator.privacy.anonymise({ register: "loans", id, version, reason: "本人要求删除" });
  const { efforts, steps } = await administrator.loans.file({ id });
  expect((await administrator.loans.open({ id })).record).toMatchObject({
    borrowerName: "（已匿名）",
    guarantors: null,
  });
  expect(JSON.stringify([efforts, steps])).not.toContain(PERSON);
});
