import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ownerKinds } from "../../../shared/owners/owners.ts";
import type { OwnerIds, OwnerKind } from "../../../shared/owners/owners.ts";
import { driveFastTrack, over } from "../fasttrack/testing/fast-track-kit.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";
import {
  fastTrackDraft,
  loanDraft,
  measureDraft,
  newAssessment,
  projectDraft,
  serviceDraft,
} from "../office/testing/drafts.ts";
import { openMoneyOffice } from "../owners/testing/money-office.ts";
import type { MoneyOffice } from "../owners/testing/money-office.ts";
import { attachedTo, contentOf, PDF, readBack } from "./testing/uploading.ts";

let money: MoneyOffice;
let client: Client;
beforeEach(async () => {
  money = await openMoneyOffice();
  client = money.mediator;
});
afterEach(() => money.close());

const reason = "传错文件";
const said = { name: "银行回单.pdf", kind: "performance", pages: 1, note: null } as const;
const onDisk = (): string[] => readdirSync(join(money.office.folder, "files"));

type Target = OwnerIds & { readonly version: number };
type Case = {
  readonly kind: Exclude<OwnerKind, "dispute">;
  readonly make: () => Promise<() => Promise<Target>>;
  readonly history: (target: Target) => Promise<readonly { act: string; after: object; reason: string | null }[]>;
};

const idIn = (target: Target): number => Object.entries(target).find(([name]) => name !== "version")?.[1] ?? 0;

const cases: readonly Case[] = [
  {
    kind: "payment",
    make: async () => {
      const id = await money.recover({}, "leave");
      return () => money.atPayment(id);
    },
    history: async (target) => (await client.payments.open({ id: idIn(target) })).history,
  },
  {
    kind: "loan",
    make: async () => () => money.atLoan(),
    history: async (target) => (await client.loans.open({ id: idIn(target) })).history,
  },
  {
    kind: "arrears",
    make: async () => {
      const id = await money.arrears.caseIn("registered");
      return () => money.arrears.at(id);
    },
    history: async (target) => (await client.arrears.open({ id: idIn(target) })).history,
  },
  {
    kind: "project",
    make: async () => {
      const { id } = await client.projects.create(projectDraft());
      return async () => ({ projectId: id, version: (await client.projects.open({ id })).record.version });
    },
    history: async (target) => (await client.projects.open({ id: idIn(target) })).history,
  },
  {
    kind: "assessment",
    make: async () => {
      const { assessmentId: id } = await newAssessment(client);
      return async () => ({ assessmentId: id, version: (await client.assessments.open({ id })).record.version });
    },
    history: async (target) => (await client.assessments.open({ id: idIn(target) })).history,
  },
  {
    kind: "fast_track_case",
    make: async () => {
      const { id } = await client.fasttrack.create(fastTrackDraft((await newAssessment(client)).assessmentId));
      return async () => ({ fastTrackCaseId: id, version: (await client.fasttrack.open({ id })).record.version });
    },
    history: async (target) => (await client.fasttrack.open({ id: idIn(target) })).history,
  },
  {
    kind: "measure",
    make: async () => {
      const { id } = await client.measures.create(measureDraft());
      return async () => ({ measureId: id, version: (await client.measures.open({ id })).record.version });
    },
    history: async (target) => (await client.measures.open({ id: idIn(target) })).history,
  },
  {
    kind: "service_record",
    make: async () => {
      const { id } = await client.serviceRecords.create(serviceDraft());
      return async () => ({ serviceRecordId: id, version: (await client.serviceRecords.open({ id })).record.version });
    },
    history: async (target) => (await client.serviceRecords.open({ id: idIn(target) })).history,
  },
];

test("every kind of record that has files is looked at", () => {
  expect(cases.map(({ kind }) => kind).toSorted()).toEqual(ownerKinds.filter((kind) => kind !== "dispute").toSorted());
});

