import { assessmentFields } from "../../../../shared/assessments/fields.ts";
import {
  assessmentDecisions,
  assessmentLevels,
  assessmentProcedures,
  assessmentStates,
} from "../../../../shared/assessments/states.ts";
import { disputeFields } from "../../../../shared/disputes/fields.ts";
import { disputeOutcomes, disputeStates } from "../../../../shared/disputes/states.ts";
import { fastTrackFields } from "../../../../shared/fasttrack/fields.ts";
import { fastTrackStates } from "../../../../shared/fasttrack/states.ts";
import type { Name, Names } from "../../../../shared/names.ts";
import { paymentFields } from "../../../../shared/payments/fields.ts";
import { paymentStates } from "../../../../shared/payments/states.ts";
import { projectFields } from "../../../../shared/projects/fields.ts";
import { indicatorCodes } from "../../../../shared/reports/indicators.ts";
import type { IndicatorCode } from "../../../../shared/reports/indicators.ts";
import type { Language } from "../../../../shared/reports/wording.ts";
import { reportWords } from "../../../../shared/reports/words.ts";
import { MATTER_TITLE } from "../../fasttrack/index.ts";
import type { Words } from "../report-data.ts";
import type { Shown } from "./shown.ts";
import { AMOUNT, DATE, dateContent, TEXT, yuanContent } from "../../spreadsheets/sheet.ts";
import type { Column, Content } from "../../spreadsheets/sheet.ts";

/** A record as its list reads it: the columns of its table and those of the joins. */
export type Stored = Readonly<Record<string, string | number | null>> & { readonly id: number };

/** Which records stand behind an indicator of the report. */
export type Membership = (code: IndicatorCode, id: number) => boolean;

/** One list behind the numbers. */
export type List = {
  readonly name: Name;
  /** All records of these indicators stand in the list. */
  readonly of: readonly IndicatorCode[];
  /** Reads the records `r` whose ids are in a JSON array. */
  readonly select: string;
  readonly columns: (words: Words, language: Language, isIn: Membership, shown: Shown) => readonly Column<Stored>[];
};

const nameOf = (names: Names, code: Content, language: Language) =>
  typeof code === "string" ? (names[code]?.[language] ?? code) : "";
const text = (value: string | number | null | undefined) =>
  value === null || value === undefined ? "" : String(value);
const amountOf = (value: string | number | null | undefined) => yuanContent(typeof value === "number" ? value : null);
const dayOf = (value: string | number | null | undefined) => dateContent(typeof value === "string" ? value : null);
const codeOf = (value: string | number | null | undefined) => (typeof value === "string" ? value : null);

function columnsIn(language: Language) {
  const yuan = { zh: "（元）", en: " (yuan)" }[language];
  return {
    text: (name: Name, width: number, content: (row: Stored) => string): Column<Stored> => ({
      header: name[language],
      width,
      format: TEXT,
      content,
    }),
    day: (name: Name, column: string): Column<Stored> => ({
      header: name[language],
      width: 12,
      format: DATE,
      content: (row) => dayOf(row[column]),
    }),
    amount: (name: Name, column: string): Column<Stored> => ({
      header: name[language] + yuan,
      width: 16,
      format: AMOUNT,
      content: (row) => amountOf(row[column]),
    }),
    flag: (name: Name, isSet: (row: Stored) => boolean): Column<Stored> => ({
      header: name[language],
      width: 10,
      format: TEXT,
      content: (row) => reportWords[isSet(row) ? "yes" : "no"][language],
    }),
  };
}

