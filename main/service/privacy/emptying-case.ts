import { ANONYMOUS } from "../../../shared/privacy/mask-output.ts";
import { maskParty, peopleIn } from "../../../shared/privacy/person-names.ts";
import type { Connection } from "../../database/open.ts";
import type { ActContext } from "../office/ground.ts";
import type { Value } from "../registers/index.ts";
import { partsOfCase } from "./case-parts.ts";
import type { CasePart, PartColumn } from "./case-parts.ts";
import { isCode, rowsOf } from "./case-traces.ts";

/** What stands in the place of each of a case's people: （已匿名）, and （已匿名）2 of the next, so that they stay two. */
export type StandIns = ReadonlyMap<string, string>;

export function standInsOf(connection: Connection, disputeId: number): StandIns {
  const parties = connection
    .prepare(
      "SELECT name, uscc, representative, agent_name AS agent FROM case_party WHERE dispute_id = ? ORDER BY position",
    )
    .all(disputeId) as { name: string; uscc: string | null; representative: string | null; agent: string | null }[];
  const standIns = new Map<string, string>();
  const add = (name: string) => {
    if (standIns.has(name)) return;
    standIns.set(name, standIns.size === 0 ? ANONYMOUS : `${ANONYMOUS}${standIns.size + 1}`);
  };
  for (const { name, uscc } of parties) if (isNatural(name, uscc)) add(name);
  for (const { representative, agent } of parties) {
    for (const name of [representative, agent]) if (name !== null && name !== "") add(name);
  }
  return standIns;
}

/** Also several people, or a person with a remark behind the name. */
export function isNatural(name: string, uscc: string | null): boolean {
  return maskParty(name, uscc) !== name;
}

/** What emptying a case file did. */
export type Emptied = {
  /** The fields that were changed, such as `sittings.record`. */
  readonly fields: readonly string[];
  /** Hashes of the files that belong to nothing in this case any more. */
  readonly files: readonly string[];
};

/** Takes the people out of everything in a case file but the dispute's own entry; its files go with them. */
export function emptyCaseFile(context: ActContext, disputeId: number, standIns: StandIns): Emptied {
  const { writer } = context.ground;
  const fields = new Set<string>();
  const files = filesOf(writer, disputeId, standIns);
  for (const part of partsOfCase) {
    for (const row of rowsOf(writer, part, disputeId)) {
      for (const held of part.held) {
        const before = row[held.column];
        const after = withoutPeople(held, before ?? null, row, standIns);
        if (after === before || before === null || before === undefined) continue;
        write(writer, part, held, row, after);
        fields.add(`${part.name}.${held.field}`);
      }
    }
  }
  for (const { table, id } of files) {
    writer
      .prepare(`UPDATE ${table} SET removed_at = coalesce(removed_at, ?), removed_reason = ? WHERE id = ?`)
      .run(context.now, ANONYMOUS, id);
  }
  return { fields: [...fields], files: [...new Set(files.map(({ sha256 }) => sha256))] };
}

type Filed = { readonly table: "attachment" | "document"; readonly id: number; readonly sha256: string };

/** The files of the case, and the papers of meetings that name one of its people: those can be produced anew. */
function filesOf(connection: Connection, disputeId: number, standIns: StandIns): Filed[] {
  const own = (["attachment", "document"] as const).flatMap((table) =>
    (
      connection.prepare(`SELECT id, sha256 FROM ${table} WHERE dispute_id = ?`).all(disputeId) as Omit<
        Filed,
        "table"
      >[]
    ).map((row): Filed => ({ table, ...row })),
  );
  const ofMeetings = connection
    .prepare(
      `SELECT id, sha256, facts FROM document WHERE removed_at IS NULL AND meeting_id IN
         (SELECT i.meeting_id FROM meeting_item AS i WHERE i.dispute_id = ?)`,
    )
    .all(disputeId) as { id: number; sha256: string; facts: string }[];
  const naming = ofMeetings.filter(({ facts }) => [...standIns.keys()].some((name) => facts.includes(name)));
  for (const { id } of naming) connection.prepare("UPDATE document SET facts = '{}' WHERE id = ?").run(id);
  return [...own, ...naming.map(({ id, sha256 }): Filed => ({ table: "document", id, sha256 }))];
}

type Row = Readonly<Record<string, Value>>;

function withoutPeople({ as }: PartColumn, before: Value, row: Row, standIns: StandIns): Value {
  if (typeof before !== "string") return as === "cleared" ? null : before;
  switch (as) {
    case "cleared":
      return null;
    case "emptied":
      return before === "" ? before : ANONYMOUS;
    case "papers":
      return "{}";
    case "details":
      return JSON.stringify(JSON.parse(before), (name, value: unknown) =>
        typeof value === "string" && value !== "" && !isCode(name) ? ANONYMOUS : value,
      );
    case "address":
      return isNatural(String(row["name"]), uscOf(row)) ? null : before;
    case "party":
      return standInFor(before, uscOf(row), standIns);
    case "names":
    case "mentioned":
      return unnamed(before, standIns, as === "names" ? peopleIn(before).map(({ name }) => name) : []);
    case "signatures":
      return JSON.stringify((JSON.parse(before) as string[]).map((name) => standInFor(name, null, standIns)));
  }
}

const uscOf = (row: Row): string | null => (typeof row["uscc"] === "string" ? row["uscc"] : null);

function standInFor(name: string, uscc: string | null, standIns: StandIns): string {
  return standIns.get(name) ?? (isNatural(name, uscc) ? ANONYMOUS : name);
}

/** A text without the names of these people; a name that holds another one goes first. */
function unnamed(text: string, standIns: StandIns, others: readonly string[]): string {
  const names = [...new Set([...standIns.keys(), ...others])].toSorted((a, b) => b.length - a.length);
  return names.reduce((said, name) => said.replaceAll(name, standIns.get(name) ?? ANONYMOUS), text);
}

function write(connection: Connection, { table, key }: CasePart, { column }: PartColumn, row: Row, after: Value): void {
  connection
    .prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key.map((name) => `${name} = ?`).join(" AND ")}`)
    .run([after, ...key.map((name) => row[name] ?? null)]);
}
