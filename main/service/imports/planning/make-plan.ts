import { setImmediate } from "node:timers/promises";
import type { AcceptedRow, RowCandidate, SheetMapping } from "../../../../shared/imports/candidates.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";
import { compareTotals, eachCandidate } from "../recognising/index.ts";
import type { JudgedRow } from "../recognising/index.ts";
import type { Table } from "../reading/index.ts";
import { planAssessment, projectKey } from "./assessments.ts";
import { existingDiffers } from "./differing.ts";
import { planDispute } from "./disputes.ts";
import { loanKey, planLoan } from "./loans.ts";
import { planPayment } from "./payments.ts";
import { fingerprint } from "./plan.ts";
import type { Plan, PlannedRow } from "./plan.ts";
import type { Planning, Verdict } from "./planning.ts";
import { planProject } from "./projects.ts";
import { partiesKey } from "./reversals.ts";
import type { NewWord } from "./words.ts";

/** Disputes first, because payments name them by their number in the ledger; projects before what is assessed of them. */
const order: readonly LedgerKind[] = ["disputes", "loans", "payments", "projects", "assessments"];

const ROWS_BETWEEN_PAUSES = 500;

/**
 * What every row of the file will become. Preview and import both ask here, so that what was shown is what is written.
 * `signal` gives the planning up.
 */
export async function makePlan(
  planning: Planning,
  tables: readonly Table[],
  mappings: readonly SheetMapping[],
  signal?: AbortSignal,
): Promise<Plan> {
  const rows: PlannedRow[] = [];
  const totals: Plan["totals"][number][] = [];
  const occurrences = new Map<string, number>();
  const sorted = mappings.toSorted((one, other) => rank(one) - rank(other));
  for (const mapping of sorted) {
    const table = tables[mapping.table];
    if (!table || mapping.kind === null) continue;
    const judged: JudgedRow[] = [];
    for (const candidate of eachCandidate(table, mapping)) {
      judged.push("values" in candidate ? { row: candidate.row, values: null } : candidate);
      const planned = planRow(planning, mapping, mapping.kind, candidate, occurrences);
      if (planned) rows.push(planned);
      if (judged.length % ROWS_BETWEEN_PAUSES === 0) {
        await setImmediate();
        signal?.throwIfAborted();
      }
    }
    totals.push(...compareTotals(table, mapping, judged));
  }
  return { rows, totals, newWords: wordsUsed(planning, rows), newEnterprises: planning.earlier.enterprises.size };
}

/** Words of refused rows are not worth a place in the dictionaries. */
function wordsUsed({ words }: Planning, rows: readonly PlannedRow[]): NewWord[] {
  const units = new Set<string | null>();
  const banks = new Set<string | null>();
  for (const { status, write } of rows) {
    if (status !== "new") continue;
    if (write?.kind === "disputes") units.add(write.leadUnit);
    if (write?.kind === "loans" && write.loan) banks.add(write.loan.bank);
    if (write?.kind === "projects") units.add(write.project.leadUnit);
  }
  return words.added.filter(({ dictionary, code }) => (dictionary === "bank" ? banks : units).has(code));
}

function rank({ kind }: SheetMapping): number {
  return kind === null ? order.length : order.indexOf(kind);
}

