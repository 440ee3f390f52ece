import type { RecordTable } from "../../database/schema.ts";
import type { Names } from "../../../shared/names.ts";
import { arrearsFields } from "../../../shared/arrears/fields.ts";
import { assessmentFields, assessmentTextFields } from "../../../shared/assessments/fields.ts";
import { disputeFields } from "../../../shared/disputes/fields.ts";
import { enterpriseFields } from "../../../shared/enterprises/fields.ts";
import { fastTrackFields } from "../../../shared/fasttrack/fields.ts";
import { fastTrackStepFields } from "../../../shared/fasttrack/step-fields.ts";
import { contactFields, loanFields } from "../../../shared/loans/fields.ts";
import { measureFields, progressFields } from "../../../shared/measures/fields.ts";
import { agendaFields, meetingFields } from "../../../shared/meetings/fields.ts";
import { paymentFields } from "../../../shared/payments/fields.ts";
import { projectFields } from "../../../shared/projects/fields.ts";
import { caseFieldNames, fileFields } from "../../../shared/privacy/case-fields.ts";
import type { CasePartName } from "../../../shared/privacy/case-fields.ts";
import type { TracedName } from "../../../shared/privacy/contract.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import { serviceFields } from "../../../shared/servicelog/fields.ts";
import { ASSESSMENT_TEXTS } from "./assessment-texts.ts";
import { partsOfCase } from "./case-parts.ts";
import { fileNames, hasFiles } from "./owned-files.ts";
import type { Keeper } from "./owned-files.ts";

/**
 * A column in which a person may stand, and what becomes of it when the person is taken out: `cleared` to nothing;
 * `party` and, of a loan, `account` only where the party is a natural person; `kept`, because it names a thing; `files` go
 * with the person.
 */
export type Held = {
  readonly field: string;
  /** Expression on the record `r`. */
  readonly column: string;
  readonly as: "cleared" | "party" | "account" | "kept" | "files";
};

/** Where a register keeps personal data, and when its records have ended. All texts are the program's own. */
export type Holding = {
  readonly table: RecordTable;
  /** What a record is called, of `r`. */
  readonly title: string;
  /** The first field is the one that a record is known by. */
  readonly held: readonly Held[];
  readonly names: Names;
  /** Expression on `r`: the day from which the retention period runs; null while the case goes on. */
  readonly endedOn: string;
  /** Expression on `r`: until when something else than the rule keeps it; null where nothing does. */
  readonly alsoKeptUntil?: string;
  /** Expression on `r`: 1 where a person stands in what belongs to it and lies elsewhere. */
  readonly holdsElsewhere?: string;
};

const cleared = (field: string, column: string): Held => ({ field, column: `r.${column}`, as: "cleared" });
const party = (field: string, column: string): Held => ({ field, column: `r.${column}`, as: "party" });
/** What the files of a record are called. */
const filed = (keeper: Keeper): Held => ({
  field: "attachments.name",
  column: fileNames(keeper),
  as: "files",
});
const kept = (field: string, column: string): Held => ({ field, column: `r.${column}`, as: "kept" });

/** The papers of a fast-track case lie in a table of their own. */
export const PAPERS = `(SELECT group_concat(name, '；') FROM (
  SELECT name FROM deferred_material WHERE case_id = r.id UNION ALL SELECT name FROM handed_in_paper WHERE case_id = r.id))`;

/** What its steps, credit checks and extensions say in free words. */
const FAST_TRACK_TEXTS = `(SELECT group_concat(said, '；') FROM (
  SELECT concat_ws('；', s.details ->> 'note', s.details ->> 'reason', s.details ->> 'finding', s.details ->> 'result') AS said
    FROM fast_track_step AS s WHERE s.case_id = r.id
  UNION ALL SELECT c.note FROM credit_check AS c WHERE c.case_id = r.id
  UNION ALL SELECT concat_ws('；', e.reason, e.remark) FROM case_extension AS e WHERE e.case_id = r.id) WHERE said <> '')`;

