import type { RecordTable } from "../../database/schema.ts";
import type { Names } from "../../../shared/names.ts";
import { arrearsFields } from "../../../shared/arrears/fields.ts";
import { assessmentFields } from "../../../shared/assessments/fields.ts";
import { disputeFields } from "../../../shared/disputes/fields.ts";
import { enterpriseFields } from "../../../shared/enterprises/fields.ts";
import { fastTrackFields } from "../../../shared/fasttrack/fields.ts";
import { fastTrackStepFields } from "../../../shared/fasttrack/step-fields.ts";
import { loanFields } from "../../../shared/loans/fields.ts";
import { measureFields } from "../../../shared/measures/fields.ts";
import { agendaFields, meetingFields } from "../../../shared/meetings/fields.ts";
import { paymentFields } from "../../../shared/payments/fields.ts";
import { projectFields } from "../../../shared/projects/fields.ts";
import { caseFieldNames, fileFields } from "../../../shared/privacy/case-fields.ts";
import type { CasePartName } from "../../../shared/privacy/case-fields.ts";
import type { TracedName } from "../../../shared/privacy/contract.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import { serviceFields } from "../../../shared/servicerecords/fields.ts";
import { partsOfCase } from "./case-parts.ts";
import { wordsIn } from "./free-words.ts";
import type { FreeWords } from "./free-words.ts";
import { fileNames, hasFiles } from "./owned-files.ts";
import type { Keeper } from "./owned-files.ts";
import { arrearsTold, assessmentTold, fastTrackTold, loanTold, measureTold } from "./told.ts";

/**
 * A column in which a person may stand, and what becomes of it when the person is taken out: `cleared` to nothing;
 * `replaced`, where something must stand; `party` and, of a loan, `account` only where the party is a natural person;
 * `kept`, because it names a thing; `words` and `files` lie in other tables and go with the person.
 */
export type Held = {
  readonly field: string;
  /** Expression on the record `r`. */
  readonly column: string;
  readonly as: "cleared" | "replaced" | "party" | "account" | "kept" | "words" | "files";
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
  /** Whose files and papers its records have; a dispute has a whole case file instead. */
  readonly keeper?: Keeper;
  /** What its records say in free words in other tables. */
  readonly words?: readonly FreeWords[];
};

const cleared = (field: string, column: string): Held => ({ field, column: `r.${column}`, as: "cleared" });
const party = (field: string, column: string): Held => ({ field, column: `r.${column}`, as: "party" });
const kept = (field: string, column: string): Held => ({ field, column: `r.${column}`, as: "kept" });

/** A register whose records have files of their own, and free words in other tables. */
function withFile(keeper: Keeper, words: readonly FreeWords[], own: Holding): Holding {
  const told = words.map(({ field, parts }): Held => ({ field, column: wordsIn(parts), as: "words" }));
  return {
    ...own,
    held: [...own.held, ...told, { field: "attachments.name", column: fileNames(keeper), as: "files" }],
    names: { ...own.names, ...fileFields, ...Object.fromEntries(words.map(({ field, name }) => [field, name])) },
    holdsElsewhere: [...told.map(({ column }) => `${column} IS NOT NULL`), hasFiles(keeper)].join(" OR "),
    keeper,
    words,
  };
}

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
  payments: withFile("payment", [], {
    table: "payment",
    title: "r.payer_name || ' → ' || r.payee_name",
    held: [party("payerName", "payer_name"), party("payeeName", "payee_name"), cleared("note", "note")],
    names: paymentFields,
    // The day on which the money came, once somebody has verified it.
    endedOn: "CASE WHEN r.state IN ('verified', 'locked') THEN r.received_on END",
  }),
  loans: withFile("loan", loanTold, {
    table: "loan",
    title: "r.borrower_name",
    held: [
      party("borrowerName", "borrower_name"),
      { field: "loanNo", column: "r.loan_no", as: "account" },
      cleared("guarantors", "guarantors"),
      cleared("collateral", "collateral"),
      cleared("note", "note"),
    ],
    names: loanFields,
    // Settled: the day of the last payment, or of the last change where no payment says so.
    endedOn: `CASE WHEN r.state = 'settled' THEN coalesce(
      (SELECT max(p.received_on) FROM payment AS p WHERE p.loan_id = r.id AND p.deleted_at IS NULL),
      substr(r.updated_at, 1, 10)) END`,
  }),
  arrears: withFile("arrears", arrearsTold, {
    table: "arrears",
    title: "r.debtor_name || ' → ' || r.creditor_name",
    held: [
      party("debtorName", "debtor_name"),
      party("creditorName", "creditor_name"),
      cleared("contractName", "contract_name"),
      cleared("disputeReason", "dispute_reason"),
      cleared("note", "note"),
    ],
    names: arrearsFields,
    // The day on which it was struck off.
    endedOn: "r.struck_off_on",
  }),
  measures: withFile("measure", measureTold, {
    table: "measure",
    title: "r.task",
    held: [kept("task", "task"), cleared("closeReason", "close_reason"), cleared("note", "note")],
    names: measureFields,
    // The day on which it was closed, or dropped.
    endedOn: "r.closed_on",
  }),
  serviceRecords: withFile("service_record", [], {
    table: "service_record",
    title: "r.content",
    held: [
      // What was done is always told, in free words.
      { field: "content", column: "r.content", as: "replaced" },
      cleared("result", "result"),
      cleared("note", "note"),
    ],
    names: serviceFields,
    // Most are over with the day itself.
    endedOn: "coalesce(r.closed_on, r.served_on)",
  }),
  projects: withFile("project", [], {
    table: "project",
    title: "r.name",
    held: [
      kept("name", "name"),
      party("ownerUnit", "owner_unit"),
      cleared("contact", "contact"),
      cleared("address", "address"),
      cleared("note", "note"),
    ],
    names: projectFields,
    // The planned end of building; the office learns of no other.
    endedOn: "r.planned_end",
  }),
  assessments: withFile("assessment", assessmentTold, {
    table: "assessment",
    title: "(SELECT p.name FROM project AS p WHERE p.id = r.project_id)",
    held: [cleared("note", "note")],
    names: assessmentFields,
    // The day on which it was closed or ended, or of the decision after which nothing was tracked.
    endedOn: `CASE WHEN r.state IN ('closed', 'terminated') THEN coalesce(r.state_since, r.decided_on)
      WHEN r.state IN ('decision', 'tracking') THEN r.decided_on END`,
  }),
  fasttrack: withFile("fast_track_case", fastTrackTold, {
    table: "fast_track_case",
    title: "r.applicant_name",
    held: [
      party("applicantName", "applicant_name"),
      cleared("agent", "agent"),
      cleared("signatory", "signatory"),
      cleared("closeReason", "close_reason"),
      cleared("finding", "post_check_finding"),
      cleared("note", "note"),
    ],
    names: { ...fastTrackFields, finding: fastTrackStepFields.finding },
    // The day on which the case was closed.
    endedOn: "r.closed_on",
  }),
};

const ofAgenda = (field: string, column: string): Held => ({
  field,
  column: `(SELECT group_concat(i.${column}, '；') FROM meeting_item AS i WHERE i.meeting_id = r.id AND i.dispute_id IS NULL)`,
  as: "cleared",
});

/** Where a person is looked for. What a meeting said of a case is in that case's file. */
export const traced: Readonly<
  Record<TracedName, Pick<Holding, "title" | "held" | "names" | "keeper"> & { readonly table: RecordTable | "meeting" }>
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
