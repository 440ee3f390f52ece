import { expect, test } from "vitest";
import { ownerKinds } from "../owners/owners.ts";
import { attachmentKinds, kindsOfOwner, likelyKind } from "./kinds.ts";

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
])("%s of a dispute is most likely %s", (name, kind) => {
  expect(likelyKind(name, "dispute")).toBe(kind);
});

test.each([
  ["assessment", "龙亭镇公示现场照片.jpg", "notice_proof"],
  ["assessment", "民意问卷（扫描）.pdf", "survey_sheets"],
  ["assessment", "座谈会议记录.docx", "consultation_record"],
  ["assessment", "社会稳定风险应急预案.docx", "emergency_plan"],
  ["assessment", "专家评审意见（签字）.pdf", "expert_opinion"],
  ["assessment", "社会稳定风险评估报告（盖章）.pdf", "signed_report"],
  ["assessment", "备案意见.pdf", "filing_reply"],
  ["assessment", "关于准予实施的决定.pdf", "decision_paper"],
  ["fast_track_case", "信用中国查询截图.png", "credit_evidence"],
  ["fast_track_case", "容缺受理承诺书（签字盖章）.pdf", "signed_commitment"],
  ["fast_track_case", "用地预审意见书.pdf", "submitted_paper"],
  ["fast_track_case", "授权委托书.pdf", "proxy"],
  ["fast_track_case", "终止决定书.pdf", "breach_paper"],
  ["measure", "三季度进展简报.docx", "progress_evidence"],
  ["service_record", "走访企业记录.docx", "consultation_record"],
  // Nothing that its owner doesn't have.
  ["measure", "已签承诺书.pdf", "other"],
  ["dispute", "已签承诺书（盖章）.pdf", "signed"],
] as const)("of %s %s is most likely %s", (owner, name, kind) => {
  expect(likelyKind(name, owner)).toBe(kind);
});

test("a file keeps its kind whatever its owner usually has, and every kind is offered somewhere", () => {
  expect(Object.keys(kindsOfOwner("measure", "other"))).toEqual(["progress_evidence", "evidence", "signed", "other"]);
  expect(Object.keys(kindsOfOwner("measure", "court"))).toContain("court");
  const offered = new Set(ownerKinds.flatMap((owner) => Object.keys(kindsOfOwner(owner, "other"))));
  expect([...offered].toSorted()).toEqual(Object.keys(attachmentKinds).toSorted());
});