/** Who was reached about a loan and what was said and done lies in tables of their own. */
const CONTACTS = `(SELECT group_concat(said, '；') FROM (
  SELECT concat_ws('：', c.person, c.text) AS said FROM contact_log AS c WHERE c.loan_id = r.id AND c.removed_at IS NULL
  UNION ALL SELECT e.text FROM collection_effort AS e WHERE e.loan_id = r.id AND e.removed_at IS NULL) WHERE said <> '')`;

/** What was reported of a measure, and what its supervisions say, lies in tables of their own. */
const REPORTED = `(SELECT group_concat(said, '；') FROM (
  SELECT concat_ws('；', p.text, p.problems, p.next_step) AS said FROM measure_progress AS p
    WHERE p.measure_id = r.id AND p.removed_at IS NULL
  UNION ALL SELECT concat_ws('；', s.reason, s.reply, s.result) FROM supervision AS s WHERE s.measure_id = r.id)
  WHERE said <> '')`;

const unlinked = [
  "case_party AS p JOIN dispute AS d ON d.id = p.dispute_id WHERE p.enterprise_id = r.id",
  "payment AS d WHERE d.payee_id = r.id",
  "loan AS d WHERE d.borrower_id = r.id",
  "arrears AS d WHERE d.creditor_id = r.id",
  "project AS d WHERE d.owner_id = r.id",
  "service_record AS d WHERE d.enterprise_id = r.id",
  "fast_track_case AS d WHERE d.applicant_id = r.id",
]
  .map((from) => `NOT EXISTS (SELECT 1 FROM ${from} AND d.deleted_at IS NULL)`)
  .join(" AND ");

/** The last day that ended it: archived, struck off, or the day of its outcome, unless an agreement is to be performed. */
function endOfDispute(of: string): string {
  return `CASE WHEN ${of}.state NOT IN ('agreed', 'performing', 'partly_performed', 'not_performed', 'urging')
    THEN coalesce(${of}.archived_on, ${of}.struck_off_on, ${of}.outcome_on) END`;
}

/** 保管期限 of a dossier `f` as the office words it: 10年, 30年, 永久; null where it names no time. */
export const DOSSIER_UNTIL = `CASE WHEN f.retention LIKE '%永久%' OR f.retention LIKE '%长期%' THEN '9999-12-31'
  WHEN CAST(f.retention AS INTEGER) > 0 THEN date(f.filed_on, CAST(f.retention AS INTEGER) || ' years') END`;

/** Enterprises among the parties are nobody's private matter; what is said of their people is. */
function onlyPeople(name: CasePartName): string {
  return name === "parties"
    ? ` AND (p.kind = 'person' OR coalesce(p.id_number, p.phone, p.representative, p.agent_name, p.agent_phone) IS NOT NULL)`
    : "";
}

