import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { disputeEntry, paymentDraft } from "../office/testing/drafts.ts";
import { openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
let recorder: Client;

beforeEach(async () => {
  office = await openTestOffice();
  recorder = await office.as("mediator");
});
afterEach(() => office.close());

const asked = (over: Partial<ReturnType<typeof paymentDraft>> = {}) => {
  const { receivedOn, payerName, payeeName, amount, category, disputeId, loanId, arrearsId } = paymentDraft(over);
  return { receivedOn, payerName, payeeName, amount, category, disputeId, loanId, arrearsId };
};

describe("the same sum between the same two within three days is asked about, and kept", () => {
  test.each([
    ["the same day", {}, true],
    ["three days before", { receivedOn: "2026-11-07" }, true],
    ["three days after", { receivedOn: "2026-11-13" }, true],
    ["four days after", { receivedOn: "2026-11-14" }, false],
    ["another sum", { amount: 5_000_001 }, false],
    ["another payer", { payerName: "洋县某某公司" }, false],
    ["names with blanks in them", { payerName: "洋县云岭物流 有限公司（虚构）" }, true],
  ])("%s: %j", async (_, over, isSimilar) => {
    const { id } = await recorder.payments.create(paymentDraft());
    const notices = await recorder.payments.notices(asked(over));
    expect(notices.map(({ code, record }) => [code, record?.id])).toEqual(isSimilar ? [["SIMILAR_PAYMENT", id]] : []);
    await expect(recorder.payments.create(paymentDraft({ ...over, voucherNo: "另一张" }))).resolves.toMatchObject({
      state: "to_verify",
    });
  });

  test("no payment is its own double", async () => {
    const { id } = await recorder.payments.create(paymentDraft());
    expect(await recorder.payments.notices({ id })).toEqual([]);
    const second = await recorder.payments.create(paymentDraft({ voucherNo: "PZ2" }));
    expect(await recorder.payments.notices({ id })).toMatchObject([
      { code: "SIMILAR_PAYMENT", record: { register: "payments", id: second.id } },
    ]);
  });
});

test("more than was claimed is asked about; estimates are no money", async () => {
  const { id: disputeId } = await recorder.disputes.create(disputeEntry({ amountClaimed: 6_000_000 }));
  await recorder.payments.create(paymentDraft({ disputeId, amount: 5_000_000 }));
  const more = asked({ disputeId, amount: 2_000_000, receivedOn: "2026-11-18" });
  expect(await recorder.payments.notices(more)).toEqual([
    {
      code: "MORE_THAN_CLAIMED",
      data: { claimed: 6_000_000, received: 7_000_000 },
      record: { register: "disputes", id: disputeId },
    },
  ]);
  expect(await recorder.payments.notices({ ...more, amount: 1_000_000 })).toEqual([]);
  expect(await recorder.payments.notices({ ...more, category: "N1" })).toEqual([]);
});
