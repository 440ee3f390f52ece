import { ANONYMOUS } from "../../../shared/privacy/mask-output.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { Connection } from "../../database/open.ts";
import { arrearsRegister, arrearsWords } from "../arrears/index.ts";
import { rewordAssessmentsOf } from "../assessments/index.ts";
import { rewordDispute } from "../disputes/index.ts";
import { enterpriseRegister, enterpriseWords } from "../enterprises/index.ts";
import { rewordCase, rewordCasesOf } from "../fasttrack/index.ts";
import { loanRegister, loanWords } from "../loans/index.ts";
import type { ActContext } from "../office/ground.ts";
import { measureRegister, measureWords } from "../measures/index.ts";
import { paymentRegister, paymentWords } from "../payments/index.ts";
import { projectRegister, projectWords } from "../projects/index.ts";
import { readRecord, rewordRecord, writingOf } from "../registers/index.ts";
import type { Value } from "../registers/index.ts";
import { serviceRegister, serviceWords } from "../servicerecords/index.ts";
import { emptyCaseFile, isNatural, standInsOf } from "./emptying-case.ts";
import type { StandIns } from "./emptying-case.ts";
import { emptyWords } from "./free-words.ts";
import { codeColumns, holdings } from "./holdings.ts";
import type { Held } from "./holdings.ts";
import { emptyFiles } from "./owned-files.ts";

/** A record as it lies in its table, deleted or not. */
export type Lying = { readonly id: number; readonly version: number; readonly deleted_at: string | null } & Readonly<
  Record<string, Value>
>;

export function recordLying(connection: Connection, register: RegisterName, id: number): Lying | undefined {
  return connection.prepare(`SELECT * FROM ${holdings[register].table} WHERE id = ?`).get(id) as Lying | undefined;
}

/** What was taken out, and the hashes of files that nothing in the record needs any more. */
export type TakenOut = { readonly fields: readonly string[]; readonly files: readonly string[] };

/**
 * Takes the personal data out of a record: names of persons become （已匿名）, contacts and texts are emptied; figures,
 * dates, codes and enterprises stay. Of a dispute its whole case file goes the same way.
 */
export async function takePersonOut(context: ActContext, register: RegisterName, lying: Lying): Promise<TakenOut> {
  const { table, held, keeper, words = [] } = holdings[register];
  const { writer } = context.ground;
  const standIns: StandIns = register === "disputes" ? standInsOf(writer, lying.id) : new Map();
  const changes = held.flatMap((one) => {
    const column = one.column.replace(/^r\./u, "");
    const after = withoutPerson(held, one, lying, standIns);
    return after === undefined || after === lying[column] ? [] : [{ field: one.field, column, after }];
  });
  const sets = changes.map(({ column }) => `${column} = ?, `).join("");
  writer
    .prepare(`UPDATE ${table} SET ${sets} version = version + 1, updated_by = ?, updated_at = ? WHERE id = ?`)
    .run([...changes.map(({ after }) => after), context.user.id, context.now, lying.id]);
  const told = words.filter(({ parts }) => emptyWords(writer, parts, lying.id)).map(({ field }) => field);
  const inFile = register === "disputes" ? emptyCaseFile(context, lying.id, standIns) : { fields: told, files: [] };
  const filed = keeper === undefined ? { fields: [], files: [] } : emptyFiles(context, keeper, lying.id);
  if (lying.deleted_at === null) await reword(context, register, lying);
  return {
    fields: [...changes.map(({ field }) => field), ...inFile.fields, ...filed.fields],
    files: [...inFile.files, ...filed.files],
  };
}

/** The value that takes the place of what stands there; undefined where it stays. */
function withoutPerson(
  held: readonly Held[],
  { column, as }: Held,
  lying: Lying,
  standIns: StandIns,
): Value | undefined {
  switch (as) {
    case "kept":
    case "words":
    case "files":
      return undefined;
    case "cleared":
      return null;
    case "replaced":
      return ANONYMOUS;
    case "party":
      return isPerson(column, lying) ? (standIns.get(textIn(lying, column) ?? "") ?? ANONYMOUS) : undefined;
    case "account": {
      // Unique in its bank, as every number of a loan.
      const owner = held.find((one) => one.as === "party");
      return owner && isPerson(owner.column, lying) ? `${ANONYMOUS}${lying.id}` : undefined;
    }
  }
}

function isPerson(column: string, lying: Lying): boolean {
  return isNatural(textIn(lying, column) ?? "", textIn(lying, codeColumns[column] ?? ""));
}

function textIn(lying: Lying, column: string): string | null {
  const value = lying[column.replace(/^r\./u, "")];
  return typeof value === "string" ? value : null;
}

/** A record is no longer found by what was taken out of it. */
async function reword(context: ActContext, register: RegisterName, { id, ...lying }: Lying): Promise<void> {
  const { db } = context;
  const writing = writingOf(context);
  const words = (text: string) => rewordRecord(writing, holdings[register].table, id, text);
  switch (register) {
    case "disputes":
      return rewordDispute(writing, id);
    case "enterprises":
      return words(enterpriseWords(await readRecord(db, enterpriseRegister, id)));
    case "payments":
      return words(paymentWords(await readRecord(db, paymentRegister, id)));
    case "loans":
      return words(loanWords(await readRecord(db, loanRegister, id)));
    case "arrears":
      return words(arrearsWords(await readRecord(db, arrearsRegister, id)));
    case "measures":
      return words(measureWords(await readRecord(db, measureRegister, id)));
    case "serviceRecords":
      return words(serviceWords(context.ground.writer, await readRecord(db, serviceRegister, id)));
    case "projects": {
      const project = await readRecord(db, projectRegister, id);
      words(projectWords(project));
      // What hangs on a project is found by its owner, too.
      rewordAssessmentsOf(writing, id);
      return rewordCasesOf(writing, id, project.name);
    }
    case "assessments":
      return rewordAssessmentsOf(writing, Number(lying["project_id"]));
    case "fasttrack":
      return rewordCase(writing, id);
  }
}
