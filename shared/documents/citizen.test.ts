import { expect, test } from "vitest";
import { citizenCheckCharacter } from "../identifiers.ts";
import { citizenFacts } from "./citizen.ts";

const numberOf = (seventeen: string) => `${seventeen}${citizenCheckCharacter(seventeen)}`;

test.each([
  ["61072319900101001", "2026-11-23", { gender: "male", age: 36 }],
  ["61072319900101002", "2026-11-23", { gender: "female", age: 36 }],
  ["61072319901124001", "2026-11-23", { gender: "male", age: 35 }],
  ["61072319901123001", "2026-11-23", { gender: "male", age: 36 }],
  ["61072319901301001", "2026-11-23", null],
  ["61072320271101001", "2026-11-23", null],
])("%s on %s says %j", (seventeen, on, facts) => {
  expect(citizenFacts(numberOf(seventeen), on)).toEqual(facts);
});

test.each([null, "", "G12345678", "610723199001010010", "61072319900101"])("%s says nothing", (number) => {
  expect(citizenFacts(number, "2026-11-23")).toBeNull();
});
