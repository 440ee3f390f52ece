import type { Inputs, Outputs } from "../../../shared/contract.ts";
import {
  after,
  allocate,
  allocationOrders,
  allocationWarnings,
  inCourtOrder,
  inOrder,
  totalOf,
} from "../../../shared/payments/allocation.ts";
import type { AllocationRule, Debt, Decided } from "../../../shared/payments/allocation.ts";
import { problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { refuse } from "../office/acting.ts";
import type { QuestionContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { requireRecord } from "../registers/index.ts";
import { debtOfLoan, paidUpon } from "./debt.ts";

type Asked = Inputs["payments"]["allocate"];
type Answer = Outputs["payments"]["allocate"];

/** Fen owed of each part of a loan and in all, counting every payment that was entered but one. */
export function outstandingOf(
  connection: Connection,
  loanId: number,
  except: number | null,
): Debt & { readonly total: number } {
  const { left } = debtOfLoan(connection, loanId, "entered", except);
  return { ...left, total: totalOf(left) };
}

/** Answers `payments.allocate`. */
export function allocatePayment({ ground }: QuestionContext, asked: Asked): Answer {
  const { amount, mode = "loan" } = asked;
  if (amount <= 0) refuse(problem("amount", "AMOUNT_NOT_POSITIVE"));
  const { owed, rule } = debtAsked(ground.reader, asked);
  if (mode === "court") {
    const { proceedingId, decided } = decisionAsked(ground.reader, asked, owed);
    return answer(owed, amount, inCourtOrder(decided), { rule: "court", order: COURT_ORDER, proceedingId });
  }
  const chosen = mode === "default" ? "default" : rule;
  const order = [...allocationOrders[chosen]];
  return answer(owed, amount, inOrder(order), { rule: chosen, order, proceedingId: null });
}

const COURT_ORDER: Answer["order"] = ["fees", "interest", "principal", "penalty"];

function answer(
  owed: Debt,
  amount: number,
  stretches: Parameters<typeof allocate>[2],
  followed: Pick<Answer, "rule" | "order" | "proceedingId">,
): Answer {
  const parts = allocate(owed, amount, stretches);
  const left = after(owed, parts);
  return {
    parts,
    before: { ...owed, total: totalOf(owed) },
    after: { ...left, total: totalOf(left) },
    ...followed,
    warnings: allocationWarnings(owed, amount),
  };
}

function debtAsked(connection: Connection, { loan, except }: Asked): { owed: Debt; rule: AllocationRule } {
  if (typeof loan !== "number") {
    const { rule = "default", ...owed } = loan;
    return { owed, rule };
  }
  const stored = requireRecord(connection, "loan", loan);
  const { left } = debtOfLoan(connection, loan, "entered", except ?? null);
  return { owed: left, rule: String(stored["allocation_rule"]) as AllocationRule };
}

type Found = { id: number; loanId: number | null } & { [Part in keyof Decided]: number | null };

/** What is left of the decision that is performed. Of a debt that is only told, all was decided but the penalty. */
function decisionAsked(
  connection: Connection,
  { loan, proceedingId, except }: Asked,
  owed: Debt,
): { proceedingId: number | null; decided: Decided } {
  if (typeof loan !== "number") return { proceedingId: null, decided: owed };
  const columns = "id, loan_id AS loanId, fees, interest, principal";
  const found = (
    proceedingId === undefined
      ? statement(
          connection,
          `SELECT ${columns} FROM proceeding WHERE loan_id = ? AND removed_at IS NULL
             AND coalesce(fees, interest, principal) IS NOT NULL ORDER BY result_on DESC, id DESC LIMIT 1`,
        ).get(loan)
      : statement(connection, `SELECT ${columns} FROM proceeding WHERE id = ? AND removed_at IS NULL`).get(proceedingId)
  ) as Found | undefined;
  if (found === undefined) refuse(problem("proceedingId", "PROCEEDING_MISSING", { kind: "lawsuit" }));
  if (found.loanId !== loan) refuse(problem("proceedingId", "PROCEEDING_OF_ANOTHER"));
  if (found.fees === null && found.interest === null && found.principal === null) {
    refuse(problem("proceedingId", "NOTHING_DECIDED"));
  }
  const paid = paidUpon(connection, found.id, except ?? null);
  const left = (part: keyof Decided) => Math.max(0, (found[part] ?? 0) - paid[part]);
  return {
    proceedingId: found.id,
    decided: { fees: left("fees"), interest: left("interest"), principal: left("principal") },
  };
}
