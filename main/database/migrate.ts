import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { APPLICATION_ID } from "./open.ts";
import type { Connection, DatabaseKey } from "./open.ts";
import { first } from "./migrations/0001-first.ts";
import { second } from "./migrations/0002-trust.ts";
import { third } from "./migrations/0003-case-file.ts";
import { fourth } from "./migrations/0004-money.ts";
import { fifth } from "./migrations/0005-projects.ts";

/** SQL, or what SQL alone can't do. */
export type Migration = string | ((connection: Connection) => void);

/** Numbered from 1; a released one is never edited, only followed by another. */
export const migrations: readonly Migration[] = [first, second, third, fourth, fifth];

export type MigrationFailure =
  | { code: "OFFICE_NEWER"; found: number; known: number }
  | { code: "NOT_AN_OFFICE" }
  | { code: "BACKUP_FAILED"; reason: string };

export type MigrationResult = { ok: true; from: number; to: number } | { ok: false; failure: MigrationFailure };

/**
 * Brings the file to the present schema in one transaction, after a verified copy of a file that has content.
 * A failure leaves the file as it was.
 */
export function migrate(
  connection: Connection,
  key: DatabaseKey,
  steps: readonly Migration[] = migrations,
): MigrationResult {
  const from = pragmaNumber(connection, "user_version");
  const applicationId = pragmaNumber(connection, "application_id");
  const isEmpty = connection.prepare("SELECT count(*) AS n FROM sqlite_schema").pluck().get() === 0;
  if (!isEmpty && applicationId !== APPLICATION_ID) return { ok: false, failure: { code: "NOT_AN_OFFICE" } };
  if (from > steps.length) {
    return { ok: false, failure: { code: "OFFICE_NEWER", found: from, known: steps.length } };
  }
  if (from === steps.length) return { ok: true, from, to: from };
  // An encrypted office is backed up as a whole before it comes here.
  if (!isEmpty && key === null) {
    const failure = copyBefore(connection, from);
    if (failure) return { ok: false, failure };
  }
  // A table that is made anew is gone for a moment, and what points to it points nowhere: checked when all is done.
  connection.pragma("foreign_keys = OFF");
  try {
    connection.transaction(() => {
      for (const step of steps.slice(from)) {
        if (typeof step === "string") connection.exec(step);
        else step(connection);
      }
      requireWholeLinks(connection);
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${steps.length}`);
    })();
  } finally {
    connection.pragma("foreign_keys = ON");
  }
  return { ok: true, from, to: steps.length };
}

function requireWholeLinks(connection: Connection): void {
  const broken = connection.pragma("foreign_key_check") as { table: string; parent: string }[];
  const [first] = broken;
  if (first) throw new Error(`${broken.length} links lead nowhere, from ${first.table} to ${first.parent}`);
}

function pragmaNumber(connection: Connection, name: string): number {
  return Number(connection.pragma(name, { simple: true }));
}

/** `VACUUM INTO` makes a clean copy even while others read; it is opened and checked before anything is changed. */
function copyBefore(connection: Connection, version: number): MigrationFailure | null {
  const folder = join(dirname(connection.name), "backups");
  const target = join(folder, `before-upgrade-from-${version}.db`);
  const fresh = `${target}.part`;
  try {
    mkdirSync(folder, { recursive: true });
    if (existsSync(fresh)) rmSync(fresh);
    connection.prepare("VACUUM INTO ?").run(fresh);
    const copy = new Database(fresh, { readonly: true });
    const verdict = copy.pragma("integrity_check", { simple: true });
    copy.close();
    if (verdict !== "ok") return { code: "BACKUP_FAILED", reason: String(verdict) };
    renameSync(fresh, target);
    return null;
  } catch (error) {
    return { code: "BACKUP_FAILED", reason: error instanceof Error ? error.message : String(error) };
  }
}
