import { isDeepStrictEqual } from "node:util";

/** Milliseconds: the middle one, and the one that 95 of 100 stay under. */
export type Times = { readonly p50: number; readonly p95: number };

/** Runs that are not counted: they fill the caches and let the code be compiled. */
const WARM_UP = 30;

/** One thing over and over. */
export async function timeAlone(iterations: number, service: () => Promise<unknown>): Promise<Times> {
  const times = new Float64Array(iterations);
  for (let n = -WARM_UP; n < iterations; n += 1) {
    const start = performance.now();
    await service();
    if (n >= 0) times[n] = performance.now() - start;
  }
  return timesOf(times);
}

/** The service and the bare statements by turns, so that whatever else the machine does meets both alike. */
export async function timeBoth(
  iterations: number,
  service: () => Promise<unknown>,
  bare: () => unknown,
): Promise<{ service: Times; bare: Times }> {
  const times = { service: new Float64Array(iterations), bare: new Float64Array(iterations) };
  for (let n = -WARM_UP; n < iterations; n += 1) {
    const start = performance.now();
    await service();
    const between = performance.now();
    await bare();
    const end = performance.now();
    if (n < 0) continue;
    times.service[n] = between - start;
    times.bare[n] = end - between;
  }
  return { service: timesOf(times.service), bare: timesOf(times.bare) };
}

export function timesOf(measured: Float64Array): Times {
  const sorted = measured.toSorted();
  const at = (share: number) => rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

export function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

/** Ends the benchmark: a wrong answer's time is worth nothing. In which order an answer names its parts is no matter. */
export function mustEqual(what: string, found: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right && !isDeepStrictEqual(JSON.parse(left), JSON.parse(right))) {
    throw new Error(`${what}: ${left} instead of ${right}`);
  }
}
