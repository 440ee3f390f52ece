import { describe, expect, test } from "vitest";
import type { Role } from "../accounts/roles.ts";
import { maskOutput } from "./mask-output.ts";
import { unmaskedDraft } from "./unmasked-draft.ts";

const ID = "610723199001010014";
const CARD = "6228480402564890018";
const MOBILE = "13891234567";

const dispute = {
  id: 1,
  version: 3,
  createdBy: "甲承办",
  createdAt: "2026-11-23T09:00:00+08:00",
  importId: null,
  ledgerNo: "JF20240001",
  registeredOn: "2024-01-10",
  title: "张三 – 洋县甲公司货款纠纷",
  applicantName: "张三",
  applicantUscc: null,
  respondentName: "洋县甲公司",
  respondentUscc: "91610723MA7WX157XA",
  amountClaimed: 120_000_00,
  handler: "甲承办",
  summary: `张三（${ID}，电话${MOBILE}）称货款120000元未付。`,
  note: null,
};

describe("who works with a record", () => {
  test("sees names and phones, but numbers of IDs and cards only masked", () => {
    expect(maskOutput("mediator", ["disputes", "open"], { record: dispute, history: [] })).toEqual({
      record: { ...dispute, summary: `张三（610723********0014，电话${MOBILE}）称货款120000元未付。` },
      history: [],
    });
    expect(maskOutput("administrator", ["enterprises", "list"], { rows: [{ note: `卡号${CARD}` }] })).toEqual({
      rows: [{ note: "卡号****0018" }],
    });
  });

  test("sees loan numbers whole", () => {
    const loan = { borrowerName: "李某甲", loanNo: CARD };
    expect(maskOutput("mediator", ["loans", "open"], loan)).toBe(loan);
  });

  test("gets the very same object where nothing is masked", () => {
    const page = { rows: [{ ...dispute, summary: "货款120000元，2024年1月15日到期。" }], total: 1, next: null };
    expect(maskOutput("verifier", ["disputes", "list"], page)).toBe(page);
  });

  test("gets what nobody thought of masked, too", () => {
    expect(maskOutput("mediator", ["meetings", "list"], [{ minutes: { spoken: [`身份证${ID}`] } }])).toEqual([
      { minutes: { spoken: ["身份证610723********0014"] } },
    ]);
  });
});

const seen = <Output>(path: string, output: Output) => maskOutput("viewer", path.split("."), output);

describe("a viewer", () => {
  test("sees neither names of persons nor numbers, in texts neither", () => {
    expect(seen("disputes.list", { rows: [dispute], total: 1, next: null }).rows[0]).toEqual({
      ...dispute,
      title: "张某 – 洋县甲公司货款纠纷",
      applicantName: "张某",
      summary: "张某（610723********0014，电话138****4567）称货款120000元未付。",
    });
  });

  test("sees a self-employed person's trading name, which is public", () => {
    const party = { applicantName: "张三", applicantUscc: "92610723MA6YAAAA1X" };
    expect(seen("disputes.open", party)).toBe(party);
  });

  test("sees contacts, phones and loan numbers masked", () => {
    expect(
      seen("enterprises.open", {
        name: "洋县甲公司",
        legalRepresentative: "欧阳小明",
        contactName: "王主任",
        contactPhone: MOBILE,
        note: "找欧阳小明",
      }),
    ).toEqual({
      name: "洋县甲公司",
      legalRepresentative: "欧阳某",
      contactName: "王某",
      contactPhone: "138****4567",
      note: "找欧阳某",
    });
    expect(seen("loans.open", { loanNo: "610723202200100200", borrowerName: "李某甲" })).toEqual({
      loanNo: "****0200",
      borrowerName: "李某",
    });
  });

  test("sees no name in a record's history either", () => {
    const history = [
      { at: "2026-11-23T09:00:00+08:00", user: "甲承办", act: "disputes.revise", reason: "张三来电更正" },
      { before: { applicant_name: "李四", applicantName: "李四" }, after: { applicantName: "张三", note: "李四撤回" } },
    ];
    const opened = seen("disputes.open", { record: dispute, history });
    expect(opened.history).toEqual([
      { ...history[0], reason: "张某来电更正" },
      { before: { applicant_name: "李某", applicantName: "李某" }, after: { applicantName: "张某", note: "李某撤回" } },
    ]);
  });

  test("sees no name in titles that are made of parties", () => {
    const found = [
      { register: "disputes", id: 1, title: "张三 – 洋县甲公司", detail: "JF1 · 2024-01-10" },
      { register: "payments", id: 2, title: "李四 → 洋县甲公司", detail: "2024-01-10 · PZ1" },
      { register: "loans", id: 3, title: "王五", detail: "610723202200100200" },
      { register: "projects", id: 4, title: "朱鹮小镇", detail: "2301-610723-04-01-123456" },
    ];
    expect(seen("search.everything", found).map(({ title, detail }) => [title, detail])).toEqual([
      ["张某 – 洋县甲公司", "JF1 · 2024-01-10"],
      ["李某 → 洋县甲公司", "2024-01-10 · PZ1"],
      ["王某", "****0200"],
      ["朱鹮小镇", "2301-610723-04-01-123456"],
    ]);
    const row = { register: "loans", number: "610723202200100200", title: "王五", contribution: 1 };
    expect(seen("reports.rows", { rows: [row] }).rows).toEqual([{ ...row, number: "****0200", title: "王某" }]);
  });
});

