import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLoanKit, proceedingDraft } from "../loans/testing/loan-kit.ts";
import type { LoanKit } from "../loans/testing/loan-kit.ts";
import { disputeEntry } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";

let kit: LoanKit;
beforeAll(async () => {
  kit = await openLoanKit();
});
afterAll(async () => kit.close());

const ofLoan = (id: number) => ({ register: "loans", id }) as const;

test("a loan's proceeding is kept as it was written, corrected and taken out", async () => {
  const id = await kit.loanIn("collecting");
  const made = await kit.file(id, "lawsuit", { nextOn: "2026-12-01", nextStep: "开庭" });
  expect(await kit.row(id)).toMatchObject({ nextDueOn: "2026-12-01", nextDueKind: "proceeding" });
  const decided = proceedingDraft({
    result: "granted",
    resultOn: "2026-10-08",
    principal: 1_000,
    performUntil: "2026-10-18",
  });
  const { version } = await kit.row(id);
  await kit.mediator.proceedings.revise({ ...decided, owner: ofLoan(id), version, id: made });
  expect(await kit.mediator.proceedings.of({ owner: ofLoan(id) })).toMatchObject([{ ...decided, paid: 0 }]);
  expect(await kit.row(id)).toMatchObject({ nextDueOn: "2028-10-18", nextDueKind: "enforcement" });
  await kit.mediator.proceedings.remove({ owner: ofLoan(id), version: version + 1, id: made, reason: "登记错贷款" });
  expect(await kit.mediator.proceedings.of({ owner: ofLoan(id) })).toEqual([]);
});

test("a dispute's proceeding stands in its own history", async () => {
  const dispute = await kit.mediator.disputes.create(disputeEntry());
  const owner = { register: "disputes", id: dispute.id } as const;
  await kit.mediator.proceedings.add({ ...proceedingDraft(), owner, version: dispute.version });
  expect(await kit.mediator.proceedings.of({ owner })).toMatchObject([{ kind: "lawsuit" }]);
  const { history } = await kit.mediator.disputes.open({ id: dispute.id });
  expect(history[0]).toMatchObject({ act: "proceedings.add", after: { court: "洋县人民法院" } });
});

test("no proceeding is found under another record, and none of a record that is not there", async () => {
  const [one, other] = [await kit.loanIn("collecting"), await kit.loanIn("collecting")];
  const made = await kit.file(one, "lawsuit");
  const { version } = await kit.row(other);
  const removal = kit.mediator.proceedings.remove({ owner: ofLoan(other), version, id: made, reason: "登记错误" });
  expect(await failureOf(removal)).toMatchObject({ code: "NOT_FOUND" });
  expect(await failureOf(kit.mediator.proceedings.of({ owner: ofLoan(404) }))).toMatchObject({ code: "NOT_FOUND" });
  const seen = kit.mediator.proceedings.add({ ...proceedingDraft(), owner: ofLoan(one), version: 1 });
  expect(await failureOf(seen)).toMatchObject({ code: "STALE" });
});

test("one that money came in upon stays, and says how much", async () => {
  const id = await kit.loanIn("collecting");
  const made = await kit.file(id, "lawsuit");
  await kit.pay(id, { proceedingId: made });
  expect(await kit.mediator.proceedings.of({ owner: ofLoan(id) })).toMatchObject([{ paid: 5_000_000 }]);
  const { version } = await kit.row(id);
  const removal = kit.mediator.proceedings.remove({ owner: ofLoan(id), version, id: made, reason: "登记错误" });
  expect(await refusalOf(removal)).toEqual(["LINKED_TO_PAYMENT"]);
});

describe("refused", () => {
  test.each([
    [{ filedOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    [{ acceptedOn: "2026-08-31" }, ["BEFORE_FILING"]],
    [{ acceptedOn: "2026-09-05", result: "granted", resultOn: "2026-09-04" }, ["BEFORE_ACCEPTANCE"]],
    [{ result: "granted" }, ["RESULT_WITHOUT_DATE"]],
    [{ resultOn: "2026-09-04" }, ["RESULT_MISSING"]],
    [{ result: "granted", resultOn: "2026-10-08", performUntil: "2026-10-07" }, ["BEFORE_RESULT"]],
    [{ principal: -1 }, ["AMOUNT_NEGATIVE"]],
    [{ nextOn: "2026-12-01" }, ["NEXT_STEP_MISSING"]],
  ] as const)("%o: %o", async (over, codes) => {
    const id = await kit.loanIn("collecting");
    expect(await refusalOf(kit.file(id, "lawsuit", over))).toEqual(codes);
  });
});
