import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clockAt } from "../office/clock.ts";
import {
  arrearsDraft,
  creditCode,
  disputeEntry,
  fastTrackDraft,
  intakePapers,
  loanDraft,
  paperDraft,
} from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";
import { openFastTrackKit, TODAY } from "./testing/fast-track-kit.ts";
import type { FastTrackKit } from "./testing/fast-track-kit.ts";

let kit: FastTrackKit;
beforeAll(async () => {
  kit = await openFastTrackKit();
});
afterAll(async () => kit.close());

const rowOf = async (id: number) => (await kit.mediator.fasttrack.open({ id })).record;

describe("what is entered", () => {
  test("gets a number of its year and is to be concluded by the rule: 18 September and 20 working days are 22 October", async () => {
    const id = await kit.caseIn("draft", { draft: { receivedOn: "2026-09-18" } });
    expect(await rowOf(id)).toMatchObject({
      caseNo: expect.stringMatching(/^洋容缺〔2026〕\d{3}号$/u) as string,
      owner: "assessment",
      matterDueOn: "2026-10-22",
      matterDueProvisional: false,
      dueOn: null,
      deferred: 2,
      outstanding: 2,
    });
    expect((await kit.fileOf(id)).eligibility).toMatchObject({
      notice: { dueOn: "2026-09-24", provisional: false },
      gates: { filing: { latest: "2026-10-22" }, start: { latest: "2027-03-01" } },
    });
  });

  test("is provisional where its time reaches a year without a calendar", async () => {
    const later = await openFastTrackKit(clockAt("2026-12-21T09:00:00+08:00"));
    const dueOf = async (receivedOn: string) => {
      const id = await later.caseIn("draft", { draft: { receivedOn } });
      const { matterDueOn, matterDueProvisional } = (await later.mediator.fasttrack.open({ id })).record;
      return [matterDueOn, matterDueProvisional];
    };
    expect(await dueOf("2026-11-23")).toEqual(["2026-12-21", false]);
    // 1 January is a holiday in every year.
    expect(await dueOf("2026-12-21")).toEqual(["2027-01-19", true]);
    await later.close();
  });

  test("is to be concluded by the day that somebody set instead", async () => {
    const id = await kit.caseIn("draft", { draft: { receivedOn: "2026-11-23", ownMatterDueOn: "2027-01-08" } });
    expect(await rowOf(id)).toMatchObject({ matterDueOn: "2027-01-08", ownMatterDueOn: "2027-01-08" });
  });

  test("belongs to a dispute, a loan or an arrears case just as well, and knows one gate there", async () => {
    const { mediator } = kit;
    const dispute = await mediator.disputes.create(disputeEntry());
    const loan = await mediator.loans.create(loanDraft());
    const arrears = await mediator.arrears.create(arrearsDraft());
    const owners = [{ disputeId: dispute.id }, { loanId: loan.id }, { arrearsId: arrears.id }];
    const kinds = ["dispute", "loan", "arrears"];
    for (const [place, owner] of owners.entries()) {
      const made = await mediator.fasttrack.create(fastTrackDraft(null, owner));
      expect(made.owner).toBe(kinds[place]);
      const { papers } = await kit.fileOf(made.id);
      expect(papers.map(({ gate }) => gate)).toEqual(["filing", "filing"]);
      const { rows } = await mediator.fasttrack.list({ filter: owner });
      expect(rows.map(({ id }) => id)).toEqual([made.id]);
    }
    const removal = mediator.loans.remove({ id: loan.id, version: loan.version, reason: "登记有误" });
    expect(await refusalOf(removal)).toEqual(["STILL_LINKED"]);
  });

  test("is found by its number, its notice, its applicant, its project and its papers", async () => {
    const id = await kit.caseIn("notified", {
      draft: { applicantName: "洋县龙亭茶业（虚构）", applicantUscc: creditCode(90) },
    });
    const { caseNo, noticeNo } = await rowOf(id);
    expect(noticeNo).toMatch(/^洋容缺告〔2026〕\d{3}号$/u);
    for (const text of [caseNo, noticeNo ?? "", "龙亭茶业", "黑米精深加工", "可研批复"]) {
      const found = await kit.mediator.search.everything({ text, perRegister: 20 });
      expect(
        found.filter(({ register }) => register === "fasttrack").map((hit) => hit.id),
        text,
      ).toContain(id);
    }
  });

  test("does not change what the applicant was told, nor what was promised, nor anything once it has ended", async () => {
    const told = await kit.caseIn("notified");
    const revise = async (id: number, change: Parameters<typeof fastTrackDraft>[1]) => {
      const { version, applicantName, applicantUscc, assessmentId } = await rowOf(id);
      const draft = fastTrackDraft(assessmentId, { applicantName, applicantUscc, ...change });
      return kit.mediator.fasttrack.revise({ ...draft, id, version });
    };
    expect(await refusalOf(revise(told, { receivedOn: "2026-11-01" }))).toEqual(["FIXED_AFTER_NOTICE"]);
    const more = [...fastTrackDraft(null).materials, paperDraft("funding_proof", "资金落实证明")];
    expect(await refusalOf(revise(told, { materials: more }))).toEqual(["MISSING_AFTER_NOTICE"]);
    const brought = [
      ...intakePapers,
      paperDraft("land_pre_review", "用地预审意见", "present"),
      paperDraft("feasibility_reply", "可研批复"),
    ];
    expect(await revise(told, { materials: brought, note: "补来一件" })).toMatchObject({ deferred: 1 });
    const promised = await kit.caseIn("committed");
    expect(await refusalOf(revise(promised, { materials: brought }))).toEqual(["FIXED_AFTER_COMMITMENT"]);
    expect(await revise(promised, { handler: "丙承办" })).toMatchObject({ handler: "丙承办", outstanding: 2 });
    expect(await refusalOf(revise(await kit.caseIn("withdrawn"), { note: "x" }))).toEqual(["FAST_TRACK_ENDED"]);
  });
});

test("two windows never write over each other", async () => {
  const id = await kit.caseIn("draft");
  const seen = await kit.at(id);
  await kit.mediator.fasttrack.beginCheck({ ...seen, on: "2026-11-03" });
  expect(await failureOf(kit.mediator.fasttrack.withdraw({ ...seen, on: TODAY, reason: "撤回" }))).toMatchObject({
    code: "STALE",
    data: { entity: "fast_track_case", version: seen.version + 1 },
  });
});

test("whoever only looks on sees no names of persons", async () => {
  const id = await kit.caseIn("committed");
  const viewer = await kit.office.as("viewer");
  const signatoryAs = async (client: Client) => (await client.fasttrack.open({ id })).record.signatory;
  expect(await signatoryAs(kit.mediator)).toBe("王某乙");
  expect(await signatoryAs(viewer)).not.toBe("王某乙");
});