const disputeList: List = {
  name: reportWords.disputes,
  of: [
    "entered",
    "reopened",
    "resolved",
    "litigated",
    "terminated",
    "withdrawn",
    "transferred",
    "merged",
    "notAccepted",
    "open",
  ],
  select: "SELECT r.* FROM dispute AS r",
  columns: (words, language, isIn, shown) => {
    const column = columnsIn(language);
    return [
      column.text(disputeFields.ledgerNo, 18, (row) => text(row["ledger_no"])),
      column.day(disputeFields.registeredOn, "registered_on"),
      column.text(disputeFields.town, 14, (row) => words("town", codeOf(row["town"]))),
      column.text(disputeFields.type, 18, (row) => words("dispute_type_enterprise", codeOf(row["type"]))),
      column.text(disputeFields.source, 14, (row) => words("dispute_source", codeOf(row["source"]))),
      column.text(disputeFields.applicantName, 30, (row) =>
        shown.party(text(row["applicant_name"]), codeOf(row["applicant_uscc"])),
      ),
      column.text(disputeFields.applicantUscc, 22, (row) => text(row["applicant_uscc"])),
      column.text(disputeFields.respondentName, 30, (row) =>
        shown.party(text(row["respondent_name"]), codeOf(row["respondent_uscc"])),
      ),
      column.text(disputeFields.respondentUscc, 22, (row) => text(row["respondent_uscc"])),
      column.amount(disputeFields.amountClaimed, "amount_claimed"),
      column.text(disputeFields.leadUnit, 18, (row) => words("organisation", codeOf(row["lead_unit"]))),
      column.day(disputeFields.dueOn, "due_on"),
      column.text(disputeFields.state, 12, (row) => nameOf(disputeStates, row["state"] ?? null, language)),
      column.text(disputeFields.outcome, 12, (row) => nameOf(disputeOutcomes, row["outcome"] ?? null, language)),
      column.day(disputeFields.outcomeOn, "outcome_on"),
      column.flag(reportWords.countedRegistered, ({ id }) => isIn("registered", id)),
      column.flag(reportWords.countedResolved, ({ id }) => isIn("resolved", id)),
      column.flag(reportWords.countedOpen, ({ id }) => isIn("open", id)),
    ];
  },
};

const recoveryList: List = {
  name: reportWords.recoveries,
  of: ["recovered", "avoided", "revived", "waived", "unverified"],
  select: `SELECT r.*, d.ledger_no AS dispute_no FROM payment AS r LEFT JOIN dispute AS d ON d.id = r.dispute_id`,
  columns: (words, language, isIn, shown) => {
    const column = columnsIn(language);
    return [
      column.day(paymentFields.receivedOn, "received_on"),
      column.text(paymentFields.payeeName, 30, (row) =>
        shown.party(text(row["payee_name"]), codeOf(row["payee_uscc"])),
      ),
      column.text(paymentFields.payeeUscc, 22, (row) => text(row["payee_uscc"])),
      column.text(paymentFields.payerName, 30, (row) => shown.party(text(row["payer_name"]), null)),
      column.amount(paymentFields.amount, "amount"),
      column.text(paymentFields.category, 14, (row) => words("recovery_category", codeOf(row["category"]))),
      column.text(paymentFields.voucherNo, 20, (row) => text(row["voucher_no"])),
      column.text(paymentFields.disputeId, 18, (row) => text(row["dispute_no"])),
      column.text(paymentFields.leadUnit, 18, (row) => words("organisation", codeOf(row["lead_unit"]))),
      column.text(paymentFields.state, 10, (row) => nameOf(paymentStates, row["state"] ?? null, language)),
      column.flag(reportWords.countedRecovered, ({ id }) => isIn("recovered", id)),
    ];
  },
};

const collectionList: List = {
  name: reportWords.collections,
  of: ["collected", "nonCash"],
  select: `SELECT r.*, l.bank, l.loan_no, l.borrower_name, l.borrower_uscc
    FROM payment AS r LEFT JOIN loan AS l ON l.id = r.loan_id`,
  columns: (words, language, isIn, shown) => {
    const column = columnsIn(language);
    return [
      column.day(paymentFields.receivedOn, "received_on"),
      column.text(reportWords.bank, 24, (row) => words("bank", codeOf(row["bank"]))),
      column.text(reportWords.loanNo, 24, (row) => shown.account(text(row["loan_no"]))),
      column.text(reportWords.borrower, 28, (row) =>
        shown.party(text(row["borrower_name"]), codeOf(row["borrower_uscc"])),
      ),
      column.amount(paymentFields.principal, "principal"),
      column.amount(paymentFields.interest, "interest"),
      column.amount(paymentFields.fees, "fees"),
      column.amount(paymentFields.amount, "amount"),
      column.text(paymentFields.method, 16, (row) => words("collection_method", codeOf(row["method"]))),
      column.text(paymentFields.state, 10, (row) => nameOf(paymentStates, row["state"] ?? null, language)),
      column.flag(reportWords.countedCollected, ({ id }) => isIn("collected", id)),
    ];
  },
};

