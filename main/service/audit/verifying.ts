import { auditHead } from "../../database/audit-chain.ts";
import { verifyChain } from "../../database/verify-chain.ts";
import type { AuditVerdict } from "../../../shared/audit/contract.ts";
import { rememberedHeads } from "../backups/index.ts";
import type { Ground } from "../office/ground.ts";
import type { House } from "../office/house.ts";

/** Follows the chain while people begin to work; what it finds stands in the house. */
export function verifyOnOpening(house: House, ground: Ground): void {
  const look = async (): Promise<void> => {
    const verdict = await verdictOf(ground);
    if (house.state.kind === "open" && house.state.ground === ground) house.verdict = verdict;
  };
  // An office that is closed meanwhile is looked at when it opens again.
  house.during(look).catch(() => undefined);
}

/** Follows the chain from the first entry to the last, and to what the backups remember of it. */
export async function verdictOf(ground: Ground): Promise<AuditVerdict> {
  const { clock, reader } = ground;
  const now = clock.now();
  const { entries, broken } = await verifyChain(reader, await rememberedHeads(ground));
  return { entries, checkedAt: now, broken, clockBehind: isClockBehind(ground) };
}

const TOLERATED_MS = 5 * 60_000;

/** The computer's clock stands before the last thing that was done. */
export function isClockBehind({ clock, reader }: Ground): boolean {
  const head = auditHead(reader);
  if (head === null) return false;
  const last = reader.prepare("SELECT at FROM audit_entry WHERE id = ?").pluck().get(head.id);
  return Date.parse(String(last)) - Date.parse(clock.now()) > TOLERATED_MS;
}
