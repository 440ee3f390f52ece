import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { changePlaces, finishRestore } from "./restore-journal.ts";
import { readRemembered } from "./remembered.ts";
import type { RestoreNote } from "./remembered.ts";

/** The power fails before the file system has done so many things. */
const power = vi.hoisted(() => ({ left: Infinity, used: 0 }));

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const { renameSync, rmSync, mkdirSync, openSync, writeSync, fsyncSync, closeSync } = real;
  const steps = { renameSync, rmSync, mkdirSync, openSync, writeSync, fsyncSync, closeSync };
  const failing = Object.entries<(...args: never[]) => unknown>(steps).map(([name, work]) => {
    const failed = (...args: never[]): unknown => {
      if (power.left <= 0) throw new Error("the power fails");
      power.left -= 1;
      power.used += 1;
      return work(...args);
    };
    return [name, failed] as const;
  });
  return { ...real, ...Object.fromEntries(failing) };
});

let folder = "";
beforeEach(() => {
  power.left = Infinity;
  folder = mkdtempSync(join(tmpdir(), "journal-"));
});
afterEach(() => {
  power.left = Infinity;
  rmSync(folder, { recursive: true, force: true });
});

const present = ["office.db", "office.db-wal", "office.keys", "office-copy.keys", "files/a/1", "drafts/1/x"];
const coming = ["office.db", "office.keys", "office-copy.keys", "files/a/1", "files/b/2", "templates/t.docx"];
const note: RestoreNote = {
  act: "backups.restore",
  at: "2026-11-23T09:00:00+08:00",
  staffId: 1,
  restored: "20261122-170000-daily",
  since: "2026-11-22T17:00:00+08:00",
  aside: "aside/20261123-090000",
};

function put(place: string, paths: readonly string[], content: string): void {
  for (const path of paths) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), `${content} ${path}`);
  }
}

/** Whether exactly these files lie there, each with what it should hold. */
function holds(place: string, paths: readonly string[], content: string, others: readonly string[]): boolean {
  const isThere = (path: string) =>
    existsSync(join(place, path)) && readFileSync(join(place, path), "utf8") === `${content} ${path}`;
  return (
    paths.every(isThere) &&
    others.filter((path) => !paths.includes(path)).every((path) => !existsSync(join(place, path)))
  );
}

function requireChanged(): void {
  expect(holds(folder, coming, "coming", present)).toBe(true);
  expect(holds(join(folder, note.aside), present, "present", coming)).toBe(true);
  expect(existsSync(join(folder, "restoring"))).toBe(false);
  expect(existsSync(join(folder, "restore.json"))).toBe(false);
  expect(readRemembered(folder)).toMatchObject({ note, aside: note.aside });
}

function requireUntouched(): void {
  expect(holds(folder, present, "present", coming)).toBe(true);
  expect(existsSync(join(folder, "restoring"))).toBe(false);
  expect(existsSync(join(folder, note.aside))).toBe(false);
}

function prepare(): void {
  put(folder, present, "present");
  put(join(folder, "restoring"), coming, "coming");
}

/** How many things the file system does for a change of places. */
function stepsOfChange(): number {
  prepare();
  power.used = 0;
  changePlaces(folder, "restoring", note.aside, note);
  return power.used;
}

describe("a restored office and the present one change places", () => {
  test("all of the one comes in, all of the other goes aside", () => {
    prepare();
    changePlaces(folder, "restoring", note.aside, note);
    requireChanged();
  });

  test("the power may fail before any step, and again while it is finished", () => {
    const steps = stepsOfChange();
    expect(steps).toBeGreaterThan(20);
    let [untouched, changed] = [0, 0];
    for (let step = 0; step < steps; step += 1) {
      for (const again of [1, 8]) {
        power.left = Infinity;
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder);
        prepare();
        power.left = step;
        expect(() => changePlaces(folder, "restoring", note.aside, note)).toThrow("the power fails");
        power.left = again;
        try {
          finishRestore(folder);
        } catch {
          // The power failed once more.
        }
        power.left = Infinity;
        finishRestore(folder);
        if (existsSync(join(folder, note.aside))) {
          changed += 1;
          requireChanged();
        } else {
          untouched += 1;
          requireUntouched();
        }
      }
    }
    expect(untouched).toBeGreaterThan(0);
    expect(changed).toBeGreaterThan(untouched);
  });

  test("finishing twice does nothing more", () => {
    prepare();
    changePlaces(folder, "restoring", note.aside, note);
    finishRestore(folder);
    requireChanged();
  });

  test("what was put together for a restore that had not begun is thrown away", () => {
    prepare();
    finishRestore(folder);
    requireUntouched();
  });

  test("an office aside comes back with everything that lay there", () => {
    prepare();
    changePlaces(folder, "restoring", note.aside, note);
    changePlaces(folder, note.aside, "aside/20261123-100000", { ...note, act: "backups.undoRestore" });
    expect(holds(folder, present, "present", coming)).toBe(true);
    expect(holds(join(folder, "aside/20261123-100000"), coming, "coming", present)).toBe(true);
    expect(existsSync(join(folder, note.aside))).toBe(false);
  });

  test("nothing else in the folder is touched", () => {
    prepare();
    put(folder, ["office.lock", "backups.json", "backups/anshang-desk-backups/x/manifest.json"], "mine");
    rmSync(join(folder, "backups.json"));
    changePlaces(folder, "restoring", note.aside, note);
    expect(holds(folder, ["office.lock", "backups/anshang-desk-backups/x/manifest.json"], "mine", [])).toBe(true);
  });
});
