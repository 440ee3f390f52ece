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
import { serviceRegister, serviceWords } from "../servicelog/index.ts";
import { emptyAssessmentTexts } from "./assessment-texts.ts";
import { emptyCaseFile, isNatural, standInsOf } from "./emptying-case.ts";
import type { StandIns } from "./emptying-case.ts";
import { codeColumns, holdings } from "./holdings.ts";
import type { Held } from "./holdings.ts";
import { emptyFiles, keeperOf } from "./owned-files.ts";

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
  const { table, held } = holdings[register];
  const { writer } = context.ground;
  const standIns: StandIns = register === "disputes" ? standInsOf(writer, lying.id) : new Map();
  const changes = held.flatMap((one) => {
    const column = one.column.replace(/^r\./u, "");
    const isElsewhere = register === "fasttrack" && one.field === "materials";
    const after = isElsewhere ? undefined : withoutPerson(held, one, lying, standIns);
    return after === undefined || after === lying[column] ? [] : [{ field: one.field, column, after }];
  });
  const sets = changes.map(({ column }) => `${column} = ?, `).join("");
  writer
    .prepare(`UPDATE ${table} SET ${sets} version = version + 1, updated_by = ?, updated_at = ? WHERE id = ?`)
    .run([...changes.map(({ after }) => after), context.user.id, context.now, lying.id]);
  const inFile = elsewhere(context, register, lying.id, standIns);
  const keeper = keeperOf(register);
  const filed = keeper === null ? { fields: [], files: [] } : emptyFiles(context, keeper, lying.id);
  if (lying.deleted_at === null) await reword(context, register, lying);
  return {
    fields: [...changes.map(({ field }) => field), ...inFile.fields, ...filed.fields],
    files: [...inFile.files, ...filed.files],
  };
}

/** What belongs to the record and lies in other tables. */
function elsewhere(context: ActContext, register: RegisterName, id: number, standIns: StandIns): TakenOut {
  if (register === "disputes") return emptyCaseFile(context, id, standIns);
  if (register === "arrears") return emptyArrears(context, id);
  if (register === "loans") return emptyLoan(context, id);
  if (register === "assessments") return emptyAssessment(context, id);
  if (register === "measures") return emptyMeasure(context, id);
  if (register === "serviceRecords") return emptyService(context, id);
  return register === "fasttrack" ? emptyFastTrack(context, id) : { fields: [], files: [] };
}

/** The names of the papers, and what steps, checks and extensions of a fast-track case say in free words. */
function emptyFastTrack({ ground: { writer } }: ActContext, id: number): TakenOut {
  for (const table of ["deferred_material", "handed_in_paper"]) {
    writer.prepare(`UPDATE ${table} SET name = ? || (position + 1) WHERE case_id = ?`).run(ANONYMOUS, id);
  }
  writer.prepare("UPDATE deferred_material SET return_reason = NULL WHERE case_id = ?").run(id);
  const run = (text: string, ...values: readonly Value[]) => writer.prepare(text).run(...values, id).changes;
  const emptied =
    run("UPDATE fast_track_step SET details = '{}' WHERE details <> '{}' AND case_id = ?") +
    run("UPDATE credit_check SET note = NULL WHERE note IS NOT NULL AND case_id = ?") +
    run(
      "UPDATE case_extension SET reason = ?, remark = iif(remark IS NULL, NULL, ?) WHERE case_id = ?",
      ANONYMOUS,
      ANONYMOUS,
    );
  return { fields: ["materials", ...(emptied > 0 ? ["steps"] : [])], files: [] };
}

/** What the steps and the plan of an arrears case say in free words. */
function emptyArrears({ ground: { writer } }: ActContext, id: number): TakenOut {
  const steps = writer
    .prepare(
      `UPDATE arrears_step SET details = json_remove(details, '$.note', '$.reason')
       WHERE arrears_id = ? AND coalesce(details ->> 'note', details ->> 'reason') IS NOT NULL`,
    )
    .run(id).changes;
  const plan = writer
    .prepare("UPDATE arrears_instalment SET note = NULL WHERE arrears_id = ? AND note IS NOT NULL")
    .run(id).changes;
  return { fields: steps + plan > 0 ? ["stepNotes"] : [], files: [] };
}

/** What the file of a loan says in free words, removed parts included: whom somebody reached, and what was done. */
function emptyLoan({ ground: { writer } }: ActContext, id: number): TakenOut {
  const run = (text: string, ...values: readonly Value[]) => writer.prepare(text).run(...values, id).changes;
  const emptied =
    run("UPDATE contact_log SET person = NULL, text = NULL WHERE coalesce(person, text) IS NOT NULL AND loan_id = ?") +
    run("UPDATE collection_effort SET text = ?, next_step = NULL WHERE loan_id = ?", ANONYMOUS) +
    run("UPDATE loan_charge SET note = NULL WHERE note IS NOT NULL AND loan_id = ?") +
    run(
      "UPDATE proceeding SET note = NULL, next_step = NULL WHERE coalesce(note, next_step) IS NOT NULL AND loan_id = ?",
    ) +
    run(
      `UPDATE loan_step SET details = json_remove(details, '$.note', '$.reason', '$.asset', '$.transferee')
       WHERE details <> '{}' AND loan_id = ?`,
    );
  return { fields: emptied > 0 ? ["contacts"] : [], files: [] };
}

function emptyAssessment({ ground: { writer } }: ActContext, id: number): TakenOut {
  return { fields: emptyAssessmentTexts(writer, id, ANONYMOUS) > 0 ? ["fileTexts"] : [], files: [] };
}

/** What was reported of a measure in free words, removed entries included, and what its supervisions say. */
function emptyMeasure({ ground: { writer } }: ActContext, id: number): TakenOut {
  const run = (text: string, ...values: readonly Value[]) => writer.prepare(text).run(...values, id).changes;
  const emptied =
    run("UPDATE measure_progress SET text = ?, problems = NULL, next_step = NULL WHERE measure_id = ?", ANONYMOUS) +
    run(
      `UPDATE supervision SET reason = ?, reply = iif(reply IS NULL, NULL, ?), result = iif(result IS NULL, NULL, ?)
       WHERE measure_id = ?`,
      ANONYMOUS,
      ANONYMOUS,
      ANONYMOUS,
    ) +
    run(
      "UPDATE measure_step SET details = json_remove(details, '$.note', '$.reason') WHERE details <> '{}' AND measure_id = ?",
    );
  return { fields: emptied > 0 ? ["progress"] : [], files: [] };
}

function emptyService({ ground: { writer } }: ActContext, id: number): TakenOut {
  writer.prepare("UPDATE service_record SET content = ? WHERE id = ?").run(ANONYMOUS, id);
  return { fields: ["content"], files: [] };
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
    case "files":
      return undefined;
    case "cleared":
      return null;
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
