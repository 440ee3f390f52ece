import { expect, test } from "vitest";
import { startFailure } from "./start-failure.ts";

const place = { folder: "/offices/anshang", port: 47800 };

test.each([
  [{ code: "EADDRINUSE" }, "Port 47800 is taken", "--port"],
  [{ code: "ENOTEMPTY" }, "needs an empty folder", "--office"],
])("%o tells what is in the way and what to do", (fault, reason, hint) => {
  const told = startFailure(Object.assign(new Error("raw"), fault), place);
  expect(told).toContain(reason);
  expect(told).toContain(hint);
  expect(told).not.toContain("raw");
});

test("a fault of the program is not taken for one of the place", () => {
  expect(startFailure(new TypeError("x is not a function"), place)).toBeUndefined();
});
