import { chineseDay } from "../../../../shared/documents/chinese-days.ts";
import type { DocumentFacts } from "../../../../shared/documents/tags/index.ts";
import { meetingKinds } from "../../../../shared/meetings/states.ts";
import type { Connection } from "../../../database/open.ts";
import { statement } from "../../office/statements.ts";
import type { StoredRecord } from "../../registers/index.ts";
import { staffName } from "./assignment.ts";
import { day, paragraphsOf, said, textOf, wordIn, wordOf } from "./making.ts";
import { fileNumber, officeName, titleOf } from "./of-case.ts";

/** 会议纪要 */
export function minutesFacts(connection: Connection, meeting: StoredRecord, on: string): DocumentFacts<"minutes"> {
  const items = statement(connection, "SELECT * FROM meeting_item WHERE meeting_id = ? ORDER BY position").all(
    meeting.id,
  ) as StoredRecord[];
  return {
    office: officeName(connection),
    producedOn: chineseDay(on),
    kind: wordIn(meetingKinds, meeting["kind"]),
    title: said(meeting["title"]),
    heldOn: day(meeting["held_on"]),
    place: said(meeting["place"]),
    chair: said(meeting["chair"]),
    recorder: said(meeting["recorder"]),
    attendees: said(meeting["attendees"]),
    minutes: paragraphsOf(meeting["minutes"]),
    items: items.map((item, place) => itemFacts(connection, item, place)),
  };
}

function itemFacts(
  connection: Connection,
  item: StoredRecord,
  place: number,
): DocumentFacts<"minutes">["items"][number] {
  const kase =
    typeof item["dispute_id"] === "number"
      ? (statement(connection, "SELECT * FROM dispute WHERE id = ?").get(item["dispute_id"]) as StoredRecord)
      : null;
  const owner = [wordOf(connection, "organisation", item["owner_unit"]), staffName(connection, item["owner_staff_id"])];
  return {
    no: String(place + 1),
    topic: textOf(item["topic"]) ?? (kase === null ? "" : titleOf(connection, kase)),
    caseNo: kase === null ? "" : fileNumber(kase),
    opinion: said(item["opinion"]),
    hasDecision: textOf(item["decision"]) !== null,
    decision: said(item["decision"]),
    owner: owner.filter(Boolean).join("　"),
    dueOn: day(item["due_on"]),
  };
}