export const holdings: Readonly<Record<RegisterName, Holding>> = {
  disputes: {
    table: "dispute",
    title: "r.applicant_name || ' – ' || r.respondent_name",
    held: [
      party("applicantName", "applicant_name"),
      party("respondentName", "respondent_name"),
      cleared("title", "title"),
      cleared("place", "place"),
      cleared("claim", "claim"),
      cleared("claimBasis", "claim_basis"),
      cleared("amountBasis", "amount_basis"),
      cleared("summary", "summary"),
      cleared("note", "note"),
    ],
    names: { ...disputeFields, ...caseFieldNames },
    // A case that was merged into another ends with that one.
    endedOn: `CASE WHEN r.merged_into_id IS NULL THEN ${endOfDispute("r")}
      ELSE (SELECT ${endOfDispute("whole")} FROM dispute AS whole WHERE whole.id = r.merged_into_id) END`,
    alsoKeptUntil: `(SELECT ${DOSSIER_UNTIL} FROM dossier AS f WHERE f.dispute_id = r.id)`,
    holdsElsewhere: partsOfCase
      .filter(({ name }) => name !== "meetings" && name !== "links" && name !== "steps")
      .map(({ name, from, caseId }) => `EXISTS (SELECT 1 FROM ${from} WHERE ${caseId} = r.id${onlyPeople(name)})`)
      .join(" OR "),
  },
  enterprises: {
    table: "enterprise",
    title: "r.name",
    held: [
      kept("name", "name"),
      cleared("legalRepresentative", "legal_representative"),
      cleared("contactName", "contact_name"),
      cleared("contactPhone", "contact_phone"),
      cleared("note", "note"),
    ],
    names: enterpriseFields,
    // An enterprise has no end: the last change, once no record of the office names it any more.
    endedOn: `CASE WHEN ${unlinked} THEN substr(r.updated_at, 1, 10) END`,
  },
  payments: {
    table: "payment",
    title: "r.payer_name || ' → ' || r.payee_name",
    held: [
      party("payerName", "payer_name"),
      party("payeeName", "payee_name"),
      cleared("note", "note"),
      filed("payment"),
    ],
    names: { ...paymentFields, ...fileFields },
    // The day on which the money came, once somebody has verified it.
    endedOn: "CASE WHEN r.state IN ('verified', 'locked') THEN r.received_on END",
    holdsElsewhere: hasFiles("payment"),
  },
  loans: {
    table: "loan",
    title: "r.borrower_name",
    held: [
      party("borrowerName", "borrower_name"),
      { field: "loanNo", column: "r.loan_no", as: "account" },
      cleared("guarantors", "guarantors"),
      cleared("collateral", "collateral"),
      cleared("note", "note"),
      { field: "contacts", column: CONTACTS, as: "kept" },
      filed("loan"),
    ],
    names: { ...loanFields, ...fileFields, contacts: contactFields.text },
    // Settled: the day of the last payment, or of the last change where no payment says so.
    endedOn: `CASE WHEN r.state = 'settled' THEN coalesce(
      (SELECT max(p.received_on) FROM payment AS p WHERE p.loan_id = r.id AND p.deleted_at IS NULL),
      substr(r.updated_at, 1, 10)) END`,
    holdsElsewhere: hasFiles("loan"),
  },
  arrears: {
    table: "arrears",
    title: "r.debtor_name || ' → ' || r.creditor_name",
    held: [
      party("debtorName", "debtor_name"),
      party("creditorName", "creditor_name"),
      cleared("contractName", "contract_name"),
      cleared("disputeReason", "dispute_reason"),
      cleared("note", "note"),
      filed("arrears"),
    ],
    names: { ...arrearsFields, ...fileFields, stepNotes: { zh: "办理说明", en: "Notes of steps" } },
    // The day on which it was struck off.
    endedOn: "r.struck_off_on",
    holdsElsewhere: `EXISTS (SELECT 1 FROM arrears_step AS s WHERE s.arrears_id = r.id
      AND coalesce(s.details ->> 'note', s.details ->> 'reason') IS NOT NULL)
      OR EXISTS (SELECT 1 FROM arrears_instalment AS i WHERE i.arrears_id = r.id AND i.note IS NOT NULL)
      OR ${hasFiles("arrears")}`,
  },
  measures: {
    table: "measure",
    title: "r.task",
    held: [
      kept("task", "task"),
      cleared("closeReason", "close_reason"),
      cleared("note", "note"),
      { field: "progress", column: REPORTED, as: "kept" },
      filed("measure"),
    ],
    names: { ...measureFields, ...fileFields, progress: progressFields.text },
    // The day on which it was closed, or dropped.
    endedOn: "r.closed_on",
    holdsElsewhere: `${REPORTED} IS NOT NULL OR ${hasFiles("measure")}`,
  },
  serviceRecords: {
    table: "service_record",
    title: "r.content",
    held: [kept("content", "content"), cleared("result", "result"), cleared("note", "note"), filed("service_record")],
    names: { ...serviceFields, ...fileFields },
    // Most are over with the day itself.
    endedOn: "coalesce(r.closed_on, r.served_on)",
    // What was done is always told, in free words.
    holdsElsewhere: "1",
  },
  projects: {
    table: "project",
    title: "r.name",
    held: [
      kept("name", "name"),
      party("ownerUnit", "owner_unit"),
      cleared("contact", "contact"),
      cleared("address", "address"),
      cleared("note", "note"),
      filed("project"),
    ],
    names: { ...projectFields, ...fileFields },
    // The planned end of building; the office learns of no other.
    endedOn: "r.planned_end",
    holdsElsewhere: hasFiles("project"),
  },
  assessments: {
    table: "assessment",
    title: "(SELECT p.name FROM project AS p WHERE p.id = r.project_id)",
    held: [cleared("note", "note"), { field: "fileTexts", column: ASSESSMENT_TEXTS, as: "kept" }, filed("assessment")],
    names: { ...assessmentFields, ...assessmentTextFields, ...fileFields },
    // The day on which it was closed or ended, or of the decision after which nothing was tracked.
    endedOn: `CASE WHEN r.state IN ('closed', 'terminated') THEN coalesce(r.state_since, r.decided_on)
      WHEN r.state IN ('decision', 'tracking') THEN r.decided_on END`,
    holdsElsewhere: `${ASSESSMENT_TEXTS} IS NOT NULL OR ${hasFiles("assessment")}`,
  },
  fasttrack: {
    table: "fast_track_case",
    title: "r.applicant_name",
    held: [
      party("applicantName", "applicant_name"),
      { field: "materials", column: PAPERS, as: "cleared" },
      cleared("agent", "agent"),
      cleared("signatory", "signatory"),
      cleared("closeReason", "close_reason"),
      cleared("finding", "post_check_finding"),
      cleared("note", "note"),
      { field: "steps", column: FAST_TRACK_TEXTS, as: "kept" },
      filed("fast_track_case"),
    ],
    names: {
      ...fastTrackFields,
      ...fileFields,
      finding: fastTrackStepFields.finding,
      steps: fastTrackStepFields.note,
    },
    // The day on which the case was closed.
    endedOn: "r.closed_on",
    holdsElsewhere: `${FAST_TRACK_TEXTS} IS NOT NULL OR ${hasFiles("fast_track_case")}`,
  },
};

