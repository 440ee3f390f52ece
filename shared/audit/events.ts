import type { Names } from "../names.ts";

/** What the audit log holds besides the acts of the contract. */
export const auditEvents = {
  "access.setUp": { zh: "建立办公数据", en: "Office set up" },
  "access.protect": { zh: "为原有数据加密", en: "Office of an earlier version encrypted" },
  "access.signIn": { zh: "登录", en: "Signed in" },
  "access.failedSignIn": { zh: "登录失败", en: "Failed sign-in" },
  "access.signOut": { zh: "退出登录", en: "Signed out" },
  "access.lock": { zh: "锁定", en: "Locked" },
  "access.changePassword": { zh: "修改密码", en: "Changed own password" },
  "access.recover": { zh: "用恢复码重设密码", en: "New password by recovery code" },
  "access.repair": { zh: "重建搜索索引", en: "Search index rebuilt" },
  "backups.automatic": { zh: "自动备份", en: "Automatic backup" },
  "backups.failed": { zh: "备份失败", en: "Backup failed" },
  "backups.restore": { zh: "恢复备份", en: "Backup restored" },
  "backups.undoRestore": { zh: "撤销恢复", en: "Restore undone" },
  "reports.export": { zh: "导出报表", en: "Report exported" },
  "ledger.export": { zh: "导出资金台账", en: "Money ledger exported" },
  "imports.commit": { zh: "导入", en: "Imported" },
} as const satisfies Names;
export type AuditEvent = keyof typeof auditEvents;
