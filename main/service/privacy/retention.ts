import { z } from "zod";
import type { RetentionItem } from "../../../shared/privacy/contract.ts";
import { ANONYMISE } from "../../../shared/privacy/mask-output.ts";
import { maskParty } from "../../../shared/privacy/person-names.ts";
import { registerNames } from "../../../shared/search-contract.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { Connection } from "../../database/open.ts";
import { codeColumns, DOSSIER_UNTIL, endOf, holdings } from "./holdings.ts";
import type { Holding } from "./holdings.ts";

const MOST = 500;

const term = z.object({ years: z.int().positive(), basis: z.string() });
const parameters = z.object({ registers: z.partialRecord(z.enum(registerNames), term) });
export type RetentionRules = Readonly<Record<RegisterName, z.infer<typeof term>>>;

/** What a rule set does not speak of that is older than the register. */
const UNSPOKEN = { years: 10, basis: "建议值：参照定期10年" } as const;

/** 保管期限: how long each register's records are kept after they ended, as the rule set in force today says. */
export function retentionRules(connection: Connection, today: string): RetentionRules {
  const stored = connection
    .prepare(
      "SELECT parameters FROM rule_set WHERE code = 'retention' AND effective_from <= ? ORDER BY rule_version DESC LIMIT 1",
    )
    .pluck()
    .get(today);
  const { registers } = parameters.parse(JSON.parse(String(stored)));
  const terms = registerNames.map((name) => [name, registers[name] ?? UNSPOKEN]);
  return Object.fromEntries(terms) as RetentionRules;
}

type Stored = Omit<RetentionItem, "register"> & Readonly<Record<string, string | number | null>>;

/** Records with personal data whose period is over and that nobody has dealt with yet, longest over first. */
export function dueForReview(connection: Connection, today: string): { items: RetentionItem[]; total: number } {
  const rules = retentionRules(connection, today);
  const due: RetentionItem[] = [];
  for (const register of registerNames) {
    const holding = holdings[register];
    const rows = connection.prepare(
      `SELECT * FROM (${terms(register, rules)}) WHERE keepUntil < ? ORDER BY keepUntil, id`,
    );
    for (const row of rows.iterate([today]) as IterableIterator<Stored>) {
      if (!holdsPerson(holding, row)) continue;
      const { id, version, title, endedOn, keepUntil, reason } = row;
      due.push({ register, id, version, title, endedOn, keepUntil, reason });
    }
  }
  due.sort((a, b) => (a.keepUntil < b.keepUntil ? -1 : a.keepUntil > b.keepUntil ? 1 : 0));
  return { items: due.slice(0, MOST), total: due.length };
}

/** Until when one record is kept; null while its case goes on. Undefined: there is no such record. */
export function keptUntil(
  connection: Connection,
  register: RegisterName,
  id: number,
  today: string,
): string | null | undefined {
  const text = `SELECT keepUntil FROM (${terms(register, retentionRules(connection, today))}) WHERE id = ?`;
  return connection.prepare(text).pluck().get(id) as string | null | undefined;
}

/** What keeps a case file although its own period may be over: the dossier's; null where that is over, too. */
export function dossierKept(connection: Connection, disputeId: number, today: string): { retention: string } | null {
  const found = connection
    .prepare(`SELECT f.retention FROM dossier AS f WHERE f.dispute_id = ? AND ${DOSSIER_UNTIL} >= ?`)
    .get(disputeId, today) as { retention: string } | undefined;
  return found ?? null;
}

/** Each record that is not yet anonymous with the end of its period: by the rule, or as somebody decided if that is later. */
function terms(register: RegisterName, rules: RetentionRules): string {
  const holding = holdings[register];
  const { table, title, held, alsoKeptUntil = "NULL", holdsElsewhere = "0" } = holding;
  const byRule = `date(${endOf(holding)}, '+${rules[register].years} years')`;
  const columns = held.flatMap(({ field, column }) => [
    `${column} AS "held ${field}"`,
    `${codeColumns[column] ?? "NULL"} AS "code ${field}"`,
  ]);
  return `SELECT r.id, r.version, ${title} AS title, ${endOf(holding)} AS endedOn,
      max(${byRule}, coalesce(h.keep_until, ${byRule}), coalesce(${alsoKeptUntil}, ${byRule})) AS keepUntil, h.reason,
      ${holdsElsewhere} AS "held elsewhere", ${columns.join(", ")}
    FROM ${table} AS r LEFT JOIN retention_hold AS h ON h.entity = '${table}' AND h.record_id = r.id
    WHERE NOT EXISTS (
      SELECT 1 FROM audit_entry AS e WHERE e.entity = '${table}' AND e.record_id = r.id AND e.act = '${ANONYMISE}')`;
}

/** Free text is taken to name somebody; a party only when it is a natural person. */
function holdsPerson({ held }: Holding, row: Stored): boolean {
  if (row["held elsewhere"] === 1) return true;
  return held.some(({ field, as }) => {
    const value = row[`held ${field}`];
    if (typeof value !== "string" || value === "" || ["kept", "account", "words", "files"].includes(as)) return false;
    const code = row[`code ${field}`];
    return as === "cleared" || as === "replaced" || maskParty(value, typeof code === "string" ? code : null) !== value;
  });
}
