import { describe, expect, test } from "vitest";
import { ofOwner } from "./owner-contract.ts";
import { idsOf, ownerIds, ownerKey, ownerKinds, ownerOf } from "./owners.ts";

describe.each(ownerKinds)("a %s", (kind) => {
  const owner = { kind, id: 7 };

  test("is said by its one id, and known by it again", () => {
    expect(idsOf(owner)).toEqual({ [ownerIds[kind]]: 7 });
    expect(ownerOf(idsOf(owner))).toEqual(owner);
    expect(ofOwner({}).safeParse(idsOf(owner)).success).toBe(true);
  });

  test("is told apart from every other with the same number", () => {
    const others = ownerKinds.filter((other) => other !== kind);
    for (const other of others) {
      expect(ownerKey({ kind: other, id: 7 })).not.toBe(ownerKey(owner));
      expect(ofOwner({}).safeParse({ ...idsOf(owner), [ownerIds[other]]: 7 }).success).toBe(false);
    }
  });
});

test("nobody's is nobody's", () => {
  expect(ofOwner({}).safeParse({}).success).toBe(false);
});