function planRow(
  planning: Planning,
  mapping: SheetMapping,
  kind: LedgerKind,
  candidate: RowCandidate,
  occurrences: Map<string, number>,
): PlannedRow | null {
  const place = { table: mapping.table, sheet: mapping.name, row: candidate.row, kind };
  const nothing = {
    becomes: () => ({}),
    skipped: null,
    warnings: [],
    key: "",
    occurrence: 0,
    write: null,
    recordId: null,
  };
  if ("skipped" in candidate) {
    return candidate.skipped === "blank"
      ? null
      : { ...place, ...nothing, status: "skipped", skipped: candidate.skipped, problems: [] };
  }
  if ("refused" in candidate) return { ...place, ...nothing, status: "refused", problems: [...candidate.refused] };
  const key = fingerprint(candidate);
  const occurrence = (occurrences.get(key) ?? 0) + 1;
  occurrences.set(key, occurrence);
  const recordId =
    planning.known.importedAs(kind, key, occurrence) ??
    beforeItsVoucher(planning, candidate, occurrences) ??
    registeredProject(planning, candidate);
  const verdict = recordId === null ? verdictOn(planning, mapping, candidate) : null;
  const planned: PlannedRow = {
    ...place,
    status: recordId !== null ? "existing" : verdict && verdict.problems.length > 0 ? "refused" : "new",
    becomes: verdict?.becomes ?? plainValues(candidate),
    skipped: null,
    problems: [...(verdict?.problems ?? [])],
    warnings: [...candidate.warnings, ...(verdict?.warnings ?? [])],
    key,
    occurrence,
    write: verdict?.write ?? null,
    recordId,
  };
  if (recordId !== null) planned.warnings.push(...existingDiffers(planning.known, mapping, candidate, recordId));
  remember(planning, candidate, planned);
  return planned;
}

/** The record of a payment that an earlier ledger listed while it had no voucher yet. */
function beforeItsVoucher({ known }: Planning, accepted: AcceptedRow, occurrences: Map<string, number>): number | null {
  if (accepted.kind !== "payments" || accepted.values.voucherNo === null) return null;
  const key = fingerprint({ ...accepted, values: { ...accepted.values, voucherNo: null } });
  const occurrence = (occurrences.get(key) ?? 0) + 1;
  const recordId = known.importedAs(accepted.kind, key, occurrence);
  if (recordId !== null) occurrences.set(key, occurrence);
  return recordId;
}

/** A project of the list that the office has registered, however it came there. */
function registeredProject({ known }: Planning, { kind, values }: AcceptedRow): number | null {
  return kind === "projects" ? known.projectListed(values.projectCode, values.name, values.ownerUnit) : null;
}

function verdictOn(planning: Planning, mapping: SheetMapping, accepted: AcceptedRow): Verdict {
  switch (accepted.kind) {
    case "disputes":
      return planDispute(planning, mapping, accepted);
    case "payments":
      return planPayment(planning, mapping, accepted);
    case "loans":
      return planLoan(planning, mapping, accepted);
    case "assessments":
      return planAssessment(planning, mapping, accepted);
    case "projects":
      return planProject(planning, mapping, accepted);
  }
}

/** Lets later rows find this one. A refused row is nothing that a later one could refer to. */
function remember({ earlier, known }: Planning, accepted: AcceptedRow, planned: PlannedRow): void {
  if (planned.status === "refused") return;
  if (accepted.kind === "disputes" && accepted.values.ledgerSeq !== null) {
    earlier.disputesBySeq.set(accepted.values.ledgerSeq, planned);
  }
  const { write } = planned;
  if (write === null) return;
  if (write.kind === "payments" || write.kind === "loans") {
    const { payerName, payeeName, voucherNo } = write.payment;
    const key = partiesKey(payerName, payeeName);
    const sameParties = earlier.payments.get(key);
    if (sameParties) sameParties.push(planned);
    else earlier.payments.set(key, [planned]);
    if (voucherNo !== null) earlier.vouchers.set(voucherNo, planned);
  }
  if (write.kind === "loans" && write.loan) earlier.loans.set(loanKey(write.loan.bank, write.loan.loanNo), planned);
  if ((write.kind === "assessments" || write.kind === "projects") && write.project) {
    const { projectCode, name, ownerUnit } = write.project;
    earlier.projects.set(projectKey(projectCode, name, ownerUnit), planned);
  }
  for (const uscc of codesIn(accepted)) {
    if (!earlier.enterprises.has(uscc) && !known.enterpriseWith(uscc)) earlier.enterprises.add(uscc);
  }
}

function codesIn({ kind, values }: AcceptedRow): string[] {
  const code =
    kind === "disputes"
      ? values.applicantUscc
      : kind === "payments"
        ? values.payeeUscc
        : kind === "assessments" || kind === "projects"
          ? values.ownerUscc
          : null;
  return code === null ? [] : [code];
}

function plainValues({ values }: AcceptedRow): PlannedRow["becomes"] {
  return () => ({ ...values });
}
