import { ORPCError } from "@orpc/server";
import type { Inputs, Outputs } from "../../../shared/contract.ts";
import type { MeetingRow } from "../../../shared/meetings/contract.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";

type Asked = Inputs["meetings"]["list"];
type Condition = { readonly text: string; readonly values: readonly (string | number)[] };

const isOpen = "i.decision IS NOT NULL AND i.done_on IS NULL";

const columns = `m.id, m.kind, m.title, m.held_on AS heldOn, m.place, m.chair, m.state,
  (SELECT count(*) FROM meeting_item AS i WHERE i.meeting_id = m.id AND m.state = 'held' AND ${isOpen})
    AS openDecisions`;

/** One page of the meetings, the newest first, by key. Without `after` those that match are counted too. */
export function listMeetings(connection: Connection, asked: Asked): Outputs["meetings"]["list"] {
  const { after, limit = 50 } = asked;
  const matching = conditionsOf(asked);
  const following = after === undefined ? matching : [...matching, keyOf(after)];
  const rows = statement(
    connection,
    `SELECT ${columns} FROM meeting AS m WHERE ${textOf(following)} ORDER BY m.held_on DESC, m.id DESC LIMIT ${limit + 1}`,
  ).all(valuesOf(following)) as MeetingRow[];
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const count = `SELECT count(*) FROM meeting AS m WHERE ${textOf(matching)}`;
  return {
    rows: shown,
    next: last === undefined ? null : `${last.heldOn} ${last.id}`,
    total: after === undefined ? Number(statement(connection, count).pluck().get(valuesOf(matching))) : null,
  };
}

function conditionsOf({ filter = {}, search }: Asked): Condition[] {
  const { kind, state, heldOn, openDecisions } = filter;
  const openOnes = `m.state = 'held' AND EXISTS (
    SELECT 1 FROM meeting_item AS i WHERE i.meeting_id = m.id AND ${isOpen})`;
  return [
    { text: "m.deleted_at IS NULL", values: [] },
    ...anyOf("m.kind", kind),
    ...anyOf("m.state", state),
    ...(heldOn?.from === undefined ? [] : [{ text: "m.held_on >= ?", values: [heldOn.from] }]),
    ...(heldOn?.to === undefined ? [] : [{ text: "m.held_on <= ?", values: [heldOn.to] }]),
    ...(openDecisions === undefined ? [] : [{ text: openDecisions ? openOnes : `NOT (${openOnes})`, values: [] }]),
    ...(search ?? "")
      .split(/\s+/u)
      .filter((word) => word !== "")
      .map(saidSomewhere),
  ];
}

function anyOf(column: string, codes: readonly string[] | undefined): Condition[] {
  if (codes === undefined || codes.length === 0) return [];
  return [{ text: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(codes)] }];
}

const says = (names: readonly string[]) => names.map((name) => `instr(lower(${name}), ?) > 0`).join(" OR ");

/** A few dozen meetings a year are looked through as they are; no index of words is kept for them. */
function saidSomewhere(word: string): Condition {
  const ofMeeting = ["title", "place", "chair", "recorder", "attendees", "minutes"].map((name) => `m.${name}`);
  const ofItem = [
    "i.topic",
    "i.opinion",
    "i.decision",
    "s.ledger_no",
    "s.title",
    "s.applicant_name",
    "s.respondent_name",
  ];
  const text = `(${says(ofMeeting)} OR EXISTS (SELECT 1 FROM meeting_item AS i LEFT JOIN dispute AS s ON s.id = i.dispute_id
    WHERE i.meeting_id = m.id AND (${says(ofItem)})))`;
  const asked = [...ofMeeting, ...ofItem].map(() => word.toLowerCase());
  return { text, values: asked };
}

/** What follows the last of a page. */
function keyOf(after: string): Condition {
  const found = /^(\d{4}-\d{2}-\d{2}) (\d{1,15})$/u.exec(after);
  if (found === null) throw new ORPCError("BAD_REQUEST", { message: "after is not the `next` of a page" });
  return { text: "(m.held_on, m.id) < (?, ?)", values: [found[1] ?? "", Number(found[2])] };
}

const textOf = (conditions: readonly Condition[]) => conditions.map(({ text }) => `(${text})`).join(" AND ");
const valuesOf = (conditions: readonly Condition[]) => conditions.flatMap(({ values }) => values);
