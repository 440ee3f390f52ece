import type { PaymentDraft } from "../../../shared/payments/contract.ts";
import { paymentProblems } from "../../../shared/payments/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { extraOf, unknownWords } from "../dictionaries/index.ts";
import { normalUscc } from "../enterprises/index.ts";
import type { ActContext } from "../office/ground.ts";

/**
 * Everything that speaks against entering this payment. Besides `paymentProblems`: LINK_MISSING, VOUCHER_TAKEN,
 * PAYEE_IS_BANK (a bank's money is 清收, never 挽损), REVERSED_NOT_COUNTED, REVERSED_TWICE, REVERSES_REVERSAL,
 * REVERSAL_TOO_LARGE, REVERSAL_OTHER_HEADLINE.
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
    ])),
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
  return found;
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
  if (draft.headline !== "recovery" || uscc === null) return [];
  const payee = await db
    .selectFrom("enterprise")
    .select("is_financial")
    .where("uscc", "=", uscc)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
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
