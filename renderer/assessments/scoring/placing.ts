/** One factor in the matrix: its number in the table, and its marks, 0 to 100. */
export type Placed = { readonly number: number; readonly p: number; readonly q: number };

/** Factors that would cover each other, drawn as one: their numbers, and where, from 0 to 1 along each side. */
export type Spot = { readonly numbers: readonly number[]; readonly x: number; readonly y: number };

/** So near do two points come to each other before one hides the other's number. */
const NEAR = 0.075;

/** Marks are whole numbers and bands end with one (20, 40, …): half a mark back, a point stands within its band. */
const along = (mark: number): number => Math.min(100, Math.max(0.5, mark - 0.5)) / 100;

/** Where the factors stand: impact to the right, probability upwards. */
export function spotsOf(factors: readonly Placed[]): Spot[] {
  return factors.reduce<Spot[]>((spots, { number, p, q }) => {
    const [x, y] = [along(q), along(p)];
    const near = spots.findIndex((spot) => Math.hypot(spot.x - x, spot.y - y) < NEAR);
    const found = spots[near];
    if (found === undefined) return [...spots, { numbers: [number], x, y }];
    return spots.with(near, { ...found, numbers: [...found.numbers, number] });
  }, []);
}

/** The numbers that a spot says: three are read at a glance, more are counted. */
export function labelOf({ numbers }: Spot): string {
  return numbers.length <= 3 ? numbers.join(" ") : `${numbers.slice(0, 2).join(" ")} +${numbers.length - 2}`;
}
