import type { StatementEntry } from "../../../shared/statements/entries.ts";
import { statementFields as names } from "../../../shared/statements/fields.ts";
import { AMOUNT, COUNT, DATE, dateContent, TEXT, writeSheet, yuanContent } from "../spreadsheets/sheet.ts";
import type { Cell, Column } from "../spreadsheets/sheet.ts";
import { workbookBytes } from "../spreadsheets/workbook.ts";
import { remarkOf } from "./paper.ts";
import type { MadeOf, StoredStatement } from "./stored.ts";

type Made = Pick<StoredStatement, "name" | "scope"> & MadeOf;

/** A statement's entries and sums as a workbook in Chinese, as the paper is: what is signed, and what it was made for. */
export function statementWorkbook(made: Made): Promise<Uint8Array<ArrayBuffer>> {
  const isBank = "bank" in made.scope.subject;
  return workbookBytes(async (workbook) => {
    await writeSheet(workbook, { name: "汇总", columns: headColumns, rows: headLines(made, isBank) });
    if (!isBank) {
      await writeSheet(workbook, { name: "明细", columns: recoveryColumns, rows: numbered(made.entries) });
      return;
    }
    const of = (cash: boolean) => numbered(made.entries.filter(({ isCash }) => isCash === cash));
    await writeSheet(workbook, { name: "现金清收", columns: collectionColumns, rows: of(true) });
    await writeSheet(workbook, { name: "非现金处置", columns: collectionColumns, rows: of(false) });
  });
}

type Line = { readonly what: string; readonly says: Cell };

const headColumns: readonly Column<Line>[] = [
  { header: "项目", width: 24, format: TEXT, content: ({ what }) => what },
  { header: "内容", width: 44, format: TEXT, content: ({ says }) => says },
];

function said(what: string, content: string): Line {
  return { what, says: { content, format: TEXT } };
}

function summed(what: string, fen: number): Line {
  return { what: `${what}（元）`, says: { content: yuanContent(fen), format: AMOUNT } };
}

function counted(what: string, content: number): Line {
  return { what, says: { content, format: COUNT } };
}

function headLines({ name, uscc, scope, madeOn, madeBy, office, sums }: Made, isBank: boolean): Line[] {
  return [
    said(isBank ? names.bank.zh : names.enterpriseId.zh, name),
    ...(uscc === null ? [] : [said(names.uscc.zh, uscc)]),
    said("统计期间", `${scope.from}至${scope.to}`),
    counted("笔数", sums.count),
    ...(isBank
      ? [
          counted("涉及贷款", sums.loans),
          summed(names.collected.zh, sums.total),
          ...(["principal", "interest", "penalty", "fees", "other"] as const).map((part) =>
            summed(`其中${names[part].zh}`, sums.cash[part]),
          ),
          summed(names.nonCash.zh, sums.nonCash),
        ]
      : [summed(names.recovered.zh, sums.total), summed(names.fromArrears.zh, sums.fromArrears)]),
    said("制表单位", office),
    said(names.madeBy.zh, madeBy),
    said(names.madeOn.zh, madeOn),
  ];
}

type Numbered = StatementEntry & { readonly no: number };

const numbered = (entries: readonly StatementEntry[]): Numbered[] =>
  entries.map((entry, place) => ({ ...entry, no: place + 1 }));

const no: Column<Numbered> = { header: "序号", width: 6, format: COUNT, content: (entry) => entry.no };
const received: Column<Numbered> = {
  header: names.receivedOn.zh,
  width: 12,
  format: DATE,
  content: ({ receivedOn }) => dateContent(receivedOn),
};
const counts: Column<Numbered> = {
  header: names.countsOn.zh,
  width: 12,
  format: DATE,
  content: ({ countsOn }) => dateContent(countsOn),
};

function text(header: string, width: number, content: (entry: Numbered) => string): Column<Numbered> {
  return { header, width, format: TEXT, content };
}

function amount(header: string, content: (entry: Numbered) => number): Column<Numbered> {
  return { header: `${header}（元）`, width: 16, format: AMOUNT, content: (entry) => yuanContent(content(entry)) };
}

const recoveryColumns: readonly Column<Numbered>[] = [
  no,
  received,
  counts,
  text(names.payer.zh, 30, ({ party }) => party),
  text(names.category.zh, 16, ({ how }) => how),
  text(names.voucherNo.zh, 22, ({ voucherNo }) => voucherNo),
  text(names.caseNo.zh, 20, ({ caseNo }) => caseNo),
  text(names.remark.zh, 12, remarkOf),
  amount(names.amount.zh, (entry) => entry.amount),
];

const collectionColumns: readonly Column<Numbered>[] = [
  no,
  received,
  counts,
  text(names.loanNo.zh, 24, ({ loanNo }) => loanNo),
  text(names.borrower.zh, 30, ({ party }) => party),
  text(names.method.zh, 14, ({ how }) => how),
  text(names.voucherNo.zh, 22, ({ voucherNo }) => voucherNo),
  text(names.remark.zh, 10, remarkOf),
  amount(names.principal.zh, (entry) => entry.principal),
  amount(names.interest.zh, (entry) => entry.interest),
  amount(names.penalty.zh, (entry) => entry.penalty),
  amount(names.fees.zh, (entry) => entry.fees),
  amount(names.other.zh, (entry) => entry.other),
  amount(names.amount.zh, (entry) => entry.amount),
];
