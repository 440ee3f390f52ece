import { fieldsOf } from "../../shared/imports/fields.ts";
import { fieldNamesOf } from "../../shared/imports/field-names.ts";
import type { LedgerKind } from "../../shared/imports/kinds.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import type { RegisterName } from "../../shared/search-contract.ts";
import type { Words } from "../language/index.ts";
import type { Field } from "../parts/fields/field.ts";
import type { FieldWords } from "../parts/fields/use-field-words.ts";
import type { Registers } from "../parts/register/registers.ts";
import type { PreviewRow } from "./importing.ts";

/** One thing that a row becomes. `written`: its name in the ledger, where that is another one. */
type Becomes = { readonly key: string; readonly width: number; readonly written?: string };

export type PreviewColumn = Becomes & { readonly field: Field };

const shown: Readonly<Record<LedgerKind, readonly Becomes[]>> = {
  disputes: [
    { key: "registeredOn", width: 96 },
    { key: "applicantName", width: 190 },
    { key: "respondentName", width: 190 },
    { key: "amountClaimed", width: 130 },
    { key: "type", width: 110 },
    { key: "town", width: 90 },
    { key: "state", width: 90, written: "" },
    { key: "outcome", width: 90, written: "result" },
    { key: "outcomeOn", width: 96 },
    { key: "source", width: 100 },
    { key: "leadUnit", width: 130 },
    { key: "handler", width: 80 },
    { key: "dueOn", width: 96 },
    { key: "applicantUscc", width: 170 },
    { key: "note", width: 160 },
  ],
  payments: [
    { key: "receivedOn", width: 96 },
    { key: "payeeName", width: 190 },
    { key: "payerName", width: 190 },
    { key: "amount", width: 120 },
    { key: "headline", width: 70, written: "" },
    { key: "category", width: 110 },
    { key: "voucherNo", width: 120 },
    { key: "state", width: 80, written: "" },
    { key: "verifiedBy", width: 80, written: "verifier" },
    { key: "payeeUscc", width: 170 },
    { key: "note", width: 160 },
  ],
  loans: [
    { key: "bank", width: 160 },
    { key: "borrowerName", width: 170, written: "borrower" },
    { key: "loanNo", width: 160 },
    { key: "receivedOn", width: 96, written: "collectedOn" },
    { key: "amount", width: 120, written: "total" },
    { key: "principal", width: 120 },
    { key: "interest", width: 100 },
    { key: "fees", width: 90 },
    { key: "method", width: 100 },
    { key: "cash", width: 60, written: "" },
    { key: "balanceAtHandover", width: 160 },
    { key: "fiveTierClass", width: 80 },
    { key: "guarantee", width: 80 },
    { key: "note", width: 160 },
  ],
  assessments: [
    { key: "projectName", width: 230 },
    { key: "ownerUnit", width: 190 },
    { key: "totalInvestment", width: 140 },
    { key: "town", width: 90 },
    { key: "procedure", width: 80 },
    { key: "landTaking", width: 80 },
    { key: "level", width: 80, written: "riskLevel" },
    { key: "decision", width: 90 },
    { key: "decidedOn", width: 96 },
    { key: "deferredMaterials", width: 150 },
    { key: "commitmentDueOn", width: 110 },
    { key: "completedOn", width: 96 },
    { key: "projectCode", width: 200 },
  ],
  projects: [
    { key: "name", width: 230 },
    { key: "ownerUnit", width: 190 },
    { key: "projectCode", width: 200 },
    { key: "totalInvestment", width: 140 },
    { key: "yearInvestment", width: 140 },
    { key: "stage", width: 80 },
    { key: "category", width: 80 },
    { key: "level", width: 90 },
    { key: "town", width: 90 },
    { key: "landMu", width: 110 },
    { key: "farmlandMu", width: 110 },
    { key: "landTaking", width: 100 },
    { key: "acqHouseholds", width: 80 },
    { key: "acqPeople", width: 80 },
    { key: "plannedStart", width: 96 },
    { key: "plannedEnd", width: 96 },
    { key: "leadUnit", width: 130 },
    { key: "leader", width: 90 },
    { key: "industry", width: 130 },
    { key: "nature", width: 80 },
    { key: "fundSources", width: 120 },
    { key: "approveDept", width: 130 },
    { key: "approveMode", width: 80 },
    { key: "address", width: 150 },
    { key: "ownerUscc", width: 170 },
    { key: "note", width: 160 },
  ],
};

/** Registers that a row of a ledger goes into; the first that knows a field says how it is shown. */
const registersOf: Readonly<Record<LedgerKind, readonly RegisterName[]>> = {
  disputes: ["disputes"],
  payments: ["payments"],
  loans: ["loans", "payments"],
  assessments: ["assessments", "projects"],
  projects: ["projects"],
};

export function previewColumns(kind: LedgerKind, registers: Registers): PreviewColumn[] {
  return shown[kind].map((each) => ({ ...each, field: fieldIn(kind, each.key, registers) }));
}

function fieldIn(kind: LedgerKind, key: string, registers: Registers): Field {
  for (const name of registersOf[kind]) {
    const field = registers[name].fields[key];
    if (field) return field;
  }
  const isDate = fieldsOf(kind).some((field) => field.key === key && field.type === "date");
  return { name: fieldNamesOf(kind)[key] ?? { zh: "", en: "" }, kind: isDate ? "date" : "text" };
}

/** What stands in a cell: the value as it will be kept, or as the ledger has it where the row is here already. */
export function previewCell(row: PreviewRow, column: PreviewColumn, say: FieldWords, words: Words): string {
  if (row.status === "existing") return writtenWords(row, column.written ?? column.key, words);
  const value = row.becomes[column.key] ?? null;
  const said = say(column.field, value);
  const isAbout = column.key === "amountClaimed" && row.becomes["amountApproximate"] === true;
  return isAbout ? words.t("imports.approximate", { amount: said }) : said;
}

function writtenWords(row: PreviewRow, key: string, { t }: Words): string {
  const value = row.becomes[key] ?? null;
  if (value === null) return "";
  if (typeof value === "boolean") return t(value ? "flag.yes" : "flag.no");
  const isMoney = fieldsOf(row.kind).some((field) => field.key === key && field.type === "money");
  return isMoney && typeof value === "number" ? formatYuan(fen(value)) : String(value);
}
