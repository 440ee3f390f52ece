import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainLine } from "../../../shared/plain-text.ts";
import { creditCode, disputeEntry, enterpriseDraft, pairOf, paymentDraft } from "../office/testing/drafts.ts";
import { openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
let client: Client;
let found: (text: string) => Promise<string[]>;

beforeAll(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
  const names = [
    "洋县朱鹮商贸有限公司（虚构）",
    "洋县𠮷祥食品有限公司（虚构）",
    "重庆路农村商业银行（虚构）",
    "Yangxian Tea Co. 2号厂",
  ];
  for (const [n, name] of names.entries())
    await client.enterprises.create(enterpriseDraft({ name, uscc: creditCode(n + 1) }));
  await client.enterprises.create(
    enterpriseDraft({ name: "无码商行（虚构）", uscc: null, note: "2023年商标纠纷，标的 15.6 万元；“双方”已和解" }),
  );
  found = async (text) => {
    const { rows, total } = await client.enterprises.list({ search: text, limit: 200 });
    expect(total).toBe(rows.length);
    return rows.map(({ name }) => name.replace("（虚构）", ""));
  };
});
afterAll(() => office.close());

describe("what is typed is found", () => {
  test.each([
    ["two characters", "商贸", ["洋县朱鹮商贸有限公司"]],
    ["two characters in the middle of a word", "鹮商", ["洋县朱鹮商贸有限公司"]],
    ["one character", "鹮", ["洋县朱鹮商贸有限公司"]],
    ["a character outside the basic plane", "𠮷", ["洋县𠮷祥食品有限公司"]],
    ["a name with such a character", "𠮷祥", ["洋县𠮷祥食品有限公司"]],
    ["the initials of the pinyin", "yxzhsm", ["洋县朱鹮商贸有限公司"]],
    ["the first of the initials", "yxzh", ["洋县朱鹮商贸有限公司"]],
    ["the initials as they are read in a name", "cqlncsyyh", ["重庆路农村商业银行"]],
    ["a credit code", creditCode(2), ["洋县𠮷祥食品有限公司"]],
    [
      "the beginning of a credit code in small letters",
      creditCode(2).slice(0, 17).toLowerCase(),
      ["洋县𠮷祥食品有限公司"],
    ],
    ["full-width letters and digits", "ｙａｎｇｘｉａｎ", ["Yangxian Tea Co. 2号厂"]],
    ["two words, both of them", "洋县 食品", ["洋县𠮷祥食品有限公司"]],
    ["words in another order", "食品 洋县", ["洋县𠮷祥食品有限公司"]],
    ["a word of the note", "商标", ["无码商行"]],
  ])("%s", async (_, typed, names) => {
    expect(await found(typed)).toEqual(names);
  });

  test("characters in another order are another word", async () => {
    expect(await found("贸商")).toEqual([]);
    expect(await found("洋县 药业")).toEqual([]);
  });

  test("nothing that could be searched for finds nothing", async () => {
    expect(await found("——（）")).toEqual([]);
  });
});

describe("the words follow the record", () => {
  test("a revised record is found by its new words only, a removed one not at all", async () => {
    const record = await client.enterprises.create(enterpriseDraft({ name: "旧名包装厂", uscc: null }));
    const { id, version } = await client.enterprises.revise({
      ...enterpriseDraft({ name: "新名包装厂", uscc: null }),
      id: record.id,
      version: record.version,
    });
    expect(await found("旧名")).toEqual([]);
    expect(await found("新名")).toEqual(["新名包装厂"]);
    await client.enterprises.remove({ id, version, reason: "登记错误" });
    expect(await found("新名")).toEqual([]);
    expect(await client.search.everything({ text: "新名" })).toEqual([]);
  });

  test("a party's name finds dispute and payment as well", async () => {
    await client.disputes.create(disputeEntry({ parties: pairOf({ partyName: "秦洋机械厂", partyUscc: null }) }));
    await client.payments.create(paymentDraft({ payerName: "秦洋机械厂" }));
    const hits = await client.search.everything({ text: "秦洋" });
    expect(hits.map(({ register }) => register)).toEqual(["disputes", "payments"]);
  });
});

describe("nothing that is typed breaks the search", () => {
  test("texts full of the search language's own signs", async () => {
    const signs = fc.constantFrom(..."\"'*():^-+{}[]\\%_;<>=|&~`，。“”《》 \t\u0000\u3000𠮷é商标ABab12".split(""));
    const anything = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(signs, { maxLength: 40 }).map((some) => some.join("")),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const { rows, total } = await client.enterprises.list({ search: text });
        expect(total).toBe(rows.length);
        if (plainLine(text).trim() !== "") await client.search.everything({ text });
      }),
      { numRuns: 400 },
    );
  });

  test.each(['" OR 1=1 --', "words: 商标", "NEAR(商 标)", "商标 AND NOT", "商*标", "^商标", "a".repeat(200)])(
    "%s",
    async (typed) => {
      await expect(client.enterprises.list({ search: typed })).resolves.toBeDefined();
    },
  );

  test("every part of a name that is in the register finds it", async () => {
    const name = "洋县朱鹮商贸有限公司";
    const part = fc
      .integer({ min: 0, max: name.length - 1 })
      .chain((from) => fc.integer({ min: from + 1, max: name.length }).map((to) => name.slice(from, to)));
    await fc.assert(
      fc.asyncProperty(part, async (text) => {
        expect(await found(text)).toContain(name);
      }),
    );
  });
});
