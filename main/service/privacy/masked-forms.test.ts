import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { disputeDraft } from "../office/testing/drafts.ts";
import { openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

// Made up.
const ID = "610723199001010014";

let office: TestOffice;
let mediator: Client;
beforeEach(async () => {
  office = await openTestOffice();
  mediator = await office.as("mediator");
});
afterEach(() => office.close());

describe("saving what was shown masked", () => {
  test("leaves the number as it was, and refuses a masked text that was written on", async () => {
    const { id } = await mediator.disputes.create(disputeDraft({ summary: `张三，${ID}。` }));
    const shown = "张三，610723********0014。";
    const revise = (version: number, summary: string, note: string | null) =>
      mediator.disputes.revise({ ...disputeDraft(), id, version, summary, note });
    await revise(1, shown, "已联系");
    expect(await mediator.privacy.reveal({ register: "disputes", id })).toEqual({
      fields: { summary: `张三，${ID}。` },
    });
    expect(await refusalOf(revise(2, `${shown}又来过。`, null))).toEqual(["MASKED_VALUE"]);
  });
});
