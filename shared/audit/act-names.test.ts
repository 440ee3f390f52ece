import { describe, expect, test } from "vitest";
import { permissions } from "../accounts/roles.ts";
import { contract } from "../contract.ts";
import { actName } from "./act-names.ts";
import { auditEvents } from "./events.ts";

type Declared = { readonly "~orpc": { readonly errorMap: object } };

const named = (act: string) => [act, actName(act)?.zh, actName(act)?.en] as const;
const isNamed = ([, zh, en]: ReturnType<typeof named>) => Boolean(zh) && Boolean(en);

describe("what happens has a name in both languages", () => {
  test("whatever the table of permissions speaks of", () => {
    const paths = Object.entries(permissions).flatMap(([domain, acts]) =>
      Object.keys(acts).map((act) => `${domain}.${act}`),
    );
    expect(paths.map(named).filter((name) => !isNamed(name))).toEqual([]);
  });

  test("every act of the contract that is done by somebody who is signed in", () => {
    const acts = Object.entries(contract).flatMap(([domain, procedures]) =>
      Object.entries(procedures as unknown as Record<string, Declared>)
        .filter(([, { "~orpc": declared }]) => "STALE" in declared.errorMap)
        .map(([name]) => `${domain}.${name}`),
    );
    expect(acts.length).toBeGreaterThan(40);
    expect(acts.map(named).filter((name) => !isNamed(name))).toEqual([]);
  });

  test("every event", () => {
    expect(
      Object.keys(auditEvents)
        .map(named)
        .filter((name) => !isNamed(name)),
    ).toEqual([]);
  });

  test("and nothing else", () => {
    expect(actName("payments.burn")).toBeUndefined();
    expect(actName("constructor")).toBeUndefined();
  });
});
