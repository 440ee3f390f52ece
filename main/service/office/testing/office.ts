import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRouterClient } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import type { Role } from "../../../../shared/accounts/roles.ts";
import { clockAt, openOffice } from "../index.ts";
import type { Clock, Office, Session } from "../index.ts";
import type { OfficeRouter } from "../../router.ts";

export const SEEDS = fileURLToPath(new URL("../../../../seeds", import.meta.url));

/** A Monday with an official calendar round it. */
export const MONDAY = "2026-11-23T09:00:00+08:00";

export type Client = RouterClient<OfficeRouter>;

/** A new office in a folder of its own, with one member of staff of every role. */
export type TestOffice = {
  readonly folder: string;
  readonly office: Office;
  /** The office as the administrator's first window sees it. */
  readonly session: Session;
  /** A window at which somebody of this role works. */
  as(role: Role): Promise<Client>;
  /** Another member of staff with a role, by name. */
  asStaff(name: string, role: Role): Promise<Client>;
  /** Closes the office and removes its folder. */
  close(): Promise<void>;
};

const names: Readonly<Record<Role, string>> = {
  administrator: "管理员",
  supervisor: "分管领导",
  verifier: "戊核实",
  mediator: "甲承办",
  viewer: "某观察",
};

export async function openTestOffice(clock: Clock = clockAt(MONDAY)): Promise<TestOffice> {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  const office = await openOffice({ folder, seeds: SEEDS, clock });
  const session = office.newSession();
  const administrator = clientOf(office, session);
  const asStaff = async (name: string, role: Role): Promise<Client> => {
    const known = (await administrator.accounts.list()).find((member) => member.name === name);
    const { id } = known ?? (await administrator.accounts.create({ name, role, unit: null }));
    const client = clientOf(office, office.newSession());
    await client.accounts.switch({ id });
    return client;
  };
  return {
    folder,
    office,
    session,
    asStaff,
    as: (role) => asStaff(names[role], role),
    close: async () => {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function clientOf(office: Office, session: Session): Client {
  return createRouterClient(office.router, { context: { session } });
}

/** What a call failed with, as a client sees it; fails the test when it went through. */
export async function failureOf(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      return { code: String(error.code), data: "data" in error ? error.data : undefined };
    }
    throw error;
  }
  throw new Error("the call went through");
}

/** The codes of the problems for which an act was refused. */
export async function refusalOf(call: Promise<unknown>): Promise<string[]> {
  const { code, data } = await failureOf(call);
  if (code !== "REFUSED") throw new Error(`refused as ${code}`);
  return (data as { problems: { code: string }[] }).problems.map((problem) => problem.code);
}
