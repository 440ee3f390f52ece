import type { PaymentDraft } from "../../../shared/payments/contract.ts";
import { paymentProblems } from "../../../shared/payments/rules.ts";
import { codesOf } from "../../../shared/names.ts";
import { loanParts } from "../../../shared/payments/states.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { extraOf, unknownWords } from "../dictionaries/index.ts";
import { normalUscc } from "../enterprises/index.ts";
import type { ActContext } from "../office/ground.ts";

/**
 * Everything that speaks against entering this payment. Besides `paymentProblems`: LINK_MISSING, VOUCHER_TAKEN,
 * PROCEEDING_OF_ANOTHER, WAGES_NOT_RECOVERY, PARTICIPANT_TWICE, PAYEE_IS_BANK (a bank's money is 清收, never 挽损),
 * PAYEE_NOT_BANK (and 清收 is a bank's only), REVERSED_NOT_COUNTED, REVERSED_TWICE, REVERSES_REVERSAL,
 * REVERSAL_TOO_LARGE, REVERSAL_PART_TOO_LARGE, REVERSAL_OTHER_HEADLINE, REVERSAL_OTHER_DEBT.
 */
export async function problemsOfPayment(
  context: ActContext,
  draft: PaymentDraft,
  id: number | null,
): Promise<Problem[]> {
  return [
    ...paymentProblems(draft, context.today),
    ...(await unknownWords(context.db, [
      ["category", "recovery_category", draft.category],
      ["method", "collection_method", draft.method],
      ["leadUnit", "organisation", draft.leadUnit],
      ...draft.participants.map((unit) => ["participants", "organisation", unit] as const),
      ...draft.tags.map((tag) => ["tags", "payment_tag", tag] as const),
    ])),
    ...shareProblems(draft),
    ...(await linkProblems(context, draft)),
    ...(await voucherProblems(context, draft, id)),
    ...(await payeeProblems(context, draft)),
    ...(await reversalProblems(context, draft, id)),
  ];
}

/** Whether money came in, as the collection method of a loan payment says. */
export async function isCash(context: ActContext, draft: PaymentDraft): Promise<boolean> {
  if (draft.method === null) return true;
  const { cash } = await extraOf(context.db, "collection_method", draft.method);
  return cash === true;
}

async function linkProblems({ db }: ActContext, draft: PaymentDraft): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const [field, table, id] of [
    ["disputeId", "dispute", draft.disputeId],
    ["loanId", "loan", draft.loanId],
    ["arrearsId", "arrears", draft.arrearsId],
  ] as const) {
    if (id === null) continue;
    const known = await db
      .selectFrom(table)
      .select("id")
      .where("id", "=", id)
      .where("deleted_at", "is", null)
      .executeTakeFirst();
    if (!known) found.push(problem(field, "LINK_MISSING"));
  }
  return [...found, ...(await proceedingProblems(db, draft)), ...(await wageProblems(db, draft))];
}

/** A court step of the same loan, arrears case or dispute. */
async function proceedingProblems(db: ActContext["db"], draft: PaymentDraft): Promise<Problem[]> {
  if (draft.proceedingId === null) return [];
  const found = await db
    .selectFrom("proceeding")
    .select(["dispute_id", "loan_id", "arrears_id"])
    .where("id", "=", draft.proceedingId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  const fits =
    found !== undefined &&
    (found.loan_id ?? found.arrears_id ?? found.dispute_id) !== null &&
    (found.loan_id === null || found.loan_id === draft.loanId) &&
    (found.arrears_id === null || found.arrears_id === draft.arrearsId) &&
    (found.dispute_id === null || found.dispute_id === draft.disputeId);
  return fits ? [] : [problem("proceedingId", "PROCEEDING_OF_ANOTHER")];
}

/** Wages are the worker's: what a firm pays out in a case about them is recovered for nobody (domain sheet 5.3, rule 2). */
async function wageProblems(db: ActContext["db"], draft: PaymentDraft): Promise<Problem[]> {
  if (draft.headline !== "recovery" || draft.disputeId === null) return [];
  const dispute = await db.selectFrom("dispute").select("type").where("id", "=", draft.disputeId).executeTakeFirst();
  const { wages } = dispute ? await extraOf(db, "dispute_type_enterprise", dispute.type) : {};
  return wages === true ? [problem("headline", "WAGES_NOT_RECOVERY")] : [];
}

/** One unit owns the amount; who leads does not also take part, and nobody takes part twice. */
function shareProblems({ leadUnit, participants }: PaymentDraft): Problem[] {
  const isDouble = new Set(participants).size < participants.length;
  const leadsToo = leadUnit !== null && participants.includes(leadUnit);
  return isDouble || leadsToo ? [problem("participants", "PARTICIPANT_TWICE")] : [];
}

async function voucherProblems({ db }: ActContext, draft: PaymentDraft, id: number | null): Promise<Problem[]> {
  if (draft.voucherNo === null || draft.voucherNo === "") return [];
  const other = await db
    .selectFrom("payment")
    .select(["id", "received_on"])
    .where("voucher_no", "=", draft.voucherNo)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return other && other.id !== id ? [problem("voucherNo", "VOUCHER_TAKEN", { receivedOn: other.received_on })] : [];
}

async function payeeProblems({ db }: ActContext, draft: PaymentDraft): Promise<Problem[]> {
  const uscc = normalUscc(draft.payeeUscc);
  if (draft.headline === "none" || uscc === null) return [];
  const payee = await db
    .selectFrom("enterprise")
    .select("is_financial")
    .where("uscc", "=", uscc)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (draft.headline === "collection") return payee?.is_financial === 0 ? [problem("payeeUscc", "PAYEE_NOT_BANK")] : [];
  return payee?.is_financial === 1 ? [problem("payeeUscc", "PAYEE_IS_BANK")] : [];
}

async function reversalProblems({ db }: ActContext, draft: PaymentDraft, id: number | null): Promise<Problem[]> {
  if (draft.reversesId === null) return [];
  const original = await db
    .selectFrom("payment")
    .selectAll()
    .where("id", "=", draft.reversesId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!original) return [problem("reversesId", "LINK_MISSING")];
  const found: Problem[] = [];
  if (original.amount < 0) found.push(problem("reversesId", "REVERSES_REVERSAL"));
  if (original.headline !== draft.headline) found.push(problem("headline", "REVERSAL_OTHER_HEADLINE"));
  if (-draft.amount > original.amount) found.push(problem("amount", "REVERSAL_TOO_LARGE", { amount: original.amount }));
  if (codesOf(loanParts).some((part) => isBeyond(draft[part], original[part]))) {
    found.push(problem("principal", "REVERSAL_PART_TOO_LARGE"));
  }
  if (original.loan_id !== draft.loanId || original.arrears_id !== draft.arrearsId) {
    found.push(problem(original.loan_id === draft.loanId ? "arrearsId" : "loanId", "REVERSAL_OTHER_DEBT"));
  }
  if (original.state !== "verified" && original.state !== "locked") {
    found.push(problem("reversesId", "REVERSED_NOT_COUNTED"));
  }
  const other = await db
    .selectFrom("payment")
    .select("id")
    .where("reverses_id", "=", draft.reversesId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return other && other.id !== id ? [...found, problem("reversesId", "REVERSED_TWICE")] : found;
}

/** Takes more of a part back than was paid of it. */
function isBeyond(reversed: number | null, original: number | null): boolean {
  return reversed !== null && -reversed > (original ?? 0);
}
