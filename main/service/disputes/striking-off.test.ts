import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { followUpDraft } from "../office/testing/case-drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { openCaseKit } from "./testing/case-kit.ts";
import type { CaseKit } from "./testing/case-kit.ts";
import { doing } from "./testing/doing.ts";

let kit: CaseKit;
beforeAll(async () => {
  kit = await openCaseKit();
});
afterAll(async () => kit.close());

const propose = async (id: number, over: { waiver?: string; docketNo?: string } = {}) =>
  kit.mediator.disputes.proposeStrikeOff({ ...(await kit.at(id)), on: "2026-11-23", ...over });
const waiver = "当事人表示不需要回访";

describe("the checklist of a strike-off", () => {
  test("asks for evidence and a visit at once, and takes a waiver with a reason for the visit", async () => {
    const id = await kit.caseIn("settled");
    expect(await failureOf(propose(id))).toMatchObject({
      data: {
        problems: [
          { field: "", code: "OUTCOME_EVIDENCE_MISSING" },
          { field: "waiver", code: "FOLLOW_UP_MISSING" },
        ],
      },
    });
    await kit.attach(id);
    await propose(id, { waiver });
    expect(await kit.stateOf(id)).toBe("awaiting_strike_off");
  });

  test("takes a visit for a visit", async () => {
    const id = await kit.caseIn("settled");
    await kit.attach(id);
    await kit.mediator.followUps.add({ ...(await kit.at(id)), ...followUpDraft() });
    await propose(id);
    expect(await kit.stateOf(id)).toBe("awaiting_strike_off");
  });

  test("asks a case at court for its docket number, once", async () => {
    const id = await kit.caseIn("terminated");
    await doing.litigate(kit, id, "2026-11-11");
    await kit.attach(id);
    expect(await failureOf(propose(id, { waiver }))).toMatchObject({
      data: { problems: [{ field: "docketNo", code: "DOCKET_MISSING" }] },
    });
    await propose(id, { waiver, docketNo: "（2026）陕0723民初100号" });
    await doing.rejectStrikeOff(kit, id);
    expect(await kit.stateOf(id)).toBe("litigated");
    await propose(id, { waiver });
    expect(await kit.stateOf(id)).toBe("awaiting_strike_off");
    const known = await kit.caseIn("litigated"); // whose docket number was said when it went there
    await kit.attach(known);
    await propose(known, { waiver });
    expect(await kit.stateOf(known)).toBe("awaiting_strike_off");
  });

  test("refuses an open instalment, also one that was opened again by a reversal", async () => {
    const id = await kit.caseIn("performing");
    expect(await refusalOf(doing.recordPerformed(kit, id))).toEqual(["INSTALMENTS_OPEN"]);
    const payment = await kit.pay(id, 12_000_000);
    await doing.recordPerformed(kit, id, "2026-11-12");
    await kit.attach(id);
    await kit.pay(id, -6_000_000, { reversesId: payment, receivedOn: "2026-11-20" });
    expect(await failureOf(propose(id, { waiver }))).toMatchObject({
      data: { problems: [{ code: "INSTALMENTS_OPEN", data: { count: 1 } }] },
    });
    await kit.pay(id, 6_000_000, { receivedOn: "2026-11-21" });
    await propose(id, { waiver });
    expect(await kit.stateOf(id)).toBe("awaiting_strike_off");
  });

  test("is looked through again by the one who approves", async () => {
    const id = await kit.caseIn("performing");
    const payment = await kit.pay(id, 12_000_000);
    await doing.recordPerformed(kit, id, "2026-11-12");
    const { id: evidence } = await kit.attach(id);
    await propose(id, { waiver });
    const reversal = await kit.pay(id, -1, { reversesId: payment, receivedOn: "2026-11-20" });
    expect(await refusalOf(doing.strikeOff(kit, id))).toEqual(["INSTALMENTS_OPEN"]);
    const { record } = await kit.mediator.payments.open({ id: reversal });
    await kit.mediator.payments.remove({ id: reversal, version: record.version, reason: "登记错误" });
    const gone = { ...(await kit.at(id)), id: evidence, reason: "传错文件" };
    await kit.mediator.attachments.remove(gone);
    expect(await refusalOf(doing.strikeOff(kit, id))).toEqual(["OUTCOME_EVIDENCE_MISSING"]);
    await kit.attach(id);
    await doing.strikeOff(kit, id);
    expect((await kit.mediator.disputes.open({ id })).record).toMatchObject({
      state: "struck_off",
      outcome: "mediated",
      struckOffOn: "2026-11-23",
    });
  });
});

