import type { Kysely } from "kysely";
import type { StaffMember } from "../../../shared/accounts/contract.ts";
import type { Role } from "../../../shared/accounts/roles.ts";
import { problem } from "../../../shared/problems.ts";
import type { Schema } from "../../database/schema.ts";
import { act, notFound, office, question, refuse, stale, workingUser } from "../office/acting.ts";

const os = office.accounts;

export const accounts = os.router({
  list: os.list.use(question).handler(({ context }) => allStaff(context.db)),

  current: os.current.use(question).handler(({ context }) => context.user),

  switch: os.switch.use(act).handler(async ({ context, input }) => {
    const chosen = await requireStaff(context.db, input.id);
    if (!chosen.active) refuse(problem("id", "NOT_ACTIVE", { name: chosen.name }));
    context.session.staffId = chosen.id;
    return workingUser(context.db, context.session);
  }),

  create: os.create.use(act).handler(async ({ context, input }) => {
    const { db, now } = context;
    await refuseTakenName(db, input.name, null);
    const { insertId } = await db
      .insertInto("staff")
      .values({ name: input.name, role: input.role, unit: input.unit, active: 1, created_at: now, updated_at: now })
      .executeTakeFirstOrThrow();
    return requireStaff(db, Number(insertId));
  }),

  revise: os.revise.use(act).handler(async ({ context, input }) => {
    const { db, now } = context;
    const before = await requireStaff(db, input.id);
    if (before.version !== input.version) stale("staff", input.id, before.version);
    await refuseTakenName(db, input.name, input.id);
    const administrators = (await allStaff(db)).filter((member) => member.active && member.role === "administrator");
    const staysAdministrator = input.active && input.role === "administrator";
    if (!staysAdministrator && administrators.every((member) => member.id === input.id)) {
      refuse(problem("role", "LAST_ADMINISTRATOR"));
    }
    await db
      .updateTable("staff")
      .set({
        name: input.name,
        role: input.role,
        unit: input.unit,
        active: input.active ? 1 : 0,
        version: before.version + 1,
        updated_at: now,
      })
      .where("id", "=", input.id)
      .execute();
    return requireStaff(db, input.id);
  }),
});

async function allStaff(db: Kysely<Schema>): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom("staff")
    .select(["id", "version", "name", "role", "unit", "active"])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role, active: row.active === 1 }));
}

async function requireStaff(db: Kysely<Schema>, id: number): Promise<StaffMember> {
  return (await allStaff(db)).find((member) => member.id === id) ?? notFound("staff", id);
}

async function refuseTakenName(db: Kysely<Schema>, name: string, id: number | null): Promise<void> {
  const other = (await allStaff(db)).find((member) => member.name === name && member.id !== id);
  if (other) refuse(problem("name", "NAME_TAKEN", { name }));
}
