import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import type { Inputs } from "../../../shared/contract.ts";
import type { DocumentKind, OwnedDocumentKind } from "../../../shared/documents/kinds.ts";
import { usualPages } from "../../../shared/documents/pages.ts";
import { whyNoMinutes } from "../../../shared/documents/rules.ts";
import { aboutAll, documentTitle } from "../../../shared/documents/titles.ts";
import type { About } from "../../../shared/documents/titles.ts";
import { prepareFile, removeUnusedFile } from "../files/index.ts";
import type { PreparedFile } from "../files/index.ts";
import { notFound, refuseIfAny, stale } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { insertOwned, noteOnOwner, requireCurrentOwner } from "../owners/index.ts";
import type { OwnerRecord } from "../owners/index.ts";
import { insertPartOf } from "../registers/index.ts";
import type { Values } from "../registers/index.ts";
import { factsFor } from "./facts/index.ts";
import { minutesFacts } from "./facts/minutes.ts";
import { textOf } from "./facts/making.ts";
import { fileNumber } from "./facts/of-case.ts";
import { kindsNow } from "./kinds-now.ts";
import { requireMeeting } from "./listing.ts";
import { writePaper } from "./templates.ts";

/** No paper comes near it. */
const LONGEST_PAPER = 50_000_000;

/** What the act's files follow. */
type Following = ActContext & { readonly afterwards: (work: () => Promise<void>) => void };
type Produced = {
  readonly kind: DocumentKind;
  readonly about: About;
  readonly facts: object;
  readonly number: string | null;
};

/** Produces a paper of a record and keeps it. Throws NOT_FOUND, STALE, REFUSED, TEMPLATE_UNREADABLE. */
export async function producePaper(context: Following, input: Inputs["documents"]["produce"]): Promise<CaseChanged> {
  const { kind, subjectId = null } = input;
  const { writer } = context.ground;
  const owner = requireCurrentOwner(context, input);
  const now = kindsNow(context, writer, owner).find((each) => each.kind === kind);
  refuseIfAny(now?.problems ?? []);
  const subject = now?.subjects.find(({ id }) => id === subjectId);
  refuseIfAny(subject?.problems ?? []);
  const facts = factsFor(writer, kind, { owner, subjectId, on: context.today });
  if (subject === undefined || facts === null) return notFound(kind, subjectId ?? 0);
  const { about } = subject;
  const number = about.number ?? numberOf(owner, kind);
  return keep(context, { kind, about, facts, number }, (values) => {
    const { version } = owner.record;
    const id = insertOwned(context, owner, "document", { ...values, subject_id: subjectId, case_version: version });
    const { title = null, sha256 = null, bytes = null } = values;
    return noteOnOwner(context, owner, id, { after: { kind, title, sha256, bytes } });
  });
}

/** What the office knows a record by; a paper with a number of its own stands under that. */
function numberOf({ kind, record }: OwnerRecord, paper: OwnedDocumentKind): string | null {
  switch (kind) {
    case "dispute":
      return fileNumber(record);
    case "payment":
      return textOf(record["voucher_no"]);
    case "loan":
      return textOf(record["loan_no"]);
    case "arrears":
      return textOf(record["arrears_no"]);
    case "fast_track_case":
      if (paper === "one_time_notice") return textOf(record["notice_no"]);
      return textOf(record[paper === "breach_decision" ? "breach_no" : "case_no"]);
    case "assessment":
      return textOf(record["assessment_no"]);
    case "measure":
    case "service_record":
    case "project":
      return null;
  }
}

/** 会议纪要 of a meeting that was held. Throws NOT_FOUND, STALE, REFUSED, TEMPLATE_UNREADABLE. */
export async function produceMinutes(
  context: Following,
  { meetingId, version }: { readonly meetingId: number; readonly version: number },
): Promise<{ id: number }> {
  const { writer } = context.ground;
  const meeting = requireMeeting(writer, meetingId);
  if (meeting.version !== version) stale("meeting", meetingId, meeting.version);
  const why = whyNoMinutes({ state: String(meeting["state"]) });
  refuseIfAny(why === null ? [] : [why]);
  const facts = minutesFacts(writer, meeting, context.today);
  const about = { ...aboutAll, on: textOf(meeting["held_on"]) };
  return keep(context, { kind: "minutes", about, facts, number: null }, (values) => {
    const owner = { column: "meeting_id", id: meetingId };
    const id = insertPartOf(context, "document", owner, { ...values, case_version: meeting.version });
    const { title = null, sha256 = null, bytes = null } = values;
    noteAct(context, { entity: "meeting", recordId: meetingId, after: { part_id: id, title, sha256, bytes } });
    return { id };
  });
}

/** Writes the paper, lets `insert` put it into the database, and has the office keep the file only if all that went well. */
async function keep<Answer>(
  context: Following,
  { kind, about, facts, number }: Produced,
  insert: (values: Values) => Answer,
): Promise<Answer> {
  const { ground } = context;
  const content = await writePaper(ground, kind, facts);
  const prepared: PreparedFile = await prepareFile(ground, content, { limit: LONGEST_PAPER });
  try {
    const { sha256, bytes } = prepared;
    const answer = insert({
      kind,
      title: documentTitle(kind, about),
      about: JSON.stringify(about),
      number,
      sha256,
      bytes,
      pages: usualPages(kind, facts),
      produced_on: context.today,
      facts: JSON.stringify(facts),
    });
    // Last, because what can still fail now is only the disk; if it does, nothing of the content stays.
    context.afterwards(() => removeUnusedFile(ground, sha256));
    await prepared.keep();
    return answer;
  } finally {
    await prepared.discard();
  }
}
