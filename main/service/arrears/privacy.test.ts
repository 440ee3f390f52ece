import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MONDAY, refusalOf } from "../office/testing/office.ts";
import { doing, openArrearsKit } from "./testing/arrears-kit.ts";
import type { ArrearsKit } from "./testing/arrears-kit.ts";

let now = MONDAY;
let kit: ArrearsKit;
beforeEach(async () => {
  now = MONDAY;
  kit = await openArrearsKit({ now: () => now, today: () => now.slice(0, 10) });
});
afterEach(() => kit.close());

/** A person who owes, with what was said of them on the way, struck off in November 2026. */
async function ofPerson(): Promise<number> {
  const id = await kit.caseIn("paying", {
    debtorName: "张三",
    debtorUscc: null,
    debtorKind: "other",
    agreedDays: 30,
    note: "张三来过",
  });
  const { mediator, at } = kit;
  const left = [{ dueOn: "2026-11-30", amount: 9_000_000, note: "张三认可" }];
  await mediator.arrears.plan({ ...(await at(id)), on: "2026-11-12", instalments: left, note: "张三到场" });
  await kit.pay(id, 9_000_000);
  await mediator.arrears.recordCleared({ ...(await at(id)), on: "2026-11-12", note: "张三付清" });
  await doing.strikeOff(kit, id, "2026-11-12");
  return id;
}

describe("a person who owes", () => {
  test("is not told to who only looks on: neither by the record nor by its steps and its plan", async () => {
    const id = await ofPerson();
    const viewer = await kit.office.as("viewer");
    const seen = [
      await viewer.arrears.open({ id }),
      await viewer.arrears.file({ id }),
      await viewer.arrears.list({}),
      await viewer.search.everything({ text: "张三" }),
    ];
    expect(JSON.stringify(seen)).not.toContain("张三");
    expect(JSON.stringify(await kit.mediator.arrears.file({ id }))).toContain("张三付清");
  });

  test("is kept for ten years after the strike-off, then can be taken out, with all that names them", async () => {
    const id = await ofPerson();
    const keepUntil = "2036-11-12";
    now = "2036-11-12T09:00:00+08:00";
    const early = await kit.office.as("administrator");
    const { version } = (await early.arrears.open({ id })).record;
    const away = { register: "arrears" as const, id, version, reason: "保管期满" };
    expect(await refusalOf(early.privacy.anonymise(away))).toEqual(["STILL_TO_BE_KEPT"]);
    now = "2036-11-13T09:00:00+08:00";
    const administrator = await kit.office.as("administrator");
    const supervisor = await kit.office.as("supervisor");
    const due = (await supervisor.privacy.retentionDue()).items.filter(({ register }) => register === "arrears");
    expect(due).toMatchObject([{ id, endedOn: "2026-11-12", keepUntil }]);
    await administrator.privacy.anonymise(away);
    const { record, history } = await administrator.arrears.open({ id });
    expect(record).toMatchObject({ debtorName: "（已匿名）", note: null, contractName: null, principal: 12_000_000 });
    const file = await administrator.arrears.file({ id });
    expect(file.plan.instalments).toMatchObject([{ note: null, amount: 9_000_000 }]);
    expect(JSON.stringify([record, history, file])).not.toContain("张三");
    expect((await administrator.arrears.list({ search: "张三" })).total).toBe(0);
  });
});
