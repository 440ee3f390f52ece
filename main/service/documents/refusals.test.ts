import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { agreementDraft, sittingDraft } from "../office/testing/case-drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { filed, produced } from "./testing/paper-case.ts";

let kit: CaseKit;
let id: number;
beforeEach(async () => {
  kit = await openCaseKit();
  id = await kit.caseIn("in_mediation");
});
afterEach(() => kit.close());

const papers = async () => kit.mediator.documents.of({ disputeId: id });
const addSitting = async () => kit.mediator.mediation.addSitting({ ...(await kit.at(id)), ...sittingDraft() });

describe("what may not be produced", () => {
  test.each([
    ["proxy", "NO_AGENT"],
    ["mediation_record", "NO_SITTING"],
    ["cover", "DOSSIER_MISSING"],
    ["refusal_notice", "NOT_REFUSED"],
    ["confirmation_application", "NO_AGREEMENT_IN_FORCE"],
    ["closing_report", "CASE_NOT_ENDED"],
  ] as const)("a %s without what it is made of: %s", async (kind, code) => {
    const { documents } = kit.mediator;
    const known = (await documents.kinds({ disputeId: id })).find((each) => each.kind === kind);
    expect(known?.problems.map((problem) => problem.code)).toEqual([code]);
    expect(await refusalOf(documents.produce({ ...(await kit.at(id)), kind }))).toEqual([code]);
    expect(await papers()).toEqual([]);
  });

  test("a paper about something that is not of this case", async () => {
    await addSitting();
    const at = await kit.at(id);
    const wrong = kit.mediator.documents.produce({ ...at, kind: "mediation_record", subjectId: 99 });
    expect((await failureOf(wrong)).code).toBe("NOT_FOUND");
    const none = kit.mediator.documents.produce({ ...at, kind: "mediation_record" });
    expect((await failureOf(none)).code).toBe("NOT_FOUND");
  });

  test("a paper of a case as it was before somebody else changed it", async () => {
    const { version } = await kit.at(id);
    await addSitting();
    const late = kit.mediator.documents.produce({ disputeId: id, version, kind: "application" });
    expect((await failureOf(late)).code).toBe("STALE");
    expect(await papers()).toEqual([]);
  });

  test("an agreement to be signed that says nothing", async () => {
    await kit.mediator.agreements.draft({ ...(await kit.at(id)), ...agreementDraft({ terms: "", mediators: "" }) });
    const [subject] =
      (await kit.mediator.documents.kinds({ disputeId: id })).find(({ kind }) => kind === "agreement")?.subjects ?? [];
    expect(subject?.problems.map(({ code }) => code)).toEqual(["TERMS_MISSING", "MEDIATOR_MISSING"]);
    const empty = kit.mediator.documents.produce({
      ...(await kit.at(id)),
      kind: "agreement",
      subjectId: subject?.id ?? null,
    });
    expect(await refusalOf(empty)).toEqual(["TERMS_MISSING", "MEDIATOR_MISSING"]);
  });

  test("an application to the court when its window is over, unless one was made in time", async () => {
    const agreed = await kit.caseIn("agreed");
    const kinds = async () =>
      (await kit.mediator.documents.kinds({ disputeId: agreed })).find(
        (each) => each.kind === "confirmation_application",
      );
    expect((await kinds())?.problems).toEqual([]);
    const { ground } = kit.office.session;
    ground.writer.prepare("UPDATE agreement SET effective_on = '2026-09-01', signed_on = '2026-09-01'").run();
    expect((await kinds())?.problems.map(({ code }) => code)).toEqual(["CONFIRMATION_WINDOW_OVER"]);
    ground.writer
      .prepare(
        `INSERT INTO judicial_confirmation (dispute_id, agreement_id, state, court, applied_on, created_by, created_at,
           updated_by, updated_at) SELECT dispute_id, id, 'applied', '洋县人民法院', '2026-09-10', 1, '', 1, '' FROM agreement`,
      )
      .run();
    expect((await kinds())?.problems).toEqual([]);
  });
});

test("in the archive nothing changes any more", async () => {
  const archived = await kit.caseIn("archived");
  const { documents } = kit.mediator;
  expect(await refusalOf(documents.produce({ ...(await kit.at(archived)), kind: "application" }))).toEqual([
    "CASE_ARCHIVED",
  ]);
  const reopened = await kit.caseIn("settled");
  await filed(kit, reopened);
  const paper = await produced(kit, reopened, "cover");
  kit.office.session.ground.writer.prepare("UPDATE dispute SET state = 'archived' WHERE id = ?").run(reopened);
  const target = { ...(await kit.at(reopened)), id: paper };
  expect(await refusalOf(documents.remove({ ...target, reason: "打印错了" }))).toEqual(["CASE_ARCHIVED"]);
  expect(await refusalOf(documents.setPages({ ...target, pages: 2 }))).toEqual(["CASE_ARCHIVED"]);
});
