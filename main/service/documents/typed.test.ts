import PizZip from "pizzip";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { agreementKit } from "../agreements/testing/agreement-kit.ts";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { sittingDraft } from "../office/testing/case-drafts.ts";
import { pairOf } from "../office/testing/drafts.ts";
import { partsOf, produced } from "./testing/paper-case.ts";

let kit: CaseKit;
let id: number;
beforeEach(async () => {
  kit = await openCaseKit();
  id = await kit.caseIn("in_mediation");
});
afterEach(() => kit.close());

const papers = async () => kit.mediator.documents.of({ disputeId: id });

describe("what people type", () => {
  const odd = "<&>\"' {title} {#parties} 𠮷㐀 ]]> &amp; \\";

  test("stands in the paper as it is, line by line", async () => {
    const record = `问：${odd}\n答：第二行\n\n答：第三行`;
    await kit.mediator.mediation.addSitting({ ...(await kit.at(id)), ...sittingDraft({ record, place: odd }) });
    const paper = await produced(kit, id, "mediation_record");
    const { body } = await partsOf(kit.mediator, paper);
    expect(body).toContain(`地点：${odd}`);
    expect(body).toContain(`问：${odd}\n答：第二行\n答：第三行\n`);
    const zip = new PizZip(await (await kit.mediator.documents.read({ id: paper })).arrayBuffer());
    expect(unclosed(zip.file("word/document.xml")?.asText() ?? "")).toEqual([]);
  });

  test("may be left out: what nobody said leaves room, not a word of the machine", async () => {
    const bare = await kit.caseIn("accepted", {
      parties: pairOf({ partyUscc: null }, { partyUscc: null }),
      summary: null,
      claimBasis: null,
      amountClaimed: null,
      title: null,
      note: null,
    });
    for (const kind of ["application", "intake", "rights_notice", "acceptance_notice"] as const) {
      const { whole } = await partsOf(kit.mediator, await produced(kit, bare, kind));
      expect(whole).not.toMatch(/[{}]|undefined|null|NaN/u);
    }
  });

  test("an agreement of 240 instalments has every one of them, with its sum", async () => {
    const instalments = Array.from({ length: 240 }, (_, place) => ({
      payer: "洋县云岭物流有限公司（虚构）",
      payee: "洋县稻香食品有限公司（虚构）",
      amount: 100_050 + place,
      dueOn: `${2027 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}-15`,
      note: null,
    }));
    await agreementKit(kit).draft(id, { instalments });
    const paper = await produced(kit, id, "agreement");
    const { body } = await partsOf(kit.mediator, paper);
    expect(body.split("2027年")).toHaveLength(13);
    expect(body).toContain("1,002.89");
    expect(body).toContain("壹仟零贰元捌角玖分");
    expect(body).toContain("（￥240,406.80）");
    expect(body).toContain("贰拾肆万零肆佰零陆元捌角");
    expect(body).toContain("履行时限：2046年12月15日");
    expect((await papers())[0]?.pages).toBeGreaterThan(15);
  });
});

/** Elements of XML that were not closed where they should be. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const [, end, name = "", alone] of xml.matchAll(/<(\/)?([\w:]+)[^<>]*?(\/)?>/gu)) {
    if (end === undefined && alone === undefined) open.push(name);
    else if (end !== undefined && open.pop() !== name) return [name];
  }
  return open;
}