describe.each(cases)("the files of a $kind", ({ make, history }) => {
  let at: () => Promise<Target>;
  let ids: OwnerIds;
  beforeEach(async () => {
    at = await make();
    const { version: _, ...owner } = await at();
    ids = owner;
  });

  test("come, are read, are said otherwise, and go; each makes a version that its history tells", async () => {
    const before = await at();
    const { id, version } = await attachedTo(client, before, PDF, { name: "回单.pdf", kind: "other" });
    expect(version).toBe(before.version + 1);
    expect(await client.attachments.of(ids)).toMatchObject([
      { id, name: "回单.pdf", missing: false, createdBy: "甲承办" },
    ]);
    expect(await readBack(client, id)).toEqual(PDF);

    await client.attachments.revise({ ...(await at()), id, ...said });
    expect(await client.attachments.of(ids)).toMatchObject([said]);
    await client.attachments.revise({ ...(await at()), id, ...said });
    expect((await at()).version).toBe(before.version + 2);

    await client.attachments.remove({ ...(await at()), id, reason });
    expect(await client.attachments.of(ids)).toEqual([]);
    expect(onDisk()).toEqual([]);
    expect((await failureOf(client.attachments.read({ id, offset: 0 }))).code).toBe("NOT_FOUND");
    const told = await history(await at());
    expect(told.slice(0, 3).map(({ act }) => act)).toEqual([
      "attachments.remove",
      "attachments.revise",
      "attachments.finish",
    ]);
    expect(told[0]).toMatchObject({ reason, after: { partId: id, name: null } });
  });

  test("never overwrite what somebody else did meanwhile", async () => {
    const before = await at();
    const { id } = await attachedTo(client, before);
    const late = client.attachments.revise({ ...before, id, ...said });
    expect(await failureOf(late)).toMatchObject({ code: "STALE", data: { version: before.version + 1 } });
    const again = client.attachments.remove({ ...before, id, reason });
    expect((await failureOf(again)).code).toBe("STALE");
    expect(await client.attachments.of(ids)).toHaveLength(1);
  });

  test("are none twice", async () => {
    await attachedTo(client, await at());
    const twice = attachedTo(client, await at(), PDF, { name: "另一个名字.pdf" });
    expect(await refusalOf(twice)).toEqual(["ALREADY_ATTACHED"]);
  });

  test("are checked", async () => {
    await attachedTo(client, await at());
    const steps = await client.attachments.check(ids);
    for (;;) {
      const step = await steps.next();
      if (!step.done) continue;
      expect(step.value).toEqual({ missing: [], damaged: [], total: 1 });
      break;
    }
  });
});

describe("owners are not mixed up", () => {
  test("a file is changed through its own owner alone, whatever the numbers", async () => {
    // Of all three the first has the same number.
    const payment = await money.recover({}, "leave");
    const arrears = await money.arrears.caseIn("registered");
    expect([payment, arrears, money.loanId]).toEqual([1, 1, 1]);
    const { id } = await attachedTo(client, await money.atPayment(payment));
    for (const other of [await money.atLoan(), await money.arrears.at(arrears)]) {
      expect((await failureOf(client.attachments.remove({ ...other, id, reason }))).code).toBe("NOT_FOUND");
      expect(await client.attachments.of(other)).toEqual([]);
    }
  });

  test("an upload goes to whom it was announced for", async () => {
    const payment = await money.recover({}, "leave");
    const { upload } = await client.attachments.start({
      paymentId: payment,
      name: "回单.pdf",
      bytes: 9,
      kind: "other",
    });
    const content = new File([new Uint8Array(Buffer.from("%PDF-1.7\n"))], "piece");
    await client.attachments.piece({ upload, offset: 0, content });
    const wrong = client.attachments.finish({ upload, ...(await money.atLoan()) });
    expect(await refusalOf(wrong)).toEqual(["UPLOAD_INCOMPLETE"]);
    const right = await client.attachments.finish({ upload, ...(await money.atPayment(payment)) });
    expect(await client.attachments.of({ paymentId: payment })).toMatchObject([{ id: right.id }]);
  });

  test("nobody is nobody's, and two are too many", async () => {
    const two = { paymentId: 1, loanId: 1 };
    expect((await failureOf(client.attachments.of(two))).code).toBe("BAD_REQUEST");
    expect((await failureOf(client.attachments.of({} as OwnerIds))).code).toBe("BAD_REQUEST");
    expect((await failureOf(client.attachments.of({ arrearsId: 99 }))).code).toBe("NOT_FOUND");
  });
});