const assessmentList: List = {
  name: reportWords.assessments,
  of: ["assessed", "assessing"],
  select: `SELECT r.*, p.name AS project_name, p.owner_unit, p.owner_uscc, p.project_code
    FROM assessment AS r JOIN project AS p ON p.id = r.project_id`,
  columns: (_words, language, isIn, shown) => {
    const column = columnsIn(language);
    return [
      column.text(assessmentFields.assessmentNo, 18, (row) => text(row["assessment_no"])),
      column.text(reportWords.projectName, 40, (row) => shown.text(text(row["project_name"]))),
      column.text(projectFields.projectCode, 28, (row) => text(row["project_code"])),
      column.text(projectFields.ownerUnit, 30, (row) =>
        shown.party(text(row["owner_unit"]), codeOf(row["owner_uscc"])),
      ),
      column.day(assessmentFields.registeredOn, "registered_on"),
      column.text(assessmentFields.procedure, 12, (row) =>
        nameOf(assessmentProcedures, row["procedure"] ?? null, language),
      ),
      column.text(assessmentFields.state, 12, (row) => nameOf(assessmentStates, row["state"] ?? null, language)),
      column.text(assessmentFields.level, 10, (row) => nameOf(assessmentLevels, row["level"] ?? null, language)),
      column.text(assessmentFields.decision, 12, (row) =>
        nameOf(assessmentDecisions, row["decision"] ?? null, language),
      ),
      column.day(assessmentFields.decidedOn, "decided_on"),
      column.flag(reportWords.countedAssessed, ({ id }) => isIn("assessed", id)),
    ];
  },
};

const fastTrackList: List = {
  name: reportWords.fasttrack,
  of: ["fastTrackCases"],
  select: `SELECT r.*, ${MATTER_TITLE} AS project_name,
      (SELECT group_concat(m.name, '；') FROM deferred_material AS m WHERE m.case_id = r.id) AS papers
    FROM fast_track_case AS r`,
  columns: (_words, language, _isIn, shown) => {
    const column = columnsIn(language);
    return [
      column.text(fastTrackFields.caseNo, 18, (row) => text(row["case_no"])),
      column.text(reportWords.projectName, 40, (row) => shown.text(text(row["project_name"]))),
      column.text(fastTrackFields.applicantName, 30, (row) =>
        shown.party(text(row["applicant_name"]), codeOf(row["applicant_uscc"])),
      ),
      column.text(fastTrackFields.applicantUscc, 22, (row) => text(row["applicant_uscc"])),
      column.day(fastTrackFields.receivedOn, "received_on"),
      column.day(fastTrackFields.dueOn, "due_on"),
      column.text(reportWords.papers, 40, (row) => shown.text(text(row["papers"]))),
      column.text(fastTrackFields.state, 12, (row) => nameOf(fastTrackStates, row["state"] ?? null, language)),
      column.day(fastTrackFields.closedOn, "closed_on"),
    ];
  },
};

/** 纠纷, 挽损到账, 清收, 稳评, 容缺. */
export const lists: readonly List[] = [disputeList, recoveryList, collectionList, assessmentList, fastTrackList];

/** The indicators whose records the lists need to know. */
export const listedIndicators: readonly IndicatorCode[] = indicatorCodes.filter(
  (code) => code === "registered" || lists.some((list) => list.of.includes(code)),
);
