import type { Calendar, LocalDate } from "../../../shared/calendar.ts";
import type { FastTrackDraft } from "../../../shared/fasttrack/contract.ts";
import type { FastTrackState } from "../../../shared/fasttrack/states.ts";
import { gapOfState } from "../../../shared/numbers/gaps.ts";
import { linkEnterprise, normalUscc } from "../enterprises/index.ts";
import type { ActContext } from "../office/ground.ts";
import { giveNumber } from "../office/numbers.ts";
import { statement } from "../office/statements.ts";
import { changeRecord, insertRecord, writingOf } from "../registers/index.ts";
import type { StoredRecord, Values, Writing } from "../registers/index.ts";
import { caseWords } from "./case-register.ts";
import { keepMaterials, listedOf, refreshDue } from "./materials.ts";
import { readCatalogue, requireMatter } from "./matter.ts";
import { matterDueOf, ruleOf, ruleOn } from "./terms.ts";
import type { FastTrackRule } from "./terms.ts";

/** What the table keeps of a draft. */
function caseValues(
  writing: Writing,
  draft: FastTrackDraft,
  { rule, calendar }: { readonly rule: FastTrackRule; readonly calendar: Calendar },
): Values {
  const due = matterDueOf(rule, calendar, draft);
  return {
    assessment_id: draft.assessmentId,
    dispute_id: draft.disputeId,
    loan_id: draft.loanId,
    arrears_id: draft.arrearsId,
    applicant_name: draft.applicantName,
    applicant_uscc: normalUscc(draft.applicantUscc),
    applicant_id: linkEnterprise(writing, { name: draft.applicantName, uscc: draft.applicantUscc }, null),
    agent: draft.agent,
    received_on: draft.receivedOn,
    matter_due_on: due.dueOn,
    matter_due_typed: due.typed ? 1 : 0,
    matter_due_provisional: due.provisional ? 1 : 0,
    handler: draft.handler,
    excluded: draft.excluded === null ? null : Number(draft.excluded === "yes"),
    excluded_matter: draft.excludedMatter,
    note: draft.note,
  };
}

/** Enters a checked case under the next number of its year, as a draft; answers its id. */
export function recordNewCase(context: ActContext, draft: FastTrackDraft): number {
  const { ground, today } = context;
  const writing = writingOf(context);
  const matter = requireMatter(ground.writer, draft);
  const date = draft.receivedOn ?? today;
  const rule = ruleOn(ground.writer, date);
  const caseNo = giveNumber(writing, { scope: "fast_track", date });
  const id = insertRecord(
    writing,
    "fast_track_case",
    {
      ...caseValues(writing, draft, { rule, calendar: ground.calendar() }),
      case_no: caseNo,
      state: "draft",
      state_since: date,
      rule_version: rule.version,
    },
    caseWords({ ...draft, caseNo, noticeNo: null, breachNo: null }, matter.projectName),
    null,
    { materials: toldMaterials(draft.materials) },
  );
  keepMaterials(ground.writer, id, draft.materials, matter, readCatalogue(ground.writer));
  return id;
}

/** Writes a checked draft over a case as it was. */
export function changeCase(context: ActContext, before: StoredRecord, draft: FastTrackDraft): void {
  const { ground } = context;
  const { writer } = ground;
  const writing = writingOf(context);
  const matter = requireMatter(writer, draft);
  const listed = listedOf(writer, before.id);
  const isSame = JSON.stringify(listed) === JSON.stringify(draft.materials);
  const values = {
    ...caseValues(writing, draft, { rule: ruleOf(writer, before), calendar: ground.calendar() }),
    // A case without a step is where it was received.
    ...(before["state"] === "draft" && draft.receivedOn !== null && { state_since: draft.receivedOn }),
  };
  const words = caseWords(
    {
      ...draft,
      caseNo: String(before["case_no"]),
      noticeNo: textOf(before["notice_no"]),
      breachNo: textOf(before["breach_no"]),
    },
    matter.projectName,
  );
  // The papers lie in tables of their own; they belong to the record and to its history all the same.
  const papers = {
    before: { materials: toldMaterials(listed) },
    after: { materials: toldMaterials(draft.materials) },
  };
  changeRecord(writing, "fast_track_case", before, values, words, null, papers);
  if (!isSame) keepMaterials(writer, before.id, draft.materials, matter, readCatalogue(writer));
}

const textOf = (value: unknown) => (typeof value === "string" ? value : null);

function toldMaterials(materials: FastTrackDraft["materials"]): string {
  return JSON.stringify(materials.map(({ name, presence }) => ({ name, presence })));
}

/** What an old ledger says of a case: whose it was, which papers came when, and how it stood in the end. */
export type ToldCase = {
  readonly assessmentId: number;
  readonly applicantName: string;
  readonly applicantUscc: string | null;
  readonly receivedOn: LocalDate | null;
  readonly handler: string | null;
  readonly note: string | null;
};
export type ToldStanding = {
  readonly state: FastTrackState;
  readonly closedOn: LocalDate | null;
  readonly papers: readonly ToldPaper[];
};
type ToldPaper = {
  readonly name: string;
  readonly dueOn: LocalDate;
  readonly completedOn: LocalDate | null;
};

/** Enters a case as a ledger tells it, without its steps, under the next number of its year; answers its id. */
export function recordCase(
  writing: Writing,
  told: ToldCase,
  projectName: string,
  { state, closedOn, papers }: ToldStanding,
  importId: number | null = null,
): number {
  const { connection } = writing;
  const first = papers.map(({ dueOn }) => dueOn).toSorted()[0];
  const date = told.receivedOn ?? first ?? closedOn ?? writing.now.slice(0, 10);
  const caseNo = giveNumber(writing, { scope: "fast_track", date, gap: gapOfState(state) });
  const applicant = { name: told.applicantName, uscc: told.applicantUscc };
  const id = insertRecord(
    writing,
    "fast_track_case",
    {
      case_no: caseNo,
      assessment_id: told.assessmentId,
      applicant_name: told.applicantName,
      applicant_uscc: normalUscc(told.applicantUscc),
      applicant_id: linkEnterprise(writing, applicant, importId),
      received_on: told.receivedOn,
      handler: told.handler,
      state,
      state_since: closedOn ?? told.receivedOn ?? writing.now.slice(0, 10),
      closed_on: closedOn,
      rule_version: ruleOn(connection, date).version,
      note: told.note,
    },
    caseWords({ ...told, agent: null, materials: papers, caseNo, noticeNo: null, breachNo: null }, projectName),
    importId,
  );
  for (const [position, { name, dueOn, completedOn }] of papers.entries()) {
    statement(
      connection,
      `INSERT INTO deferred_material (case_id, position, name, class, gate, form, due_on, state, submitted_on, confirmed_on)
       VALUES (?, ?, ?, 'deferrable', 'filing', 'paper', ?, ?, ?, ?)`,
    ).run([id, position, name, dueOn, completedOn === null ? "due" : "confirmed", completedOn, completedOn]);
  }
  refreshDue(connection, id);
  return id;
}

/** Of a case that somebody opens to change it: whether the applicant was told, or has promised. */
export function stageOf(kase: StoredRecord): "open" | "noticed" | "committed" {
  switch (kase["state"]) {
    case "draft":
    case "checking":
      return "open";
    case "notified":
      return "noticed";
    default:
      return "committed";
  }
}