describe("what proves a verified payment", () => {
  test("stays, and more may come", async () => {
    const id = await money.recover({}, "leave");
    const { id: proof } = await attachedTo(client, await money.atPayment(id));
    await money.verifier.payments.verify({ id, version: (await money.atPayment(id)).version });
    const remove = async () => client.attachments.remove({ ...(await money.atPayment(id)), id: proof, reason });
    expect(await refusalOf(remove())).toEqual(["IS_PROOF"]);
    await attachedTo(client, await money.atPayment(id), contentOf(200), { name: "情况说明.docx" });
    expect((await client.payments.open({ id })).record).toMatchObject({ state: "verified", evidence: 2 });

    const administrator = await money.office.as("supervisor");
    await administrator.reports.issue({ from: "2026-11-01", to: "2026-11-20", title: "十一月报告" });
    expect((await client.payments.open({ id })).record.state).toBe("locked");
    expect(await refusalOf(remove())).toEqual(["IS_PROOF"]);
    expect(await readBack(client, proof)).toEqual(PDF);
  });
});

test("a file goes with the record that is deleted: nobody reads it any more", async () => {
  const loan = await client.loans.create(loanDraft({ loanNo: "610723202200100777" }));
  const { id, version } = await attachedTo(client, { loanId: loan.id, version: loan.version });
  await client.loans.remove({ id: loan.id, version, reason: "登记有误" });
  expect((await failureOf(client.attachments.read({ id, offset: 0 }))).code).toBe("NOT_FOUND");
  expect((await failureOf(client.attachments.of({ loanId: loan.id }))).code).toBe("NOT_FOUND");
});

test("what a credit check was made by stays with it", async () => {
  const { id } = await client.fasttrack.create(fastTrackDraft((await newAssessment(client)).assessmentId));
  const at = async () => ({ fastTrackCaseId: id, version: (await client.fasttrack.open({ id })).record.version });
  const evidence = await attachedTo(client, await at(), PDF, { name: "信用中国.pdf", kind: "credit_evidence" });
  const check = await client.fasttrack.addCreditCheck({
    ...(await at()),
    checkedOn: "2026-11-20",
    source: "credit_china",
    result: "normal",
    checker: "乙承办",
    evidenceId: evidence.id,
    note: null,
  });
  const remove = async () => client.attachments.remove({ ...(await at()), id: evidence.id, reason });
  expect(await refusalOf(remove())).toEqual(["IS_CREDIT_EVIDENCE"]);
  await client.fasttrack.removeCreditCheck({ ...(await at()), id: check.id, reason });
  await remove();
  expect(await client.attachments.of({ fastTrackCaseId: id })).toEqual([]);
});

test("what an ended case was ended by stays with it, and more may come", async () => {
  const kit = driveFastTrack(client, await money.office.as("supervisor"), () => undefined);
  const id = await kit.caseIn("expired", { promised: over });
  const [first] = await client.attachments.of({ fastTrackCaseId: id });
  const remove = client.attachments.remove({ ...(await kit.at(id)), id: first?.id ?? 0, reason });
  expect(await refusalOf(remove)).toEqual(["FILES_STAY"]);
  await kit.attach(id, "breach_paper");
});

test("whoever only looks on learns of nobody by the names of files", async () => {
  const id = await money.recover({ payerName: "张某三" }, "leave");
  await attachedTo(client, await money.atPayment(id), PDF, { name: "张某三身份证.pdf" });
  const viewer = await money.office.as("viewer");
  const [shown] = await viewer.attachments.of({ paymentId: id });
  expect(shown?.name).toBe("张某身份证.pdf");
  expect((await failureOf(viewer.attachments.read({ id: shown?.id ?? 0, offset: 0 }))).code).toBe("FORBIDDEN");
});
