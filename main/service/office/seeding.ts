import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CalendarYear } from "../../../shared/calendar.ts";
import { yearOf } from "../../../shared/calendar.ts";
import type { Connection } from "../../database/open.ts";

type Entry = { code: string; zh: string; en: string; aliases?: string[]; extra?: Record<string, unknown> };
type RuleSet = { code: string; version: number; effectiveFrom: string; basis: string; parameters: unknown };

/** What a new office is called and whether it is the demo office. */
export type NewOffice = { name: string; demo: boolean; administrator: string };

/** Fills a new office with the reference data that came with the program, and its first member of staff. */
export function seedOffice(connection: Connection, seeds: string, now: string, fresh: NewOffice): void {
  connection.transaction(() => {
    connection
      .prepare("INSERT INTO office (id, name, demo, created_at) VALUES (1, ?, ?, ?)")
      .run(fresh.name, fresh.demo ? 1 : 0, now);
    connection
      .prepare(
        "INSERT INTO staff (name, role, unit, active, created_at, updated_at) VALUES (?, 'administrator', NULL, 1, ?, ?)",
      )
      .run(fresh.administrator, now, now);
    seedDictionaries(connection, readSeed(seeds, "dictionaries.json") as Record<string, Entry[]>);
    seedCalendar(connection, readSeed(seeds, "calendar.json") as CalendarYear[]);
    seedRules(connection, readSeed(seeds, "rules.json") as RuleSet[]);
  })();
}

/**
 * What came with a later version of the program than the one that made the office: dictionaries, rule sets, and the
 * calendars of years that it did not know yet or only guessed.
 */
export function seedMissing(connection: Connection, seeds: string): void {
  const known = new Set(connection.prepare("SELECT DISTINCT code FROM rule_set").pluck().all());
  const rules = (readSeed(seeds, "rules.json") as RuleSet[]).filter(({ code }) => !known.has(code));
  const official = new Set(
    connection.prepare("SELECT year FROM calendar_year WHERE status = 'official'").pluck().all(),
  );
  const there = new Set(connection.prepare("SELECT year FROM calendar_year").pluck().all());
  const years = (readSeed(seeds, "calendar.json") as CalendarYear[]).filter(
    ({ year, status }) => !there.has(year) || (status === "official" && !official.has(year)),
  );
  const words = new Set(connection.prepare("SELECT DISTINCT dictionary FROM dictionary_entry").pluck().all());
  const dictionaries = Object.entries(readSeed(seeds, "dictionaries.json") as Record<string, Entry[]>).filter(
    ([dictionary]) => !words.has(dictionary),
  );
  if (rules.length === 0 && years.length === 0 && dictionaries.length === 0) return;
  connection.transaction(() => {
    seedDictionaries(connection, Object.fromEntries(dictionaries));
    seedRules(connection, rules);
    for (const { year } of years) {
      connection.prepare("DELETE FROM calendar_day WHERE year = ?").run(year);
      connection.prepare("DELETE FROM calendar_year WHERE year = ?").run(year);
    }
    seedCalendar(connection, years);
  })();
}

function readSeed(seeds: string, file: string): unknown {
  return JSON.parse(readFileSync(join(seeds, file), "utf8"));
}

function seedDictionaries(connection: Connection, dictionaries: Record<string, Entry[]>): void {
  const insert = connection.prepare(
    `INSERT INTO dictionary_entry (dictionary, code, zh, en, aliases, extra, active, position) VALUES (?, ?, ?, ?, ?, ?, 1, ?)`,
  );
  for (const [dictionary, entries] of Object.entries(dictionaries)) {
    for (const [position, entry] of entries.entries()) {
      const aliases = JSON.stringify(entry.aliases ?? []);
      insert.run(dictionary, entry.code, entry.zh, entry.en, aliases, JSON.stringify(entry.extra ?? {}), position);
    }
  }
}

function seedCalendar(connection: Connection, years: readonly CalendarYear[]): void {
  const insertYear = connection.prepare("INSERT INTO calendar_year (year, status, source) VALUES (?, ?, ?)");
  const insertDay = connection.prepare("INSERT INTO calendar_day (day, is_workday, year) VALUES (?, ?, ?)");
  for (const { year, status, source } of years) insertYear.run(year, status, source);
  for (const { off, work } of years) {
    for (const day of off) insertDay.run(day, 0, yearOf(day));
    for (const day of work) insertDay.run(day, 1, yearOf(day));
  }
}

function seedRules(connection: Connection, rules: readonly RuleSet[]): void {
  const insert = connection.prepare(
    "INSERT INTO rule_set (code, rule_version, effective_from, basis, parameters) VALUES (?, ?, ?, ?, ?)",
  );
  for (const rule of rules) {
    insert.run(rule.code, rule.version, rule.effectiveFrom, rule.basis, JSON.stringify(rule.parameters));
  }
}
