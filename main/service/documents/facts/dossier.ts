import { isMediated } from "../../../../shared/disputes/channels.ts";
import type { Channel } from "../../../../shared/disputes/channels.ts";
import type { DocumentFacts } from "../../../../shared/documents/tags/index.ts";
import { pageCount, pagesText, withPageNumbers } from "../../../../shared/dossiers/pages.ts";
import type { DossierPaper } from "../../../../shared/dossiers/papers.ts";
import type { Connection } from "../../../database/open.ts";
import { statement } from "../../office/statements.ts";
import type { StoredRecord } from "../../registers/index.ts";
import { day, paragraphsOf, said, textOf } from "./making.ts";
import type { Making } from "./making.ts";
import { factsOfCase, mediatorsOf, stepsOf } from "./of-case.ts";

type Item = {
  readonly paper: DossierPaper;
  readonly title: string;
  readonly pages: number;
  readonly note: string | null;
};

/** 卷宗封面; null before the dossier is filed, as for all four. */
export function cover(making: Making): DocumentFacts<"cover"> | null {
  const { connection, kase } = making;
  const dossier = dossierOf(connection, kase.id);
  if (dossier === null) return null;
  const channel = textOf(kase["channel"]) as Channel | null;
  const from = textOf(kase["accepted_on"]) ?? said(kase["registered_on"]);
  return {
    ...factsOfCase(making),
    ...totalsOf(connection, dossier),
    heading: channel !== null && isMediated(channel) ? "人民调解卷宗" : "矛盾纠纷办理卷宗",
    year: from.slice(0, 4),
    mediators: mediatorsOf(connection, kase),
    mediatedFrom: day(firstDayOf(connection, kase) ?? from),
    mediatedTo: day(kase["outcome_on"]),
    remark: said(dossier["remark"]),
  };
}

/** 卷内目录 */
export function index(making: Making): DocumentFacts<"index"> | null {
  const { connection, kase } = making;
  const dossier = dossierOf(connection, kase.id);
  if (dossier === null) return null;
  return {
    ...factsOfCase(making),
    ...totalsOf(connection, dossier),
    items: withPageNumbers(itemsOf(connection, kase.id)).map((item, place) => ({
      no: String(place + 1),
      paper: item.title,
      pages: pagesText(item),
      note: said(item.note),
    })),
  };
}

/** 卷宗情况说明 */
export function fileNote(making: Making): DocumentFacts<"file_note"> | null {
  const { connection, kase } = making;
  const dossier = dossierOf(connection, kase.id);
  if (dossier === null) return null;
  return {
    ...factsOfCase(making),
    ...totalsOf(connection, dossier),
    explanation: paragraphsOf(dossier["volume_note"]),
  };
}

/** 封底 */
export function backCover(making: Making): DocumentFacts<"back_cover"> | null {
  const { connection, kase } = making;
  const dossier = dossierOf(connection, kase.id);
  return dossier === null ? null : { ...factsOfCase(making), ...totalsOf(connection, dossier) };
}

function dossierOf(connection: Connection, disputeId: number): StoredRecord | null {
  const found = statement(
    connection,
    `SELECT d.*, s.name AS checker FROM dossier AS d LEFT JOIN staff AS s ON s.id = d.checked_by
     WHERE d.dispute_id = ?`,
  ).get(disputeId) as StoredRecord | undefined;
  return found ?? null;
}

function itemsOf(connection: Connection, disputeId: number): Item[] {
  return statement(
    connection,
    "SELECT paper, title, pages, note FROM dossier_item WHERE dispute_id = ? ORDER BY position",
  ).all(disputeId) as Item[];
}

function totalsOf(connection: Connection, dossier: StoredRecord) {
  const items = itemsOf(connection, Number(dossier["dispute_id"]));
  return {
    paperCount: String(items.length),
    pageCount: String(pageCount(items)),
    filedBy: said(dossier["filed_by"]),
    filedOn: day(dossier["filed_on"]),
    checkedBy: said(dossier["checker"]),
    checkedOn: day(dossier["checked_on"]),
    retention: said(dossier["retention"]),
  };
}

/** The day on which mediation began, or a department took the case on. */
function firstDayOf(connection: Connection, kase: StoredRecord): string | undefined {
  return stepsOf(connection, kase.id).find(({ act }) => act === "beginMediation" || act === "handToDepartment")?.on;
}
