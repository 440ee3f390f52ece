import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { isPersonName, maskEnterprise, maskParty, maskPerson, peopleIn } from "./person-names.ts";

describe("a party", () => {
  test.each([
    ["李某甲", null, "李某"],
    ["张伟", null, "张某"],
    ["张某某", null, "张某"],
    ["某某", null, "某某"],
    ["欧阳小明", null, "欧阳某"],
    ["诸葛亮", "", "诸葛某"],
    ["阿不都热西提·买买提", null, "阿某"],
    ["张三等12人", null, "张某等12人"],
    ["张三（已故）", null, "张某（已故）"],
    ["张三、李四", null, "张某、李某"],
    ["张三和李四", null, "张某和李某"],
    ["𠮷田", null, "𠮷某"],
    ["𠮷田太郎", null, "𠮷某"],
    ["张\u200B三", null, "张某"],
    ["Li Wei", null, "L***"],
    ["O'Neil", null, "O***"],
    ["张建设", null, "张某"],
    // what names an organisation stays
    ["洋县汉水药业有限公司", null, "洋县汉水药业有限公司"],
    ["恒通物流", null, "恒通物流"],
    ["县医院", null, "县医院"],
    ["农商银行", null, "农商银行"],
    ["县住建局", null, "县住建局"],
    ["Han River Bank Co., Ltd.", null, "Han River Bank Co., Ltd."],
    ["ICBC", null, "ICBC"],
    ["杨湾村民", null, "杨湾村民"],
    ["不详", null, "不详"],
    // a self-employed person trades under a credit code, which is public
    ["张伟", "92610723MA6YAAAA1X", "张伟"],
    ["", null, ""],
  ])("%s (%s) is shown as %s", (name, code, shown) => {
    expect(maskParty(name, code)).toBe(shown);
    expect(isPersonName(name, code)).toBe((shown !== name || name === "某某") && !/[、和等（]/u.test(name));
  });

  test("masking twice is masking once, whatever the name", () => {
    const names = oneof(
      string({ unit: "binary" }),
      array(constantFrom("张", "三", "欧", "阳", "𠮷", "·", "、", "和", "等", "（", " ", "某", "公司", "L", "*"), {
        maxLength: 8,
      }).map((parts) => parts.join("")),
    );
    assert(
      property(names, (name) => {
        for (const mask of [maskPerson, maskEnterprise, (text: string) => maskParty(text, null)]) {
          expect(mask(mask(name))).toBe(mask(name));
        }
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});

test.each([
  ["王主任", "王某"],
  ["司马相如", "司马某"],
  ["张三13891234567", "张某"],
  ["迪丽热巴迪力木拉提", "迪某"],
  ["(张三)", "(***"],
  ["办公室主任张三", "办某"],
  ["不详", "不详"],
  ["洋县住建局", "洋县住建局"],
])("a person's field with %s is shown as %s", (name, shown) => {
  expect(maskPerson(name)).toBe(shown);
});

test.each([
  ["洋县汉水药业有限公司", "某公司"],
  ["洋县汉水药业有限公司西安分公司", "某公司"],
  ["龙亭镇梨园种植专业合作社", "某合作社"],
  ["洋县农村商业银行", "某银行"],
  ["洋州砖厂", "某厂"],
  ["朱鹮酒店", "某商户"],
  ["Han River Co., Ltd.", "某公司"],
  ["洋县人民政府", "洋县人民政府"],
  ["张三", "张某"],
  ["朱鹮湖旅游", "某单位"],
])("the public is told of %s as %s", (name, shown) => {
  expect(maskEnterprise(name)).toBe(shown);
});

test("who stands in a party's name", () => {
  expect(peopleIn("张三、欧阳小明等3人")).toEqual([
    { name: "张三", shown: "张某" },
    { name: "欧阳小明", shown: "欧阳某" },
  ]);
  expect(peopleIn("洋县乙公司")).toEqual([]);
});
