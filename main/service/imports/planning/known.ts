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
  /** The first column of the first row; prepared once, because a ledger asks a hundred thousand times. */
  const asking = (text: string) => {
    const prepared = connection.prepare(text).pluck();
    return (...values: unknown[]) => {
      const found = prepared.get(...values);
      return found === undefined ? null : Number(found);
    };
  };
  const rowImported = asking("SELECT record_id FROM import_row WHERE kind = ? AND row_key = ? AND occurrence = ?");
  const enterprise = asking("SELECT id FROM enterprise WHERE uscc = ? AND deleted_at IS NULL");
  const bank = asking("SELECT id FROM enterprise WHERE uscc = ? AND is_financial = 1 AND deleted_at IS NULL");
  const loan = asking("SELECT id FROM loan WHERE bank = ? AND loan_no = ? AND deleted_at IS NULL");
  const projectNamed = asking("SELECT id FROM project WHERE name = ? AND owner_unit = ? AND deleted_at IS NULL");
  const projectCoded = asking("SELECT id FROM project WHERE project_code = ? AND deleted_at IS NULL");
  const projectListed = asking(
    `SELECT id FROM project WHERE name = ? AND owner_unit = ? AND (project_code IS NULL OR ? IS NULL)
       AND deleted_at IS NULL`,
  );
  const voucher = asking("SELECT id FROM payment WHERE voucher_no = ? AND deleted_at IS NULL");
  return {
    importedAs: rowImported,
    read: (table, id) =>
      (statement(connection, `SELECT * FROM ${table} WHERE id = ? AND deleted_at IS NULL`).get(id) as
        Readonly<Record<string, unknown>> | undefined) ?? null,
    enterpriseWith: (uscc) => enterprise(uscc) !== null,
    isBank: (uscc) => bank(uscc) !== null,
    loanWith: loan,
    projectWith: (code, name, owner) => (code === null ? projectNamed(name, owner) : projectCoded(code)),
    projectListed: (code, name, owner) => projectCoded(code) ?? projectListed(name, owner, code),
    paymentWithVoucher: voucher,
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