describe("the approval", () => {
  test("is for whoever may check others' work", async () => {
    const id = await kit.caseIn("awaiting_strike_off");
    const target = { ...(await kit.at(id)), on: "2026-11-23" };
    expect(await failureOf(kit.mediator.disputes.strikeOff(target))).toMatchObject({ code: "FORBIDDEN" });
    const rejection = { ...target, reason: "缺少回访" };
    expect(await failureOf(kit.mediator.disputes.rejectStrikeOff(rejection))).toMatchObject({ code: "FORBIDDEN" });
  });

  test("is not for the one who proposed, nor for the one who handled", async () => {
    const proposed = await kit.caseIn("settled");
    await kit.attach(proposed);
    await kit.verifier.disputes.proposeStrikeOff({ ...(await kit.at(proposed)), on: "2026-11-23", waiver });
    expect(await refusalOf(doing.strikeOff(kit, proposed))).toEqual(["APPROVER_IS_HANDLER"]);
    const handled = await kit.caseIn("awaiting_strike_off", { handler: "戊核实" });
    expect(await refusalOf(doing.strikeOff(kit, handled))).toEqual(["APPROVER_IS_HANDLER"]);
    await kit.administrator.disputes.strikeOff({ ...(await kit.at(handled)), on: "2026-11-23" });
    expect(await kit.stateOf(handled)).toBe("struck_off");
  });
});

describe("a proposal that is sent back", () => {
  test.each([
    ["performed", "mediated"],
    ["settled", "settled"],
    ["resolved_by_department", "by_department"],
    ["litigated", "litigated"],
    ["routes_told", "terminated"],
    ["withdrawn", "withdrawn"],
  ] as const)("leaves a case %s where it was, with what it came to", async (state, outcome) => {
    const id = await kit.caseIn(state);
    const before = (await kit.mediator.disputes.open({ id })).record;
    await kit.attach(id);
    await propose(id, { waiver });
    expect((await kit.mediator.disputes.open({ id })).record).toMatchObject({ state: "awaiting_strike_off", outcome });
    await doing.rejectStrikeOff(kit, id);
    const { outcomeOn } = before;
    expect((await kit.mediator.disputes.open({ id })).record).toMatchObject({ state, outcome, outcomeOn });
  });

  test("takes its waiver with it: the next one needs a visit, or a reason of its own", async () => {
    const id = await kit.caseIn("awaiting_strike_off");
    await doing.rejectStrikeOff(kit, id);
    expect(await refusalOf(propose(id))).toEqual(["FOLLOW_UP_MISSING"]);
    await propose(id, { waiver });
    expect(await kit.stateOf(id)).toBe("awaiting_strike_off");
  });

  test.each([
    ["mediated", "performed"],
    ["settled", "settled"],
    ["by_department", "resolved_by_department"],
    ["litigated", "litigated"],
    ["terminated", "routes_told"],
    ["withdrawn", "withdrawn"],
  ])("in a case from another ledger goes by its outcome %s: %s", async (outcome, state) => {
    const id = await kit.caseIn("awaiting_strike_off");
    const { writer } = kit.office.session.ground;
    writer.prepare("UPDATE dispute SET outcome = ?, state_before = NULL WHERE id = ?").run(outcome, id);
    await doing.rejectStrikeOff(kit, id);
    expect(await kit.stateOf(id)).toBe(state);
  });
});
