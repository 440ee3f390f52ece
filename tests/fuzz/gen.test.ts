import * as fc from "fast-check";
import { test } from "vitest";
import { valuesOf } from "./arbitrary.ts";
import { everyProcedure } from "./procedures.ts";
import { spoiled } from "./spoiling.ts";
const state = () => JSON.stringify([Object.prototype, Array.prototype].map((o) => Reflect.ownKeys(o).length)) + Object.keys(Object.prototype).join();
test("gen", () => {
  for (const a of everyProcedure()) {
    if (!a.input) continue;
    const before = state();
    try {
      fc.sample(spoiled(valuesOf(a.input, { texts: ["x"], files: [new File(["x"], "x")] })), { seed: 7, numRuns: 200 });
    } catch (e) { console.log(a.name, "THROWS", String(e), state()); break; }
    if (state() !== before) console.log(a.name, "POLLUTES", before, state());
  }
});
