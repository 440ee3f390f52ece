import { expect, test } from "vitest";
import { likelyKind } from "./kinds.ts";

test.each([
  ["法定代表人身份证明.pdf", "identity"],
  ["张三身份证正面.jpg", "identity"],
  ["营业执照副本.png", "identity"],
  ["授权委托书.pdf", "proxy"],
  // An authority names whose it is more often than not.
  ["委托书（附身份证）.pdf", "proxy"],
  ["司法确认裁定书.pdf", "court"],
  ["银行回单20261110.pdf", "performance"],
  ["收条.jpg", "performance"],
  ["调解协议书（签字盖章）.pdf", "signed"],
  ["送达回证.pdf", "signed"],
  ["购销合同.pdf", "evidence"],
  ["微信聊天截图.png", "evidence"],
  ["Invoice 2026-11.pdf", "evidence"],
  ["Power of Attorney.pdf", "proxy"],
  ["IMG_0001.jpg", "other"],
  ["", "other"],
])("%s is most likely %s", (name, kind) => {
  expect(likelyKind(name)).toBe(kind);
});
