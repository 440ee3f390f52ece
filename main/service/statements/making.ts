import type { Inputs } from "../../../shared/contract.ts";
import { fen, formatYuan } from "../../../shared/money.ts";
import { sumsOf } from "../../../shared/statements/entries.ts";
import { makingProblems, periodProblems } from "../../../shared/statements/rules.ts";
import type { Connection } from "../../database/open.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { writePaper } from "../documents/index.ts";
import { prepareFile, removeUnusedFile } from "../files/index.ts";
import { refuseIfAny } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { requireRecord } from "../registers/index.ts";
import { entriesNow, isSameSum } from "./ledger.ts";
import { bankFacts, enterpriseFacts } from "./paper.ts";
import { headColumns, headOf } from "./stored.ts";
import type { Head, MadeOf, Scope, Subject } from "./stored.ts";

/** No statement comes near it. */
const LONGEST = 50_000_000;

/** What the act's files follow. */
export type Following = ActContext & { readonly afterwards: (work: () => Promise<void>) => void };

/** Makes a statement and keeps it. Throws NOT_FOUND, REFUSED, TEMPLATE_UNREADABLE. */
export async function makeStatement(
  context: Following,
  input: Inputs["statements"]["make"],
): Promise<{ id: number; version: number }> {
  const { ground, today, user } = context;
  const { from, to } = input;
  const subject: Subject = "bank" in input ? { bank: input.bank } : { enterpriseId: input.enterpriseId };
  const { name, uscc } = await nameOf(context, subject);
  refuseIfAny(periodProblems(input, today));
  const scope: Scope = { subject, from, to };
  const entries = entriesNow(ground.writer, scope);
  const sums = sumsOf(entries);
  const earlier = sameScope(ground.writer, scope).map((head) => ({
    state: head.state,
    isCurrent: isSameSum(head.sums, sums),
  }));
  refuseIfAny(makingProblems(entries.length, earlier));
  const office = String(statement(ground.writer, "SELECT name FROM office").pluck().get());
  const made: MadeOf = { uscc, madeOn: today, madeBy: user.name, office, entries, sums };
  const whole = { ...made, scope, name };
  const content =
    "bank" in subject
      ? await writePaper(ground, "bank_statement", bankFacts(whole))
      : await writePaper(ground, "enterprise_statement", enterpriseFacts(whole));
  const prepared = await prepareFile(ground, content, { limit: LONGEST });
  try {
    const { sha256, bytes } = prepared;
    const id = insert(context, { scope, name, made, sha256, bytes });
    const told = { name, from, to, entries: sums.count, statement_total: formatYuan(fen(sums.total)), sha256 };
    noteAct(context, { entity: "statement", recordId: id, after: told });
    // Last, because what can still fail now is only the disk; if it does, nothing of the content stays.
    context.afterwards(() => removeUnusedFile(ground, sha256));
    await prepared.keep();
    return { id, version: 1 };
  } finally {
    await prepared.discard();
  }
}

type New = {
  readonly scope: Scope;
  readonly name: string;
  readonly made: MadeOf;
  readonly sha256: string;
  readonly bytes: number;
};

function insert({ ground, user, now }: ActContext, { scope, name, made, sha256, bytes }: New): number {
  const { subject, from, to } = scope;
  const { lastInsertRowid } = statement(
    ground.writer,
    `INSERT INTO statement (enterprise_id, bank, name, from_on, to_on, facts, sha256, bytes, state, created_by, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'made', ?, ?)`,
  ).run([
    "bank" in subject ? null : subject.enterpriseId,
    "bank" in subject ? subject.bank : null,
    name,
    from,
    to,
    JSON.stringify(made),
    sha256,
    bytes,
    user.id,
    now,
  ]);
  return Number(lastInsertRowid);
}

type Named = { readonly name: string; readonly uscc: string | null };

/** How they are called. Throws NOT_FOUND of an enterprise, REFUSED (UNKNOWN_WORD) of a bank. */
async function nameOf({ db, ground }: ActContext, subject: Subject): Promise<Named> {
  if ("bank" in subject) {
    refuseIfAny(await unknownWords(db, [["bank", "bank", subject.bank]]));
    const word = statement(ground.writer, "SELECT zh FROM dictionary_entry WHERE dictionary = 'bank' AND code = ?");
    return { name: String(word.pluck().get(subject.bank)), uscc: null };
  }
  const { name, uscc = null } = requireRecord(ground.writer, "enterprise", subject.enterpriseId);
  return { name: String(name), uscc: uscc === null ? null : String(uscc) };
}

/** Statements of the same days for the same enterprise or bank. */
function sameScope(connection: Connection, { subject, from, to }: Scope): Head[] {
  const [column, value] = "bank" in subject ? ["bank", subject.bank] : ["enterprise_id", subject.enterpriseId];
  return statement(
    connection,
    `SELECT ${headColumns} FROM statement AS s
     WHERE s.${column} = ? AND s.from_on = ? AND s.to_on = ? AND s.removed_at IS NULL`,
  )
    .all(value, from, to)
    .map(headOf);
}
