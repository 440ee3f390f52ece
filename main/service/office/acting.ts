import { implement, ORPCError } from "@orpc/server";
import type { StaffMember } from "../../../shared/accounts/contract.ts";
import { isRestricted, rolesFor } from "../../../shared/accounts/roles.ts";
import { contract } from "../../../shared/contract.ts";
import type { Problem } from "../../../shared/problems.ts";
import { maskOutput } from "../../../shared/privacy/mask-output.ts";
import { auditHead } from "../../database/audit-chain.ts";
import type { Connection } from "../../database/open.ts";
import type { CallContext, Session } from "./ground.ts";
import { peopleOfCase } from "./people-of-case.ts";
import { requireSignedIn, staysActive, workingUser } from "./signing-in.ts";
import { statement } from "./statements.ts";
import { obstaclesNamed, writing } from "./writing.ts";

export { writing } from "./writing.ts";

/** The contract, waiting to be carried out domain by domain. */
export const office = implement(contract).$context<CallContext>();

/** A question: answered from the reading connection, open to everyone who is signed in unless the table of roles says who. */
export const question = office.middleware(async ({ context, next, path }, input) => {
  const { session } = context;
  return duringCall(session, async () => {
    const ground = requireSignedIn(session);
    const user = workingUser(ground.reader, session);
    if (isRestricted(path)) requireRole(user, path);
    const asked = { ground, db: ground.read, user, today: ground.clock.today(), act: path.join(".") };
    const result = await obstaclesNamed(async () => next({ context: asked }));
    const people = peopleOfCase(ground.reader, user.role, path, input);
    return { ...result, output: maskOutput(user.role, path, result.output, people) };
  });
});

/**
 * An act: the role is checked, then everything it writes happens in one immediate transaction, its entry in the audit
 * log included, or nothing.
 */
export const act = office.middleware(async ({ context, next, path }) => {
  const { session } = context;
  const name = path.join(".");
  return duringCall(session, async () => {
    const ground = requireSignedIn(session);
    staysActive(session);
    return writing(ground, async (db) => {
      const user = workingUser(ground.writer, session);
      requireRole(user, path);
      const before = written(ground.writer);
      const result = await next({
        context: { ground, db, user, now: ground.clock.now(), today: ground.clock.today(), act: name },
      });
      requireEntry(name, before, written(ground.writer));
      return { ...result, output: maskOutput(user.role, path, result.output) };
    });
  });
});

/** Counts a call until its answer is complete; that of a stream is complete when the stream ends. */
async function duringCall<Result extends { output: unknown }>(
  session: Session,
  work: () => Promise<Result>,
): Promise<Result> {
  const ended = Promise.withResolvers<void>();
  const started = Promise.withResolvers<Result>();
  void session.house.during(async () => {
    try {
      const result = await work();
      if (!isStream(result.output)) return started.resolve(result);
      started.resolve({ ...result, output: told(result.output, ended.resolve) });
      await ended.promise;
    } catch (error) {
      started.reject(error);
    }
  });
  return started.promise;
}

type Stream = AsyncIterator<unknown> & AsyncIterable<unknown>;

function isStream(value: unknown): value is Stream {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value && "next" in value;
}

/** The same stream, which tells when it ends, is given up or fails. */
function told(stream: Stream, ended: () => void): Stream {
  const watched = async (step: Promise<IteratorResult<unknown>>): Promise<IteratorResult<unknown>> => {
    try {
      const result = await step;
      if (result.done) ended();
      return result;
    } catch (error) {
      ended();
      throw error;
    }
  };
  const leave = async (value: unknown): Promise<IteratorResult<unknown>> => {
    try {
      return (await stream.return?.(value)) ?? { done: true, value };
    } finally {
      ended();
    }
  };
  return {
    next: (...value) => watched(stream.next(...value)),
    return: leave,
    throw: (error) => watched(thrownInto(stream, error)),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function thrownInto(stream: Stream, error: unknown): Promise<IteratorResult<unknown>> {
  if (!stream.throw) throw error;
  return stream.throw(error);
}

type Written = { readonly changes: number; readonly entries: number };

function written(connection: Connection): Written {
  return {
    changes: Number(statement(connection, "SELECT total_changes()").pluck().get()),
    entries: auditHead(connection)?.id ?? 0,
  };
}

/** An act that changed something and told nobody is a fault of the program; its transaction is undone. */
function requireEntry(name: string, before: Written, after: Written): void {
  if (after.changes !== before.changes && after.entries === before.entries) {
    throw new Error(`${name} left no entry in the audit log`);
  }
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
