import { summaryOf } from "../../../shared/agreements/performance.ts";
import type { ArrearsFacts } from "../../../shared/arrears/moves.ts";
import type { PlannedInstalment } from "../../../shared/arrears/plan.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { entriesOf, paidOf, standingPlan } from "./ledger.ts";

/** Who asks, on which day the act was done, and what the act itself brings along. */
export type Asking = {
  readonly user: { readonly id: number };
  readonly today: string;
  readonly on: string | null;
  readonly disputed?: number | null;
  readonly reason?: string | null;
  readonly proposed?: readonly PlannedInstalment[];
};

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What the guards of the moves ask about, read from the case and the money ledger. */
export function readFacts(connection: Connection, kase: StoredRecord, asking: Asking): ArrearsFacts {
  const entries = entriesOf(connection, kase.id);
  const clearedBy = statement(
    connection,
    "SELECT staff_id FROM arrears_step WHERE arrears_id = ? AND act = 'recordCleared' ORDER BY id DESC LIMIT 1",
  )
    .pluck()
    .get(kase.id);
  return {
    today: asking.today,
    on: asking.on,
    registeredOn: String(kase["registered_on"]),
    lastStepOn: String(kase["state_since"]),
    principal: Number(kase["principal"]),
    disputed: asking.disputed ?? Number(kase["disputed"]),
    disputeReason: asking.reason ?? text(kase["dispute_reason"]),
    dueOn: text(kase["due_on"]),
    sizeKnown: kase["creditor_size"] !== null,
    paid: paidOf(entries),
    isPending: entries.some(({ counts }) => !counts),
    plan: summaryOf(standingPlan(connection, kase.id, entries, asking.today)),
    proposed: asking.proposed ?? null,
    clearedBy: typeof clearedBy === "number" ? clearedBy : null,
    user: asking.user,
  };
}
