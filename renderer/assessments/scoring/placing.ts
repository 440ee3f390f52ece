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

/** How wide a spot is drawn, of a side of the matrix. */
export function widthOf(spot: Spot): number {
  return Math.max(0.08, 0.035 + labelOf(spot).length * 0.027);
}

type Place = { readonly x: number; readonly y: number };

/** Half of what a class's name takes up in either language, and half of a spot's height. */
const NAME = { x: 0.07, y: 0.025 };
const SPOT_Y = 0.04;

const grid = Array.from({ length: 40 }, (_, place) => (place + 0.5) / 40);
const everywhere: readonly Place[] = grid.flatMap((x) => grid.map((y) => ({ x, y })));

/**
 * Where the name of a class stands: its factors have products between these two. In the middle, or if a spot would hide it
 * there, as near to it as the name lies free within the class.
 */
export function namePlace(from: number, to: number, spots: readonly Spot[]): Place {
  const along = (Math.sqrt(from) + Math.sqrt(to)) / 2;
  const middle = { x: along, y: along };
  const isFree = ({ x, y }: Place) =>
    spots.every(
      (spot) => Math.abs(spot.x - x) >= widthOf(spot) / 2 + NAME.x || Math.abs(spot.y - y) >= SPOT_Y + NAME.y,
    );
  if (isFree(middle)) return middle;
  const isWithin = ({ x, y }: Place) =>
    x >= NAME.x &&
    y >= NAME.y &&
    x <= 1 - NAME.x &&
    y <= 1 - NAME.y &&
    (x - NAME.x) * (y - NAME.y) >= from &&
    (x + NAME.x) * (y + NAME.y) <= to;
  const away = ({ x, y }: Place) => Math.hypot(x - along, y - along);
  const [nearest = middle] = everywhere
    .filter((place) => isWithin(place) && isFree(place))
    .toSorted((one, other) => away(one) - away(other));
  return nearest;
}
