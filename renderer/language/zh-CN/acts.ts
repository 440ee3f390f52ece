/** Dialogs in which something is done to a case. */
export const acts = {
  "acts.keys": "带 * 的必填。Ctrl+S 保存，Esc 关闭。",
  "acts.staleTitle": "刚被别人改过，已读入最新内容，请核对后再做",
  "acts.staleFields": "别人改过：{{fields}}。您没有动过的项已采用新内容。",
  "acts.removalExplained": "删除后不再列入案卷；谁在什么时候为什么删除，留在案件的经过里。",
  "entries.showAll": "显示全部 {{total}} 条",
} as const;
