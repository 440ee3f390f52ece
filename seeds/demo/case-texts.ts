/** What mediators of the demo office write down. Of the parties only what any of them could have said. */

export const talks = [
  "调解员核对了双方提交的材料，逐项听取意见。双方对基本事实没有分歧，主要争议在付款时间。",
  "双方当场对账，差额部分各自说明理由。被申请人表示资金紧张，希望分期；申请人要求先付一部分。",
  "调解员分别与双方交谈，说明法律规定和拖延的后果。双方同意各退一步，约定下次再谈。",
  "行业协会派员参加，介绍了同类事项的通常做法。双方表示愿意参照处理。",
] as const;

export const agreedTalks = [
  "双方就数额和付款日期达成一致，愿意签订调解协议，并确认不再就同一事项提出其他请求。",
  "经过协商，申请人放弃违约金，被申请人承诺按期付清。双方当场签字。",
] as const;

export const facts = "双方存在合同关系，履行情况和欠付数额经双方核对确认。";

export const questions = [
  "问：这笔款项是怎么形成的？答：按合同供货和验收，有签收单。问：对方为什么没有付？答：说是上游还没有回款。",
  "问：双方最后一次对账是什么时候？答：上个月，数额双方都签了字。问：愿不愿意分期？答：可以，但要有期限。",
] as const;

export const papers = [
  ["合同及补充协议复印件", 6],
  ["签收单、对账单", 4],
  ["转账记录", 2],
  ["现场照片", 3],
  ["催款函及送达凭证", 2],
] as const;

export const situations = [
  "款项已全部收到，双方恢复往来，对处理结果没有意见。",
  "协议已履行完毕，当事人表示今后会签书面合同。",
  "电话回访，当事人确认已按约定履行，无其他诉求。",
] as const;

export const suspensions = [
  ["appraisal", "双方同意委托第三方审核工程量，审核期间中止调解。"],
  ["awaiting_other", "关联案件正在法院审理，等待结果后再行调解。"],
] as const;

export const terminations = [
  ["refused", "被申请人明确表示不接受调解。"],
  ["too_far_apart", "经多次协商，双方数额相差过大，无法达成一致。"],
  ["unreachable", "多方联系仍找不到被申请人。"],
] as const;
