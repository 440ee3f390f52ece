import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fixedRules, revisableRules, termNames } from "../../../shared/rules/kinds.ts";
import { termsOf } from "../../../shared/rules/parameters.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { testClock } from "../office/testing/clock.ts";
import type { TestClock } from "../office/testing/clock.ts";
import { failureOf, MONDAY, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

const DAY = 86_400;

let clock: TestClock;
let office: TestOffice;
let administrator: Client;
let mediator: Client;
beforeEach(async () => {
  clock = testClock(MONDAY);
  office = await openTestOffice(clock);
  administrator = await office.as("administrator");
  mediator = await office.as("mediator");
});
afterEach(() => office.close());

type Revision = Parameters<Client["rules"]["revise"]>[0];

const terms = (days: number) => ({
  terms: {
    low: { days: 1, kind: "calendar", roll: false },
    medium: { days: 7, kind: "calendar", roll: false },
    high: { days, kind: "calendar", roll: false },
  },
});
const longer: Revision = {
  code: "dispute_resolution",
  version: 1,
  effectiveFrom: "2026-11-24",
  basis: "本办 2026 年 11 月 20 日决定",
  parameters: terms(30) as Revision["parameters"],
};
const caseNumbers = (over: Record<string, string>): Revision => ({
  code: "case_numbers",
  version: 1,
  effectiveFrom: "2026-11-24",
  basis: "本办决定",
  parameters: {
    prefix: "洋企",
    mediation: "（{yyyy}）{prefix}调字第{seq:3}号",
    assignment: "{prefix}交办〔{yyyy}〕{seq:3}号",
    ...over,
  },
});

const versionsOf = async (code: string) => (await mediator.rules.list()).find((rule) => rule.code === code)?.versions;

describe("the list of rules", () => {
  test("names every rule set that came with the program, and every term of it", async () => {
    const rules = await mediator.rules.list();
    expect(rules.map(({ code }) => code).toSorted()).toEqual(
      [...Object.keys(revisableRules), ...Object.keys(fixedRules)].toSorted(),
    );
    const unnamed = rules.flatMap(({ code, versions }) =>
      versions
        .flatMap(({ parameters }) => Object.keys(termsOf(parameters)))
        .filter((term) => !Object.keys(termNames).includes(`${code}.${term}`)),
    );
    expect(unnamed).toEqual([]);
  });

  test("says of each version whether it has been replaced, counts, or is still to come", async () => {
    expect(
      (await versionsOf("court_entrusted_mediation"))?.map(({ version, standing }) => [version, standing]),
    ).toEqual([
      [2, "in_force"],
      [1, "past"],
    ]);
    await administrator.rules.revise(longer);
    const standings = async () =>
      (await versionsOf("dispute_resolution"))?.map(({ version, standing }) => [version, standing]);
    expect(await standings()).toEqual([
      [2, "coming"],
      [1, "in_force"],
    ]);
    clock.pass(DAY);
    expect(await standings()).toEqual([
      [2, "in_force"],
      [1, "past"],
    ]);
  });

  test("tells how near the end a deadline turns yellow", async () => {
    expect(await mediator.rules.colours()).toEqual({ yellowWithinDays: 7 });
    await administrator.rules.revise({
      code: "overdue_colours",
      version: 1,
      effectiveFrom: "2026-11-23",
      basis: "本办决定",
      parameters: { yellowWithinDays: 5 },
    });
    expect(await mediator.rules.colours()).toEqual({ yellowWithinDays: 5 });
  });
});

const dueOf = async (registeredOn: string) => {
  const draft = disputeDraft({ registeredOn, riskLevel: "high", dueOn: null });
  const { id } = await mediator.disputes.create({ ...draft, similar: { decision: "go_on" } });
  return id;
};
const ledgerOf = async (disputeId: number) =>
  (await mediator.deadlines.of({ disputeId })).map(({ dueOn, rule, ruleVersion, basis }) => ({
    dueOn,
    rule,
    ruleVersion,
    basis,
  }));

test("counts for what begins on its first day or later; what was judged before keeps its version", async () => {
  const before = await dueOf("2026-11-23");
  await administrator.rules.revise(longer);
  const between = await dueOf("2026-11-23");
  clock.pass(DAY);
  const after = await dueOf("2026-11-24");
  const old = { dueOn: "2026-12-13", rule: "dispute_resolution", ruleVersion: 1 };
  expect(await ledgerOf(before)).toMatchObject([old]);
  expect(await ledgerOf(between)).toMatchObject([old]);
  expect(await ledgerOf(after)).toMatchObject([{ dueOn: "2026-12-24", ruleVersion: 2, basis: longer.basis }]);
  // An act on the old case reckons its deadlines anew, by the version that it was judged by.
  await mediator.disputes.accept({ disputeId: before, version: 1, on: "2026-11-24", channel: "department" });
  expect(await ledgerOf(before)).toMatchObject([old]);
});

describe("a revised rule", () => {
  test("is noted with what was before and what is now", async () => {
    await administrator.rules.revise(longer);
    const supervisor = await office.as("supervisor");
    const { entries } = await supervisor.audit.list({ filter: { acts: ["rules.revise"] } });
    expect(entries).toMatchObject([
      {
        entity: "rule_set",
        before: { code: "dispute_resolution", ruleVersion: 1, effectiveFrom: "2023-01-01" },
        after: { ruleVersion: 2, effectiveFrom: "2026-11-24", basis: longer.basis },
      },
    ]);
  });

  test("answers with all versions, the newest first", async () => {
    const { versions } = await administrator.rules.revise(longer);
    expect(versions.map(({ version, effectiveFrom }) => [version, effectiveFrom])).toEqual([
      [2, "2026-11-24"],
      [1, "2023-01-01"],
    ]);
  });
});

describe("a revision is refused", () => {
  test.each<[string, Revision, string[]]>([
    ["before the version in force", { ...longer, effectiveFrom: "2022-12-31" }, ["EFFECTIVE_BEFORE_LAST"]],
    ["with what belongs to another rule", { ...longer, parameters: { yellowWithinDays: 3 } }, ["PARAMETERS_WRONG"]],
    ["without one of its terms", { ...longer, parameters: { terms: {} } }, ["TERMS_DIFFER"]],
    [
      "without any change",
      { ...longer, basis: "本单位设定：化解时限按风险等级计算", parameters: terms(20) as Revision["parameters"] },
      ["NOTHING_CHANGED"],
    ],
    [
      "with a template without a sequence",
      caseNumbers({ mediation: "（{yyyy}）{prefix}调" }),
      ["TEMPLATE_SEQUENCE_MISSING"],
    ],
    [
      "with a template that hides the prefix",
      caseNumbers({ mediation: "（{yyyy}）调字第{seq}号" }),
      ["PREFIX_NOT_SHOWN"],
    ],
    [
      "with two kinds numbered alike",
      caseNumbers({ assignment: "（{yyyy}）{prefix}调字第{seq}号" }),
      ["TEMPLATE_TAKEN"],
    ],
  ])("%s", async (_what, revision, codes) => {
    const before = await versionsOf(revision.code);
    expect(await refusalOf(administrator.rules.revise(revision))).toEqual(codes);
    expect(await versionsOf(revision.code)).toEqual(before);
  });

  test("where somebody else was quicker", async () => {
    await administrator.rules.revise(longer);
    expect(await failureOf(administrator.rules.revise(longer))).toMatchObject({ code: "STALE", data: { version: 2 } });
  });

  test("where its next number was given before, and the number stays what it was", async () => {
    const { id } = await mediator.disputes.create(disputeDraft({ registeredOn: "2026-11-23", claim: "付清货款" }));
    await mediator.disputes.accept({ disputeId: id, version: 1, on: "2026-11-23", channel: "people" });
    const alike = caseNumbers({
      prefix: "",
      mediation: "（{yyyy}）洋商调字第{seq:3}号",
      assignment: "洋交办〔{yyyy}〕{seq}号",
    });
    const { data } = await failureOf(administrator.rules.revise(alike));
    expect(data).toEqual({
      problems: [
        { field: "parameters.mediation", code: "NUMBER_ALREADY_GIVEN", data: { number: "（2026）洋商调字第001号" } },
      ],
    });
  });

  test("to everybody but an administrator", async () => {
    const supervisor = await office.as("supervisor");
    expect(await failureOf(supervisor.rules.revise(longer))).toMatchObject({
      code: "FORBIDDEN",
      data: { roles: ["administrator"] },
    });
  });
});

test("a version with a slip in its date can be overtaken before it counts", async () => {
  await administrator.rules.revise({ ...longer, effectiveFrom: "2062-11-24" });
  await administrator.rules.revise({ ...longer, version: 2, parameters: terms(25) as Revision["parameters"] });
  expect((await versionsOf("dispute_resolution"))?.map(({ version, standing }) => [version, standing])).toEqual([
    [3, "coming"],
    [2, "past"],
    [1, "in_force"],
  ]);
});

const accepted = async (on: string) => {
  const draft = disputeDraft({ registeredOn: on, claim: "付清货款" });
  const { id, version } = await mediator.disputes.create({ ...draft, similar: { decision: "go_on" } });
  await mediator.disputes.accept({ disputeId: id, version, on, channel: "people" });
  return (await mediator.disputes.open({ id })).record.mediationNo;
};

test("a revised prefix begins a sequence of its own on its first day", async () => {
  expect(await accepted("2026-11-23")).toBe("（2026）洋商调字第001号");
  await administrator.rules.revise(caseNumbers({}));
  expect(await accepted("2026-11-23")).toBe("（2026）洋商调字第002号");
  clock.pass(DAY);
  expect(await accepted("2026-11-24")).toBe("（2026）洋企调字第001号");
});
