import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ruleSaid, ruleSaidOf } from "../office/rule-sets.ts";
import { testClock } from "../office/testing/clock.ts";
import type { TestClock } from "../office/testing/clock.ts";
import {
  clientOf,
  failureOf,
  MONDAY,
  openTestOffice,
  refusalOf,
  reopenOffice,
  staffNames,
} from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

const DAY = 86_400;

let clock: TestClock;
let office: TestOffice;
let administrator: Client;
let supervisor: Client;
beforeEach(async () => {
  clock = testClock(MONDAY);
  office = await openTestOffice(clock);
  administrator = await office.as("administrator");
  supervisor = await office.as("supervisor");
});
afterEach(() => office.close());

const note = "本办 11 月 20 日会议，已向市委政法委核对";
const code = "risk_opposition";
const reader = () => office.session.ground.reader;
const versionsOf = async (wanted: string) =>
  (await supervisor.rules.list()).find((rule) => rule.code === wanted)?.versions ?? [];
const stricter = (effectiveFrom: string) =>
  administrator.rules.revise({
    code,
    version: 1,
    effectiveFrom,
    basis: "本办决定",
    parameters: { enabled: true, highAbovePercent: 30, mediumFromPercent: 10, reachPercent: 0 },
  });

test("nothing that came with the program is confirmed, and it counts all the same", async () => {
  const rules = await supervisor.rules.list();
  expect(rules.flatMap(({ versions }) => versions.map(({ confirmed, revisedBy }) => confirmed ?? revisedBy))).toEqual(
    rules.flatMap(({ versions }) => versions.map(() => null)),
  );
  expect(ruleSaid(reader(), code, "2026-11-23")).toMatchObject({ code, version: 1, confirmed: null });
});

describe("a version that is confirmed", () => {
  test("says by whom, when and by what, wherever it is judged by", async () => {
    const { versions } = await supervisor.rules.confirm({ code, version: 1, note });
    const confirmed = { by: staffNames.supervisor, at: "2026-11-23T09:00:00+08:00", note };
    expect(versions).toMatchObject([{ version: 1, confirmed }]);
    expect(ruleSaid(reader(), code, "2026-11-23")).toEqual({
      code,
      version: 1,
      effectiveFrom: "2023-01-01",
      basis: versions[0]?.basis,
      confirmed,
    });
  });

  test("is noted with the reason", async () => {
    await supervisor.rules.confirm({ code, version: 1, note });
    const { entries } = await supervisor.audit.list({ filter: { acts: ["rules.confirm"] } });
    expect(entries).toMatchObject([
      {
        entity: "rule_set",
        reason: note,
        after: { code, ruleVersion: 1, confirmedBy: staffNames.supervisor },
      },
    ]);
  });

  test("does not confirm the next one, which says who made it", async () => {
    await supervisor.rules.confirm({ code, version: 1, note });
    await stricter("2026-11-24");
    expect(await versionsOf(code)).toMatchObject([
      { version: 2, confirmed: null, revisedBy: staffNames.administrator, standing: "coming" },
      { version: 1, confirmed: { by: staffNames.supervisor }, revisedBy: null },
    ]);
    expect(ruleSaidOf(reader(), code, 1)).toMatchObject({ version: 1, confirmed: { note } });
    clock.pass(DAY);
    expect(ruleSaid(reader(), code, "2026-11-24")).toMatchObject({ version: 2, confirmed: null });
  });

  test("may be confirmed before it counts, and by whoever made it", async () => {
    await stricter("2026-12-01");
    await administrator.rules.confirm({ code, version: 2, note });
    expect(await versionsOf(code)).toMatchObject([
      { version: 2, revisedBy: staffNames.administrator, confirmed: { by: staffNames.administrator } },
      { version: 1, confirmed: null },
    ]);
  });

  test("may be one that only the program or another page changes", async () => {
    await supervisor.rules.confirm({ code: "retention", version: 1, note });
    await administrator.documents.saveSettings({
      committee: "洋县工商联人民调解委员会",
      court: "洋县人民法院",
      retentions: ["10年", "30年"],
    });
    expect(await versionsOf("papers")).toMatchObject([
      { version: 2, revisedBy: staffNames.administrator, confirmed: null },
      { version: 1 },
    ]);
    expect(await versionsOf("retention")).toMatchObject([{ confirmed: { note } }]);
  });
});

