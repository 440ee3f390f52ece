import { randomUUID } from "node:crypto";
import { ORPCError } from "@orpc/server";
import type { ImportReading } from "../../../shared/imports/contract.ts";
import type { Session } from "../office/ground.ts";
import type { Plan } from "./planning/plan.ts";
import type { Table } from "./reading/index.ts";

/** A file that one window has opened and not yet imported. Each window holds one at a time. */
export type Staged = {
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly tables: readonly Table[];
  /** The latest preview. */
  plan: Plan | null;
  /** What the latest preview was made of; another preview of the same would say the same. */
  planOf: string | null;
};

const held = new WeakMap<Session, Staged>();

export function hold(session: Session, file: Pick<Staged, "fileName" | "sha256" | "tables">): Staged {
  const staged: Staged = { ...file, name: randomUUID(), plan: null, planOf: null };
  held.set(session, staged);
  return staged;
}

/** Throws READING_GONE. */
export function requireStaged(session: Session, name: ImportReading["reading"]): Staged {
  const staged = held.get(session);
  if (!staged || staged.name !== name) throw new ORPCError("READING_GONE");
  return staged;
}

export function letGo(session: Session): void {
  held.delete(session);
}
