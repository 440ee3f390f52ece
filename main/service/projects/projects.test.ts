import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { projectDraft } from "../office/testing/drafts.ts";
import { openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
let client: Client;
beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
});
afterEach(() => office.close());

describe("a project", () => {
  test("keeps everything that the register asks", async () => {
    const made = await client.projects.create(projectDraft());
    expect(made).toMatchObject(projectDraft());
    expect((await client.projects.list({})).rows).toEqual([made]);
  });

  test("of which little is known is kept, too", async () => {
    const made = await client.projects.create({ name: "甲项目（虚构）", ownerUnit: "甲公司（虚构）" });
    expect(made).toMatchObject({ fundSources: [], landTaking: null, landMu: null, level: null });
  });

  test.each([
    [{ farmlandMu: 4_851 }, ["FARMLAND_ABOVE_LAND"]],
    [{ landMu: null }, ["FARMLAND_WITHOUT_LAND"]],
    [{ landMu: -1, farmlandMu: null }, ["AREA_NEGATIVE"]],
    [{ yearInvestment: 2_000_000_000 }, ["YEAR_ABOVE_TOTAL"]],
    [{ acqPeople: 3 }, ["PEOPLE_BELOW_HOUSEHOLDS"]],
    [{ projectCode: "123" }, ["PROJECT_CODE_SHAPE"]],
  ])("%j is refused", async (over, codes) => {
    expect(await refusalOf(client.projects.create(projectDraft(over)))).toEqual(codes);
    expect((await client.projects.list({})).total).toBe(0);
  });

  test("a code whose last digit does not fit is kept", async () => {
    const made = await client.projects.create(projectDraft({ projectCode: "2309-610723-04-01-123456" }));
    expect(made.projectCode).toBe("2309-610723-04-01-123456");
  });

  test("where nothing is taken, nobody is concerned", async () => {
    const made = await client.projects.create(projectDraft({ landTaking: false }));
    expect(made).toMatchObject({ landTaking: false, acqHouseholds: null, acqPeople: null });
  });

  test("is found by its short name, its place and who approves it, and narrowed by its level", async () => {
    const { id } = await client.projects.create(projectDraft());
    const found = async (search: string) => (await client.projects.list({ search })).rows.map((row) => row.id);
    for (const search of ["黑米生产线", "hmscx", "工业园三路", "发展和改革局"])
      expect(await found(search)).toEqual([id]);
    const at = async (filter: object) => (await client.projects.list({ filter })).total;
    expect(await at({ level: ["county"], landTaking: true })).toBe(1);
    expect(await at({ level: ["city"] })).toBe(0);
    expect(await at({ landTaking: false })).toBe(0);
    expect(await at({ plannedStart: { from: "2027-03-01", to: "2027-03-01" } })).toBe(1);
  });
});
