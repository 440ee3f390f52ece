import { chineseDay } from "../../../../../shared/documents/chinese-days.ts";
import { countedStates } from "../../../../../shared/payments/states.ts";
import type { Connection } from "../../../../database/open.ts";
import { listed, statement } from "../../../office/statements.ts";
import type { OwnerRecord } from "../../../owners/index.ts";
import type { StoredRecord } from "../../../registers/index.ts";
import { officeName } from "../of-case.ts";

/** What a paper of a payment, a loan or an arrears case is made from. */
export type MoneyMaking = {
  readonly connection: Connection;
  readonly owner: OwnerRecord;
  /** The day on which it is, or was, produced. */
  readonly on: string;
};

/** What every paper of the money ledger can say. */
export function ofMoney({ connection, on }: MoneyMaking): { readonly office: string; readonly producedOn: string } {
  return { office: officeName(connection), producedOn: chineseDay(on) };
}

const counted = listed(countedStates);

/** The counted payments of a loan or an arrears case up to a day, reversals among them, in the order in which they count. */
export function countedPayments({ connection, owner, on }: MoneyMaking): StoredRecord[] {
  return statement(
    connection,
    `SELECT * FROM payment WHERE ${owner.kind}_id = ? AND state IN (${counted}) AND counts_on <= ?
       AND deleted_at IS NULL ORDER BY received_on, id`,
  ).all(owner.id, on) as StoredRecord[];
}

/** Fen that counted entries took back of a payment: zero or less. */
export function takenBack(connection: Connection, paymentId: number): number {
  return Number(
    statement(
      connection,
      `SELECT coalesce(sum(amount), 0) FROM payment WHERE reverses_id = ? AND state IN (${counted})
         AND deleted_at IS NULL`,
    )
      .pluck()
      .get(paymentId),
  );
}

/** Fen in a column, summed. */
export function sumOf(rows: readonly StoredRecord[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}
