import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Backup } from "../../../../shared/backups/contract.ts";
import type { Clock } from "../../office/index.ts";
import type { Client, TestOffice } from "../../office/testing/office.ts";

/** A clock that a test sets on. */
export type TestClock = Clock & { at: string };

export function clockFrom(at: string): TestClock {
  return {
    at,
    now() {
      return this.at;
    },
    today() {
      return this.at.slice(0, 10);
    },
  };
}

/** Makes a backup by hand to its end. */
export async function made(client: Client): Promise<Backup> {
  const steps = await client.backups.make();
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

/** Every file under a folder by its path, with its bytes. */
export function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
}

/** The last entry of an act in the audit log. */
export function noteOf({ session }: TestOffice, act: string): { staff_id: number | null; after: unknown } | undefined {
  const found = session.ground.reader
    .prepare<[string], { staff_id: number | null; after: string }>(
      "SELECT staff_id, after FROM audit_entry WHERE act = ? ORDER BY id DESC",
    )
    .get(act);
  return found && { staff_id: found.staff_id, after: JSON.parse(found.after) as unknown };
}
