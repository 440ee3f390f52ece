/** 亩 to the 公顷. */
const MU_PER_HECTARE = 15;

/** Hundredths of a 亩 in each unit that land is measured in; 1 亩 is 2000/3 m². */
const hundredthsPer = { mu: 100, hectare: 100 * MU_PER_HECTARE, square_metre: 0.15 };
export type LandUnit = keyof typeof hundredthsPer;

/** Land is kept in whole hundredths of a 亩; the most that a county could have is far below this. */
export const MOST_LAND = 10_000_000_000;

/** `12.5` of 1250 hundredths. */
export function muOf(hundredths: number): string {
  return (hundredths / 100).toFixed(2).replace(/\.?0+$/u, "");
}

/** 公顷 with four digits, as land papers write it: 1250 hundredths of a 亩 are 0.8333. */
export function hectaresOf(hundredths: number): string {
  return (hundredths / 100 / MU_PER_HECTARE).toFixed(4).replace(/\.?0+$/u, "");
}

/** Hundredths of a 亩, rounded half up; null where it is no area. */
export function hundredthsOf(amount: number, unit: LandUnit): number | null {
  if (!Number.isFinite(amount) || amount < 0) return null;
  const hundredths = Math.round(Number((amount * hundredthsPer[unit]).toPrecision(15)));
  return hundredths <= MOST_LAND ? hundredths : null;
}
