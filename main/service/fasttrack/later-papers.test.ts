import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { creditCode } from "../office/testing/drafts.ts";
import { failureOf, refusalOf, staffNames } from "../office/testing/office.ts";
import { doing, foundFalse, openFastTrackKit, over, TODAY } from "./testing/fast-track-kit.ts";
import type { FastTrackKit } from "./testing/fast-track-kit.ts";

let kit: FastTrackKit;
beforeAll(async () => {
  kit = await openFastTrackKit();
});
afterAll(async () => kit.close());

const rowOf = async (id: number) => (await kit.mediator.fasttrack.open({ id })).record;

describe("papers that come later", () => {
  test("one that is returned keeps its day; the case is under review again when it comes back", async () => {
    const id = await kit.caseIn("under_review");
    await doing.submitPaper(kit, id, "2026-11-19");
    await doing.returnPaper(kit, id, "2026-11-20");
    expect(await kit.stateOf(id)).toBe("correcting");
    expect(await kit.paperOf(id, "filing")).toMatchObject({ dueOn: "2026-11-27", returnReason: "缺少附图" });
    await doing.submitPaper(kit, id);
    expect(await kit.stateOf(id)).toBe("under_review");
    await doing.confirmPaper(kit, id);
    expect(await kit.paperOf(id, "filing")).toMatchObject({
      state: "confirmed",
      confirmedOn: TODAY,
      confirmedBy: staffNames.mediator,
      daysLeft: null,
    });
    await doing.completePapers(kit, id);
    // What is due before the works is awaited still.
    expect(await rowOf(id)).toMatchObject({ state: "complete", dueOn: "2026-12-10", outstanding: 1 });
  });

  test("one that comes late is not rescued", async () => {
    const id = await kit.caseIn("under_review", { promised: over });
    expect(await refusalOf(doing.submitPaper(kit, id, "2026-11-11"))).toEqual(["PAPER_LATE"]);
    await doing.submitPaper(kit, id, "2026-11-10");
    expect(await kit.paperOf(id, "filing")).toMatchObject({ state: "submitted", overdue: false });
  });

  test("an extension is asked by one and granted by another, once; the day before stands with it", async () => {
    const id = await kit.caseIn("under_review");
    await doing.askExtension(kit, id);
    const same = kit.mediator.fasttrack.grantExtension({
      ...(await kit.at(id)),
      on: TODAY,
      materialId: (await kit.paperOf(id, "filing")).id,
    });
    expect((await failureOf(same)).code).toBe("FORBIDDEN");
    await doing.grantExtension(kit, id);
    expect(await kit.paperOf(id, "filing")).toMatchObject({
      dueOn: "2026-11-30",
      extensions: [{ oldDueOn: "2026-11-27", newDueOn: "2026-11-30", decision: "granted", decidedOn: TODAY }],
    });
    const again = kit.mediator.fasttrack.askExtension({
      ...(await kit.at(id)),
      on: TODAY,
      materialId: (await kit.paperOf(id, "filing")).id,
      newDueOn: "2026-12-01",
      forceMajeure: true,
      reason: "洪水冲毁道路",
    });
    expect(await refusalOf(again)).toEqual(["EXTENSIONS_USED_UP"]);
  });

  test("beyond the gate only by force majeure, and only a leader grants it; whoever asked never does", async () => {
    const id = await kit.caseIn("under_review");
    const materialId = (await kit.paperOf(id, "filing")).id;
    const asking = { on: TODAY, materialId, newDueOn: "2026-12-04", reason: "洪水冲毁道路" };
    const ask = async (forceMajeure: boolean, client = kit.supervisor) =>
      client.fasttrack.askExtension({ ...(await kit.at(id)), ...asking, forceMajeure });
    expect(await refusalOf(ask(false))).toEqual(["DUE_BEYOND_GATE"]);
    await ask(true);
    const grant = async (client = kit.supervisor) =>
      client.fasttrack.grantExtension({ ...(await kit.at(id)), on: TODAY, materialId });
    expect(await refusalOf(grant())).toEqual(["FAST_TRACK_SAME_PERSON"]);
    expect(await refusalOf(grant(await kit.office.as("verifier")))).toEqual(["LEADER_NEEDED"]);
    await grant(await kit.office.as("administrator"));
    expect(await kit.paperOf(id, "filing")).toMatchObject({ dueOn: "2026-12-04" });
  });

  test("after its day no more time is given", async () => {
    const id = await kit.caseIn("under_review", { promised: over });
    expect(await refusalOf(doing.askExtension(kit, id))).toContain("EXTENSION_EXPIRED");
  });
});

