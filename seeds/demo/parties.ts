import { usccWithCheck } from "../../shared/identifiers.ts";
import type { EnterpriseDraft } from "../../shared/enterprises/contract.ts";
import type { Random } from "./random.ts";

/** Somebody in a case: an enterprise with its credit code, or a natural person without one. */
export type Party = { readonly name: string; readonly uscc: string | null };

const houses = [
  "溢源",
  "傥骆",
  "秦洋",
  "金溢",
  "子午",
  "酉水",
  "稻香",
  "云岭",
  "丰泽",
  "锦程",
  "启明",
  "恒昌",
  "嘉润",
  "鼎新",
  "安泽",
  "宏图",
  "天汉",
  "星瀚",
  "瑞禾",
  "盛景",
  "鸿盛",
  "益康",
  "远达",
  "青禾",
  "北山",
  "𠮷祥",
  "春晖",
  "泰和",
  "金穗",
  "龙腾",
] as const;

const trades = [
  { word: "商贸", industry: "F" },
  { word: "食品", industry: "C" },
  { word: "建材", industry: "C" },
  { word: "药业", industry: "C" },
  { word: "机械", industry: "C" },
  { word: "物流", industry: "G" },
  { word: "建筑工程", industry: "E" },
  { word: "农业科技", industry: "A" },
  { word: "生态养殖", industry: "A" },
  { word: "酒店管理", industry: "H" },
  { word: "电子商务", industry: "I" },
  { word: "劳务", industry: "L" },
  { word: "置业", industry: "K" },
  { word: "文化旅游", industry: "R" },
] as const;

const surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "周", "吴", "徐", "孙", "马"] as const;
const stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"] as const;

export const towns = [
  "610723001",
  "610723001",
  "610723001",
  "610723002",
  "610723002",
  "610723003",
  "610723103",
  "610723104",
  "610723104",
  "610723105",
  "610723107",
  "610723108",
  "610723109",
  "610723110",
  "610723111",
  "610723112",
  "610723113",
  "610723114",
  "610723115",
  "610723119",
  "610723120",
  "610723121",
] as const;

const codeCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY".split("");

/** 王某乙: a natural person without a name that anybody bears. */
export function person(random: Random): Party {
  return { name: `${random.pick(surnames)}某${random.pick(stems)}`, uscc: null };
}

/** A credit code of the county with a valid check character. */
export function creditCode(random: Random): string {
  const body = Array.from({ length: 7 }, () => random.pick(codeCharacters)).join("");
  return usccWithCheck(`91610723MA${body}`);
}

/** So many made-up enterprises of different names. */
export function enterprises(random: Random, count: number): EnterpriseDraft[] {
  const names = houses.flatMap((house) => trades.map((trade) => ({ house, trade })));
  return random
    .shuffled(names)
    .slice(0, count)
    .map(({ house, trade }) => ({
      name: `洋县${house}${trade.word}有限公司（虚构）`,
      uscc: creditCode(random),
      size: random.weighted([
        ["micro", 5],
        ["small", 8],
        ["medium", 2],
        ["large", 0.4],
      ]),
      industry: trade.industry,
      town: random.pick(towns),
      legalRepresentative: person(random).name,
      contactName: person(random).name,
      // No number in use begins with 0 after the area code.
      contactPhone: `0916-0${random.whole(100000, 999999)}`,
      isFinancial: false,
      note: null,
    }));
}

/** The banks of the office's dictionary as enterprises: whoever collects a loan is paid. */
export function banks(random: Random): (EnterpriseDraft & { bank: string })[] {
  const named = [
    ["rural_commercial_bank", "洋县农村商业银行（虚构）"],
    ["village_bank", "洋县村镇银行（虚构）"],
    ["state_bank_branch", "某国有银行洋县支行（虚构）"],
    ["postal_savings_bank", "邮储银行洋县支行（虚构）"],
  ] as const;
  return named.map(([bank, name]) => ({
    bank,
    name,
    uscc: creditCode(random),
    size: "medium",
    industry: "J",
    town: "610723001",
    legalRepresentative: person(random).name,
    contactName: null,
    contactPhone: null,
    isFinancial: true,
    note: null,
  }));
}
