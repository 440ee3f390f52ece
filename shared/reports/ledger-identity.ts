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

type Movements = Readonly<Record<(typeof waysOut)[number] | "opening" | "entered" | "reopened" | "closing", number>>;

export type IdentityVerdict = {
  readonly holds: boolean;
  readonly opening: number;
  readonly entered: number;
  readonly reopened: number;
  /** By whichever way. */
  readonly ended: number;
  readonly closing: number;
};

/**
 * 期末在账 = 期初在账 + 本期新登 + 反弹重开 − 化解 − 转司法 − 终止 − 撤回 − 移送 − 并案 − 不予受理. Each of them is what happened
 * in the period by its dated steps: a dispute that flares up again comes in again, and has ended all the same before.
 */
export function identityVerdict(movements: Movements): IdentityVerdict {
  const { opening, entered, reopened, closing } = movements;
  const ended = waysOut.reduce((sum, way) => sum + movements[way], 0);
  return { holds: opening + entered + reopened - ended === closing, opening, entered, reopened, ended, closing };
}
