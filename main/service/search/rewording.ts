import type { Connection } from "../../database/open.ts";
import type { RecordTable } from "../../database/schema.ts";
import { queriesOver } from "../../database/open.ts";
import { arrearsRegister, arrearsWords } from "../arrears/index.ts";
import { rewordAssessmentsOf } from "../assessments/index.ts";
import { disputeRegister, rewordDispute } from "../disputes/index.ts";
import { enterpriseRegister, enterpriseWords } from "../enterprises/index.ts";
import { rewordCasesOf, rewordOtherCases } from "../fasttrack/index.ts";
import { loanRegister, loanWords } from "../loans/index.ts";
import { measureRegister, measureWords } from "../measures/index.ts";
import { paymentRegister, paymentWords } from "../payments/index.ts";
import { projectRegister, projectWords } from "../projects/index.ts";
import { readRecord, rewordRecord } from "../registers/index.ts";
import type { Register, Writing } from "../registers/index.ts";
import { rewordServices } from "../servicerecords/index.ts";

/** Fills empty search tables from the records themselves. Only inside a transaction. */
export async function rewordEverything(connection: Connection): Promise<void> {
  // Words belong to no act and to nobody: they say nothing that the records do not say.
  const writing: Writing = { connection, userId: 0, now: "", act: "" };
  await reword(writing, enterpriseRegister, enterpriseWords);
  for (const id of livingIds(connection, disputeRegister.table)) rewordDispute(writing, id);
  await reword(writing, paymentRegister, paymentWords);
  await reword(writing, loanRegister, loanWords);
  await reword(writing, arrearsRegister, arrearsWords);
  await reword(writing, projectRegister, projectWords);
  await reword(writing, measureRegister, measureWords);
  rewordServices(writing);
  for (const { id, name } of livingProjects(connection)) {
    rewordAssessmentsOf(writing, id);
    rewordCasesOf(writing, id, name);
  }
  rewordOtherCases(writing);
}

async function reword<Row>(writing: Writing, register: Register<Row>, wordsOf: (row: Row) => string): Promise<void> {
  const { connection } = writing;
  const db = queriesOver(connection);
  for (const id of livingIds(connection, register.table)) {
    rewordRecord(writing, register.table, id, wordsOf(await readRecord(db, register, id)));
  }
}

function livingIds(connection: Connection, table: RecordTable): number[] {
  return connection.prepare(`SELECT id FROM ${table} WHERE deleted_at IS NULL ORDER BY id`).pluck().all() as number[];
}

function livingProjects(connection: Connection): { id: number; name: string }[] {
  return connection.prepare("SELECT id, name FROM project WHERE deleted_at IS NULL").all() as {
    id: number;
    name: string;
  }[];
}
