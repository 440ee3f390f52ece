import { describe, expect, test } from "vitest";
import { dictionaryNames } from "../shared/dictionaries/names.ts";
import { apartCategories, recoveryCategories } from "../shared/payments/states.ts";
import seeds from "./dictionaries.json" with { type: "json" };

type Entry = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  readonly extra?: Readonly<Record<string, string | number | boolean | undefined>>;
};

const dictionaries: Readonly<Record<string, readonly Entry[]>> = seeds;
const codesIn = (name: string): string[] => (dictionaries[name] ?? []).map(({ code }) => code);
const entryFor = (name: string, word: string): Entry | undefined =>
  dictionaries[name]?.find(({ zh, aliases = [] }) => zh === word || aliases.includes(word));

test("every dictionary of the office is seeded, and no other", () => {
  expect(Object.keys(dictionaries).toSorted()).toEqual(Object.keys(dictionaryNames).toSorted());
});

describe.each(Object.entries(dictionaries))("%s", (_name, entries) => {
  test("each code and each word, aliases included, stands for one entry", () => {
    const codes = entries.map(({ code }) => code);
    const words = entries.flatMap(({ zh, aliases = [] }) => [zh, ...aliases]);
    expect(codes).toEqual([...new Set(codes)]);
    expect(words).toEqual([...new Set(words)]);
  });

  test("codes are plain and every entry has its words in both languages", () => {
    for (const { code, zh, en } of entries) {
      expect(code).toMatch(/^(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)*|[A-Z]\d?|\d{9})$/u);
      expect(zh).not.toBe("");
      expect(en).toMatch(/^[A-Z0-9]/u);
    }
  });
});

test("the county has three subdistricts and fifteen towns", () => {
  const towns = dictionaries.town ?? [];
  expect(towns).toHaveLength(18);
  expect(towns.filter(({ zh }) => zh.endsWith("街道"))).toHaveLength(3);
  expect(towns.every(({ code }) => /^610723\d{3}$/u.test(code))).toBe(true);
});

test("industries are the twenty sections of GB/T 4754-2017", () => {
  expect(codesIn("industry").join("")).toBe("ABCDEFGHIJKLMNOPQRST");
});

test("the justice report has eighteen types, and every enterprise type adds to one of them", () => {
  const official = codesIn("dispute_type_official");
  expect(official).toHaveLength(18);
  for (const { extra } of dictionaries.dispute_type_enterprise ?? []) expect(official).toContain(extra?.official);
});

test("recoveries are R1–R7 in the headline and N1–N3 apart", () => {
  expect(codesIn("recovery_category")).toEqual([...recoveryCategories, ...apartCategories]);
  for (const { code, extra } of dictionaries.recovery_category ?? []) {
    expect(extra?.headline).toBe(code.startsWith("R"));
  }
});

test.each([
  ["现金清收", true],
  ["诉讼执行", true],
  ["调解", true],
  ["以物抵债", false],
  ["呆账核销", false],
  ["借新还旧", false],
  ["核销后清收", true],
])("money came in with %s: %s", (word, cash) => {
  expect(entryFor("collection_method", word)?.extra).toMatchObject({ cash });
});

test("every collection method says whether money comes in", () => {
  for (const { extra } of dictionaries.collection_method ?? []) expect(extra?.cash).toBeTypeOf("boolean");
});

test("money reduces a debt, and so does what is taken in kind; nothing else does", () => {
  for (const { code, extra } of dictionaries.collection_method ?? []) {
    expect(extra?.reducesDebt === true, code).toBe(extra?.cash === true || code === "in_kind");
  }
});

test("only papers with a gate may come later", () => {
  for (const { extra } of dictionaries.deferrable_material ?? []) {
    expect(["intake", "output", "gate"]).toContain(extra?.class);
    expect(["before_filing", "before_start"].includes(String(extra?.gate))).toBe(extra?.class === "gate");
  }
});

test.each([
  ["dispute_type_enterprise", ["买卖合同", "建设工程欠款", "劳动争议", "金融借贷", "土地厂房租赁", "股权纠纷"]],
  ["dispute_type_enterprise", ["知识产权", "相邻环境", "物业服务"]],
  ["dispute_source", ["12345热线", "依申请", "法院委派", "主动排查", "镇街上报", "企业走访"]],
  ["organisation", ["县综治中心", "县司法局", "县工商联", "县人社局", "洋州街道调委会", "县法院诉调对接中心"]],
  ["recovery_category", ["调解履行", "执行到位", "清欠", "支付令", "行政协调", "避免损失"]],
  ["guarantee", ["信用", "抵押", "质押", "保证"]],
  ["five_tier_class", ["正常", "关注", "次级", "可疑", "损失"]],
  ["risk_level", ["低风险", "中风险", "高风险"]],
  ["deferrable_material", ["用地预审意见", "环评批复", "可研批复", "资金落实证明"]],
])("%s knows the words of the office's ledgers: %j", (name, words) => {
  expect(words.filter((word) => entryFor(name, word) === undefined)).toEqual([]);
});
