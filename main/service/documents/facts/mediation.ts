import { terminationCauses } from "../../../../shared/disputes/moves.ts";
import type { routes } from "../../../../shared/disputes/moves.ts";
import { chineseTime } from "../../../../shared/documents/chinese-days.ts";
import type { DocumentFacts } from "../../../../shared/documents/tags/index.ts";
import { followUpMethods, satisfactions, toldPerformance } from "../../../../shared/followups/fields.ts";
import { sittingResults } from "../../../../shared/mediation/fields.ts";
import { statement } from "../../office/statements.ts";
import type { StoredRecord } from "../../registers/index.ts";
import { day, paragraphsOf, said, textOf, wordIn } from "./making.ts";
import type { Making } from "./making.ts";
import { factsOfCase, fileNumber, lastStepOf, mediatorsOf, stepsOf, titleOf } from "./of-case.ts";
import { namesOf, partyFacts } from "./parties.ts";

type PartTable = "investigation" | "sitting" | "follow_up" | "agreement" | "assignment";

/** A part of the case that was not taken out; undefined for one that was. */
export function partOf({ connection, kase, subjectId }: Making, table: PartTable): StoredRecord | undefined {
  return statement(connection, `SELECT * FROM ${table} WHERE id = ? AND dispute_id = ? AND removed_at IS NULL`).get(
    subjectId,
    kase.id,
  ) as StoredRecord | undefined;
}

/** 调查记录 */
export function investigation(making: Making): DocumentFacts<"investigation"> | null {
  const part = partOf(making, "investigation");
  if (part === undefined) return null;
  return {
    ...factsOfCase(making),
    heldOn: day(part["held_on"]),
    place: said(part["place"]),
    present: said(part["present"]),
    askedPerson: said(part["asked_person"]),
    investigators: said(part["investigators"]),
    recorder: said(part["recorder"]),
    record: paragraphsOf(part["record"]),
  };
}

/** 证据材料清单 */
export function evidence(making: Making): DocumentFacts<"evidence"> {
  const { connection, kase, on } = making;
  const items = statement(
    connection,
    "SELECT * FROM evidence WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id",
  ).all(kase.id) as StoredRecord[];
  return {
    ...factsOfCase(making),
    partyNames: namesOf(partyFacts(connection, kase.id, on)),
    items: items.map((item, place) => ({
      no: String(place + 1),
      item: said(item["name"]),
      source: said(item["source"]),
      original: item["is_original"] === 1 ? "原件" : "复印件",
      pages: said(item["pages"]),
      provider: said(item["provider"]),
      receivedOn: day(item["received_on"]),
      note: said(item["note"]),
    })),
    count: String(items.length),
    pageCount: String(items.reduce((sum, { pages }) => sum + Number(pages), 0)),
  };
}

/** 调解记录 */
export function mediationRecord(making: Making): DocumentFacts<"mediation_record"> | null {
  const { connection, kase } = making;
  const part = partOf(making, "sitting");
  if (part === undefined) return null;
  const before = statement(
    connection,
    `SELECT count(*) FROM sitting WHERE dispute_id = ? AND removed_at IS NULL
       AND (held_on, coalesce(began_at, ''), id) <= (?, ?, ?)`,
  )
    .pluck()
    .get(kase.id, part["held_on"], part["began_at"] ?? "", part.id);
  return {
    ...factsOfCase(making),
    sittingNo: String(before),
    heldOn: day(part["held_on"]),
    hours: hoursOf(part),
    place: said(part["place"]),
    matter: textOf(part["matter"]) ?? titleOf(connection, kase),
    partiesPresent: said(part["parties_present"]),
    invited: said(part["invited"]),
    mediators: said(part["mediators"]),
    recorder: said(part["recorder"]),
    rightsTold: part["rights_told"] === 1,
    publicity: part["is_public"] === 1 ? "公开" : "不公开",
    record: paragraphsOf(part["record"]),
    result: wordIn(sittingResults, part["result"]),
  };
}

function hoursOf(part: StoredRecord): string {
  const began = textOf(part["began_at"]);
  const ended = textOf(part["ended_at"]);
  if (began === null) return ended === null ? "" : `至${chineseTime(ended)}`;
  return `${chineseTime(began)}${ended === null ? "" : `至${chineseTime(ended)}`}`;
}

/** 回访记录 */
export function followUp(making: Making): DocumentFacts<"follow_up"> | null {
  const { connection, kase, on } = making;
  const part = partOf(making, "follow_up");
  if (part === undefined) return null;
  const agreementNo = statement(
    connection,
    `SELECT agreement_no FROM agreement WHERE dispute_id = ? AND removed_at IS NULL AND state <> 'draft'
     ORDER BY edition DESC LIMIT 1`,
  )
    .pluck()
    .get(kase.id) as string | null | undefined;
  return {
    ...factsOfCase(making),
    partyNames: namesOf(partyFacts(connection, kase.id, on)),
    // 沿用案号 where the agreement has none of its own; nothing where there is no agreement.
    agreementNo: agreementNo === undefined ? "" : (agreementNo ?? fileNumber(kase)),
    matter: textOf(part["reason"]) ?? titleOf(connection, kase),
    visitedOn: day(part["visited_on"]),
    method: wordIn(followUpMethods, part["method"]),
    visited: said(part["visited"]),
    performance: wordIn(toldPerformance, part["performance"]),
    satisfaction: wordIn(satisfactions, part["satisfaction"]),
    sued: part["sued"] === 1 ? "是" : "否",
    relapse: part["relapse"] === 1 ? "有" : "无",
    situation: paragraphsOf(part["situation"]),
    measures: paragraphsOf(part["measures"]),
    visitor: said(part["visitor"]),
  };
}

/** 人民调解法 26: what whoever could not be helped here is told. */
const routeTexts = {
  arbitration:
    "当事人之间有仲裁协议的，可以向约定的仲裁机构申请仲裁；属于劳动争议的，可以向劳动人事争议仲裁委员会申请仲裁。",
  administrative: "属于行政机关职权范围的事项，可以向有管辖权的行政机关申请处理。",
  court: "可以依法向有管辖权的人民法院提起诉讼。",
} as const satisfies Record<keyof typeof routes, string>;

/** 终止调解通知书; null where mediation was not terminated, or was taken up again. */
export function terminationNotice(making: Making): DocumentFacts<"termination_notice"> | null {
  const { connection, kase, on } = making;
  const steps = stepsOf(connection, kase.id);
  const terminated = lastStepOf(steps, "terminate");
  if (terminated === undefined) return null;
  const told = lastStepOf(steps, "tellRoutes")?.details["routes"];
  const chosen = (Object.keys(routeTexts) as (keyof typeof routeTexts)[]).filter(
    (route) => !Array.isArray(told) || told.includes(route),
  );
  const parties = partyFacts(connection, kase.id, on);
  const { cause, reason } = terminated.details;
  return {
    ...factsOfCase(making),
    parties,
    partyNames: namesOf(parties),
    acceptedOn: day(kase["accepted_on"]),
    terminatedOn: day(terminated.on),
    byCourt: kase["channel"] === "court",
    cause: wordIn(terminationCauses, typeof cause === "string" ? cause : null),
    reason: typeof reason === "string" ? reason : "",
    mediators: mediatorsOf(connection, kase),
    routes: chosen.map((route, place) => ({ no: String(place + 1), route: routeTexts[route] })),
  };
}
