import type { Connection } from "../../../database/open.ts";
import { statement } from "../../office/statements.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";

/** What the office already holds, asked row by row. */
export type KnownRecords = {
  /** The record that an equal row of an earlier import became. */
  importedAs(kind: LedgerKind, key: string, occurrence: number): number | null;
  read(table: "dispute" | "payment" | "assessment" | "project", id: number): Readonly<Record<string, unknown>> | null;
  enterpriseWith(uscc: string): boolean;
  isBank(uscc: string): boolean;
  loanWith(bank: string, loanNo: string): number | null;
  projectWith(code: string | null, name: string, owner: string): number | null;
  /** The same, and one of that name and owner whose code nobody has entered yet. */
  projectListed(code: string | null, name: string, owner: string): number | null;
  paymentWithVoucher(voucherNo: string): number | null;
  /** Counted payments that a refund of this amount could take back. */
  paymentsToReverse(asked: {
    payer: string;
    payee: string;
    amount: number;
    loanId: number | null;
  }): readonly { id: number; category: string | null; dispute_id: number | null }[];
};

export function knownRecords(connection: Connection): KnownRecords {
  const one = (text: string, ...values: unknown[]) => {
    const found = statement(connection, text)
      .pluck()
      .get(...values);
    return found === undefined ? null : Number(found);
  };
  return {
    importedAs: (kind, key, occurrence) =>
      one("SELECT record_id FROM import_row WHERE kind = ? AND row_key = ? AND occurrence = ?", kind, key, occurrence),
    read: (table, id) =>
      (statement(connection, `SELECT * FROM ${table} WHERE id = ? AND deleted_at IS NULL`).get(id) as
        Readonly<Record<string, unknown>> | undefined) ?? null,
    enterpriseWith: (uscc) => one("SELECT id FROM enterprise WHERE uscc = ? AND deleted_at IS NULL", uscc) !== null,
    isBank: (uscc) =>
      one("SELECT id FROM enterprise WHERE uscc = ? AND is_financial = 1 AND deleted_at IS NULL", uscc) !== null,
    loanWith: (bank, loanNo) =>
      one("SELECT id FROM loan WHERE bank = ? AND loan_no = ? AND deleted_at IS NULL", bank, loanNo),
    projectWith: (code, name, owner) =>
      code === null
        ? one("SELECT id FROM project WHERE name = ? AND owner_unit = ? AND deleted_at IS NULL", name, owner)
        : one("SELECT id FROM project WHERE project_code = ? AND deleted_at IS NULL", code),
    projectListed: (code, name, owner) =>
      one("SELECT id FROM project WHERE project_code = ? AND deleted_at IS NULL", code) ??
      one(
        `SELECT id FROM project WHERE name = ? AND owner_unit = ? AND (project_code IS NULL OR ? IS NULL)
           AND deleted_at IS NULL`,
        name,
        owner,
        code,
      ),
    paymentWithVoucher: (voucherNo) =>
      one("SELECT id FROM payment WHERE voucher_no = ? AND deleted_at IS NULL", voucherNo),
    paymentsToReverse: ({ payer, payee, amount, loanId }) =>
      statement(
        connection,
        `SELECT id, category, dispute_id FROM payment AS p
         WHERE payer_name = ? AND payee_name = ? AND amount >= ? AND loan_id IS ? AND deleted_at IS NULL
           AND state IN ('verified', 'locked') AND headline <> 'none'
           AND NOT EXISTS (SELECT 1 FROM payment AS q WHERE q.reverses_id = p.id AND q.deleted_at IS NULL)`,
      ).all(payer, payee, amount, loanId) as { id: number; category: string | null; dispute_id: number | null }[],
  };
}
