import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answering, driveMeasures } from "../measures/testing/measures-kit.ts";
import type { MeasuresDriver } from "../measures/testing/measures-kit.ts";
import { failureOf, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { TestOffice } from "../office/testing/office.ts";
import { expectInOrder, partsOf } from "./testing/paper-case.ts";

let office: TestOffice;
let kit: MeasuresDriver;
beforeEach(async () => {
  office = await openTestOffice();
  kit = driveMeasures(await office.as("mediator"), await office.as("supervisor"));
});
afterEach(() => office.close());

const produce = async (id: number, subjectId: number): Promise<number> =>
  (await kit.mediator.documents.produce({ ...(await kit.at(id)), kind: "supervision_notice", subjectId })).id;
const paper = async (id: number, subjectId: number): Promise<string> =>
  (await partsOf(kit.mediator, await produce(id, subjectId))).whole;

describe("the notice of a supervision", () => {
  test("says what of, how far it is, why, and by when to answer", async () => {
    const { measure, id } = await kit.supervisionIn("waiting");
    await kit.report(measure, { problems: "镇办没有报备", nextStep: "开展培训" });
    const { supervisions } = await kit.mediator.measures.file({ id: measure });
    const text = await paper(measure, id);
    expectInOrder(text, [
      "督 办 通 知",
      supervisions[0]?.supervisionNo ?? "?",
      "于2026年12月4日前书面回复",
      "法治体检",
      "为园区三十家企业做一次法治体检",
      "戊科长",
      "2026年12月31日",
      "60％",
      "2026年11月10日：",
      "已完成十八家",
      "存在问题：镇办没有报备",
      "下步打算：开展培训",
      "进度明显落后，请说明原因",
      "回复单位（印章）",
      "年　　月　　日",
      "（印章）",
      "2026年11月11日",
    ]);
    expect(text).not.toContain("没有进展记录");
    expect(await kit.mediator.documents.of({ measureId: measure })).toMatchObject([
      { kind: "supervision_notice", number: supervisions[0]?.supervisionNo, standing: "current" },
    ]);
  });

  test("has the answer and the result once they are there, and is another paper then", async () => {
    const { measure, id } = await kit.supervisionIn("waiting");
    expect(await paper(measure, id)).toContain("没有进展记录");
    await answering.answer(kit, { measure, id }, "2026-11-20");
    await answering.conclude(kit, { measure, id });
    expect((await kit.mediator.documents.of({ measureId: measure }))[0]?.standing).toBe("changed");
    expectInOrder(await paper(measure, id), ["月底前补齐", "2026年11月20日", "已整改到位"]);
  });

  test("is none of a measure that nobody supervises", async () => {
    const id = await kit.measureIn("under_way");
    expect(await refusalOf(produce(id, 1))).toEqual(["NO_SUPERVISION"]);
    const supervised = await kit.supervisionIn("waiting");
    expect((await failureOf(produce(supervised.measure, 99))).code).toBe("NOT_FOUND");
  });
});
