import { expect, test } from "vitest";
import { kindOfParty } from "./party-kind.ts";

test.each([
  ["洋县稻香食品有限公司（虚构）", null, "enterprise"],
  ["洋县稻香食品有限公司", null, "enterprise"],
  ["洋县汉江砖厂", null, "enterprise"],
  ["谢村兴旺建材经营部", null, "enterprise"],
  ["洋县鑫达物流中心", null, "enterprise"],
  ["某渣土运输合作社", null, "enterprise"],
  ["洋县农村商业银行（虚构）", null, "enterprise"],
  ["洋县稻香食品", null, "enterprise"],
  ["张某甲", "91610723MA00000010", "enterprise"],
  ["洋县自然资源局", null, "organisation"],
  ["华阳镇人民政府", null, "organisation"],
  ["洋州街道办事处", null, "organisation"],
  ["青年路小学", null, "organisation"],
  ["洋县茶叶协会", null, "organisation"],
  ["张某甲", null, "person"],
  ["欧阳小明", null, "person"],
  ["张三、李四", null, "person"],
  ["王某乙等12人", null, "person"],
  ["27名农民工", null, "person"],
  ["大龙河沿岸村民", null, "person"],
])("%s %s: %s", (name, uscc, kind) => {
  expect(kindOfParty(name, uscc)).toBe(kind);
});
