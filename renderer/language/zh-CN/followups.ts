/** 回访 */
export const followups = {
  "followups.title": "回访",
  "followups.nothing": "还没有回访。每期履行日过后，打电话或上门问一问：履行了没有，满意不满意，有没有反弹迹象。",
  "followups.add": "记一次回访",
  "followups.revise": "编辑回访记录",
  "followups.remove": "删除回访记录",
  "followups.satisfactionHint": "被回访人自己的评价；没有问到的不填",
  "followups.relapseHint": "有迹象的，必须写明采取了什么措施",
  "followups.relapse": "最近一次回访发现反弹迹象。需要重新调解或交部门办理的，可以重开本案。",
  "problem.FOLLOW_UP_NOT_NOW": "案件现在是“{{state}}”，还不用回访；达成协议或以其他方式了结后再记。",
  "problem.MEASURES_MISSING": "有反弹迹象的，必须写明采取了什么措施。",
} as const;
