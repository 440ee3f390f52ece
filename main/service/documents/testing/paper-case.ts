import PizZip from "pizzip";
import { expect } from "vitest";
import type { CaseDocumentKind } from "../../../../shared/documents/kinds.ts";
import { citizenCheckCharacter } from "../../../../shared/identifiers.ts";
import { creditor, debtor } from "../../disputes/testing/case-kit.ts";
import type { CaseKit } from "../../disputes/testing/case-kit.ts";
import { assignmentDraft } from "../../assignments/testing/cases.ts";
import { evidenceDraft, followUpDraft, investigationDraft, sittingDraft } from "../../office/testing/case-drafts.ts";
import { pairOf, partyDraft } from "../../office/testing/drafts.ts";
import type { Client } from "../../office/testing/office.ts";

const seventeen = "61072319850312001";
export const idNumber = `${seventeen}${citizenCheckCharacter(seventeen)}`;
const agentSeventeen = "61072319900408202";
export const agentIdNumber = `${agentSeventeen}${citizenCheckCharacter(agentSeventeen)}`;

/** Two enterprises and a person, with all that can be said of them; one name is of a character beyond the usual ones. */
export const wholeParties = [
  ...pairOf(
    {
      partyName: creditor,
      address: "洋县洋州街道唐塔北路18号",
      representative: "王某乙",
      phone: "0916-8212345",
      agentName: "𠮷某丁",
      agentKind: "lawyer",
      agentIdNumber,
      agentPhone: "13891600000",
      agentScope: ["apply", "evidence", "sign"],
    },
    {
      partyName: debtor,
      address: "洋县磨子桥镇工业园区3号",
      representative: "李某丙",
      phone: "0916-8267890",
    },
  ),
  partyDraft({
    role: "third",
    kind: "person",
    partyName: "𠮷田某",
    partyUscc: null,
    idNumber,
    ethnicity: "汉族",
    occupation: "个体运输",
    phone: "13991600001",
    address: "洋县谢村镇东联村一组",
  }),
];

const facts = {
  parties: wholeParties,
  title: null,
  summary:
    "2026年3月至6月，申请人按照双方签订的《大米购销合同》向被申请人供应袋装大米，被申请人收货后付款八万元，尚欠货款十二万元。申请人多次催要未果。\n双方对到货数量没有争议，对付款时间和违约金有争议。",
  claim: "1、请求被申请人付清货款120000元；\n2、请求被申请人按合同支付逾期付款违约金；\n3、要求不公开调解。",
  claimBasis: "双方签有《大米购销合同》，约定货到三十日内付款。送货单、对账单可以证明到货数量和欠款数额。",
  amountClaimed: 12_000_000,
};

type Over = Parameters<CaseKit["caseIn"]>[1];

/** A case that is being performed, with everything in its file that papers are made of; answers its id. */
export async function wholeCase(kit: CaseKit, over: Over = {}): Promise<number> {
  const { mediator } = kit;
  const id = await kit.caseIn("performing", { ...facts, ...over });
  const act = async (go: (target: { disputeId: number; version: number }) => Promise<unknown>) => go(await kit.at(id));
  await act((at) => mediator.mediation.addInvestigation({ ...at, ...investigationDraft() }));
  await act((at) => mediator.mediation.addEvidence({ ...at, ...evidenceDraft() }));
  await act((at) =>
    mediator.mediation.addEvidence({ ...at, ...evidenceDraft({ name: "对账单", isOriginal: true, pages: 1 }) }),
  );
  await act((at) =>
    mediator.mediation.addSitting({
      ...at,
      ...sittingDraft({
        heldOn: "2026-11-06",
        invited: "洋县工商联代表赵某",
        recorder: "戊记录",
        record:
          "调解员：今天就双方的货款纠纷进行调解，请双方各自陈述。\n申请人：货送到以后被申请人只付了八万元，还欠十二万元，要求付清并支付违约金。\n被申请人：欠款数额属实，资金周转困难，希望分期付款，违约金请求免除。\n调解员：建议双方就分期方案协商。\n申请人：同意分期，最后一期不能超过今年年底。\n被申请人：同意。",
        result: "continued",
      }),
    }),
  );
  await act((at) =>
    mediator.mediation.addSitting({ ...at, ...sittingDraft({ heldOn: "2026-11-09", result: "agreed" }) }),
  );
  await act((at) => mediator.followUps.add({ ...at, ...followUpDraft({ performance: "part" }) }));
  await act((at) => kit.administrator.assignments.issue({ ...at, ...assignmentDraft() }));
  return id;
}

/** Produces a paper about the last part of the file that it can be about; answers its id. */
export async function produced(
  kit: Pick<CaseKit, "mediator" | "at">,
  id: number,
  kind: CaseDocumentKind,
): Promise<number> {
  const { documents } = kit.mediator;
  const known = (await documents.kinds({ disputeId: id })).find((each) => each.kind === kind);
  const subject = known?.subjects.at(-1);
  return (await documents.produce({ ...(await kit.at(id)), kind, subjectId: subject?.id ?? null })).id;
}

/** The parts of a paper, read with another library than the one that wrote it. */
export async function partsOf({ documents }: Client, id: number): Promise<{ body: string; whole: string }> {
  const zip = new PizZip(await (await documents.read({ id })).arrayBuffer());
  const text = (name: string) => plain(zip.file(name)?.asText() ?? "");
  return {
    body: text("word/document.xml"),
    whole: ["word/header1.xml", "word/document.xml", "word/footer1.xml"].map(text).join("\n"),
  };
}

/** The text of a part, one line for each paragraph. */
function plain(xml: string): string {
  return xml
    .replace(/<w:br\/>/gu, "\n")
    .replace(/<\/w:p>/gu, "\n")
    .replace(/<[^>]+>/gu, "")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, "&");
}

/** Files a dossier of three papers that are there on paper alone. */
export async function filed({ mediator, at }: Pick<CaseKit, "mediator" | "at">, id: number): Promise<void> {
  const alone = { documentId: null, attachmentId: null, note: null };
  await mediator.dossiers.arrange({
    ...(await at(id)),
    retention: "10年",
    filedOn: "2026-11-20",
    filedBy: "甲承办",
    volumeNote: "卷内材料齐全。",
    remark: null,
    items: [
      { ...alone, paper: "back_cover", title: "封底", pages: 1 },
      { ...alone, paper: "identity", title: "营业执照复印件", pages: 2 },
      { ...alone, paper: "other", title: "送达回证", pages: 1 },
    ],
  });
}

/** That all of it stands in the text, one after the other, and that nothing was left unfilled. */
export function expectInOrder(text: string, words: readonly string[]): void {
  let place = 0;
  for (const word of words) {
    const found = text.indexOf(word, place);
    expect(found, `${word} after ${text.slice(Math.max(0, place - 20), place)}`).toBeGreaterThanOrEqual(0);
    place = found;
  }
  expect(text).not.toMatch(/[{}]|undefined|null|NaN/u);
}
