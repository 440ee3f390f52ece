import { afterEach, beforeEach, expect, test } from "vitest";
import { assessmentDraft, fastTrackDraft, projectDraft } from "../office/testing/drafts.ts";
import { openTestOffice } from "../office/testing/office.ts";
import type { TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

test("a renamed project's assessment and fast-track case are found by the new name only", async () => {
  const client = await office.as("mediator");
  const draft = projectDraft({ name: "洋县黑米加工厂项目（虚构）" });
  const project = await client.projects.create(draft);
  const assessment = await client.assessments.create(assessmentDraft(project.id));
  const fastTrack = await client.fasttrack.create(fastTrackDraft(assessment.id));
  await client.projects.revise({
    ...draft,
    id: project.id,
    version: project.version,
    name: "洋县红米酿造厂项目（虚构）",
  });

  const found = async (search: string) => ({
    assessments: (await client.assessments.list({ search })).rows.map(({ id }) => id),
    cases: (await client.fasttrack.list({ search })).rows.map(({ id }) => id),
  });
  expect(await found("红米酿造")).toEqual({ assessments: [assessment.id], cases: [fastTrack.id] });
  expect(await found("黑米")).toEqual({ assessments: [], cases: [] });
  const [paper] = fastTrack.materials;
  expect((await found(paper?.name ?? "")).cases).toEqual([fastTrack.id]);
});

test("a project that is saved as it was stays as it was", async () => {
  const client = await office.as("mediator");
  const project = await client.projects.create(projectDraft());
  await client.assessments.create(assessmentDraft(project.id));
  const saved = await client.projects.revise({ ...projectDraft(), id: project.id, version: project.version });
  expect(saved).toEqual(project);
});
