/** Every way in which a dispute leaves the open ledger, as an indicator of the report. */
export const waysOut = [
  "resolved",
  "litigated",
  "terminated",
  "withdrawn",
  "transferred",
  "merged",
  "notAccepted",
] as const;

type Movements = Readonly<Record<(typeof waysOut)[number] | "opening" | "entered" | "closing", number>>;

export type IdentityVerdict = {
  readonly holds: boolean;
  readonly opening: number;
  readonly entered: number;
  /** By whichever way. */
  readonly ended: number;
  readonly closing: number;
};

/**
 * 期末在账 = 期初在账 + 本期新登 − 化解 − 转司法 − 终止 − 撤回 − 移送 − 并案 − 不予受理. A dispute that flared up again has no
 * outcome any more, so it stands in the ledger as one that never ended.
 */
export function identityVerdict(movements: Movements): IdentityVerdict {
  const { opening, entered, closing } = movements;
  const ended = waysOut.reduce((sum, way) => sum + movements[way], 0);
  return { holds: opening + entered - ended === closing, opening, entered, ended, closing };
}
