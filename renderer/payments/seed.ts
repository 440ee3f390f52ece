import type { PaymentDraft } from "../../shared/payments/contract.ts";
import { client } from "../app/client.ts";
import type { Unfinished } from "../parts/register/view.ts";

type Start = Partial<Unfinished<PaymentDraft>>;

/** What is known of a payment when it is entered from another record. */
export async function seedPayment(given: Readonly<Record<string, number>>): Promise<Start> {
  const { disputeId, loanId, enterprise, reversesId } = given;
  if (reversesId !== undefined) return reversalOf(reversesId);
  if (disputeId !== undefined) return fromDispute(disputeId);
  if (loanId !== undefined) return fromLoan(loanId);
  if (enterprise !== undefined) return fromEnterprise(enterprise);
  return {};
}

/** The usual case: the respondent pays the applicant what the mediation settled. */
async function fromDispute(disputeId: number): Promise<Start> {
  const { record } = await client.disputes.open({ id: disputeId });
  return {
    disputeId,
    headline: "recovery",
    payerName: record.respondentName,
    payeeName: record.applicantName,
    payeeUscc: record.applicantUscc,
    leadUnit: record.leadUnit,
  };
}

async function fromLoan(loanId: number): Promise<Start> {
  const [{ record }, words] = await Promise.all([client.loans.open({ id: loanId }), client.dictionaries.all()]);
  const bank = words.find((entry) => entry.dictionary === "bank" && entry.code === record.bank);
  return {
    loanId,
    headline: "collection",
    payerName: record.borrowerName,
    payeeName: bank?.zh ?? null,
    leadUnit: record.leadUnit,
    interest: 0,
    fees: 0,
  };
}

async function fromEnterprise(id: number): Promise<Start> {
  const { record } = await client.enterprises.open({ id });
  return { payeeName: record.name, payeeUscc: record.uscc };
}

const negative = (amount: number | null) => (amount === null ? null : -amount || 0);

/** Takes a payment back in full; a part of it by changing the amount. */
async function reversalOf(reversesId: number): Promise<Start> {
  const { record } = await client.payments.open({ id: reversesId });
  return {
    reversesId,
    payerName: record.payerName,
    payeeName: record.payeeName,
    payeeUscc: record.payeeUscc,
    amount: negative(record.amount),
    headline: record.headline,
    category: record.category,
    disputeId: record.disputeId,
    loanId: record.loanId,
    method: record.method,
    principal: negative(record.principal),
    interest: negative(record.interest),
    fees: negative(record.fees),
    leadUnit: record.leadUnit,
  };
}
