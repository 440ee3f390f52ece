import type { Names } from "../names.ts";

/** Why a backup was made. */
export const backupReasons = {
  by_hand: { zh: "手动", en: "By hand" },
  quit: { zh: "退出时", en: "On quitting" },
  daily: { zh: "每日", en: "Daily" },
  migration: { zh: "升级前", en: "Before an upgrade" },
  import: { zh: "导入前", en: "Before an import" },
  restore: { zh: "恢复前", en: "Before a restore" },
} as const satisfies Names;
export type BackupReason = keyof typeof backupReasons;
