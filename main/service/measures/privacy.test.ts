import { afterEach, beforeEach, expect, test } from "vitest";
import { projectDraft, serviceDraft } from "../office/testing/drafts.ts";
import { MONDAY, openTestOffice } from "../office/testing/office.ts";
import type { TestOffice } from "../office/testing/office.ts";
import { doing, driveMeasures } from "./testing/measures-kit.ts";

let now = MONDAY;
let office: TestOffice;
beforeEach(async () => {
  now = MONDAY;
  office = await openTestOffice({ now: () => now, today: () => now.slice(0, 10) });
});
afterEach(() => office.close());

const PERSON = "张三丰";
const reason = "保管期满";

/** A measure and a service whose texts name somebody, both over. */
async function namingSomebody() {
  const mediator = await office.as("mediator");
  const kit = driveMeasures(mediator, await office.as("supervisor"));
  const measure = await kit.measureIn("under_way", { note: `${PERSON}来过` });
  await kit.report(measure, { text: `${PERSON}反映道路问题`, problems: `${PERSON}不同意`, nextStep: null });
  await doing.drop(kit, measure, "2026-11-12");
  const service = await mediator.serviceRecords.create(
    serviceDraft({
      servedOn: "2026-11-10",
      closedOn: "2026-11-12",
      content: `${PERSON}咨询`,
      result: `已答复${PERSON}`,
    }),
  );
  return { mediator, measure, service: service.id };
}

test("a person is found in what was reported and done, and can be taken out once the time is over", async () => {
  const { measure, service } = await namingSomebody();
  now = "2037-11-13T09:00:00+08:00";
  const administrator = await office.as("administrator");
  const { traces } = await administrator.privacy.findPerson({ name: PERSON });
  expect(traces.map(({ register, id }) => [register, id])).toEqual([
    ["measures", measure],
    ["serviceRecords", service],
  ]);
  const version = async (register: "measures" | "serviceRecords", id: number) =>
    (await administrator[register].open({ id })).record.version;
  const away = async (register: "measures" | "serviceRecords", id: number) =>
    administrator.privacy.anonymise({ register, id, version: await version(register, id), reason });
  await away("measures", measure);
  await away("serviceRecords", service);
  const left = [
    (await administrator.measures.open({ id: measure })).record,
    await administrator.measures.file({ id: measure }),
    (await administrator.serviceRecords.open({ id: service })).record,
  ];
  expect(JSON.stringify(left)).not.toContain(PERSON);
  expect((await administrator.serviceRecords.list({ search: PERSON })).total).toBe(0);
  expect((await administrator.measures.file({ id: measure })).progress).toMatchObject([
    { text: "（已匿名）", percent: 60 },
  ]);
});

test("the contact of a project is masked for who only looks on, its enterprise and its leader are not", async () => {
  const mediator = await office.as("mediator");
  const made = await mediator.projects.create(projectDraft({ contact: "13800138000", leader: "丁县长" }));
  const viewer = await office.as("viewer");
  const { record } = await viewer.projects.open({ id: made.id });
  expect(record.contact).not.toBe("13800138000");
  expect(record).toMatchObject({ ownerUnit: made.ownerUnit, leader: "丁县长", shortName: "黑米生产线", landMu: 4_850 });
});
