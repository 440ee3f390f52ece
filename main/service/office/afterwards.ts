import { office } from "./acting.ts";

/**
 * Stands round an act whose files on the disk follow what becomes of its transaction: what the act hands to `afterwards`
 * is done once it is committed or undone. It may fail; the next opening of the office makes up for it.
 */
export const followed = office.middleware(async ({ next }) => {
  const works: (() => Promise<void>)[] = [];
  const afterwards = (work: () => Promise<void>): void => void works.push(work);
  try {
    return await next({ context: { afterwards } });
  } finally {
    for (const work of works) await work().catch(() => undefined);
  }
});
