import type { Inputs } from "../../../shared/contract.ts";
import type { PersonTrace, TracedName } from "../../../shared/privacy/contract.ts";
import { maskId, maskPhone } from "../../../shared/privacy/masking.ts";
import { maskPerson } from "../../../shared/privacy/person-names.ts";
import { registerNames } from "../../../shared/search-contract.ts";
import type { Connection } from "../../database/open.ts";
import { filesOfCase, standsInCase, tracesInCase } from "./case-traces.ts";
import { traced } from "./holdings.ts";
import { filesOfRecord } from "./owned-files.ts";

export type Wanted = Inputs["privacy"]["findPerson"];

/** One of the things asked for: a piece of text that must stand in some field, numbers without their gaps. */
type Sought = { readonly text: string; readonly isNumber: boolean };

type Row = { readonly id: number; readonly deleted: number; readonly title: string } & Readonly<
  Record<string, string | number | null>
>;

/** Every record that holds all that was asked for, deleted ones too, newest first register by register. */
export function findPerson(reader: Connection, wanted: Wanted, most: number): { traces: PersonTrace[]; total: number } {
  const sought = soughtIn(wanted);
  const traces: PersonTrace[] = [];
  let total = 0;
  for (const register of [...registerNames, "meetings"] as const) {
    const holding = traced[register];
    const { condition, values } = conditionOf(register, sought);
    const from = `FROM ${holding.table} AS r WHERE ${condition}`;
    total += Number(reader.prepare(`SELECT count(*) ${from}`).pluck().get(values));
    const columns = holding.held.map(({ field, column }) => `${column} AS "held ${field}"`).join(", ");
    const rows = reader
      .prepare(
        `SELECT r.id, r.deleted_at IS NOT NULL AS deleted, ${holding.title} AS title, ${columns} ${from}
         ORDER BY r.id DESC LIMIT ?`,
      )
      .all([...values, Math.max(0, most - traces.length)]) as Row[];
    traces.push(
      ...rows.map((row) => ({
        register,
        id: row.id,
        title: row.title,
        fields: fieldsOf(reader, register, row, sought),
        deleted: row.deleted === 1,
      })),
    );
  }
  return { traces, total };
}

type Fields = PersonTrace["fields"];

function fieldsOf(reader: Connection, register: TracedName, row: Row, sought: readonly Sought[]): Fields {
  const holds = (value: string) => sought.some((one) => stands(one, value));
  const { held, keeper } = traced[register];
  const own = held.flatMap(({ field }) => {
    const value = row[`held ${field}`];
    return typeof value === "string" && holds(value) ? [{ field, value }] : [];
  });
  if (register !== "disputes" && keeper === undefined) return own;
  const found = keeper === undefined ? [...own, ...tracesInCase(reader, row.id, holds)] : own;
  const isParty = found.some(
    ({ field }) => field.startsWith("parties.") || held.some((one) => one.field === field && one.as === "party"),
  );
  const theirs = keeper === undefined ? filesOfCase(reader, row.id) : filesOfRecord(reader, keeper, row.id);
  const files = isParty ? theirs : [];
  return [
    ...found,
    ...files.filter((file) => !found.some((one) => one.field === file.field && one.value === file.value)),
  ];
}

/** What the audit log keeps of the question: enough to recognise it, too little to learn from it. */
export function maskedQuestion({ name, phone, idNumber }: Wanted): Record<string, string> {
  return {
    ...(name !== undefined && { name: maskPerson(name) }),
    ...(phone !== undefined && { phone: maskPhone(phone) }),
    ...(idNumber !== undefined && { idNumber: maskId(idNumber) }),
  };
}

function soughtIn({ name, phone, idNumber }: Wanted): Sought[] {
  return [
    ...(name === undefined ? [] : [{ text: name, isNumber: false }]),
    ...[phone, idNumber].flatMap((number) => {
      const bare = number === undefined ? "" : withoutGaps(number);
      return number === undefined ? [] : [{ text: bare === "" ? number : bare, isNumber: bare !== "" }];
    }),
  ];
}

function conditionOf(register: TracedName, sought: readonly Sought[]): { condition: string; values: string[] } {
  const { held } = traced[register];
  const values: string[] = [];
  const conditions = sought.map(({ text, isNumber }) => {
    const like = `%${text.replace(/[\\%_]/gu, "\\$&")}%`;
    const holdsIt = (expression: string) =>
      `${isNumber ? `replace(replace(${expression}, ' ', ''), '-', '')` : expression} LIKE ? ESCAPE '\\'`;
    const anywhere = held.map(({ column }) => holdsIt(column));
    values.push(...held.map(() => like));
    if (register === "disputes") {
      const inFile = standsInCase({ condition: holdsIt, value: like });
      anywhere.push(inFile.text);
      values.push(...inFile.values);
    }
    return `(${anywhere.join(" OR ")})`;
  });
  return { condition: conditions.join(" AND "), values };
}

function stands({ text, isNumber }: Sought, value: string): boolean {
  return (isNumber ? withoutGaps(value) : value).toLowerCase().includes(text.toLowerCase());
}

function withoutGaps(number: string): string {
  return number.replace(/[ -]/gu, "");
}
