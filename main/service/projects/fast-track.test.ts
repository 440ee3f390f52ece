import { afterEach, beforeEach, expect, test } from "vitest";
import { openFastTrackKit } from "../fasttrack/testing/fast-track-kit.ts";
import type { FastTrackKit } from "../fasttrack/testing/fast-track-kit.ts";
import { refusalOf } from "../office/testing/office.ts";

let kit: FastTrackKit;
beforeEach(async () => {
  kit = await openFastTrackKit();
});
afterEach(() => kit.close());

test("a project whose papers may come until construction starts keeps its planned start", async () => {
  const id = await kit.caseIn("accepted");
  const client = kit.mediator;
  const [project] = (await client.projects.list({})).rows;
  if (project === undefined) throw new Error("a case without a project");
  expect(await refusalOf(client.projects.revise({ ...project, plannedStart: null }))).toEqual(["PLANNED_START_NEEDED"]);
  const later = await client.projects.revise({ ...project, plannedStart: "2027-04-01" });
  expect(later.plannedStart).toBe("2027-04-01");
  expect((await client.fasttrack.list({ filter: { projectId: project.id } })).rows.map((row) => row.id)).toEqual([id]);
  expect((await client.fasttrack.list({ filter: { projectId: project.id + 1 } })).total).toBe(0);
});
