import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { creditCode, fastTrackDraft, intakePapers, paperDraft } from "../office/testing/drafts.ts";
import { failureOf, refusalOf, staffNames } from "../office/testing/office.ts";
import { doing, foundFalse, openFastTrackKit, over, TODAY } from "./testing/fast-track-kit.ts";
import type { FastTrackKit } from "./testing/fast-track-kit.ts";

let kit: FastTrackKit;
beforeAll(async () => {
  kit = await openFastTrackKit();
});
afterAll(async () => kit.close());

const rowOf = async (id: number) => (await kit.mediator.fasttrack.open({ id })).record;
const allOf = async (id: number) => [await rowOf(id), await kit.fileOf(id)];

describe("what is entered", () => {
  test("gets a number of its year and is to be concluded by the rule: 18 September and 20 working days are 22 October", async () => {
    const id = await kit.caseIn("draft", { draft: { receivedOn: "2026-09-18" } });
    expect(await rowOf(id)).toMatchObject({
      caseNo: expect.stringMatching(/^洋容缺〔2026〕\d{3}号$/u) as string,
      owner: "assessment",
      register: "assessments",
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
    const id = await kit.caseIn("draft", { draft: { receivedOn: "2026-11-23" } });
    expect(await rowOf(id)).toMatchObject({ matterDueOn: "2026-12-21", matterDueProvisional: false });
    const late = await kit.caseIn("draft", { draft: { receivedOn: "2026-11-23", ownMatterDueOn: "2027-01-08" } });
    expect(await rowOf(late)).toMatchObject({ matterDueOn: "2027-01-08", ownMatterDueOn: "2027-01-08" });
  });

  test("belongs to a dispute, a loan or an arrears case just as well, and knows one gate there", async () => {
    const { mediator } = kit;
    const { arrearsDraft, disputeEntry, loanDraft } = await import("../office/testing/drafts.ts");
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

describe("the one notice", () => {
  test("lists everything, or is not given", async () => {
    const id = await kit.caseIn("checking");
    const before = await allOf(id);
    const [first] = (await kit.fileOf(id)).papers;
    const notice = kit.mediator.fasttrack.notify({ ...(await kit.at(id)), on: "2026-11-05", items: [first?.id ?? 0] });
    expect(await failureOf(notice)).toMatchObject({
      data: { problems: [{ code: "NOTICE_INCOMPLETE", data: { papers: "可研批复" } }] },
    });
    expect(await allOf(id)).toEqual(before);
  });

  test("given too late, the application counts as accepted, and the case keeps it", async () => {
    const id = await kit.caseIn("checking");
    expect((await kit.fileOf(id)).warnings).toEqual([
      { field: "noticeOn", code: "NOTICE_OVERDUE", data: { dueOn: "2026-11-09" } },
    ]);
    await doing.notify(kit, id, "2026-11-10");
    expect((await kit.fileOf(id)).warnings).toEqual([
      { field: "noticeOn", code: "DEEMED_ACCEPTED", data: { dueOn: "2026-11-09", on: "2026-11-10" } },
    ]);
    const inTime = await kit.caseIn("checking");
    await doing.notify(kit, inTime, "2026-11-09");
    expect((await kit.fileOf(inTime)).warnings).toEqual([]);
  });
});

/** Records the commitment of a case that was told, as somebody fills it in but for what is changed. */
const promise = async (id: number, change: object) => {
  const { papers } = await kit.fileOf(id);
  return kit.mediator.fasttrack.commit({
    ...(await kit.at(id)),
    on: "2026-11-05",
    signatory: "王某乙",
    intention: true,
    aware: true,
    genuine: true,
    punctual: true,
    papers: papers.map((paper) => ({ id: paper.id, dueOn: "2026-11-27", form: "paper" as const })),
    ...change,
  });
};

describe("a commitment", () => {
  test("promises in working days from its own day, or for a day; the earliest is the case's", async () => {
    const id = await kit.caseIn("notified");
    await kit.attach(id, "signed_commitment");
    const [filing, start] = [await kit.paperOf(id, "filing"), await kit.paperOf(id, "start")];
    await promise(id, {
      papers: [
        { id: filing.id, workdays: 10, form: "electronic" },
        { id: start.id, workdays: 40, form: "paper" },
      ],
    });
    expect(await kit.paperOf(id, "filing")).toMatchObject({
      dueOn: "2026-11-19",
      workdays: 10,
      provisional: false,
      form: "electronic",
      overdue: true,
      daysLeft: -2,
    });
    expect(await kit.paperOf(id, "start")).toMatchObject({ dueOn: "2026-12-31", provisional: false });
    expect(await rowOf(id)).toMatchObject({ dueOn: "2026-11-19", signatory: "王某乙", signedOn: "2026-11-05" });
  });

  test.each([
    ["three promises of four", { genuine: false }, ["PROMISE_MISSING"]],
    ["no paper named", { papers: [{ id: 999_999, dueOn: "2026-11-27", form: "paper" }] }, ["PROMISED_DAY_MISSING"]],
  ] as const)("%s is refused and nothing of it is kept", async (_what, change, codes) => {
    const id = await kit.caseIn("notified");
    await kit.attach(id, "signed_commitment");
    const before = await allOf(id);
    expect(await refusalOf(promise(id, change))).toEqual(codes);
    expect(await allOf(id)).toEqual(before);
  });

  test("beyond the gate is refused, and nothing of it is kept", async () => {
    const id = await kit.caseIn("notified");
    await kit.attach(id, "signed_commitment");
    const before = await allOf(id);
    const { papers } = await kit.fileOf(id);
    const late = papers.map((paper) => ({ id: paper.id, dueOn: "2026-12-01", form: "paper" as const }));
    expect(await failureOf(promise(id, { papers: late }))).toMatchObject({
      data: { problems: [{ code: "DUE_BEYOND_GATE", field: "papers.0.dueOn", data: { latest: "2026-11-30" } }] },
    });
    expect(await allOf(id)).toEqual(before);
  });

  test("without the signed scan, or by an agent without authorisation, is refused", async () => {
    const id = await kit.caseIn("notified", { draft: { agent: "周某" } });
    expect(await refusalOf(promise(id, {}))).toEqual(["COMMITMENT_NOT_ATTACHED", "AUTHORISATION_MISSING"]);
    await kit.attach(id, "signed_commitment");
    await kit.attach(id, "proxy");
    await promise(id, {});
    expect(await kit.stateOf(id)).toBe("committed");
  });
});

describe("acceptance", () => {
  test("with a stale credit check is refused; with a new one it goes through", async () => {
    const id = await kit.caseIn("committed");
    await kit.check(id, { checkedOn: "2026-10-20" });
    expect(await refusalOf(doing.accept(kit, id))).toEqual(["CREDIT_CHECK_EXPIRED"]);
    await kit.check(id, { checkedOn: "2026-11-20", evidenceId: null });
    expect(await refusalOf(doing.accept(kit, id))).toEqual(["CREDIT_EVIDENCE_MISSING"]);
    await kit.check(id, { checkedOn: TODAY });
    await doing.accept(kit, id);
    const { creditChecks } = await kit.fileOf(id);
    expect(creditChecks.map(({ checkedOn, valid, validUntil }) => [checkedOn, valid, validUntil])).toEqual([
      ["2026-10-20", false, "2026-11-19"],
      ["2026-11-20", true, "2026-12-20"],
      [TODAY, true, "2026-12-23"],
    ]);
  });

  test("evidence of another case is no evidence", async () => {
    const [one, other] = [await kit.caseIn("draft"), await kit.caseIn("draft")];
    const evidenceId = await kit.attach(one, "credit_evidence");
    expect(await refusalOf(kit.check(other, { evidenceId }))).toEqual(["EVIDENCE_UNKNOWN"]);
    expect(await refusalOf(kit.check(one, { checkedOn: "2026-11-24" }))).toEqual(["DATE_IN_FUTURE"]);
  });

  test("never for what may not be deferred", async () => {
    const materials = [...intakePapers, paperDraft("assessment_report", "评估报告")];
    const id = await kit.caseIn("checking", { draft: { materials } });
    expect(await refusalOf(doing.notify(kit, id, "2026-11-03"))).toEqual(["MATERIAL_NOT_DEFERRABLE"]);
  });
});

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
    const next = await kit.caseIn("checking", { draft: { ...applicant, receivedOn: TODAY } }).catch(() => null);
    expect(next).toBeNull();
    const { rows } = await kit.mediator.fasttrack.list({
      search: "失约公司",
      sort: { by: "caseNo", direction: "desc" },
    });
    const again = rows.find(({ state }) => state === "draft")?.id ?? 0;
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

describe("a new calendar", () => {
  test("moves only what is open and provisional; the old day stands in the log", async () => {
    const own = await openFastTrackKit();
    const { ground } = own.office.session;
    const id = await own.caseIn("committed", { promised: { filing: "2026-11-27", start: "2026-12-10" } });
    const start = await own.paperOf(id, "start");
    // Promised in working days that reach into 2027, as the plain calendar counts them.
    ground.writer
      .prepare("UPDATE deferred_material SET workdays = 45, due_on = '2027-01-08', provisional = 1 WHERE id = ?")
      .run(start.id);
    const { fastTrackDuesUnder, reckonFastTrackAnew } = await import("./refreshing.ts");
    const [moved, ...others] = fastTrackDuesUnder(ground.writer, ground.calendar());
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ caseId: id, what: "paper", name: "可研批复", before: "2027-01-08" });
    reckonFastTrackAnew(ground);
    const after = await own.paperOf(id, "start");
    expect(after).toMatchObject({ dueOn: moved?.after, provisional: true });
    expect(await own.paperOf(id, "filing")).toMatchObject({ dueOn: "2026-11-27" });
    const entry = ground.reader
      .prepare("SELECT act, before, after FROM audit_entry WHERE act = 'fasttrack.reckon' ORDER BY id DESC LIMIT 1")
      .get() as { before: string };
    expect(JSON.parse(entry.before)).toEqual({ paper: "可研批复", paper_due_on: "2027-01-08" });
    await own.close();
  });
});

describe("eligibility, as the terminal asks it", () => {
  test("answers every part, each paper's class and latest day, and the rule", async () => {
    const answer = await kit.mediator.fasttrack.eligibility({
      receivedOn: "2026-09-18",
      on: "2026-09-21",
      planStart: "2027-03-01",
      credit: { checkedOn: "2026-09-18", result: "normal", evidence: true },
      excluded: false,
      procedure: "general",
      papers: [
        ...["application", "identity_proof", "project_basis", "project_outline"].map((code) => ({
          code,
          presence: "present" as const,
        })),
        { code: "land_pre_review", presence: "missing" },
        { code: "feasibility_reply", presence: "missing" },
      ],
    });
    expect(answer).toMatchObject({
      eligible: true,
      notice: { dueOn: "2026-09-24" },
      gates: { filing: { latest: "2026-10-22" }, start: { latest: "2027-03-01" } },
      rule: { version: 1 },
    });
    expect(answer.parts.map(({ part, verdict }) => [part, verdict])).toEqual(
      ["credit", "breach", "matter", "procedure", "intake", "papers", "gates"].map((part) => [part, "pass"]),
    );
    expect(answer.papers.slice(4)).toMatchObject([
      { name: "用地预审意见", class: "deferrable", gate: "filing", latest: "2026-10-22" },
      { name: "可研批复", class: "deferrable", gate: "start", latest: "2027-03-01" },
    ]);
  });

  test("asked with nothing it says what is not known", async () => {
    const { eligible, parts } = await kit.mediator.fasttrack.eligibility({});
    expect(eligible).toBe(false);
    expect(parts.filter(({ verdict }) => verdict === "fail").map(({ part }) => part)).toEqual([
      "credit",
      "matter",
      "intake",
      "papers",
    ]);
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
  const id = await kit.caseIn("committed", { draft: { agent: "周大福" } }).catch(() => null);
  expect(id).toBeNull();
  const viewer = await kit.office.as("viewer");
  const { rows } = await viewer.fasttrack.list({ filter: { state: ["committed"] } });
  for (const { signatory } of rows) expect(signatory).not.toBe("王某乙");
});
