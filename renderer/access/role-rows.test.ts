import { expect, test } from "vitest";
import { mayDo, permissions, roles } from "../../shared/accounts/roles.ts";
import type { Role } from "../../shared/accounts/roles.ts";
import { roleRows } from "./role-rows.ts";

test("the table says of every act and role what the service does", () => {
  const said = roleRows().flatMap(({ acts, roles }) => acts.map((act) => [act, roles] as const));
  const all = Object.entries(permissions).flatMap(([domain, acts]) =>
    Object.keys(acts).map((act) => `${domain}.${act}`),
  );
  expect(said.map(([act]) => act).toSorted()).toEqual(all.toSorted());
  for (const [act, allowed] of said) {
    for (const role of Object.keys(roles) as Role[]) {
      expect([act, role, allowed.includes(role)]).toEqual([act, role, mayDo(role, act.split("."))]);
    }
  }
});