const ofAgenda = (field: string, column: string): Held => ({
  field,
  column: `(SELECT group_concat(i.${column}, '；') FROM meeting_item AS i WHERE i.meeting_id = r.id AND i.dispute_id IS NULL)`,
  as: "cleared",
});

/** Where a person is looked for. What a meeting said of a case is in that case's file. */
export const traced: Readonly<
  Record<TracedName, Pick<Holding, "title" | "held" | "names"> & { readonly table: RecordTable | "meeting" }>
> = {
  ...holdings,
  meetings: {
    table: "meeting",
    title: "r.title",
    held: [
      ...["title", "attendees", "minutes"].map((field) => cleared(field, field)),
      ...["topic", "opinion"].map((field) => ofAgenda(field, field)),
      ofAgenda("resolution", "decision"),
      ofAgenda("doneNote", "done_note"),
    ],
    names: { ...meetingFields, ...agendaFields },
  },
};

/** A deleted record has ended on the day of its deletion at the latest. */
export function endOf({ endedOn }: Holding): string {
  return `coalesce(${endedOn}, substr(r.deleted_at, 1, 10))`;
}

/** The credit code beside a party's name; null where the register keeps none. */
export const codeColumns: Readonly<Record<string, string>> = {
  "r.applicant_name": "r.applicant_uscc",
  "r.respondent_name": "r.respondent_uscc",
  "r.payee_name": "r.payee_uscc",
  "r.borrower_name": "r.borrower_uscc",
  "r.debtor_name": "r.debtor_uscc",
  "r.creditor_name": "r.creditor_uscc",
  "r.owner_unit": "r.owner_uscc",
};
