import { setImmediate } from "node:timers/promises";
import type { ImportCounts } from "../../../shared/imports/contract.ts";
import { recordAssessment } from "../assessments/index.ts";
import { recordDispute } from "../disputes/index.ts";
import { recordCase } from "../fasttrack/index.ts";
import { recordLoan } from "../loans/index.ts";
import { recordPayment, standingOfNew } from "../payments/index.ts";
import type { Standing } from "../payments/index.ts";
import { recordProject } from "../projects/index.ts";
import { statement } from "../office/statements.ts";
import type { Writing } from "../registers/index.ts";
import type { Plan, PlannedRow, Target, Write } from "./planning/plan.ts";

const ROWS_BETWEEN_PAUSES = 500;

/** Writes what the plan says inside the caller's transaction; `pause` is called between rows and may throw to give up. */
export async function writePlan(
  writing: Writing,
  importId: number,
  plan: Plan,
  pause: (done: number) => void,
): Promise<void> {
  addWords(writing, plan);
  const projects = new Map<PlannedRow, number>();
  const loans = new Map<PlannedRow, number>();
  let done = 0;
  for (const row of plan.rows) {
    if (row.status === "new" && row.write) {
      writeRow(writing, importId, row, row.write, { projects, loans });
      rememberRow(writing, importId, row);
    }
    done += 1;
    if (done % ROWS_BETWEEN_PAUSES === 0) {
      await setImmediate();
      pause(done);
    }
  }
}

/** How many records of each kind the import brought. */
export function countsOf(writing: Writing, importId: number, plan: Plan): ImportCounts {
  const count = (table: string) =>
    Number(statement(writing.connection, `SELECT count(*) FROM ${table} WHERE import_id = ?`).pluck().get(importId));
  return {
    disputes: count("dispute"),
    payments: count("payment"),
    loans: count("loan"),
    projects: count("project"),
    assessments: count("assessment"),
    fasttrack: count("fast_track_case"),
    enterprises: count("enterprise"),
    existing: plan.rows.filter(({ status }) => status === "existing").length,
    refused: plan.rows.filter(({ status }) => status === "refused").length,
  };
}

type Made = { readonly projects: Map<PlannedRow, number>; readonly loans: Map<PlannedRow, number> };

function writeRow(writing: Writing, importId: number, row: PlannedRow, write: Write, made: Made): void {
  switch (write.kind) {
    case "disputes":
      row.recordId = recordDispute(writing, write.dispute(), write.standing, importId);
      return;
    case "payments": {
      const payment = {
        ...write.payment,
        disputeId: idOf(write.dispute),
        reversesId: idOf(write.reverses),
      };
      row.recordId = recordPayment(writing, payment, true, standing(write.verifiedBy), importId);
      return;
    }
    case "loans": {
      const loanId = write.loan
        ? recordLoan(writing, write.loan, write.loanStanding, importId)
        : idOf(write.loanTarget, made.loans);
      if (loanId !== null) made.loans.set(row, loanId);
      const payment = { ...write.payment, loanId, reversesId: idOf(write.reverses) };
      row.recordId = recordPayment(writing, payment, write.cash, standing(write.verifiedBy), importId);
      return;
    }
    case "projects":
      row.recordId = recordProject(writing, write.project, importId);
      made.projects.set(row, row.recordId);
      return;
    case "assessments": {
      const { project, assessment, fastTrack } = write;
      const beginning = { standing: write.standing };
      const projectId = project ? recordProject(writing, project, importId) : idOf(write.projectTarget, made.projects);
      if (projectId === null) return;
      made.projects.set(row, projectId);
      row.recordId = recordAssessment(writing, { ...assessment, projectId }, beginning, importId);
      if (fastTrack) {
        const projectName = String(row.becomes()["projectName"] ?? "");
        const told = { ...fastTrack.case, assessmentId: row.recordId };
        recordCase(writing, told, projectName, fastTrack.standing, importId);
      }
    }
  }
}

/** Only a verified payment may be reversed by a counted one, so a reversal stands where its verifier puts it. */
function standing(verifiedBy: string | null): Standing {
  return verifiedBy === null ? standingOfNew : { state: "verified", verifiedBy, verifiedAt: null };
}

function idOf(target: Target, made?: ReadonlyMap<PlannedRow, number>): number | null {
  if (target === null) return null;
  if ("record" in target) return target.record;
  return made ? (made.get(target.row) ?? null) : target.row.recordId;
}

function rememberRow(writing: Writing, importId: number, row: PlannedRow): void {
  if (row.recordId === null) return;
  statement(
    writing.connection,
    "INSERT INTO import_row (import_id, kind, row_key, occurrence, entity, record_id) VALUES (?, ?, ?, ?, ?, ?)",
  ).run([importId, row.kind, row.key, row.occurrence, row.kind, row.recordId]);
}

function addWords(writing: Writing, plan: Plan): void {
  for (const { dictionary, code, word } of plan.newWords) {
    statement(
      writing.connection,
      `INSERT INTO dictionary_entry (dictionary, code, zh, en, active, position)
       VALUES (?, ?, ?, ?, 1, (SELECT count(*) FROM dictionary_entry WHERE dictionary = ?))`,
    ).run([dictionary, code, word, word, dictionary]);
  }
}