describe("confirming is refused", () => {
  test("a second time", async () => {
    await supervisor.rules.confirm({ code, version: 1, note });
    const { data } = await failureOf(administrator.rules.confirm({ code, version: 1, note: "再核定一次" }));
    expect(data).toMatchObject({
      problems: [{ code: "ALREADY_CONFIRMED", data: { by: staffNames.supervisor, on: "2026-11-23" } }],
    });
    expect(await versionsOf(code)).toMatchObject([{ confirmed: { by: staffNames.supervisor, note } }]);
  });

  test("for a version that was replaced", async () => {
    await stricter("2026-11-23");
    expect(await refusalOf(supervisor.rules.confirm({ code, version: 1, note }))).toEqual(["VERSION_REPLACED"]);
  });

  test("for one that is not there", async () => {
    expect(await failureOf(supervisor.rules.confirm({ code, version: 2, note }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await failureOf(supervisor.rules.confirm({ code: "no_such", version: 1, note }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("to those who handle cases", async () => {
    const mediator = await office.as("mediator");
    expect(await failureOf(mediator.rules.confirm({ code, version: 1, note }))).toMatchObject({
      code: "FORBIDDEN",
      data: { roles: ["administrator", "supervisor"] },
    });
  });
});

test("bands that would cross are refused", async () => {
  const crossed = administrator.rules.revise({
    code,
    version: 1,
    effectiveFrom: "2026-11-24",
    basis: "本办决定",
    parameters: { enabled: true, highAbovePercent: 5, mediumFromPercent: 10, reachPercent: 0 },
  });
  expect((await failureOf(crossed)).data).toEqual({
    problems: [{ field: "parameters.highAbovePercent", code: "BANDS_CROSS", data: { lower: 10 } }],
  });
});

test.each([
  ["risk_index", { largerAbove: 3_700 }],
  ["risk_experts", { minimum: 5 }],
  ["risk_decision", { allowMedium: true }],
  ["fast_track", { maxExtensions: 0 }],
  ["fast_track_exclusions", { matters: ["即办件", "本县另行规定的事项"] }],
  ["measure_colours", { yellowBelowPercent: 70 }],
  ["project_numbers", { prefix: "洋商" }],
] as const)("%s can be revised whole", async (revised, over) => {
  const [last] = await versionsOf(revised);
  const parameters = { ...last?.parameters, ...over } as Parameters<Client["rules"]["revise"]>[0]["parameters"];
  await administrator.rules.revise({
    code: revised,
    version: 1,
    effectiveFrom: "2026-11-24",
    basis: "本办决定",
    parameters,
  });
  expect((await versionsOf(revised))[0]?.parameters).toEqual({ ...last?.parameters, ...over });
});

test("an office of an earlier version gets the rules that it lacks, and keeps its own", async () => {
  const { writer } = office.session.ground;
  await stricter("2026-11-24");
  writer.exec("DELETE FROM rule_set WHERE code IN ('fast_track', 'project_numbers')");
  await office.office.close();
  const again = await reopenOffice(office.folder, clock);
  const rules = await clientOf(again.office, again.session).rules.list();
  expect(rules.filter(({ code: each }) => ["fast_track", "project_numbers", code].includes(each))).toMatchObject([
    { code, versions: [{ version: 2 }, { version: 1 }] },
    { code: "fast_track", versions: [{ version: 1, confirmed: null }] },
    { code: "project_numbers", versions: [{ version: 1, confirmed: null }] },
  ]);
  await again.office.close();
  office = await openTestOffice(clock);
});
