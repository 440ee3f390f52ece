import type { Kysely } from "kysely";
import type { StaffMember } from "../../../shared/accounts/contract.ts";
import type { Role } from "../../../shared/accounts/roles.ts";
import { passwordProblems } from "../../../shared/access/passwords.ts";
import { problem } from "../../../shared/problems.ts";
import type { Schema } from "../../database/schema.ts";
import { withName, withoutStaff, withStaffLock } from "../keys/key-file.ts";
import { act, notFound, office, question, refuse, refuseIfAny, stale } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import type { House } from "../office/house.ts";
import { entryOf, workingUser } from "../office/signing-in.ts";

const os = office.accounts;

export const accounts = os.router({
  list: os.list.use(question).handler(({ context }) => allStaff(context.db, context.session.house)),

  current: os.current.use(question).handler(({ context }) => context.user),

  switch: os.switch.use(act).handler(async ({ context, input }) => {
    if (!context.ground.demo) refuse(problem("id", "NEEDS_PASSWORD"));
    const chosen = await requireStaff(context, input.id);
    if (!chosen.active) refuse(problem("id", "NOT_ACTIVE", { name: chosen.name }));
    context.session.staffId = chosen.id;
    return workingUser(context.ground.writer, context.session);
  }),

  create: os.create.use(act).handler(async ({ context, input }) => {
    const { db, now } = context;
    const { name, role, unit, password } = input;
    await refuseTakenName(context, name, null);
    const { insertId } = await db
      .insertInto("staff")
      .values({ name, role, unit, active: 1, created_at: now, updated_at: now })
      .executeTakeFirstOrThrow();
    const id = Number(insertId);
    noteAct(context, { entity: "staff", recordId: id, after: { name, role, unit } });
    if (password !== null) await giveFirstPassword(context, { id, name }, password);
    return requireStaff(context, id);
  }),

  revise: os.revise.use(act).handler(async ({ context, input }) => {
    const { db, now } = context;
    const { name, role, unit, active } = input;
    const before = await requireStaff(context, input.id);
    if (before.version !== input.version) stale("staff", input.id, before.version);
    await refuseTakenName(context, name, input.id);
    // One who cannot sign in would leave the office without anybody to let others in.
    const administrators = (await allStaff(db, context.session.house)).filter(
      (member) => member.active && member.role === "administrator" && (context.ground.demo || member.entry !== "none"),
    );
    const staysAdministrator = active && role === "administrator";
    if (!staysAdministrator && administrators.every((member) => member.id === input.id)) {
      refuse(problem("role", "LAST_ADMINISTRATOR"));
    }
    await db
      .updateTable("staff")
      .set({ name, role, unit, active: active ? 1 : 0, version: before.version + 1, updated_at: now })
      .where("id", "=", input.id)
      .execute();
    noteAct(context, {
      entity: "staff",
      recordId: input.id,
      before: { name: before.name, role: before.role, unit: before.unit, active: before.active },
      after: { name, role, unit, active },
    });
    changeWayIn(context.session.house, input);
    return requireStaff(context, input.id);
  }),

  setPassword: os.setPassword.use(act).handler(async ({ context, input }) => {
    const member = await requireStaff(context, input.id);
    if (member.version !== input.version) stale("staff", input.id, member.version);
    if (!member.active) refuse(problem("id", "NOT_ACTIVE", { name: member.name }));
    noteAct(context, { entity: "staff", recordId: input.id });
    await giveFirstPassword(context, member, input.password);
    return requireStaff(context, input.id);
  }),
});

/** Whoever sets it knows it, so its owner replaces it at the first sign-in. */
async function giveFirstPassword(
  { session, ground, db }: ActContext,
  { id, name }: { id: number; name: string },
  password: string,
): Promise<void> {
  const { house } = session;
  const { state, keyFile } = house;
  if (ground.demo || !keyFile || state.kind !== "open" || !state.ring) refuse(problem("password", "NO_PASSWORDS"));
  const office = await db.selectFrom("office").select("name").executeTakeFirstOrThrow();
  refuseIfAny(passwordProblems(password, [name, office.name]));
  const chosen = { staffId: id, name, password, chosenBy: "somebody_else" as const };
  house.changeKeyFile(await withStaffLock(keyFile, state.ring, chosen, house.cost));
}

/** Whoever is no longer active has no way in; whoever has another name signs in with that. */
function changeWayIn(house: House, { id, name, active }: { id: number; name: string; active: boolean }): void {
  if (!house.keyFile) return;
  house.changeKeyFile(active ? withName(house.keyFile, id, name) : withoutStaff(house.keyFile, id));
}

export async function allStaff(db: Kysely<Schema>, house: House): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom("staff")
    .select(["id", "version", "name", "role", "unit", "active"])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...row,
    role: row.role as Role,
    active: row.active === 1,
    entry: entryOf(house, row.id),
  }));
}

async function requireStaff({ db, session }: ActContext, id: number): Promise<StaffMember> {
  return (await allStaff(db, session.house)).find((member) => member.id === id) ?? notFound("staff", id);
}

async function refuseTakenName({ db, session }: ActContext, name: string, id: number | null): Promise<void> {
  const other = (await allStaff(db, session.house)).find((member) => member.name === name && member.id !== id);
  if (other) refuse(problem("name", "NAME_TAKEN", { name }));
}
