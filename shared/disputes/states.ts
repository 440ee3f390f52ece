import type { Names } from "../names.ts";

/** 纠纷状态: where a dispute stands. */
export const disputeStates = {
  registered: { zh: "已登记", en: "Registered" },
  accepted: { zh: "已受理", en: "Accepted" },
  not_accepted: { zh: "不予受理", en: "Not accepted" },
  transferred: { zh: "已移送", en: "Transferred" },
  merged: { zh: "已并案", en: "Merged" },
  in_mediation: { zh: "调解中", en: "In mediation" },
  with_department: { zh: "部门办理中", en: "With a department" },
  suspended: { zh: "中止", en: "Suspended" },
  agreed: { zh: "达成协议", en: "Agreed" },
  performing: { zh: "履行中", en: "Being performed" },
  performed: { zh: "履行完毕", en: "Performed" },
  partly_performed: { zh: "部分履行", en: "Partly performed" },
  not_performed: { zh: "未履行", en: "Not performed" },
  urging: { zh: "督促中", en: "Being urged" },
  terminated: { zh: "终止", en: "Terminated" },
  withdrawn: { zh: "撤回", en: "Withdrawn" },
  settled: { zh: "自行和解", en: "Settled by the parties" },
  resolved_by_department: { zh: "部门已化解", en: "Resolved by a department" },
  litigated: { zh: "转司法", en: "Taken to court" },
  routes_told: { zh: "已告知途径", en: "Told of other routes" },
  awaiting_strike_off: { zh: "待销号", en: "Awaiting strike-off" },
  struck_off: { zh: "已销号", en: "Struck off" },
  archived: { zh: "已归档", en: "Archived" },
} as const satisfies Names;
export type DisputeState = keyof typeof disputeStates;

/** 结果: how a dispute left the open ledger. */
export const disputeOutcomes = {
  mediated: { zh: "调解成功", en: "Mediated" },
  settled: { zh: "自行和解", en: "Settled by the parties" },
  by_department: { zh: "部门化解", en: "Resolved by a department" },
  litigated: { zh: "转司法", en: "Taken to court" },
  terminated: { zh: "调解终止", en: "Mediation terminated" },
  withdrawn: { zh: "撤回", en: "Withdrawn" },
  not_accepted: { zh: "不予受理", en: "Not accepted" },
  transferred: { zh: "移送", en: "Transferred" },
  merged: { zh: "并案", en: "Merged" },
} as const satisfies Names;
export type DisputeOutcome = keyof typeof disputeOutcomes;

/** 化解: the outcomes that count as resolved. Whether 转司法 counts too is a report setting. */
export const resolvedOutcomes = ["mediated", "settled", "by_department"] as const satisfies readonly DisputeOutcome[];

const ended = ["mediated", "settled", "by_department", "litigated", "terminated", "withdrawn"] as const;

/** Which outcomes a state may carry; an empty list means that the dispute is still open. */
export const outcomesOfState = {
  registered: [],
  accepted: [],
  in_mediation: [],
  with_department: [],
  suspended: [],
  not_accepted: ["not_accepted"],
  transferred: ["transferred"],
  merged: ["merged"],
  agreed: ["mediated"],
  performing: ["mediated"],
  performed: ["mediated"],
  partly_performed: ["mediated"],
  not_performed: ["mediated"],
  urging: ["mediated"],
  terminated: ["terminated"],
  routes_told: ["terminated"],
  withdrawn: ["withdrawn"],
  settled: ["settled"],
  resolved_by_department: ["by_department"],
  litigated: ["litigated"],
  awaiting_strike_off: ended,
  struck_off: ended,
  archived: ended,
} as const satisfies Record<DisputeState, readonly DisputeOutcome[]>;

export const openDisputeStates = (Object.keys(outcomesOfState) as DisputeState[]).filter(
  (state) => outcomesOfState[state].length === 0,
);
