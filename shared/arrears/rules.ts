import { usccProblems } from "../enterprises/rules.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { ArrearsDraft } from "./contract.ts";

/** A draft as far as it is written; what is still missing stands in no rule's way. */
export type ArrearsWritten = { readonly [Field in keyof ArrearsDraft]: ArrearsDraft[Field] | null };

const isEmpty = (text: string | null) => text === null || text.trim() === "";

/**
 * What is wrong with an arrears case as written. Codes: USCC_*, CREDITOR_CODE_MISSING (what is cleared is counted by
 * enterprise), SAME_PARTY, AMOUNT_NOT_POSITIVE, AMOUNT_NEGATIVE, DISPUTED_ABOVE_PRINCIPAL (data: `amount`),
 * DISPUTE_REASON_MISSING, PRINCIPAL_ABOVE_SETTLED (data: `amount`), DEPOSIT_ONLY_WORKS, DATE_IN_FUTURE,
 * DATES_OUT_OF_ORDER (data: `date`), NORM_DAYS_MISSING, NORM_REASON_MISSING, OVERRIDE_REASON_MISSING,
 * COMPLAINT_DAY_MISSING. 802号令 3, 9, 13, 25.
 */
export function arrearsProblems(written: ArrearsWritten, today: string): Problem[] {
  return [
    ...partyProblems(written),
    ...amountProblems(written),
    ...dateProblems(written, today),
    ...termProblems(written),
    ...complaintProblems(written),
  ];
}

function partyProblems({ creditorUscc, debtorUscc, creditorName }: ArrearsWritten): Problem[] {
  const found = [...usccProblems("creditorUscc", creditorUscc), ...usccProblems("debtorUscc", debtorUscc)];
  if (isEmpty(creditorUscc) && creditorName !== null) found.push(problem("creditorUscc", "CREDITOR_CODE_MISSING"));
  const isSame = !isEmpty(creditorUscc) && creditorUscc?.trim().toUpperCase() === debtorUscc?.trim().toUpperCase();
  return isSame ? [...found, problem("debtorUscc", "SAME_PARTY")] : found;
}

const mustBePositive = ["principal", "contractAmount", "settledAmount"] as const;

function amountProblems(written: ArrearsWritten): Problem[] {
  const { principal, paidBefore, settledAmount, disputed, disputeReason, depositKind, subject } = written;
  const found: Problem[] = [];
  for (const field of mustBePositive) {
    const amount = written[field];
    if (amount !== null && amount <= 0) found.push(problem(field, "AMOUNT_NOT_POSITIVE"));
  }
  if (paidBefore !== null && paidBefore < 0) found.push(problem("paidBefore", "AMOUNT_NEGATIVE"));
  if (disputed !== null && disputed < 0) found.push(problem("disputed", "AMOUNT_NEGATIVE"));
  if (disputed !== null && principal !== null && disputed > principal && principal > 0) {
    found.push(problem("disputed", "DISPUTED_ABOVE_PRINCIPAL", { amount: principal }));
  }
  if (disputed !== null && disputed > 0 && isEmpty(disputeReason)) {
    found.push(problem("disputeReason", "DISPUTE_REASON_MISSING"));
  }
  if (settledAmount !== null && principal !== null && principal > settledAmount - (paidBefore ?? 0)) {
    const amount = Math.max(0, settledAmount - (paidBefore ?? 0));
    found.push(problem("principal", "PRINCIPAL_ABOVE_SETTLED", { amount }));
  }
  const isForWorks = depositKind === "quality" || depositKind === "migrant_wages";
  if (isForWorks && subject !== null && subject !== "works") found.push(problem("depositKind", "DEPOSIT_ONLY_WORKS"));
  return found;
}

const past = [
  "registeredOn",
  "signedOn",
  "deliveredOn",
  "acceptedOn",
  "settlementOn",
  "complainedOn",
  "transferredOn",
  "answeredOn",
] as const;

/** Each second day is not before the first. */
const inOrder = [
  ["signedOn", "deliveredOn"],
  ["signedOn", "settlementOn"],
  ["deliveredOn", "acceptedOn"],
  ["deliveredOn", "acceptanceUntil"],
  ["signedOn", "dueOverride"],
  ["complainedOn", "transferredOn"],
  ["complainedOn", "answeredOn"],
  ["transferredOn", "answeredOn"],
] as const;

function dateProblems(written: ArrearsWritten, today: string): Problem[] {
  const late = past.flatMap((field) => {
    const day = written[field];
    return day !== null && day > today ? [problem(field, "DATE_IN_FUTURE")] : [];
  });
  const turned = inOrder.flatMap(([before, after]) => {
    const [one, other] = [written[before], written[after]];
    return one !== null && other !== null && other < one ? [problem(after, "DATES_OUT_OF_ORDER", { date: one })] : [];
  });
  return [...late, ...turned];
}

function termProblems(written: ArrearsWritten): Problem[] {
  const { industryNorm, industryNormReason, agreedDays, dueOverride, dueReason } = written;
  const isNorm = industryNorm === true;
  return [
    ...(isNorm && agreedDays === null ? [problem("agreedDays", "NORM_DAYS_MISSING")] : []),
    ...(isNorm && isEmpty(industryNormReason) ? [problem("industryNormReason", "NORM_REASON_MISSING")] : []),
    ...(dueOverride !== null && isEmpty(dueReason) ? [problem("dueReason", "OVERRIDE_REASON_MISSING")] : []),
  ];
}

function complaintProblems({
  complainedOn,
  complaintNo,
  transferredOn,
  complaintExtended,
  answeredOn,
}: ArrearsWritten): Problem[] {
  const isTold = !isEmpty(complaintNo) || transferredOn !== null || answeredOn !== null || complaintExtended === true;
  return complainedOn === null && isTold ? [problem("complainedOn", "COMPLAINT_DAY_MISSING")] : [];
}
