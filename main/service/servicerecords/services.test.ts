import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { enterpriseDraft, measureDraft, projectDraft, serviceDraft } from "../office/testing/drafts.ts";
import { openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
let client: Client;
beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
});
afterEach(() => office.close());

describe("a service", () => {
  test("is kept with whom and what it was for, and found by them", async () => {
    const project = await client.projects.create(projectDraft());
    const measure = await client.measures.create(measureDraft());
    const links = { enterpriseId: project.ownerId, projectId: project.id, measureId: measure.id };
    const made = await client.serviceRecords.create(serviceDraft(links));
    expect(made).toMatchObject({
      ...links,
      enterpriseName: project.ownerUnit,
      projectName: project.name,
      measureTask: measure.task,
    });
    for (const filter of [{ enterprise: project.ownerId ?? 0 }, { projectId: project.id }, { measureId: measure.id }]) {
      expect((await client.serviceRecords.list({ filter })).rows.map(({ id }) => id)).toEqual([made.id]);
    }
    for (const search of ["用工合同", "稻香食品", "yxdxsp"]) {
      expect((await client.serviceRecords.list({ search })).rows.map(({ id }) => id)).toEqual([made.id]);
    }
  });

  test("follows the names of its enterprise and its project", async () => {
    const enterprise = await client.enterprises.create(enterpriseDraft({ name: "洋县旧名食品有限公司（虚构）" }));
    const made = await client.serviceRecords.create(serviceDraft({ enterpriseId: enterprise.id }));
    await client.enterprises.revise({
      ...enterpriseDraft({ name: "洋县新名食品有限公司（虚构）" }),
      id: enterprise.id,
      version: enterprise.version,
    });
    const found = async (search: string) => (await client.serviceRecords.list({ search })).rows.map(({ id }) => id);
    expect(await found("新名食品")).toEqual([made.id]);
    expect(await found("旧名食品")).toEqual([]);
    expect((await client.serviceRecords.open({ id: made.id })).record.version).toBe(1);
  });

  test.each([
    [{ servedOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    [{ closedOn: "2026-11-20" }, ["SERVICE_RESULT_MISSING"]],
    [{ closedOn: "2026-11-17", result: "已答复" }, ["CLOSED_BEFORE_SERVED"]],
    [{ unit: "unheard_of" }, ["UNKNOWN_WORD"]],
    [{ enterpriseId: 99 }, ["LINK_MISSING"]],
    [{ projectId: 99, measureId: 99 }, ["LINK_MISSING", "LINK_MISSING"]],
  ])("%j is refused", async (over, codes) => {
    expect(await refusalOf(client.serviceRecords.create(serviceDraft(over)))).toEqual(codes);
    expect((await client.serviceRecords.list({})).total).toBe(0);
  });

  test("that points to a project or a measure keeps it from being deleted", async () => {
    const project = await client.projects.create(projectDraft());
    const measure = await client.measures.create(measureDraft());
    await client.serviceRecords.create(serviceDraft({ projectId: project.id, measureId: measure.id }));
    const reason = "登记有误";
    expect(await refusalOf(client.projects.remove({ id: project.id, version: 1, reason }))).toEqual(["STILL_LINKED"]);
    expect(await refusalOf(client.measures.remove({ id: measure.id, version: 1, reason }))).toEqual(["STILL_LINKED"]);
  });

  test("requests that wait are counted on the rail", async () => {
    const request = await client.serviceRecords.create(serviceDraft({ kind: "request" }));
    await client.serviceRecords.create(serviceDraft());
    expect((await client.desk.today()).counts["serviceRecords"]).toBe(1);
    const { id, version } = request;
    const closed = serviceDraft({ kind: "request", result: "已转办并答复", closedOn: "2026-11-20" });
    await client.serviceRecords.revise({ ...closed, id, version });
    expect((await client.desk.today()).counts["serviceRecords"]).toBe(0);
    const open = await client.serviceRecords.list({ filter: { isOpen: true } });
    expect(open.total).toBe(1);
  });

  test("of a clue for 12337 keeps that the channel was told", async () => {
    const made = await client.serviceRecords.create(serviceDraft({ channelTold: true, content: "已转告渠道" }));
    expect((await client.serviceRecords.list({ filter: { channelTold: true } })).rows).toEqual([made]);
  });
});
