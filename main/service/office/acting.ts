import { implement, ORPCError } from "@orpc/server";
import type { Kysely, Transaction } from "kysely";
import type { StaffMember } from "../../../shared/accounts/contract.ts";
import { rolesFor } from "../../../shared/accounts/roles.ts";
import type { Role } from "../../../shared/accounts/roles.ts";
import { contract } from "../../../shared/contract.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Schema } from "../../database/schema.ts";
import type { CallContext, Ground, Session } from "./ground.ts";

/** The contract, waiting to be carried out domain by domain. */
export const office = implement(contract).$context<CallContext>();

/** A question: answered from the reading connection, open to everyone who works here. */
export const question = office.middleware(async ({ context, next }) => {
  const { ground } = context.session;
  const user = await workingUser(ground.read, context.session);
  return next({ context: { ground, db: ground.read, user, today: ground.clock.today() } });
});

/** An act: the role is checked, then everything it writes happens in one immediate transaction, or nothing. */
export const act = office.middleware(async ({ context, next, path }) => {
  const { session } = context;
  const { ground } = session;
  const name = path.join(".");
  return writing(ground, async (db) => {
    const user = await workingUser(db, session);
    requireRole(user, path);
    return next({ context: { ground, db, user, now: ground.clock.now(), today: ground.clock.today(), act: name } });
  });
});

/** One immediate transaction; what the disk or another program puts in its way has a name in the contract. */
export async function writing<Result>(
  ground: Ground,
  work: (db: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  try {
    return await ground.write.transaction().execute(work);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const obstacle = obstacles.find(([prefix]) => code.startsWith(prefix));
    throw obstacle ? new ORPCError(obstacle[1]) : error;
  }
}

const obstacles = [
  ["SQLITE_FULL", "DISK_FULL"],
  ["SQLITE_BUSY", "OFFICE_BUSY"],
  ["SQLITE_READONLY", "OFFICE_NOT_WRITABLE"],
] as const;

/** Who is working; the first active member of staff until somebody says otherwise. */
export async function workingUser(db: Kysely<Schema>, session: Session): Promise<StaffMember> {
  const active = db.selectFrom("staff").selectAll().where("active", "=", 1).orderBy("id").limit(1);
  const chosen =
    session.staffId === null ? undefined : await active.where("id", "=", session.staffId).executeTakeFirst();
  const found = chosen ?? (await active.executeTakeFirstOrThrow());
  return {
    id: found.id,
    version: found.version,
    name: found.name,
    role: found.role as Role,
    unit: found.unit,
    active: true,
  };
}

/** Throws FORBIDDEN with the roles that may. */
export function requireRole(user: StaffMember, path: readonly string[]): void {
  const roles = rolesFor(path);
  if (!roles.includes(user.role)) {
    throw new ORPCError("FORBIDDEN", { data: { act: path.join("."), roles: [...roles] } });
  }
}

/** Throws REFUSED when there is anything to object to. */
export function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ORPCError("REFUSED", { data: { problems } });
}

export function refuse(problem: Problem): never {
  throw new ORPCError("REFUSED", { data: { problems: [problem] } });
}

export function notFound(entity: string, id: number): never {
  throw new ORPCError("NOT_FOUND", { data: { entity, id } });
}

export function stale(entity: string, id: number, version: number): never {
  throw new ORPCError("STALE", { data: { entity, id, version } });
}