describe("a broken promise", () => {
  test("ends the case, is kept under a number, and bars the enterprise until a check finds it repaired", async () => {
    const applicant = { applicantName: "洋县失约公司（虚构）", applicantUscc: creditCode(91) };
    const id = await kit.caseIn("accepted", { draft: applicant, promised: over });
    await doing.expire(kit, id);
    expect(await rowOf(id)).toMatchObject({
      state: "expired",
      breachNo: expect.stringMatching(/^洋容缺决〔2026〕\d{3}号$/u) as string,
      breachOn: TODAY,
      breachKind: "expired",
      closedOn: TODAY,
      closeReason: "逾期未补正",
    });
    const again = await kit.caseIn("draft", { draft: { ...applicant, receivedOn: TODAY } });
    await doing.beginCheck(kit, again);
    expect(await refusalOf(doing.notify(kit, again))).toEqual(["BREACH_NOT_REPAIRED"]);
    const { eligibility, earlierBreaches } = await kit.fileOf(again);
    expect(eligibility.parts.find(({ part }) => part === "breach")).toMatchObject({ verdict: "fail" });
    expect(earlierBreaches).toMatchObject([{ id, kind: "expired", on: TODAY }]);
    await kit.check(again, { checkedOn: TODAY, result: "repaired" });
    await doing.notify(kit, again);
    expect(await kit.stateOf(again)).toBe("notified");
  });

  test("a false promise found afterwards is revoked by another, with the decision on file", async () => {
    const id = await kit.caseIn("closed");
    expect(await rowOf(id)).toMatchObject({ closedOn: "2026-11-12", postCheckDueOn: "2026-12-10" });
    expect(await refusalOf(doing.revoke(kit, id))).toEqual(["FALSE_PROMISE_NOT_FOUND", "BREACH_PAPER_MISSING"]);
    await foundFalse(kit, id);
    await doing.revoke(kit, id);
    expect(await rowOf(id)).toMatchObject({ state: "revoked", breachKind: "false_promise", closedOn: "2026-11-12" });
  });

  test("a paper due before the works gets one last term; after it the result is revoked", async () => {
    const id = await kit.caseIn("closed", { promised: { ...over, filing: "2026-11-27" } });
    const paper = await kit.paperOf(id, "start");
    const demand = async (dueOn: string) =>
      kit.mediator.fasttrack.demandCorrection({ ...(await kit.at(id)), on: "2026-11-18", materialId: paper.id, dueOn });
    expect(await refusalOf(demand("2026-11-18"))).toEqual(["DUE_IN_PAST"]);
    await demand("2026-11-20");
    expect(await kit.paperOf(id, "start")).toMatchObject({ overdue: true, correctionDueOn: "2026-11-20" });
    expect(await refusalOf(demand("2026-12-07"))).toEqual(["CORRECTION_DEMANDED_ALREADY"]);
    await kit.attach(id, "breach_paper");
    await kit.supervisor.fasttrack.revoke({
      ...(await kit.at(id)),
      on: TODAY,
      ground: "start_overdue",
      reason: "限期整改后仍未补齐",
    });
    expect(await rowOf(id)).toMatchObject({ state: "revoked", breachKind: "start_overdue" });
  });
});

test("the desk shows each paper by itself, five working days before its day and every day after it", async () => {
  const own = await openFastTrackKit();
  const soon = await own.caseIn("accepted", { promised: { filing: "2026-11-30", start: "2026-12-10" } });
  const late = await own.caseIn("under_review", { promised: over });
  const closed = await own.caseIn("closed", { promised: { filing: "2026-11-27", start: "2026-11-26" } });
  const { commitments, counts } = await own.mediator.desk.today();
  expect(commitments.items.map(({ id, kind, dueOn, daysLeft }) => [id, kind, dueOn, daysLeft])).toEqual([
    [late, "fasttrack_paper", "2026-11-10", -13],
    [late, "fasttrack_paper", "2026-11-16", -7],
    [closed, "fasttrack_follow_up", "2026-11-26", 3],
    [soon, "fasttrack_paper", "2026-11-30", 5],
  ]);
  expect(counts["fasttrack"]).toBe(4);
  await own.close();
});
