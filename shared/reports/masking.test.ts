import { expect, test } from "vitest";
import { exportedName } from "./masking.ts";

test.each([
  ["李某甲", null, "李某"],
  ["张伟", null, "张某"],
  ["欧阳小明", null, "欧阳某"],
  ["阿不都热西提·买买提", null, "阿某"],
  ["张三等12人", null, "张某等12人"],
  ["张三（已故）", null, "张某（已故）"],
  ["张三、李四", null, "张某、李某"],
  ["𠮷田", null, "𠮷某"],
  ["Li Wei", null, "L***"],
  // what names an organisation stays
  ["洋县汉水药业有限公司", null, "洋县汉水药业有限公司"],
  ["县医院", null, "县医院"],
  ["农商银行", null, "农商银行"],
  ["县住建局", null, "县住建局"],
  ["Han River Bank Co., Ltd.", null, "Han River Bank Co., Ltd."],
  // a self-employed person trades under a credit code, which is public
  ["张伟", "92610723MA6YAAAA1X", "张伟"],
])("%s (%s) is exported as %s", (name, code, shown) => {
  expect(exportedName(name, code)).toBe(shown);
});
