import type { Inputs } from "../../../../shared/contract.ts";
import { driveArrears } from "../../arrears/testing/arrears-kit.ts";
import type { ArrearsDriver } from "../../arrears/testing/arrears-kit.ts";
import type { Clock } from "../../office/index.ts";
import { collectionDraft, enterpriseDraft, loanDraft, paymentDraft } from "../../office/testing/drafts.ts";
import { openTestOffice } from "../../office/testing/office.ts";
import type { Client, TestOffice } from "../../office/testing/office.ts";

type Payment = Inputs["payments"]["create"];
type Then = "verify" | "leave";

/** An office with an enterprise and a loan, whose money one enters and another verifies. */
export type MoneyOffice = {
  readonly office: TestOffice;
  readonly mediator: Client;
  readonly verifier: Client;
  readonly arrears: ArrearsDriver;
  /** 洋县稻香食品有限公司. */
  readonly enterpriseId: number;
  readonly loanId: number;
  /** Enters money recovered for the enterprise; answers its id. */
  readonly recover: (over?: Partial<Payment>, then?: Then) => Promise<number>;
  /** Enters money collected on the loan; answers its id. */
  readonly collect: (over?: Partial<Payment>, then?: Then) => Promise<number>;
  /** What an act on the files or papers of a payment asks for first, as it is now. */
  readonly atPayment: (id: number) => Promise<{ paymentId: number; version: number }>;
  readonly atLoan: () => Promise<{ loanId: number; version: number }>;
  readonly close: () => Promise<void>;
};

export async function openMoneyOffice(clock?: Clock): Promise<MoneyOffice> {
  const office = await openTestOffice(clock);
  const [mediator, verifier] = [await office.as("mediator"), await office.as("verifier")];
  const { id: enterpriseId } = await mediator.enterprises.create(enterpriseDraft());
  const { id: loanId } = await mediator.loans.create(loanDraft());
  let count = 0;
  const enter = async (draft: Payment, then: Then): Promise<number> => {
    count += 1;
    const { id, version } = await mediator.payments.create(draft);
    if (then === "verify") await verifier.payments.verify({ id, version });
    return id;
  };
  return {
    office,
    mediator,
    verifier,
    arrears: driveArrears(mediator, verifier),
    enterpriseId,
    loanId,
    recover: (over = {}, then = "verify") =>
      enter({ ...paymentDraft(over), voucherNo: over.voucherNo ?? `WS-${count}` }, then),
    collect: (over = {}, then = "verify") =>
      enter({ ...collectionDraft(loanId, over), voucherNo: over.voucherNo ?? `QS-${count}` }, then),
    atPayment: async (id) => ({ paymentId: id, version: (await mediator.payments.open({ id })).record.version }),
    atLoan: async () => ({ loanId, version: (await mediator.loans.open({ id: loanId })).record.version }),
    close: () => office.close(),
  };
}