const pass = (role: Role, path: string, output: unknown) =>
  expect(maskOutput(role, path.split("."), output)).toBe(output);

test("staff, words, drafts and what was asked for on purpose pass; so do files, dates and streams", () => {
  pass("viewer", "accounts.list", [{ name: "张三", contactPhone: MOBILE }]);
  pass("viewer", "dictionaries.all", [{ zh: "张三" }]);
  pass("mediator", "drafts.read", { content: ID });
  pass("mediator", "privacy.reveal", { fields: { summary: ID } });
  pass("mediator", "imports.read", { sheets: [{ samples: { a: [ID] } }] });
  pass("viewer", "reports.export", new File(["x"], `${ID}.xlsx`));
  pass("viewer", "reports.export", { at: new Date(0), bytes: new Uint8Array(3), stream: new ReadableStream() });
  pass("viewer", "disputes.remove", { id: 1 });
  pass("viewer", "disputes.list", null);
});

test("a record whose personal data were taken out does not tell them by its history", () => {
  const history = [
    { act: "privacy.anonymise", before: {}, after: { fields: ["applicantName"] } },
    { act: "disputes.create", before: {}, after: { applicantName: "张三", ledgerNo: "JF1", amountClaimed: 5 } },
  ];
  for (const role of ["administrator", "viewer"] as const) {
    const opened = maskOutput(role, ["disputes", "open"], {
      record: { ...dispute, applicantName: "（已匿名）" },
      history,
    });
    expect(opened.history[1]?.after).toEqual({ applicantName: "（已匿名）", ledgerNo: "JF1", amountClaimed: 5 });
  }
});

