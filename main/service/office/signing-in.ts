import { ORPCError } from "@orpc/server";
import type { StaffMember } from "../../../shared/accounts/contract.ts";
import type { Connection } from "../../database/open.ts";
import type { Ground, Session } from "./ground.ts";
import type { House } from "./house.ts";
import { statement } from "./statements.ts";
import { signOut } from "./windows.ts";

/** The office of a window at which somebody is signed in. Throws SIGNED_OUT, or OFFICE_BUSY while it changes. */
export function requireSignedIn(session: Session): Ground {
  const { state } = session.house;
  if (state.kind === "changing") throw new ORPCError("OFFICE_BUSY");
  if (state.kind !== "open") throw new ORPCError("SIGNED_OUT");
  if (state.ground.demo) return state.ground;
  lockWhenIdle(session, state.ground);
  if (session.staffId === null || session.firstPassword) throw new ORPCError("SIGNED_OUT");
  return state.ground;
}

/** Locks a window whose user has done nothing for too long, or whose clock has gone backwards. */
export function lockWhenIdle(session: Session, ground: Ground): void {
  if (session.lastActive === null || session.staffId === null) return;
  const idleFor = Date.parse(ground.clock.now()) - session.lastActive;
  if (idleFor < -60_000 || idleFor > idleMinutesOf(ground) * 60_000) lockWindow(session, ground);
}

/** Keeps who worked here, and answers nothing until they, or somebody else, sign in. */
export function lockWindow(session: Session, ground: Ground): void {
  if (session.staffId === null) return;
  const name = ground.reader.prepare("SELECT name FROM staff WHERE id = ?").pluck().get(session.staffId);
  const lockedFor = { id: session.staffId, name: typeof name === "string" ? name : "" };
  signOut(session);
  session.lockedFor = lockedFor;
}

export function idleMinutesOf(ground: Ground): number {
  return Number(statement(ground.reader, "SELECT idle_minutes FROM office").pluck().get());
}

/** Its user pressed a key or did something: the time until the window locks itself starts again. */
export function staysActive(session: Session): void {
  if (session.lastActive !== null) session.lastActive = Date.parse(session.house.clock.now());
}

/** Who works at this window. Throws SIGNED_OUT when they are no longer active. */
export function workingUser(connection: Connection, session: Session): StaffMember {
  const { house, staffId } = session;
  const isDemo = house.state.kind === "open" && house.state.ground.demo;
  const found = activeMember(connection, staffId) ?? (isDemo ? activeMember(connection, null) : undefined);
  if (!found || (staffId === null && !isDemo)) {
    signOut(session);
    throw new ORPCError("SIGNED_OUT");
  }
  return { ...found, active: true, entry: entryOf(house, found.id) };
}

/** The member of staff with this id; of the demo office, where nobody signs in, the first one. */
function activeMember(connection: Connection, id: number | null): Member | undefined {
  const found = statement(
    connection,
    `SELECT id, version, name, role, unit FROM staff WHERE active = 1 AND ${id === null ? "TRUE" : "id = :id"} ORDER BY id LIMIT 1`,
  ).get(id === null ? {} : { id });
  return found as Member | undefined;
}

type Member = Omit<StaffMember, "active" | "entry">;

/** How a member of staff gets in. */
export function entryOf(house: House, staffId: number): StaffMember["entry"] {
  const found = house.keyFile?.staff.find((member) => member.staffId === staffId);
  if (!found) return "none";
  return found.first ? "first_password" : "own_password";
}
