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

/** A new office in a folder of its own, encrypted as every office is, with one member of staff of every role. */
export type TestOffice = {
  readonly folder: string;
  readonly office: Office;
  /** The office as the administrator's first window sees it. */
  readonly session: Session;
  /** Opens the office from now on, and every copy of it. */
  readonly recoveryCode: string;
  /** A window at which somebody of this role works. */
  as(role: Role): Promise<Client>;
  /** Another member of staff with a role, by name. */
  asStaff(name: string, role: Role): Promise<Client>;
  /** Closes the office and removes its folder. */
  close(): Promise<void>;
};

export const staffNames: Readonly<Record<Role, string>> = {
  administrator: "管理员",
  supervisor: "分管领导",
  verifier: "戊核实",
  mediator: "甲承办",
  viewer: "某观察",
};

/** Everybody's, in tests. */
export const PASSWORD = "稻田里飞起一只大白鹭";
const FIRST_PASSWORD = "初次登录用过就换掉吧";

/** The least that argon2id can do: a test is no attacker. */
export const CHEAP = { memory: 8, passes: 1 };

/** Makes an office in an empty folder, with its administrator at the session that comes back. */
export async function setUpOffice(
  folder: string,
  clock: Clock = clockAt(MONDAY),
): Promise<{ office: Office; session: Session; recoveryCode: string }> {
  const office = await openOffice({ folder, seeds: SEEDS, clock, cost: CHEAP });
  const session = office.newSession();
  const { recoveryCode } = await clientOf(office, session).access.setUp({
    officeName: "为企服务办公室",
    administrator: staffNames.administrator,
    password: PASSWORD,
  });
  return { office, session, recoveryCode };
}

/** Opens an office that is there, with its administrator, or somebody else, at the session that comes back. */
export async function reopenOffice(
  folder: string,
  clock: Clock = clockAt(MONDAY),
  name: string = staffNames.administrator,
): Promise<{ office: Office; session: Session }> {
  const office = await openOffice({ folder, seeds: SEEDS, clock, cost: CHEAP });
  const session = office.newSession();
  await clientOf(office, session).access.signIn({ name, password: PASSWORD });
  return { office, session };
}

export async function openTestOffice(clock: Clock = clockAt(MONDAY)): Promise<TestOffice> {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  const { office, session, recoveryCode } = await setUpOffice(folder, clock);
  const administrator = clientOf(office, session);
  const asStaff = async (name: string, role: Role): Promise<Client> => {
    const client = clientOf(office, office.newSession());
    const known = (await administrator.accounts.list()).find((member) => member.name === name);
    if (!known) {
      await administrator.accounts.create({ name, role, unit: null, password: FIRST_PASSWORD });
      await client.access.signIn({ name, password: FIRST_PASSWORD });
      await client.access.changePassword({ current: FIRST_PASSWORD, password: PASSWORD });
    } else await client.access.signIn({ name, password: PASSWORD });
    return client;
  };
  return {
    folder,
    office,
    session,
    recoveryCode,
    asStaff,
    as: (role) => asStaff(staffNames[role], role),
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
