import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { creditCode, disputeDraft, enterpriseDraft, loanDraft } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { archived, inMediation, openPrivacyKit } from "./testing/privacy-kit.ts";
import type { PrivacyKit } from "./testing/privacy-kit.ts";

let kit: PrivacyKit;
beforeEach(async () => {
  kit = await openPrivacyKit();
});
afterEach(() => kit.office.close());

describe("retention", () => {
  test("lists records with personal data whose period is over, longest over first", async () => {
    const recent = kit.oldDispute(archived("2016-11-24"), { registeredOn: "2016-11-01" });
    const later = kit.oldDispute(archived("2016-11-22"));
    const old = kit.oldDispute();
    kit.oldDispute(inMediation);
    const { items, total, rules } = await kit.supervisor.privacy.retentionDue();
    expect(total).toBe(2);
    expect(items.map(({ id, endedOn, keepUntil }) => [id, endedOn, keepUntil])).toEqual([
      [old.id, "2015-02-01", "2025-02-01"],
      [later.id, "2016-11-22", "2026-11-22"],
    ]);
    expect(items.some(({ id }) => id === recent.id)).toBe(false);
    expect(rules["disputes"]?.years).toBe(10);
    expect(rules["enterprises"]?.basis).toContain("建议值");
  });

  test("money between enterprises holds nobody's data", async () => {
    await kit.mediator.loans.create({ ...loanDraft({ note: null }), state: "settled" });
    expect((await kit.supervisor.privacy.retentionDue()).total).toBe(0);
  });

  test("an enterprise's contacts are kept for as long as a record names it", async () => {
    const named = await kit.mediator.enterprises.create(enterpriseDraft({ contactName: "张三" }));
    const unnamed = await kit.mediator.enterprises.create(
      enterpriseDraft({ uscc: creditCode(7), contactName: "李四" }),
    );
    const dispute = await kit.mediator.disputes.create(disputeDraft());
    expect(dispute.applicantId).toBe(named.id);
    kit.passYears(3);
    const supervisor = await kit.office.as("supervisor");
    const { items } = await supervisor.privacy.retentionDue();
    expect(items.map(({ register, id }) => [register, id])).toEqual([["enterprises", unnamed.id]]);
  });

  test("an agreement that is still performed has not ended", async () => {
    kit.oldDispute({ ...archived("2015-02-01"), state: "performing" });
    expect((await kit.supervisor.privacy.retentionDue()).total).toBe(0);
  });

  test("keeps one longer, with who and why; never shorter", async () => {
    const { id } = kit.oldDispute();
    const keep = (until: string) =>
      kit.supervisor.privacy.keepLonger({ register: "disputes", id, until, reason: "仍在执行" });
    expect(await refusalOf(keep("2025-02-01"))).toEqual(["UNTIL_NOT_LATER"]);
    expect(await keep("2030-01-01")).toEqual({ keepUntil: "2030-01-01" });
    expect(kit.lastEntry()).toMatchObject({
      act: "privacy.keepLonger",
      record_id: id,
      reason: "仍在执行",
      before: { keepUntil: "2025-02-01" },
      after: { keepUntil: "2030-01-01" },
    });
    expect((await kit.supervisor.privacy.retentionDue()).total).toBe(0);
    expect(await refusalOf(keep("2029-12-31"))).toEqual(["UNTIL_NOT_LATER"]);
    expect(
      await failureOf(
        kit.supervisor.privacy.keepLonger({ register: "loans", id: 99, until: "2030-01-01", reason: "没有这条" }),
      ),
    ).toMatchObject({ code: "NOT_FOUND" });
  });
});