describe("saving what was masked", () => {
  const shown = maskOutput("mediator", ["disputes", "open"], dispute);
  const meant = (draft: object) => unmaskedDraft(dispute, draft, "mediator");

  test("the masked form coming back means unchanged", () => {
    expect(meant({ ...shown, handler: "乙承办" })).toEqual({ draft: { ...dispute, handler: "乙承办" }, problems: [] });
  });

  test("a masked text that was written on is refused", () => {
    const { problems } = meant({ ...shown, summary: `${shown.summary}已联系。` });
    expect(problems).toEqual([{ field: "summary", code: "MASKED_VALUE" }]);
  });

  test("a text written anew is taken, the number in clear as well", () => {
    for (const summary of ["已全部付清。", `张三，${ID}。`, null]) {
      expect(meant({ ...shown, summary })).toEqual({ draft: { ...dispute, summary }, problems: [] });
    }
  });

  test("stars that were stored as such are nobody's mask", () => {
    const stored = { note: "卡号****0018" };
    const draft = { note: "卡号****0018，已核" };
    expect(unmaskedDraft(stored, draft, "mediator")).toEqual({ draft, problems: [] });
  });

  test("papers keep what they were, wherever they stand now", () => {
    const stored = { materials: [{ name: `身份证${ID}` }, { name: "营业执照" }] };
    const masked = "身份证610723********0014";
    const draft = { materials: [{ name: "营业执照" }, { name: masked }, { name: `${masked}复印件` }] };
    expect(unmaskedDraft(stored, draft, "mediator")).toEqual({
      draft: { materials: [{ name: "营业执照" }, { name: `身份证${ID}` }, { name: `${masked}复印件` }] },
      problems: [{ field: "materials.2.name", code: "MASKED_VALUE" }],
    });
  });
});

describe("of a case file a viewer", () => {
  const file = {
    parties: [{ partyName: "张三" }, { partyName: "洋县甲公司" }],
    sittings: [
      { partiesPresent: "洋县甲公司、张三", invited: "李四", mediators: "甲承办", record: "张三说，李四作证。" },
    ],
    evidence: [{ name: "张三的欠条", source: "张三提供", provider: "张三" }],
  };

  test("sees nobody whom a party or a witness is, in no part of it", () => {
    expect(seen("mediation.of", file)).toEqual({
      parties: [{ partyName: "张某" }, { partyName: "洋县甲公司" }],
      sittings: [
        { partiesPresent: "洋县甲公司、张某", invited: "李某", mediators: "甲承办", record: "张某说，李某作证。" },
      ],
      evidence: [{ name: "张某的欠条", source: "张某提供", provider: "张某" }],
    });
  });

  test("sees nobody of the case that was asked about, where the answer does not say who that is", () => {
    const answer = { steps: [{ act: "urge", details: { reason: "张三逾期", unit: "justice_bureau" } }], linked: [] };
    expect(maskOutput("viewer", ["disputes", "file"], answer, ["张三"])).toEqual({
      steps: [{ act: "urge", details: { reason: "张某逾期", unit: "justice_bureau" } }],
      linked: [],
    });
  });

  test("sees who signed and who pays whom only by surname; an enterprise with a code is nobody's secret", () => {
    const edition = {
      signatures: ["张三", "洋县甲公司"],
      unsigned: ["欧阳小明"],
      terms: "张三付给洋县甲公司，欧阳小明担保。",
      instalments: [{ payer: "张三", payee: "张三饭店有限公司", amount: 1 }],
    };
    expect(seen("agreements.of", { editions: [edition] })).toEqual({
      editions: [
        {
          signatures: ["张某", "洋县甲公司"],
          unsigned: ["欧阳某"],
          terms: "张某付给洋县甲公司，欧阳某担保。",
          instalments: [{ payer: "张某", payee: "张某饭店有限公司", amount: 1 }],
        },
      ],
    });
    const party = {
      partyName: "张三饭店有限公司",
      partyUscc: "91610723MA7WX157XA",
      representative: "张三",
      phone: MOBILE,
    };
    expect(seen("disputes.open", { record: { parties: [party] }, history: [] })).toEqual({
      record: { parties: [{ ...party, representative: "张某", phone: "138****4567" }] },
      history: [],
    });
  });

  test("sees what is due in it without names", () => {
    const item = { id: 1, disputeId: 2, kind: "ledger", title: "张三 – 洋县甲公司", ledgerNo: "PC20260001" };
    expect(seen("deadlines.due", { items: [item] })).toEqual({ items: [{ ...item, title: "张某 – 洋县甲公司" }] });
    const paper = { disputeId: 2, title: "回访记录" };
    expect(seen("documents.of", [paper])).toEqual([paper]);
  });
});
