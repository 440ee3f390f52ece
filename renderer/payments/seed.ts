import type { PaymentDraft } from "../../shared/payments/contract.ts";
import { client } from "../app/client.ts";
import type { Unfinished } from "../parts/register/view.ts";

type Start = Partial<Unfinished<PaymentDraft>>;

/** What is known of a payment when it is entered from another record. */
export async function seedPayment(given: Readonly<Record<string, number>>): Promise<Start> {
  const { disputeId, loanId, arrearsId, enterprise, reversesId } = given;
  if (reversesId !== undefined) return reversalOf(reversesId);
  if (disputeId !== undefined) return fromDispute(disputeId);
  if (loanId !== undefined) return fromLoan(loanId);
  if (arrearsId !== undefined) return fromArrears(arrearsId);
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
    fees: 0,
    penalty: 0,
    interest: 0,
    other: 0,
  };
}

/** 清欠: the debtor pays the creditor. */
async function fromArrears(arrearsId: number): Promise<Start> {
  const { record } = await client.arrears.open({ id: arrearsId });
  return {
    arrearsId,
    headline: "recovery",
    category: "R4",
    payerName: record.debtorName,
    payeeName: record.creditorName,
    payeeUscc: record.creditorUscc,
    leadUnit: record.leadUnit,
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
    channel: record.channel,
    disputeId: record.disputeId,
    loanId: record.loanId,
    arrearsId: record.arrearsId,
    instalmentNo: record.instalmentNo,
    method: record.method,
    fees: negative(record.fees),
    penalty: negative(record.penalty),
    interest: negative(record.interest),
    principal: negative(record.principal),
    other: negative(record.other),
    leadUnit: record.leadUnit,
  };
}
