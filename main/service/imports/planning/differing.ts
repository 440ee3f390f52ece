import type { AcceptedRow, SheetMapping } from "../../../../shared/imports/candidates.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";
import type { ImportProblem } from "../../../../shared/imports/contract.ts";
import { standingOf } from "./disputes.ts";
import type { KnownRecords } from "./known.ts";
import { cellOf } from "./plan.ts";

const tables = {
  disputes: "dispute",
  payments: "payment",
  loans: "payment",
  assessments: "assessment",
  projects: "project",
} as const satisfies Record<LedgerKind, string>;

/**
 * What to say of a row that was imported before. EXISTING_DIFFERS: the ledger now says something else than the record;
 * EXISTING_DELETED: somebody deleted the record. The office's own record stands; somebody has to look.
 */
export function existingDiffers(
  known: KnownRecords,
  mapping: SheetMapping,
  accepted: AcceptedRow,
  recordId: number,
): ImportProblem[] {
  const record = known.read(tables[accepted.kind], recordId);
  if (record === null) return [cellOf(mapping, accepted, "ledgerSeq", "EXISTING_DELETED")];
  const field = differingField(accepted, record);
  return field === null ? [] : [cellOf(mapping, accepted, field, "EXISTING_DIFFERS")];
}

const compared = [
  ["projectCode", "project_code"],
  ["totalInvestment", "total_investment"],
  ["yearInvestment", "year_investment"],
  ["landMu", "land_mu"],
  ["plannedStart", "planned_start"],
  ["plannedEnd", "planned_end"],
] as const;

/** The first figure or day that the list gives and the register has otherwise. */
function differingProject(
  values: AcceptedRow<"projects">["values"],
  record: Readonly<Record<string, unknown>>,
): string | null {
  const found = compared.find(([field, column]) => values[field] !== null && record[column] !== values[field]);
  return found === undefined ? null : found[0];
}

function differingField(accepted: AcceptedRow, record: Readonly<Record<string, unknown>>): string | null {
  switch (accepted.kind) {
    case "disputes": {
      const standing = standingOf(accepted.values.result);
      if (standing === null || record["outcome"] !== standing.outcome) return "result";
      return standing.outcome !== null && record["outcome_on"] !== accepted.values.outcomeOn ? "outcomeOn" : null;
    }
    case "payments": {
      const { verifier, voucherNo } = accepted.values;
      if (voucherNo !== null && record["voucher_no"] !== voucherNo) return "voucherNo";
      const isVouched = verifier !== null && voucherNo !== null;
      return record["state"] === "to_verify" && isVouched ? "verifier" : null;
    }
    case "loans":
      return null;
    case "projects":
      return differingProject(accepted.values, record);
    case "assessments":
      return record["decided_on"] === accepted.values.decidedOn ? null : "decidedOn";
  }
}
