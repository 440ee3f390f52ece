import { expect, test } from "vitest";
import { usualPages } from "./pages.ts";
import { aboutAll, documentTitle } from "./titles.ts";

test.each([
  ["rights_notice", {}, "当事人权利义务告知书"],
  ["mediation_record", { on: "2026-11-05" }, "调解记录（2026年11月5日）"],
  ["proxy", { partyName: "𠮷田某" }, "授权委托书（𠮷田某）"],
  ["assignment", { number: "洋商交办〔2026〕001号" }, "交办单（洋商交办〔2026〕001号）"],
  ["agreement", { edition: 1 }, "调解协议书"],
  ["agreement", { edition: 2 }, "调解协议书（第2版）"],
] as const)("%s about %j is called %s", (kind, about, title) => {
  expect(documentTitle(kind, { ...aboutAll, ...about })).toBe(title);
});

const paragraph = { line: "双方核对了送货单，对欠款数额没有异议，就付款期限继续协商。" };
const instalment = {
  no: "1",
  payer: "洋县云岭物流有限公司",
  payee: "洋县稻香食品有限公司",
  amount: "1,234.56",
  amountInWords: "壹仟贰佰叁拾肆元伍角陆分",
  dueOn: "2027年3月15日",
  note: "",
};

test.each([
  ["cover", {}, 1],
  ["back_cover", {}, 1],
  ["rights_notice", { parties: [] }, 2],
  ["mediation_record", { record: [paragraph] }, 1],
  ["mediation_record", { record: Array.from({ length: 60 }, () => paragraph) }, 4],
  ["agreement", { terms: [paragraph], instalments: [instalment] }, 1],
  ["agreement", { terms: [paragraph], instalments: Array.from({ length: 240 }, () => instalment) }, 23],
] as const)("a %s like this most likely has as many pages", (kind, facts, pages) => {
  expect(usualPages(kind, facts)).toBe(pages);
});
